"""Somebody at the real window, by keys, and the picture of what they see."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QProgressBar, QWidget

from reader.app import Desk
from reader.first_screen import FirstScreen, prepared_application
from reader.models.palette import Theme
from reader.models.speaking import speak_first_of
from reader.window.guide_window import GuideWindow
from reader.window.remembered import Remembered

NONE: Final = Qt.KeyboardModifier.NoModifier
CONTROL: Final = Qt.KeyboardModifier.ControlModifier
ALT: Final = Qt.KeyboardModifier.AltModifier
SHIFT: Final = Qt.KeyboardModifier.ShiftModifier

_PATIENCE: Final = 60.0  # s
_GLANCE: Final = 5  # ms


class Sitting:
    """The window on a library, and a person with a keyboard before it."""

    def __init__(self, desk: Desk, paper: Path) -> None:
        """At `desk`; what is printed goes to `paper`."""
        self.desk = desk
        self.paper = paper
        self.window = desk.window

    def settle(self) -> None:
        """Wait until every answer is in and shown."""
        self._wait(lambda: self.desk.settled)
        for _ in range(3):  # a layout may ask for another
            QApplication.processEvents()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Press a key wherever the focus is."""
        for _ in range(times):
            QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
            self.settle()

    def type(self, words: str) -> None:
        """Type wherever the focus is."""
        QTest.keyClicks(QApplication.focusWidget() or self.window, words)
        self.settle()

    def filter(self, words: str) -> None:
        """Filter by `words`, and go on to the list."""
        self.press(Qt.Key.Key_L, CONTROL)
        self.type(words)
        self.press(Qt.Key.Key_Return)

    def choose(self, title: str) -> None:
        """Go down the list to the article whose title begins so; an error where none does."""
        model = self.window.list_pane.view.model()
        self.press(Qt.Key.Key_Home)
        for _ in range(model.rowCount()):
            if str(self.window.list_pane.view.currentIndex().data()).startswith(title):
                return
            self.press(Qt.Key.Key_J)
        raise LookupError(f"the list holds nothing that begins with {title!r}")

    @property
    def quotations(self) -> int:
        """How many the open article has."""
        opened = self.desk.reading.opened
        return len(opened.kept.examination.quotations) if opened is not None else 0

    def drop(self, paths: Sequence[Path]) -> None:
        """Drop files and folders on the window, and don't wait for them."""
        carried = QMimeData()
        carried.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        centre = QPointF(self.window.rect().center())
        action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        self.window.dropEvent(QDropEvent(centre, action, carried, left, NONE))

    def wait_for_progress(self, share: float) -> None:
        """Wait until that share of what is being taken in is in."""
        bars = self.window.foot.findChildren(QProgressBar)

        def is_far_enough() -> bool:
            return any(bar.value() >= share * bar.maximum() > 0 for bar in bars)

        self._wait(is_far_enough)

    def point_at(self, widget: QWidget, at: QPoint) -> None:
        """Let the pointer rest there."""
        QTest.mouseMove(widget, at - QPoint(3, 0))
        QTest.mouseMove(widget, at)
        self.settle()

    def answer(self, words: str) -> None:
        """Type into the small window that asks for something, and Enter."""
        line = QApplication.focusWidget()
        if isinstance(line, QLineEdit):
            line.selectAll()
        self.type(words)
        self.press(Qt.Key.Key_Return)
        self.window.activateWindow()  # as a desktop would, where there is one
        self.settle()

    def picture(self) -> QImage:
        """What the screen shows of the window and of whatever stands open over it."""
        QApplication.processEvents()
        seen = self.window.grab()
        ratio = seen.devicePixelRatio()
        corner = self.window.mapToGlobal(QPoint(0, 0))
        with QPainter(seen) as painter:
            for over in QApplication.topLevelWidgets():
                if over is self.window or not over.isVisible():
                    continue
                at = over.mapToGlobal(QPoint(0, 0)) - corner
                painter.drawPixmap(QRect(at, over.size()), over.grab())
                if isinstance(over, QDialog | GuideWindow):  # whose frame is the desktop's
                    painter.setPen(self.window.colours.quiet)
                    painter.drawRect(QRect(at, over.size()).adjusted(-1, -1, 0, 0))
        image = seen.toImage()
        image.setDevicePixelRatio(ratio)
        return image

    def _wait(self, met: Callable[[], bool]) -> None:
        until = time.monotonic() + _PATIENCE
        while not met():
            if time.monotonic() > until:
                raise TimeoutError("the window has not settled for a minute")
            QTest.qWait(_GLANCE)


@contextmanager
def sitting(
    library: Path, size: tuple[int, int], theme: Theme, language: str = ""
) -> Iterator[Sitting]:
    """A window of `size` on `library`, closed in the end with all that stands behind it.

    `language` stays spoken: a process has one.
    """
    application = prepared_application()
    if language:
        speak_first_of([language], application)
    desk = Desk(FirstScreen(library, Remembered(None)))
    try:
        desk.reading.choose_theme(theme)
        desk.window.resize(*size)
        desk.window.show()
        desk.window.activateWindow()
        at_it = Sitting(desk, library.with_suffix(".pdf"))
        at_it.settle()
        desk.window.resize(*size)  # the names have made room by now, where there is little
        at_it.settle()
        yield at_it
    finally:
        desk.close()
