"""Two quotations set against each other: what is marked of either."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.models.set_against import Marking, set_against

WHOLE = "“We will not pay for that bridge before the last rivet has been looked at.”"


@pytest.mark.parametrize(
    ("one", "other", "marking", "here", "there"),
    [
        (WHOLE, WHOLE.upper(), Marking.NONE, [], []),
        (WHOLE, "“We will not pay for that bridge.”", Marking.CHANGED, 1, []),
        (
            "“The bridge is paid for by the state.”",
            "“The bridge is paid for by those who drive.”",
            Marking.CHANGED,
            ["the state"],
            ["those who drive"],
        ),
        (  # shorter, and with hardly a word of its own: it was trimmed
            "“We shall pay for that bridge once more.”",
            "“Whatever else, we shall pay for that bridge once, as my father did before the war,"
            " and as his own had done long before him.”",
            Marking.CHANGED,
            ["more"],
            2,
        ),
        (
            "“Not one rivet is loose.”",
            "“Not every engineer has looked at one last rivet there, and nobody will.”",
            Marking.SHARED,
            ["rivet"],
            ["rivet"],
        ),
        (
            "“The first day was long.”",
            "“Nobody had told us that a first answer would have to come within the week.”",
            Marking.UNLIKE,
            [],
            [],
        ),
    ],
)
def test_what_is_marked(
    one: str, other: str, marking: Marking, here: list[str] | int, there: list[str] | int
) -> None:
    found = set_against(one, other)
    assert found.marking is marking
    mine = [span.of(one) for span in found.one]
    assert len(mine) == here if isinstance(here, int) else mine == here
    theirs = [span.of(other) for span in found.other]
    assert len(theirs) == there if isinstance(there, int) else theirs == there


@given(st.text(max_size=80), st.text(max_size=80))
def test_marks_lie_in_their_texts_in_order(one: str, other: str) -> None:
    found = set_against(one, other)
    for text, spans in ((one, found.one), (other, found.other)):
        ends = [place for span in spans for place in span]
        assert ends == sorted(ends)
        assert all(0 <= place <= len(text) for place in ends)
        assert all(span.of(text).strip() for span in spans)
