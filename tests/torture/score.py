"""What a part of the torture has tried, and what crashed or was lost in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from random import Random
from time import monotonic

_SHOWN = 20


@dataclass(slots=True)
class Score:
    """The count of one part.

    `crashed` are programs that ended as no program should or took too long, `lost` is what
    was not kept, not true or let in. `wanted` is how many cases there were to be, and `seen` is
    what else was counted, by what it was.
    """

    part: str
    wanted: int = 0
    tried: int = 0
    crashed: int = 0
    lost: int = 0
    mishaps: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)

    @property
    def fine(self) -> bool:
        """Whether nothing crashed and nothing was lost."""
        return not (self.crashed or self.lost)

    def crash(self, case: object, what: str) -> None:
        """Note a crash in a case."""
        self.crashed += 1
        self.mishaps.append(f"{self.part}, case {case}: crashed: {what}")

    def lose(self, case: object, what: str) -> None:
        """Note something lost in a case."""
        self.lost += 1
        self.mishaps.append(f"{self.part}, case {case}: lost: {what}")

    def add(self, other: Score) -> None:
        """Add what another lane of the same part has tried."""
        self.wanted += other.wanted
        self.tried += other.tried
        self.crashed += other.crashed
        self.lost += other.lost
        self.mishaps += other.mishaps
        self.notes += other.notes
        self.seen += other.seen

    def told(self) -> str:
        """The first mishaps, each on a line of its own."""
        more = len(self.mishaps) - _SHOWN
        lines = self.mishaps[:_SHOWN] + ([f"… and {more} more"] if more > 0 else [])
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Plan:
    """How a part is to be tried: from what seed, how often, until when, or one case alone.

    Of several `lanes` that share the cases this one is `lane`, from 0.
    """

    seed: int
    cases: int
    until: float = float("inf")
    only: int | None = None
    lane: int = 0
    lanes: int = 1

    def numbers(self, score: Score) -> Iterator[int]:
        """The numbers of the cases, from 1, as long as there is time; each counts as tried."""
        first, last = (self.cases * lane // self.lanes for lane in (self.lane, self.lane + 1))
        numbers = range(first + 1, last + 1) if self.only is None else [self.only]
        score.wanted = len(numbers)
        for number in numbers:
            if monotonic() > self.until:
                return
            score.tried += 1
            yield number

    def dice(self, part: str, number: int | str = "") -> Random:
        """The chance of a case: the same for the same seed, whatever came before."""
        return Random(f"{self.seed} {part} {number}")  # noqa: S311  chance, not secrecy


def table(scores: Iterable[Score]) -> str:
    """One line for each part: tried, crashed, lost."""
    lines = [f"{'':34} {'tried':>9} {'crashed':>8} {'lost':>6}"]
    for score in scores:
        short = f" of {score.wanted:,}" if score.tried < score.wanted else ""
        lines.append(
            f"{score.part:34} {score.tried:>9,} {score.crashed:>8,} {score.lost:>6,}{short}"
        )
    return "\n".join(lines)
