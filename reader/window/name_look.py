"""How a name and a heading look beside the page: colour, share, and what is counted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.language.words import number, tr
from reader.models.names_list import Entry, NameRole, RowKind
from reader.models.palette import LIGHT
from reader.models.typography import Style

NAME = Style(size=13, leading=24, above=0, serif=False)
SECTION = Style(size=11, leading=15, above=0, serif=False, bold=True, spaced=True)
COLUMN = Style(size=11, leading=15, above=0, serif=False)
PART = Style(size=12, leading=15, above=0, serif=False)

ASIDE = 16
_HEIGHTS = {
    RowKind.NAME: 24,
    RowKind.SECTION: 38,
    RowKind.PART: 28,
    RowKind.REMARK: 22,
    RowKind.MORE: 24,
}
_FIRST_HEIGHT = 30
"""Of a section at the top."""
_UNDER = 6
"""Pixels between a heading and the names below it."""
_CHIP, _AFTER_CHIP = 10, 8
_BAR, _SHORT_BAR = 52, 24
_COUNT = 26
"""Pixels for a number, at least."""
_GAP = 10
_LEAST = 108
"""Pixels of a name that are worth more than a long bar or a number of quotations beside it."""
FOCUS = 3

_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_RIGHT = (
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)
"""Names stand on the left and numbers on the right in whatever direction a name is written."""


class NameLook(QStyledItemDelegate):
    """Paints names under their headings."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.palette = LIGHT
        self._name = NAME.font()
        self._bold = QFont(self._name)
        self._bold.setBold(True)
        self._section = SECTION.font()
        self._section.setCapitalization(QFont.Capitalization.AllUppercase)
        self._column = COLUMN.font()
        self._part = PART.font()
        self._count_width = self._words_width = _COUNT

    def make_room_for(self, count: int, words: int) -> None:
        """Leave so much room that no number up to these runs into what stands beside it."""
        figures = QFontMetrics(self._bold)
        head = QFontMetrics(self._column).horizontalAdvance(tr("words"))
        self._count_width = max(_COUNT, figures.horizontalAdvance(number(count)))
        self._words_width = max(_COUNT, head, figures.horizontalAdvance(number(words)))

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        kind = index.data(NameRole.ENTRY).kind
        if kind is RowKind.SECTION and not index.row():
            return QSize(0, _FIRST_HEIGHT)
        return QSize(0, _HEIGHTS[kind])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry = index.data(NameRole.ENTRY)
        rect: QRect = option.rect
        inner = rect.adjusted(ASIDE, 0, -ASIDE, 0)
        painter.save()
        # What is cut off a name is marked where it ends, which may be on its left.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.can_be_chosen:
            self._paint_ground(painter, rect, option.state)
        if entry.is_heading:
            self._paint_heading(painter, inner, entry)
        else:
            asked_for = index.data(NameRole.ASKED_FOR)
            if entry.field == "speaker":
                self._paint_speaker(painter, inner, entry, asked_for=asked_for)
            else:
                self._paint_named(painter, inner, entry, asked_for=asked_for)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        focused = state & QStyle.StateFlag.State_HasFocus
        if focused or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.palette.chosen)
        if focused:
            painter.fillRect(
                QRect(rect.topLeft(), QSize(FOCUS, rect.height())), self.palette.accent
            )

    def _paint_heading(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        painter.setPen(self.palette.quiet)
        if entry.kind is not RowKind.SECTION:
            painter.setFont(self._part)
            painter.setPen(self.palette.accent if entry.can_be_chosen else self.palette.quiet)
            bottom = rect.adjusted(0, 0, 0, -_UNDER // 2)
            _write(painter, bottom, entry.name, Qt.AlignmentFlag.AlignBottom)
            return
        line = rect.adjusted(0, 0, 0, -_UNDER)
        painter.setFont(self._section)
        painter.drawText(line, Qt.AlignmentFlag.AlignBottom, entry.name)
        painter.setFont(self._column)
        low = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight
        for column in reversed(self._shown_columns(entry, rect)):
            painter.drawText(line, low, column)
            line.setRight(line.right() - self._words_width - _GAP)

    def _shown_columns(self, entry: Entry, rect: QRect) -> tuple[str, ...]:
        many = len(entry.columns) > 1 and not self._counts_fit(rect)
        return entry.columns[1:] if many else entry.columns

    def _counts_fit(self, rect: QRect) -> bool:
        """Whether the number of quotations has room beside a name and the number of words."""
        taken = _CHIP + _AFTER_CHIP + self._words_width + self._count_width + 2 * _GAP
        return rect.width() - taken >= _LEAST

    def _paint_speaker(
        self, painter: QPainter, rect: QRect, entry: Entry, *, asked_for: bool
    ) -> None:
        rest = QRect(rect)
        self._paint_number(painter, rest, entry.words, self._words_width)
        if self._counts_fit(rect):
            self._paint_number(painter, rest, entry.count, self._count_width)
        voice = self.palette.speaker(0 if entry.named and not entry.on_page else entry.colour)
        bar = QRectF(rest).adjusted(-3, 2, 3, -2)
        bar.setWidth(max(_CHIP + 6.0, bar.width() * entry.share))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(voice.tint)
        painter.drawRoundedRect(bar, 3, 3)
        if entry.on_page:
            self._paint_chip(painter, rest, entry)
            rest.setLeft(rest.left() + _CHIP + _AFTER_CHIP)
        self._paint_words(painter, rest, entry, asked_for=asked_for)

    def _paint_named(
        self, painter: QPainter, rect: QRect, entry: Entry, *, asked_for: bool
    ) -> None:
        rest = QRect(rect)
        self._paint_number(painter, rest, entry.count, self._count_width)
        bar = _BAR if rest.width() - _BAR - _GAP >= _LEAST else _SHORT_BAR
        self._paint_share(painter, rest, entry, bar, asked_for=asked_for)
        rest.setRight(rest.right() - bar - _GAP)
        self._paint_words(painter, rest, entry, asked_for=asked_for)

    def _paint_number(self, painter: QPainter, rect: QRect, count: int, width: int) -> None:
        """The number at the right of `rect`, which is cut off from it."""
        painter.setFont(self._name)
        painter.setPen(self.palette.quiet)
        painter.drawText(rect, _RIGHT, number(count))
        rect.setRight(rect.right() - width - _GAP)

    def _paint_words(
        self, painter: QPainter, rect: QRect, entry: Entry, *, asked_for: bool
    ) -> None:
        ink = self.palette.ink if entry.named else self.palette.unnamed.ink
        painter.setFont(self._bold if asked_for else self._name)
        painter.setPen(self.palette.accent if asked_for else ink)
        _write(painter, rect, entry.name)

    def _paint_chip(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        """The speaker's colour; an empty chip for one without a name."""
        ink = self.palette.speaker(entry.colour).ink
        painter.setPen(Qt.PenStyle.NoPen if entry.named else QPen(ink, 1))
        painter.setBrush(ink if entry.named else Qt.BrushStyle.NoBrush)
        top = rect.center().y() + 1 - _CHIP / 2
        box = QRectF(rect.left(), top, _CHIP, _CHIP)
        shown = box if entry.named else box.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(shown, 2.5, 2.5)

    def _paint_share(
        self, painter: QPainter, rect: QRect, entry: Entry, width: int, *, asked_for: bool
    ) -> None:
        """A bar at the right of `rect`, filled as far as the share of the most frequent name."""
        left, top = rect.right() - width, rect.center().y() - 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette.line)
        painter.drawRoundedRect(QRectF(left, top, width, 4), 2, 2)
        shown = self.palette.person if entry.field == "person" else self.palette.place
        painter.setBrush(self.palette.accent if asked_for else shown)
        painter.drawRoundedRect(QRectF(left, top, max(4.0, width * entry.share), 4), 2, 2)


def _write(
    painter: QPainter,
    rect: QRect,
    words: str,
    height: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
) -> None:
    """Words on the left of `rect`, cut short where they are longer."""
    end = Qt.TextElideMode.ElideRight
    shown = painter.fontMetrics().elidedText(words, end, rect.width())
    painter.drawText(rect, (_LEFT & ~Qt.AlignmentFlag.AlignVCenter) | height, shown)
