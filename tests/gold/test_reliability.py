"""The table of certainties counts each speaker in its bin."""

from __future__ import annotations

from tests.gold.reliability import Bin, Judged, bins, table

GIVEN = [(0.9, True), (0.9, False), (1.0, True), (0.2, False)]


def test_each_is_counted_in_its_bin() -> None:
    assert bins([Judged(*one) for one in GIVEN]) == [
        Bin(0.0, 0.3, 1, 0.2, 0.0),
        Bin(0.9, 0.95, 2, 0.9, 0.5),
        Bin(0.95, 1.0, 1, 1.0, 1.0),
    ]


def test_a_line_tells_a_bin() -> None:
    assert table([Bin(0.9, 0.95, 12, 0.92, 0.917)]).splitlines()[1:] == [
        "0.90–0.95        12  0.920  0.917"
    ]
