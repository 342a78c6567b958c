"""What is shown while a library takes its time to open, in place of the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QFont, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from reader.language.words import marked, tr
from reader.library.connection import Library
from reader.models.opening import Opening
from reader.models.palette import Theme
from reader.window.theme import dress, palette_for

_UNNOTICED = 0.3
"""Seconds that opening may take without a word."""
_LEAVE = 2_000
"""Milliseconds after a stop until what hasn't ended is left to end with the program."""
_WIDTH = 520
_MEANWHILE = marked(
    "It happens once. Stop it, and Dateline closes; what was in the library is all still there,"
    " and the next start begins anew."
)


class SlowOpening(QWidget):
    """A small window that says what is being done; `stop_wanted` when one has had enough."""

    stop_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle("Dateline")
        dress(self, palette_for(theme, QGuiApplication.styleHints().colorScheme()))
        heading = QLabel(tr("The library is being brought up to date"))
        heading.setFont(_larger(heading.font()))
        self.told = QLabel()
        meanwhile = QLabel(tr(_MEANWHILE))
        for label in (heading, self.told, meanwhile):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        life = QProgressBar()
        life.setRange(0, 0)
        life.setTextVisible(False)
        life.setFixedHeight(6)
        self.stop_button = QPushButton(tr("Stop"))
        self.stop_button.setAutoDefault(False)
        self.stop_button.clicked.connect(self._stop)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(14)
        for widget in (heading, self.told, life, meanwhile):
            column.addWidget(widget)
        column.addLayout(foot)
        self.setFixedWidth(min(_WIDTH, self.screen().availableSize().width()))

    def tell(self, sentence: str) -> None:
        """Say what is being done."""
        if self.stop_button.isEnabled():
            self.told.setText(sentence)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take the window's own cross for the button."""
        event.ignore()
        self._stop()

    def _stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.told.setText(tr("It is being stopped…"))
        self.stop_wanted.emit()


def opened(library: Path, theme: Theme) -> Library | None:
    """Open the library, and show how that gets on where it takes a while; None if stopped.

    Raises `LibraryFault`.
    """
    opening = Opening(library)
    if not opening.is_done(_UNNOTICED):
        loop, shown = QEventLoop(), SlowOpening(theme)
        opening.told.connect(shown.tell)
        shown.tell(opening.last_told or tr("This takes longer than usual."))
        shown.stop_wanted.connect(opening.stop)
        shown.stop_wanted.connect(lambda: QTimer.singleShot(_LEAVE, loop.quit))
        opening.ended.connect(loop.quit)
        shown.show()
        if not opening.is_done(0):
            loop.exec()
        shown.hide()  # not closed: the application would end with its last window
        shown.deleteLater()
    return opening.found


def _larger(font: QFont) -> QFont:
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * 1.25)
    larger.setBold(True)
    return larger
