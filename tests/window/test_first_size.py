"""How large the window and its columns are: at first, and as they were left."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSplitter, QWidget
from pytestqt.qtbot import QtBot

from reader.window.first_size import KeptSizes, first_size, on_screen
from reader.window.remembered import Remembered


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        ((2560, 1400), (1440, 900)),
        ((1440, 900), (1424, 852)),
        ((1366, 768), (1350, 720)),
        ((1920, 920), (1440, 872)),
        ((730, 500), (714, 452)),
        ((640, 400), (624, 352)),
    ],
)
def test_the_first_window_leaves_room_for_its_frame(
    room: tuple[int, int], expected: tuple[int, int]
) -> None:
    assert first_size(QSize(*room)) == QSize(*expected)


@pytest.mark.parametrize(
    ("percent", "room", "expected"), [(200, (700, 450), (692, 426)), (300, (467, 300), (461, 284))]
)
def test_it_leaves_room_for_its_frame_at_every_size(
    percent: int, room: tuple[int, int], expected: tuple[int, int]
) -> None:
    assert first_size(QSize(*room), percent) == QSize(*expected)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ((0, 0, 1400, 900), (0, 0, 1400, 900)),
        ((700, 0, 700, 900), (700, 0, 700, 900)),
        ((900, 500, 800, 600), (600, 300, 800, 600)),
        ((-50, -20, 800, 600), (0, 0, 800, 600)),
        ((5, 30, 1400, 900), (5, 30, 1384, 852)),
        ((0, 0, 2800, 300), (0, 0, 1384, 300)),
    ],
)
def test_a_window_is_brought_onto_the_screen(
    place: tuple[int, int, int, int], expected: tuple[int, int, int, int]
) -> None:
    assert on_screen(QRect(*place), QRect(0, 0, 1400, 900)) == QRect(*expected)


class Left:
    """A window of three columns, as it is recalled at a size of everything and left again."""

    def __init__(self, qtbot: QtBot, file: Path, percent: str, width: int) -> None:
        self._remembered = Remembered(file)
        self._remembered.keep(size_of_all=percent)
        self.kept = KeptSizes(self._remembered)
        self.columns = QSplitter()
        qtbot.addWidget(self.columns)
        for _ in range(3):
            (part := QWidget()).setMinimumWidth(100)
            self.columns.addWidget(part)
        self.kept.recall_place(self.columns)
        self.kept.recall_widths(self.columns)
        self.columns.resize(width, 500)
        self.columns.show()
        self.columns.setStretchFactor(1, 1)

    def leave(self, *, folded: bool = False) -> None:
        told = self.kept.told(self.columns, None if folded else self.columns)
        self._remembered.keep(**told)


def test_what_is_squeezed_at_one_size_is_not_so_at_another(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    wide = Left(qtbot, file, "100", 780)
    wide.columns.setSizes([300, 250, 228])
    before = wide.columns.sizes()
    wide.leave()
    narrow = Left(qtbot, file, "300", 320)
    narrow.columns.setSizes([110, 100, 100])
    narrow.leave()
    assert Left(qtbot, file, "100", 780).columns.sizes() == before
    assert Remembered(file).bytes_of("widths_at_300")


@pytest.mark.parametrize("damaged", ["nan", "inf", "0", "large"])
def test_a_damaged_size_is_the_usual_one(qtbot: QtBot, tmp_path: Path, damaged: str) -> None:
    file = tmp_path / "window.ini"
    Left(qtbot, file, damaged, 780).leave()
    assert Remembered(file).bytes_of("widths")


def test_widths_are_not_kept_while_the_columns_are_shown_by_turns(
    qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "window.ini"
    Left(qtbot, file, "100", 320).leave(folded=True)
    assert Remembered(file).bytes_of("geometry")
    assert not Remembered(file).bytes_of("widths")
