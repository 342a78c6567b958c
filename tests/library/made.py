"""Articles made by hand, with the examination they would have, and a shelf to put them on."""

from __future__ import annotations

import json
import sqlite3
import zlib
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reader.analysis.marks import (
    Attribution,
    DateMention,
    Examination,
    Person,
    Place,
    Quotation,
    StretchKind,
    Utterance,
)
from reader.articles.article import Article, Day, DayOrigin, Span
from reader.library.catalogue import Catalogue
from reader.library.connection import open_library
from reader.library.entries import OTHERS, SPEAKERS
from reader.library.file_table import FileFacts
from reader.library.ids import A_QUOTATION
from reader.library.pressing import unpressed
from reader.library.schema import APPLICATION_ID, STEPS
from reader.library.sheet import sheet
from reader.library.shelf import Shelf
from reader.library.states import UNTOUCHED, Changed, State
from reader.library.steps import Outcome
from reader.library.usual_words import FOUND, MARKS, TEXT

AROUND = {"Lyon": ("FR",), "Paris": ("FR",), "Kyiv": ("UA",), "France": (), "Ukraine": ()}
"""Places for tests and what lies around them; the countries' keys are the gazetteer's."""

_STATES = (
    *("written", "states", "unread", "starred", "tagged", "tag_names"),
    *("waiting_states", "saved_filters", "recent_filters", "read_not_kept"),
)
_SINCE = {4: ("sets", "unsettled", "settled", *_STATES), 5: _STATES, 6: ()}
"""The tables that came after a layout and stand by themselves."""

KEYS = {"France": "FR", "Ukraine": "UA"}


@dataclass(frozen=True)
class Told:
    """What an article tells: everything a filter can ask about.

    `said` are quotations as (speaker, whether that is a name, words), `reported` the same
    for indirect speech; `days` are the first and last days of the mentions. `state` is what
    the reader made of it, which `put` doesn't heed, and `filled` does.
    """

    day: date = date(2025, 3, 26)
    title: str = "Talks"
    body: str = ""
    said: tuple[tuple[str | None, bool, str], ...] = ()
    reported: tuple[tuple[str | None, bool, str], ...] = ()
    days: tuple[tuple[date, date], ...] = ()
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    source: str = "clippings"
    path: str = "/clippings/one.txt"
    state: State = UNTOUCHED

    def examined(self) -> tuple[Article, Examination]:
        """The article and its examination; people and places stand in a last paragraph."""
        text = f"{self.title}\n\n{self.body}"
        quotations = []
        for speaker, named, words in self.said:
            start = len(text) + 2
            text += f"\n\n“{words}”"
            quotations.append(
                Quotation(
                    Span(start, len(text)),
                    StretchKind.SPEECH,
                    continues=False,
                    attribution=given_to(speaker, named=named),
                )
            )
        reported = []
        for speaker, named, words in self.reported:
            cue = Span(len(text) + 2, len(text) + 6)
            text += f"\n\nsays {words}"
            reported.append(
                Utterance(
                    Span(min(cue.end + 1, len(text)), len(text)),
                    cue,
                    given_to(speaker, named=named),
                )
            )
        dates = []
        for first, last in self.days:
            start = len(text) + 2
            text += f"\n\n{first:%Y%m%d}to{last:%Y%m%d}"
            dates.append(DateMention(Span(start, len(text)), first, last))
        text += "\n\n"
        spans = {}
        for name in (*self.people, *self.places):
            spans[name] = Span(len(text), len(text) + len(name))
            text += f"{name} "
        text = text.rstrip()
        start = len(self.title) + 2
        article = Article(
            text=text,
            title=self.title,
            body=Span(min(start, len(text)), len(text)),
            day=Day(self.day, DayOrigin.DATE_LINE),
            headline=Span(0, len(self.title)),
        )
        return article, Examination(
            quotations=tuple(quotations),
            people=tuple(Person(name, name.casefold(), (spans[name],)) for name in self.people),
            places=tuple(
                Place(name, KEYS.get(name, name), (spans[name],), within=AROUND[name])
                for name in self.places
            ),
            reported=tuple(reported),
            dates=tuple(dates),
        )


def given_to(speaker: str | None, *, named: bool) -> Attribution | None:
    """The words given to the speaker, or to nobody."""
    if speaker is None:
        return None
    return Attribution(speaker, speaker.casefold() if named else None, None, None, 0.5)


def put(shelf: Shelf, told: Told, fingerprint: bytes | None = None, size: int = 1) -> Outcome:
    """Take `told` in as a file of its own content; inside a batch."""
    facts = FileFacts(Path(told.path), size, 1, fingerprint or repr(told).encode())
    return shelf.take(facts, sheet(*told.examined()), told.source, 1)


