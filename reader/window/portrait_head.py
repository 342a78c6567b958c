"""The head of a page of a person or a place: the name, the facts, when, and who is met beside."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.language.words import tr
from reader.library.answers import SayingKind
from reader.models.page_look import USUAL, PageLook
from reader.models.palette import Palette
from reader.models.portrait import Facts, Portrait
from reader.models.portrait_labels import ends_told, kind_counted, people_told, places_told
from reader.models.portrait_strip import strip
from reader.models.portrait_words import facts_told
from reader.models.typography import HEADLINE, LONG_HEADLINE, QUIET
from reader.window.icons import icon
from reader.window.page_column import Column
from reader.window.portrait_about import PortraitAbout
from reader.window.portrait_names import PortraitNames
from reader.window.portrait_strip import PortraitStrip

_LONG_NAME = 40
_STYLE = """
QPushButton {{ border: 0; padding: 2px 0; color: {quiet}; text-align: left; icon-size: 11px; }}
QPushButton:hover, QPushButton:focus {{ color: {accent}; text-decoration: underline; }}
QPushButton:checked {{ color: {ink}; border-bottom: 2px solid {accent}; }}
QPushButton:disabled {{ color: {quiet}; text-decoration: none; }}
PortraitNames QPushButton {{ color: {ink}; }}
PortraitNames QPushButton:hover, PortraitNames QPushButton:focus {{ color: {accent}; }}
QLabel {{ color: {quiet}; }}
QLabel#name {{ color: {ink}; }}
QLineEdit {{ color: {ink}; background: {paper}; border: 1px solid {edge}; border-radius: 6px;
    padding: 3px 8px; }}
