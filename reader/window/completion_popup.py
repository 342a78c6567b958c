"""The proposals under the filter box, each with the number of articles it would find."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QLabel, QWidget

from reader.language.words import number, tr
from reader.models.completion_list import CompletionList
from reader.models.filter_dress import chips
from reader.models.palette import LIGHT, Palette
from reader.models.proposal import Proposal, Used, typed_in
from reader.models.typography import QUIET
from reader.models.utf16 import units_before
from reader.window.filter_setting import FilterSetting, Typed
from reader.window.offered_view import OFFER_HEIGHT, OfferedView, OfferLook

_FIELD_WIDTH = 64
_EDGE = 5
_STRONGER = 130  # per cent
_WIDEST = 640
_NARROWEST_NOTE = 40
_REMARK = 24  # px high
_INDENT = 12
_PAUSE = 150
"""Milliseconds without a key until more is asked: no proposal and no list waits for a note."""


class _ProposalLook(OfferLook[Proposal | Used]):
    """Paints a proposal: the field, the name and who that is, the number of articles."""

    beginning = ""
    """What of the names is typed."""

    def paint_offer(self, painter: QPainter, rect: QRect, offer: Proposal | Used) -> None:
        count = "" if offer.articles is None else number(offer.articles)
        if isinstance(offer, Used):
            self.paint_ends(painter, rect, "", count)
            room = painter.fontMetrics().horizontalAdvance(f"{count}  ")
            self._paint_filter(painter, rect.adjusted(0, 0, -room, 0), offer.words)
            return
        field, name = offer.choice
        painter.setPen(self.palette.accent)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, field if name else f"{field}:")
        words = rect.adjusted(_FIELD_WIDTH, 0, 0, 0)
        if not name:
            self._paint_note(painter, words, offer.note)
            return
        metrics = painter.fontMetrics()
        end = metrics.horizontalAdvance(f"  {count}")
        self.paint_ends(painter, words, "", count)
        taken = self._paint_name(painter, words.adjusted(0, 0, -end, 0), name)
        taken += metrics.horizontalAdvance("  ")
        self._paint_note(painter, words.adjusted(taken, 0, -end, 0), offer.note)

    def _paint_name(self, painter: QPainter, rect: QRect, name: str) -> int:
        """The name, what is typed of it in bold; gives its width."""
        strong = painter.font()
        strong.setWeight(QFont.Weight.DemiBold)
        shown = QFontMetrics(strong).elidedText(name, Qt.TextElideMode.ElideRight, rect.width())
        layout = QTextLayout(shown, painter.font())
        layout.setFormats([*_bold(shown, self.beginning)])
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        painter.setPen(self.palette.ink)
        layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2))
        return round(line.naturalTextWidth())

    def _paint_filter(self, painter: QPainter, rect: QRect, text: str) -> None:
        """A whole filter, dressed as in the box."""
        setting = FilterSetting(
            Typed(text, chips(text), crosses=False), painter.font(), self.palette
        )
        painter.save()
        painter.setClipRect(rect)
        top = rect.top() + (rect.height() - painter.fontMetrics().height()) / 2
        setting.paint(painter, QPointF(rect.left(), top), None)
        painter.restore()

    def _paint_note(self, painter: QPainter, rect: QRect, note: str) -> None:
        if note and rect.width() > _NARROWEST_NOTE:
            painter.setPen(self.palette.quiet)
            shown = painter.fontMetrics().elidedText(
                note, Qt.TextElideMode.ElideRight, rect.width()
            )
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)


def _bold(name: str, beginning: str) -> Iterator[QTextLayout.FormatRange]:
    for typed in typed_in(name, beginning):
        bold = QTextLayout.FormatRange()
        start, end = units_before(name, typed.start), units_before(name, typed.end)
        bold.start, bold.length = start, end - start
        bold.format = QTextCharFormat()
        bold.format.setFontWeight(QFont.Weight.DemiBold)
        yield bold


class CompletionPopup(OfferedView):
    """Shows a `CompletionList` over the window while there is something to propose.

    It is a child of the window and never has the focus: one goes on typing.
    """

    taken = Signal(int)

    def __init__(self, proposals: CompletionList, window: QWidget) -> None:
        super().__init__(proposals, window)
        self._window = window
        self._proposals = proposals
        self._look = _ProposalLook(proposals, LIGHT, self)
        self.setItemDelegate(self._look)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Proposals"))
        # Its rows have a ground of their own: other proposals don't paint the page anew.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.clicked.connect(self._take)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(proposals.ask_further)
        self._remark = QLabel(self)
        self._remark.setFont(QUIET.font())
        self._remark.setIndent(_INDENT)
        self.hide()

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self._look.palette = palette
        # Stronger than other lines: it lies over the page, whose ground is its own.
        edge = (
            palette.line.darker(_STRONGER) if not palette.dark else palette.line.lighter(_STRONGER)
        )
        self.setStyleSheet(
            f"QListView {{ background: {palette.paper.name()}; border-radius: 6px;"
            f" border: 1px solid {edge.name()};"
            f" padding: {_EDGE - 1}px 0; }}"
            f" QLabel {{ color: {palette.quiet.name()}; border-top: 1px solid"
            f" {palette.line.name()}; }}"
        )

    def open_under(self, box: QWidget) -> None:
        """Show what there is to propose right under `box`, or nothing where there is nothing."""
        rows = self._proposals.rowCount()
        if not rows:
            self._pause.stop()
            self.hide()
            return
        self._pause.start()
        if self._look.beginning != self._proposals.beginning:
            self._look.beginning = self._proposals.beginning
            self.viewport().update()  # also where the same names are proposed as before
        corner = box.mapTo(self._window, box.rect().bottomLeft())
        width = min(box.width(), _WIDEST)
        height = rows * OFFER_HEIGHT + 2 * _EDGE
        below = _REMARK if self._proposals.remark else 0
        self._remark.setText(self._proposals.remark)
        self._remark.setVisible(bool(below))
        self._remark.setGeometry(1, height - 1, width - 2, below)
        self.setGeometry(corner.x(), corner.y() + 4, width, height + below)
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

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self._look.palette.paper)
        super().paintEvent(event)

    def _take(self, index: QModelIndex) -> None:
        self.taken.emit(index.row())
