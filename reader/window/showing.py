"""Shows in the window what the models tell, and hands on to them what is done in it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from reader.library.steps import Progress, Report
from reader.models.article_list import ArticleList
from reader.models.completion_list import CompletionList
from reader.models.intake_run import IntakeRun
from reader.models.intake_words import progress_in_words, report_in_words
from reader.models.names_list import NamesList
from reader.models.page_look import PageLook
from reader.models.palette import LIGHT, Theme
from reader.models.reading import Opened, Reading
from reader.models.ways_back import WaysBack
from reader.window.completion_popup import CompletionPopup
from reader.window.filter_heard import FilterHeard
from reader.window.folding import Folding
from reader.window.icons import icon
from reader.window.low_screens import LowScreens
from reader.window.main_window import MainWindow
from reader.window.page_area import PageArea
from reader.window.page_pane import PagePane
from reader.window.side_pane import SidePane


@dataclass(frozen=True, slots=True)
class Models:
    """Everything that the window shows, built once."""

    reading: Reading
    articles: ArticleList
    names: NamesList
    proposals: CompletionList
    ways_back: WaysBack
    intake: IntakeRun


class Showing(QObject):
    """Brings the window its page and names, and joins all of it with the models."""

    def __init__(self, window: MainWindow, models: Models) -> None:
        super().__init__(window)
        self._window = window
        self._models = models
        self._reading = models.reading
        self._hurried = False
        self._is_empty = not models.articles.rowCount()
        window.setWindowIcon(icon("dateline", LIGHT.accent))
        window.header.draw_icons(icon)
        page = PagePane(window)
        page.view.show_marks(self._reading.marks_shown)
        page.set_look(self._reading.look)
        window.look = self._reading.look
        window.page_area = area = PageArea(page)
        window.worn.connect(area.wear)
        side = window.side_pane = SidePane(models.names)
        window.worn.connect(side.wear)
        window.show_parts(page, side.names_panel, centre=area, side=side)
        Folding(window, window.columns)
        LowScreens(window)
        window.list_pane.empty.setFocusProxy(page.welcome.folder_button)
        window.header.box.offer(models.proposals, CompletionPopup(models.proposals, window))
        window.actions_by_name["marks"].setChecked(self._reading.marks_shown)
        self._follow()
        self._hand_on()
        self._show_filter(self._reading.filter_text)

    def _follow(self) -> None:
        """Show what the models tell."""
        window, models, reading = self._window, self._models, self._reading
        reading.filter_changed.connect(self._show_filter)
        reading.finished.connect(self._show_finished)
        reading.article_opened.connect(self._show_article)
        reading.marks_changed.connect(window.page_pane.view.show_marks)
        reading.marks_changed.connect(window.actions_by_name["marks"].setChecked)
        reading.look_changed.connect(self._show_look)
        reading.theme_changed.connect(self._show_theme)
        QGuiApplication.styleHints().colorSchemeChanged.connect(window.wear)
        models.articles.counted.connect(self._show_count)
        models.articles.counted.connect(FilterHeard(window.header).wait)
        models.articles.modelReset.connect(self._open_first)
        models.ways_back.found.connect(window.list_pane.nothing.show_ways)
        models.intake.progressed.connect(self._show_progress)
        models.intake.ended.connect(self._show_report)

    def _hand_on(self) -> None:
        """Hand on to the models what is done in the window."""
        window, reading = self._window, self._reading
        window.header.box.typed.connect(reading.type_filter)
        window.header.box.entered.connect(self._go_to_list)
        window.header.box.line.cursorPositionChanged.connect(self._show_fault)
        window.list_pane.view.article_chosen.connect(reading.open)
        window.list_pane.view.entered.connect(window.page_pane.view.setFocus)
        window.list_pane.nothing.way_chosen.connect(reading.leave_out)
        window.list_pane.nothing.all_wanted.connect(window.header.box.clear)
        window.page_pane.name_chosen.connect(reading.toggle)
        window.names_panel.name_chosen.connect(reading.toggle)
        window.foot.stop_wanted.connect(self._models.intake.stop)

    def _show_filter(self, text: str) -> None:
        faults = self._reading.meaning.faults
        self._hurried = False
        self._window.header.box.show_filter(text, faults)
        self._show_sentence()

    def _show_finished(self) -> None:
        self._show_sentence()
        self._open_first()

    def _show_sentence(self) -> None:
        cursor = self._window.header.box.line.cursor_offset
        faulty = bool(self._reading.meaning.faults)
        # Where there is nothing to filter there is nothing to say of it.
        told = self._reading.sentence_at(cursor)
        nothing = self._is_empty and not self._reading.filter_text
        self._window.header.sentence.say("" if nothing else told, faulty=faulty)

    def _show_fault(self) -> None:
        if len(self._reading.meaning.faults) > 1:
            self._show_sentence()

    def _show_article(self, opened: Opened) -> None:
        self._window.page_pane.show_article(opened)
        self._window.foot.show_keys(matches=bool(opened.hits))
        self._window.setWindowTitle(f"{opened.kept.article.title} — Dateline")

    def _show_count(self, shown: int, total: int) -> None:
        if self._is_empty != (not total):
            self._is_empty = not total
            self._show_sentence()
        filtered = bool(self._reading.meaning.conditions)
        self._window.header.box.show_count(shown, total, filtered=filtered)
        self._window.page_pane.show_total(total)
        self._window.list_pane.show_count(shown, total)
        self._window.foot.show_count(total)

    def _show_progress(self, progress: Progress) -> None:
        words = progress_in_words(progress)
        self._window.foot.show_progress(progress.done, progress.files, words)

    def _show_report(self, report: Report) -> None:
        self._window.foot.show_report(report_in_words(report), report.left_out)

    def _show_theme(self, theme: Theme) -> None:
        self._window.theme = theme
        self._window.wear()

    def _show_look(self, look: PageLook) -> None:
        self._window.look = look
        self._window.page_pane.set_look(look)

    def _go_to_list(self) -> None:
        """Go on in the list, with its first article where none of it is open.

        Where what was just typed is still being looked for, with the first that it finds.
        """
        self._window.list_pane.go_in()
        self._hurried = True
        self._open_first()

    def _open_first(self) -> None:
        """Open the first article for whoever has gone on to the list, once it is the right one."""
        known = self._models.articles.up_to_date and not self._reading.finishing
        if self._hurried and known:
            self._hurried = False
            view = self._window.list_pane.view
            if not view.currentIndex().isValid():
                view.choose(0)
