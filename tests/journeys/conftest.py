from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.library.connection import open_library
from reader.models.typography import load_reading_faces
from tests.journeys.desk import Desk
from tests.libraries import library_of, seeds_library, written

OpenDesk = Callable[..., Desk]

ARTICLES = {
    "ferry.txt": " date 2025-03-20 The ferry to Oslo stays in port\n\nThe harbour master of Oslo"
    " gave no reason. “We sail when we sail,” said Keir Starmer.\n",
    "quay.txt": " date 2025-03-20 A quay is mended\n\nNobody in Lyon had asked for it.\n",
    "bridge.txt": " date 2025-02-02 The bridge is closed again\n\nEmmanuel Macron walked over it"
    " in London last week.\n",
}


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application with its style and its faces."""
    load_reading_faces()
    return qapp


@pytest.fixture
def open_desk(dressed: QApplication, qtbot: QtBot) -> Iterator[OpenDesk]:
    """Opens a desk, and closes the one before."""
    desks: list[Desk] = []

    def opened(library: Path, **more: object) -> Desk:
        while desks:
            desks.pop().close()
        desks.append(Desk(qtbot, library, **more))  # type: ignore[arg-type]
        return desks[-1]

    yield opened
    for desk in desks:
        desk.close()


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a library of the two seeds, and one with three articles more."""
    folder = tmp_path_factory.mktemp("shelf")
    (folder / "two").mkdir()
    (folder / "five").mkdir()
    seeds_library(folder / "two")
    shipped_too = written(folder / "articles", ARTICLES)
    shutil.copy(folder / "two" / "library.sqlite", folder / "five" / "library.sqlite")
    library_of(folder / "five", [shipped_too])
    return folder


@pytest.fixture
def two(shelf: Path, tmp_path: Path) -> Path:
    """A library of the two articles that ship."""
    return Path(shutil.copy(shelf / "two" / "library.sqlite", tmp_path))


@pytest.fixture
def five(shelf: Path, tmp_path: Path) -> Path:
    """A library of five articles."""
    return Path(shutil.copy(shelf / "five" / "library.sqlite", tmp_path))


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A library that holds nothing."""
    return open_library(tmp_path / "empty.sqlite").path


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told, from now on."""
    told: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            told.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return told
