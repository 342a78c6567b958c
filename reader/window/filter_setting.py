"""The filter set in a line: its letters, its chips, where each of them lies, and the painting."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from reader.articles.article import Span
from reader.filter.tokens import tokens
from reader.models.filter_dress import Chip
from reader.models.filter_face import Face, Shown
from reader.models.palette import Palette
from reader.models.utf16 import offset_at, units_before

if TYPE_CHECKING:
    from reader.filter.terms import Fault

_HIGH = 22  # px of a chip
_ROUND = 4
_EDGE = 3.0  # px that a chip's own blanks are wider than others
_INSET = 1.0  # px of it that part neighbours
_CROSS = 0.86  # of the letters' size
_RIGHT_TO_LEFT = ("R", "AL")


class Composed(NamedTuple):
    """What an input method has in hand before the text's letter `at`, its own cursor in it."""

    at: int
    text: str = ""
    cursor: int = 0


class Typed(NamedTuple):
    """What is set: the text, its chips, those of them that are open, and its faults.

    Without `crosses` it is only shown.
    """

    text: str
    chips: Sequence[Chip] = ()
    opened: Sequence[Chip] = ()
    faults: Sequence[Fault] = ()
    composed: Composed = Composed(0)
    crosses: bool = True

    @property
    def closed(self) -> list[Chip]:
        """The chips that are not open."""
        return [chip for chip in self.chips if chip not in self.opened]


