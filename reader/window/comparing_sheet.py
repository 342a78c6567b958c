"""A small window that lists quotations, and sets the chosen one against another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.articles.article import Span
from reader.language.words import tr
from reader.models.palette import Palette
from reader.models.set_against import Marking, set_against
from reader.window.compared_words import ComparedWords
from reader.window.one_line import OneLine
from reader.window.sheets import TableSheet

_WIDTH, _HEIGHT = 880, 600
_ROWS, _ROWS_ABOVE = 7, 4
"""Rows that the list shows at most, all of each, and where one quotation stands above the other:
the words have the rest of the room."""


class Side(NamedTuple):
    """One quotation of two: what stands above it, quietly behind that, and its words."""

    head: str
    note: str
    text: str


class ComparingSheet(TableSheet):
    """Lists quotations; the current one is shown beside another, with what differs framed.

    `open_wanted` and `beside_wanted` tell the row of one to open, in the window or beside what
    is open there.
    """

    open_wanted = Signal(int)
    beside_wanted = Signal(int)

    def __init__(
        self,
        title: str,
        columns: Sequence[str],
        widest: int,
        palette: Palette,
        parent: QWidget,
        *,
        one_above: bool = False,
    ) -> None:
        """`widest` is the column that takes the room there is; with `one_above` one quotation
        stands above the other."""
        super().__init__(title, columns, parent)
        self._palette = palette
        self._most_rows = _ROWS_ABOVE if one_above else _ROWS
        self.table.setWordWrap(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        for column in range(len(columns)):
            fit, fill = QHeaderView.ResizeMode.ResizeToContents, QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, fill if column == widest else fit)
        self.one, self.other = _Words(palette), _Words(palette)
        side_by_side, above = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        both = QBoxLayout(above if one_above else side_by_side)
        both.setSpacing(12)
        both.addWidget(self.one, 1)
        both.addWidget(self.other, 1)
        self._rows.insertLayout(2, both, 1)
        self.legend = QLabel()
        self.legend.setStyleSheet(f"color: {palette.quiet.name()};")
        self._rows.insertWidget(3, self.legend)
        self.open_button = QPushButton(tr("&Open"))
        self.beside_button = QPushButton(tr("Open &Beside"))
        for button in (self.open_button, self.beside_button):
            self._buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.setAutoDefault(False)
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self.open_button.setDefault(True)
        as_one_reads = self.table, self.one.words, self.other.words, self._buttons
        for before, after in pairwise(as_one_reads):
            self.setTabOrder(before, after)
        self.open_button.clicked.connect(self._open)
        self.beside_button.clicked.connect(self._open_beside)
        QShortcut(QKeySequence("b"), self.table).activated.connect(self._open_beside)
        self.table.itemSelectionChanged.connect(self._follow)
        self.table.doubleClicked.connect(self._open)
        available = parent.screen().availableGeometry().size()
        self.resize(min(_WIDTH, available.width()), min(_HEIGHT, available.height() - 60))

    def sides(self, row: int) -> tuple[Side, Side]:
        """What stands on the left and on the right for that row."""
        raise NotImplementedError

    def _list(self, rows: Sequence[Sequence[str]], current: int) -> None:
        """List these rows, and go to one of them."""
        self._fill(rows)
        for button in (self.open_button, self.beside_button):
            button.setEnabled(bool(rows))
        if rows:
            self.table.selectRow(current)
        self.table.setFixedHeight(self._height_of_rows(max(1, len(rows))))
        self._follow()

    def _height_of_rows(self, count: int) -> int:
        header = self.table.horizontalHeader().sizeHint().height()
        row = self.table.rowHeight(0) or self.table.verticalHeader().defaultSectionSize()
        return header + min(count, self._most_rows) * row + 2 * self.table.frameWidth()

    def _follow(self) -> None:
        row = self._chosen()
        if row is None:
            for words in (self.one, self.other):
                words.hide()
            self.legend.clear()
            return
        one, other = self.sides(row)
        against = set_against(one.text, other.text)
        self.one.show_side(one, against.marking, against.one)
        self.other.show_side(other, against.marking, against.other)
        self.legend.setText(tr(against.marking))
        self._announce()

    def _announce(self) -> None:
        """Tell those who do not see the window what differs."""
        parts = [words.told for words in (self.one, self.other) if words.told]
        told = " ".join(parts) or self.legend.text()
        self.table.setAccessibleDescription(told)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.table, told))

    def _open(self) -> None:
        if (row := self._chosen()) is not None:
            self.accept()
            self.open_wanted.emit(row)

    def _open_beside(self) -> None:
        if (row := self._chosen()) is not None:
            self.accept()
            self.beside_wanted.emit(row)

    def _chosen(self) -> int | None:
        row = self.table.currentRow()
        return row if 0 <= row < self.table.rowCount() else None


class _Words(QWidget):
    """A quotation under the line that tells where it is from."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.head = QLabel()
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.note = OneLine()
        self.note.colour(palette.quiet)
        self.words = ComparedWords(palette)
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        for widget in (self.head, self.note, self.words):
            rows.addWidget(widget)
        rows.setStretchFactor(self.words, 1)

    @property
    def told(self) -> str:
        """What of it is marked, in words."""
        marked = self.words.accessibleDescription()
        if not marked:
            return ""
        text = tr("{head}: {words}", "which quotation, and what is marked in it")
        return text.format(head=self.head.text(), words=marked)

    def show_side(self, side: Side, marking: Marking, spans: Sequence[Span]) -> None:
        self.show()
        self.head.setText(side.head)
        self.note.write(side.note)
        name = " · ".join(part for part in (side.head, side.note) if part)
        self.words.show_words(side.text, marking, spans, name)
