"""What follows in the window when its library is made anew."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader.library.connection import Library
from reader.library.steps import Report
from reader.models.asking import Asking
from reader.models.intake_run import IntakeRun
from reader.models.intake_words import report_in_words
from reader.models.writing import Writing


class Mending(QObject):
    """Has the articles taken in again, and tells of it: at once, and when it is done.

    `told` is in a sentence or two: the first line of the news at once, the others with the
    report at the end, since how the intake gets on hides it soon. `came_anew` tells that
    another file stands in the library's place, so that everything shown is to be asked for
    again.
    """

    told = Signal(str)
    came_anew = Signal()

    def __init__(
        self, asking: Asking, writing: Writing, intake: IntakeRun, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._intake = intake
        self._rest = ""
        asking.made_anew.connect(self._go_on)
        writing.made_anew.connect(self._go_on)
        intake.told.connect(self._hear)
        intake.ended.connect(self._tell_rest)

    def begin(self, opened: Library) -> None:
        """Go on from how the library was found when it was opened."""
        if opened.due:
            self._tell(opened.news)
            self._intake.start_again()
        elif opened.news:
            self.told.emit(_in_one(opened.news))

    def _go_on(self, news: str) -> None:
        if news:  # else another program has made it anew, and takes its articles in
            self._tell(news)
            self._intake.start_again()
        self.came_anew.emit()

    def _tell(self, news: str) -> None:
        if news:
            first, _, rest = news.partition("\n")
            self._rest = _in_one(f"{self._rest}\n{rest}")
            if first:
                self.told.emit(first)

    def _hear(self, news: str) -> None:
        """The intake tells what it finds; a single line can wait for its end."""
        self._tell(news if "\n" in news else f"\n{news}")

    def _tell_rest(self, report: Report) -> None:
        rest, self._rest = self._rest, ""
        if rest:
            self.told.emit(f"{report_in_words(report)} {rest}")


def _in_one(news: str) -> str:
    """The lines of the news as one, as the window's foot tells it."""
    return " ".join(news.split("\n")).strip()
