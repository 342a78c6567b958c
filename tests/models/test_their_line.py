"""A speaker's quotations by day: which of two is the older, and which is shown first."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

from reader.articles.article import Span
from reader.library.answers import Saying
from reader.library.ids import ArticleId
from reader.library.wanted import Quoted, Word
from reader.models.their_line import TheirLine, same, with_words, words_of
from tests.library.made import Told, filled


def saying(day: int, text: str, place: int = 1) -> Saying:
    return Saying(
        article=ArticleId(day * 1_000_000 + 1),
        title="At the lock",
        source="Post",
        place=place,
        text=text,
        quoted=(Span(0, len(text)),),
        spans=(Span(10, 10 + len(text)),),
        speaker="Ann Ek",
        named=True,
        certainty=0.97,
    )


NOW = saying(20250326, "“We will not pay for that bridge.”")
OLD = saying(20220510, "“The state pays for bridges, and they will stand.”")
LATE = saying(20260101, "“I said nothing of bridging loans; that is not true of the bridge.”")
ELSE = saying(20230902, "“Pensioners are none of my business, and will not be.”")


def test_the_older_stands_first_and_what_was_said_before_is_shown_first() -> None:
    again = saying(20250326, "“That bridge, once more.”", place=2)
    line = TheirLine(NOW, (OLD, ELSE, again, LATE))
    assert line.first_shown == 1
    assert line._replace(alike=(0.4, 0.2, 0.9, 0.9)).first_shown == 0
    assert line.pair(0) == (OLD, NOW)
    assert line.pair(3) == (NOW, LATE)
    assert TheirLine(OLD, (NOW, LATE)).first_shown == 0


def test_whoever_shares_a_name_has_a_line_of_their_own(tmp_path: Path) -> None:
    names = ("Ann Ek", "Ann Ek Berg", "Ann Ek")
    articles = [
        Told(date(2025, 1, day), said=((name, True, f"Day {day} of the bridge"),), path=f"/{day}")
        for day, name in enumerate(names, 1)
    ]
    with closing(filled(tmp_path / "library.sqlite", *articles)) as catalogue:
        anchor = catalogue.sayings.of(Quoted("Ann Ek"))[0]
        assert catalogue.sayings.count(Quoted("Ann Ek")) == 3
        line = with_words(catalogue, anchor, [Word("bridge")])
    assert [each.speaker for each in line.others] == ["Ann Ek"]


def test_a_quotation_is_its_words_in_one_line() -> None:
    text = "He said: “One\nline.”\n\n“Two,” he said."
    spans = Span(9, 20), Span(22, 28)
    two = saying(20250101, text)
    whole = replace(two, quoted=spans)
    assert words_of(whole) == "“One line.” “Two,”"
    assert same(two, whole)
