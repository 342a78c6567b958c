"""The small windows that list something: what all of them have, and those that only list."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.models.tool_tip import tip

_PLAIN = """
QTableWidget { border: 2px solid palette(midlight); outline: 0; }
QTableWidget:focus { border-color: palette(link); }
QTableWidget::item { padding: 0 14px; }
QTableWidget::item:selected { background: palette(highlight); color: palette(text); }
QHeaderView { background: palette(window); }
QHeaderView::section { background: palette(window); border: none; padding: 6px 17px; }
"""

_WIDTH, _LOWEST = 620, 320
TITLE_BAR = 60
"""Pixels that a window’s own frame takes from the screen, with a little air."""


class _Rows(QTableWidget):
    """Home and End go to the first and last row, for rows are what one is at."""

    def moveCursor(
        self, move: QAbstractItemView.CursorAction, held: Qt.KeyboardModifier
    ) -> QModelIndex:
        ends = {self.CursorAction.MoveHome: 0, self.CursorAction.MoveEnd: self.rowCount() - 1}
        row = ends.get(move)
        return super().moveCursor(move, held) if row is None else self.model().index(row, 0)


class TableSheet(QDialog):
    """A table of words under a sentence, with a button that closes it, as Escape does.

    `air` are the pixels of a row around its letters.
    """

    def __init__(
        self, title: str, columns: Sequence[str], parent: QWidget, *, name: str = "", air: int = 9
    ) -> None:
        """`name` is what the table is called to whoever hears it, where that isn't the title."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._told = QLabel()
        self._told.setWordWrap(True)
        self.table = _plain_table(name or title, columns, self.fontMetrics().height() + air)
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 16, 16, 12)
        rows.setSpacing(12)
        rows.addWidget(self._told)
        rows.addWidget(self.table, 1)
        # After the table is in: Tab goes by what came in first.
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._buttons.rejected.connect(self.reject)
        rows.addWidget(self._buttons)

    @property
    def told(self) -> str:
        """The sentence above the table."""
        return self._told.text()

    def _fill(self, rows: Sequence[Sequence[str]], slanted: Container[int] = ()) -> None:
        """List these rows of words, each of which a hover tells whole; some numbers slanted."""
        self.table.setRowCount(len(rows))
        for at, cells in enumerate(rows):
            for column, words in enumerate(cells):
                item = QTableWidgetItem(words)
                item.setToolTip(tip(words))
                if at in slanted:
                    font = item.font()
                    font.setItalic(True)
                    item.setFont(font)
                self.table.setItem(at, column, item)

    def _fill_again(self, rows: Sequence[Sequence[str]], slanted: Container[int] = ()) -> None:
        """List these instead; the row that was chosen stays, as far as there is one."""
        row = self.table.currentRow()
        self._fill(rows, slanted)
        if rows:
            self.table.selectRow(min(max(row, 0), len(rows) - 1))


class TwoColumns(TableSheet):
    """Lists pairs of words under a sentence; Escape closes it."""

    def __init__(
        self,
        title: str,
        sentence: str,
        columns: tuple[str, str],
        pairs: Iterable[tuple[str, str]],
        parent: QWidget,
    ) -> None:
        super().__init__(title, columns, parent, air=7)
        self._told.setText(sentence)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.setWordWrap(False)
        self._fill(list(pairs))
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.resize(_WIDTH, self._height(parent))

    def _height(self, parent: QWidget) -> int:
        """As much as shows all rows, where the screen has it."""
        header, frame = self.table.horizontalHeader().sizeHint(), 2 * self.table.frameWidth()
        rows = header.height() + self.table.verticalHeader().length() + frame
        around = self.sizeHint().height() - self.table.sizeHint().height()
        available = parent.screen().availableGeometry().height() - TITLE_BAR
        return min(max(_LOWEST, rows + around), available)


def _plain_table(name: str, columns: Sequence[str], row_height: int) -> QTableWidget:
    """A table without rows yet, whole rows of which are gone to; nothing in it is changed."""
    table = _Rows(0, len(columns))
    table.setHorizontalHeaderLabels(list(columns))
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(row_height)
    table.setShowGrid(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setStyleSheet(_PLAIN)
    table.setAccessibleName(name)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    table.horizontalHeader().setDefaultAlignment(left)
    return table
