"""Rows of many heights, most of them guessed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.window.portrait_heights import Heights


@given(
    st.integers(1, 600), st.lists(st.tuples(st.integers(0, 599), st.integers(1, 900))), st.data()
)
def test_rows_lie_where_their_heights_say(
    count: int, measured: list[tuple[int, int]], data: st.DataObject
) -> None:
    heights, plain = Heights(count, 100), [100] * count
    for row, height in measured:
        if row < count:
            heights.measure(row, height)
            plain[row] = height
            assert heights.is_measured(row)
    assert heights.total == sum(plain)
    row = data.draw(st.integers(0, count - 1))
    assert (heights[row], heights.top(row)) == (plain[row], sum(plain[:row]))
    inside = data.draw(st.integers(0, plain[row] - 1))
    assert heights.row_at(heights.top(row) + inside) == row


def test_beyond_the_rows_are_the_first_and_the_last() -> None:
    assert Heights(0, 10).row_at(0) == -1
    assert Heights(300, 10).row_at(-5) == 0
    assert Heights(300, 10).row_at(3_000) == 299
