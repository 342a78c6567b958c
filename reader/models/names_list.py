"""Who speaks in the open article, who is mentioned, and what places are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.analysis.marks import Examination, Person, Place, Quotation
from reader.filter.changing import Asked, asked, where
from reader.models.palette import colours
from reader.models.tool_tip import tip

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """A name and how often it occurs, or with an empty `field` the heading above names.

    `field` is the filter's field for the name. `colour` numbers a speaker with a name.
    `share` is the count beside the highest of its kind, from 0 to 1. `key` is the person's
    or the place's; a speaker without a name has none.
    """

    field: str
    name: str
    count: int = 0
    colour: int | None = None
    share: float = 0.0
    key: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether this stands above names and is none itself."""
        return not self.field


class NameRole(IntEnum):
    """What a row is asked for besides its words."""

    ENTRY = Qt.ItemDataRole.UserRole
    ASKED_FOR = Qt.ItemDataRole.UserRole + 1


def entries(found: Examination) -> Iterator[Entry]:
    """The names of an article under their headings, most frequent first."""
    numbers = colours(found.quotations)
    speakers: Counter[tuple[str, str | None]] = Counter()
    first: dict[str, str] = {}  # “The letter” and “the letter” are one, as written first
    for quotation in found.quotations:
        if speaker := _speaker(quotation):
            name, key = speaker
            speakers[first.setdefault(name.casefold(), name), key] += 1
    by_count = sorted(speakers.items(), key=lambda each: (each[0][1] is None, -each[1]))
    yield from _section(
        "Who speaks",
        [
            Entry("speaker", name, count, None if key is None else numbers.get(key), key=key or "")
            for (name, key), count in by_count
        ],
    )
    yield from _section("People", _counted("person", found.people))
    yield from _section("Places", _counted("place", found.places))


def _speaker(quotation: Quotation) -> tuple[str, str | None] | None:
    said = quotation.attribution
    return None if said is None or quotation.continues else (said.speaker, said.person)


def _counted(field: str, names: Sequence[Person | Place]) -> list[Entry]:
    most = max((len(each.mentions) for each in names), default=1)
    found = [
        Entry(
            field,
            each.name,
            len(each.mentions),
            share=len(each.mentions) / most,
            key=each.key,
        )
        for each in names
    ]
    return sorted(found, key=lambda entry: -entry.count)


def _section(title: str, names: list[Entry]) -> Iterator[Entry]:
    if names:
        yield Entry("", title)
        yield from names


class NamesList(QAbstractListModel):
    """The names of the open article; those that the filter asks for are told apart."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._asked: Asked = {}

    def show_names(self, names: tuple[Entry, ...]) -> None:
        """Show the names of another article, as `entries` has them; the same ones stay."""
        if names != self._entries:
            self.beginResetModel()
            self._entries = names
            self.endResetModel()

    def show_filter(self, text: str) -> None:
        """Tell apart the names that the filter `text` asks for."""
        before, self._asked = self._asked, asked(text)
        # At most keys nothing else is asked for, and an article may have thousands of names.
        other = before.keys() ^ self._asked.keys()
        told = {
            (field, name): span
            for (field, name), span in {**before, **self._asked}.items()
            if field and (field, name) in other
        }
        changed = [row for row, entry in enumerate(self._entries) if told and _is_in(told, entry)]
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def entry(self, row: int) -> Entry:
        """What `row` shows."""
        return self._entries[row]

    @property
    def highest_count(self) -> int:
        """The count of the most frequent name; 0 where there is none."""
        return max((entry.count for entry in self._entries), default=0)

    # Qt asks.

    def rowCount(self, parent: _Index | None = None) -> int:
        return len(self._entries) if parent is None or not parent.isValid() else 0

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and self._entries[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == NameRole.ENTRY:
            return entry
        if role == NameRole.ASKED_FOR:
            return _is_in(self._asked, entry)
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.name if entry.is_heading else f"{entry.name}, {entry.count:,}"
        if role == Qt.ItemDataRole.ToolTipRole and not entry.is_heading:
            return tip(_TOLD[entry.field].format(entry.name))
        return None


def _is_in(asked: Asked, entry: Entry) -> bool:
    return where(asked, entry.field, entry.name) is not None


_TOLD = {
    "speaker": "Show the articles that quote {}",
    "person": "Show the articles that mention {}",
    "place": "Show the articles that mention {} or a place inside it",
}
