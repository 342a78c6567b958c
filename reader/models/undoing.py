"""What was done, in one order whatever it was: taken back, and done again."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal


class Deed(NamedTuple):
    """Something that was done: what it is called, and how it is taken back and done again.

    Deeds that are known elsewhere as well have a `key` there.
    """

    words: str
    take_back: Callable[[], None]
    do_again: Callable[[], None]
    key: Hashable = None


class Undoing(QObject):
    """The deeds of this sitting, over those before it that can still be taken back.

    What is taken back or done again counts so at once, although it is written a moment later:
    keys that follow quickly go on from there.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._done: list[Deed] = []
        self._undone: list[Deed] = []
        self._began = False

    @property
    def undo_words(self) -> str:
        """What can be taken back next; empty where nothing can."""
        return self._done[-1].words if self._done else ""

    @property
    def redo_words(self) -> str:
        """What was taken back last and can be done again; empty where nothing can."""
        return self._undone[-1].words if self._undone else ""

    def add(self, deed: Deed) -> None:
        """Remember what was done just now; nothing that was taken back is done again after it."""
        self._done.append(deed)
        self.forget_undone()

    def reword(self, take_back: Callable[[], None], words: str) -> None:
        """Call what is taken back so by these words, now that more is known of it."""
        for deeds in (self._done, self._undone):
            for place, deed in enumerate(deeds):
                if deed.take_back is take_back and deed.words != words:
                    deeds[place] = deed._replace(words=words)
                    self.changed.emit()

    def forget_undone(self) -> None:
        """Do nothing again of what was taken back."""
        self._undone.clear()
        self.changed.emit()

    def undo(self) -> None:
        """Take back what was done last."""
        if self._done:
            self._take_back(self._done[-1])

    def take_back(self, key: Hashable) -> bool:
        """Take back the deed with that key, wherever it stands; False where there is none."""
        deed = next((each for each in self._done if each.key == key), None)
        if deed is not None:
            self._take_back(deed)
        return deed is not None

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._undone:
            deed = self._undone.pop()
            self._done.append(deed)
            self.changed.emit()
            deed.do_again()

    def follow(self, standing: Iterable[Deed]) -> None:
        """Take up the deeds with a key as they stand by now, in the order they were done.

        What stood there before this sitting lies under all that is done in it; what came later
        without a word, as by import, lies on top.
        """
        by_key = {deed.key: deed for deed in standing}
        known = {each.key for each in (*self._done, *self._undone)}
        kept = [each for each in self._done if each.key is None or each.key in by_key]
        new = [deed for key, deed in by_key.items() if key not in known]
        self._done = [*kept, *new] if self._began else [*new, *kept]
        self._began = True
        self.changed.emit()

    def begin_anew(self) -> None:
        """Forget all deeds: in a library made anew their numbers are of something else."""
        self._done.clear()
        self._undone.clear()
        self._began = False
        self.changed.emit()

    def _take_back(self, deed: Deed) -> None:
        self._done.remove(deed)
        self._undone.append(deed)
        self.changed.emit()
        deed.take_back()
