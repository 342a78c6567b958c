"""What a list and a page show of articles that fit: rows, snippets, hits."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from reader.articles.article import Span
from reader.library.hits import Found, HitFinder, joined, snippet
from reader.library.ids import A_QUOTATION, ArticleId, numbered
from reader.library.kept_page import unpacked_marks, unpacked_page
from reader.library.parts import Match, Speech
from reader.library.reckoning import Days, answers, asked, days_of
from reader.library.rows import Row, Snippet, read_rows
from reader.library.searching import Search
from reader.library.shown_names import Renaming, ShownNames
from reader.library.standing import Standing
from reader.library.wanted import Quoted, Wanted
from reader.library.wording import wanted_days, wanted_utterances, wanted_words

_AT_ONCE = 50
"""Articles whose texts are held in memory and looked at together."""

_NO_HITS = Found((), ())


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
            kept = read_rows(self._connection, some)
            rows |= self._shown(kept, sought, self._names.among(some))
        return [rows[number] for number in ids if number in rows]

    def hits(self, article: ArticleId, wanted: Wanted) -> list[Span]:
        """What of the article's text hits the wanted words, in order, not overlapping."""
        sought = self._sought(wanted)
        page = self._texts([article], sought).get(article) if sought else None
        if page is None:
            return []
        start = page.headline.start if page.headline else 0
        title = page.headline.of(page.text) if page.headline else ""
        found = self._found([(article, title, page)], sought)[article]
        return list(joined([*(Span(start + a, start + b) for a, b in found.title), *found.text]))

    def _shown(
        self, rows: Mapping[int, Row], sought: _Sought, renaming: Renaming
    ) -> Iterator[tuple[int, Row]]:
        """The rows with names as the reader has joined them, and with what was looked for."""
        texts = self._texts(list(rows), sought) if sought else {}
        pages = [
            (number, row.title, texts[number]) for number, row in rows.items() if number in texts
        ]
        hits = self._found(pages, sought)
        for number, row in rows.items():
            found = hits.get(number, _NO_HITS)
            yield (
                number,
                replace(
                    row,
                    places=renaming.places(number, row.places),
                    speakers=renaming.speakers(number, row.speakers),
                    snippet=_snippet(texts[number], found.text) if found.text else None,
                    title_hits=found.title,
                ),
            )

    def _texts(self, articles: Sequence[int], sought: _Sought) -> dict[int, _Text]:
        """The texts by article; spoken words and days only where they are asked of."""
        found = self._connection.execute(
            f"SELECT id, page, marks FROM texts WHERE id IN ({', '.join('?' * len(articles))})",
            tuple(articles),
        )
        return {number: _text(page, marks, sought) for number, page, marks in found.fetchall()}

    def _found(self, pages: Sequence[tuple[int, str, _Text]], sought: _Sought) -> dict[int, Found]:
        """Hits in the titles as given, and in the texts, whose spans index all of them.

        `pages` are articles with their titles and texts; what is found is by article.
        """
        bodies = [(title, page.body.of(page.text)) for _, title, page in pages]
        hits = self._finder.found_in(bodies, sought.page)
        spoken = self._spoken({article: page for article, _, page in pages}, sought.speech)
        found: dict[int, Found] = {}
        for (article, _, page), (in_title, in_body) in zip(pages, hits, strict=True):
            start = page.body.start
            spans = [Span(start + a, start + b) for a, b in in_body]
            spans += spoken.get(article, ())
            for begun, ended, first, last in page.days:
                if any(answers(days_of(first, last), asked) for asked in sought.days):
                    spans.append(Span(begun, ended))
            found[article] = Found(in_title, joined(spans))
        return found

    def _spoken(
        self, pages: Mapping[int, _Text], sought: Sequence[tuple[Speech, list[str]]]
    ) -> dict[int, list[Span]]:
        """Hits in the quotations and utterances that fit, by article."""
        found: dict[int, list[Span]] = {}
        for speech, said in sought:
            fitting = [
                (article, pages[article].text, pages[article].spans[speech.table][place - 1])
                for article, place in self._places(pages, speech)
            ]
            # Paragraphs of one quotation are looked at as one, as the index has them.
            wholes = ["\n".join(text[a:b] for a, b in spans) for _, text, spans in fitting]
            hits = self._finder.found_in([("", whole) for whole in wholes], said)
            for (article, _, spans), (_, inside) in zip(fitting, hits, strict=True):
                found.setdefault(article, []).extend(_apart(inside, spans))
        return found

    def _places(self, articles: Collection[int], speech: Speech) -> list[tuple[int, int]]:
        """What fits in these articles: article and place in it.

        They are asked of together, since each asking looks the words up anew.
        """
        if not articles:
            return []
        found = self._connection.execute(
            f"SELECT rowid / {A_QUOTATION}, rowid % {A_QUOTATION} FROM {speech.table}"
            f" WHERE {speech.table} MATCH ? AND rowid BETWEEN ? AND ?"
            f" AND rowid / {A_QUOTATION} IN ({numbered(articles)})",
            (speech.text, min(articles) * A_QUOTATION, (max(articles) + 1) * A_QUOTATION - 1),
        )
        return found.fetchall()

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


def _text(page: bytes, marks: bytes, sought: _Sought) -> _Text:
    if not (sought.speech or sought.days):
        return _Text(*unpacked_page(page), spans={}, days=[])
    asked_of = unpacked_marks(marks)
    return _Text(
        *unpacked_page(page),
        spans={
            "said": [spans for spans, _ in asked_of.speeches],
            "reported": [[span] for span, _ in asked_of.reports],
        },
        days=asked_of.days,
    )


def _apart(hits: Sequence[Span], spans: Sequence[Span]) -> Iterator[Span]:
    """Hits in spans of a text put together with a sign between them, as hits in the text."""
    begun = 0
    for start, end in spans:
        length = end - start
        for hit in hits:
            first, last = max(hit.start, begun), min(hit.end, begun + length)
            if first < last:
                yield Span(start + first - begun, start + last - begun)
        begun += length + 1


def _snippet(page: _Text, hits: Sequence[Span]) -> Snippet | None:
    """The piece of the article's body around the first of its hits."""
    start, end = page.body
    return snippet(
        page.body.of(page.text),
        [Span(a - start, b - start) for a, b in hits if start <= a and b <= end],
    )
