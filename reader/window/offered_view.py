"""How lists of offers look: names at the left, a quiet note at the right, no focus of their own."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.models.offered_list import OfferedList
from reader.models.palette import Palette

T = TypeVar("T")

OFFER_HEIGHT = 28
_ASIDE = 12
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_Index = QModelIndex | QPersistentModelIndex


class OfferLook(QStyledItemDelegate, Generic[T]):
    """Paints an offer; whoever knows what it is says what stands in `paint_offer`."""

    def __init__(self, offers: OfferedList[T], palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._offers = offers
        self.palette = palette

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, OFFER_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(rect, self.palette.chosen)
        painter.setFont(option.font)
        inner = rect.adjusted(_ASIDE, 0, -_ASIDE, 0)
        self.paint_offer(painter, inner, self._offers.offer(index.row()))

    def paint_offer(self, painter: QPainter, rect: QRect, offer: T) -> None:
        """Paint the words of `offer` between the edges of `rect`."""
        raise NotImplementedError

    def paint_ends(self, painter: QPainter, rect: QRect, words: str, note: str) -> None:
        """`words` from the left, cut short before the `note` at the right."""
        metrics = painter.fontMetrics()
        painter.setPen(self.palette.quiet)
        painter.drawText(rect, _MIDDLE | Qt.AlignmentFlag.AlignRight, note)
        room = rect.width() - metrics.horizontalAdvance(note) - _ASIDE
        painter.setPen(self.palette.ink)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect, _MIDDLE, shown)


class OfferedView(QListView):
    """Shows an `OfferedList` while one goes on typing elsewhere."""

    def __init__(self, offers: OfferedList[T], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(offers)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
