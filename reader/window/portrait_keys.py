"""What the window's keys do while a page of a person or a place stands in the article's place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from reader.language.words import marked, tr
from reader.library.answers import Saying
from reader.models.copied_quotation import Form
from reader.window.comparisons import Comparisons
from reader.window.main_window import MainWindow
from reader.window.marking_deeds import MarkingDeeds
from reader.window.portrait_deeds import PortraitDeeds

_FIRST = marked("Open the article first: Enter.")


class PortraitKeys(QObject):
    """Does with the saying that one is at what is asked of the article's quotation, wherever the
    keys are; what only an article has, the foot says."""

    def __init__(
        self,
        window: MainWindow,
        portraits: PortraitDeeds,
        comparisons: Comparisons,
        marking: MarkingDeeds,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._portraits = portraits
        copy = portraits.menu.copy
        self._with_saying: dict[str, Callable[[Saying], object]] = {
            "star": marking.turn_star_of,
            "read": marking.turn_read_of,
            "tags": marking.ask_for_tags_of,
            "also_in": comparisons.also.list_of_saying,
            "their_line": comparisons.line.show_line,
            "copy_text": copy,
            "copy_markdown": partial(copy, form=Form.MARKDOWN),
            "copy_citation": partial(copy, form=Form.CITATION),
            "copy_article": portraits.menu.copy_article,
        }
        self._going: dict[str, Callable[[], object]] = {
            "next_quotation": self.next_saying,
            "previous_quotation": self.previous_saying,
            "read_on": partial(self._turn, up=False),
            "read_back": partial(self._turn, up=True),
            "print": self._tell_print,
            "page_top": self.go_to_top,
        }
        window.page_area.asked_instead.connect(self._answer)

    def next_saying(self) -> None:
        """Go to the next saying of the page."""
        self._step(1, tr("No further saying on this page."))

    def previous_saying(self) -> None:
        """Go to the saying before on the page."""
        self._step(-1, tr("No saying before this one."))

    def go_to_top(self) -> None:
        """Go to the first saying of the page."""
        self._portraits.page.view.go_to_row(0)
        self._portraits.page.announce_saying()

    def _answer(self, name: str) -> None:
        if (deed := self._with_saying.get(name)) is not None:
            saying = self._portraits.page.view.saying
            if saying is None:
                self._window.foot.say(tr("No saying is on this page."))
            else:
                deed(saying)
        elif name in self._going:
            self._going[name]()
        else:
            self._window.foot.say(tr(_FIRST))

    def _step(self, by: int, none_told: str) -> None:
        if self._portraits.page.view.step(by):
            self._portraits.page.announce_saying()
        else:
            self._window.foot.say(none_told)

    def _turn(self, *, up: bool) -> None:
        self._portraits.page.view.turn(up=up)
        self._portraits.page.announce_saying()

    def _tell_print(self) -> None:
        sitting = self._portraits.sitting
        told = tr("A person’s page can’t be printed yet. Open the article first: Enter.")
        if sitting is not None and sitting.subject.is_place:
            told = tr("A place’s page can’t be printed yet. Open the article first: Enter.")
        self._window.foot.say(told)
