"""What a minister said of one bridge over three years: the older left, the newer right."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.window.line_sheet import LineSheet
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.libraries import library_of, written

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ARTICLES = {
    "2022.txt": " date 2022-05-10 A bridge for the sound\n\nOSLO\n\n“The bridge will be paid for by"
    " the state, and it will stand before the election,” said Marit Solberg.\n",
    "2023.txt": " date 2023-09-02 Bridge is late\n\nOSLO\n\n“The bridge will be paid for by those"
    " who drive, and it will stand before the decade is out,” said Marit Solberg.\n\n“Pensions"
    " are none of my business,” Marit Solberg said later.\n",
    "2024.txt": " date 2024-11-20 Loose rivets\n\nOSLO\n\n“The bridge stands,” said Jonas Berg.\n",
    "2025.txt": " date 2025-03-26 Minister halts the bridge\n\nOSLO\n\n“The bridge will not be paid"
    " for by the state,” said Marit Solberg.\n\n“It was to be expected,” said an official.\n",
}


@pytest.fixture
def desk(open_desk: OpenDesk, tmp_path: Path) -> Desk:
    desk = open_desk(library_of(tmp_path, [written(tmp_path / "articles", ARTICLES)]))
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_N)
    return desk


def sheet_of(desk: Desk) -> LineSheet:
    return next(each for each in desk.window.findChildren(LineSheet) if each.isVisible())


def days(sheet: LineSheet) -> list[str]:
    cells = [sheet.table.item(row, 0) for row in range(sheet.table.rowCount())]
    return [each.text() for each in cells if each is not None]


def heads(sheet: LineSheet) -> tuple[str, str]:
    return sheet.one.head.text(), sheet.other.head.text()


def press_in(desk: Desk, sheet: LineSheet, key: Qt.Key) -> None:
    QTest.keyClick(sheet.table, key)
    desk.settle()


def test_the_older_stands_left_and_what_changed_is_marked(desk: Desk) -> None:
    desk.press(Qt.Key.Key_L)
    sheet = sheet_of(desk)
    assert sheet.windowTitle() == "Marit Solberg, Over Time"
    assert days(sheet) == ["10 May 2022", "2 September 2023"]
    assert heads(sheet) == ("10 May 2022", "26 March 2025  ·  this quotation")  # the likest
    assert sheet.other.words.accessibleDescription() == "Only here: “not”."
    press_in(desk, sheet, Qt.Key.Key_Right)
    assert heads(sheet)[0] == "2 September 2023"
    assert "who drive" in " ".join(sheet.one.words.marked)
    press_in(desk, sheet, Qt.Key.Key_Left)
    assert heads(sheet)[0] == "10 May 2022"
    assert sheet.told == (
        "2 other quotations of Marit Solberg on the same words, the oldest first."
        " ← → go through them; Enter opens the article."
    )
    QTest.keyClicks(sheet.words, "decade")
    desk.settle()
    assert sheet.told == "1 other quotation of Marit Solberg with these words."


def test_the_list_shows_whole_rows(open_desk: OpenDesk, tmp_path: Path) -> None:
    articles = {
        f"{year}.txt": f" date {year}-03-26 Bridge\n\nOSLO\n\n“The bridge will stand before the"
        f" winter of {year + 1} is out,” said Marit Solberg.\n"
        for year in range(2010, 2021)
    }
    desk = open_desk(library_of(tmp_path, [written(tmp_path / "articles", articles)]))
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_L)
    table = sheet_of(desk).table
    assert table.rowCount() == 10
    shown, over = divmod(table.viewport().height(), table.rowHeight(0))
    assert (shown, over) == (7, 0)


def test_from_an_old_one_the_newer_stand_right(desk: Desk) -> None:
    desk.window.list_pane.view.setFocus()
    desk.press(Qt.Key.Key_End)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_L)
    sheet = sheet_of(desk)
    assert days(sheet) == ["2 September 2023", "26 March 2025"]
    assert heads(sheet) == ("10 May 2022  ·  this quotation", "2 September 2023")


def test_with_words_that_are_typed_what_was_said_last_is_shown_first(desk: Desk) -> None:
    desk.press(Qt.Key.Key_L)
    sheet = sheet_of(desk)
    QTest.keyClicks(sheet.words, "bridge")
    desk.settle()
    assert days(sheet) == ["10 May 2022", "2 September 2023"]
    assert heads(sheet) == ("2 September 2023", "26 March 2025  ·  this quotation")


def test_enter_opens_the_article_at_the_quotation(desk: Desk) -> None:
    desk.press(Qt.Key.Key_L)
    press_in(desk, sheet_of(desk), Qt.Key.Key_Right)
    press_in(desk, sheet_of(desk), Qt.Key.Key_Return)
    assert desk.chosen == "Bridge is late"
    view = desk.window.page_pane.view
    assert view.page is not None
    assert view._here is not None
    assert "those who drive" in view.page.words(view._here.first, view._here.last)


def test_words_that_are_typed_narrow_to_quotations_that_hold_them(desk: Desk) -> None:
    desk.press(Qt.Key.Key_L)
    sheet = sheet_of(desk)
    QTest.keyClicks(sheet.words, "pension")
    desk.settle()
    assert days(sheet) == ["2 September 2023"]
    assert sheet.one.words.toPlainText() == "“Pensions are none of my business,”"
    QTest.keyClicks(sheet.words, " submarine")
    desk.settle()
    assert days(sheet) == []
    assert sheet.told == "No other quotation of Marit Solberg holds these words."
    assert not sheet.open_button.isEnabled()


def test_who_has_no_name_has_no_line(desk: Desk) -> None:
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_L)
    assert desk.told == "Nobody is known by name to have said this."


def test_l_on_a_person_s_page_shows_the_line_of_the_saying_there(desk: Desk) -> None:
    desk.press(Qt.Key.Key_W)
    assert desk.window.page_pane.instead is not None
    desk.press(Qt.Key.Key_L)
    assert sheet_of(desk).windowTitle() == "Marit Solberg, Over Time"
    assert "this quotation" in " ".join(heads(sheet_of(desk)))
