"""Every measurement runs, on some dozens of articles, and stands in the page's tables."""

from __future__ import annotations

import re
from pathlib import Path
from shutil import which

import pytest

from tests.pace.figures import Figure, Outcome, Unit, of_spread, spread
from tests.pace.measuring import SMOKE, measured, sizes
from tests.pace.performance_page import written

ASKED = (
    "start to the first painted list",
    "memory of the window",
    "key to painted list, a person",
    "key to painted list, a place",
    "key to painted list, a speaker’s words",
    "key to painted list, a common word",
    "key to painted list, a rare word",
    "key to painted list, a prefix",
    "key to the open article, 10 kB",
    "key to the open article, 400 kB",
    *(f"key to {what} repainted" for what in ("timeline", "map", "counts")),
    "people counted under a filter",
    "places counted under a filter",
    "days counted under a filter",
    "people who are only talked about counted under a filter",
    "pairs made by hand found, word for word",
    "pairs made by hand told apart",
    "the same quotations elsewhere, article of 20",
    "longest turn of the window’s thread in scrolling",
    "longest turn of the window’s thread while an import runs",
    "import of the same again",
    "library file beside the text",
    "folder chosen to first article on the page",
    "words examined a second",
    *(("import with all analysis, beside recollindex",) if which("recollindex") else ()),
)
"""What the issue asks a figure for, as rows begin; memory only where the system tells it."""


def rows(page: str) -> list[list[str]]:
    """The cells of every row of every table."""
    lines = [line for line in page.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_every_measurement_runs_and_has_its_row(tmp_path: Path) -> None:
    said: list[str] = []
    bench = measured(30, 20, tmp_path, said.append, SMOKE)
    page = written("", 30, "this machine", bench.at_most, bench.growth)
    found = {row[0]: row for row in rows(page)}
    for name in ASKED:
        if name.startswith("memory") and not Path("/proc/self/status").exists():
            continue
        told = [row for first, row in found.items() if first.startswith(name) and len(row) == 4]
        assert told, f"no row for {name}"
        assert re.match(r"[\d,.]+ ", told[0][2]), told[0]
    sizes_told = next(row for row in rows(page) if row[-1] == "grows as")
    assert sizes_told == ["", "10", "20", "30", "grows as"]
    assert any(line.startswith("10 articles") for line in "\n".join(said).split("\n"))


def test_a_part_of_the_page_is_set_anew_and_the_others_stay() -> None:
    figure = Figure("start", 1.25, Unit.TIMES, limit=1.5, topic="start")
    page = written("", 1000, "a machine", [figure], {10: [figure], 1000: [figure]})
    page = written(page, 200, "another", [figure], {200: [figure]})
    again = written(page, 1000, "a third", [figure], {1000: [figure]})
    assert again.count("# How fast") == 1
    assert "a machine" not in again
    assert [line for line in again.splitlines() if line.startswith("## ")] == [
        "## 200 articles",
        "## 1,000 articles",
    ]
    assert ["start", "≤ 1.50 ×", "1.25 ×", "met"] in rows(again)


@pytest.mark.parametrize(
    ("first", "last", "power"),
    [(2.0, 2.0, "n^0.00"), (1.0, 100.0, "n^1.00"), (1.0, 10.0, "n^0.50")],
)
def test_growth_is_told_as_a_power(first: float, last: float, power: str) -> None:
    growth = {
        10: [Figure("size", first, Unit.PLAIN, topic="size")],
        1000: [Figure("size", last, Unit.PLAIN, topic="size")],
    }
    assert rows(written("", 1000, "", [], growth))[-1][-1] == power


def test_a_spread_tells_the_middle_the_95th_and_the_longest() -> None:
    assert spread(map(float, range(101))) == (101, 50.0, 95.0, 100.0)
    assert of_spread("keys", [1.0, 2.0, 40.0], limit=16.0).outcome is Outcome.MISSED
    assert of_spread("keys", [1.0, 2.0, 4.0], limit=16.0).outcome is Outcome.MET
    assert of_spread("keys", [1.0]).outcome is Outcome.TOLD
    with pytest.raises(ValueError, match="nothing"):
        spread([])


def test_sizes_go_up_by_tens_and_end_with_the_count() -> None:
    assert sizes(100_000, 1_000) == [1_000, 10_000, 100_000]
    assert sizes(20_000, 1_000) == [1_000, 10_000, 20_000]
    assert sizes(30, 1_000) == [30]