def filled(path: Path, *all_told: Told) -> Catalogue:
    """A catalogue of a new library that holds `all_told`."""
    open_library(path)
    with Shelf(path) as shelf, shelf.batch():
        for told in all_told:
            put(shelf, told)
        states = [(told.path, told.state) for told in all_told if told.state != UNTOUCHED]
        known = [(shelf.files.known(Path(path)), state) for path, state in states]
        here = {file.article: state for file, state in known if file is not None}
        shelf.states.change([Changed(at, UNTOUCHED, state) for at, state in here.items()])
    return Catalogue(path)


def as_of_layout(path: Path, layout: int) -> None:
    """Turn the library at `path` into what a Dateline of an older layout has left."""
    if layout in _SINCE:
        with closing(sqlite3.connect(path)) as connection:
            for table in ("speakers", "speakers_in"):
                connection.execute(f"ALTER TABLE {table} DROP COLUMN words")
            words = SPEAKERS.first(0) + min(OTHERS)
            connection.execute(
                "DELETE FROM sets WHERE id % 256 BETWEEN ? AND ?", (words, words + 31)
            )
            for table in _SINCE[layout]:
                connection.execute(f"DROP TABLE {table}")
            connection.execute(f"PRAGMA user_version = {layout}")
            connection.commit()
        return
    new = path.with_name(f"{path.name}.new")
    path.rename(new)
    with closing(sqlite3.connect(path)) as connection:
        for step in STEPS[:layout]:
            step(connection, lambda _: None)
        connection.execute("ATTACH ? AS new", (str(new),))
        tables = connection.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
            " AND name NOT LIKE 'sqlite%' AND name <> 'texts'"
        )
        for (table,) in tables.fetchall():
            found = connection.execute(f"SELECT name FROM pragma_table_info('{table}', 'main')")
            columns = ", ".join(f'"{name}"' for (name,) in found)
            connection.execute(
                f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM new.{table}"
            )
        connection.execute("UPDATE main.files SET fingerprint = lower(hex(fingerprint))")
        _texts_as_of_layout(connection, layout)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {layout}")
        connection.commit()


def _texts_as_of_layout(connection: sqlite3.Connection, layout: int) -> None:
    """Write what is pressed now as layouts 1 to 3 had it, and give it to their indexes."""
    for number, title, page, found, kept in connection.execute(
        "SELECT id, title, page, found, marks FROM new.articles JOIN new.texts USING (id)"
    ):
        parts, _, text = unpressed(page, TEXT).partition("\n")
        about, speeches, reports, days = json.loads(unpressed(kept, MARKS))
        start, end = json.loads(parts)[0]
        values = {
            "id": number,
            "text": text,
            "parts": parts,
            "found": zlib.compress(unpressed(found, FOUND).encode(), 6),
            "tags": about,
            "speeches": json.dumps(speeches),
        }
        if layout == 3:
            values |= {"reports": json.dumps(reports), "days": json.dumps(days)}
        connection.execute(
            f"INSERT INTO main.texts ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})",
            tuple(values.values()),
        )
        connection.execute(
            "INSERT INTO main.words (rowid, title, text, tags) VALUES (?, ?, ?, ?)",
            (number, title, text[start:end], about),
        )
        said = [
            (number * A_QUOTATION + place, text[spans[0][0] : spans[0][1]], f"qqqs{speaker}")
            for place, (spans, speaker) in enumerate(speeches, start=1)
        ]
        connection.executemany("INSERT INTO main.said (rowid, text, tags) VALUES (?, ?, ?)", said)


def left_in(library: Path) -> dict[str, int]:
    """Rows left in the tables; the indexes must then hold no word either."""
    with closing(sqlite3.connect(library)) as connection:
        names = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_%' ESCAPE"
            " '\\' AND name NOT IN ('words', 'said', 'reported') OR name IN"
            " ('people_words', 'people_in', 'places_in', 'places_names', 'places_words',"
            " 'speakers_in', 'speakers_words')"
        ).fetchall()
        counts = {}
        for (name,) in names:
            (counts[name],) = connection.execute(f"SELECT count(*) FROM {name}").fetchone()
        for index in ("words", "said", "reported"):
            connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
            connection.execute(
                f"CREATE VIRTUAL TABLE temp.{index}_left USING fts5vocab (main, {index}, row)"
            )
            (counts[index],) = connection.execute(f"SELECT count(*) FROM {index}_left").fetchone()
        return {name: count for name, count in counts.items() if count}
