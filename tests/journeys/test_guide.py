"""F1: the guide, at what one is at; read, searched and gone through with the keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QColor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reader.files.folders import shipped
from reader.models.palette import Theme
from reader.window.guide_contents import TitleLine
from reader.window.guide_window import GuideWindow
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
KEY = Qt.Key


def opened(desk: Desk) -> GuideWindow:
    """The guide, after F1."""
    desk.press(KEY.Key_F1)
    [guide] = [each for each in QApplication.topLevelWidgets() if isinstance(each, GuideWindow)]
    assert guide.isVisible()
    return guide


def press(guide: GuideWindow, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    where = guide.focusWidget() or guide
    QTest.keyClick(where, key, modifier or Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


def come_back(desk: Desk) -> None:
    """Go on at the window, as by a click on it."""
    desk.window.activateWindow()
    desk.wait_until(desk.window.isActiveWindow)


def come_to_the_map(desk: Desk) -> None:
    desk.press(KEY.Key_G)


def come_to_the_page(desk: Desk) -> None:
    desk.press(KEY.Key_Return)


def come_to_a_portrait(desk: Desk) -> None:
    desk.press(KEY.Key_N)
    desk.press(KEY.Key_W)


def ask_for_tags(desk: Desk) -> None:
    desk.press(KEY.Key_T)


@pytest.mark.parametrize(
    ("comes", "page"),
    [
        (lambda desk: None, "first-steps"),
        (lambda desk: desk.type_filter("pla"), "filter"),
        (lambda desk: desk.press(KEY.Key_D), "when-and-where"),
        (come_to_the_map, "when-and-where"),
        (come_to_the_page, "reading"),
        (come_to_a_portrait, "people-and-places"),
        (ask_for_tags, "saved-filters"),
    ],
    ids=["list", "filter", "timeline", "map", "page", "portrait", "tags"],
)
def test_it_opens_at_what_one_is_at(
    open_desk: OpenDesk, two: Path, comes: object, page: str
) -> None:
    desk = open_desk(two)
    comes(desk)  # type: ignore[operator]
    assert opened(desk).shown == page
    for sheet in desk.window.findChildren(QDialog):
        sheet.close()


@pytest.mark.qt_log_ignore("does not support raise")
def test_it_is_one_window_that_comes_forward_again(open_desk: OpenDesk, two: Path) -> None:
    desk = open_desk(two)
    guide = opened(desk)
    come_back(desk)
    desk.type_filter("x")
    assert opened(desk) is guide
    assert guide.shown == "filter"


def test_it_closes_with_the_window_and_by_escape(open_desk: OpenDesk, two: Path) -> None:
    desk = open_desk(two)
    guide = opened(desk)
    press(guide, KEY.Key_Escape)
    assert not guide.isVisible()
    come_back(desk)
    opened(desk)
    open_desk(two)  # which closes the one before
    left = [each for each in QApplication.topLevelWidgets() if isinstance(each, GuideWindow)]
    assert left == []


def test_it_is_gone_through_by_key(open_desk: OpenDesk, two: Path) -> None:
    guide = opened(open_desk(two))
    press(guide, KEY.Key_PageDown, CONTROL)
    assert guide.shown == "reading"
    press(guide, KEY.Key_PageDown, CONTROL)
    press(guide, KEY.Key_Left, ALT)
    assert guide.shown == "reading"
    press(guide, KEY.Key_Right, ALT)
    assert guide.shown == "who-said-it"
    guide.contents.list.setFocus()
    press(guide, KEY.Key_Down)
    assert guide.shown == "filter"
    assert guide.contents.list.currentItem().text() == "The filter"


def test_a_link_is_followed_by_key(open_desk: OpenDesk, two: Path) -> None:
    guide = opened(open_desk(two))
    press(guide, KEY.Key_Tab)
    press(guide, KEY.Key_Return)
    assert guide.shown == "importing"


def test_what_is_outside_is_copied_and_not_opened(open_desk: OpenDesk, two: Path) -> None:
    guide = opened(open_desk(two))
    guide.view.anchorClicked.emit(QUrl("https://example.org/a"))
    assert QApplication.clipboard().text() == "https://example.org/a"
    assert guide.contents.told.text() == "Copied: https://example.org/a"
    assert guide.shown == "first-steps"
    guide.view.anchorClicked.emit(QUrl("articles"))
    assert QApplication.clipboard().text() == str((shipped("docs/guide") / "articles").resolve())


def test_a_link_leads_to_a_headline(open_desk: OpenDesk, two: Path, qtbot: QtBot) -> None:
    guide = opened(open_desk(two))
    guide.view.anchorClicked.emit(QUrl("04-filter.md#days"))
    assert guide.shown == "filter"
    assert guide.view.cursorForPosition(QPoint(60, 22)).block().text() == "Days"
    press(guide, KEY.Key_Left, ALT)
    assert (guide.shown, guide.view.place) == ("first-steps", 0)


def test_words_are_looked_for_in_all_pages(open_desk: OpenDesk, two: Path) -> None:
    guide = opened(open_desk(two))
    press(guide, KEY.Key_F, CONTROL)
    QTest.keyClicks(guide.contents.search, "privacy")
    found = [guide.contents.list.item(row).text() for row in range(guide.contents.list.count())]
    assert found
    assert any(each.startswith("Where things are kept") for each in found)
    assert len(found) < 8
    press(guide, KEY.Key_Return)
    assert guide.view.matches > 0
    assert guide.contents.told.text() == f"Match 1 of {guide.view.matches}."
    assert guide.view.textCursor().position() > 0
    QTest.keyClicks(guide.contents.search, "zzz")
    assert guide.contents.list.count() == 0
    assert guide.contents.told.text() == "No page of the guide holds these words."


def test_no_old_search_stands_beside_the_page_that_it_opens_at(
    open_desk: OpenDesk, two: Path
) -> None:
    desk = open_desk(two)
    guide = opened(desk)
    pages = guide.contents.list.count()
    press(guide, KEY.Key_F, CONTROL)
    QTest.keyClicks(guide.contents.search, "privacy")
    assert guide.contents.list.count() < pages
    press(guide, KEY.Key_Escape)
    come_back(desk)
    desk.type_filter("x")
    assert opened(desk).shown == "filter"
    assert guide.contents.words == ""
    assert guide.contents.list.count() == pages
    assert guide.contents.list.currentItem().text() == guide.windowTitle().partition(" – ")[0]


@pytest.mark.parametrize("width", [90, 140, 240, 900])
def test_what_a_page_holds_is_told_whole(open_desk: OpenDesk, two: Path, width: int) -> None:
    contents = opened(open_desk(two)).contents
    contents.search.setText("privacy")
    whole = [contents.list.item(row).text() for row in range(contents.list.count())]
    painted = []
    for row in range(contents.list.count()):
        option = QStyleOptionViewItem()
        contents.list.initViewItemOption(option)
        option.rect = QRect(0, 0, width, 30)
        delegate = contents.list.itemDelegate()
        assert isinstance(delegate, TitleLine)
        delegate.initStyleOption(option, contents.list.model().index(row, 0))
        painted.append(option.text)
        assert option.fontMetrics.horizontalAdvance(option.text) <= width
    ends = [each.rpartition("  ·  ")[2] for each in whole]
    assert [each.rpartition("  ·  ")[2] for each in painted] == ends
    assert (painted == whole) == (width == 900)


def test_its_pictures_are_drawn_in_the_room_there_is(
    open_desk: OpenDesk, two: Path, qtbot: QtBot
) -> None:
    guide = opened(open_desk(two))
    guide.resize(700, 500)
    kind = QTextDocument.ResourceType.ImageResource.value
    name = QUrl("pictures/window.png")

    def is_drawn() -> bool:
        drawn = guide.view.document().resource(kind, name)
        return bool(1 < drawn.width() <= guide.view.viewport().width())

    qtbot.waitUntil(is_drawn)
    assert guide.view.document().size().width() <= guide.view.viewport().width() + 1


def test_its_pictures_are_quieter_in_the_dark(open_desk: OpenDesk, two: Path, qtbot: QtBot) -> None:
    guide = opened(open_desk(two))
    kind = QTextDocument.ResourceType.ImageResource.value

    def light() -> int:
        drawn = guide.view.document().resource(kind, QUrl("pictures/window.png"))
        middle = drawn.pixelColor(drawn.rect().center())
        return int(middle.lightness() if middle.alpha() else 0)

    qtbot.waitUntil(lambda: light() > 0)
    on_paper = light()
    press(guide, KEY.Key_D, CONTROL)
    qtbot.waitUntil(lambda: light() > 0)
    assert on_paper // 2 < light() < on_paper


def test_it_loads_nothing_from_elsewhere(open_desk: OpenDesk, two: Path) -> None:
    guide = opened(open_desk(two))
    kind = QTextDocument.ResourceType.ImageResource.value
    for address in ("https://example.org/a.png", "file:///etc/hostname", "pictures/window.png"):
        loaded = guide.view.loadResource(kind, QUrl(address))
        assert (loaded.width(), loaded.height()) == (1, 1)  # type: ignore[attr-defined]


def test_it_wears_the_theme_and_the_pages_face(open_desk: OpenDesk, two: Path) -> None:
    desk = open_desk(two)
    guide = opened(desk)
    paper = guide.view.palette().base().color()
    before = guide.view.document().defaultFont().pixelSize()
    press(guide, KEY.Key_D, CONTROL)
    assert desk.window.theme is Theme.DARK
    assert guide.view.palette().base().color() != paper
    assert guide.view.palette().base().color() == QColor(desk.window.colours.paper)
    ground = guide.view.viewport().grab(QRect(2, 2, 1, 1)).toImage().pixelColor(0, 0)
    assert ground == QColor(desk.window.colours.paper)
    press(guide, KEY.Key_Plus, CONTROL)
    assert guide.view.document().defaultFont().pixelSize() > before


def test_where_there_is_no_room_for_both_contents_stand_in_the_pages_place(
    open_desk: OpenDesk, two: Path
) -> None:
    guide = opened(open_desk(two))
    press(guide, KEY.Key_PageDown, CONTROL)  # a page between two others
    guide.resize(480, 300)
    QApplication.processEvents()
    assert (guide.contents.isVisible(), guide.view.isVisible()) == (False, True)
    press(guide, KEY.Key_F, CONTROL)
    assert (guide.contents.isVisible(), guide.view.isVisible()) == (True, False)
    assert guide.contents.search.hasFocus()
    press(guide, KEY.Key_Escape)
    assert (guide.contents.isVisible(), guide.view.isVisible()) == (False, True)
    press(guide, KEY.Key_F, CONTROL)
    QTest.keyClicks(guide.contents.search, "privacy")
    press(guide, KEY.Key_Return)
    assert guide.view.isVisible()
    assert guide.view.matches > 0
    assert guide.width() == 480
