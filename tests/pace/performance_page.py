"""Writes docs/performance.md: what was asked beside what is reached, and how each grows."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from tests.pace.figures import Figure, Outcome, short

PAGE: Final = Path(__file__).parents[2] / "docs" / "performance.md"

_HEAD: Final = """\
# How fast Dateline is

Written by `make bench` (`make bench COUNT=1000000` for the second part), never by hand. Every
figure is a ratio or a distribution taken in one run: p50 / p95 / max, with the number of
measures behind it. The articles are made (`tests/pace/made_articles.py`): some 200 words, names,
places and words as seldom and as often as in a press. Libraries are filled with them by the
intake's own shelf, without the analysis; imports take them in as files, with it.

The window is the real one, drawn off screen. A key is pressed with Qt's own test events; its
time ends when the event loop has come back from the turn in which the list's viewport painted
the answer. The window's own model tells which painting that is (its reset), and an answer as
empty as the one before counts when it has come, for nothing is painted then. Keys come 120 ms
apart, from a window at rest. A *turn* is one of the event loop's, in the window thread's time
of the processor: no slot in it was longer. *Beside an empty window*: both started in turn in
processes of their own, the middle of their times. Load is how many programs wanted a processor
in the last 1, 5 and 15 minutes before the run: where that is more than there are cores, times of
the clock tell of the others too.
"""


def written(
    page: str,
    count: int,
    machine: str,
    figures: Sequence[Figure],
    growth: Mapping[int, Sequence[Figure]],
) -> str:
    """The page with the part for `count` articles set anew; other parts stay as they are."""
    parts = {_count_of(part): part for part in re.split(r"(?m)^(?=## )", page)[1:]}
    parts[count] = _part(count, machine, figures, growth)
    return "\n".join([_HEAD, *(parts[each].rstrip() + "\n" for each in sorted(parts))])


def _part(
    count: int, machine: str, figures: Sequence[Figure], growth: Mapping[int, Sequence[Figure]]
) -> str:
    rows = [
        (figure.name, figure.asked, figure.reads, _strong(figure.outcome)) for figure in figures
    ]
    lines = [f"## {count:,} articles", "", f"On {machine}.", ""]
    lines += table(("measure", "asked", "reached", ""), rows)
    lines += ["", "### How each grows", ""]
    lines += _growth(growth)
    return "\n".join(lines) + "\n"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Lines of a table."""
    return [f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows)]


def _growth(growth: Mapping[int, Sequence[Figure]]) -> list[str]:
    sizes = sorted(growth)
    topics = list(dict.fromkeys(f.topic for size in sizes for f in growth[size] if f.topic))
    rows = []
    for topic in topics:
        values = {
            size: figure.value for size in sizes for figure in growth[size] if figure.topic == topic
        }
        cells = [short(values[size]) if size in values else "" for size in sizes]
        rows.append((topic, *cells, _power(values)))
    return table(("", *(f"{size:,}" for size in sizes), "grows as"), rows)


def _power(values: Mapping[int, float]) -> str:
    """The power of the number of articles with which a figure grows, from first to last."""
    first, last = min(values), max(values)
    if first == last or values[first] <= 0 or values[last] <= 0:
        return ""
    return f"n^{math.log(values[last] / values[first], last / first):.2f}"


def _strong(outcome: Outcome) -> str:
    return f"**{outcome}**" if outcome is Outcome.MISSED else str(outcome)


def _count_of(part: str) -> int:
    found = re.match(r"## ([\d,]+) articles", part)
    return int(found[1].replace(",", "")) if found else 0
