"""The one extra thread: questions to the library go there, answers come back as signals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from sys import setswitchinterval
from threading import Condition, Thread
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from reader.library.faults import Interrupted, LibraryFault
from reader.library.lasting import Lasting

if TYPE_CHECKING:
    from reader.library.catalogue import Catalogue

T = TypeVar("T")

A_MOMENT = 0.006
"""Seconds that a first answer is left to be painted before less urgent questions are asked:
two threads of Python at once are slower than one after the other."""
_IN_TURN = 0.0002
"""Seconds after which one thread of Python gives way to another that waits. A question waits
so long after each row that SQLite gives it, while the window paints what is typed; Python's own
five thousandths would be most of the time to the narrowed list."""


class Kind(IntEnum):
    """The kinds of question, most urgent first; of each kind only the latest matters.

    What a key is to change on the screen goes before what may follow a moment later: the
    articles below those in view are seen by nobody yet.
    """

    FIRST = 0
    ROWS = 1
    NAMES = 2
    CHOICES = 3
    FINISHED = 4
    ARTICLE = 5
    BESIDE = 6
    UNREAD = 7
    SHOWN = 8
    COUNT = 9
    TIMELINE = 10
    TALLY = 11
    ALL = 12
    WAYS_BACK = 13
    PORTRAIT = 14
    SAYINGS = 15
    ECHOES = 16
    LEFT_OUT = 17
    CORRECTIONS = 18
    SAVED_FILTERS = 19
    NOTES = 20
    PRINTED = 21
    COPIED = 22


@dataclass(frozen=True, slots=True)
class _Question:
    ticket: int
    kind: Kind
    ask: Callable[[Catalogue], Any]
    tell: Callable[[Any], None]


class Asking(QObject):
    """Asks the library on a thread of its own, so that the window never waits for it.

    A later question overtakes an earlier one of the same kind: the earlier is interrupted
    or never asked, and its answer, should there be one, is dropped. A less urgent one that
    runs is interrupted as well, and asked again afterwards. Answers are told on the thread
    that this object lives in. Questions must only find, never change. What is
    wrong with the library itself is told by `failed`, as a sentence. Where it is broken it is
    made anew, which `made_anew` tells in one, and the question is asked again.
    """

    failed = Signal(str)
    made_anew = Signal(str)
    _came = Signal(object, object)
    _broke = Signal(object, object)
    _shut = Signal(str)

    def __init__(
        self,
        opened: Callable[[], Catalogue],
        parent: QObject | None = None,
        *,
        library: Path | None = None,
    ) -> None:
        """`opened` is called on the asking thread for a catalogue to ask, of `library`.

        Without the library's path what becomes of its file is not looked after.
        """
        super().__init__(parent)
        self._catalogue = Lasting(library, opened, _close, self.made_anew.emit)
        self._waiting: dict[Kind, _Question] = {}
        self._running: _Question | None = None
        self._latest: dict[Kind, int] = {}
        self._tickets = 0
        self._closing = False
        self._turn = Condition()
        self._came.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._broke.connect(self._break, Qt.ConnectionType.QueuedConnection)
        self._shut.connect(self._give_up, Qt.ConnectionType.QueuedConnection)
        setswitchinterval(_IN_TURN)
        self._thread = Thread(target=self._work, name="asking", daemon=True)
        self._thread.start()

    @property
    def idle(self) -> bool:
        """Whether every answer has been told."""
        return not self._latest

    def ask(
        self, kind: Kind, question: Callable[[Catalogue], T], tell: Callable[[T], None]
    ) -> None:
        """Put `question` to the catalogue; `tell` is called with its answer, later or never."""
        with self._turn:
            self._tickets += 1
            self._latest[kind] = self._tickets
            self._waiting[kind] = _Question(self._tickets, kind, question, tell)
            if self._running is not None and self._running.kind >= kind:
                self._catalogue.meanwhile(_interrupt)
            self._turn.notify()

    def forget(self, kind: Kind) -> None:
        """Drop the question of that kind, whether it waits or runs."""
        with self._turn:
            self._latest.pop(kind, None)
            self._waiting.pop(kind, None)
            if self._running is not None and self._running.kind is kind:
                self._catalogue.meanwhile(_interrupt)

    def close(self) -> None:
        """Interrupt what runs, forget what waits, and end the thread."""
        with self._turn:
            self._closing = True
            self._waiting.clear()
            self._latest.clear()
            if self._running is not None:
                self._catalogue.meanwhile(_interrupt)
            self._turn.notify()
        self._thread.join()

    def _work(self) -> None:
        try:
            self._catalogue.open()
        except LibraryFault as fault:
            self._shut.emit(str(fault))
            return
        try:
            while (question := self._next()) is not None:
                self._put(question)
        finally:
            self._catalogue.let_go()

    def _put(self, question: _Question) -> None:
        try:
            answer = self._catalogue.do(question.ask)
        except Interrupted:
            self._put_back(question)
        except Exception as fault:  # noqa: BLE001 - raised again on the window's thread
            self._broke.emit(question, fault)
        else:
            self._came.emit(question, answer)

    def _next(self) -> _Question | None:
        with self._turn:
            if self._running is not None and self._running.kind is Kind.FIRST:
                self._turn.wait_for(self._is_urgent, A_MOMENT)
            self._running = None
            self._turn.wait_for(lambda: self._waiting or self._closing)
            if self._closing:
                return None
            self._running = self._waiting.pop(min(self._waiting))
            return self._running

    def _is_urgent(self) -> bool:
        return self._closing or any(kind <= Kind.ROWS for kind in self._waiting)

    def _put_back(self, question: _Question) -> None:
        """Ask again later what was interrupted although nothing overtook it."""
        with self._turn:
            if self._latest.get(question.kind) == question.ticket:
                self._waiting[question.kind] = question

    @Slot(object, object)
    def _answer(self, question: _Question, answer: object) -> None:
        if self._settles(question):
            question.tell(answer)

    @Slot(object, object)
    def _break(self, question: _Question, fault: Exception) -> None:
        if self._settles(question):
            if not isinstance(fault, LibraryFault):
                raise fault
            self.failed.emit(str(fault))

    @Slot(str)
    def _give_up(self, sentence: str) -> None:
        """Tell that there is nobody to ask; what was asked by now is never answered."""
        with self._turn:
            self._waiting.clear()
            self._latest.clear()
        self.failed.emit(sentence)

    def _settles(self, question: _Question) -> bool:
        """Whether nothing overtook the question; it is then no longer open."""
        if self._latest.get(question.kind) != question.ticket:
            return False
        with self._turn:
            del self._latest[question.kind]
        return True


def _close(catalogue: Catalogue) -> None:
    catalogue.close()


def _interrupt(catalogue: Catalogue) -> None:
    catalogue.interrupt()
