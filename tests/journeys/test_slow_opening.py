"""A library that takes its time to open: one sees what is being done, and may stop it."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.library.connection import open_library
from reader.library.mending import opened_at_once
from reader.library.setting_aside import note_broken
from reader.models.palette import Theme
from reader.window.slow_opening import SlowOpening, opened
from tests.journeys.test_second_start import PATIENCE, point_of, started, titles, until
from tests.libraries import written
from tests.library.made import Told, as_of_layout, filled

ARTICLES = 300
A_LOOK = 20  # ms


@pytest.fixture(scope="module")
def layout_3(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("old") / "library.sqlite"
    days = (date(2020, 1, 1) + timedelta(days=number) for number in range(ARTICLES))
    filled(path, *(Told(day, f"{day}", "It sails. " * 40, path=f"/{day}") for day in days)).close()
    as_of_layout(path, 3)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    return path


@pytest.fixture
def old(layout_3: Path, tmp_path: Path) -> Path:
    """A library of an older layout."""
    return Path(shutil.copy(layout_3, tmp_path))


@pytest.fixture
def held(old: Path) -> Iterator[Callable[[], None]]:
    """Lets go of the old library, which somebody writes to until then."""
    with closing(sqlite3.connect(old, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield other.rollback


def layout(library: Path) -> int:
    with closing(sqlite3.connect(library)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def once_shown(deed: Callable[[SlowOpening], object]) -> QTimer:
    """Do `deed` with the small window once it has been painted; hold what this gives."""
    looking = QTimer()

    def look() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, SlowOpening) and window.isVisible():
                looking.stop()
                deed(window)

    looking.timeout.connect(look)
    looking.start(A_LOOK)
    return looking


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_what_is_being_done_is_shown(
    dressed: QApplication, old: Path, held: Callable[[], None], theme: Theme
) -> None:
    seen: list[str] = []

    def look(window: SlowOpening) -> None:
        picture = window.grab().toImage()
        colours = {picture.pixelColor(x, 40).name() for x in range(picture.width())}
        seen.extend([window.told.text(), str(len(colours) > 2)])
        held()

    looking = once_shown(look)
    found = opened(old, theme)
    assert seen == ["This takes longer than usual.", "True"]
    assert not looking.isActive()
    assert found is not None
    assert not found.is_new
    assert layout(old) == layout(open_library(old.with_name("new")).path)
    assert len(titles(old)) == ARTICLES


@pytest.mark.parametrize("by", ["button", "cross"])
def test_one_may_stop_it(
    dressed: QApplication, old: Path, held: Callable[[], None], by: str
) -> None:
    def stop(window: SlowOpening) -> None:
        if by == "button":
            QTest.mouseClick(window.stop_button, Qt.MouseButton.LeftButton)
        else:
            window.close()
        assert "being stopped" in window.told.text()
        held()

    looking = once_shown(stop)
    assert opened(old, Theme.LIGHT) is None
    assert not looking.isActive()
    assert layout(old) == 3
    again = opened(old, Theme.LIGHT)
    assert again is not None
    assert len(titles(old)) == ARTICLES


def test_a_second_start_is_heard_meanwhile(
    old: Path, held: Callable[[], None], tmp_path: Path
) -> None:
    pier = written(tmp_path / "piers", {"a.txt": " date 2025-05-05 A pier\n\nIt stands.\n"})
    first = started(old)
    try:
        until(point_of(old).exists)
        second = started(old, pier)
        assert second.communicate(timeout=PATIENCE)[0] == "0 False\n"
        assert layout(old) == 3
        held()
        until(lambda: layout(old) > 3 and "A pier" in titles(old))
    finally:
        first.kill()
        first.communicate()


def test_what_opens_at_once_and_what_does_not(
    dressed: QApplication, old: Path, tmp_path: Path
) -> None:
    kept = open_library(tmp_path / "kept").path
    assert opened_at_once(kept) == open_library(kept)
    assert opened_at_once(tmp_path / "none") is None
    assert not (tmp_path / "none").exists()
    assert opened_at_once(old) is None
    note_broken(kept)
    assert opened_at_once(kept) is None
    open_library(old)
    os.truncate(old, 20_000)
    assert opened_at_once(old) is None
    found = opened(old, Theme.LIGHT)
    assert found is not None
    assert "was damaged" in found.news
    assert titles(old) == []