QLineEdit:focus {{ border: 2px solid {accent}; padding: 2px 7px; }}
"""


class PortraitHead(QWidget):
    """Shows a `Portrait` but for its sayings, and tells what is asked for otherwise."""

    left = Signal()
    kind_chosen = Signal(object)
    order_turned = Signal()
    scope_turned = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = _button(tr("‹ Back"), tr("Go back to the article"))
        self.back.setAccessibleName(tr("Back to the article"))
        self.name = _label("name")
        self.name.setWordWrap(True)
        self.facts = _label("facts")
        self.facts.setWordWrap(True)
        self.facts.setFont(QUIET.font())
        self.strip = PortraitStrip(self)
        self.people = PortraitNames(self)
        self.places = PortraitNames(self)
        self.words = PortraitAbout()
        self.words.setPlaceholderText(tr("About …"))
        self.words.setAccessibleName(tr("Only what holds these words"))
        self.words.setClearButtonEnabled(True)
        self.words.setMaximumWidth(180)
        self.scope = _button("", tr("Show what is in all articles, or only what the filter finds"))
        self.order = _button("", tr("Turn the order of the days"))
        self.kinds: dict[SayingKind, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._column: Column | None = None
        self._facts: Facts | None = None
        self._look = USUAL
        self._lay_out()
        self.back.clicked.connect(self.left)
        self.order.clicked.connect(self.order_turned)
        self.scope.clicked.connect(self._turn_scope)
        self._under = False

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """What takes the keys, as one reads it."""
        names = (*self.people.buttons, *self.places.buttons)
        kinds = self.kinds.values()
        return (self.back, self.scope, self.strip, *names, self.order, *kinds, self.words)

    def wear(self, palette: Palette, look: PageLook) -> None:
        """Take on other colours and sizes."""
        colours = {
            name: getattr(palette, name).name()
            for name in ("quiet", "accent", "ink", "paper", "line", "edge")
        }
        self.setStyleSheet(_STYLE.format(**colours))
        self._look = look
        self._set_name()
        for button in (self.scope, self.order):
            button.setIcon(icon("down", palette.quiet))
            # The sign that they turn stands behind the words, as above the list.
            button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.strip.wear(palette)

    def stand_in(self, column: Column) -> None:
        """Stand over the column of the sayings."""
        self._column = column
        self._stand_aside()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand_aside()

    def _stand_aside(self) -> None:
        """Have the way back, the scope and the order beside the column, or over it where the
        margin has no room: the first beside the name, the second beside the facts, which hold
        for it."""
        column = self._column
        if column is None:
            return
        asides = (self.back, self.scope, self.order)
        left, sizes = column.outside + column.gutter, [each.sizeHint() for each in asides]
        widest = max(size.width() for size in sizes)
        over = column.run_in or widest > left - column.gap
        right = max(0, self.width() - left - column.measure)
        self._rows.setContentsMargins(left, 8 if over else 30, right, 8)
        above = sizes[0].height() + 4 if over else 0
        if self._above.height() != above:
            self._above.setFixedHeight(above)
        self._rows.activate()
        if over:
            spare = column.measure - sum(size.width() for size in sizes)
            for aside, size in zip(asides, sizes, strict=True):
                aside.setGeometry(left, 8, size.width(), size.height())
                left += size.width() + spare // 2
            return
        middles = (
            self.name.y() + self.name.fontMetrics().height() // 2,
            self.facts.y() + self.facts.fontMetrics().height() // 2,
            self.words.geometry().center().y(),
        )
        for aside, size, middle in zip(asides, sizes, middles, strict=True):
            at = left - column.gap - size.width()
            aside.setGeometry(at, middle - size.height() // 2, size.width(), size.height())

    def be_short(self, short: bool) -> None:
        """Leave out the names beside, where the sayings would have no room."""
        self.people.let_show(not short)
        self.places.let_show(not short)

    def show_portrait(self, portrait: Portrait) -> None:
        """Show this page's head."""
        subject, facts = portrait.sitting.subject, portrait.facts
        if facts is not self._facts:  # while one types they stay the same
            self._facts = facts
            self.name.setText(subject.name)
            self._set_name()
            self.facts.setText(facts_told(subject, facts))
            self.strip.show_bins(strip(facts.days), *ends_told(facts))
            self.people.show_names(people_told(portrait), facts.beside)
            self.places.show_names(places_told(subject), facts.places)
        for kind, button in self.kinds.items():
            count = portrait.counts[kind]
            button.setText(kind_counted(subject, kind, count))
            button.setVisible(bool(facts.counts[kind]) or kind is portrait.kind)
            button.setChecked(kind is portrait.kind)
        oldest = portrait.sitting.oldest_first
        self.order.setText(
            tr("Oldest first", "in the margin") if oldest else tr("Newest first", "in the margin")
        )
        self._under = portrait.sitting.under_filter
        self._stand_aside()
        self.scope.setText(tr("Under the filter") if self._under else tr("In all articles"))
        if self.words.text().strip() != portrait.sitting.typed and not self.words.hasFocus():
            self.words.setText(portrait.sitting.typed)
        self.setAccessibleName(f"{subject.name}. {self.facts.text()}")

    def _set_name(self) -> None:
        long = len(self.name.text()) > _LONG_NAME
        self.name.setFont(self._look.font(LONG_HEADLINE if long else HEADLINE))

    def _turn_scope(self) -> None:
        self.scope_turned.emit(not self._under)

    def _lay_out(self) -> None:
        rows = self._rows = QVBoxLayout(self)
        rows.setSpacing(0)
        self._above = QWidget()
        tools = QHBoxLayout()
        tools.setSpacing(16)
        for kind in SayingKind:
            button = self.kinds[kind] = _button("", "")
            button.setCheckable(True)
            button.clicked.connect(self._teller(kind))
            self._group.addButton(button)
            tools.addWidget(button)
        tools.addStretch(1)
        tools.addWidget(self.words)
        rows.addWidget(self._above)
        rows.addWidget(self.name)
        rows.addSpacing(4)
        rows.addWidget(self.facts)
        rows.addSpacing(10)
        rows.addWidget(self.strip)
        rows.addSpacing(6)
        rows.addWidget(self.people)
        rows.addWidget(self.places)
        rows.addSpacing(8)
        rows.addLayout(tools)
        for aside in (self.back, self.scope, self.order):
            aside.setParent(self)

    def _teller(self, kind: SayingKind) -> Callable[[bool], None]:
        def tell(_checked: bool) -> None:
            self.kind_chosen.emit(kind)

        return tell


def _button(words: str, told: str) -> QPushButton:
    button = QPushButton(words)
    button.setFlat(True)
    button.setFont(QUIET.font())
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setToolTip(told)
    return button


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName(name)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
