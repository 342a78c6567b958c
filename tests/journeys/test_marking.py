"""Stars, read and unread, tags, and where one stopped: by key, kept, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.library.catalogue import Catalogue
from reader.library.ids import ArticleId
from reader.library.intake import take_in
from reader.library.states import State
from reader.models.attention import A_GLANCE
from reader.window.tags_sheet import TagsSheet
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.libraries import library_of, written

# Dialogs come to the front; without a screen there is none.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

LONG = "\n\n".join(
    f"Paragraph {number} of the minutes says that nothing of note was moved, seconded or carried,"
    " and that the clock in the hall was ten minutes slow again."
    for number in range(1, 61)
)
ARTICLES = {
    "minutes.txt": f" date 2025-03-22 The minutes of a long evening\n\n{LONG}\n",
    "gate.txt": " date 2025-03-21 The gate is painted\n\nIt is green by now.\n",
    "well.txt": " date 2025-03-20 The well runs dry\n\nNobody had drunk from it for years.\n",
    "mast.txt": " date 2025-03-19 The mast is taken down\n\nA crane came for it at noon.\n",
}
MINUTES, GATE, WELL, MAST = "The minutes of a long evening", "The gate", "The well", "The mast"


@pytest.fixture
def four(tmp_path: Path) -> Path:
    """A library of four articles, the newest of them long."""
    return library_of(tmp_path, [written(tmp_path / "articles", ARTICLES)])


def states(library: Path) -> dict[str, State]:
    """The state of each article, by the first two words of its title."""
    catalogue = Catalogue(library)
    try:
        rows = catalogue.rows(catalogue.ids())
        return {" ".join(row.title.split()[:2]): row.state for row in rows}
    finally:
        catalogue.close()


def wait_for(qtbot: QtBot, desk: Desk, true: Callable[[], bool]) -> None:
    qtbot.waitUntil(true, timeout=20_000)
    desk.settle()


def menu_text(desk: Desk, name: str) -> str:
    return desk.window.actions_by_name[name].text().replace("&", "")


def tags_sheet(desk: Desk) -> TagsSheet:
    for sheet in desk.window.findChildren(TagsSheet):
        if sheet.isVisible():
            return sheet
    raise AssertionError("no tags are asked for")


def type_into(desk: Desk, text: str) -> None:
    QTest.keyClicks(tags_sheet(desk).line, text)
    desk.settle()


def press_in_sheet(desk: Desk, key: Qt.Key) -> None:
    QTest.keyClick(tags_sheet(desk).line, key)
    desk.settle()
    if not any(sheet.isVisible() for sheet in desk.window.findChildren(TagsSheet)):
        desk.window.activateWindow()
        desk.settle()


def first_line(desk: Desk) -> str:
    """The words at the top of the page."""
    view = desk.window.page_pane.view
    assert view.page is not None
    text, at = view.page.article.text, view.page.offsets.offset(view.position_at_top())
    return text[at : at + 30]


def test_a_star_comes_and_goes_by_key_and_is_kept(open_desk: OpenDesk, four: Path) -> None:
    desk = open_desk(four)
    desk.press(Qt.Key.Key_J)
    assert menu_text(desk, "star") == "Star"
    desk.press(Qt.Key.Key_S)
    assert desk.told == "Starred."
    assert menu_text(desk, "star") == "Unstar"
    assert states(four)[GATE].starred
    desk.press(Qt.Key.Key_J)
    assert menu_text(desk, "star") == "Star"
    desk = open_desk(four)  # which closes the one before
    desk.type_filter("is:starred")
    assert desk.titles == ["The gate is painted"]
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_S)
    assert desk.told == "The star is off."
    assert not states(four)[GATE].starred
    assert desk.titles == ["The gate is painted"]  # it stays until the filter changes


def test_what_was_done_last_is_taken_back_first(open_desk: OpenDesk, four: Path) -> None:
    desk = open_desk(four)
    desk.press(Qt.Key.Key_J)
    desk.press(Qt.Key.Key_S)
    desk.press(Qt.Key.Key_J)
    desk.press(Qt.Key.Key_U)
    assert desk.told == "Marked as read."
    assert menu_text(desk, "undo") == "Undo: marking “The well runs dry” as read"
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert desk.told == "Taken back: marking “The well runs dry” as read."
    assert not states(four)[WELL].read
    assert menu_text(desk, "undo") == "Undo: starring “The gate is painted”"
    assert menu_text(desk, "redo") == "Redo: marking “The well runs dry” as read"
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert not states(four)[GATE].starred
    assert menu_text(desk, "undo") == "Undo"
    desk.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    desk.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert (states(four)[GATE].starred, states(four)[WELL].read) == (True, True)


def test_taking_a_star_back_leaves_what_was_read_meanwhile(
    open_desk: OpenDesk, four: Path, qtbot: QtBot
) -> None:
    desk = open_desk(four)
    desk.press(Qt.Key.Key_J)
    desk.press(Qt.Key.Key_S)
    wait_for(qtbot, desk, lambda: states(four)[GATE].read)
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert states(four)[GATE] == State(read=True)


def test_what_is_open_for_a_moment_counts_as_read(
    open_desk: OpenDesk, four: Path, qtbot: QtBot
) -> None:
    desk = open_desk(four)
    desk.type_filter("is:unread")
    desk.press(Qt.Key.Key_Return)
    assert len(desk.titles) == 4
    desk.press(Qt.Key.Key_Return)  # to the page
    wait_for(qtbot, desk, lambda: states(four)["The minutes"].read)
    desk.press(Qt.Key.Key_J)
    desk.press(Qt.Key.Key_J)  # past the gate, at a glance
    wait_for(qtbot, desk, lambda: states(four)[WELL].read)
    assert not states(four)[GATE].read
    assert len(desk.titles) == 4  # none goes while one is at it
    desk.press(Qt.Key.Key_U)
    qtbot.wait(2 * A_GLANCE)  # the last word is the reader's
    assert not states(four)[WELL].read


def test_what_opened_by_itself_is_not_read_until_one_does_something_with_it(
    open_desk: OpenDesk, four: Path, qtbot: QtBot
) -> None:
    desk = open_desk(four)
    qtbot.wait(2 * A_GLANCE)
    assert not states(four)["The minutes"].read
    desk.press(Qt.Key.Key_Space)
    wait_for(qtbot, desk, lambda: states(four)["The minutes"].read)


def test_what_opened_by_itself_is_read_once_it_is_clicked_on(
    open_desk: OpenDesk, four: Path, qtbot: QtBot
) -> None:
    desk = open_desk(four)
    desk.open(1)
    wait_for(qtbot, desk, lambda: states(four)["The minutes"].read)


def test_one_goes_on_where_what_was_read_has_gone_from_the_list(
    open_desk: OpenDesk, four: Path
) -> None:
    desk = open_desk(four)
    desk.press(Qt.Key.Key_U, ALT)
    desk.press(Qt.Key.Key_J)
    for key, expected in ((Qt.Key.Key_J, WELL), (Qt.Key.Key_J, MAST), (Qt.Key.Key_K, MINUTES)):
        desk.press(Qt.Key.Key_U)
        desk._desk._refresh()  # as when something is corrected, or others are taken in
        desk.settle()
        assert desk.chosen == ""
        desk.press(key)
        assert desk.chosen.startswith(expected)


def test_whoever_marks_it_has_the_last_word(open_desk: OpenDesk, four: Path, qtbot: QtBot) -> None:
    desk = open_desk(four)
    desk.press(Qt.Key.Key_J)
    desk.press(Qt.Key.Key_U)
    desk.press(Qt.Key.Key_U)
    assert desk.told == "Marked as unread."
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_End)
    qtbot.wait(2 * A_GLANCE)
    assert not states(four)[GATE].read


def test_in_a_window_that_nobody_looks_at_nothing_is_read(
    open_desk: OpenDesk, four: Path, qtbot: QtBot
) -> None:
    desk = open_desk(four)
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    desk.press(Qt.Key.Key_J)
    other.activateWindow()
    qtbot.waitActive(other)
    qtbot.wait(2 * A_GLANCE)
    assert not states(four)[GATE].read
    desk.window.activateWindow()
    wait_for(qtbot, desk, lambda: states(four)[GATE].read)


def test_next_unread_and_all_as_read(open_desk: OpenDesk, four: Path) -> None:
    desk = open_desk(four)
    desk.press(Qt.Key.Key_J)
    desk.press(Qt.Key.Key_U)
    desk.press(Qt.Key.Key_K)
    desk.press(Qt.Key.Key_J, SHIFT)
    assert desk.chosen.startswith(WELL)
    assert menu_text(desk, "mark_all") == "Mark All 4 Shown as Read"
    desk.press(Qt.Key.Key_U, SHIFT)
    assert desk.told == "3 articles marked as read."
    assert all(state.read for state in states(four).values())
    desk.press(Qt.Key.Key_J, SHIFT)
    assert desk.told == "No unread article further down."
    desk.press(Qt.Key.Key_U, SHIFT)
    assert desk.told == "Nothing unread is shown."
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert [state.read for state in states(four).values()] == [False, True, False, False]
    desk.type_filter("gate OR mast")
    assert menu_text(desk, "mark_all") == "Mark All 2 Shown as Read"
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_U, SHIFT)
    assert desk.told == "Marked as read."  # the gate was read before
    assert [state.read for state in states(four).values()] == [False, True, False, True]


def test_tags_are_typed_completed_and_taken_off(open_desk: OpenDesk, four: Path) -> None:
    desk = open_desk(four)
    desk.press(Qt.Key.Key_J)
    desk.press(Qt.Key.Key_T)
    type_into(desk, "follow up, Paint")
    press_in_sheet(desk, Qt.Key.Key_Return)
    assert states(four)[GATE].tags == ("follow up", "Paint")
    assert desk.told == "Tagged “follow up”, “Paint”."
    desk.press(Qt.Key.Key_J)
    desk.press(Qt.Key.Key_T)
    type_into(desk, "foll")
    press_in_sheet(desk, Qt.Key.Key_Tab)
    assert tags_sheet(desk).chips.tags == ["follow up"]
    press_in_sheet(desk, Qt.Key.Key_Down)
    press_in_sheet(desk, Qt.Key.Key_Return)
    assert states(four)[WELL].tags == ("follow up", "Paint") or states(four)[WELL].tags == (
        "follow up",
    )
    desk.press(Qt.Key.Key_T)
    for _ in states(four)[WELL].tags:
        press_in_sheet(desk, Qt.Key.Key_Backspace)
    press_in_sheet(desk, Qt.Key.Key_Return)
    assert states(four)[WELL].tags == ()
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert "follow up" in states(four)[WELL].tags
    desk.press(Qt.Key.Key_T)
    type_into(desk, "never")
    press_in_sheet(desk, Qt.Key.Key_Escape)
    assert "never" not in states(four)[WELL].tags
    desk.type_filter("tag:paint")
    assert "The gate is painted" in desk.titles


def test_reading_goes_on_where_one_stopped(open_desk: OpenDesk, four: Path) -> None:
    desk = open_desk(four)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_Space)
    there = first_line(desk)
    assert not there.startswith("Paragraph 1 ")
    desk.press(Qt.Key.Key_J)
    assert first_line(desk) != there
    desk.press(Qt.Key.Key_K)
    assert first_line(desk) == there
    assert desk.told == "Going on where you stopped. Ctrl+Home goes to the top."
    desk = open_desk(four)  # and after a new start
    assert first_line(desk) == there
    desk.press(Qt.Key.Key_Home, CONTROL)
    assert desk.window.page_pane.view.verticalScrollBar().value() == 0
    desk.press(Qt.Key.Key_J)
    desk.press(Qt.Key.Key_K)
    assert desk.window.page_pane.view.verticalScrollBar().value() == 0
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_End)  # read to its end, it opens at the top
    assert desk.window.page_pane.view.verticalScrollBar().value() > 0
    desk.press(Qt.Key.Key_J)
    assert states(four)["The minutes"] == State(read=True)
    desk.press(Qt.Key.Key_K)
    assert desk.window.page_pane.view.verticalScrollBar().value() == 0


def test_where_one_is_is_written_while_one_reads(
    open_desk: OpenDesk, four: Path, qtbot: QtBot
) -> None:
    desk = open_desk(four)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Space)
    wait_for(qtbot, desk, lambda: states(four)["The minutes"].stopped > 0)


def test_far_down_in_a_very_long_article_as_well(
    open_desk: OpenDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    long = " date 2025-03-22 A very long evening\n\n" + "\n\n".join([LONG] * 30)
    short = " date 2025-03-21 The gate is painted\n\nIt is green by now.\n"
    folder = written(tmp_path / "articles", {"long.txt": long, "gate.txt": short})
    desk = open_desk(library_of(tmp_path, [folder]))
    view = desk.window.page_pane.view
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_End)
    wait_for(qtbot, desk, lambda: view.document().lastBlock().layout().lineCount() > 0)
    desk.press(Qt.Key.Key_End)
    for _ in range(5):
        desk.press(Qt.Key.Key_PageUp)
    there = view.position_at_top()
    assert there > 100_000
    desk.press(Qt.Key.Key_J)
    desk.press(Qt.Key.Key_K)
    wait_for(qtbot, desk, lambda: view.verticalScrollBar().value() > 0)
    assert view.position_at_top() == there


def test_stars_and_tags_come_back_with_a_library_made_anew(
    open_desk: OpenDesk, four: Path, empty: Path
) -> None:
    desk = open_desk(four)
    desk.press(Qt.Key.Key_J)
    desk.press(Qt.Key.Key_S)
    desk.press(Qt.Key.Key_T)
    type_into(desk, "paint")
    press_in_sheet(desk, Qt.Key.Key_Return)
    open_desk(empty)  # which closes this one
    for file in (four, *four.parent.glob(f"{four.name}-*")):
        file.unlink()
    library_of(four.parent, [four.parent / "articles"])
    desk = open_desk(four)
    desk.type_filter("is:starred tag:paint")
    assert desk.titles == ["The gate is painted"]


def test_an_article_marked_elsewhere_is_not_set_anew(open_desk: OpenDesk, four: Path) -> None:
    desk = open_desk(four)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Space)
    place = desk.window.page_pane.view.verticalScrollBar().value()
    page = desk.window.page_pane.view.page
    desk.press(Qt.Key.Key_S)
    desk.window.list_pane.view.setFocus()
    take_in([four.parent / "articles"], four, workers=0)
    desk._desk._refresh()
    desk.settle()
    assert desk.window.page_pane.view.page is page
    assert desk.window.page_pane.view.verticalScrollBar().value() == place
    assert QApplication.focusWidget() is desk.window.list_pane.view
    assert ArticleId(0) == 0


def test_several_are_marked_at_once(open_desk: OpenDesk, four: Path) -> None:
    desk = open_desk(four)
    desk.press(Qt.Key.Key_J)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_S)
    assert desk.told == "3 articles starred."
    desk.press(Qt.Key.Key_T)
    type_into(desk, "village")
    press_in_sheet(desk, Qt.Key.Key_Return)
    assert desk.told == "3 articles tagged “village”."
    assert [state.tags for state in states(four).values()] == [(), *[("village",)] * 3]
    desk.type_filter("is:starred tag:village")
    assert len(desk.titles) == 3
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_A, CONTROL)
    desk.press(Qt.Key.Key_S)
    assert desk.told == "Stars taken off 3 articles."
    desk.press(Qt.Key.Key_Z, CONTROL)
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert all(state.starred and not state.tags for state in [*states(four).values()][1:])


def test_a_mixed_selection_is_starred_before_any_star_goes(open_desk: OpenDesk, four: Path) -> None:
    desk = open_desk(four)
    for _ in range(2):
        desk.press(Qt.Key.Key_J)
        desk.press(Qt.Key.Key_S)
    assert menu_text(desk, "star") == "Unstar"
    desk.press(Qt.Key.Key_A, CONTROL)
    assert menu_text(desk, "star") == "Star or Unstar"
    desk.press(Qt.Key.Key_S)
    assert desk.told == "2 articles starred."
    assert menu_text(desk, "undo") == "Undo: starring 2 articles"
    assert all(state.starred for state in states(four).values())
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert desk.told == "Taken back: starring 2 articles."
    assert [state.starred for state in states(four).values()] == [False, True, True, False]
    desk.press(Qt.Key.Key_S)
    desk.press(Qt.Key.Key_S)
    assert desk.told == "Stars taken off 4 articles."
    desk.press(Qt.Key.Key_J)
    assert menu_text(desk, "star") == "Star"
