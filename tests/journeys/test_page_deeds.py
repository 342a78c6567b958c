"""What one does on the page by keys alone: hold a speaker, copy, find, read on and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.libraries import library_of, written

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier

MILL = (
    " date 2025-03-26 The mill stops\n\n“We stop tonight,” said Ann Ek.\n\n"
    "Bo Lind said: “It was time.\n\n“Nobody grinds any more.”\n\nAnn Ek went home.\n"
)
ROAD = " date 2025-03-20 The road is open\n\n" + "\n\n".join(
    f"Nobody came by on day {n}, and the mill stood still. " * 6 for n in range(30)
)


def desk_of(open_desk: OpenDesk, tmp_path: Path) -> Desk:
    articles = written(tmp_path / "articles", {"mill.txt": MILL, "road.txt": ROAD})
    return open_desk(library_of(tmp_path, [articles]))


def copied() -> str:
    return QGuiApplication.clipboard().text()


def pointed_at(desk: Desk) -> str:
    """The words that the bar in the margin stands beside."""
    view = desk.window.page_pane.view
    if view.page is None or view._here is None:
        return ""
    return view.page.words(view._here.first, view._here.last)


def type_words(words: str) -> None:
    line = QApplication.focusWidget()
    assert line is not None
    QTest.keyClicks(line, words)


def test_a_speaker_is_held_and_let_go(open_desk: OpenDesk, tmp_path: Path) -> None:
    desk = desk_of(open_desk, tmp_path)
    view = desk.window.page_pane.view
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_H)
    assert view.standing_out is not None
    assert desk.told == "All but Ann Ek dimmed; H or Esc lets go."
    desk.press(Qt.Key.Key_N)
    assert view.standing_out is not None
    desk.press(Qt.Key.Key_H)
    assert view.standing_out is None
    assert desk.told == "Everybody’s words are shown alike."
    desk.press(Qt.Key.Key_H)
    assert desk.told.startswith("All but Bo Lind")
    desk.type_filter("mill ")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Escape)
    assert view.standing_out is None
    assert desk.filter_text == "mill "  # the next Esc clears that
    desk.press(Qt.Key.Key_Escape)
    assert desk.filter_text == ""


def test_a_speaker_beside_the_page_is_held_by_key_and_pointed_to(
    open_desk: OpenDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = desk_of(open_desk, tmp_path)
    view, panel = desk.window.page_pane.view, desk.window.names_panel
    desk.press(Qt.Key.Key_Return)
    while not panel.hasFocus():
        desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Home)
    desk.press(Qt.Key.Key_Down)
    name = panel.currentIndex().data()
    desk.press(Qt.Key.Key_H)
    assert desk.told == f"All but {name} dimmed; H or Esc lets go."
    held = view.standing_out
    desk.press(Qt.Key.Key_H)
    assert view.standing_out is None
    # The pointer has the same effect for as long as it is there.
    QTest.mouseMove(panel.viewport(), panel.visualRect(panel.currentIndex()).center())
    qtbot.waitUntil(lambda: view.standing_out == held)
    QTest.mouseMove(panel.viewport(), panel.viewport().rect().bottomRight())
    qtbot.waitUntil(lambda: view.standing_out is None)


def test_quotations_are_walked_and_the_end_is_told(open_desk: OpenDesk, tmp_path: Path) -> None:
    desk = desk_of(open_desk, tmp_path)
    for told in ("(1 of 2)", "(2 of 2)", "(2 of 2, continued)"):  # as above the article
        desk.press(Qt.Key.Key_N)
        assert desk.told.endswith(told)
    desk.press(Qt.Key.Key_N)
    assert desk.told == "No further quotation in this article."
    desk.press(Qt.Key.Key_P)
    assert desk.told.endswith("(2 of 2)")
    desk.press(Qt.Key.Key_M)
    assert not desk.window.page_pane.view.marks_shown
    assert desk.told == "Marks hidden; M shows them."
    desk.press(Qt.Key.Key_M)
    assert desk.window.page_pane.view.marks_shown
    assert desk.told == "Marks shown."


def test_a_quotation_is_copied_in_every_form(open_desk: OpenDesk, tmp_path: Path) -> None:
    desk = desk_of(open_desk, tmp_path)
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_Y)
    origin = "“The mill stops”, mill.txt, 26 March 2025"
    assert copied() == f"“We stop tonight,” — Ann Ek, {origin}"
    assert desk.told == "Copied: “We stop tonight,” — Ann Ek"
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_Y, SHIFT)
    markdown = copied()
    assert markdown.startswith("> “It was time.\n>\n> “Nobody grinds any more.”\n>\n> — Bo Lind")
    data = QGuiApplication.clipboard().mimeData()
    assert bytes(data.data("text/markdown").data()).decode() == markdown
    desk.press(Qt.Key.Key_Y, ALT)
    assert copied().endswith("quoted in “The mill stops,” mill.txt, March 26, 2025.")
    desk.press(Qt.Key.Key_Y, ALT | SHIFT)
    assert copied() == "“The mill stops,” mill.txt, March 26, 2025."


def test_what_is_found_in_a_quotation_is_the_one_to_copy(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    desk = desk_of(open_desk, tmp_path)
    desk.press(Qt.Key.Key_F, CONTROL)
    type_words("grinds")
    desk.press(Qt.Key.Key_C, CONTROL | SHIFT)
    assert copied().startswith("“It was time.\n\n“Nobody grinds any more.”\n\n— Bo Lind")


def test_what_is_selected_is_copied_as_it_stands(open_desk: OpenDesk, tmp_path: Path) -> None:
    desk = desk_of(open_desk, tmp_path)
    desk.press(Qt.Key.Key_F, CONTROL)
    type_words("bo lind said")
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_C, CONTROL)
    assert copied() == "Bo Lind said"


def test_the_menu_of_a_quotation_offers_to_copy_it(open_desk: OpenDesk, tmp_path: Path) -> None:
    desk = desk_of(open_desk, tmp_path)
    desk.press(Qt.Key.Key_N)
    view = desk.window.page_pane.view
    at = view.cursorRect().bottomLeft()
    asked = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard,
        at,
        view.viewport().mapToGlobal(at),
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view, asked)
    for key in (Qt.Key.Key_Q, Qt.Key.Key_M):  # the letters that the menus underline
        shown = QApplication.activePopupWidget()
        assert shown is not None
        QTest.keyClick(shown, key)
        QApplication.processEvents()
    assert copied().startswith("> “We stop tonight,”\n>\n> — Ann Ek")


def test_without_a_quotation_nothing_is_copied(open_desk: OpenDesk, tmp_path: Path) -> None:
    desk = desk_of(open_desk, tmp_path)
    desk.press(Qt.Key.Key_Down)
    QGuiApplication.clipboard().setText("before")
    desk.press(Qt.Key.Key_Y)
    assert (copied(), desk.told) == ("before", "No quotation is in view.")


def test_what_is_found_is_the_quotation_in_hand(open_desk: OpenDesk, tmp_path: Path) -> None:
    desk = desk_of(open_desk, tmp_path)
    desk.press(Qt.Key.Key_N)
    assert pointed_at(desk) == "“We stop tonight,”"
    desk.press(Qt.Key.Key_F, CONTROL)
    type_words("grinds")
    assert pointed_at(desk).startswith("“Nobody grinds")
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Y)
    assert "Nobody grinds" in copied()
    desk.press(Qt.Key.Key_H)
    assert desk.told.startswith("All but Bo Lind")
    desk.press(Qt.Key.Key_H)
    desk.press(Qt.Key.Key_P)  # back from where the words were found
    assert pointed_at(desk).startswith("“It was time")
    desk.type_filter("stop time ")
    desk.press(Qt.Key.Key_Return)
    for words in ("“We stop", "“It was time", "“We stop"):
        desk.press(Qt.Key.Key_F3)
        assert pointed_at(desk).startswith(words)


def test_of_what_is_found_outside_nothing_is_in_hand(open_desk: OpenDesk, tmp_path: Path) -> None:
    desk = desk_of(open_desk, tmp_path)
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_E)
    assert desk.window.page_pane.view.lit is not None
    desk.press(Qt.Key.Key_F, CONTROL)
    type_words("went")
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.page_pane.view.lit is None
    assert pointed_at(desk) == ""
    for key in (Qt.Key.Key_Y, Qt.Key.Key_C, Qt.Key.Key_E, Qt.Key.Key_H):
        desk.window.foot.say("")
        desk.press(key)
        assert desk.told == "What was found here is in no quotation."
    desk.press(Qt.Key.Key_N)
    assert desk.told == "No further quotation in this article."
    desk.press(Qt.Key.Key_P)
    assert pointed_at(desk).startswith("“Nobody grinds")
    desk.press(Qt.Key.Key_E)
    assert desk.window.page_pane.view.lit is not None


def test_finding_counts_goes_on_and_round_and_stays(open_desk: OpenDesk, tmp_path: Path) -> None:
    desk = desk_of(open_desk, tmp_path)
    bar = desk.window.page_pane.find_bar
    desk.press(Qt.Key.Key_F, CONTROL)
    type_words("ann ek")
    assert bar.told == "1 of 2"
    desk.press(Qt.Key.Key_Return)
    assert bar.told == "2 of 2"
    desk.press(Qt.Key.Key_Return)
    assert bar.told == "1 of 2 · on from the top"
    desk.press(Qt.Key.Key_Return, SHIFT)
    assert bar.told == "2 of 2 · on from the end"
    # By the buttons as well, with Tab and a blank.
    desk.press(Qt.Key.Key_Tab)
    assert bar.previous.hasFocus()
    desk.press(Qt.Key.Key_Space)
    assert bar.told == "1 of 2"
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Space)
    assert bar.told == "2 of 2"
    desk.press(Qt.Key.Key_Down, CONTROL)
    assert desk.chosen == "The road is open"
    assert bar.isVisible()
    assert bar.told == "Not in this article"
    assert not bar.next.isEnabled()
    desk.press(Qt.Key.Key_F, CONTROL)
    type_words("mill")
    assert bar.told == "1 of 180"
    desk.press(Qt.Key.Key_Up, CONTROL)
    assert bar.told == "1 in this article"
    desk.press(Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_what_the_foot_tells_goes_with_the_next_deed(open_desk: OpenDesk, tmp_path: Path) -> None:
    desk = desk_of(open_desk, tmp_path)
    desk.press(Qt.Key.Key_N)
    assert "1 of" in desk.told
    desk.press(Qt.Key.Key_W)  # the page of a person is no quotation
    assert not desk.told
    desk.press(Qt.Key.Key_Left, ALT)
    desk.press(Qt.Key.Key_B)
    assert desk.told
    desk.press(Qt.Key.Key_B)
    assert not desk.told
