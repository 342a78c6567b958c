"""The small sheet under “Aa” on which the page's look is chosen; the page follows at once."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from reader.language.words import marked, tr
from reader.models.page_look import (
    MEASURES,
    SIZES,
    SPACINGS,
    USUAL,
    PageLook,
)
from reader.models.palette import DARK, LIGHT, SEPIA, Theme
from reader.window.came_from import CameFrom
from reader.window.font_box import FontBox
from reader.window.low_screens import scrolling
from reader.window.passing_part import PassingPart
from reader.window.stepper import Stepper

_WIDTH = 396
_FROM_EDGE = 8
_BETWEEN = 6
_FRAME = 4
_BAR = QStyle.PixelMetric.PM_ScrollBarExtent

_PAPERS = {Theme.LIGHT: LIGHT, Theme.SEPIA: SEPIA, Theme.DARK: DARK}
# The letters under which the window has a menu or a key with Alt are left to it.
_THEMES = {
    Theme.LIGHT: marked("Pape&r"),
    Theme.SEPIA: marked("Se&pia"),
    Theme.DARK: marked("Dar&k"),
    Theme.SYSTEM: marked("As the Sys&tem"),
}


class LookSheet(PassingPart):
    """Lies over the page while it is used, and goes when one goes on elsewhere, or by Esc.

    It is no window of its own: the window's keys work on, and the page stays in view.
    """

    look_chosen = Signal(object)
    theme_chosen = Signal(object)

    def __init__(self, window: QWidget, usual_focus: QWidget | None = None) -> None:
        """`usual_focus` gets the keys where what had them before is gone."""
        super().__init__(window)
        self._look = USUAL
        self._theme = Theme.SYSTEM
        self._below = QPoint()
        self._came_from = CameFrom(usual_focus or window)
        self.setObjectName("LookSheet")
        self.setAccessibleName(tr("Page look"))
        self.setAutoFillBackground(True)
        self.size_of_text = Stepper(tr("Size of the text"), SIZES, tr(" px"), self)
        self.measure = Stepper(tr("Length of lines"), MEASURES, tr(" characters"), self)
        self.spacing = Stepper(tr("Distance of lines"), SPACINGS, tr(" %"), self)
        self.faces = FontBox(self)
        self.ragged, self.justified = _choice(tr("Ragge&d")), _choice(tr("&Justified"))
        self.themes = {theme: _choice(tr(words)) for theme, words in _THEMES.items()}
        self.usual = QPushButton(tr("Usual"))
        self.usual.setToolTip(tr("Set the page as it was designed; the paper stays"))
        self._edges, self._papers = QButtonGroup(self), QButtonGroup(self)
        self._lay_out()
        self._show_papers()
        self._join()
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]
        self.hide()

    def open_under(self, button: QWidget) -> None:
        """Open under `button`, with the size at hand."""
        self._came_from.remember()
        self._below = button.mapTo(self.window(), QPoint(button.width(), button.height() + 4))
        self._fit()
        self.raise_()
        self.show()
        self.size_of_text.setFocus()

    def leave(self) -> None:
        """Close, and give the keys back to where they were."""
        self.close()

    def show_look(self, look: PageLook) -> None:
        """Show this look as the one chosen."""
        self._look = look
        self.size_of_text.show_value(look.size)
        self.measure.show_value(look.measure)
        self.spacing.show_value(look.spacing)
        self.faces.show_family(look.family)
        with QSignalBlocker(self._edges):
            (self.justified if look.justified else self.ragged).setChecked(True)
        _reach_by_tab(self._edges)
        self.usual.setEnabled(look != USUAL)

    def show_fitting(self, characters: int) -> None:
        """Tell where the window is too narrow for the length of lines: how many do fit."""
        short = 0 < characters < self._look.measure  # 0 where a narrow window shows no page
        self.measure.tell_besides(tr("{count} fit here").format(count=characters) if short else "")
        if self.isVisible():
            self._fit()

    def show_theme(self, theme: Theme) -> None:
        """Show this theme as the one chosen."""
        self._theme = theme
        with QSignalBlocker(self._papers):
            self.themes[theme].setChecked(True)
        _reach_by_tab(self._papers)

    def _show_papers(self) -> None:
        """Show each paper as it is, whatever the window wears."""
        for theme, palette in _PAPERS.items():
            ink, paper, line = palette.ink.name(), palette.paper.name(), palette.line.name()
            self.themes[theme].setStyleSheet(
                f"QPushButton {{ color: {ink}; background: {paper}; border-color: {line}; }}"
                f"QPushButton:checked {{ border-color: {palette.accent.name()}; }}"
                f"QPushButton:focus {{ border-color: {palette.accent.name()}; }}"
            )

    # What Qt calls

    def hideEvent(self, event: QHideEvent) -> None:
        """Go back to where one was."""
        if self.isAncestorOf(QApplication.focusWidget() or self):
            self._came_from.go_back()
        super().hideEvent(event)

    # Its parts

    def _lay_out(self) -> None:
        self._within = QWidget()
        around = QVBoxLayout(self)
        around.setContentsMargins(_FRAME, _FRAME, _FRAME, _FRAME)
        around.addWidget(scrolling(self._within))
        grid = QGridLayout(self._within)
        grid.setContentsMargins(14, 12, 14, 10)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        edges, papers = QHBoxLayout(), QHBoxLayout()
        for choices in (edges, papers):
            choices.setSpacing(_BETWEEN)
        for button in (self.ragged, self.justified):
            self._edges.addButton(button)
            edges.addWidget(button)
        for button in self.themes.values():
            self._papers.addButton(button)
            papers.addWidget(button)
        steppers = self.size_of_text, self.measure, self.spacing
        widest = max(stepper.told.minimumWidth() for stepper in steppers)
        for stepper in steppers:
            stepper.told.setMinimumWidth(widest)
        rows: tuple[tuple[str, QWidget | QLayout, QWidget], ...] = (
            (tr("Si&ze"), self.size_of_text, self.size_of_text),
            (tr("Li&nes"), self.measure, self.measure),
            (tr("Spa&cing"), self.spacing, self.spacing),
            (tr("F&ont"), self.faces, self.faces),
            (tr("Edge"), edges, self.ragged),
            (tr("Colours"), papers, self.themes[Theme.LIGHT]),
        )
        for row, (words, part, buddy) in enumerate(rows):
            label = QLabel(words)
            label.setBuddy(buddy)
            grid.addWidget(label, row, 0)
            if isinstance(part, QWidget):
                grid.addWidget(part, row, 1)
            else:
                grid.addLayout(part, row, 1)
        grid.addWidget(self.usual, len(rows), 1, Qt.AlignmentFlag.AlignRight)

    def _join(self) -> None:
        for stepper in (self.size_of_text, self.measure, self.spacing):
            stepper.stepped.connect(self._choose)
        self.faces.activated.connect(self._choose)
        self._edges.buttonToggled.connect(self._choose)
        self._papers.buttonToggled.connect(self._choose_theme)
        self.usual.clicked.connect(self._choose_usual)

    def _fit(self) -> None:
        """Be as large as what stands in it, as far as the window is."""
        room = self.window().size() - QSize(2 * _FROM_EDGE, 2 * _FROM_EDGE)
        self._within.ensurePolished()
        least = self._within.minimumSizeHint()  # words may be long
        wanted = QSize(max(_WIDTH, least.width()), least.height()) + QSize(2 * _FRAME, 2 * _FRAME)
        if wanted.height() > room.height():
            wanted.setWidth(wanted.width() + self.style().pixelMetric(_BAR))
        size = wanted.boundedTo(room)
        self.setFixedSize(size)
        right = min(self._below.x(), self.window().width() - _FROM_EDGE)
        foot = self.window().height() - _FROM_EDGE
        top = max(_FROM_EDGE, min(self._below.y(), foot - size.height()))
        self.move(max(_FROM_EDGE, right - size.width()), top)

    # What is done on it

    def _choose(self) -> None:
        look = PageLook(
            size=self.size_of_text.value,
            measure=self.measure.value,
            spacing=self.spacing.value,
            family=self.faces.family,
            justified=self.justified.isChecked(),
        )
        if look != self._look:
            self.look_chosen.emit(look)

    def _choose_theme(self) -> None:
        chosen = next(theme for theme, button in self.themes.items() if button.isChecked())
        if chosen is not self._theme:
            self.theme_chosen.emit(chosen)

    def _choose_usual(self) -> None:
        self.look_chosen.emit(USUAL)
        self.size_of_text.setFocus()

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Close when one goes on elsewhere; the list of fonts is a window over this one."""
        if not self.isVisible() or now is None or now.window() is not self.window():
            return
        if now is not self and not self.isAncestorOf(now):
            self.close()


def _reach_by_tab(group: QButtonGroup) -> None:
    """Let Tab stop at the one that is chosen alone; arrows go on from there."""
    for button in group.buttons():
        policy = Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
        button.setFocusPolicy(policy)


def _choice(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setCheckable(True)
    button.setAccessibleName(words.replace("&", ""))
    return button
