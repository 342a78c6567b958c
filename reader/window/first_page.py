"""What the window is painted with first: the newest articles, and the ground of all else.

One widget, painted as the window's parts will look in their places, because the parts take ten
times as long: thirty widgets, a style sheet, actions and menus. Nothing can be done in it.
"""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.library.newest import Newest
from reader.models.palette import Palette
from reader.models.typography import NAME, QUIET
from reader.window import measures
from reader.window.list_geometry import Geometry
from reader.window.list_painting import ListPainting
from reader.window.list_row import RowLook

_BAR = 12  # px of the list's scroll bar, as dateline.qss has it


class FirstPage(QWidget):
    """Shows `newest` in a list `list_width` pixels wide, and room of `names_width` for names.

    That is 0 where no names are wanted.
    """

    def __init__(self, newest: Newest, palette: Palette, list_width: int, names_width: int) -> None:
        super().__init__()
        self._newest = newest
        self._palette = palette
        self._look = RowLook(palette)
        self._list_width = list_width
        self._names_width = names_width
        self._words = QUIET.font()

    @property
    def is_empty(self) -> bool:
        """Whether there is no article to show."""
        return not self._newest.ids

    def paintEvent(self, _event: QPaintEvent) -> None:
        head = measures.header_height(self._words)
        foot = self.height() - measures.FOOT
        names_width = self._names_width if self.width() >= measures.ROOM_FOR_NAMES else 0
        names = self.width() - names_width
        page = self._list_width + 1  # px of the line between
        colours = self._palette
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colours.side)
            self._paint_list(painter, QRect(0, head, self._list_width, foot - head))
            painter.fillRect(page, head, names - page, foot - head, colours.paper)
            painter.fillRect(self._list_width, head, 1, foot - head, colours.line)
            if names_width:
                painter.fillRect(names - 1, head, 1, foot - head, colours.line)
            painter.fillRect(0, head - 1, self.width(), 1, colours.line)
            painter.fillRect(0, foot, self.width(), 1, colours.line)
            self._paint_head(
                painter, page, self.width() - max(measures.NARROWEST_SIDE, names_width + 1)
            )
            self._paint_keys(painter, QRect(0, foot + 1, self.width(), measures.FOOT - 1))

    def _paint_keys(self, painter: QPainter, rect: QRect) -> None:
        keys = measures.KEYS.format("")
        # From a whole pixel on, as a label paints them, which is as wide as its words and a bit.
        left = rect.right() + 1 - measures.FOOT_RIGHT
        left -= ceil(QFontMetricsF(self._words).horizontalAdvance(keys))
        painter.setFont(self._words)
        painter.setPen(self._palette.quiet)
        painter.drawText(rect.adjusted(left, 0, 0, 0), _LEFT, keys)

    def _paint_list(self, painter: QPainter, rect: QRect) -> None:
        look, newest = self._look, self._newest
        geometry = Geometry(
            newest.firsts, len(newest.ids), look.article_height, look.heading_height
        )
        bar = _BAR if geometry.height > rect.height() else 0
        painting = ListPainting(
            newest,
            geometry,
            look,
            top=0,
            shown=QRect(0, 0, rect.width() - bar, rect.height()),
            current=-1,
            focused=False,
        )
        painter.save()
        painter.translate(rect.topLeft())
        painter.setClipRect(painting.shown)
        painting.paint(painter)
        painter.restore()

    def _paint_head(self, painter: QPainter, left: int, right: int) -> None:
        """The program's name, and the empty filter box, which stands over the page."""
        top, height = measures.HEADER_ABOVE, measures.FILTER_BOX
        painter.setFont(NAME.font())
        painter.setPen(self._palette.ink)
        painter.drawText(QRect(measures.ASIDE, top, left, height), _LEFT, "Dateline")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._palette.line)
        painter.setBrush(self._palette.paper)
        box = QRectF(left, top, right - left, height).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, measures.FILTER_ROUND, measures.FILTER_ROUND)
        painter.setFont(measures.TYPED.font())
        painter.setPen(self._palette.quiet)
        inside = box.adjusted(measures.FILTER_ASIDE - 1, 0, 0, 0)
        painter.drawText(inside, _LEFT, measures.INVITATION)


_LEFT = int(Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignVCenter.value)
