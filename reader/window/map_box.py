"""A map with its heading: small at the foot of the names, or large over the page."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from reader.language.words import marked, tr
from reader.models.palette import LIGHT, Palette
from reader.models.world_outline import World
from reader.window.icons import icon
from reader.window.map_size import LARGE, SMALL
from reader.window.map_view import MapView
from reader.window.name_look import SECTION

_ASIDE, _FOOT = 16, 14
_HEAD = 32


class MapWords(NamedTuple):
    """What a map is called: the heading of a large one, its name to be heard, and of no places."""

    title: str
    name: str
    none: str


OF_ARTICLE = MapWords(
    marked("On the map: places in this article"),
    marked("Map of places in this article"),
    marked("No places in this article"),
)
OF_FILTER = MapWords(
    marked("On the map: places in the filtered articles"),
    marked("Map of places in the filtered articles"),
    marked("No places in the filtered articles"),
)
OF_ALL = MapWords(
    marked("On the map: places in all articles"),
    marked("Map of places in all articles"),
    marked("No places in all articles"),
)


class MapBox(QWidget):
    """A heading, a button, and the map under them.

    `turned` tells that the button was clicked, or Esc pressed in the large map: the small one is
    to be enlarged, the large one to be closed.
    """

    turned = Signal()

    def __init__(self, world: World, *, large: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = LIGHT
        self._large = large
        self.view = MapView(world, LARGE if large else SMALL)
        self.title = QLabel(tr("On the map"))
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        font = SECTION.font()
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        self.title.setFont(font)
        self.button = QToolButton()
        self.button.setAutoRaise(True)
        name, told = tr("Enlarge the map"), tr("Enlarge the map (G twice)")
        if large:
            name, told = tr("Close the map"), tr("Close the map (Esc)")
        self.button.setAccessibleName(name)
        self.button.setToolTip(told)
        head = QHBoxLayout()
        head.setContentsMargins(_ASIDE, 0, _ASIDE - 6, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(head)
        box = QHBoxLayout()
        aside = 0 if large else _ASIDE
        box.setContentsMargins(aside, 0, aside, 0 if large else _FOOT)
        box.addWidget(self.view)
        rows.addLayout(box, 1)
        head.setSpacing(8)
        self.button.setFixedHeight(24)
        self.title.setFixedHeight(_HEAD)
        self.button.clicked.connect(self._turn)
        if large:
            self.view.left.connect(self.turned)

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self._palette = palette
        self.view.wear(palette)
        self.title.setStyleSheet(f"color: {palette.quiet.name()};")
        self.button.setIcon(icon("clear" if self._large else "enlarge", palette.quiet))
        self.update()

    def name_it(self, words: MapWords) -> None:
        """Say what the places on the map are those of."""
        self.title.setText(tr(words.title) if self._large else tr("On the map"))
        self.view.setAccessibleName(tr(words.name))
        self.view.show_none(tr(words.none))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._palette.side)
            if self._large:
                painter.fillRect(0, self.view.y() - 1, self.width(), 1, self._palette.line)

    def _turn(self) -> None:
        self.turned.emit()
