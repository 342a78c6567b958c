"""Which terms of a filter are offered to be left out."""

from datetime import date

import pytest

from reader.articles.article import Span
from reader.filter.meaning import meaning
from reader.filter.ways_back import WayBack, ways_back
from reader.library.wanted import AboutPerson, Both, Published, Quoted, Wanted, Word

TODAY = date(2025, 3, 27)
TYPED = "person:macron said:x date:2025 speaker:bly"
MACRON = AboutPerson("macron")
YEAR = Published(date(2025, 1, 1), date(2025, 12, 31))
BLY, X = Quoted("bly"), Quoted(said=(Word("x"),))
BLY_SAID_X = Quoted("bly", (Word("x"),))


def test_every_typed_term_is_weighed_alone_and_most_comes_first() -> None:
    articles: dict[Wanted, int] = {
        Both((YEAR, BLY_SAID_X)): 2,
        Both((MACRON, YEAR, BLY)): 31,
        Both((MACRON, BLY_SAID_X)): 0,
        Both((MACRON, X, YEAR)): 4,
    }
    assert ways_back(TYPED, meaning(TYPED, TODAY), articles.__getitem__) == [
        WayBack("said:x", (Span(14, 20),), 31),
        WayBack("speaker:bly", (Span(31, 42),), 4),
        WayBack("person:macron", (Span(0, 13),), 2),
    ]


@pytest.mark.parametrize("text", ["", "speaker:bly", "a OR b", "speaker:(bly OR x)", "nofield:x a"])
def test_what_stands_alone_has_no_way_back(text: str) -> None:
    assert ways_back(text, meaning(text, TODAY), lambda _: 7) == []


def test_a_word_that_is_typed_twice_is_left_out_once_each() -> None:
    assert [way.spans for way in ways_back("a a", meaning("a a", TODAY), lambda _: 7)] == [
        (Span(0, 1),),
        (Span(2, 3),),
    ]
