from __future__ import annotations

import pytest

from reader.models.few_names import FEW, few
from reader.models.names_list import Entry, RowKind, part, section


def people(count: int) -> list[Entry]:
    return [Entry("person", f"Ann {number}") for number in range(count)]


def told(names: list[Entry], *whole: str) -> list[str]:
    return [each.name for each in few(names, set(whole))]


@pytest.mark.parametrize("count", [1, FEW, FEW + 2])
def test_what_is_hardly_too_long_is_listed_whole(count: int) -> None:
    names = [*section("People", people(count))]
    assert list(few(names, set())) == names


def test_of_more_the_first_are_listed_and_how_many_more_there_are() -> None:
    names = [*section("People", people(FEW + 3))]
    assert told(names) == ["People", *(f"Ann {n}" for n in range(FEW)), "Show 3 more"]
    *_, last = few(names, set())
    assert (last.kind, last.told, last.can_be_chosen) == (RowKind.MORE, "People", True)
    assert last.in_words == "Show 3 more in People"


def test_each_part_is_cut_short_by_itself_and_shown_whole_by_itself() -> None:
    rest = [*people(20), Entry("", "and others", kind=RowKind.REMARK)]
    names = [*section("People", [*people(2), *part("Only talked about", "", rest)])]
    assert told(names)[3] == "Only talked about"
    assert told(names)[-1] == "Show 14 more"
    assert told(names, "Only talked about") == [each.name for each in names]
    assert told(names, "People") == told(names)
