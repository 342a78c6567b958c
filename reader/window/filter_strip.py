"""The saved filters in one calm line above the list; those without room are in a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from string import Template

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QWidget

from reader.language.words import counted, tr
from reader.library.states import SavedFilter
from reader.models.palette import LIGHT, Palette
from reader.models.tool_tip import tip
from reader.window.main_window import FILTERS_HEIGHT

_ASIDE, _GAP = 18, 14
_LONGEST = 22
"""Characters of a name that are shown."""
_LEAST = 40
"""Pixels under which a name isn't cut short."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


_LOOK = Template(
    "FilterStrip { background: $side; border-bottom: 1px solid $line; }"
    " FilterStrip QPushButton { border: none; border-bottom: 2px solid transparent;"
    " border-radius: 0; background: transparent; margin: 0; padding: 2px 0; min-width: 0;"
    " min-height: 0; font-size: 12px; font-weight: normal; color: $quiet; }"
    " FilterStrip QPushButton:hover, FilterStrip QPushButton:focus"
    " { color: $ink; border-bottom-color: $quiet; }"
    " FilterStrip QPushButton:checked { color: $accent; border-bottom-color: $accent; }"
)


class FilterStrip(QFrame):
    """Names the saved filters and marks the one that holds; ← and → go along them.

    `chosen` tells one that was clicked on, `save_wanted` that the present filter is to be kept.
    The one that holds always has a place in the line.
    """

    chosen = Signal(object)
    save_wanted = Signal()

    def __init__(self, before: QWidget, parent: QWidget | None = None) -> None:
        """The Tab key comes here from the part `before`, whenever either was made."""
        super().__init__(parent)
        self._before = before
        self._buttons: list[QPushButton] = []
        self._filters: Sequence[SavedFilter] = ()
        self._active: SavedFilter | None = None
        self._can_save = False
        self._menu = QMenu(self)
        self._more = _button(self, "")
        self._more.clicked.connect(self._open_menu)  # Qt's own menu would push the words down
        self._save = _button(self, "+")
        self._save.setAccessibleName(tr("Save this filter"))
        self._save.setToolTip(tip(tr("Save this filter (Ctrl+Shift+S)")))
        self._save.setAccessibleDescription(tr("Save this filter (Ctrl+Shift+S)"))
        self._save.clicked.connect(self._want_save)
        for button in (self._more, self._save):
            button.installEventFilter(self)
        self.setFixedHeight(FILTERS_HEIGHT)
        self.setAccessibleName(tr("Saved filters"))
        self.wear(LIGHT)

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        names = ("side", "line", "quiet", "ink", "accent")
        self.setStyleSheet(
            _LOOK.substitute({name: getattr(palette, name).name() for name in names})
        )
        self._arrange()

    def show_filters(self, filters: Sequence[SavedFilter]) -> None:
        """Name these, in this order."""
        for button in self._buttons:
            button.deleteLater()
        self._filters = filters
        self._buttons = [self._made(each) for each in filters]
        self._arrange()

    def show_active(self, active: SavedFilter | None, *, can_save: bool) -> None:
        """Mark the one that holds, if any does; with `can_save`, offer to keep what does."""
        if (active, can_save) != (self._active, self._can_save):  # not at each letter typed
            self._active, self._can_save = active, can_save
            self._arrange()

    def go_to(self) -> None:
        """Take the keys: to the one that holds, or to the first."""
        for button in self._shown():
            if button.focusPolicy() is Qt.FocusPolicy.TabFocus:
                button.setFocus(Qt.FocusReason.TabFocusReason)

    # What Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name as many as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go along the line with the arrow keys."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            shown = self._shown()
            if step is not None and watched in shown:
                at = [button is watched for button in shown].index(True)
                shown[(at + step) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                for button in shown:
                    if button is watched:
                        button.click()
                        return True
        return super().eventFilter(watched, event)

    # The line

    def _made(self, saved: SavedFilter) -> QPushButton:
        name = saved.name
        button = _button(self, name)
        button.setCheckable(True)
        button.setAccessibleName(tr("Filter {name}").format(name=name))
        key = f" ({saved.key})" if saved.key else ""
        button.setToolTip(tip(f"{name}{key}\n{saved.text}"))
        button.setAccessibleDescription(f"{saved.text}{key}")  # not the tool tip's markup
        button.clicked.connect(partial(self._choose, saved))
        button.installEventFilter(self)
        return button

    def _choose(self, saved: SavedFilter, _checked: bool = False) -> None:
        self._arrange()  # what holds is told by whoever follows, not by the click
        self.chosen.emit(saved)

    def _open_menu(self) -> None:
        self._menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _want_save(self) -> None:
        self.save_wanted.emit()

    def _shown(self) -> list[QPushButton]:
        every = [*self._buttons, self._more, self._save]
        return [button for button in every if button.isVisibleTo(self)]

    def _arrange(self) -> None:
        """Give each its place, the menu what has none."""
        height = self.height() - 1
        right = self.width() - _ASIDE
        self._save.setVisible(self._can_save)
        # Its room is kept, lest names come and go with what is typed.
        right -= _place(self._save, right - self._save.sizeHint().width(), height) + _GAP
        names = [_short(each.name) for each in self._filters]
        metrics = self._more.fontMetrics()
        widths = [metrics.horizontalAdvance(name) + 2 for name in names]
        held = next((at for at, each in enumerate(self._filters) if each == self._active), None)
        named = _fitting(widths, right - _ASIDE, held, self._more_width)
        x = _ASIDE
        for at, button in enumerate(self._buttons):
            button.setChecked(at == held)
            button.setVisible(at in named)
            if at in named:
                shown = metrics.elidedText(names[at], Qt.TextElideMode.ElideRight, named[at])
                button.setText(shown.replace("&", "&&"))
                x += _place(button, x, height) + _GAP
        left = [each for at, each in enumerate(self._filters) if at not in named]
        self._more.setVisible(bool(left))
        if left:
            self._more.setText(_more(len(left)))
            self._more.setAccessibleName(counted("{n} more filter", "{n} more filters", len(left)))
            _place(self._more, right - self._more.sizeHint().width(), height)
            self._fill_menu(left)
        self._stop_tab_once()

    def _stop_tab_once(self) -> None:
        """Be one stop for the Tab key, at the one that holds or else at the first."""
        shown = self._shown()
        entry = next(
            (button for button in shown if button.isChecked()), shown[0] if shown else None
        )
        for button in shown:
            by_tab = Qt.FocusPolicy.TabFocus if button is entry else Qt.FocusPolicy.NoFocus
            button.setFocusPolicy(by_tab)
        if entry is not None and self.window() is self._before.window():
            self.setTabOrder(self._before, entry)

    def _more_width(self, left: int) -> int:
        self._more.setText(_more(left))
        return self._more.sizeHint().width()

    def _fill_menu(self, left: Sequence[SavedFilter]) -> None:
        self._menu.clear()
        for each in left:
            action = self._menu.addAction(each.name.replace("&", "&&"))
            action.triggered.connect(partial(self._choose, each))


def _more(left: int) -> str:
    return counted("{n} more", "{n} more", left)


def _button(parent: QWidget, text: str) -> QPushButton:
    button = QPushButton(parent)
    button.setText(text.replace("&", "&&"))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _place(button: QPushButton, x: int, height: int) -> int:
    """Put the button in the line's middle, all on one baseline; gives its width."""
    width, high = button.sizeHint().width(), button.fontMetrics().height() + 6
    button.setGeometry(x, (height - high) // 2 + 1, width, high)
    return width


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST].rstrip()}…"


def _fitting(
    widths: Sequence[int], room: int, held: int | None, more: Callable[[int], int]
) -> dict[int, int]:
    """Which of the names have room in the line, and how wide each may be.

    They are the first of them, the last of which may be cut short, and always the one `held`;
    where room is left that is too narrow for the next, a shorter one behind it.
    """
    if sum(widths) + _GAP * (len(widths) - 1) <= room:
        return dict(enumerate(widths))
    named = {} if held is None else {held: widths[held]}
    for at, width in enumerate(widths):
        if at in named:
            continue
        free = room - more(len(widths) - len(named)) - sum(named.values())
        free -= _GAP * (len(named) + 1)
        if free >= min(width, _LEAST):
            named[at] = min(width, free)
        if _LEAST <= free < width:
            break
    return named
