"""The one extra thread: questions to the library go there, answers come back as signals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from threading import Condition, Thread
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from reader.library.catalogue import Catalogue
from reader.library.faults import Interrupted, LibraryFault

T = TypeVar("T")


class Kind(IntEnum):
    """The kinds of question, most urgent first; of each kind only the latest matters.

    What a key is to change on the screen goes before what may follow a moment later.
    """

    FIRST = 0
    ROWS = 1
    NAMES = 2
    CHOICES = 3
    ARTICLE = 4
    COUNT = 5
    ALL = 6
    WAYS_BACK = 7
    LEFT_OUT = 8
    CORRECTIONS = 9


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
    wrong with the library itself is told by `failed`, as a sentence.
    """

    failed = Signal(str)
    _came = Signal(object, object)
    _broke = Signal(object, object)
    _shut = Signal(str)

    def __init__(self, opened: Callable[[], Catalogue], parent: QObject | None = None) -> None:
        """`opened` is called once, on the asking thread, for a catalogue to ask."""
        super().__init__(parent)
        self._opened = opened
        self._catalogue: Catalogue | None = None
        self._waiting: dict[Kind, _Question] = {}
        self._running: _Question | None = None
        self._latest: dict[Kind, int] = {}
        self._tickets = 0
        self._closing = False
        self._turn = Condition()
        self._came.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._broke.connect(self._break, Qt.ConnectionType.QueuedConnection)
        self._shut.connect(self._give_up, Qt.ConnectionType.QueuedConnection)
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
            if self._running is not None and self._running.kind >= kind and self._catalogue:
                self._catalogue.interrupt()
            self._turn.notify()

    def forget(self, kind: Kind) -> None:
        """Drop the question of that kind, whether it waits or runs."""
        with self._turn:
            self._latest.pop(kind, None)
            self._waiting.pop(kind, None)
            if self._running is not None and self._running.kind is kind and self._catalogue:
                self._catalogue.interrupt()

    def close(self) -> None:
        """Interrupt what runs, forget what waits, and end the thread."""
        with self._turn:
            self._closing = True
            self._waiting.clear()
            self._latest.clear()
            if self._running is not None and self._catalogue:
                self._catalogue.interrupt()
            self._turn.notify()
        self._thread.join()

    def _work(self) -> None:
        try:
            catalogue = self._catalogue = self._opened()
        except LibraryFault as fault:
            self._shut.emit(str(fault))
            return
        try:
            while (question := self._next()) is not None:
                self._put(question, catalogue)
        finally:
            catalogue.close()

    def _put(self, question: _Question, catalogue: Catalogue) -> None:
        try:
            answer = question.ask(catalogue)
        except Interrupted:
            self._put_back(question)
        except Exception as fault:  # noqa: BLE001 - raised again on the window's thread
            self._broke.emit(question, fault)
        else:
            self._came.emit(question, answer)

    def _next(self) -> _Question | None:
        with self._turn:
            self._running = None
            self._turn.wait_for(lambda: self._waiting or self._closing)
            if self._closing:
                return None
            self._running = self._waiting.pop(min(self._waiting))
            return self._running

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
