"""Quotations given on: as text, as Markdown and as a note of the Chicago Manual of Style."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from reader.analysis.marks import Attribution, Examination, Quotation, StretchKind, Utterance
from reader.articles.article import Article, Day, DayOrigin, Span
from reader.library.answers import Kept
from reader.library.ids import ArticleId
from reader.models.copied_quotation import (
    Form,
    Origin,
    Words,
    cited,
    given_on,
    origin_of,
    words_of,
)
from reader.models.margin import Voices

MARCH = Day(date(2025, 3, 26), DayOrigin.DATE_LINE)
HARBOUR = Origin("The harbour freezes", "", "Harbour Post", MARCH)
SURE = Words(("“It will hold,”",), "Ann Ek")
LONG = Words(("“It held.", "“It holds.”"), "Ann Ek")

TEXT = (
    "The harbour freezes\n\nBy Ann Reed, in Lisbon\n\n"
    "“The ice came\nearly,” said Bo Lind.\n\n"
    "“We shut the gate.\n\n“We  stay shut.”\n\n"
    "Bo Lind said the pilots had left. The “ice men” had not.\n"
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def who(certainty: float) -> Attribution:
    return Attribution("Bo Lind", "bo lind", None, None, certainty)


FOUND = Examination(
    quotations=(
        Quotation(
            span("“The ice came\nearly,”"), StretchKind.SPEECH, continues=False, attribution=who(1)
        ),
        Quotation(
            span("“We shut the gate."), StretchKind.SPEECH, continues=False, attribution=who(0.6)
        ),
        Quotation(
            span("“We  stay shut.”"), StretchKind.SPEECH, continues=True, attribution=who(0.6)
        ),
        Quotation(span("“ice men”"), StretchKind.SCARE, continues=False, attribution=None),
    ),
    reported=(Utterance(span("the pilots had left"), span("said the"), who(0.9)),),
)


def kept(*, headline: bool = True, source: str | None = None, byline: bool = True) -> Kept:
    article = Article(
        TEXT,
        "The harbour freezes",
        Span(0, len(TEXT)),
        MARCH,
        headline=span("The harbour freezes") if headline else None,
        byline=span("By Ann Reed, in Lisbon") if byline else None,
        source=source,
    )
    paths = ("/articles/harbour.txt",)
    return Kept(ArticleId(20250326000001), article, FOUND, "articles", paths, vanished=False)


@pytest.mark.parametrize(
    ("words", "origin", "form", "expected"),
    [
        (
            SURE,
            HARBOUR,
            Form.TEXT,
            "“It will hold,” — Ann Ek, “The harbour freezes”, Harbour Post, 26 March 2025",
        ),
        (
            LONG,
            HARBOUR,
            Form.TEXT,
            "“It held.\n\n“It holds.”\n\n— Ann Ek, “The harbour freezes”, Harbour Post,"
            " 26 March 2025",
        ),
        (
            SURE,
            Origin("", "", "lock.txt", None),
            Form.TEXT,
            "“It will hold,” — Ann Ek, lock.txt, no date",
        ),
        (
            SURE,
            HARBOUR._replace(headline="", day=MARCH._replace(origin=DayOrigin.FILE_TIME)),
            Form.TEXT,
            "“It will hold,” — Ann Ek, Harbour Post, 26 March 2025 (from the file’s own time)",
        ),
        (
            SURE._replace(speaker=""),
            HARBOUR,
            Form.TEXT,
            "“It will hold,” — “The harbour freezes”, Harbour Post, 26 March 2025",
        ),
        (
            Words(("that it held",), "Ann Ek", reported=True),
            HARBOUR,
            Form.TEXT,
            "that it held — Ann Ek, in the article’s words, “The harbour freezes”, Harbour Post,"
            " 26 March 2025",
        ),
        (
            LONG,
            HARBOUR._replace(headline="A *new* [lock]"),
            Form.MARKDOWN,
            "> “It held.\n>\n> “It holds.”\n>\n> — Ann Ek, *A \\*new\\* \\[lock\\]*, Harbour Post,"
            " 26 March 2025",
        ),
        (
            Words(("_so_ it held",), ""),
            HARBOUR._replace(headline="", source="tide_table_1.txt"),
            Form.MARKDOWN,
            "> \\_so\\_ it held\n>\n> — tide_table_1.txt, 26 March 2025",
        ),
        (
            SURE,
            HARBOUR,
            Form.CITATION,
            "“It will hold,” Ann Ek, quoted in “The harbour freezes,” Harbour Post,"
            " March 26, 2025.",
        ),
        (
            SURE,
            HARBOUR._replace(headline="“Ice” again?", author="Bo Lind"),
            Form.CITATION,
            "“It will hold,” Ann Ek, quoted in Bo Lind, “‘Ice’ again?,” Harbour Post,"
            " March 26, 2025.",
        ),
        (
            LONG._replace(speaker="unknown speaker"),
            Origin("", "", "lock.txt", MARCH._replace(origin=DayOrigin.FILE_TIME)),
            Form.CITATION,
            "“It held. “It holds.” Unknown speaker, quoted in an untitled article, lock.txt,"
            " [March 26, 2025?].",
        ),
        (
            SURE._replace(speaker=""),
            Origin("", "", "", None),
            Form.CITATION,
            "“It will hold,” Untitled article, n.d.",
        ),
        (
            Words(("that it held",), "Ann Ek", reported=True),
            HARBOUR,
            Form.CITATION,
            "“that it held” Ann Ek, paraphrased in “The harbour freezes,” Harbour Post,"
            " March 26, 2025.",
        ),
    ],
)
def test_words_are_given_on(words: Words, origin: Origin, form: Form, expected: str) -> None:
    assert given_on(words, origin, form) == expected


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        (HARBOUR, "“The harbour freezes,” Harbour Post, March 26, 2025."),
        (
            HARBOUR._replace(author="Ann Reed"),
            "Ann Reed, “The harbour freezes,” Harbour Post, March 26, 2025.",
        ),
        (Origin("", "", "lock.txt", None), "Untitled article, lock.txt, n.d."),
    ],
)
def test_an_article_is_cited(origin: Origin, expected: str) -> None:
    assert cited(origin) == expected


def test_the_origin_is_what_the_article_tells() -> None:
    assert origin_of(kept()) == Origin("The harbour freezes", "Ann Reed", "harbour.txt", MARCH)
    assert origin_of(kept(source="Harbour Post")).source == "Harbour Post"
    assert origin_of(kept(headline=False, byline=False))[:2] == ("", "")


def test_words_are_whole_and_as_they_stand() -> None:
    voices = Voices(TEXT, FOUND)
    first, second, third, nobodys = (voices.quotation(number) for number in range(4))
    assert words_of(kept(), first) == Words(("“The ice came early,”",), "Bo Lind")
    whole = ("“We shut the gate.", "“We  stay shut.”")
    doubted = "Bo Lind (likely; attributed by Dateline)"
    assert words_of(kept(), second) == Words(whole, doubted)
    assert words_of(kept(), third) == Words(whole, doubted)
    assert words_of(kept(), nobodys) == Words(("“ice men”",), "")
    reported = words_of(kept(), voices.utterance(0))
    assert reported == Words(("the pilots had left",), "Bo Lind", reported=True)


SIGNS = st.text(alphabet="ab1 \\`*_{}[]()#+-.!<>&~|=:$“”;'\"", min_size=1).map(
    lambda words: " ".join(words.split())
)


@given(SIGNS.filter(bool))
def test_markdown_shows_the_words_themselves(qapp: object, words: str) -> None:
    shown = QTextDocument()
    shown.setMarkdown(given_on(Words((words,), ""), HARBOUR._replace(headline=""), Form.MARKDOWN))
    assert shown.toPlainText() == f"{words}\n— Harbour Post, 26 March 2025"
