"""What the reader corrects: makes it, takes it back, and tells what there is to take back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.language.words import counted, number, tr
from reader.library.answers import Kept
from reader.library.correcting import Imported, correct, put_back, take_back, take_over
from reader.library.correction_lines import written
from reader.library.corrections import Change, Correction, Listed, Page
from reader.library.faults import told_plainly
from reader.models.asking import Asking, Kind
from reader.models.undoing import Deed, Undoing
from reader.models.writing import Writing

if TYPE_CHECKING:
    from reader.library.shelf import Shelf


class Correcting(QObject):
    """Corrects the library on the writing thread.

    `corrected` tells in a sentence what has been done, once the library holds it;
    `history_changed` that others are listed. Each can be taken back as any other deed.
    """

    corrected = Signal(str)
    history_changed = Signal()

    def __init__(
        self,
        writing: Writing,
        asking: Asking,
        undoing: Undoing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._writing = writing
        self._asking = asking
        self._undoing = undoing
        self._listed: tuple[Listed, ...] = ()
        self.shown = False
        """Whether the list is shown, and is to tell what of it finds nothing to correct."""

    @property
    def listed(self) -> Sequence[Listed]:
        """All corrections, in the order they were made."""
        return self._listed

    def look(self) -> None:
        """Find out what has been corrected so far."""
        checked = self.shown
        self._asking.ask(
            Kind.CORRECTIONS,
            lambda catalogue: catalogue.corrections(checked=checked),
            self._show,
        )

    def make(self, change: Change, kept: Kept | None = None) -> None:
        """Make a change; `kept` is its article, where it is of one."""
        article = None if kept is None else kept.id
        self._writing.do(lambda shelf: correct(shelf, change, article), self._made)

    def take_back(self, number: int) -> None:
        """Take back the correction of that number."""
        if not self._undoing.take_back(number):  # it was to be taken back before, and stands still
            self._writing.do(lambda shelf: take_back(shelf, number), self._taken_back)

    def export_to(self, path: Path) -> None:
        """Write all corrections to a small text file."""
        self._writing.do(lambda shelf: _exported(shelf, path), self._tell_exported)

    def import_from(self, path: Path) -> None:
        """Make the corrections that such a file holds."""
        self._writing.do(lambda shelf: _imported(shelf, path), self._tell_imported)

    def _made(self, correction: Correction) -> None:
        self._undoing.add(self._deed(correction))
        self._change(correction.change.sentence)

    def _deed(self, correction: Correction) -> Deed:
        """The correction as something that can be taken back and made again."""

        def back() -> None:
            self._writing.do(lambda shelf: take_back(shelf, correction.number), self._taken_back)

        def again() -> None:
            self._writing.do(lambda shelf: put_back(shelf, correction), self._put_back)

        return Deed(correction.change.deed, back, again, correction.number)

    def _taken_back(self, correction: Correction | None) -> None:
        if correction is not None:
            self._change(tr("Taken back: {deed}.").format(deed=correction.change.deed))

    def _put_back(self, correction: Correction) -> None:
        self._change(correction.change.sentence)

    def _tell_exported(self, count: int) -> None:
        told = counted("{n} correction exported.", "{n} corrections exported.", count)
        self.corrected.emit(told)

    def _tell_imported(self, done: Imported) -> None:
        self._undoing.forget_undone()
        self._change(imported_in_words(done))

    def _change(self, sentence: str) -> None:
        self.corrected.emit(sentence)
        self.look()

    def _show(self, listed: list[Listed]) -> None:
        self._listed = tuple(listed)
        self._undoing.follow(self._deed(each.correction) for each in listed)
        self.history_changed.emit()


def page_of(kept: Kept) -> Page:
    """The page of an article that is kept; one that is has a day."""
    if kept.article.day is None:
        raise AssertionError("an article without a day isn’t kept")
    return Page(kept.article.day.date, kept.article.title)


def imported_in_words(done: Imported) -> str:
    """What came of a file of corrections, in a sentence or two."""
    if done.known:
        told = counted(
            "{n} correction imported, {known} known already.",
            "{n} corrections imported, {known} known already.",
            done.new,
        ).format(known=number(done.known))
    else:
        told = counted("{n} correction imported.", "{n} corrections imported.", done.new)
    if not done.bad:
        return told
    first = done.bad[0]
    bad = tr("Not understood, line {line}: {why}").format(line=number(first.number), why=first.why)
    more = [counted("And {n} more.", "And {n} more.", len(done.bad) - 1)] if done.bad[1:] else []
    return " ".join([told, bad, *more])


def _exported(shelf: Shelf, path: Path) -> int:
    shelf.ledger.look()
    with told_plainly(path):
        path.write_text(written(shelf.ledger.all), "utf-8", newline="\n")
    return len(shelf.ledger.all)


def _imported(shelf: Shelf, path: Path) -> Imported:
    with told_plainly(path):
        text = path.read_bytes().decode("utf-8", "replace")
    return take_over(shelf, text)
