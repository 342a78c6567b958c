"""A speaker's quotations on the same words, by day, and which of two is the older."""

from __future__ import annotations

from dataclasses import replace

from reader.articles.article import Span
from reader.library.answers import Saying
from reader.library.ids import ArticleId
from reader.models.their_line import TheirLine, by_day, on_same_words, same, words_of


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


def test_those_on_the_same_words_come_by_day() -> None:
    assert on_same_words(NOW, [LATE, ELSE, NOW, OLD]) == (OLD, LATE)


def test_what_everybody_says_is_no_subject() -> None:
    common = saying(20240101, "“We will not do that before they have been there.”")
    assert on_same_words(NOW, [common]) == ()


def test_the_older_stands_first_and_the_last_before_is_nearest() -> None:
    again = saying(20250326, "“That bridge, once more.”", place=2)
    line = TheirLine(NOW, by_day([LATE, again, OLD, ELSE]))
    assert line.others == (OLD, ELSE, again, LATE)
    assert line.nearest == 1
    assert line.pair(0) == (OLD, NOW)
    assert line.pair(3) == (NOW, LATE)
    assert TheirLine(OLD, (NOW, LATE)).nearest == 0


def test_a_quotation_is_its_words_in_one_line() -> None:
    text = "He said: “One\nline.”\n\n“Two,” he said."
    spans = Span(9, 20), Span(22, 28)
    two = saying(20250101, text)
    whole = replace(two, quoted=spans)
    assert words_of(whole) == "“One line.” “Two,”"
    assert same(two, whole)
