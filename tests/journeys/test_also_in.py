"""A quotation that several articles carry: told beside it, listed, and gone to where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.models.carried import NOTHING
from reader.window.also_sheet import AlsoSheet
from reader.window.margin_lines import Line
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.libraries import library_of, written

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SHIFT = Qt.KeyboardModifier.ShiftModifier

BEGINS = "We will not pay one crown for that bridge before the last rivet has been looked at"
REST = "by people who know rivets, and I have told the builders so twice"
ARTICLES = {
    "north.txt": " date 2025-03-26 Minister halts the bridge over the sound\n\nOSLO\n\n"
    f"“{BEGINS} {REST},” said Marit Solberg, the minister of transport.\n\n"
    "“It is a scandal that will cost more than the whole bridge did,” said Jonas Berg.\n\n"
    "“Nobody asked those of us who sail here,” said Eva Dahl.\n",
    "coast.txt": " date 2025-03-27 No money for bridge, says minister\n\nBERGEN\n\n"
    + "The boats go on as they did. " * 90
    + f"\n\n“{BEGINS},” Marit Solberg said.\n\n"
    "“It is a scandal that will cost more than the whole bridge did,” said Jonas Berg.\n",
    "ferry.txt": " date 2025-03-28 A ferry is painted\n\n“It was about time,” said Eva Dahl.\n",
}


@pytest.fixture
def desk(open_desk: OpenDesk, tmp_path: Path) -> Desk:
    desk = open_desk(library_of(tmp_path, [written(tmp_path / "articles", ARTICLES)]))
    desk.press(Qt.Key.Key_End)
    desk.press(Qt.Key.Key_Return)
    return desk


def beside_words(desk: Desk) -> list[Line]:
    """What the first page's margin tells of other articles, from the top."""
    view = desk.window.page_pane.view
    assert view._margin is not None
    return [line for line in view._margin.lines(0, 9_000) if line.carried is not None]


def sheet_of(desk: Desk) -> AlsoSheet:
    return next(each for each in desk.window.findChildren(AlsoSheet) if each.isVisible())


def press_in(desk: Desk, sheet: AlsoSheet, key: Qt.Key) -> None:
    QTest.keyClick(sheet.table, key)
    desk.window.activateWindow()  # no window manager does it here
    desk.settle()


def here(desk: Desk) -> str:
    """The words of the quotation that the reader is at on the first page."""
    view = desk.window.page_pane.view
    assert view.page is not None
    assert view._here is not None
    assert view.in_view(view._here.first)
    return view.page.words(view._here.first, view._here.last)


def test_it_is_told_beside_the_quotation_and_when_one_comes_to_it(desk: Desk) -> None:
    assert [line.words for line in beside_words(desk)] == ["also in 1", "also in 1"]
    desk.press(Qt.Key.Key_N)
    assert desk.told == "Marit Solberg (1 of 3) · also in 1"
    assert "also in 1" in desk.window.page_pane.view.accessibleDescription()


def test_a_lists_the_others_with_what_differs(desk: Desk) -> None:
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_A)
    sheet = sheet_of(desk)
    cells = [sheet.table.item(0, column) for column in range(4)]
    assert [each.text() for each in cells if each is not None] == [
        "27 March 2025",
        "No money for bridge, says minister",
        "articles",
        "shorter",
    ]
    assert sheet.table.model().headerData(3, Qt.Orientation.Horizontal) == "Wording"
    assert sheet.one.words.marked == [REST]
    assert sheet.other.words.marked == []
    assert sheet.one.words.accessibleDescription() == f"Only here: “{REST}”."
    assert sheet.table.accessibleDescription().endswith(f"articles: Only here: “{REST}”.")


def test_enter_opens_the_other_at_the_quotation(desk: Desk) -> None:
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_A)
    press_in(desk, sheet_of(desk), Qt.Key.Key_Return)
    assert desk.chosen == "No money for bridge, says minister"
    assert here(desk) == f"“{BEGINS},”"
    assert desk.window.page_pane.view.verticalScrollBar().value() > 0


def test_b_opens_it_beside_and_what_both_say_is_gone_through_in_both(desk: Desk) -> None:
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_A)
    press_in(desk, sheet_of(desk), Qt.Key.Key_B)
    second = desk.window.page_area.second
    assert second is not None
    assert second.opened is not None
    assert second.opened.kept.article.title == "No money for bridge, says minister"
    assert desk.chosen == "Minister halts the bridge over the sound"
    assert [line.words for line in beside_words(desk)] == ["also opposite", "also opposite"]
    first = desk.window.page_pane.view
    assert first.page is not None
    text = first.page.article.text
    assert [span.of(text) for span in first.page.carried.changed] == [REST]
    first.setFocus()
    desk.press(Qt.Key.Key_N, SHIFT)
    assert desk.told.startswith("Jonas Berg")
    assert "also opposite, word for word" in desk.told
    assert second.view.page is not None
    there = second.view._here
    assert there is not None
    assert second.view.page.words(there.first, there.last).startswith("“It is a scandal")
    desk.press(Qt.Key.Key_P, SHIFT)
    assert f"only here: “{REST}”" in desk.told
    desk.press(Qt.Key.Key_P, SHIFT)
    assert desk.told == "No quotation before this stands in another article."


