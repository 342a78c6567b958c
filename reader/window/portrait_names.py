"""A line of names, each of which opens a page; as many as there is room for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from reader.language.words import counted, number
from reader.models.portrait import Beside, Subject
from reader.models.tool_tip import tip
from reader.models.typography import QUIET

_GAP = 14
_AFTER_LABEL = 10
_WIDEST_NAME = 220


class PortraitNames(QWidget):
    """What the names are, and the names with their numbers of articles; a press on one tells it
    by `subject_chosen`."""

    subject_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._font = QUIET.font()
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setFont(self._font)
        self._label.setObjectName("what")
        self._buttons: list[QPushButton] = []
        self._wanted = True
        self.setFixedHeight(QFontMetrics(self._font).height() + 7)

    def show_names(self, what: str, names: Sequence[Beside]) -> None:
        """Show these names under what they are; without any nothing."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._label.setText(what)
        self._buttons = [self._button(what, each) for each in names]
        self.setVisible(bool(names) and self._wanted)
        self._place()

    @property
    def buttons(self) -> list[QPushButton]:
        """The names, also those for which there is no room."""
        return list(self._buttons)

    def let_show(self, shown: bool) -> None:
        """Have the line there, or not even where there are names: there is no room."""
        self._wanted = shown
        self.setVisible(shown and bool(self._buttons))

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _button(self, what: str, beside: Beside) -> QPushButton:
        subject, articles = beside
        metrics = QFontMetrics(self._font)
        name = metrics.elidedText(subject.name, Qt.TextElideMode.ElideRight, _WIDEST_NAME)
        button = QPushButton(f"{name} {number(articles)}".replace("&", "&&"), self)
        button.setFont(self._font)
        button.setFlat(True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        heard = counted(
            "{what} {name}, in {n} article: open the page",
            "{what} {name}, in {n} articles: open the page",
            articles,
        )
        button.setAccessibleName(heard.format(what=what, name=subject.name))
        together = counted("Together in {n} article", "Together in {n} articles", articles)
        button.setAccessibleDescription(together)  # not the tool tip's markup
        told = counted(
            "Open the page of {name}; together in {n} article",
            "Open the page of {name}; together in {n} articles",
            articles,
        )
        button.setToolTip(tip(told.format(name=subject.name)))
        button.clicked.connect(self._teller(subject))
        return button

    def _teller(self, subject: Subject) -> Callable[[bool], None]:
        def tell(_checked: bool) -> None:
            self.subject_chosen.emit(subject)

        return tell

    def _place(self) -> None:
        """Let each stand behind the one before, and none that wouldn't be seen whole."""
        turned = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        width, height = self.width(), self.height()
        at = self._label.sizeHint().width()
        self._label.setGeometry(width - at if turned else 0, 0, at, height)
        at += _AFTER_LABEL
        for place, button in enumerate(self._buttons):
            own = button.sizeHint().width()
            fits = not place or at + own <= width
            button.setVisible(fits)
            own = min(own, max(0, width - at))
            button.setGeometry(width - at - own if turned else at, 0, own, height)
            at += own + _GAP if fits else width
