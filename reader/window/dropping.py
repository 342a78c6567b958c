"""What is dragged over the window: a sign while files are, a word where nothing can be taken in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.language.words import counted, tr
from reader.window.main_window import MainWindow, files_in

_EDGE, _ROUND = 3, 10
"""Pixels of the line around what is dropped on, and of its corners."""
_PLATE = 44
"""Pixels of the height of what the words stand on."""
_GOES = (QEvent.Type.DragLeave, QEvent.Type.Drop)


class Dropping(QObject):
    """Shows the sign while files or folders are over the window, wherever on it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._line = window.header.box.line
        self.sign = DropSign(window)
        for watched in (window, self._line):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See what comes and goes; of files the filter's line takes none for words."""
        kind = event.type()
        if watched is self._line:
            if isinstance(event, QDropEvent) and _has_files(event.mimeData()):
                event.ignore()  # it goes on to the window
                return True
        elif kind is QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            self._enter(event.mimeData())
        elif kind in _GOES:
            self.sign.hide()
        return super().eventFilter(watched, event)

    def _enter(self, carried: QMimeData) -> None:
        if files := files_in(carried):
            self.sign.show_for(files)
        else:
            self._window.foot.say(tr("Only files and folders of this machine can be dropped here."))


class DropSign(QWidget):
    """Lies over the whole window and says what a drop takes in; it takes no drop itself."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._main = window
        self.words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_for(self, files: Sequence[QUrl]) -> None:
        """Show it for these."""
        self.words = tr("Drop to take in “{name}”").format(name=Path(files[0].toLocalFile()).name)
        if len(files) > 1:
            self.words = counted(
                "Drop to take in {n} file or folder",
                "Drop to take in {n} files and folders",
                len(files),
            )
        self.setAccessibleName(self.words)
        self.setGeometry(self._main.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a line around the window, and the words on a plate in its middle."""
        palette = self._main.colours
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            veil = palette.paper.toRgb()
            veil.setAlphaF(0.6)
            painter.fillRect(self.rect(), veil)
            painter.setPen(QPen(palette.accent, _EDGE, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self.rect().adjusted(6, 6, -6, -6), _ROUND, _ROUND)
            room = self.width() - 8 * _EDGE - 40
            words = painter.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideMiddle, room)
            plate = QRect(0, 0, painter.fontMetrics().horizontalAdvance(words) + 40, _PLATE)
            plate.moveCenter(self.rect().center())
            painter.setPen(QPen(palette.accent, 1))
            painter.setBrush(palette.paper)
            painter.drawRoundedRect(plate, _ROUND, _ROUND)
            painter.setPen(palette.ink)
            painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)


def _has_files(carried: QMimeData) -> bool:
    """Asked at each move of the pointer, and there may be thousands of them."""
    return any(each.isLocalFile() for each in carried.urls())
