"""Which parts of a filter are offered to be left out."""

from datetime import date

from reader.articles.article import Span
from reader.filter.meaning import meaning
from reader.filter.ways_back import WayBack, ways_back
from reader.library.answers import Cost
from reader.library.wanted import FromSource

TYPED = "person:macron said:x date:2025 speaker:bly"


def test_what_brings_most_back_comes_first_and_what_brings_none_not_at_all() -> None:
    understood = meaning(TYPED, date(2025, 3, 27))
    person, day, quoted = (condition.wanted for condition in understood.conditions)
    costs = [Cost(person, 2), Cost(day, 0), Cost(quoted, 31), Cost(FromSource("unasked"), 9)]
    assert ways_back(TYPED, understood, costs) == [
        WayBack("said:x speaker:bly", (Span(14, 20), Span(31, 42)), 31),
        WayBack("person:macron", (Span(0, 13),), 2),
    ]
