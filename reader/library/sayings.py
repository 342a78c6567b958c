"""Reads what somebody said, or what was said of a place, by day across articles."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Collection, Iterable, Sequence
from itertools import groupby

from reader.analysis.words import gazetteer
from reader.library.answers import Saying, SayingKind
from reader.library.asked_sayings import Asked, Whose, name_of
from reader.library.ids import A_QUOTATION, ArticleId, numbered
from reader.library.kept_page import unpacked_page
from reader.library.one_state import OneState
from reader.library.packing import unpacked
from reader.library.parts import joined
from reader.library.resolving import Names
from reader.library.saying_places import Reader, naming_person, naming_place, quotations, reports
from reader.library.searching import Search
from reader.library.standing import Standing
from reader.library.surroundings import Sentences
from reader.library.wanted import EVERYTHING, AboutPlace, Both, Quoted, Wanted, Written

_SHORTEST = 3
"""Letters of a place's name that is looked for in quotations: *us* is mostly another word."""


class Sayings:
    """Finds and reads sayings on the catalogue's connection.

    A saying has a number: its article's times `A_QUOTATION`, plus its place among the article's
    quotations or utterances, so that they go by day. Every method raises what those of the
    catalogue raise.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        names: Names,
        search: Search,
        standing: Standing,
        one_state: OneState,
    ) -> None:
        self._connection = connection
        self._names = names
        self._search = search
        self._standing = standing
        self._one_state = one_state

    def numbers(self, asked: Asked, *, oldest_first: bool = False) -> array[int]:
        """The numbers of what is asked for, by day, as an `array('q')`.

        None of the articles is read: 20,000 take a few milliseconds. Those of one article go
        in the order of its text in either order of days.
        """
        with self._one_state.held():
            is_named = asked.kind is SayingKind.NAMED
            found = self._naming(asked) if is_named else self._spoken(asked)
        return found if oldest_first else _newest_first(found)

    def read(self, asked: Asked, numbers: Sequence[int]) -> dict[int, Saying]:
        """The sayings of those numbers, which `numbers` gave for the same; without those gone."""
        found: dict[int, Saying] = {}
        with self._one_state.held():
            reader = self._reader(asked)
            for article, group in groupby(numbers, lambda each: each // A_QUOTATION):
                places = [number % A_QUOTATION for number in group]
                for saying in self._of_article(ArticleId(article), places, reader):
                    found[article * A_QUOTATION + saying.place] = saying
        return found

    def of(
        self,
        wanted: Whose,
        start: int = 0,
        limit: int = 50,
        oldest_first: bool = False,
        kind: SayingKind = SayingKind.QUOTED,
        among: Wanted = EVERYTHING,
    ) -> list[Saying]:
        """So many sayings from the one of number `start` on, by day; few where there are few."""
        asked = Asked(wanted, kind, among=among)
        with self._one_state.held():
            numbers = self.numbers(asked, oldest_first=oldest_first)[start : start + limit]
            found = self.read(asked, numbers)
        return [found[number] for number in numbers if number in found]

    def count(
        self,
        wanted: Whose,
        kind: SayingKind = SayingKind.QUOTED,
        among: Wanted = EVERYTHING,
    ) -> int:
        """How many such sayings there are."""
        return len(self.numbers(Asked(wanted, kind, among=among), oldest_first=True))

    def names(self, whose: Whose, limit: int = 8) -> list[str]:
        """The names of all the people, or of all the places, that are found by that name.

        They are as the library has them, in most articles first.
        """
        name = name_of(whose)
        with self._one_state.held():
            is_place = isinstance(whose, AboutPlace)
            numbers = self._names.places(name) if is_place else self._names.people(name)
            table = "places" if is_place else "people"
            rows = self._connection.execute(
                f"SELECT name FROM {table} WHERE id IN ({numbered(numbers or ())})"
                " AND name IS NOT NULL ORDER BY articles DESC, name LIMIT ?",
                (limit,),
            )
            return [name for (name,) in rows]

    # Finding

    def _spoken(self, asked: Asked) -> array[int]:
        whose, kind, words, among = asked
        table = "said" if kind is SayingKind.QUOTED else "reported"
        texts: list[str] = []
        articles = [] if among == EVERYTHING else [among]
        if isinstance(whose, Quoted):
            words = (*whose.said, *whose.reported, *words)
            if whose.speaker is not None:
                own = self._search.speech(Quoted(whose.speaker))
                if own is None:  # the name has no letter, and so it is nobody's
                    return array("q")
                texts.append(own.text)
        elif isinstance(whose, AboutPlace):
            articles.append(whose)
            texts.append(self._of_place(whose.name))
        else:
            return array("q")
        sought = self._search.speech(Quoted(said=words)) if words else None
        texts += [] if sought is None else [sought.text]
        if not texts:
            return array("q")
        where, values = "", tuple[object, ...]()
        if articles:
            question = self._search.question(Both(tuple(articles)))
            where = f" AND (rowid / {A_QUOTATION}) IN ({question.text})"
            values = question.values
        return self._gathered(
            f"SELECT rowid AS id FROM {table} WHERE {table} MATCH ?{where} ORDER BY rowid",
            (joined("AND", texts), *values),
        )

    def _of_place(self, name: str) -> str:
        """What finds the quotations whose own words name the place."""
        folded = {gazetteer.folded(name)}
        for key in self._keys("places", self._names.places(name) or ()):
            folded.update(gazetteer.spellings(key))
        # Marks in a name would end the phrase; to the index they are nothing but blanks.
        plain = {" ".join(each.replace('"', " ").split()) for each in folded}
        names = sorted(each for each in plain if len(each.replace(" ", "")) >= _SHORTEST)
        own = names or sorted(plain - {""}) or ["\u2060"]
        either = " OR ".join(f'"{each}"' for each in own)
        return f"text : ({either})"

    def _naming(self, asked: Asked) -> array[int]:
        whose, _, words, among = asked
        if isinstance(whose, Quoted) or self._search.part(whose) is None:
            return array("q")
        parts: list[Wanted] = [whose, *(Written(each, in_title=False) for each in words)]
        parts += [] if among == EVERYTHING else [among]
        question = self._search.question(Both(tuple(parts)))
        found = self._gathered(f"{question.text}{question.oldest_first}", question.values)
        return array("q", [number * A_QUOTATION for number in found])

    def _gathered(self, query: str, values: Sequence[object]) -> array[int]:
        # As one text: Python takes three times as long to fetch them row by row.
        (found,) = self._connection.execute(
            f"SELECT group_concat(id) FROM ({query})", values
        ).fetchone()
        return array("q", map(int, found.split(","))) if found else array("q")

    # Reading

    def _of_article(
        self, article: ArticleId, places: Collection[int], reader: Reader
    ) -> Iterable[Saying]:
        found = self._connection.execute(
            "SELECT title, page, found, name FROM articles JOIN texts USING (id)"
            " JOIN sources ON sources.id = source WHERE articles.id = ?",
            (article,),
        ).fetchone()
        if found is None:  # taken off the shelf since
            return
        title, packed_page, packed, source = found
        page = unpacked_page(packed_page)
        examination = self._standing.examined(article, page.text, unpacked(packed))
        cut = Sentences(page.text)
        for place, spans, given, kind in reader(page, examination, places):
            names = kind is SayingKind.NAMED and spans and spans[0].start >= page.body.start
            text, quoted = cut.surroundings(spans, go_on=bool(names)) if spans else (title, ())
            yield Saying(
                article=article,
                title=title,
                source=source,
                place=place,
                text=text,
                quoted=quoted,
                spans=spans,
                speaker=None if given is None else given.speaker,
                named=given is not None and given.person is not None,
                certainty=0.0 if given is None else given.certainty,
                kind=kind,
            )

    def _reader(self, asked: Asked) -> Reader:
        if asked.kind is SayingKind.QUOTED:
            return quotations
        if asked.kind is SayingKind.REPORTED:
            return reports
        name = name_of(asked.whose)
        if isinstance(asked.whose, AboutPlace):
            keys = self._keys("places", self._names.places(name) or ())
            return naming_place(frozenset(keys))
        numbers = self._names.people(name) or ()
        own = {*self._keys("people", numbers)}
        for members in self._standing.members:
            if not set(numbers).isdisjoint(members.people):
                own.add(members.group.chief.key)
        return naming_person(frozenset(own))

    def _keys(self, table: str, numbers: Iterable[int]) -> list[str]:
        rows = self._connection.execute(
            f"SELECT key FROM {table} WHERE id IN ({numbered(numbers)})"
        )
        return [key for (key,) in rows]


def _newest_first(numbers: array[int]) -> array[int]:
    """The same with the articles the other way round, each of which stays as it is."""
    turned = array("q")
    end = len(numbers)
    for at in range(end - 1, -1, -1):
        if not at or numbers[at - 1] // A_QUOTATION != numbers[at] // A_QUOTATION:
            turned.extend(numbers[at:end])
            end = at
    return turned
