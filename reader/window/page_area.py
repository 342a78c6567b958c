"""The centre of the window: the open article's pane, and on demand a second one beside it."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QSplitter, QToolButton, QVBoxLayout, QWidget

from reader.articles.written_days import short_day
from reader.models.palette import LIGHT, Palette
from reader.models.reading import Opened
from reader.window.page_heading import PageHeading, heading_of
from reader.window.page_pane import NARROWEST, PagePane

_LOWEST = 56
"""Pixels: whatever comes into a side, the window grows no higher for it."""
_ROOM_FOR_TWO = 2 * NARROWEST
"""Pixels under which two articles stand one above the other."""


class PageArea(QSplitter):
    """Holds `first`, and `second` while two articles are read side by side.

    `left` tells that the second is to be let go of, and `second_opened` that there is a second,
    with its pane; `asked_instead` what is asked of the article that something else stands for.
    """

    left = Signal()
    second_opened = Signal(object)
    asked_instead = Signal(str)

    def __init__(self, first: PagePane, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.first = first
        self.second: PagePane | None = None
        self._palette = LIGHT
        self._sides: list[_Side] = [_Side(first)]
        self.addWidget(self._sides[0])
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    @property
    def in_hand(self) -> PagePane:
        """The pane that the keys go to: the second where the focus is in it or only it is seen,
        else the first."""
        focus = QApplication.focusWidget()
        if self.second is None:
            return self.first
        is_second = focus is not None and self.second.isAncestorOf(focus)
        return self.second if is_second or self._sides[0].hinting else self.first

    @property
    def other(self) -> PagePane | None:
        """The pane that isn't in hand, while there are two."""
        return self.first if self.in_hand is self.second else self.second

    @property
    def close_button(self) -> QToolButton | None:
        """What lets go of the second."""
        return self._sides[1].close_button if self.second is not None else None

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self._palette = palette
        for side in self._sides:
            side.wear(palette)
        if self.second is not None:
            self.second.wear(palette)

    def open_second(self) -> PagePane:
        """The second pane, which is made where there is none."""
        if self.second is None:
            self.second = PagePane()
            side = _Side(self.second)
            self._sides.append(side)
            self.addWidget(side)
            for number, each in enumerate(self._sides):
                each.give_heading(closes=number == 1).left.connect(self.left)
            self._order_keys(self.second)
            self._turn()
            self.wear(self._palette)
            self._share()
            self.first.turned.connect(self._show_in_hand)
            self._show_in_hand()
            self.second_opened.emit(self.second)
            # Of a window that is closed no focus is told any more.
            QApplication.instance().focusChanged.connect(self._show_in_hand)  # type: ignore[union-attr]
        return self.second

    def _order_keys(self, second: PagePane) -> None:
        """Let Tab go from the first to what lets go of the second, above it, and to the second."""
        closing = () if self.close_button is None else (self.close_button,)
        parts = (*self.first.find_bar.parts, *closing, second.view, *second.find_bar.parts)
        for before, after in pairwise(parts):
            QWidget.setTabOrder(before, after)

    def close_second(self) -> None:
        """Show the first alone."""
        if self.second is None:
            return
        QApplication.instance().focusChanged.disconnect(self._show_in_hand)  # type: ignore[union-attr]
        self.first.turned.disconnect(self._show_in_hand)
        had_keys = self.in_hand is self.second
        self.first.view.setFocusProxy(None)  # type: ignore[arg-type]
        self.second = None
        side = self._sides.pop()
        side.hide()
        side.deleteLater()
        self._sides[0].take_heading()
        self.show_hint("")
        if had_keys:
            self.first.go_in()

    def head(self, pane: PagePane, opened: Opened) -> None:
        """Say above `pane` what stands in it."""
        for side in self._sides:
            if side.pane is pane:
                day = opened.kept.article.day
                told = "" if day is None else short_day(day.date)
                side.say(heading_of(told, opened.kept.source, opened.kept.article.title))

    def show_hint(self, words: str) -> None:
        """Show these words in place of the first article, or with none the article."""
        if words:
            self._sides[0].say("")
        self._sides[0].show_hint(words, self._palette)
        self._show_in_hand()

    # What Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the two stand one above the other where they have no room side by side."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        wide = self.second is None or self.width() >= _ROOM_FOR_TWO
        orientation = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if orientation is not self.orientation():
            self.setOrientation(orientation)
            self._share()

    def _share(self) -> None:
        """Give both the same room."""
        room = self.width() if self.orientation() is Qt.Orientation.Horizontal else self.height()
        self.setSizes([room // len(self._sides)] * len(self._sides))

    def _show_in_hand(self, *_focus: object) -> None:
        in_hand = self.in_hand
        hidden = self.second is not None and self._sides[0].hinting
        proxy = self.second.view if self.second is not None and hidden else None
        if self.first.view.focusProxy() is not proxy:  # who goes to the first comes to what shows
            self.first.view.setFocusProxy(proxy)  # type: ignore[arg-type]
        for side in self._sides:
            side.show_in_hand(side.pane is in_hand)


class _Side(QWidget):
    """One pane, and while there are two the heading above it."""

    def __init__(self, pane: PagePane) -> None:
        super().__init__()
        self.pane = pane
        self._heading: PageHeading | None = None
        self._said = ""
        self._hint: QLabel | None = None
        self.setMinimumHeight(_LOWEST)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(pane, 1)
        pane.turned.connect(self._place)

    def wear(self, palette: Palette) -> None:
        if self._heading is not None:
            self._heading.wear(palette)
        if self._hint is not None:
            self._hint.setStyleSheet(_hint_style(palette))

    @property
    def close_button(self) -> QToolButton | None:
        return None if self._heading is None else self._heading.close_button

    @property
    def hinting(self) -> bool:
        """Whether words stand in the place of the pane."""
        return self._hint is not None and bool(self._hint.text()) and self.pane.instead is None

    def give_heading(self, *, closes: bool) -> PageHeading:
        if self._heading is None:
            self._heading = PageHeading(self, closes=closes)
            self._rows.insertWidget(0, self._heading)
            self._place()
        return self._heading

    def take_heading(self) -> None:
        if self._heading is not None:
            self._heading.hide()
            self._heading.deleteLater()
            self._heading = None

    def say(self, words: str) -> None:
        self._said = words
        self._place()

    def show_in_hand(self, in_hand: bool) -> None:
        if self._heading is not None:
            self._heading.show_in_hand(in_hand)

    def show_hint(self, words: str, palette: Palette) -> None:
        if words and self._hint is None:
            self._hint = QLabel(self)
            self._hint.setTextFormat(Qt.TextFormat.PlainText)
            self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._hint.setWordWrap(True)
            self._hint.setMargin(40)
            self._hint.setStyleSheet(_hint_style(palette))
            self._rows.addWidget(self._hint, 1)
        if self._hint is not None:
            self._hint.setText(words)
        self._place()

    def _place(self) -> None:
        """Show the pane or the hint, and say above it which article or whose page it is."""
        hinting = self.hinting
        if self._hint is not None:
            self._hint.setVisible(hinting)
        self.pane.setVisible(not hinting)
        if self._heading is not None:
            instead = self.pane.instead
            self._heading.words.write(self._said if instead is None else instead.accessibleName())


def _hint_style(palette: Palette) -> str:
    return f"background: {palette.paper.name()}; color: {palette.quiet.name()}; font-size: 14px;"
