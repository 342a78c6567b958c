"""The names beside the page, under their headings, and which of them the filter asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.filter.changing import Asked, asked, where
from reader.language.words import marked, tr
from reader.models.amounts import amount
from reader.models.tool_tip import tip

_Index = QModelIndex | QPersistentModelIndex


class RowKind(Enum):
    """What a row beside the page is: a name, a heading of its section or of a part of one, a
    remark below names, or what stands for more of them and shows them."""

    NAME = "name"
    SECTION = "section"
    PART = "part"
    REMARK = "remark"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Entry:
    """A name and how often it occurs; with an empty `field`, what stands above or below names.

    `field` is the filter's field for the name, `unit` what `count` counts, and `words` are
    those of a speaker's quotations. `share` is the count, or the words of a speaker, beside the
    highest of its kind, from 0 to 1. `on_page` tells a name of the open article: its `key` is
    the person's or the place's, and `colour` numbers a speaker who has a name. `named` tells
    such from “officials”. `told` says in words what its place in the list says besides; of a
    heading what it means. A heading has in `columns` what is counted below it.
    """

    field: str
    name: str
    count: int = 0
    colour: int | None = None
    share: float = 0.0
    key: str = ""
    words: int = 0
    unit: str = "mention"
    told: str = ""
    named: bool = True
    kind: RowKind = RowKind.NAME
    on_page: bool = False
    columns: tuple[str, ...] = ()

    @property
    def is_heading(self) -> bool:
        """Whether this stands above or below names and is none itself."""
        return not self.field

    @property
    def can_be_chosen(self) -> bool:
        """Whether keys and clicks reach it."""
        return self.kind in (RowKind.NAME, RowKind.MORE)

    @property
    def identity(self) -> tuple[RowKind, str, str, str]:
        """What stays the same of a name or a heading while it is counted anew."""
        return self.kind, self.field, self.name, self.told

    @property
    def in_words(self) -> str:
        """The row for those who don't see it: *Mira Solberg, 7 quotations, 213 words*."""
        if self.kind in (RowKind.SECTION, RowKind.PART):
            return tr("Heading: {name}").format(name=self.name)
        if self.kind is RowKind.MORE:
            return tr("{show_more} in {heading}").format(show_more=self.name, heading=self.told)
        if self.kind is RowKind.REMARK:
            return self.name
        counted = [amount(self.count, self.unit)]
        if self.field == "speaker":
            counted.append(amount(self.words, "word"))
        return ", ".join([self.name, *counted, *([self.told] if self.told else [])])


class NameRole(IntEnum):
    """What a row is asked for besides its words."""

    ENTRY = Qt.ItemDataRole.UserRole
    ASKED_FOR = Qt.ItemDataRole.UserRole + 1


def section(title: str, names: list[Entry], *columns: str) -> Iterator[Entry]:
    """The names under their heading; nothing where there are none."""
    if names:
        yield Entry("", title, kind=RowKind.SECTION, columns=columns)
        yield from names


def part(title: str, told: str, names: list[Entry]) -> Iterator[Entry]:
    """Names of a section under a heading of their own, which `told` explains."""
    if names:
        yield Entry("", title, kind=RowKind.PART, told=told)
        yield from names


class NamesList(QAbstractListModel):
    """Names under headings; those that the filter asks for are told apart."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._asked: Asked = {}

    def show_names(self, names: tuple[Entry, ...]) -> None:
        """Show these names; those that are there already stay, and are counted anew."""
        before = self._entries
        if names == before:
            return
        if [each.identity for each in names] == [each.identity for each in before]:
            self._entries = names
            self.dataChanged.emit(self.index(0), self.index(len(names) - 1))
            return
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

    def row_of(self, entry: Entry) -> int | None:
        """The row of the name; None where it isn't there any more."""
        for row, each in enumerate(self._entries):
            if each.identity == entry.identity:
                return row
        return None

    @property
    def highest_count(self) -> int:
        """The count of the most frequent name; 0 where there is none."""
        return max((entry.count for entry in self._entries), default=0)

    @property
    def most_words(self) -> int:
        """The words of the speaker who is quoted at most length; 0 where there is none."""
        return max((entry.words for entry in self._entries), default=0)

    # Qt asks.

    def rowCount(self, parent: _Index | None = None) -> int:
        return len(self._entries) if parent is None or not parent.isValid() else 0

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and not self._entries[index.row()].can_be_chosen:
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
            words = entry.in_words
            asked_for = _is_in(self._asked, entry)
            return tr("{name}, in the filter").format(name=words) if asked_for else words
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and entry.can_be_chosen:
            return self._heading_above(index.row())
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip("\n".join(_tip(entry)))
        return None

    def _heading_above(self, row: int) -> str:
        """What section a name is in, for those to whom the headings between names aren't read."""
        above = reversed(self._entries[:row])
        return next((each.name for each in above if each.kind is RowKind.SECTION), "")


def _is_in(asked: Asked, entry: Entry) -> bool:
    return where(asked, entry.field, entry.name) is not None


def _tip(entry: Entry) -> list[str]:
    """Lines that say what the numbers are and what a click does, or what a heading means."""
    if entry.is_heading:
        return [entry.told] if entry.told and entry.kind is not RowKind.MORE else []
    return [entry.in_words, tr(_CLICK[entry.field]).format(name=entry.name)]


_CLICK = {
    "speaker": marked("Show the articles that quote {name}"),
    "person": marked("Show the articles that mention {name}"),
    "place": marked("Show the articles that mention {name} or a place inside it"),
}
