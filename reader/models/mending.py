"""What follows in the window when its library is made anew."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader.library.connection import Library
from reader.library.steps import Report
from reader.models.asking import Asking
from reader.models.intake_run import IntakeRun, report_in_words
from reader.models.writing import Writing


class Mending(QObject):
    """Has the articles taken in again, and tells of it: at once, and when it is done.

    `told` is in a sentence or two; `came_anew` tells that another file stands in the
    library's place, so that everything shown is to be asked for again.
    """

    told = Signal(str)
    came_anew = Signal()

    def __init__(
        self, asking: Asking, writing: Writing, intake: IntakeRun, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._intake = intake
        self._news = ""
        asking.made_anew.connect(self._go_on)
        writing.made_anew.connect(self._go_on)
        intake.told.connect(self._tell)
        intake.ended.connect(self._tell_again)

    def begin(self, opened: Library) -> None:
        """Go on from how the library was found when it was opened."""
        if opened.news:
            self._tell(opened.news)
        if opened.due:
            self._intake.start_again()

    def _go_on(self, news: str) -> None:
        if news:  # else another program has made it anew, and takes its articles in
            self._tell(news)
            self._intake.start_again()
        self.came_anew.emit()

    def _tell(self, news: str) -> None:
        self._news = news
        self.told.emit(news)

    def _tell_again(self, report: Report) -> None:
        """The news was soon hidden by how the intake got on."""
        news, self._news = self._news, ""
        if news:
            self.told.emit(f"{report_in_words(report)} {news}")
