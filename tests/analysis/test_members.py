"""Enumerations that are looked up quickly are enumerations all the same."""

from __future__ import annotations

import copy
from enum import Enum, IntEnum

import pytest

from reader.analysis.members import quick_members


@quick_members
class Side(Enum):
    LEFT = "left"
    RIGHT = "right"


@quick_members
class Rank(IntEnum):
    LOW = 1
    HIGH = 2
    TOP = HIGH


def test_members_lie_in_the_class_itself() -> None:
    assert vars(Side)["LEFT"] is Side.LEFT
    assert vars(Rank)["TOP"] is Rank.HIGH


def test_members_are_what_they_were() -> None:
    assert list(Side) == [Side.LEFT, Side.RIGHT]
    assert Side("right") is Side["RIGHT"] is Side.RIGHT
    assert (Side.LEFT.name, Side.LEFT.value, repr(Side.LEFT)) == (
        "LEFT",
        "left",
        "<Side.LEFT: 'left'>",
    )
    assert copy.deepcopy(Side.LEFT) is Side.LEFT
    assert Rank.LOW < Rank.TOP


def test_members_stay() -> None:
    with pytest.raises(AttributeError):
        Side.LEFT = Side.RIGHT  # type: ignore[misc, assignment]
