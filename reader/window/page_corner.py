"""The star and the tags of the open article, quietly above its head at the right."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from reader.language.words import tr
from reader.library.states import UNTOUCHED, State
from reader.models.palette import LIGHT, Palette
from reader.models.tool_tip import tip
from reader.window.article_view import ArticleView
from reader.window.tag_frames import TagFrames

_HIGH = 26
_ABOVE_HEAD = 4
_STAR = 8.0  # px from its middle to a point
_INNER = 0.42


class StarButton(QAbstractButton):
    """A star: an outline that is filled where the article is starred."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = LIGHT
        self.setCheckable(True)
        self.setFixedSize(_HIGH, _HIGH)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Star", "the button"))
        self.setToolTip(tip(tr("Star or unstar (S)")))

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self._palette = palette
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the star."""
        lit = self.isChecked() or self.underMouse()
        colour = self._palette.accent if lit else self._palette.quiet
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour, 1.3))
            painter.setBrush(colour if self.isChecked() else Qt.BrushStyle.NoBrush)
            painter.drawPolygon(_star(QPointF(self.rect().center()) + QPointF(0.5, 1.0)))


class PageCorner(QWidget):
    """Stands above the page's first line and goes with it; nothing of the text lies there.

    `star_turned` and `tags_wanted` tell what was clicked on.
    """

    star_turned = Signal()
    tags_wanted = Signal()

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self.star = StarButton(self)
        self.tags = TagFrames(self)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.tags)
        row.addWidget(self.star)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.star.clicked.connect(self._turn_star)
        self.tags.clicked.connect(self._want_tags)
        view.verticalScrollBar().valueChanged.connect(self._place)
        view.verticalScrollBar().rangeChanged.connect(self._place)
        view.viewport().installEventFilter(self)
        view.laid_out.connect(self._place)
        self.show_state(UNTOUCHED)
        self.hide()

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self.star.wear(palette)
        self.tags.wear(palette)

    def show_state(self, state: State) -> None:
        """Show what the open article is marked as."""
        self.star.setChecked(state.starred)
        self.tags.show_tags(state.tags)
        self._place()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay at the column's end where the page becomes wider or narrower."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def _place(self, *_range: int) -> None:
        view = self._view
        if view.page is None:
            return
        document = view.document()
        head = document.documentLayout().blockBoundingRect(document.firstBlock())
        right = view.lineWrapColumnOrWidth()
        room = right - round(head.left()) - _HIGH - self._row.spacing()
        self.tags.fit(max(room, 0))
        size = QSize(self._row.sizeHint().width(), _HIGH)
        top = round(head.top()) - _HIGH - _ABOVE_HEAD - view.verticalScrollBar().value()
        # The star's own paper beyond its points hangs out of the column.
        self.setGeometry(QRect(right - size.width() + 5, top, size.width(), _HIGH))
        self.show()

    def _turn_star(self) -> None:
        self.star.setChecked(not self.star.isChecked())  # until it is so in the library
        self.star_turned.emit()

    def _want_tags(self) -> None:
        self.tags_wanted.emit()


def _star(middle: QPointF) -> QPolygonF:
    """Ten corners around `middle`, the first of them above it."""
    points = []
    for corner in range(10):
        reach = _STAR if corner % 2 == 0 else _STAR * _INNER
        angle = corner * pi / 5 - pi / 2
        points.append(middle + QPointF(cos(angle), sin(angle)) * reach)
    return QPolygonF(points)
