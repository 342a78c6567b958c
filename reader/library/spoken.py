"""Reads single quotations."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from reader.library.answers import Said
from reader.library.ids import A_QUOTATION, ArticleId
from reader.library.kept_page import unpacked_page
from reader.library.packing import unpacked
from reader.library.quoted import speeches
from reader.library.searching import Search
from reader.library.standing import Standing
from reader.library.wanted import Wanted
from reader.library.wording import wanted_speech


class Place(NamedTuple):
    """Where quotations stand: an article, and their places in it from 1; None for all."""

    article: ArticleId
    places: tuple[int, ...] | None


class Spoken:
    """Finds quotations on the catalogue's connection."""

    def __init__(self, connection: sqlite3.Connection, search: Search, standing: Standing) -> None:
        self._connection = connection
        self._search = search
        self._standing = standing

    def places(self, wanted: Wanted) -> list[Place]:
        """Where the wanted quotations stand, newest article first."""
        question = self._search.question(wanted)
        sought = [self._search.speech(part) for part in wanted_speech(wanted)]
        expressions = [part.text for part in sought if part is not None]
        if not expressions:
            found = self._connection.execute(
                f"{question.text}{question.newest_first}", question.values
            )
            return [Place(ArticleId(number), None) for (number,) in found]
        either = " OR ".join(f"({text})" for text in expressions)
        rows = self._connection.execute(
            f"SELECT rowid FROM said WHERE said MATCH ?"
            f" AND (rowid / {A_QUOTATION}) IN ({question.text}) ORDER BY rowid",
            (either, *question.values),
        )
        places: dict[int, list[int]] = {}
        for (number,) in rows:
            places.setdefault(number // A_QUOTATION, []).append(number % A_QUOTATION)
        return [
            Place(ArticleId(article), tuple(each)) for article, each in reversed(places.items())
        ]

    def said(self, places: Sequence[Place]) -> list[Said]:
        """The quotations at those places, in the order of the text within each article."""
        said: list[Said] = []
        for article, chosen in places:
            found = self._connection.execute(
                "SELECT title, page, found FROM articles JOIN texts USING (id) WHERE id = ?",
                (article,),
            ).fetchone()
            if found is None:  # taken off the shelf since
                continue
            title, page, packed = found
            text = unpacked_page(page).text
            examination = self._standing.examined(article, text, unpacked(packed))
            for place, speech in enumerate(speeches(examination.quotations), start=1):
                if chosen is not None and place not in chosen:
                    continue
                given = speech.attribution
                said.append(
                    Said(
                        article=article,
                        title=title,
                        text=speech.text(text),
                        spans=speech.spans,
                        speaker=None if given is None else given.speaker,
                        named=given is not None and given.person is not None,
                        certainty=0.0 if given is None else given.certainty,
                    )
                )
        return said
