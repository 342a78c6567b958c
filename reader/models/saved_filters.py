"""The filters that the reader keeps by name, behind the two that are always there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.language.words import tr
from reader.library.states import SavedFilter
from reader.models.asking import Asking, Kind
from reader.models.undoing import Deed, Undoing
from reader.models.writing import Writing

if TYPE_CHECKING:
    from reader.library.shelf import Shelf

KEYS = tuple(f"Alt+{number}" for number in range(1, 10))
"""The keys that a saved filter can have."""


def built_in() -> tuple[SavedFilter, ...]:
    """The filters that are always there."""
    return (
        SavedFilter(tr("Unread"), "is:unread", "Alt+U"),
        SavedFilter(tr("Starred"), "is:starred", "Alt+S"),
    )


class SavedFilters(QObject):
    """Keeps filters in the library, on the writing thread.

    `changed` tells that there are others, `told` in a sentence what has been done.
    """

    changed = Signal()
    told = Signal(str)

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
        self._filters: tuple[SavedFilter, ...] = ()

    @property
    def filters(self) -> Sequence[SavedFilter]:
        """Those that the reader keeps, in the order they were first saved."""
        return self._filters

    @property
    def all(self) -> Sequence[SavedFilter]:
        """Those that are always there, then those that the reader keeps."""
        return (*built_in(), *self._filters)

    def look(self) -> None:
        """Find out what is kept."""
        self._asking.ask(
            Kind.SAVED_FILTERS, lambda catalogue: catalogue.saved_filters(), self._show
        )

    def named(self, name: str) -> SavedFilter | None:
        """The one of that name, in whatever case."""
        wanted = name.casefold()
        return next((each for each in self._filters if each.name.casefold() == wanted), None)

    def asking_for(self, text: str) -> SavedFilter | None:
        """The one that the filter box holds with that text."""
        wanted = text.split()
        return next((each for each in self.all if each.text.split() == wanted), None)

    def with_key(self, key: str) -> SavedFilter | None:
        """The one that the key calls."""
        return next((each for each in self._filters if key and each.key == key), None)

    def save(self, saved: SavedFilter, instead_of: str = "") -> None:
        """Keep a filter, in the place of the one called `instead_of` where that is given."""

        def make(shelf: Shelf) -> None:
            from reader.library.saved_filters import save_filter  # noqa: PLC0415  seldom needed

            save_filter(shelf, saved, instead_of)

        told = tr("Kept as “{name}”.").format(name=saved.name)
        if saved.key:
            told = " ".join([told, tr("{key} calls it.").format(key=saved.key)])
        self._do(make, tr("keeping the filter “{name}”").format(name=saved.name), told)

    def drop(self, name: str) -> None:
        """Keep the filter of that name no longer."""

        def make(shelf: Shelf) -> None:
            from reader.library.saved_filters import drop_filter  # noqa: PLC0415  seldom needed

            drop_filter(shelf, name)

        told = tr("The filter “{name}” is deleted. Ctrl+Z brings it back.").format(name=name)
        self._do(make, tr("deleting the filter “{name}”").format(name=name), told)

    def _do(self, make: Callable[[Shelf], None], words: str, told: str) -> None:
        change = _Change(make)

        def tell(sentence: str) -> Callable[[object], None]:
            def done(_outcome: object) -> None:
                self.told.emit(sentence)
                self.look()

            return done

        def take_back() -> None:
            self._writing.do(change.take_back, tell(tr("Taken back: {deed}.").format(deed=words)))

        def make_again() -> None:
            self._writing.do(change.make, tell(told))

        self._undoing.add(Deed(words, take_back, make_again))
        make_again()

    def _show(self, filters: Sequence[SavedFilter]) -> None:
        if (found := tuple(filters)) != self._filters:
            self._filters = found
            self.changed.emit()


class _Change:
    """One change to the filters that are kept; done and taken back on the writing thread."""

    def __init__(self, make: Callable[[Shelf], None]) -> None:
        self._make = make
        self._before: Sequence[SavedFilter] | None = None

    def make(self, shelf: Shelf) -> None:
        """Make it, and remember what was there."""
        from reader.library.kept_filters import saved_filters  # noqa: PLC0415  seldom needed

        before = saved_filters(shelf.states.connection)
        self._make(shelf)
        self._before = before

    def take_back(self, shelf: Shelf) -> None:
        """Keep again just what was there."""
        from reader.library.saved_filters import put_filters_back  # noqa: PLC0415  seldom needed

        if self._before is not None:
            put_filters_back(shelf, self._before)
