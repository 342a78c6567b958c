"""The library's lists of people, speakers, places and sources, and their counts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from reader.analysis.words import gazetteer
from reader.library.sheet import PersonNote, PlaceNote, SpeakerNote, place_known

_REMEMBERED = 100_000
"""Entries remembered before all are forgotten, so that memory stays flat."""


class _Entries:
    """Numbers and known words of one table's entries, so that few must be looked up."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.known: set[tuple[str, int]] = set()

    @property
    def is_large(self) -> bool:
        return len(self.numbers) > _REMEMBERED or len(self.known) > 4 * _REMEMBERED

    def forget(self) -> None:
        self.numbers.clear()
        self.known.clear()


class Register:
    """Enters names as articles come, takes their counts back as articles go.

    Counts are gathered, and written by `settle`, which ends every transaction; `forget`
    follows one that was rolled back.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._people = _Entries()
        self._speakers = _Entries()
        self._places = _Entries()
        self._sources = _Entries()
        self._all = (self._people, self._speakers, self._places, self._sources)
        self._names: dict[int, dict[str, bool]] = {}
        self._changes: dict[str, dict[int, list[int]]] = {table: {} for table in _COUNTS}

    def source(self, name: str) -> int:
        """The source's number, entered if new."""
        return self._number(
            "sources", self._sources, name, "INSERT INTO sources (name) VALUES (?)", (name,)
        )

    def person(self, note: PersonNote) -> int:
        """The person's number, entered if new, together with new words of their names.

        Articles are tagged with the words of the names they use themselves. A word that
        not every article of the person uses is marked as `late`.
        """
        number, met = self._entered(
            "people",
            self._people,
            note.key,
            "INSERT INTO people (key, name) VALUES (?, ?)",
            (note.key, note.name),
        )
        names = self._names.get(number)
        if names is None:
            names = self._names[number] = dict(
                self._connection.execute(
                    "SELECT word, late FROM people_words WHERE person = ?", (number,)
                )
            )
        fresh = dict.fromkeys(note.words - names.keys(), met)
        missed = [word for word, late in names.items() if not late and word not in note.words]
        if fresh or missed:
            changes = fresh | dict.fromkeys(missed, True)
            self._connection.executemany(
                "INSERT OR REPLACE INTO people_words (word, person, late) VALUES (?, ?, ?)",
                [(word, number, late) for word, late in changes.items()],
            )
            names |= changes
        return number

    def speaker(self, note: SpeakerNote) -> int:
        """The speaker's number, entered if new, together with new words of the name."""
        number = self._number(
            "speakers",
            self._speakers,
            note.key,
            "INSERT INTO speakers (key, name, named) VALUES (?, ?, ?)",
            (note.key, note.name, note.named),
        )
        self._add("speakers_words", self._speakers, note.words, number)
        return number

    def place(self, note: PlaceNote) -> int:
        """The place's number, entered if new under all the names the gazetteer knows."""
        known = note.key in self._places.numbers
        number, met = self._entered(
            "places",
            self._places,
            note.key,
            "INSERT INTO places (key, name, country, latitude, longitude) VALUES (?, ?, ?, ?, ?)",
            note[:5],
        )
        if not known:
            self._add("places_names", self._places, gazetteer.spellings(note.key), number)
            if met:
                self._describe(number, note.key)
        self._add("places_names", self._places, note.names, number)
        self._add("places_words", self._places, note.words, number, mark="word ")
        return number

    def _describe(self, number: int, key: str) -> None:
        """Let a place from before be called and lie as the gazetteer by now has it."""
        now = place_known(key)
        if now.name is not None:
            self._connection.execute(
                "UPDATE places SET name = ?1, country = ?2, latitude = ?3, longitude = ?4"
                " WHERE id = ?5 AND (name, country, latitude, longitude) IS NOT (?1, ?2, ?3, ?4)",
                (*now[1:5], number),
            )

    def count(self, table: str, number: int, *changes: int) -> None:
        """Note changes to the counts of an entry, in the order of `_COUNTS`."""
        counts = self._changes[table].setdefault(number, [0] * len(changes))
        for index, change in enumerate(changes):
            counts[index] += change

    def settle(self) -> None:
        """Write the gathered counts; entries that no article holds any more go."""
        for table, changes in self._changes.items():
            columns = _COUNTS[table]
            self._connection.executemany(
                f"UPDATE {table} SET {', '.join(f'{name} = {name} + ?' for name in columns)}"
                " WHERE id = ?",
                [(*counts, number) for number, counts in changes.items()],
            )
            fewer = [number for number, counts in changes.items() if min(counts) < 0]
            if fewer:
                self._drop(table, fewer)
            changes.clear()
        for entries in self._all:
            if entries.is_large:
                self._forget_entries()

    def forget(self) -> None:
        """Forget all that was not written."""
        self._forget_entries()
        for changes in self._changes.values():
            changes.clear()

    def _forget_entries(self) -> None:
        for entries in self._all:
            entries.forget()
        self._names.clear()

    def _number(
        self, table: str, entries: _Entries, key: str, insert: str, values: Sequence[object]
    ) -> int:
        number, _ = self._entered(table, entries, key, insert, values)
        return number

    def _entered(
        self, table: str, entries: _Entries, key: str, insert: str, values: Sequence[object]
    ) -> tuple[int, bool]:
        """The number of the entry, and whether it was there before."""
        number = entries.numbers.get(key)
        if number is not None:
            return number, True
        column = "name" if table == "sources" else "key"
        found = self._connection.execute(
            f"SELECT id FROM {table} WHERE {column} = ?", (key,)
        ).fetchone()
        if found is None:
            # RETURNING would make FTS5 write out all that it gathers at every new name.
            number = self._connection.execute(insert, values).lastrowid or 0
        else:
            number = int(found[0])
        entries.numbers[key] = number
        return number, found is not None

    def _add(
        self, table: str, entries: _Entries, words: Iterable[str], number: int, mark: str = ""
    ) -> None:
        fresh = [
            (word, number) for word in words if word and (mark + word, number) not in entries.known
        ]
        if fresh:
            self._connection.executemany(f"INSERT OR IGNORE INTO {table} VALUES (?, ?)", fresh)
            entries.known.update((mark + word, number) for word, _ in fresh)

    def _drop(self, table: str, numbers: list[int]) -> None:
        gone = [
            number
            for number in numbers
            if self._connection.execute(
                f"SELECT 1 FROM {table} WHERE id = ? AND {_HOLDS[table]} <= 0",
                (number,),
            ).fetchone()
        ]
        for of, column in _NAMES.get(table, ()):
            self._connection.executemany(
                f"DELETE FROM {of} WHERE {column} = ?", [(number,) for number in gone]
            )
        self._connection.executemany(
            f"DELETE FROM {table} WHERE id = ?", [(number,) for number in gone]
        )
        if gone:
            self._forget_entries()


_COUNTS = {
    "sources": ("articles",),
    "people": ("articles", "mentions", "quotations"),
    "speakers": ("articles", "quotations", "words", "reported"),
    "places": ("articles", "mentions", "within"),
}
_HOLDS = {
    "sources": "articles",
    "people": "articles",
    "speakers": "articles + reported",
    "places": "within",
}
_NAMES = {
    "people": (("people_words", "person"),),
    "speakers": (("speakers_words", "speaker"),),
    "places": (("places_names", "place"), ("places_words", "place")),
}
