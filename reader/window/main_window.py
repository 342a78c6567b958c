"""The window: what it is painted with first, its sizes, colours and places.

What is painted first is the list, and the ground on which all else comes to stand; `show_parts`
brings that. Nothing is imported here that the first painting can do without.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from reader.models.article_list import ArticleList
from reader.models.palette import LIGHT
from reader.window.actions import Actions
from reader.window.first_size import KeptSizes
from reader.window.foot import Foot
from reader.window.header import Header
from reader.window.list_pane import ListPane
from reader.window.place import ROOM_FOR_FILTERS, Place, ground, replace, rows
from reader.window.remembered import Remembered
from reader.window.theme import dress, palette_for

if TYPE_CHECKING:
    from reader.models.page_look import PageLook
    from reader.window.names_panel import NamesPanel
    from reader.window.page_area import PageArea
    from reader.window.page_pane import PagePane
    from reader.window.side_pane import SidePane

FILTERS_HEIGHT = 34
"""Pixels that are kept above the list for the saved filters, until they are there."""
TIMELINE_HEIGHT = 62
"""Pixels that are kept for the timeline under the header."""
ROOM_FOR_TIMELINE = 560
"""Height of the window under which the timeline goes away by itself."""
ROOM_FOR_NAMES = 1100
"""Width of the window under which the names go away by themselves."""


class MainWindow(QMainWindow):
    """Shows the list at once, and the page and the names once they are there.

    What is dropped on it is told by `paths_dropped`, and by `worn` that it wears other colours.
    """

    paths_dropped = Signal(object)
    worn = Signal(object)
    page_pane: PagePane
    page_area: PageArea
    side_pane: SidePane
    names_panel: NamesPanel
    look: PageLook
    """How the page is set, once it is there."""

    def __init__(self, articles: ArticleList, remembered: Remembered) -> None:
        super().__init__()
        self._remembered = remembered
        self.kept_sizes = KeptSizes(remembered)
        self.is_folded = False  # whether its columns are shown by turns
        self._articles = articles
        self._has_articles = False
        self._furnished = False
        self.room_for_names = ROOM_FOR_NAMES
        self.theme = remembered.theme
        self.is_dark = False
        self.colours = LIGHT
        self.setWindowTitle("Dateline")
        self.setAcceptDrops(True)
        self.actions_by_name = actions = Actions(self)
        self.header = Header(actions["turn_theme"], actions["page_look"], actions["names"], self)
        self.above: QWidget = self.header.last_button
        """The part behind which the Tab key comes to what stands above the list."""
        self.list_pane = ListPane(articles, self)
        self._page = ground(QPalette.ColorRole.Base)
        self._names = self._place("names", QPalette.ColorRole.Window)
        self._filters = self._place("filters", QPalette.ColorRole.Window)
        self._filters.part.setFixedHeight(FILTERS_HEIGHT)
        self._timeline = self._place("timeline", QPalette.ColorRole.Base)
        self._timeline.part.setFixedHeight(TIMELINE_HEIGHT)
        self.foot = Foot(self)
        actions.before_each(self.foot.take_back)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self._page.installEventFilter(self)
        self._lay_out()
        self._recall()
        articles.modelReset.connect(self._follow_articles)
        articles.counted.connect(self._follow_articles)
        self.wear()
        self.list_pane.view.setFocus()

    def show_parts(
        self,
        page_pane: PagePane,
        names_panel: NamesPanel,
        *,
        centre: QWidget | None = None,
        side: QWidget | None = None,
    ) -> None:
        """Show the page and the names on the ground that was kept for them.

        Where they stand in something larger, `centre` holds the page and `side` the names;
        what else is in there takes its colours from `worn`.
        """
        self.page_pane, self.names_panel = page_pane, names_panel
        sizes = self.columns.sizes()
        before, self._page = self._page, centre or page_pane
        replace(self.columns, before, self._page)
        self._names.take(side or names_panel, self.columns)
        self._page.installEventFilter(self)
        self._set_stretch()
        self.columns.setSizes(sizes)
        self._page.show()
        self.actions_by_name.keep_near(self.list_pane.view, page_pane.view)
        self._furnished = True
        self.wear()

    def show_filters(self, filters: QWidget) -> None:
        """Show the saved filters on the ground that was kept for them."""
        self._filters.take(filters, self._list_side)

    def place_filters(self, *, shown: bool) -> None:
        """Show or hide the saved filters above the list."""
        self._filters.want(shown=shown)

    def show_timeline(self, timeline: QWidget) -> None:
        """Show the timeline on the ground that was kept for it."""
        self._timeline.take(timeline, self._all)
        self.setTabOrder(self.above, timeline)
        self.above = timeline

    def place_timeline(self, *, shown: bool) -> None:
        """Show or hide the timeline under the header."""
        self._timeline.want(shown=shown)

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
        self._names.want(shown=shown)

    # Sizes and places

    def _place(self, name: str, role: QPalette.ColorRole) -> Place:
        wanted = self._remembered.flag(name, default=True)
        return Place(role, self.actions_by_name[name], wanted=wanted)

    def _lay_out(self) -> None:
        side = QWidget()
        self._list_side = rows(side, self._filters.part, self.list_pane)
        for part in (side, self._page, self._names.part):
            self.columns.addWidget(part)
        self.columns.setHandleWidth(1)
        self.columns.setChildrenCollapsible(False)
        self._set_stretch()
        middle = QWidget()
        self._all = rows(middle, self.header, self._timeline.part, self.columns, self.foot)
        self._all.setStretchFactor(self.columns, 1)
        self.setCentralWidget(middle)

    def _set_stretch(self) -> None:
        for number, stretch in enumerate((0, 1, 0)):
            self.columns.setStretchFactor(number, stretch)

    def make_room(self, size: QSize | None = None) -> None:
        """Show what a window of that size, or of its own, has room for."""
        size = size or self.size()
        self._filters.make_room(has_room=size.height() >= ROOM_FOR_FILTERS)
        self._names.make_room(has_room=size.width() >= self.room_for_names)
        self._timeline.make_room(has_room=self._has_articles and size.height() >= ROOM_FOR_TIMELINE)

    def _follow_articles(self, _shown: int = 0, total: int = 0) -> None:
        """Without any article there is no time to show; a filter that finds none hides nothing."""
        if not self._has_articles and (total or self._articles.rowCount()):
            self._has_articles = True
            self.make_room()

    def _recall(self) -> None:
        self.kept_sizes.recall_place(self)
        self.kept_sizes.recall_widths(self.columns)
        self.make_room()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember sizes, places and looks."""
        self._remembered.keep(
            **self.kept_sizes.told(self, None if self.is_folded else self.columns),
            names=self._names.wanted,
            filters=self._filters.wanted,
            timeline=self._timeline.wanted,
            theme=str(self.theme),
            **(self.look.told if self._furnished else {}),
        )
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let go what there is no room for, and have it come again where there is."""
        super().resizeEvent(event)
        self.make_room(event.size())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the header's middle over the page, however that comes to move."""
        if watched is self._page and event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            page = self._page.geometry()
            self.header.stand_over(page.left(), self.columns.width() - page.right() - 1)
        return super().eventFilter(watched, event)

    # What is dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let files and folders be dropped."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        if files := files_in(event.mimeData()):
            event.acceptProposedAction()
            self.paths_dropped.emit([Path(each.toLocalFile()) for each in files])


def files_in(carried: QMimeData) -> list[QUrl]:
    """The files and folders of this machine among what is dragged."""
    return [each for each in carried.urls() if each.isLocalFile()]