class FilterSetting:
    """One line of letters and chips; places in the text count code points, x is in pixels."""

    def __init__(self, typed: Typed, font: QFont, palette: Palette) -> None:
        self.typed = typed
        self._palette = palette
        self._face = Face(typed.text, typed.closed, crosses=typed.crosses)
        self._layout = layout = QTextLayout(self._face.text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setFlags(QTextOption.Flag.IncludeTrailingSpaces)
        self.backwards = _begins_backwards(typed.text)
        # Left alone Qt would go by the first letter outside all chips.
        to_the_left = Qt.LayoutDirection.RightToLeft
        direction = to_the_left if self.backwards else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(direction)
        layout.setTextOption(option)
        self._composed = units_before(typed.composed.text, len(typed.composed.text))
        self._pause = self._units(self._face.shown_at(typed.composed.at))
        if typed.composed.text:
            layout.setPreeditArea(self._pause, typed.composed.text)
        layout.setFormats(self._formats(font))
        layout.beginLayout()
        self._line = layout.createLine()
        layout.endLayout()

    @property
    def width(self) -> float:
        """How far the letters run."""
        return self._line.naturalTextWidth()

    def x(self, offset: int) -> float:
        """Where the cursor stands before the text's letter number `offset`."""
        composed = self.typed.composed
        units = self._units(self._face.shown_at(offset))
        if composed.text and offset == composed.at:
            return self._cursor_x(units + composed.cursor)
        return self._x(units)

    def offset_at(self, x: float) -> int:
        """The place in the text that is nearest to `x`."""
        units = self._line.xToCursor(x)
        if units > self._pause:
            units = max(self._pause, units - self._composed)
        return self._face.offset_at(offset_at(self._face.text, units))

    def chip_at(self, x: float) -> Chip | None:
        """The closed chip at `x`."""
        return self._at(x, cross=False)

    def crossed_at(self, x: float) -> Chip | None:
        """The closed chip whose cross is at `x`."""
        return self._at(x, cross=True)

    def paint(self, painter: QPainter, corner: QPointF, selected: Span | None) -> None:
        """Paint the line with its upper left corner there."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = corner.y() + self._line.height() / 2
        for chip in self.typed.opened:
            rect = self._rect(Span(*map(self._face.shown_at, chip.span)))
            self._paint_ground(painter, rect.translated(corner.x(), middle), negated=False)
        for shown in self._face.chips:
            rect = self._rect(shown.span).adjusted(_INSET, 0, -_INSET, 0)
            rect = rect.translated(corner.x(), middle)
            self._paint_ground(painter, rect, negated=shown.chip.negated)
        painter.setPen(self._palette.ink)
        self._layout.draw(painter, corner, self._selections(selected))
        painter.restore()

    def _at(self, x: float, *, cross: bool) -> Chip | None:
        for shown in self._face.chips:
            rect = self._rect(shown.span)
            if rect.left() <= x < rect.right():
                at_cross = self._rect(shown.cross).adjusted(-_EDGE, 0, rect.width(), 0)
                return shown.chip if not cross or at_cross.left() <= x else None
        return None

    def _rect(self, shown: Span) -> QRectF:
        """Where a stretch of what is shown lies, about y = 0."""
        ends = sorted(self._x(self._units(place)) for place in shown)
        return QRectF(ends[0], -_HIGH / 2, ends[1] - ends[0], _HIGH)

    def _paint_ground(self, painter: QPainter, rect: QRectF, *, negated: bool) -> None:
        painter.setPen(QPen(self._palette.speakers[1].ink, 1) if negated else Qt.PenStyle.NoPen)
        painter.setBrush(self._palette.paper if negated else self._palette.chosen)
        half = 0.5 if negated else 0.0
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), _ROUND, _ROUND)

    def _selections(self, selected: Span | None) -> list[QTextLayout.FormatRange]:
        if selected is None:
            return []
        form = QTextCharFormat()
        form.setBackground(self._palette.selection)
        form.setForeground(self._palette.ink)
        return [self._range(Span(*map(self._face.shown_at, selected)), form)]

    def _formats(self, font: QFont) -> list[QTextLayout.FormatRange]:
        """How the letters look, what is at fault underlined."""
        palette, face = self._palette, self._face
        found: list[QTextLayout.FormatRange] = []
        for shown in face.chips:
            found += (self._range(span, form) for span, form in self._of_chip(shown, font))
        if not self.typed.composed.text:
            found += self._of_signs()
        wrong = QTextCharFormat()
        wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wrong.setUnderlineColor(palette.speakers[1].ink)
        for fault in self.typed.faults:
            found.append(self._range(Span(*map(face.shown_at, fault.span)), wrong))
        if self._composed:
            form = QTextCharFormat()
            form.setFontUnderline(True)
            found.append(QTextLayout.FormatRange())
            found[-1].start, found[-1].length, found[-1].format = self._pause, self._composed, form
        return found

    def _of_chip(self, shown: Shown, font: QFont) -> Iterator[tuple[Span, QTextCharFormat]]:
        accent = self._palette.accent
        edge, bold, value, sign, cross = (QTextCharFormat() for _ in range(5))
        edge.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        edge.setFontLetterSpacing(_EDGE)
        for form in (bold, value, cross):
            form.setForeground(accent)
        bold.setFontWeight(QFont.Weight.Bold)
        sign.setFontWeight(QFont.Weight.Bold)
        sign.setForeground(self._palette.speakers[1].ink)
        small = QFont(font)
        small.setPixelSize(round(QFontInfo(font).pixelSize() * _CROSS))
        cross.setFont(small)
        cross.setForeground(accent)
        yield Span(shown.span.start + 1, shown.span.start + 2), edge
        yield shown.sign, sign
        yield shown.field, bold
        yield shown.value, value
        yield shown.cross, cross
        yield Span(shown.span.end - 2, shown.span.end - 1), edge

    def _of_signs(self) -> Iterator[QTextLayout.FormatRange]:
        """Fields, brackets and what joins, wherever no chip is closed over them."""
        field, joint = QTextCharFormat(), QTextCharFormat()
        field.setForeground(self._palette.accent)
        joint.setForeground(self._palette.quiet)
        joint.setFontWeight(QFont.Weight.Bold)
        text, closed = self.typed.text, iter(self.typed.closed)
        chip = next(closed, None)
        wrong = {at for fault in self.typed.faults for at in range(*fault.span)}
        for token in tokens(text):
            while chip is not None and chip.span.end <= token.span.start:
                chip = next(closed, None)
            if chip is not None and chip.span.meets(token.span):
                continue
            form = field if token.kind == "field" else joint
            if token.kind not in ("word", "phrase") and wrong.isdisjoint(range(*token.span)):
                yield self._range(Span(*map(self._face.shown_at, token.span)), form)

    def _range(self, shown: Span, form: QTextCharFormat) -> QTextLayout.FormatRange:
        """A format over a stretch of what is shown, past what is being composed."""
        first, last = map(self._past, map(self._units, shown))
        found = QTextLayout.FormatRange()
        found.start, found.length, found.format = first, last - first, form
        return found

    def _units(self, shown: int) -> int:
        return units_before(self._face.text, shown)

    def _past(self, units: int) -> int:
        return units + self._composed if units > self._pause else units

    def _x(self, units: int) -> float:
        return self._cursor_x(self._past(units))

    def _cursor_x(self, units: int) -> float:
        at = self._line.cursorToX(units)
        # PySide gives the place back beside it; its stubs know nothing of that.
        return float(at[0] if isinstance(at, tuple) else at)  # type: ignore[arg-type]


def _begins_backwards(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in ("L", *_RIGHT_TO_LEFT):
            return direction in _RIGHT_TO_LEFT
    return False
