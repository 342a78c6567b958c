"""Printing and saving as PDF, by keys alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QProgressDialog
from pytestqt.qtbot import QtBot

from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import PATIENCE, Desk
from tests.libraries import library_of, written

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def pages(file: Path) -> int:
    pdf = file.read_bytes()
    assert pdf.startswith(b"%PDF-")
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def dialog(desk: Desk) -> QDialog:
    """The dialog that is open over the window."""
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, QDialog)
    assert shown.isVisible()
    return shown


def write_name(desk: Desk, file: Path) -> None:
    """Type a file's name in the dialog that asks for one, and Enter."""
    dialog(desk)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, str(file))
    QTest.keyClick(line, Qt.Key.Key_Return)
    desk.window.activateWindow()  # no window manager does it here
    desk.settle()


def test_the_open_article_is_saved_as_a_pdf(open_desk: OpenDesk, two: Path, tmp_path: Path) -> None:
    desk = open_desk(two)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_P, CONTROL | SHIFT)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert re.fullmatch(r"2025-03-16 Macron says.*\.pdf", line.text())
    file = tmp_path / "macron.pdf"
    write_name(desk, file)
    assert pages(file) == 2
    assert desk.told.startswith("Saved as macron.pdf: Macron says")


def test_what_is_printed_looks_like_the_page(
    open_desk: OpenDesk, two: Path, tmp_path: Path
) -> None:
    desk = open_desk(two)
    sizes = []
    for number, keys in enumerate([(), (Qt.Key.Key_M,)]):
        for key in keys:
            desk.press(key)
        desk.press(Qt.Key.Key_P, CONTROL | SHIFT)
        write_name(desk, file := tmp_path / f"{number}.pdf")
        sizes.append(file.stat().st_size)
    assert sizes[1] < sizes[0]  # marks are hidden on paper as well
    before = pages(tmp_path / "0.pdf")
    for _ in range(6):
        desk.press(Qt.Key.Key_Plus, CONTROL)
    desk.press(Qt.Key.Key_P, CONTROL | SHIFT)
    write_name(desk, tmp_path / "large.pdf")
    assert pages(tmp_path / "large.pdf") > before


def test_several_selected_articles_are_printed_one_after_another(
    open_desk: OpenDesk, two: Path, tmp_path: Path
) -> None:
    desk = open_desk(two)
    desk.press(Qt.Key.Key_Home)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_P, CONTROL | SHIFT)
    write_name(desk, tmp_path / "both.pdf")
    assert pages(tmp_path / "both.pdf") == 3 + 2
    assert desk.told == "Saved as both.pdf: 2 articles."


def test_where_it_cannot_be_written_that_is_said(
    open_desk: OpenDesk, two: Path, tmp_path: Path
) -> None:
    desk = open_desk(two)
    desk.press(Qt.Key.Key_P, CONTROL | SHIFT)
    folder = tmp_path / "folder"
    folder.mkdir()
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, str(folder / "it.pdf"))
    folder.rmdir()  # while one was typing
    QTest.keyClick(line, Qt.Key.Key_Return)
    desk.settle()
    assert "could not be written" in desk.told


def test_it_is_printed_on_the_printer_that_is_chosen(
    open_desk: OpenDesk, two: Path, tmp_path: Path
) -> None:
    desk = open_desk(two)
    desk.press(Qt.Key.Key_P, CONTROL)
    asked = dialog(desk)
    # Where there is no printer one prints into a file.
    for _ in range(8):
        if isinstance(QApplication.focusWidget(), QLineEdit):
            break
        QTest.keyClick(QApplication.focusWidget() or asked, Qt.Key.Key_Tab)
    write_name(desk, tmp_path / "paper.pdf")
    assert pages(tmp_path / "paper.pdf") == 3
    assert desk.told.startswith("Sent to the printer: French President")


def progress(desk: Desk) -> list[QProgressDialog]:
    """What shows how far the printing is."""
    return [each for each in desk.window.findChildren(QProgressDialog) if each.isVisible()]


def print_for_long(open_desk: OpenDesk, qtbot: QtBot, tmp_path: Path) -> Desk:
    """A desk at which an article of some hundred pages is being saved as long.pdf."""
    words = "The tide came in before anybody had written it down. " * 30
    long = " date 2025-03-20 A long tide\n\n" + "\n\n".join([f"{words}“No,” said Ann Ek."] * 900)
    library = library_of(tmp_path, [written(tmp_path / "articles", {"long.txt": long})])
    desk = open_desk(library)
    desk.press(Qt.Key.Key_P, CONTROL | SHIFT)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, str(tmp_path / "long.pdf"))
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(progress(desk)), timeout=PATIENCE)
    return desk


def test_long_printing_shows_itself_and_is_stopped_by_key(
    open_desk: OpenDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = print_for_long(open_desk, qtbot, tmp_path)
    QTest.keyClick(progress(desk)[0], Qt.Key.Key_Escape)
    desk.settle()
    assert desk.told == "Printing was stopped."
    assert not (tmp_path / "long.pdf").exists()


def test_with_the_window_goes_what_is_being_printed(
    open_desk: OpenDesk, qtbot: QtBot, empty: Path, tmp_path: Path
) -> None:
    print_for_long(open_desk, qtbot, tmp_path)
    open_desk(empty).settle()  # the one before is closed
    assert not (tmp_path / "long.pdf").exists()


def test_without_an_article_nothing_is_printed(open_desk: OpenDesk, empty: Path) -> None:
    desk = open_desk(empty)
    desk.press(Qt.Key.Key_P, CONTROL | SHIFT)
    assert desk.told == "No article is open."
    assert QApplication.activeModalWidget() is None
