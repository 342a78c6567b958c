"""A library breaks: it is made anew before one's eyes, and nothing that one made is lost."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from reader.library.connection import open_library
from reader.library.intake import take_in
from reader.models.palette import Theme
from reader.window.no_library import NoLibrary
from tests.journeys.conftest import ARTICLES, OpenDesk
from tests.libraries import written


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = open_library(tmp_path / "kept" / "library.sqlite").path
    take_in([written(tmp_path / "clips", ARTICLES)], path, workers=0)
    return path


def asides(library: Path) -> list[Path]:
    return list(library.parent.glob("library.broken-*.sqlite"))


def test_one_that_is_broken_when_opened(open_desk: OpenDesk, library: Path) -> None:
    os.truncate(library, library.stat().st_size // 2)
    desk = open_desk(library)
    assert len(desk.titles) == 3
    (aside,) = asides(library)
    assert "3 articles taken in" in desk.told
    assert f"put aside as {aside.name}" in desk.told


def test_one_that_breaks_while_one_reads(open_desk: OpenDesk, library: Path) -> None:
    desk = open_desk(library)
    desk.window.actions_by_name.themes[Theme.DARK].trigger()
    desk.type_filter("quay")
    assert desk.titles == ["A quay is mended"]
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("UPDATE texts SET found = x'00'")
        connection.commit()
    desk.type_filter(" lyon")
    assert len(asides(library)) == 1
    assert desk.titles == ["A quay is mended"]
    assert desk.filter_text == "quay lyon"
    assert desk.window.is_dark
    assert "put aside" in desk.told
    desk.type_filter("")
    desk.open(1)
    assert desk.window.windowTitle().startswith("A quay")


def test_one_that_breaks_under_an_intake(
    open_desk: OpenDesk, library: Path, tmp_path: Path
) -> None:
    desk = open_desk(library)
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("PRAGMA writable_schema = 1")
        connection.execute("UPDATE sqlite_schema SET sql = 'CREATE' WHERE name = 'left_out'")
        connection.commit()
    more = written(tmp_path / "more", {"a.txt": " date 2025-05-05 A new pier\n\nIt stands.\n"})
    desk.take_in(more)
    assert len(asides(library)) == 1
    assert len(desk.titles) == 4


def test_a_path_that_looks_like_markup_is_shown_as_it_is(qtbot: QtBot) -> None:
    shown = NoLibrary("There is no library at /<b>a</b>.")
    qtbot.addWidget(shown)
    document = QTextDocument()
    document.setHtml(shown.informativeText())
    assert document.toPlainText() == "There is no library at /<b>a</b>."


@pytest.mark.parametrize("button", ["Retry", "Close"])
def test_why_no_window_opens_is_shown(qtbot: QtBot, button: str) -> None:
    shown = NoLibrary("The disk that holds it is full.")
    qtbot.addWidget(shown)
    assert "is full" in shown.informativeText()
    wanted = shown.button(QMessageBox.StandardButton[button])

    def answer() -> None:
        assert wanted is not None
        wanted.click()

    QTimer.singleShot(0, answer)
    assert shown.wants_another_try() is (button == "Retry")
