"""The proposals under the filter box, each with the number of articles it would find."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.models.completion_list import CompletionList, ProposalRole
from reader.models.palette import LIGHT, Palette

_Index = QModelIndex | QPersistentModelIndex
_HEIGHT = 28
_ASIDE = 12
_FIELD_WIDTH = 64
_EDGE = 5


class _ProposalLook(QStyledItemDelegate):
    """Paints a proposal: the field, the name, the number of articles."""

    palette = LIGHT

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        proposal = index.data(ProposalRole.PROPOSAL)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(rect, self.palette.chosen)
        inner = rect.adjusted(_ASIDE, 0, -_ASIDE, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        font = QFont(option.font)
        painter.setFont(font)
        painter.setPen(self.palette.accent)
        if not proposal.choice.value:
            painter.drawText(inner, middle, f"{proposal.choice.field}:")
            return
        painter.drawText(inner, middle, proposal.choice.field)
        count = "" if proposal.articles is None else f"{proposal.articles:,}"
        metrics = QFontMetrics(font)
        room = inner.width() - _FIELD_WIDTH - metrics.horizontalAdvance(count) - _ASIDE
        painter.setPen(self.palette.ink)
        name = metrics.elidedText(proposal.choice.value, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner.adjusted(_FIELD_WIDTH, 0, 0, 0), middle, name)
        painter.setPen(self.palette.quiet)
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, count)


class CompletionPopup(QListView):
    """Shows a `CompletionList` over the window while there is something to propose.

    It is a child of the window and never has the focus: one goes on typing.
    """

    taken = Signal(int)

    def __init__(self, proposals: CompletionList, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._proposals = proposals
        self._look = _ProposalLook(self)
        self.setItemDelegate(self._look)
        self.setModel(proposals)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName("Proposals")
        self.clicked.connect(self._take)
        self.hide()

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self._look.palette = palette
        self.setStyleSheet(
            f"QListView {{ background: {palette.paper.name()}; border: 1px solid"
            f" {palette.line.name()}; border-radius: 6px; padding: {_EDGE - 1}px 0; }}"
        )

    def open_under(self, box: QWidget) -> None:
        """Show what there is to propose right under `box`, or nothing where there is nothing."""
        rows = self._proposals.rowCount()
        if not rows:
            self.hide()
            return
        corner = box.mapTo(self._window, box.rect().bottomLeft())
        width = min(box.width(), 460)
        self.setGeometry(corner.x(), corner.y() + 4, width, rows * _HEIGHT + 2 * _EDGE)
        self.raise_()
        self.show()

    def move_by(self, rows: int) -> None:
        """Go to another proposal; past either end none is."""
        row = self.currentIndex().row() + rows
        if row == -2:  # up from none
            row = self._proposals.rowCount() - 1
        self.setCurrentIndex(self._proposals.index(row))

    @property
    def current_row(self) -> int | None:
        """The proposal that one went to; None where to none."""
        index = self.currentIndex()
        return index.row() if index.isValid() else None

    def _take(self, index: QModelIndex) -> None:
        self.taken.emit(index.row())
