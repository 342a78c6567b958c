"""What a list and a page show of articles that fit: rows, snippets, hits."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from reader.articles.article import DayOrigin, Span
from reader.library.hits import Found, HitFinder, joined, snippet
from reader.library.ids import A_QUOTATION, ArticleId, day_of
from reader.library.kept_page import unpacked_marks, unpacked_page
from reader.library.parts import Match, Speech
from reader.library.pressing import damage, proof
from reader.library.reckoning import Days, answers, asked, days_of
from reader.library.rows import Row
from reader.library.searching import Search
from reader.library.shown_names import Renaming, ShownNames
from reader.library.standing import Standing
from reader.library.wanted import Quoted, Wanted
from reader.library.wording import wanted_days, wanted_utterances, wanted_words

_AT_ONCE = 500


class _Text(NamedTuple):
    """An article's text, and where in it lies what a question can ask about.

    `spans` has for each index of spoken words (`said`, `reported`) the spans of each of its
    rows; `days` are start, end, first and last day of each mention, days as ordinals.
    """

    text: str
    body: Span
    headline: Span | None
    spans: dict[str, list[list[Span]]]
    days: list[tuple[int, int, int, int]]


class _Sought(NamedTuple):
    """Expressions for a page's title and text, what is asked of spoken words, and days.

    `speech` are what must fit one quotation or utterance, and expressions for hits in it.
    """

    page: list[str]
    speech: list[tuple[Speech, list[str]]]
    days: list[Days]

    def __bool__(self) -> bool:
        return any(self[:])


class Seen:
    """Reads rows and finds hits on the catalogue's connection."""

    def __init__(self, connection: sqlite3.Connection, search: Search, standing: Standing) -> None:
        self._connection = connection
        self._search = search
        self._names = ShownNames(connection, standing)
        self._finder = HitFinder()

    def close(self) -> None:
        """Let go of the memory."""
        self._finder.close()

    def rows(self, ids: Sequence[int], wanted: Wanted) -> list[Row]:
        """A row for each of `ids`, in their order, leaving out those no longer there."""
        sought = self._sought(wanted)
        rows: dict[int, Row] = {}
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            found = self._connection.execute(
                "SELECT articles.id, origin, title, opening, source, quotations, speakers, places,"
                " name, vanished, proof FROM articles JOIN sources ON sources.id = source"
                f" WHERE articles.id IN ({', '.join('?' * len(some))})",
                tuple(some),
            )
            renaming = self._names.among(some)
            for values in found.fetchall():
                rows[values[0]] = self._row(values, sought, renaming)
        return [rows[number] for number in ids if number in rows]

    def hits(self, article: ArticleId, wanted: Wanted) -> list[Span]:
        """What of the article's text hits the wanted words, in order, not overlapping."""
        sought = self._sought(wanted)
        found = self._text(article, sought) if sought else None
        if found is None:
            return []
        start = found.headline.start if found.headline else 0
        title = found.headline.of(found.text) if found.headline else ""
        in_title, in_text = self._found(article, title, found, sought)
        return list(joined([*(Span(start + a, start + b) for a, b in in_title), *in_text]))

    def _row(self, values: tuple[Any, ...], sought: _Sought, renaming: Renaming) -> Row:
        number, origin, title, opening, _, quotations, speakers, places = values[:8]
        source, vanished, kept = values[8:]
        if proof(*values[:8]) != kept:
            raise damage()
        title_hits: tuple[Span, ...] = ()
        piece = None
        found = self._text(number, sought) if sought else None
        if found is not None:
            title_hits, hits = self._found(number, title, found, sought)
            start, end = found.body
            inside = [Span(a - start, b - start) for a, b in hits if start <= a and b <= end]
            piece = snippet(found.body.of(found.text), inside)
        return Row(
            id=ArticleId(number),
            date=day_of(number),
            origin=DayOrigin(origin),
            title=title,
            opening=opening,
            source=source,
            quotations=quotations,
            places=renaming.places(number, json.loads(places)),
            speakers=renaming.speakers(number, json.loads(speakers)),
            vanished=bool(vanished),
            snippet=piece,
            title_hits=title_hits,
        )

    def _text(self, article: int, sought: _Sought) -> _Text | None:
        """The article's text; where in it lies what is not asked about is left out."""
        found = self._connection.execute(
            "SELECT page, marks FROM texts WHERE id = ?", (article,)
        ).fetchone()
        if found is None:
            return None
        page = unpacked_page(found[0])
        if not sought.speech and not sought.days:
            return _Text(*page, spans={}, days=[])
        marks = unpacked_marks(found[1])
        return _Text(
            *page,
            spans={
                "said": [spans for spans, _ in marks.speeches],
                "reported": [[span] for span, _ in marks.reports],
            },
            days=marks.days,
        )

    def _found(self, article: int, title: str, page: _Text, sought: _Sought) -> Found:
        """Hits in the title as given, and in the text, whose spans index all of it."""
        start = page.body.start
        in_title, in_body = self._finder.found(title, page.body.of(page.text), sought.page)
        spans = [Span(start + a, start + b) for a, b in in_body]
        for speech, said in sought.speech:
            for place in self._places(article, speech):
                spans += self._said(page.text, page.spans[speech.table][place - 1], said)
        for begun, ended, first, last in page.days:
            if any(answers(days_of(first, last), asked) for asked in sought.days):
                spans.append(Span(begun, ended))
        return Found(in_title, joined(spans))

    def _said(self, text: str, spans: list[Span], said: list[str]) -> Iterator[Span]:
        """Hits in a quotation, whose paragraphs are looked at as one, as the index has them."""
        whole = "\n".join(text[start:end] for start, end in spans)
        hits = self._finder.found("", whole, said).text
        begun = 0
        for start, end in spans:
            length = end - start
            for hit in hits:
                first, last = max(hit.start, begun), min(hit.end, begun + length)
                if first < last:
                    yield Span(start + first - begun, start + last - begun)
            begun += length + 1

    def _places(self, article: int, speech: Speech) -> list[int]:
        found = self._connection.execute(
            f"SELECT rowid FROM {speech.table} WHERE {speech.table} MATCH ?"
            " AND rowid BETWEEN ? AND ?",
            (speech.text, article * A_QUOTATION, (article + 1) * A_QUOTATION - 1),
        )
        return [number % A_QUOTATION for (number,) in found]

    def _sought(self, wanted: Wanted) -> _Sought:
        page = [
            part.text
            for written in wanted_words(wanted)
            if isinstance(part := self._search.part(written), Match)
        ]
        speech: list[tuple[Speech, list[str]]] = []
        for quoted in wanted_utterances(wanted):
            for words, found in (
                (quoted.said, self._search.speech(quoted)),
                (quoted.reported, self._search.report(quoted)),
            ):
                said = [
                    part.text
                    for each in words
                    if (part := self._search.speech(Quoted(said=(each,)))) is not None
                ]
                if found is not None and said:
                    speech.append((found, said))
        days = [asked(each.first, each.last) for each in wanted_days(wanted)]
        return _Sought(page, speech, days)
