"""Two articles side by side: held, read, gone through and let go of by key and by mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from reader.window.page_corner import StarButton
from reader.window.page_heading import PageHeading
from reader.window.page_pane import PagePane
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.libraries import library_of, written

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier

WHOLE = (
    "“We will not pay one crown for that bridge before the last rivet has been looked at by"
    " people who know rivets,” said Marit Solberg, the minister of transport."
)
TRIMMED = "“We will not pay one crown for that bridge,” Marit Solberg said."
ARTICLES = {
    "north.txt": f" date 2025-03-26 Minister halts the bridge over the sound\n\nOSLO\n\n{WHOLE}\n\n"
    "“It is a scandal,” said Jonas Berg of the builders.\n\n"
    + "The works have stood still since the winter, and nobody drives there. "
    * 40,
    "coast.txt": f" date 2025-03-27 No money for bridge, says minister\n\nBERGEN\n\n{TRIMMED}\n\n"
    "“The boats will do,” said Eva Dahl, who sails one of them.\n",
    "ferry.txt": " date 2025-03-28 A ferry is painted\n\n“It was time,” said Eva Dahl.\n",
}


@pytest.fixture
def desk(open_desk: OpenDesk, tmp_path: Path) -> Desk:
    return open_desk(library_of(tmp_path, [written(tmp_path / "articles", ARTICLES)]))


def title_of(pane: PagePane | None) -> str:
    return "" if pane is None or pane.opened is None else pane.opened.kept.article.title


def beside(desk: Desk) -> PagePane:
    second = desk.window.page_area.second
    assert second is not None
    return second


def go_right(desk: Desk) -> None:
    desk.window.list_pane.view.setFocus()
    for _ in range(40):
        desk.press(Qt.Key.Key_Tab)
        if desk.window.page_area.in_hand is desk.window.page_area.second:
            return
    raise AssertionError("Tab never comes to the second article")


def test_the_open_article_is_held_and_the_next_opens_beside_it(desk: Desk) -> None:
    desk.press(Qt.Key.Key_B)
    assert title_of(beside(desk)) == "A ferry is painted"
    assert not desk.window.page_pane.isVisible()  # the same one doesn't stand there twice
    desk.press(Qt.Key.Key_Down)
    assert desk.window.page_pane.isVisible()
    assert title_of(desk.window.page_pane) == "No money for bridge, says minister"
    assert title_of(beside(desk)) == "A ferry is painted"
    assert not desk.names_shown
    first, second = (desk.shows(each) for each in (desk.window.page_pane, beside(desk)))
    assert first.right() < second.left()
    assert abs(first.width() - second.width()) < 4
    desk.press(Qt.Key.Key_B)
    assert desk.window.page_area.second is None
    assert desk.names_shown
    assert title_of(desk.window.page_pane) == "No money for bridge, says minister"


def test_of_two_selected_articles_the_other_opens_beside(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_B)
    assert {title_of(desk.window.page_pane), title_of(beside(desk))} == {
        "A ferry is painted",
        "No money for bridge, says minister",
    }


def test_three_are_too_many(desk: Desk) -> None:
    desk.press(Qt.Key.Key_A, CONTROL)
    desk.press(Qt.Key.Key_B)
    assert desk.window.page_area.second is None
    assert desk.told == "Two articles stand side by side: select no more than two."


def test_the_keys_go_to_the_one_that_has_them(desk: Desk) -> None:
    desk.press(Qt.Key.Key_B)
    desk.press(Qt.Key.Key_End)
    assert title_of(desk.window.page_pane) == "Minister halts the bridge over the sound"
    go_right(desk)
    desk.press(Qt.Key.Key_N)
    assert desk.told.startswith("Eva Dahl")
    desk.press(Qt.Key.Key_Y)
    assert QGuiApplication.clipboard().text().startswith("“It was time")
    desk.press(Qt.Key.Key_H)
    assert beside(desk).view.standing_out is not None
    assert desk.window.page_pane.view.standing_out is None
    desk.press(Qt.Key.Key_Escape)
    assert beside(desk).view.standing_out is None
    desk.press(Qt.Key.Key_F, CONTROL)
    assert beside(desk).find_bar.isVisible()
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Space)
    assert title_of(desk.window.page_pane) == "Minister halts the bridge over the sound"
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.page_area.second is None
    assert desk.window.page_area.in_hand is desk.window.page_pane


def test_each_scrolls_by_itself_and_is_held_where_one_is(desk: Desk) -> None:
    desk.press(Qt.Key.Key_End)
    desk.press(Qt.Key.Key_Space)
    at = desk.window.page_pane.view.verticalScrollBar().value()
    assert at > 0
    desk.press(Qt.Key.Key_B)
    assert beside(desk).view.position_at_top() > 0
    kept = beside(desk).view.verticalScrollBar().value()
    desk.press(Qt.Key.Key_Home)
    desk.window.page_pane.view.verticalScrollBar().setValue(0)
    assert beside(desk).view.verticalScrollBar().value() == kept


def test_where_there_is_no_room_they_stand_one_above_the_other(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    library = library_of(tmp_path, [written(tmp_path / "articles", ARTICLES)])
    desk = open_desk(library, size=(880, 600))
    desk.press(Qt.Key.Key_B)
    desk.press(Qt.Key.Key_Down)
    first, second = (desk.shows(each) for each in (desk.window.page_pane, beside(desk)))
    assert first.bottom() < second.top()
    assert first.left() == second.left()
    for pane in (desk.window.page_pane, beside(desk)):  # what the heading says is out of view
        assert pane.view.verticalScrollBar().value() > 0
    desk.window.resize(1440, 900)
    desk.settle()
    first, second = (desk.shows(each) for each in (desk.window.page_pane, beside(desk)))
    assert first.right() < second.left()


def test_the_cross_lets_go_and_both_wear_what_the_window_wears(desk: Desk) -> None:
    desk.press(Qt.Key.Key_B)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_D, CONTROL)
    page = beside(desk).view.page
    assert page is not None
    assert page.palette == desk.window.colours
    desk.press(Qt.Key.Key_Plus, CONTROL)
    first, second = desk.window.page_pane.view.page, beside(desk).view.page
    assert first is not None
    assert second is not None
    assert first.look == second.look != page.look
    desk.press(Qt.Key.Key_M)
    assert not beside(desk).view.marks_shown
    button = desk.window.page_area.close_button
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.window.page_area.second is None


def test_the_words_of_the_filter_are_marked_in_both(desk: Desk) -> None:
    desk.press(Qt.Key.Key_End)
    desk.press(Qt.Key.Key_B)
    desk.type_filter("bridge ")
    second = beside(desk)
    assert second.opened is not None
    assert len(second.opened.hits) >= 2


def test_a_person_s_page_comes_in_the_first_one_s_place(desk: Desk) -> None:
    desk.press(Qt.Key.Key_B)
    go_right(desk)
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_W)
    assert desk.window.page_pane.instead is not None
    assert desk.window.page_pane.isVisible()
    assert title_of(beside(desk)) == "A ferry is painted"
    headings = desk.window.page_area.findChildren(PageHeading)
    assert "The page of Eva Dahl" in [each.words.text() for each in headings]


def test_where_one_stopped_in_the_second_is_kept(desk: Desk) -> None:
    desk.press(Qt.Key.Key_End)
    desk.press(Qt.Key.Key_B)
    desk.press(Qt.Key.Key_Home)
    go_right(desk)
    desk.press(Qt.Key.Key_Space)
    at = beside(desk).view.position_at_top()
    assert at > 0
    desk.press(Qt.Key.Key_Escape)
    desk.window.list_pane.view.setFocus()
    desk.press(Qt.Key.Key_End)
    assert desk.told.startswith("Going on where you stopped.")
    assert desk.window.page_pane.view.verticalScrollBar().value() > 0


def test_the_menu_of_the_second_is_about_what_is_there(desk: Desk) -> None:
    desk.press(Qt.Key.Key_B)
    desk.press(Qt.Key.Key_End)
    go_right(desk)
    desk.press(Qt.Key.Key_N)
    view = beside(desk).view
    QApplication.sendEvent(
        view.viewport(),
        QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0)),
    )
    menu = next(each for each in desk.window.findChildren(QMenu) if each.isVisible())
    words = [each.text() for each in menu.actions() if not each.isSeparator()]
    assert words[0] == "Filter by This &Speaker"
    assert "Their &Line Over Time…" in words
    next(each for each in menu.actions() if each.text() == "Also &In…").trigger()
    menu.close()
    desk.settle()
    assert desk.told == "No other article carries this quotation."


def test_a_click_on_its_star_stars_the_second(desk: Desk) -> None:
    desk.press(Qt.Key.Key_B)
    desk.press(Qt.Key.Key_End)
    star = beside(desk).view.findChild(StarButton)
    assert star is not None
    QTest.mouseClick(star, Qt.MouseButton.LeftButton)
    desk.settle()
    assert star.isChecked()
    assert desk.told == "Starred."
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert not star.isChecked()
    desk.type_filter("is:starred ")
    assert desk.titles == []
