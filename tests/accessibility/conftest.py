from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.library.connection import open_library
from reader.models.palette import Theme
from tests.accessibility.openings import ARTICLES, Opening
from tests.accessibility.shown import Shown
from tests.journeys.conftest import OpenDesk, dressed, heard, open_desk
from tests.libraries import library_of, written

__all__ = ["dressed", "heard", "open_desk"]

Open = Callable[..., Shown]


@pytest.fixture(scope="session")
def a_shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with a little of everything in it."""
    folder = tmp_path_factory.mktemp("accessible")
    return library_of(folder, [written(folder / "articles", ARTICLES)])


@pytest.fixture
def library(a_shelf: Path, tmp_path: Path) -> Path:
    """A library with a little of everything in it, to change."""
    return Path(shutil.copy(a_shelf, tmp_path))


@pytest.fixture
def open_it(open_desk: OpenDesk, qtbot: QtBot, library: Path, tmp_path: Path) -> Iterator[Open]:
    """Opens one of the openings."""
    alone = []

    def opened(opening: Opening, *, theme: Theme = Theme.LIGHT, **more: object) -> Shown:
        if opening.alone is not None:
            shown = opening.alone(theme)
            alone.append(shown)
            with qtbot.waitActive(shown):
                shown.show()
                shown.activateWindow()
            return Shown(None)
        where = open_library(tmp_path / "empty.sqlite").path if opening.empty else library
        desk = open_desk(where, **more)
        desk.choose_theme(theme)
        opening.does(desk)
        desk.settle()
        return Shown(desk)

    yield opened
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for shown in alone:
        shown.hide()
        shown.deleteLater()
