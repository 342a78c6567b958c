"""A map of places: dots by count, which filter when they are clicked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from reader.language.words import tr
from reader.models.map_crowd import Placed, nearest
from reader.models.map_dots import Dot
from reader.models.map_steps import Way, step
from reader.models.map_words import dot_told, dots_told
from reader.models.names_list import Entry
from reader.models.tool_tip import tip
from reader.models.world_outline import World
from reader.window.map_picture import MapPicture
from reader.window.map_size import SMALL, MapSize

_REACH = 4.0  # px beside a dot within which it is still meant
_ZOOM = 1.5
_A_NOTCH = 120  # of the mouse's wheel
_PAN = 0.2  # of the map's smaller side
_STILL_A_CLICK = 4  # px

_WAYS = {
    Qt.Key.Key_Left: Way.LEFT,
    Qt.Key.Key_Right: Way.RIGHT,
    Qt.Key.Key_Up: Way.UP,
    Qt.Key.Key_Down: Way.DOWN,
}
_NEARER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)


class MapView(MapPicture):
    """A map to point at and to walk on by key.

    `place_chosen` tells the name of a place that is to be filtered by, or no longer;
    `menu_wanted` that a menu for one was asked for, at a point of the screen, with its `Entry`;
    `page_wanted` the field and the name of whose page is to be opened; `left` that one wants to
    be elsewhere.
    """

    place_chosen = Signal(str)
    menu_wanted = Signal(QPoint, object)
    page_wanted = Signal(str, str)
    left = Signal()

    def __init__(
        self, world: World | None = None, size: MapSize = SMALL, parent: QWidget | None = None
    ) -> None:
        super().__init__(world or World(), size, parent)
        self._pressed_at: QPointF | None = None
        self._dragged_to: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Map of places"))
        self._told = ""
        self._tell()

    @property
    def told(self) -> str:
        """What is told of the map to those who don't see it: the dot one is at, or them all."""
        return self._told

    def dot_at(self, point: QPointF) -> Placed | None:
        """The dot at a point of the map."""
        return nearest(self.placed, point.x(), point.y(), _REACH)

    def words_at(self, point: QPointF) -> str:
        """What is told at a point of the map: *Kyiv, Ukraine: 31 articles*; empty at no dot."""
        at = self.dot_at(point)
        return "" if at is None else self.dots[at.number].told

    # By key

    def event(self, event: QEvent) -> bool:
        """Keep the keys that are the map's from the window's shortcuts, and show tool tips."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._is_ours(event):
                event.accept()
                return True
        elif event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tip(self.words_at(QPointF(event.pos()))), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from dot to dot, filter by one, pan, zoom."""
        key = Qt.Key(event.key())
        pushed = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in _WAYS and pushed:
            off = -_PAN * min(self.width(), self.height())
            east, north = _WAYS[key].value
            self.look_at(self.view.moved(east * off, north * off))
        elif key in _WAYS:
            self._walk(_WAYS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._count_on(key)
        elif key in _NEARER or key == Qt.Key.Key_Minus:
            self._zoom(_ZOOM if key in _NEARER else 1 / _ZOOM, self._middle())
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self._choose(self.current)
        elif key == Qt.Key.Key_W and self.current is not None:
            self.page_wanted.emit("place", self.current.name)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the dot under the pointer, or of the one that one is at."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self._where_current() if by_key else self.dot_at(QPointF(event.pos()))
        if at is not None:
            point = self.mapToGlobal(QPoint(round(at.x), round(at.y)))
            self.menu_wanted.emit(point, _entry(self.dots[at.number]))
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be at the first dot, unless one is at another."""
        super().focusInEvent(event)
        if self.current is None and self.dots and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._go_to(0)
        self._tell(aloud=True)

    # By mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click, or to drag the map."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = self._dragged_to = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the map, or show that a dot can be clicked."""
        here = event.position()
        if self._pressed_at is None or self._dragged_to is None:
            over = self.dot_at(here) is not None
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            )
            return
        is_far = (here - self._pressed_at).manhattanLength() > _STILL_A_CLICK
        if is_far or self._dragged_to != self._pressed_at:
            moved, self._dragged_to = here - self._dragged_to, here
            self.look_at(self.view.moved(moved.x(), -moved.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Filter by the dot that was clicked."""
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed_at is None:
            return
        clicked = self._dragged_to == self._pressed_at
        self._pressed_at = self._dragged_to = None
        at = self.dot_at(event.position()) if clicked else None
        if at is not None:
            self._go_to(at.number)
            self._choose(self.dots[at.number])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show all dots again, unless it was one that was clicked."""
        if self.dot_at(event.position()) is None:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go nearer to what is under the pointer, or away from it."""
        notches = event.angleDelta().y() / _A_NOTCH
        if notches:
            self._zoom(_ZOOM ** (notches / 2), event.position())
        event.accept()

    def _choose(self, dot: Dot) -> None:
        self.place_chosen.emit(dot.name)

    def _walk(self, way: Way) -> None:
        if not self.dots:
            return
        here = self._current
        there = 0 if here is None else step(self.dots, here, way)
        if there is not None:
            self._go_to(there)
            self._tell(aloud=True)

    def _count_on(self, key: Qt.Key) -> None:
        """Go through the dots in the order of their counts."""
        if not self.dots:
            return
        last, here = len(self.dots) - 1, self._current
        if key == Qt.Key.Key_Home or here is None:
            there = 0
        elif key == Qt.Key.Key_End:
            there = last
        else:
            there = min(last, here + 1) if key == Qt.Key.Key_PageDown else max(0, here - 1)
        self._go_to(there)
        self._tell(aloud=True)

    def _zoom(self, times: float, at: QPointF) -> None:
        self.look_at(self.view.zoomed(times, at.x(), at.y()))

    def _middle(self) -> QPointF:
        """What stays in its place by key: the dot that one is at, or the map's middle."""
        at = self._where_current()
        return QPointF(self.rect().center()) if at is None else QPointF(at.x, at.y)

    def _is_ours(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        key = event.key()
        if key in _WAYS:
            return plain or event.modifiers() == Qt.KeyboardModifier.ControlModifier
        ours = (Qt.Key.Key_Escape, Qt.Key.Key_Home, Qt.Key.Key_End)
        return plain and (key in ours or (key == Qt.Key.Key_W and self.current is not None))

    def _lay_out_anew(self) -> None:
        super()._lay_out_anew()
        self._tell()

    def _tell(self, *, aloud: bool = False) -> None:
        """Say in words where one is; to those who listen at once where one goes by key."""
        dot = self.current
        if dot is None or self._current is None:
            told = dots_told(self.dots, self._known) or self._none_told
        else:
            filtered = self.is_asked_for(self._current)
            told = dot_told(dot, self._current, len(self.dots), filtered=filtered)
        if told != self._told:
            self._told = told
            self.setAccessibleDescription(told)
        if aloud and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))


def _entry(dot: Dot) -> Entry:
    return Entry("place", dot.name, dot.counted, key=dot.key)
