"""The window: puts its parts together and shows in them what the models tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QResizeEvent,
)
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from reader.library.steps import Progress, Report
from reader.models.article_list import ArticleList
from reader.models.completion_list import CompletionList
from reader.models.intake_run import IntakeRun, progress_in_words, report_in_words
from reader.models.names_list import NamesList
from reader.models.palette import LIGHT
from reader.models.reading import Opened, Reading
from reader.models.ways_back import WaysBack
from reader.window.actions import Actions
from reader.window.foot import Foot
from reader.window.header import Header
from reader.window.list_pane import ListPane
from reader.window.names_panel import NamesPanel
from reader.window.page_pane import PagePane
from reader.window.remembered import Remembered
from reader.window.theme import dress, palette_for

ROOM_FOR_NAMES = 1100
"""Width of the window under which the names go away by themselves."""
_SIZE = (1440, 900)
_WIDTHS = (340, 820, 280)


@dataclass(frozen=True, slots=True)
class Models:
    """Everything that the window shows, built once."""

    reading: Reading
    articles: ArticleList
    names: NamesList
    proposals: CompletionList
    ways_back: WaysBack
    intake: IntakeRun


class MainWindow(QMainWindow):
    """Shows the models; what is done in it goes to them, or is told by `paths_dropped`."""

    paths_dropped = Signal(object)

    def __init__(self, models: Models, remembered: Remembered) -> None:
        super().__init__()
        self._reading = models.reading
        self._articles = models.articles
        self._hurried = False
        self._remembered = remembered
        self._names_wanted = remembered.flag("names", default=True)
        self._has_room = True
        self.is_dark = False
        self.colours = LIGHT
        self.setWindowTitle("Dateline")
        self.setAcceptDrops(True)
        self.actions_by_name = actions = Actions(self)
        self.header = Header(models.proposals, actions["turn_theme"], actions["names"], self)
        self.list_pane = ListPane(models.articles, self)
        self.page_pane = PagePane(self)
        self.names_panel = NamesPanel(models.names, self)
        self.foot = Foot(self)
        actions.keep_near(self.list_pane, self.page_pane)
        self.page_pane.installEventFilter(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._follow(models)
        self._hand_on(models)
        self._recall()
        self.wear()
        self._show_filter(self._reading.filter_text)
        self.list_pane.view.setFocus()

    def wear(self) -> None:
        """Take on the colours that the theme and the system ask for."""
        palette = palette_for(self._reading.theme, QGuiApplication.styleHints().colorScheme())
        self.is_dark = palette.dark
        self.colours = palette
        dress(self, palette)
        self.header.wear(palette)
        self.list_pane.wear(palette)
        self.page_pane.wear(palette)
        self.names_panel.wear(palette)
        self.foot.wear(palette)
        self.actions_by_name.themes[self._reading.theme].setChecked(True)

    def show_names(self, shown: bool) -> None:
        """Show or hide the names beside the page."""
        self._names_wanted = shown
        self._place_names(shown=shown)

    def go_to_list(self) -> None:
        """Go on in the list, with its first article where none of it is open.

        Where what was just typed is still being looked for, with the first that it finds.
        """
        self.list_pane.view.setFocus()
        self._hurried = True
        self._open_first()

    # Parts and what they show

    def _lay_out(self) -> None:
        for part in (self.list_pane, self.page_pane, self.names_panel):
            self._splitter.addWidget(part)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setStretchFactor(2, 0)
        middle = QWidget()
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.header)
        rows.addWidget(self._splitter, 1)
        rows.addWidget(self.foot)
        self.setCentralWidget(middle)

    def _follow(self, models: Models) -> None:
        """Show what the models tell."""
        reading = models.reading
        reading.filter_changed.connect(self._show_filter)
        reading.article_opened.connect(self._show_article)
        reading.marks_changed.connect(self.page_pane.view.show_marks)
        reading.marks_changed.connect(self.actions_by_name["marks"].setChecked)
        reading.scale_changed.connect(self.page_pane.set_scale)
        reading.theme_changed.connect(self.wear)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.wear)
        models.articles.counted.connect(self._show_count)
        models.articles.modelReset.connect(self._open_first)
        models.ways_back.found.connect(self.list_pane.nothing.show_ways)
        models.intake.progressed.connect(self._show_progress)
        models.intake.ended.connect(self._show_report)

    def _hand_on(self, models: Models) -> None:
        """Hand on to the models what is done in the parts."""
        reading = models.reading
        self.header.box.typed.connect(reading.type_filter)
        self.header.box.entered.connect(self.go_to_list)
        self.list_pane.view.article_chosen.connect(reading.open)
        self.list_pane.view.entered.connect(self.page_pane.view.setFocus)
        self.list_pane.nothing.way_chosen.connect(reading.leave_out)
        self.list_pane.nothing.all_wanted.connect(self.header.box.clear)
        self.page_pane.name_chosen.connect(reading.toggle)
        self.names_panel.name_chosen.connect(reading.toggle)
        self.foot.stop_wanted.connect(models.intake.stop)

    def _show_filter(self, text: str) -> None:
        reading = self._reading
        self._hurried = False
        self.header.box.show_filter(text, reading.meaning.faults)
        self.header.sentence.say(reading.sentence, faulty=bool(reading.meaning.faults))

    def _show_article(self, opened: Opened) -> None:
        self.page_pane.show_article(opened)
        self.foot.show_keys(matches=bool(opened.hits))
        self.setWindowTitle(f"{opened.kept.article.title} — Dateline")

    def _show_count(self, shown: int, total: int) -> None:
        self.header.box.show_count(shown, total, filtered=bool(self._reading.meaning.conditions))
        self.list_pane.show_count(shown, total)
        self.page_pane.show_total(total)
        self.foot.show_count(total)

    def _show_progress(self, progress: Progress) -> None:
        self.foot.show_progress(progress.done, progress.files, progress_in_words(progress))

    def _show_report(self, report: Report) -> None:
        self.foot.show_report(report_in_words(report), report.left_out)

    def _open_first(self) -> None:
        """Open the first article for whoever has gone on to the list, once it is the right one."""
        if self._hurried and self._articles.up_to_date:
            self._hurried = False
            view = self.list_pane.view
            if not view.currentIndex().isValid():
                view.choose(0)

    def _place_names(self, *, shown: bool) -> None:
        self.names_panel.setVisible(shown)
        self.actions_by_name["names"].setChecked(shown)

    # Sizes and places

    def _recall(self) -> None:
        kept = self._remembered
        if not self.restoreGeometry(kept.bytes_of("geometry")):
            self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize()))
        if not self._splitter.restoreState(kept.bytes_of("widths")):
            self._splitter.setSizes(_WIDTHS)
        self._splitter.setHandleWidth(1)  # the kept state holds one as well
        self._has_room = self.width() >= ROOM_FOR_NAMES
        self._place_names(shown=self._names_wanted and self._has_room)
        self.actions_by_name["marks"].setChecked(self._reading.marks_shown)
        self.page_pane.view.show_marks(self._reading.marks_shown)
        self.page_pane.set_scale(self._reading.scale)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember sizes, places and looks."""
        self._remembered.keep(
            geometry=self.saveGeometry(),
            widths=self._splitter.saveState(),
            names=self._names_wanted,
            theme=str(self._reading.theme),
            scale=self._reading.scale,
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
        if watched is self.page_pane and event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            page = self.page_pane.geometry()
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


def _paths(event: QDropEvent) -> Sequence[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
