"""How one saying is set on the page of a person or a place."""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from reader.library.answers import Saying, SayingKind
from reader.models.page_look import PageLook
from reader.models.palette import Palette, Voice
from reader.models.portrait_voices import PortraitVoices
from reader.models.portrait_words import shown
from reader.models.typography import LABEL, QUIET, Style
from reader.models.unseen import UNSEEN
from reader.models.utf16 import units_before
from reader.window.lines import from_the_right
from reader.window.page_column import Column

_ABOVE, _BELOW = 11, 12
_DAY_ABOVE = 14
"""Air above a day's first saying, beyond that between two sayings."""
_DAY_LINE = 22
"""Height of the day above its first saying, where there is no margin for it."""
_SOURCE = 21
_BESIDE = 12
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_KEPT = 200
"""Sayings that stay laid out: those of some screens."""
_SAYING = Style(size=16, leading=25, above=0)
"""A saying is set a little smaller than an article."""
_SHOWN_AS = dict.fromkeys(UNSEEN, "\N{WORD JOINER}")
"""What shows as nothing, in the place that it has."""


class RowPlace(NamedTuple):
    """What stands in a row besides its saying: of its source who speaks, the headline and the
    outlet, each maybe empty; and its day where that begins with it."""

    source: tuple[str, str, str]
    day: str


class PortraitRow:
    """Sets and paints sayings in one column, in the colours of one palette."""

    def __init__(self, palette: Palette, look: PageLook, width: int) -> None:
        self._palette = palette
        self.column = Column.within(width, look)
        self._font = look.font(_SAYING)
        self._leading = look.leading(_SAYING)
        self._quiet = QUIET.font(look.small)
        self._day = LABEL.font(look.small)
        self._source = round(_SOURCE * look.small)
        self._day_line = round(_DAY_LINE * look.small)
        self._laid: OrderedDict[tuple[int, int, str], QTextLayout] = OrderedDict()

    @property
    def left(self) -> int:
        """Where the words begin."""
        return self.column.outside + self.column.gutter

    @property
    def guess(self) -> int:
        """About how high a row is."""
        return _ABOVE + 3 * self._leading + self._source + _BELOW

    def height(self, saying: Saying, place: RowPlace, voices: PortraitVoices) -> int:
        """How high a row is, with its day where it begins one."""
        lines = self._layout(saying, voices).lineCount()
        return self._top(place) + lines * self._leading + self._source + _BELOW

    def paint(
        self,
        painter: QPainter,
        top: int,
        saying: Saying | None,
        place: RowPlace,
        voices: PortraitVoices,
        *,
        height: int,
        current: bool,
        focused: bool,
        pointed: bool,
    ) -> None:
        """Paint a row from `top` on; only its day where the saying isn't there yet."""
        column, colours = self.column, self._palette
        words = top + self._top(place)
        if current or pointed:
            ground = QRectF(
                self.left - _BESIDE,
                words - _ABOVE + 3,
                column.measure + 2 * _BESIDE,
                height - (words - top) + _ABOVE - 6,
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.side)
            painter.drawRoundedRect(ground, 5, 5)
            if current and focused:
                painter.setBrush(colours.accent)
                painter.drawRoundedRect(ground.adjusted(0, 0, 3 - ground.width(), 0), 1.5, 1.5)
        if place.day:
            self._paint_day(painter, top, words, place.day)
        if saying is None:
            return
        painter.setPen(colours.ink)
        layout = self._layout(saying, voices)
        layout.draw(painter, QPointF(self.left, words))
        foot = words + layout.lineCount() * self._leading
        painter.setFont(self._quiet)
        painter.setPen(colours.quiet)
        line = QRectF(self.left, foot, column.measure, self._source)
        painter.drawText(line, _MIDDLE, self._shortened(place, column.measure))

    def _shortened(self, place: RowPlace, width: float) -> str:
        """The line on the source, cut within the headline where it is too long."""
        metrics = QFontMetricsF(self._quiet)
        whole = " · ".join(part for part in place.source if part)
        if metrics.horizontalAdvance(whole) <= width:
            return whole
        before, title, after = place.source
        rest = " · ".join(part for part in (before, "", after) if part or part == "")
        room = max(width / 3, width - metrics.horizontalAdvance(rest))
        title = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
        short = " · ".join(part for part in (before, title, after) if part)
        return metrics.elidedText(short, Qt.TextElideMode.ElideRight, width)

    def _paint_day(self, painter: QPainter, top: int, words: int, day: str) -> None:
        column = self.column
        painter.setFont(self._day)
        painter.setPen(self._palette.quiet)
        if column.run_in:
            room = QRectF(self.left, top + _DAY_ABOVE, column.measure, self._day_line)
            painter.drawText(room, _MIDDLE, day)
            return
        # On the first line of the words, whose letters are larger.
        room = QRectF(column.outside, words, column.gutter - column.gap, self._leading + 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, day)

    def _top(self, place: RowPlace) -> int:
        """The air above the words."""
        if not place.day:
            return _ABOVE
        return _ABOVE + _DAY_ABOVE + (self._day_line if self.column.run_in else 0)

    def _layout(self, saying: Saying, voices: PortraitVoices) -> QTextLayout:
        key = (saying.article, saying.place, saying.kind)
        laid = self._laid.get(key)
        if laid is None:
            laid = self._laid[key] = self._set(saying, voices.of(saying))
            while len(self._laid) > _KEPT:
                self._laid.popitem(last=False)
        self._laid.move_to_end(key)
        return laid

    def _set(self, saying: Saying, voice: Voice) -> QTextLayout:
        text, words = shown(saying)
        text = text.translate(_SHOWN_AS)
        layout = QTextLayout(text, self._font)
        option = QTextOption()
        turned = from_the_right(text)
        right = Qt.LayoutDirection.RightToLeft
        option.setTextDirection(right if turned else Qt.LayoutDirection.LeftToRight)
        edge = Qt.AlignmentFlag.AlignRight if turned else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._format(text, *span, saying.kind, voice) for span in words])
        layout.setCacheEnabled(True)
        layout.beginLayout()
        at = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.column.measure)
            line.setPosition(QPointF(0, at + (self._leading - line.height()) / 2))
            at += self._leading
        layout.endLayout()
        return layout

    def _format(
        self, text: str, start: int, end: int, kind: SayingKind, voice: Voice
    ) -> QTextLayout.FormatRange:
        form = QTextCharFormat()
        if kind is SayingKind.QUOTED:
            form.setBackground(voice.tint)
        elif kind is SayingKind.REPORTED:
            form.setFontUnderline(True)
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            form.setUnderlineColor(voice.ink)
        else:
            form.setForeground(self._palette.accent)
        marked = QTextLayout.FormatRange()
        marked.start = units_before(text, start)
        marked.length = units_before(text, end) - marked.start
        marked.format = form
        return marked
