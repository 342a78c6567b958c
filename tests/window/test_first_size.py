"""How large the window is before anybody has given it a size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from reader.window.first_size import first_size


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        ((2560, 1400), (1440, 900)),
        ((1440, 900), (1424, 852)),
        ((1366, 768), (1350, 720)),
        ((1920, 920), (1440, 872)),
        ((730, 500), (720, 480)),
        ((640, 400), (640, 400)),
    ],
)
def test_the_first_window_leaves_room_for_its_frame(
    room: tuple[int, int], expected: tuple[int, int]
) -> None:
    assert first_size(QSize(*room)) == QSize(*expected)
