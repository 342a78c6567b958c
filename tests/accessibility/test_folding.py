"""At 300 per cent a screen is so narrow that list and page are shown by turns; nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QSplitter, QWidget

from reader.window.low_screens import let_scroll
from reader.window.portrait_page import PortraitPage
from tests.accessibility.conftest import Open
from tests.accessibility.openings import OPENINGS, Opening
from tests.accessibility.shown import Shown, place
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KEY = Qt.Key
AT_300 = {"1440x900": (480, 300), "1000x700": (333, 233)}
"""What is left of a screen, in the window's own pixels, where each is three of the screen's."""


def widths(desk: Desk) -> list[int]:
    splitter = desk.window.columns
    return [splitter.sizes()[number] for number in range(splitter.count())]


def at(desk: Desk, size: tuple[int, int]) -> Desk:
    for _ in range(3):  # each time less has to be kept
        desk.window.resize(*size)
        desk.settle()
    return desk


@pytest.mark.parametrize("size", AT_300.values(), ids=AT_300)
def test_what_the_keys_are_in_has_the_whole_window(
    open_desk: OpenDesk, library: Path, size: tuple[int, int]
) -> None:
    desk = at(open_desk(library), size)
    window = desk.window
    assert (window.width(), window.height()) == size
    assert widths(desk)[1:] == [0, 0]
    desk.press(KEY.Key_Return)
    assert widths(desk)[0] == 0
    assert widths(desk)[1] >= window.width() - 2
    assert window.page_pane.view.width() >= window.width() - 2
    desk.press(KEY.Key_Backtab)
    assert widths(desk)[1:] == [0, 0]
    desk.press(KEY.Key_N)
    assert widths(desk)[1] >= window.width() - 2
    back = next(
        each
        for each in window.findChildren(QAbstractButton)
        if each.accessibleName() == "Back to the list"
    )
    assert back.visibleRegion().boundingRect() == back.rect()
    back.click()
    assert QApplication.focusWidget() is window.list_pane.view
    desk.press(KEY.Key_F9)
    if window.names_panel.isVisible():
        assert widths(desk)[:2] == [0, 0]


def test_a_wide_window_is_as_it_was(open_desk: OpenDesk, library: Path, tmp_path: Path) -> None:
    kept = tmp_path / "window.ini"
    desk = open_desk(library, remembered=kept)
    desk.window.resize(1440, 900)
    desk.settle()
    at(desk, (480, 300))
    at(desk, (1440, 900))
    assert min(widths(desk)) >= 200
    at(desk, (480, 300))
    desk = open_desk(library, remembered=kept)
    at(desk, (1440, 900))
    assert min(widths(desk)) >= 200


def test_columns_shown_by_turns_leave_no_widths(
    open_desk: OpenDesk, library: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "window.ini"
    desk = open_desk(library, remembered=kept)
    at(desk, (1440, 900)).window.columns.setSizes([400, 700, 338])
    before = widths(desk)
    desk = at(open_desk(library, remembered=kept), (480, 300))
    desk = at(open_desk(library, remembered=kept), (480, 300))
    at(desk, (1440, 900))
    assert [abs(now - then) <= 2 for now, then in zip(widths(desk), before, strict=True)] == (
        [True] * 3
    ), (widths(desk), before)


IN_THE_WINDOW = [
    each for each in OPENINGS if each.alone is None and not each.name.startswith("menu")
]


@pytest.mark.parametrize("opening", IN_THE_WINDOW, ids=str)
def test_no_word_is_cut_off(opening: Opening, open_it: Open) -> None:
    """Whoever shows words has the room for them, or says them again whole in a tool tip."""
    shown = open_it(opening)
    assert shown.desk is not None
    at(shown.desk, AT_300["1440x900"])
    cut = []
    for widget in shown.front.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.isVisible():
            continue
        box = place(widget)
        if not box.intersects(shown.front.rect()) or widget.visibleRegion().isEmpty():
            continue
        words = str(widget.property("text") or "")
        needs = widget.minimumSizeHint() if isinstance(widget, QLabel) else widget.sizeHint()
        wraps = isinstance(widget, QLabel) and widget.wordWrap()
        short = widget.width() < needs.width() and not wraps
        if words and short and not widget.toolTip():
            cut.append(f"{words!r}: {widget.width()} of {needs.width()}")
    assert not cut


def test_the_head_of_a_persons_page_is_not_squeezed(open_it: Open) -> None:
    shown = open_it(next(each for each in OPENINGS if each.name == "page of a person"))
    assert shown.desk is not None
    desk = at(shown.desk, AT_300["1440x900"])
    page = next(each for each in desk.window.findChildren(PortraitPage) if each.isVisible())
    assert page.head.height() >= page.head.minimumSizeHint().height()
    desk.press(KEY.Key_Backtab)
    assert page.head.words.visibleRegion().boundingRect() == page.head.words.rect()


SMALL_WINDOWS = [
    each
    for each in OPENINGS
    if each.name in {"tags", "save filter", "manage filters", "correct", "corrections", "also in"}
    or each.name in {"their line", "keys", "files left out", "about", "preferences"}
]


@pytest.mark.parametrize("opening", SMALL_WINDOWS, ids=str)
def test_small_windows_scroll_where_the_screen_is_low(opening: Opening, open_it: Open) -> None:
    front = open_it(opening).front
    controls = Shown(None).reachable()
    assert isinstance(front, QDialog)
    room = QSize(*AT_300["1440x900"])
    let_scroll(front, room)
    front.resize(room)
    QApplication.processEvents()
    assert front.width() <= room.width()
    assert front.height() <= room.height()
    assert set(Shown(None).reachable()) == set(controls)
    for _ in controls:  # Tab brings each into view
        control = QApplication.focusWidget()
        assert control is not None
        QTest.keyClick(control, KEY.Key_Tab)
        QApplication.processEvents()
        assert (now := QApplication.focusWidget()) is not None
        assert not now.visibleRegion().isEmpty(), now


def test_the_splitter_is_what_is_folded(open_desk: OpenDesk, library: Path) -> None:
    assert isinstance(open_desk(library).window.columns, QSplitter)
