"""The window with its newest articles in it, painted before all else is loaded.

A start takes as long as its imports, and the first painting needs a third of them. `app.Desk`
loads the rest and makes the window one to work in. Whatever is imported here, the first painting
waits for; `tests/test_first_screen.py` names what it must not wait for.
"""

from __future__ import annotations

import sys
from array import array
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from reader.library.faults import LibraryFault
from reader.library.mending import opened_or_made_anew
from reader.library.newest import AT_FIRST, IN_VIEW, Newest, newest
from reader.window.main_window import MainWindow
from reader.window.remembered import Remembered
from reader.window.theme import prepare

if TYPE_CHECKING:
    from reader.library.connection import Library

_PATIENCE = 1_000
"""Milliseconds for which the first painting is waited for; a hidden window is never painted."""


class FirstScreen(QObject):
    """A library opened, and the window on it, where nothing can be done yet but look."""

    def __init__(self, library: Path, remembered: Remembered, found: Library | None = None) -> None:
        """Open the library at `library`, unless it was opened before, as `found`.

        Raises `LibraryFault` where it can't be opened.
        """
        super().__init__()
        self.library = library
        self.remembered = remembered
        self.found = found or opened_or_made_anew(library)
        self.newest = Newest(array("q"), [], [], whole=False)
        with suppress(LibraryFault):  # it comes out again where it can be mended
            self.newest = newest(library, AT_FIRST, IN_VIEW)
        self.window = MainWindow(self.newest, remembered)

    def show(self) -> None:
        """Show the window, and come back once its list is painted, as far as it can be.

        Keys and clicks wait meanwhile: what they are for isn't there yet.
        """
        loop = QEventLoop()
        page = self.window.first_page
        eye = _Eye(loop)
        page.installEventFilter(eye)
        QTimer.singleShot(_PATIENCE, loop.quit)
        self.window.show()
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        page.removeEventFilter(eye)


class _Eye(QObject):
    """Ends a loop once what it watches has been painted."""

    def __init__(self, loop: QEventLoop) -> None:
        super().__init__()
        self._loop = loop

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self._loop.quit)  # after the painting that now begins
        return False


def prepared_application() -> QApplication:
    """The one application of the process, made and dressed where there is none yet."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(sys.argv[:1])
        application.setApplicationName("dateline")
        application.setApplicationDisplayName("Dateline")
        application.setDesktopFileName("dateline")
        prepare(application)
    return application


def settings_file() -> Path:
    """Where the window's sizes, places and looks are remembered."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return Path(place) / "window.ini"
