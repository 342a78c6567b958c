"""Back and forward among what was visited."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.models.visited import MOST, Visit, Visited


def test_back_and_forward_to_where_one_was() -> None:
    visited: Visited[str, int] = Visited()
    assert visited.back() is None
    visited.go("a")
    visited.stay(3)
    visited.go("b")
    visited.go("b")
    visited.stay(7)
    assert visited.back() == Visit("a", 3)
    assert visited.back() is None
    assert visited.forward() == Visit("b", 7)
    assert visited.forward() is None
    visited.turn_into("c")
    assert visited.here == Visit("c", 7)
    visited.back()
    visited.go("d")
    assert not visited.can_go_forward
    assert visited.back() == Visit("a", 3)


def test_no_more_are_remembered_than_one_goes_back_through() -> None:
    visited: Visited[int, int] = Visited()
    for number in range(MOST + 50):
        visited.go(number)
    steps = 0
    while visited.back() is not None:
        steps += 1
    assert steps == MOST - 1
    assert visited.here == Visit(50)


@given(st.lists(st.sampled_from(["go", "back", "forward"]), max_size=300), st.data())
def test_one_is_always_somewhere(deeds: list[str], data: st.DataObject) -> None:
    visited: Visited[int, int] = Visited()
    for number, deed in enumerate(deeds):
        if deed == "go":
            visited.go(number)
            assert visited.here == Visit(number)
            assert not visited.can_go_forward
        elif deed == "back":
            before, could = visited.here, visited.can_go_back
            found = visited.back()
            assert (found is not None) == could
            assert not could or visited.forward() == before
        else:
            could = visited.can_go_forward
            assert (visited.forward() is not None) == could
    steps = 0
    while visited.back() is not None:
        steps += 1
    assert steps < MOST
