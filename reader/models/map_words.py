"""What is told of a map to those who don't see it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.language.words import counted, number, tr
from reader.models.map_dots import Dot

_TOLD = 3


def dots_told(dots: Sequence[Dot], known: int) -> str:
    """How many of the `known` places are on the map, and the first of them; empty for none."""
    if not dots:
        return ""
    first = ", ".join(each.told for each in dots[:_TOLD])
    if known > len(dots):
        told = tr("{some} of {all} places on the map; {places}")
        return told.format(some=number(len(dots)), all=number(known), places=first)
    told = counted("{n} place on the map; {places}", "{n} places on the map; {places}", known)
    return told.format(places=first)


def dot_told(dot: Dot, at: int, of: int, *, filtered: bool) -> str:
    """A dot, the number of which is `at` from 0: *Kyiv, Ukraine: 31 articles, 1 of 12*."""
    told = tr("{place}, {at} of {all}, in the filter") if filtered else tr("{place}, {at} of {all}")
    return told.format(place=dot.told, at=number(at + 1), all=number(of))
