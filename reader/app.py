"""Builds every part once and joins them; the only module that knows them all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer

from reader.files.folders import shipped
from reader.first_screen import FirstScreen
from reader.library.catalogue import Catalogue
from reader.models.asking import Kind
from reader.models.choice_list import ChoiceList
from reader.models.completion_list import CompletionList
from reader.models.correcting import Correcting
from reader.models.filter_history import FilterHistory
from reader.models.garbage import GarbageCollector
from reader.models.intake_run import IntakeRun
from reader.models.mending import Mending
from reader.models.names_list import NamesList
from reader.models.reading import Reading
from reader.models.undoing import Undoing
from reader.models.ways_back import WaysBack
from reader.models.writing import Writing
from reader.window.arriving import Arriving
from reader.window.comparisons import Comparisons
from reader.window.copying import Copying
from reader.window.correction_history import CorrectionHistory
from reader.window.corrector import Corrector
from reader.window.deeds import Deeds
from reader.window.going_back import GoingBack
from reader.window.guide_deeds import GuideDeeds
from reader.window.list_deeds import ListDeeds
from reader.window.look_deeds import LookDeeds
from reader.window.map_deeds import MapDeeds
from reader.window.name_menus import NameMenus
from reader.window.page_deeds import PageDeeds
from reader.window.portrait_deeds import PortraitDeeds
from reader.window.portrait_keys import PortraitKeys
from reader.window.preferences_deeds import PreferencesDeeds
from reader.window.print_actions import PrintActions
from reader.window.reader_marks import ReaderMarks
from reader.window.second_corner import SecondCorner
from reader.window.session_deeds import SessionDeeds
from reader.window.showing import Models, Showing
from reader.window.side_deeds import SideDeeds
from reader.window.timeline_deeds import TimelineDeeds
from reader.window.turning import Turning
from reader.window.uncovering import Uncovering

if TYPE_CHECKING:
    from reader.library.shelf import Shelf

_GLANCE = 5  # ms between two looks whether all answers are in


class Desk(QObject):
    """The window and all that stands behind it, joined; `close` ends it."""

    def __init__(self, first: FirstScreen) -> None:
        """Make the window of `first` one to work in; a new library begins with what ships."""
        super().__init__()
        library, remembered = first.library, first.remembered
        self.window = first.window
        self._garbage = GarbageCollector(self)
        self._asking = first.asking
        self._articles = first.articles
        self._names = NamesList(self)
        self._ways_back = WaysBack(self._asking, self)
        self._intake = IntakeRun(library, parent=self)
        self.reading = Reading(self._asking, date.today, self)
        # Before all else that follows the filter: what asks first is asked at once.
        self.reading.wanted_changed.connect(self._articles.show_wanted)
        self.reading.choose_theme(remembered.theme)
        self.reading.choose_look(remembered.look)
        models = Models(
            self.reading,
            self._articles,
            self._names,
            CompletionList(self._asking, self),
            self._ways_back,
            self._intake,
        )
        self._showing = Showing(self.window, models)
        self._writing = Writing(lambda: _shelf(library), self, library=library)
        self.filter_history = FilterHistory(self.reading, self._writing, self)
        self._undoing = Undoing(self)
        self.correcting = Correcting(self._writing, self._asking, self._undoing, self)
        choices = ChoiceList(self._asking, self)
        self._deeds = Deeds(self.window, self.reading)
        self._list_deeds = ListDeeds(
            self.window, self.reading, self._articles, self._asking, remembered
        )
        self._look_deeds = LookDeeds(self.window, self.reading, remembered)
        corrector = Corrector(self.window, self.correcting, choices)
        copying = Copying(self.window)
        self._menus = NameMenus(self.window, self.reading, corrector, copying)
        self._page_deeds = PageDeeds(self.window)
        self.side = SideDeeds(
            self.window, self.reading, self._articles, self._names, self._asking, remembered
        )
        self.dates = TimelineDeeds(self.window, self.reading, self._asking, remembered)
        self._printing = PrintActions(self.window, self.reading, self._asking)
        self._history = CorrectionHistory(self.window, self.correcting)
        self.marks = ReaderMarks(
            self.window, self.reading, self._articles, self._asking, self._writing, self._undoing
        )
        view = self.window.list_pane.view
        turning = Turning(self.reading, self._articles, view, self.marks.lead)
        self.arriving = Arriving(self.window, self.reading, turning)
        self.comparisons = Comparisons(self.window, self.reading, self._asking, self.arriving)
        self.portraits = PortraitDeeds(self.window, self.reading, self._asking, self.arriving)
        self._menus.page_wanted.connect(self.portraits.open)
        self.map = MapDeeds(self.window, self.reading, self.side)
        self.map.page_wanted.connect(self.portraits.open)
        self.portraits.line_wanted.connect(self.comparisons.line.show_line)
        PortraitKeys(self.window, self.portraits, self.comparisons, self.marks.deeds)
        Uncovering(self.window, self.map, self.portraits, self.reading, self._undoing)
        SecondCorner(self.window, self.comparisons.second, self.marks.marking)
        self.comparisons.beside.left_off.connect(self.marks.note_place)
        self._menus.also_wanted.connect(self.comparisons.also.list_of)
        self._menus.line_wanted.connect(self.comparisons.line.show_of)
        self._going_back = GoingBack(self.window, self.reading, self.portraits, turning)
        self.guide = GuideDeeds(self.window, self.reading)
        self._mending = Mending(self._asking, self._writing, self._intake, self)
        self.session = SessionDeeds(
            self.window,
            self.reading,
            self._articles,
            self.portraits,
            self.comparisons.second,
            self._asking,
            remembered,
            library,
        )
        self.preferences = PreferencesDeeds(
            self.window, self.reading, self.session, remembered, library
        )
        self._join()
        self.session.go_on(first.left_at())
        first.answer_from(Catalogue)
        self._open_something()
        self._articles.refresh()
        self.dates.timeline.refresh()
        self.correcting.look()
        self._mending.begin(first.found)
        is_first = first.found.is_new and not first.found.due
        if taken := [*([shipped("seeds")] if is_first else []), *first.paths]:
            self._intake.start(taken)

    @property
    def settled(self) -> bool:
        """Whether every answer is in and shown, and nothing is being taken in or printed."""
        fetching = self._articles.fetching or not self._asking.idle
        return (
            not fetching
            and not self._printing.running
            and self._writing.idle
            and not self._intake.running
            and self.map.is_drawn
        )

    def take_in(self, paths: Sequence[Path]) -> None:
        """Take in what lies at `paths`, after what is under way."""
        self._intake.start(paths)

    def settle(self) -> None:
        """Keep the window alive until it has settled."""
        loop, glancing = QEventLoop(), QTimer()

        def look() -> None:
            if self.settled:
                loop.quit()

        glancing.timeout.connect(look)
        glancing.start(_GLANCE)
        loop.exec()
        glancing.stop()

    def close(self) -> None:
        """Close the window, end the intake, write what is to be kept, end both threads."""
        self.session.close()
        self.window.close()
        self.guide.close()
        self._printing.stop()
        self.filter_history.rest()
        self._intake.close()
        self.marks.write_down()
        self._writing.close()
        self._asking.close()
        self._garbage.stop()
        # The window goes now and not some time, lest it outlive the models that it shows.
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)

    def _join(self) -> None:
        self.window.header.box.left.connect(self.reading.finish_filter)
        self.reading.finished.connect(self.filter_history.stay)
        self.window.header.box.forgotten.connect(self.filter_history.forget)
        self._articles.counted.connect(self._look_for_ways_back)
        self._articles.modelReset.connect(self._open_something)
        self._intake.articles_came.connect(self._articles.refresh)
        self._intake.articles_came.connect(self.side.refresh)
        self._intake.articles_came.connect(self.dates.timeline.refresh)
        self._intake.ended.connect(self._refresh)
        self._intake.failed.connect(self.window.foot.say)
        self._deeds.paths_chosen.connect(self._intake.start)
        self._deeds.left_out_wanted.connect(self._show_left_out)
        self._asking.failed.connect(self.window.foot.say)
        self._writing.failed.connect(self.window.foot.say)
        self._writing.delayed.connect(self.window.foot.say)
        self.correcting.corrected.connect(self._refresh)
        self._mending.told.connect(self.window.foot.say)
        self._mending.came_anew.connect(self._refresh)
        self._mending.came_anew.connect(self._undoing.begin_anew)
        self._mending.came_anew.connect(self.correcting.look)
        self._mending.came_anew.connect(self.marks.filters.look)

    def _open_something(self) -> None:
        view, nothing_open = self.window.list_pane.view, self.reading.opened is None
        if nothing_open and not self.session.is_returning and not view.currentIndex().isValid():
            view.choose_newest()

    def _look_for_ways_back(self, shown: int, total: int) -> None:
        if total and not shown:
            self._ways_back.look_for(self.reading.filter_text, self.reading.meaning)
        else:
            self._ways_back.forget()

    def _refresh(self) -> None:
        self._articles.refresh()
        self.dates.timeline.refresh()
        self.reading.reread()
        self.portraits.reread()
        self.comparisons.reread()
        self.side.refresh()

    def _show_left_out(self) -> None:
        self._asking.ask(
            Kind.LEFT_OUT, lambda catalogue: catalogue.left_out(), self._deeds.show_left_out
        )


def _shelf(library: Path) -> Shelf:
    # On the writing thread, for the first correction: most sittings write nothing, and what
    # writes brings 45 modules and 5 MB.
    from reader.library.shelf import Shelf  # noqa: PLC0415

    return Shelf(library)
