"""The window: what it is painted with first, its sizes, colours and places.

What is painted first is the list, and the ground on which all else comes to stand; `show_parts`
brings that. Nothing is imported here that the first painting can do without.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from reader.models.article_list import ArticleList
from reader.models.palette import LIGHT
from reader.window.actions import Actions
from reader.window.foot import Foot
from reader.window.header import Header
from reader.window.list_pane import ListPane
from reader.window.remembered import Remembered
from reader.window.theme import dress, palette_for

if TYPE_CHECKING:
    from reader.models.page_look import PageLook
    from reader.window.names_panel import NamesPanel
    from reader.window.page_pane import PagePane

FILTERS_HEIGHT = 34
"""Pixels that are kept above the list for the saved filters, until they are there."""
ROOM_FOR_NAMES = 1100
"""Width of the window under which the names go away by themselves."""
_SIZE = (1440, 900)
_SMALLEST = (720, 480)
_FRAME = (16, 48)
"""Pixels that the frame around a window may take up, which is known only once it is there."""
_WIDTHS = (340, 820, 280)


class MainWindow(QMainWindow):
    """Shows the list at once, and the page and the names once they are there.

    What is dropped on it is told by `paths_dropped`, and by `worn` that it wears other colours.
    """

    paths_dropped = Signal(object)
    worn = Signal(object)
    page_pane: PagePane
    names_panel: NamesPanel
    look: PageLook
    """How the page is set, once it is there."""

    def __init__(self, articles: ArticleList, remembered: Remembered) -> None:
        super().__init__()
        self._remembered = remembered
        self._names_wanted = remembered.flag("names", default=True)
        self._filters_wanted = remembered.flag("filters", default=True)
        self._has_room = True
        self._furnished = False
        self.theme = remembered.theme
        self.is_dark = False
        self.colours = LIGHT
        self.setWindowTitle("Dateline")
        self.setAcceptDrops(True)
        self.actions_by_name = actions = Actions(self)
        self.header = Header(actions["turn_theme"], actions["page_look"], actions["names"], self)
        self.list_pane = ListPane(articles, self)
        self._page: QWidget = _ground(QPalette.ColorRole.Base)
        self._names: QWidget = _ground(QPalette.ColorRole.Window)
        self._filters: QWidget = _ground(QPalette.ColorRole.Window)
        self._filters.setFixedHeight(FILTERS_HEIGHT)
        self.foot = Foot(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._page.installEventFilter(self)
        self._lay_out()
        self._recall()
        self.wear()
        self.list_pane.view.setFocus()

    def show_parts(self, page_pane: PagePane, names_panel: NamesPanel) -> None:
        """Show the page and the names on the ground that was kept for them."""
        self.page_pane, self.names_panel = page_pane, names_panel
        sizes = self._splitter.sizes()
        for ground, part in ((self._page, page_pane), (self._names, names_panel)):
            self._splitter.replaceWidget(self._splitter.indexOf(ground), part)
            ground.deleteLater()
        self._page, self._names = page_pane, names_panel
        page_pane.installEventFilter(self)
        self._set_stretch()
        self._splitter.setSizes(sizes)
        self._place_names(shown=self._names_wanted and self._has_room)
        page_pane.show()
        self.actions_by_name.keep_near(self.list_pane.view, page_pane.view)
        self._furnished = True
        self.wear()

    def show_filters(self, filters: QWidget) -> None:
        """Show the saved filters on the ground that was kept for them."""
        self._list_side.replaceWidget(self._filters, filters)
        self._filters.deleteLater()
        self._filters = filters
        self.place_filters(shown=self._filters_wanted)

    def place_filters(self, *, shown: bool) -> None:
        """Show or hide the saved filters above the list."""
        self._filters_wanted = shown
        self._filters.setVisible(shown)
        self.actions_by_name["filters"].setChecked(shown)

    def wear(self) -> None:
        """Take on the colours that the theme and the system ask for."""
        palette = palette_for(self.theme, QGuiApplication.styleHints().colorScheme())
        self.is_dark = palette.dark
        self.colours = palette
        dress(self, palette)
        self.header.wear(palette)
        self.list_pane.wear(palette)
        self.foot.wear(palette)
        if self._furnished:
            self.page_pane.wear(palette)
            self.names_panel.wear(palette)
        self.actions_by_name.themes[self.theme].setChecked(True)
        self.worn.emit(palette)

    def show_names(self, shown: bool) -> None:
        """Show or hide the names beside the page."""
        self._names_wanted = shown
        self._place_names(shown=shown)

    # Sizes and places

    def _lay_out(self) -> None:
        side = QWidget()
        self._list_side = _rows(side, self._filters, self.list_pane)
        self.place_filters(shown=self._filters_wanted)
        for part in (side, self._page, self._names):
            self._splitter.addWidget(part)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._set_stretch()
        middle = QWidget()
        _rows(middle, self.header, self._splitter, self.foot).setStretchFactor(self._splitter, 1)
        self.setCentralWidget(middle)

    def _set_stretch(self) -> None:
        for number, stretch in enumerate((0, 1, 0)):
            self._splitter.setStretchFactor(number, stretch)

    def _place_names(self, *, shown: bool) -> None:
        self._names.setVisible(shown)
        self.actions_by_name["names"].setChecked(shown)

    def _recall(self) -> None:
        kept = self._remembered
        if not self.restoreGeometry(kept.bytes_of("geometry")):
            self.resize(first_size(self.screen().availableSize()))
        if not self._splitter.restoreState(kept.bytes_of("widths")):
            self._splitter.setSizes(_WIDTHS)
        self._splitter.setHandleWidth(1)  # the kept state holds one as well
        self._has_room = self.width() >= ROOM_FOR_NAMES
        self._place_names(shown=self._names_wanted and self._has_room)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember sizes, places and looks."""
        self._remembered.keep(
            geometry=self.saveGeometry(),
            widths=self._splitter.saveState(),
            names=self._names_wanted,
            filters=self._filters_wanted,
            theme=str(self.theme),
            **(self.look.told if self._furnished else {}),
        )
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the names go where there is no room for them, and come again where there is."""
        super().resizeEvent(event)
        had_room, self._has_room = self._has_room, event.size().width() >= ROOM_FOR_NAMES
        if had_room != self._has_room:
            self._place_names(shown=self._names_wanted and self._has_room)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the header's middle over the page, however that comes to move."""
        if watched is self._page and event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            page = self._page.geometry()
            self.header.stand_over(page.left(), self._splitter.width() - page.right() - 1)
        return super().eventFilter(watched, event)

    # What is dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let files and folders be dropped."""
        if _paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        if paths := _paths(event):
            event.acceptProposedAction()
            self.paths_dropped.emit(paths)


def first_size(available: QSize) -> QSize:
    """How large the window is at first on a screen with so much room, its frame besides."""
    inside = QSize(*_SIZE).boundedTo(available - QSize(*_FRAME))
    return inside.expandedTo(QSize(*_SMALLEST).boundedTo(available))


def _ground(role: QPalette.ColorRole) -> QWidget:
    """What shows of a part of the window until the part is there."""
    ground = QWidget()
    ground.setBackgroundRole(role)
    ground.setAutoFillBackground(True)
    return ground


def _rows(of: QWidget, *widgets: QWidget) -> QVBoxLayout:
    """The widgets in `of`, one under the other without a gap."""
    rows = QVBoxLayout(of)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    for widget in widgets:
        rows.addWidget(widget)
    return rows


def _paths(event: QDropEvent) -> Sequence[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