@pytest.mark.parametrize("scrolled", [0, 300, 9_000])
def test_what_both_say_begins_at_one_height(
    open_desk: OpenDesk, tmp_path: Path, scrolled: int
) -> None:
    after = "\n\n" + "The boats go on as they did. " * 200 + "\n"
    articles = {name: article.rstrip() + after for name, article in ARTICLES.items()}
    desk = open_desk(library_of(tmp_path, [written(tmp_path / "articles", articles)]))
    desk.press(Qt.Key.Key_End)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_A)
    press_in(desk, sheet_of(desk), Qt.Key.Key_B)
    second = desk.window.page_area.second
    assert second is not None
    first = desk.window.page_pane.view
    first.setFocus()
    second.view.verticalScrollBar().setValue(scrolled)
    desk.press(Qt.Key.Key_N, SHIFT)
    height = first.height_of_current
    assert height is not None
    assert 0 <= height < first.viewport().height()
    assert second.view.height_of_current == pytest.approx(height, abs=1)


def test_a_click_on_the_words_beside_lists_them_too(desk: Desk) -> None:
    view = desk.window.page_pane.view
    box = beside_words(desk)[0].box
    at = box.center().toPoint() - QPoint(0, view.verticalScrollBar().value())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    desk.settle()
    assert desk.filter_text == ""
    assert len(sheet_of(desk).echoes) == 1


def test_where_no_other_carries_it_that_is_said(desk: Desk) -> None:
    for _ in range(3):
        desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_A)
    assert desk.told == "No other article carries this quotation."
    assert not any(each.isVisible() for each in desk.window.findChildren(AlsoSheet))


def test_a_key_pressed_before_it_is_known_waits_for_it(desk: Desk) -> None:
    desk.press(Qt.Key.Key_N)
    desk.window.page_pane.view.setFocus()
    desk.window.page_pane.view.show_carried(NOTHING)
    desk._desk.reading.article_opened.emit(desk.window.page_pane.opened)  # asks again
    QTest.keyClick(QApplication.focusWidget() or desk.window, Qt.Key.Key_A)
    desk.settle()
    assert len(sheet_of(desk).echoes) == 1


def test_in_narrow_lines_a_sign_stands_at_the_edge(open_desk: OpenDesk, tmp_path: Path) -> None:
    library = library_of(tmp_path, [written(tmp_path / "articles", ARTICLES)])
    desk = open_desk(library, size=(780, 640))
    desk.press(Qt.Key.Key_End)
    assert [line.words for line in beside_words(desk)] == ["+1", "+1"]


def test_whoever_arrives_stays_there_however_far_they_had_read(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    long = ARTICLES["coast.txt"] + "\n\n" + "\n\n".join(["The boats go on. " * 40] * 120)
    folder = written(tmp_path / "articles", {**ARTICLES, "coast.txt": long})
    desk = open_desk(library_of(tmp_path, [folder]))
    desk.press(Qt.Key.Key_J)  # the long one
    view = desk.window.page_pane.view
    view.scroll_to(view.document().characterCount() - 4_000, above=0)
    desk._desk.marks._watch.look()
    desk.press(Qt.Key.Key_End)
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_A)
    press_in(desk, sheet_of(desk), Qt.Key.Key_Return)
    watch = desk._desk.marks._watch
    desk.wait_until(lambda: not watch._waiting.isActive())  # for a long page to be laid out
    desk.settle()
    assert desk.told.startswith("Marit Solberg")
    assert here(desk) == f"“{BEGINS},”"


def test_it_is_still_told_when_the_page_is_set_anew(desk: Desk) -> None:
    desk.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [line.words for line in beside_words(desk)] == ["also in 1", "also in 1"]
    desk.type_filter("bridge")
    assert [line.words for line in beside_words(desk)] == ["also in 1", "also in 1"]


def test_whoever_goes_elsewhere_before_it_opens_is_not_taken_there_later(desk: Desk) -> None:
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_A)
    QTest.keyClick(sheet_of(desk).table, Qt.Key.Key_Return)
    QTest.keyClick(desk.window.list_pane.view, Qt.Key.Key_Home)
    desk.window.activateWindow()  # no window manager does it here
    desk.window.list_pane.view.setFocus()
    desk.settle()
    assert desk.chosen == "A ferry is painted"
    desk.press(Qt.Key.Key_Down)
    assert desk.chosen == "No money for bridge, says minister"
    assert desk.window.page_pane.view.verticalScrollBar().value() == 0
