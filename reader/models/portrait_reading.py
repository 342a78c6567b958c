"""Which page of a person or a place is shown, and what of it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from reader.filter.meaning import meaning
from reader.library.answers import SayingKind
from reader.library.wanted import EVERYTHING, Words
from reader.library.wording import wanted_words
from reader.models.asking import Asking, Kind
from reader.models.portrait import Portrait, Sitting, Subject, portrait
from reader.models.portrait_list import PortraitList
from reader.models.reading import Reading


class PortraitReading(QObject):
    """The page that is shown, or that one goes back to; `shown` tells when it is there."""

    shown = Signal(object)

    def __init__(
        self,
        reading: Reading,
        asking: Asking,
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._reading = reading
        self._asking = asking
        self._asked: Sitting | None = None
        self.portrait: Portrait | None = None
        self.sayings = PortraitList(asking, self)
        reading.wanted_changed.connect(self._follow_filter)

    @property
    def sitting(self) -> Sitting | None:
        """What was asked for last, whether its answer is there or not."""
        return self._asked

    def open(self, subject: Subject) -> None:
        """Show the page of `subject`, in all articles, newest first."""
        self.show(Sitting(subject))

    def show(self, sitting: Sitting) -> None:
        """Show just this."""
        if sitting.under_filter:
            sitting = replace(sitting, among=self._reading.meaning.wanted)
        if sitting.typed and not sitting.words:  # as it was left at another time
            sitting = replace(sitting, words=self._words(sitting.typed))
        self._asked = sitting
        known = self.portrait
        self._asking.ask(
            Kind.PORTRAIT, lambda catalogue: portrait(catalogue, sitting, known), self._show
        )

    def choose_kind(self, kind: SayingKind) -> None:
        """Show sayings of that kind."""
        self._change(kind=kind)

    def narrow(self, typed: str) -> None:
        """Show only what holds these words, the last of which may go on."""
        if self._asked is not None and typed.strip() != self._asked.typed:
            self._change(typed=typed.strip(), words=self._words(typed))

    def turn_order(self) -> None:
        """Show the oldest first, or the newest again."""
        if self._asked is not None:
            self._change(oldest_first=not self._asked.oldest_first)

    def go_under_filter(self, *, under: bool) -> None:
        """Show what the articles hold that the filter finds, or all articles."""
        self._change(under_filter=under, among=EVERYTHING)

    def reread(self) -> None:
        """Ask again, since the library may have changed."""
        if self._asked is not None:
            self.show(self._asked)

    def rest(self) -> None:
        """Ask no more until a page is opened or shown again."""
        self._asking.forget(Kind.PORTRAIT)
        self._asking.forget(Kind.SAYINGS)
        self._asked = None

    def _change(self, **changes: object) -> None:
        if self._asked is not None:
            self.show(replace(self._asked, **changes))  # type: ignore[arg-type]

    def _show(self, found: Portrait) -> None:
        self.portrait = found
        self.sayings.show(found)
        self.shown.emit(found)

    def _words(self, typed: str) -> tuple[Words, ...]:
        """What is typed as the filter understands words, phrases and beginnings."""
        if not typed.strip():
            return ()
        ends = typed.rstrip() == typed
        meant = meaning(typed, self._today(), len(typed) if ends else None)
        return tuple(each.words for each in wanted_words(meant.wanted))

    def _follow_filter(self) -> None:
        if self._asked is not None and self._asked.under_filter:
            self.show(self._asked)
