"""The list of keys: by group, narrowed by what is typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHeaderView, QLineEdit, QTableWidgetItem, QWidget

from reader.language.words import tr
from reader.window.keys_told import KeysOf
from reader.window.sheets import TITLE_BAR, TableSheet

_WIDTH, _HEIGHT = 680, 620
_NARROWEST = 90
_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class KeysSheet(TableSheet):
    """Lists keys under their headings; what is typed narrows them, Esc closes it."""

    def __init__(self, groups: Iterable[KeysOf], parent: QWidget) -> None:
        columns = (tr("Key"), tr("What it does"))
        super().__init__(tr("Keys"), columns, parent, air=7)
        self._groups = list(groups)
        self.line = QLineEdit()
        self.line.setClearButtonEnabled(True)
        self.line.setPlaceholderText(tr("A key, or words of what it does"))
        self.line.setAccessibleName(tr("Find keys"))
        self._rows.insertWidget(0, self.line)
        self.table.setWordWrap(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.line.textChanged.connect(self._narrow)
        self.line.installEventFilter(self)
        self._narrow("")
        room = parent.screen().availableGeometry()
        columns_wide = sum(max(self.table.sizeHintForColumn(at), _NARROWEST) for at in range(2))
        width, height = max(_WIDTH, columns_wide + 80), _HEIGHT
        self.resize(min(width, room.width()), min(height, room.height() - TITLE_BAR))
        self.line.setFocus()

    @property
    def listed(self) -> list[tuple[str, str]]:
        """The keys that are listed now, each with what it does."""
        found = []
        for row in range(self.table.rowCount()):
            key, does = self.table.item(row, 0), self.table.item(row, 1)
            if key is not None and does is not None and self.table.columnSpan(row, 0) == 1:
                found.append((key.text(), does.text()))
        return found

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have the arrow keys move the list while one types."""
        if (
            watched is self.line
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in _MOVES
        ):
            QApplication.sendEvent(self.table, event)
            return True
        return super().eventFilter(watched, event)

    def _narrow(self, typed: str) -> None:
        """List what has every word that is typed, in its key, its words or its heading."""
        words = typed.casefold().split()
        found = [
            KeysOf(group.heading, [each for each in group.keys if _fits(group, each, words)])
            for group in self._groups
        ]
        self._list([group for group in found if group.keys])

    def _list(self, groups: Sequence[KeysOf]) -> None:
        told = tr("Everything in Dateline by key.") if groups else tr("No key has these words.")
        self._told.setText(told)
        self.table.clearSpans()
        rows: list[tuple[str, ...]] = []
        for group in groups:
            rows += [(group.heading,), *group.keys]
        self._fill([row if len(row) > 1 else (*row, "") for row in rows])
        for at, row in enumerate(rows):
            if len(row) == 1 and (item := self.table.item(at, 0)) is not None:
                self._head(at, item)

    def _head(self, row: int, item: QTableWidgetItem) -> None:
        """Set a row as the heading that it is."""
        self.table.setSpan(row, 0, 1, 2)
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)


def _fits(group: KeysOf, told: tuple[str, str], words: Sequence[str]) -> bool:
    key, does = told
    said = f"{does} {group.heading}".casefold()
    keys = key.casefold().split()
    return all(word in said or any(word in part for part in keys) for word in words)
