"""What a list and a page show of articles that fit: rows, snippets, hits."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from reader.articles.article import DayOrigin, Span
from reader.library.answers import Row
from reader.library.hits import Found, HitFinder, joined, snippet
from reader.library.ids import A_QUOTATION, ArticleId, day_of
from reader.library.parts import Match
from reader.library.searching import Search
from reader.library.wanted import Quoted, Wanted
from reader.library.wording import wanted_speech, wanted_words

_AT_ONCE = 500


class _Sought(NamedTuple):
    """Expressions for a page's title and text, and the quotations with what is said there."""

    page: list[str]
    speech: list[tuple[str, list[str]]]


class Seen:
    """Reads rows and finds hits on the catalogue's connection."""

    def __init__(self, connection: sqlite3.Connection, search: Search) -> None:
        self._connection = connection
        self._search = search
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
                "SELECT articles.id, origin, title, opening, name, quotations, places, speakers,"
                " vanished FROM articles JOIN sources ON sources.id = source"
                f" WHERE articles.id IN ({', '.join('?' * len(some))})",
                tuple(some),
            )
            for values in found.fetchall():
                rows[values[0]] = self._row(values, sought)
        return [rows[number] for number in ids if number in rows]

    def hits(self, article: ArticleId, wanted: Wanted) -> list[Span]:
        """What of the article's text hits the wanted words, in order, not overlapping."""
        sought = self._sought(wanted)
        found = self._text(article) if sought.page or sought.speech else None
        if found is None:
            return []
        text, (body, headline, *_), speeches = found
        start = headline[0] if headline else 0
        title = text[start : headline[1]] if headline else ""
        in_title, in_text = self._found(article, title, text, body, speeches, sought)
        return list(joined([*(Span(start + a, start + b) for a, b in in_title), *in_text]))

    def _row(self, values: tuple[Any, ...], sought: _Sought) -> Row:
        number, origin, title, opening, source, quotations, places, speakers, vanished = values
        title_hits: tuple[Span, ...] = ()
        piece = None
        if sought.page or sought.speech:
            found = self._text(number)
            if found is not None:
                text, (body, *_), speeches = found
                title_hits, hits = self._found(number, title, text, body, speeches, sought)
                start, end = body
                inside = [Span(a - start, b - start) for a, b in hits if start <= a and b <= end]
                piece = snippet(text[start:end], inside)
        return Row(
            id=ArticleId(number),
            date=day_of(number),
            origin=DayOrigin(origin),
            title=title,
            opening=opening,
            source=source,
            quotations=quotations,
            places=tuple(json.loads(places)),
            speakers=tuple(json.loads(speakers)),
            vanished=bool(vanished),
            snippet=piece,
            title_hits=title_hits,
        )

    def _text(self, article: int) -> tuple[str, list[Any], list[Any]] | None:
        found = self._connection.execute(
            "SELECT text, parts, speeches FROM texts WHERE id = ?", (article,)
        ).fetchone()
        return None if found is None else (found[0], json.loads(found[1]), json.loads(found[2]))

    def _found(
        self,
        article: int,
        title: str,
        text: str,
        body: Sequence[int],
        speeches: list[Any],
        sought: _Sought,
    ) -> Found:
        """Hits in the title as given, and in the text, whose spans index all of it."""
        start, end = body
        in_title, in_body = self._finder.found(title, text[start:end], sought.page)
        spans = [Span(start + a, start + b) for a, b in in_body]
        for expression, said in sought.speech:
            for place in self._places(article, expression):
                spans += self._said(text, speeches[place - 1][0], said)
        return Found(in_title, joined(spans))

    def _said(self, text: str, spans: list[list[int]], said: list[str]) -> Iterator[Span]:
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

    def _places(self, article: int, expression: str) -> list[int]:
        found = self._connection.execute(
            "SELECT rowid FROM said WHERE said MATCH ? AND rowid BETWEEN ? AND ?",
            (expression, article * A_QUOTATION, (article + 1) * A_QUOTATION - 1),
        )
        return [number % A_QUOTATION for (number,) in found]

    def _sought(self, wanted: Wanted) -> _Sought:
        page = [
            part.text
            for written in wanted_words(wanted)
            if isinstance(part := self._search.part(written), Match)
        ]
        speech: list[tuple[str, list[str]]] = []
        for quoted in wanted_speech(wanted):
            found = self._search.speech(quoted)
            said = [
                part.text
                for words in quoted.said
                if (part := self._search.speech(Quoted(said=(words,)))) is not None
            ]
            if found is not None and said:
                speech.append((found.text, said))
        return _Sought(page, speech)
