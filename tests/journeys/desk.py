"""A reader at the window, in a handful of verbs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.app import Desk as Window
from reader.first_screen import FirstScreen
from reader.models.names_list import NameRole
from reader.models.palette import Theme
from reader.window.map_deeds import MapDeeds
from reader.window.remembered import Remembered
from reader.window.sheets import TableSheet

PATIENCE = 60_000  # ms


class Desk:
    """The real window on a real library, and what one does and sees there."""

    def __init__(
        self,
        qtbot: QtBot,
        library: Path,
        *,
        remembered: Path | None = None,
        size: tuple[int, int] = (1440, 900),
        paths: Sequence[Path] = (),
    ) -> None:
        self._qtbot = qtbot
        self._desk = Window(FirstScreen(library, Remembered(remembered), paths=paths))
        self.window = self._desk.window
        if remembered is None:
            self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitActive(self.window)
        self.settle()

    def settle(self) -> None:
        """Wait until every answer is in and nothing is being taken in."""
        self._qtbot.waitUntil(lambda: self._desk.settled, timeout=PATIENCE)
        for _ in range(3):  # a layout may ask for another
            QApplication.processEvents()

    def wait_until(self, seen: Callable[[], bool]) -> None:
        """Wait until what comes a moment later is there."""
        self._qtbot.waitUntil(seen, timeout=PATIENCE)

    def close(self) -> None:
        """Close the window and all behind it."""
        self._desk.close()

    # What one does

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press a key wherever the focus is."""
        where = QApplication.focusWidget() or self.window
        QTest.keyClick(where, key, modifier or Qt.KeyboardModifier.NoModifier)
        self.settle()

    def type_filter(self, text: str) -> None:
        """Go to the filter box by key and type there."""
        self.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)
        self.settle()

    def open(self, number: int) -> None:
        """Click on an article of the list, counted from 1."""
        view = self.window.list_pane.view
        index = view.model().index(number - 1, 0)
        view.scrollTo(index)
        self._click(view.viewport(), view.visualRect(index).center())

    def click_name(self, field: str, name: str) -> None:
        """Click on a name beside the page."""
        panel = self.window.names_panel
        for row in range(panel.model().rowCount()):
            index = panel.model().index(row, 0)
            entry = index.data(NameRole.ENTRY)
            if (entry.field, entry.name) == (field, name):
                panel.scrollTo(index)
                self._click(panel.viewport(), panel.visualRect(index).center())
                return
        raise AssertionError(f"there is no {field} {name} beside the page")

    def click_label(self, name: str) -> None:
        """Click on a speaker's label beside the page, the first in view."""
        view = self.window.page_pane.view
        for y in range(0, view.viewport().height(), 4):
            for x in range(0, 160, 8):  # the margin
                point = QPoint(x, y)
                said = view.said_at(point)
                if said is not None and said.label == name:
                    self._click(view.viewport(), point)
                    return
        raise AssertionError(f"there is no label {name!r} in view")

    def click(self, words: str) -> None:
        """Click on a button that says so."""
        for button in self.window.findChildren(QPushButton):
            if button.isVisible() and words in button.text():
                self._click(button, button.rect().center())
                return
        raise AssertionError(f"no button says {words!r}")

    def choose_theme(self, theme: Theme) -> None:
        """Choose light, sepia or dark."""
        self._desk.reading.choose_theme(theme)
        self.settle()

    def take_in(self, *paths: Path, wait: bool = True) -> None:
        """Drop files and folders on the window."""
        carried = QMimeData()
        carried.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        dropped = QDropEvent(
            QPointF(self.window.rect().center()),
            Qt.DropAction.CopyAction,
            carried,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        self.window.dropEvent(dropped)
        assert dropped.isAccepted()
        if wait:
            self.settle()

    def take_in_at_once(self, paths: Sequence[Path]) -> None:
        """Take in what a second start of the program brings."""
        self._desk.take_in(paths)

    def _click(self, widget: QWidget, at: QPoint) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        self.settle()

    # What one sees

    @property
    def titles(self) -> list[str]:
        """The list's titles, from top to bottom."""
        model = self.window.list_pane.view.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    @property
    def chosen(self) -> str:
        """The title of the article that is chosen in the list."""
        return str(self.window.list_pane.view.currentIndex().data() or "")

    @property
    def filter_text(self) -> str:
        """What stands in the filter box."""
        return self.window.header.box.line.text()

    @property
    def count(self) -> str:
        """What the filter box counts."""
        return self.window.header.box.count.text()

    @property
    def sentence(self) -> str:
        """What is said under the filter box."""
        return self.window.header.sentence.text()

    @property
    def told(self) -> str:
        """What is told at the foot."""
        return self.window.foot.told

    @property
    def keys_named(self) -> str:
        """Which keys are named at the foot."""
        return self.window.foot.keys_named

    @property
    def proposals(self) -> list[str]:
        """What is proposed under the filter box."""
        popup = self.window.header.box.popup
        rows = range(popup.model().rowCount()) if popup.isVisible() else ()
        return [str(popup.model().index(row, 0).data()) for row in rows]

    @property
    def ways_back(self) -> list[str]:
        """What is offered where nothing was found."""
        nothing = self.window.list_pane.nothing
        if not nothing.isVisible():
            return []
        buttons = nothing.findChildren(QPushButton)
        return [button.text() for button in sorted(buttons, key=lambda button: button.y())]

    @property
    def speakers_in_the_margin(self) -> set[str]:
        """Who is named beside the open page's quotations."""
        page = self.window.page_pane.view.page
        assert page is not None
        return {label.said.name for labels in page.labels.values() for label in labels}

    @property
    def wants_restart(self) -> bool:
        """Whether the window closed to be opened again."""
        return self._desk.preferences.restarts

    @property
    def wants_other_language(self) -> bool:
        """Whether another language was chosen than was kept before."""
        return self._desk.preferences.speaks_otherwise

    @property
    def names_shown(self) -> bool:
        """Whether the names beside the page are there."""
        return self.window.names_panel.isVisible()

    @property
    def map(self) -> MapDeeds:
        """The map beside the page, and the large one."""
        return self._desk.map

    def sheet(self, title: str) -> list[list[str]]:
        """What the small window with that title lists; it is closed again."""
        for sheet in self.window.findChildren(TableSheet):
            if sheet.windowTitle() == title and sheet.isVisible():
                table = sheet.table
                listed = [
                    [item.text() for column in range(2) if (item := table.item(row, column))]
                    for row in range(table.rowCount())
                ]
                sheet.close()
                return listed
        raise AssertionError(f"there is no window {title!r}")

    def shows(self, widget: QWidget) -> QRect:
        """Where `widget` lies in the window."""
        return QRect(widget.mapTo(self.window, QPoint(0, 0)), widget.size())
