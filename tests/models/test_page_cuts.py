"""Where text is cut into pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.models.page_cuts import Row, cuts


def rows(*paragraphs: int, leads: int = 0) -> list[Row]:
    """Paragraphs of so many lines, each line 10 high, 5 apart; the first `leads` of them lead."""
    made: list[Row] = []
    top = 0.0
    for number, lines in enumerate(paragraphs):
        for line in range(lines):
            made.append(Row(top, top + 10, line == 0, line == lines - 1, number < leads))
            top += 10
        top += 5
    return made


@pytest.mark.parametrize(
    ("paragraphs", "leads", "height", "expected"),
    [
        ((), 0, 100, []),
        ((3,), 0, 100, [(0, 3)]),
        ((20,), 0, 100, [(0, 10), (10, 20)]),
        ((11,), 0, 100, [(0, 9), (9, 11)]),  # the last line isn't left alone
        ((8, 5), 0, 100, [(0, 8), (8, 13)]),  # nor a first one
        ((6, 3, 4), 0, 90, [(0, 6), (6, 13)]),  # of three lines none can part
        ((8, 1, 9), 2, 100, [(0, 9), (9, 18)]),  # of nothing but headlines no page is made
        ((1, 1, 1, 1), 0, 30, [(0, 2), (2, 4)]),
        ((1,), 0, 5, [(0, 1)]),  # too high for any page
    ],
)
def test_pages_end_where_they_should(
    paragraphs: tuple[int, ...], leads: int, height: float, expected: list[tuple[int, int]]
) -> None:
    found = [(cut.first, cut.after) for cut in cuts(rows(*paragraphs, leads=leads), height)]
    assert found == expected


def test_no_page_ends_in_a_headline() -> None:
    made = rows(7, 1, 4)
    made[7] = made[7]._replace(leads=True)
    assert [cut.first for cut in cuts(made, 100)] == [0, 7]


def test_no_page_ends_where_something_runs_on() -> None:
    def runs_on(above: float, below: float) -> bool:
        return 95 < above <= 100 or 85 < below <= 90

    assert [cut.first for cut in cuts(rows(30), 100, runs_on)][:2] == [0, 8]


@given(st.lists(st.integers(1, 15), max_size=30), st.floats(10, 300))
def test_every_line_is_whole_on_one_page(paragraphs: list[int], height: float) -> None:
    made = rows(*paragraphs)
    found = list(cuts(made, height))
    assert [row for cut in found for row in made[cut.first : cut.after]] == made
    for cut in found:
        assert cut.bottom - cut.top <= height or cut.after == cut.first + 1
        assert (cut.top, cut.bottom) == (made[cut.first].top, made[cut.after - 1].bottom)
