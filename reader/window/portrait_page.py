"""The page of a person or a place, in the place of an article's."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.language.words import tr
from reader.models.page_look import USUAL, PageLook
from reader.models.palette import LIGHT, Palette
from reader.models.portrait import Portrait
from reader.models.portrait_labels import kind_counted
from reader.models.portrait_list import PortraitList
from reader.models.portrait_words import nothing_told
from reader.window.page_column import Column
from reader.window.portrait_head import PortraitHead
from reader.window.portrait_view import PortraitView

_ROOM_FOR_NAMES = 440
"""Height of the page under which the names beside the head go away."""
_ROOM_FOR_HEAD = 280
"""Height under which the head scrolls away as well, and leaves all of it to the sayings."""


class PortraitPage(QWidget):
    """The head of a page over its sayings; whose it is comes by `show_portrait`."""

    def __init__(self, sayings: PortraitList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette, self._look = LIGHT, USUAL
        self._ruled: QColor | None = None
        self._portrait: Portrait | None = None
        self.head = PortraitHead(self)
        self.view = PortraitView(sayings, self)
        self.nothing = QLabel(self)
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.nothing.setMargin(40)
        self.nothing.hide()
        rows = self._lay_out()
        self._rule = QFrame()
        self._rule.setFixedHeight(1)
        rows.addWidget(self.head)
        rows.addWidget(self._rule)
        rows.addWidget(self.view, 1)
        rows.addWidget(self.nothing, 1)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.view.backgroundRole().Base)
        self.view.verticalScrollBar().valueChanged.connect(self._show_rule)
        self.view.selectionModel().currentChanged.connect(self._uncover)
        self.view.words_wanted.connect(self.head.words.setFocus)
        self.head.words.left.connect(self._leave_words)
        self.head.strip.time_chosen.connect(self._go_to_time)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """What takes the keys, as one reads it."""
        return (*self.head.in_order, self.view)

    def wear(self, palette: Palette, look: PageLook) -> None:
        """Take on other colours and sizes."""
        self._palette, self._look = palette, look
        self.head.wear(palette, look)
        self.nothing.setStyleSheet(f"color: {palette.quiet.name()};")
        self._show_rule(self.view.verticalScrollBar().value())
        self.view.wear(palette, look)
        self._stand()
        if self._portrait is not None:
            self.view.show_voices(self._portrait)

    def show_portrait(self, portrait: Portrait) -> None:
        """Show this page, as it is asked for now."""
        before, self._portrait = self._portrait, portrait
        self.head.show_portrait(portrait)
        for one, next_one in pairwise(self.in_order):  # the names are others
            QWidget.setTabOrder(one, next_one)
        self.view.show_voices(portrait)
        some = bool(portrait.numbers)
        self.view.setVisible(some)
        self.nothing.setVisible(not some)
        self.nothing.setText("" if some else nothing_told(portrait))
        subject = portrait.sitting.subject
        told = kind_counted(subject, portrait.kind, len(portrait.numbers))
        self.view.setAccessibleName(
            tr("{name}: {what}", "the sayings on a page").format(name=subject.name, what=told)
        )
        self.setAccessibleName(tr("The page of {name}").format(name=subject.name))
        if before is None or before.sitting.subject != subject:
            self._announce(f"{self.head.accessibleName()} {told}.")
            self._whole.verticalScrollBar().setValue(0)
        self._stand()

    def announce_saying(self) -> None:
        """Say which saying one is at, to who hears and has the keys elsewhere."""
        if not self.view.hasFocus():
            self._announce(str(self.view.currentIndex().data() or ""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.head.be_short(self.height() < _ROOM_FOR_NAMES)
        low = self.height() < _ROOM_FOR_HEAD
        for below in (self.view, self.nothing):
            below.setMinimumHeight(self.height() if low else 0)
        self._stand()

    def _lay_out(self) -> QVBoxLayout:
        within, around = QWidget(), QVBoxLayout(self)
        self._whole = QScrollArea()
        self._whole.setFrameShape(QFrame.Shape.NoFrame)
        self._whole.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._whole.setWidgetResizable(True)
        for policy in (
            self._whole.setHorizontalScrollBarPolicy,
            self._whole.setVerticalScrollBarPolicy,
        ):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        within.setMinimumWidth(1)  # or it would widen with the head's margins, which are its own
        self._whole.setWidget(within)
        for ground in (self._whole.viewport(), within):
            ground.setAutoFillBackground(False)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._whole)
        rows = QVBoxLayout(within)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        return rows

    def _uncover(self, _current: object, before: QModelIndex) -> None:
        """Have all of the sayings in view once one goes about in them."""
        if before.isValid():
            self._whole.ensureWidgetVisible(self.view, 0, 0)

    def _stand(self) -> None:
        bar = self.view.verticalScrollBar().sizeHint().width()
        self.head.stand_in(Column.within(self.width() - bar, self._look))

    def _show_rule(self, scrolled: int) -> None:
        """Draw a line under the head while sayings go on beneath it."""
        colour = self._palette.line if scrolled else self._palette.paper
        if colour != self._ruled:
            self._ruled = colour
            self._rule.setStyleSheet(f"background: {colour.name()};")

    def _leave_words(self) -> None:
        """Go to the sayings, or where there are none whatever is typed, back to the article."""
        if self.view.isVisible():
            self.view.setFocus()
        elif not self.head.words.text():
            self.head.left.emit()

    def _go_to_time(self, first: object, last: object) -> None:
        rows = self.view.model().rows_of(first, last)  # type: ignore[attr-defined]
        if rows:
            self.view.go_to_row(rows[0])

    def _announce(self, words: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
