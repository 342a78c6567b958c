"""What is measured: distributions of times, and figures that stand beside what was asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Spread(NamedTuple):
    """So many times, and of them the middle, the 95th of a hundred and the longest, in ms."""

    measures: int
    p50: float
    p95: float
    most: float

    def __str__(self) -> str:
        return f"{short(self.p50)} / {short(self.p95)} / {short(self.most)}"


def spread(times: Iterable[float]) -> Spread:
    """How times in milliseconds are spread; ValueError where there is none."""
    ordered = sorted(times)
    if not ordered:
        raise ValueError("nothing was measured")
    return Spread(len(ordered), *(_quantile(ordered, share) for share in (0.5, 0.95, 1.0)))


class Unit(StrEnum):
    """What a figure counts."""

    TIMES = "×"
    MILLISECONDS = "ms"
    SECONDS = "s"
    MEGABYTES = "MB"
    PER_CENT = "%"
    PLAIN = ""


class Outcome(StrEnum):
    """How a figure stands to what was asked."""

    MET = "met"
    MISSED = "missed"
    TOLD = "—"


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure: `value` is what is held against `limit`, `told` how it reads.

    `topic` is the row that it has in the table of growth, `value` its cell; without a topic it
    stands in its own table alone. Without a limit nothing was asked of it.
    """

    name: str
    value: float
    unit: Unit
    told: str = ""
    limit: float | None = None
    topic: str = ""

    @property
    def reads(self) -> str:
        """The figure as a reader sees it."""
        return self.told or f"{short(self.value)} {self.unit}".rstrip()

    @property
    def asked(self) -> str:
        """The limit as a reader sees it."""
        return "" if self.limit is None else f"≤ {short(self.limit)} {self.unit}".rstrip()

    @property
    def outcome(self) -> Outcome:
        """Whether it keeps to its limit."""
        if self.limit is None:
            return Outcome.TOLD
        return Outcome.MET if self.value <= self.limit else Outcome.MISSED


def of_spread(name: str, times: Iterable[float], limit: float | None = None) -> Figure:
    """A figure of times: p50 / p95 / max, the p95 held against the limit and in the growth."""
    found = spread(times)
    told = f"{found} ms ({found.measures:,})"
    return Figure(name, found.p95, Unit.MILLISECONDS, told, limit, topic=f"{name}, p95")


def _quantile(ordered: list[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def short(number: float) -> str:
    """Three digits at most behind zeros, none where a hundred and more make them idle."""
    if abs(number) >= 99.5:
        return f"{number:,.0f}"
    return f"{number:.1f}" if abs(number) >= 9.95 else f"{number:.2f}"
