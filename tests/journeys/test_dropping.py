"""Files and folders dragged onto the window, wherever on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.window.dropping import DropSign
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.libraries import written

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_COPY = Qt.DropAction.CopyAction

OVER: dict[str, Callable[[Desk], QWidget]] = {
    "the list": lambda desk: desk.window.list_pane.view.viewport(),
    "the page": lambda desk: desk.window.page_pane.view.viewport(),
    "the filter": lambda desk: desk.window.header.box.line,
    "the window": lambda desk: desk.window,
}


def carrying(*addresses: str) -> QMimeData:
    """What a file manager hands over: addresses, and the same as plain text."""
    carried = QMimeData()
    carried.setUrls([QUrl(address) for address in addresses])
    carried.setText("\n".join(addresses))
    return carried


def drag(over: QWidget, carried: QMimeData) -> bool:
    """Drag it over there; whether it could be dropped. Qt asks the widgets around, as here."""
    entered = QDragEnterEvent(QPoint(5, 5), _COPY, carried, _LEFT, _NONE)
    QApplication.sendEvent(over, entered)
    while not entered.isAccepted() and (around := over.parentWidget()) is not None:
        over = around
        QApplication.sendEvent(over, entered)
    return entered.isAccepted()


def sign(desk: Desk) -> DropSign:
    (found,) = desk.window.findChildren(DropSign)
    return found


@pytest.mark.parametrize("over", OVER)
def test_a_folder_is_taken_in_wherever_it_is_dropped(
    open_desk: OpenDesk, two: Path, tmp_path: Path, over: str
) -> None:
    folder = written(tmp_path / "clippings", {"a.txt": " date 2025-03-30 A pier\n\nIt is red.\n"})
    desk = open_desk(two)
    carried = carrying(folder.as_uri())
    assert drag(OVER[over](desk), carried)
    assert sign(desk).isVisible()
    assert sign(desk).words == "Drop to take in “clippings”"
    dropped = QDropEvent(QPointF(5, 5), _COPY, carried, _LEFT, _NONE)
    QApplication.sendEvent(desk.window, dropped)
    assert not sign(desk).isVisible()
    desk.settle()
    assert desk.filter_text == ""
    assert "A pier" in desk.titles


def test_a_drag_that_goes_away_leaves_nothing(open_desk: OpenDesk, two: Path) -> None:
    desk = open_desk(two)
    assert drag(desk.window, carrying(two.as_uri(), two.parent.as_uri()))
    assert sign(desk).words == "Drop to take in 2 files and folders"
    QApplication.sendEvent(desk.window, QDragLeaveEvent())
    assert not sign(desk).isVisible()


@pytest.mark.parametrize("address", ["https://example.org/a.txt", "mailto:a@example.org"])
def test_what_is_no_file_is_refused_and_says_so(
    open_desk: OpenDesk, two: Path, address: str
) -> None:
    desk = open_desk(two)
    assert not drag(desk.window, carrying(address))
    assert not sign(desk).isVisible()
    assert desk.told == "Only files and folders of this machine can be dropped here."
