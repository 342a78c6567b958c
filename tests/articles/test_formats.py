"""Whole texts as they come, from the seeds' form to front matter, and where their day is found."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.article import Article, Day, DayOrigin, Span
from reader.articles.formats import UNTITLED, article, wrong_day
from reader.articles.plain import paragraphs
from reader.files.folders import shipped
from reader.files.pages import page

TODAY = date(2026, 3, 1)
MODIFIED = datetime(2024, 5, 6, 12, tzinfo=UTC)
LEDE = (
    "The harbour board voted on Monday to dredge the northern channel, ending a quarrel with "
    "the ferry crews that has lasted since the winter storms and cost the town two regattas."
)
WIKINEWS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "wikinews"


def words(found: Article, span: Span | None) -> str | None:
    return None if span is None else span.of(found.text)


def test_the_seed_without_a_headline() -> None:
    found = article(page(next(shipped("seeds").glob("000_*"))).text, today=TODAY)
    assert found.day == Day(date(2025, 3, 26), DayOrigin.DATE_LINE)
    assert found.headline is None
    assert found.title.startswith("French President Emmanuel Macron has said a proposed European")
    assert found.title.endswith("…")
    assert 80 < len(found.title) <= 100
    assert found.body.of(found.text).startswith("French President Emmanuel Macron has said")
    assert found.text[found.body.end :].strip() == ""
    assert len(found.captions) == 1
    assert found.captions[0].of(found.text).startswith("Emmanuel Macron welcomes")
    assert found.captions[0].of(found.text).endswith("(Thibault Camus/AP)")
    assert found.dateline is None


def test_the_seed_with_a_headline_and_a_dateline() -> None:
    found = article(page(next(shipped("seeds").glob("003_*"))).text, today=TODAY)
    assert found.day == Day(date(2025, 3, 16), DayOrigin.DATE_LINE)
    assert found.title == (
        "Macron says French-British blueprint doesn’t foresee deploying a 'mass' of soldiers "
        "in Ukraine"
    )
    assert words(found, found.headline) == found.title
    assert words(found, found.dateline) == "PARIS"
    assert found.captions == ()
    assert found.body.of(found.text).startswith("PARIS\nFrench President")


@pytest.mark.skipif(not WIKINEWS.is_dir(), reason="the shared articles are not here")
def test_every_wikinews_article() -> None:
    files = sorted(WIKINEWS.glob("*/*.txt"))
    assert len(files) == 295
    for file in files:
        text = page(file).text
        first_line = text.splitlines()[0].strip()
        found = article(text, file_name=file.name, today=TODAY)
        assert found.title == first_line[len("date 2019-01-04 ") :]
        assert found.day == Day(date.fromisoformat(file.name[:10]), DayOrigin.DATE_LINE)
        if len(paragraphs(text)) > 1:
            assert words(found, found.headline) == found.title


def test_front_matter() -> None:
    text = (
        "---\r\ntitle: “Dredgers: at last”\r\nDate: 2025-03-26 10:00\r\noutlet: Haven Herald\r\n"
        "tags: [ferry, harbour]\r\n---\r\n\r\nBy Ada Brine\r\n\r\n" + LEDE
    )
    found = article(text, today=TODAY)
    assert found.title == "“Dredgers: at last”"
    assert words(found, found.headline) == "“Dredgers: at last”"
    assert found.day == Day(date(2025, 3, 26), DayOrigin.FRONT_MATTER)
    assert found.source == "Haven Herald"
    assert words(found, found.byline) == "By Ada Brine"
    assert found.body.of(text) == "By Ada Brine\r\n\r\n" + LEDE


@pytest.mark.parametrize(
    "matter",
    ["title: [Ferry\nLate.", "title: Ferry\n" * 9000, "title", "- title: Ferry"],
)
def test_front_matter_that_is_none_is_text(matter: str) -> None:
    text = f"---\n{matter}\n---\n\n{LEDE}"
    found = article(text, modified=MODIFIED, today=TODAY)
    first = found.headline or found.body
    assert first.start == 0
    assert found.day == Day(date(2024, 5, 6), DayOrigin.FILE_TIME)


@pytest.mark.parametrize(
    "title",
    [
        *("&a [*a, *b]", "!!python/object/apply:os.getcwd []", "[" * 9000, "{a: {b: c}}", "*b"),
        *("[!!bool maybe]", "[!!timestamp later]", '[!!int ""]'),
    ],
)
def test_front_matter_meant_to_harm_names_nothing(title: str) -> None:
    found = article(f"---\ntitle: {title}\ndate: 2020-05-01\n---\n\n{LEDE}", today=TODAY)
    assert found.title.startswith("The harbour board voted")
    assert found.day == Day(date(2020, 5, 1), DayOrigin.FRONT_MATTER)


def test_front_matter_merges_nothing() -> None:
    # Were each level to hold the one before ten times over, this would take months.
    levels = "".join(
        f"k{level}: &l{level} {{!!merge <<: [{', '.join([f'*l{level - 1}'] * 10)}]}}\n"
        for level in range(1, 20)
    )
    found = article(f"---\nk0: &l0 {{a: b}}\n{levels}date: 2020-05-01\n---\n\n{LEDE}", today=TODAY)
    assert found.day == Day(date(2020, 5, 1), DayOrigin.FRONT_MATTER)


def test_front_matter_is_bound_to_no_type() -> None:
    found = article("---\ntitle: 2019\ndate: 2019-02-30\nsource: no\n---\n" + LEDE, today=TODAY)
    assert (found.title, found.day, found.source) == ("2019", None, "no")


@pytest.mark.parametrize(
    ("title", "text", "headline", "body"),
    [
        ("Board votes", f"Board votes\n\n{LEDE}", "Board votes", LEDE),
        ("BOARD VOTES", f"Board votes.\n{LEDE}", "Board votes.", LEDE),
        ("Board votes", f"Board votes. {LEDE}", "Board votes.", LEDE),
        ("Board votes", f"Board votes . {LEDE}", "Board votes .", LEDE),
        ("20250326 - Board votes at last", f"Board votes at last\n\n{LEDE}", None, None),
        ("The harbour board", LEDE, None, LEDE),
        ("Board votes", LEDE, None, LEDE),
        ("Board votes", "", None, ""),
        ("???", LEDE, None, LEDE),
    ],
)
def test_a_title_told_beside_the_text(
    title: str, text: str, headline: str | None, body: str | None
) -> None:
    found = article(text, title=title, today=TODAY)
    assert found.title == title
    if body is None:
        headline, body = "Board votes at last", LEDE
    assert words(found, found.headline) == headline
    assert found.body.of(text) == body


@pytest.mark.parametrize(
    ("text", "file_name", "expected"),
    [
        (f" date 2025-03-26 {LEDE}", "2019-01-04.txt", (2025, 3, 26, "date line")),
        (f" date 2025-02-30 {LEDE}", "2019-01-04.txt", (2019, 1, 4, "file name")),
        (f" date 9999-01-01 {LEDE}", "x.txt", (2024, 5, 6, "file time")),
        (f" date 0000-01-01 {LEDE}", "x.txt", (2024, 5, 6, "file time")),
        (f"---\ndate: May 1, 2020\n---\n{LEDE}", "2019-01-04.txt", (2020, 5, 1, "front matter")),
        (f"---\ndate: 03/04/2019\n---\n{LEDE}", "2019-01-04.txt", (2019, 1, 4, "file name")),
        (f"Board votes\nLONDON 1996-08-30\n{LEDE}", "2019-01-04.txt", (1996, 8, 30, "dateline")),
        (f"LONDON, 30 Aug 1996 - {LEDE}", "x.txt", (1996, 8, 30, "dateline")),
        (f"Board votes\n26 March 2025\n{LEDE}", "x.txt", (2025, 3, 26, "dateline")),
        (f"LONDON, March 2 - {LEDE}", "2019-03-03.txt", (2019, 3, 2, "dateline")),
        (f"LONDON, Dec. 31 - {LEDE}", "2019-01-01.txt", (2018, 12, 31, "dateline")),
        (f"LONDON, March 2 - {LEDE}", "2019-07-03.txt", (2019, 7, 3, "file name")),
        (f"LONDON, March 2 - {LEDE}", "wire-1987-17.txt", (1987, 3, 2, "file name")),
        (f"LONDON, March 2 - {LEDE}", "x.txt", (2024, 3, 2, "file time")),
        (f"LONDON, Feb. 30 - {LEDE}", "x.txt", (2024, 5, 6, "file time")),
        (LEDE, "4-Jan-2019.txt", (2019, 1, 4, "file name")),
        (LEDE, "2019-02-30.txt", (2024, 5, 6, "file time")),
        (LEDE, "2099-01-01.txt", (2024, 5, 6, "file time")),
        (LEDE + " That was on 26 March 2020.", "x.txt", (2024, 5, 6, "file time")),
    ],
)
def test_the_surest_day(text: str, file_name: str, expected: tuple[int, int, int, str]) -> None:
    year, month, number, origin = expected
    found = article(text, file_name=file_name, modified=MODIFIED, today=TODAY)
    assert found.day == Day(date(year, month, number), DayOrigin(origin))


def test_a_day_told_beside_the_text() -> None:
    text = f" date 2025-03-26 {LEDE}"
    for told in (date(2020, 5, 1), "2020-05-01", "1 May 2020"):
        assert article(text, day=told, today=TODAY).day == Day(
            date(2020, 5, 1), DayOrigin.FRONT_MATTER
        )
    assert article(text, day="some day", today=TODAY).day == Day(
        date(2025, 3, 26), DayOrigin.DATE_LINE
    )
    assert article(LEDE).day is None


def test_the_whole_page_of_an_agency() -> None:
    text = (
        "Board votes to dredge harbour\n\nTown's longest quarrel ends\n\nBy Ada Brine\n\n"
        f"HAVEN, Wales, March 2 (AP) — {LEDE}\n\nThe crew waves. (Tom Tide/AP)\n\n{LEDE}"
    )
    found = article(text, file_name="2019-03-02.txt", today=TODAY)
    assert words(found, found.headline) == "Board votes to dredge harbour"
    assert words(found, found.byline) == "By Ada Brine"
    assert words(found, found.dateline) == "HAVEN, Wales"
    assert [span.of(text) for span in found.captions] == ["The crew waves. (Tom Tide/AP)"]
    assert found.body.of(text).startswith("Town's longest quarrel ends")
    assert found.day == Day(date(2019, 3, 2), DayOrigin.DATELINE)


def test_a_bare_name_above_a_dateline_is_a_byline() -> None:
    text = f"Board votes to dredge\nAda Brine\nHAVEN 1996-08-30\n{LEDE}"
    found = article(text, today=TODAY)
    assert words(found, found.byline) == "Ada Brine"
    assert words(found, found.dateline) == "HAVEN"


def test_texts_of_nothing_but_a_caption_or_of_nothing() -> None:
    assert article("Photo: Tom Tide", today=TODAY).captions == ()
    assert article("", today=TODAY).title == UNTITLED
    assert article(" \n", file_name="notes.txt", today=TODAY).title == "notes"
    only = article(" date 2025-03-26 Board votes", today=TODAY)
    assert (only.title, only.headline, words(only, only.body)) == (
        "Board votes",
        None,
        "Board votes",
    )


PIECES = (
    ("\n", "\n\n", "\r\n", " ", "\ufeff", "\x00", "---\n", "title: Board\n", "date: 2020-01-01\n"),
    (" date 2025-03-26 ", " date 2025-02-30 ", "PARIS", "LONDON (AP) — ", "By Ada Brine", "😀"),
    ("Board votes", "Board votes.", "It rained.", LEDE, "# ", "Photo: Tom Tide", "(A B/AP)"),
)
pieces = st.one_of(*map(st.sampled_from, PIECES))
texts = st.one_of(st.text(max_size=100), st.lists(pieces, max_size=20).map("".join))


@given(texts, st.none() | texts, st.none() | texts)
def test_laws(text: str, title: str | None, day: str | None) -> None:
    found = article(text, title=title, day=day, today=TODAY)
    assert found.text is text
    assert found.title.split()
    assert 0 <= found.body.start <= found.body.end <= len(text)
    assert not text[found.body.end :].strip()
    for span in (*found.captions, *filter(None, (found.dateline, found.byline))):
        assert span.start < span.end
        assert found.body.holds(span)
    if found.headline is not None:
        assert found.headline.of(text).strip()
        assert found.headline.end <= found.body.start
    # Nothing that is there to be read stands outside headline and body.
    first = min(filter(None, (found.headline, found.body)), key=lambda span: span.start)
    for paragraph in paragraphs(text)[:1]:
        assert not text[paragraph.start : first.start].strip("# \t")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (" date 2024-05-06 A headline", None),
        (" date 2024-13-45 A headline", "2024-13-45 is no day"),
        (" date 2199-01-01 A headline", "2199-01-01 lies too far ahead"),
        (" date 1099-01-01 A headline", "1099-01-01 lies too far back"),
        ("---\ndate: next week\n---\nA headline", "next week is no day"),
        ("---\ntitle: None\n---\nA headline", None),
        ("The date 2024-13-45 stands in the text.", None),
    ],
)
def test_a_day_that_cannot_be(text: str, wrong: str | None) -> None:
    assert wrong_day(text, TODAY) == wrong
