"""What stands in the list's place where the filter finds nothing: the ways back."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from reader.language.words import counted, tr
from reader.models.palette import Palette
from reader.models.tool_tip import tip
from reader.window.low_screens import scrolling
from reader.window.no_articles import in_plain_words

if TYPE_CHECKING:
    from reader.filter.counsel import Counsel, OtherName
    from reader.filter.ways_back import WayBack

_ASIDE = 18
_LEAST = 80
"""Pixels that words cut short have at least."""


class NothingFound(QWidget):
    """Says that nothing was found and offers what would bring some back.

    `way_chosen` tells the spans of the typed filter to leave out, `filter_chosen` another
    filter, `all_wanted` that the whole filter is to go.
    """

    way_chosen = Signal(object)
    filter_chosen = Signal(str)
    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = _words(tr("No article fits."))
        self._ways = QVBoxLayout()
        self._ways.setSpacing(4)
        self._all = QPushButton(tr("Show all articles"))
        self._all.setFlat(True)
        self._all.clicked.connect(self._want_all)
        page = _words(tr("The page keeps the article that was open."), quiet=True)
        within = QWidget()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolling(within))
        rows = QVBoxLayout(within)
        rows.setContentsMargins(_ASIDE, 28, _ASIDE, _ASIDE)
        rows.setSpacing(12)
        rows.addWidget(self._told)
        rows.addLayout(self._ways)
        rows.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(page)
        rows.addStretch(1)
        self.setAutoFillBackground(True)

    @property
    def told(self) -> list[str]:
        """What is said, from top to bottom."""
        labels = sorted(self.findChildren(QLabel), key=lambda label: label.y())
        return [label.text() for label in labels]

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self.setStyleSheet(in_plain_words(palette))

    def show_ways(self, counsel: Counsel) -> None:
        """Offer what helps."""
        while item := self._ways.takeAt(0):
            if old := item.widget():
                old.setParent(None)
                old.deleteLater()
        for remark in counsel.remarks:
            self._ways.addWidget(_words(remark, quiet=True))
        offered = [*map(self._name, counsel.names), *map(self._way, counsel.ways)]
        for button in offered:
            self._ways.addWidget(button)
        # By itself Tab comes last to what was made last, and that is far from here.
        for before, after in pairwise((self._all, *offered, self._all)):
            QWidget.setTabOrder(before, after)

    def _name(self, name: OtherName) -> QPushButton:
        told = counted("Try {words}: {n} article", "Try {words}: {n} articles", name.articles)
        button = self._button(told, name.words)
        button.clicked.connect(lambda _checked: self.filter_chosen.emit(name.filter_text))
        return button

    def _way(self, way: WayBack) -> QPushButton:
        told = counted(
            "Without “{words}”: {n} article", "Without “{words}”: {n} articles", way.articles
        )
        button = self._button(told, way.typed)
        button.clicked.connect(lambda _checked: self.way_chosen.emit(way.spans))
        return button

    def _button(self, deed: str, words: str) -> QPushButton:
        """A button that says `deed` of the `words`, which are cut short where they must be."""
        button = QPushButton()
        button.setFlat(True)
        told = deed.format(words=words)
        metrics = button.fontMetrics()
        room = self.width() - 2 * _ASIDE - metrics.horizontalAdvance(deed.format(words=""))
        short = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, max(_LEAST, room))
        # An ampersand would be taken for a mnemonic.
        button.setText(deed.format(words=short).replace("&", "&&"))
        button.setAccessibleName(told)
        button.setToolTip(tip(told))
        return button

    def _want_all(self) -> None:
        self.all_wanted.emit()


def _words(text: str, *, quiet: bool = False) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if quiet:
        label.setObjectName("quiet")
    return label
