"""The window with its newest articles in it, painted before all else is loaded.

A start takes as long as its imports, and the first painting needs a third of them. `app.Desk`
loads the rest and makes the window one to work in. Whatever is imported here, the first painting
waits for; `tests/test_first_screen.py` names what it must not wait for.
"""

from __future__ import annotations

import linecache
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from reader.library.begun import begun
from reader.library.faults import LibraryFault
from reader.library.ids import ArticleId
from reader.library.mending import opened_or_made_anew
from reader.library.session_file import NO_SESSION, Session, forget_session, kept_session
from reader.models.article_list import ArticleList
from reader.models.asking import Asking
from reader.models.finding import AT_FIRST, IN_VIEW, Found
from reader.models.typography import load_reading_faces
from reader.window.list_place import Anchor
from reader.window.main_window import MainWindow
from reader.window.remembered import Remembered
from reader.window.theme import STYLE
from reader.window.whole_size import USUAL, in_size, kept_size

if TYPE_CHECKING:
    from reader.library.catalogue import Catalogue
    from reader.library.connection import Library

_PATIENCE = 1_000
"""Milliseconds for which the first painting is waited for; a hidden window is never painted."""


class FirstScreen(QObject):
    """A library opened, and the window on it, where nothing can be done yet but look.

    What `asking` is asked waits for a catalogue, which `answer_from` brings.
    """

    _opened: Callable[[Path], Catalogue]

    def __init__(
        self,
        library: Path,
        remembered: Remembered,
        found: Library | None = None,
        paths: Sequence[Path] = (),
    ) -> None:
        """Open the library at `library`, unless it was opened before, as `found`.

        The filter that was left is not gone on with where `paths` are brought: it may hide them.
        Raises `LibraryFault` where the library can't be opened.
        """
        super().__init__()
        self.library = library
        self.remembered = remembered
        self.paths = paths
        self.found = found or opened_or_made_anew(library)
        self._answering = Event()
        self.asking = Asking(self._catalogue, library=library)
        self.articles = ArticleList(self.asking, self.asking)
        self.window = MainWindow(self.articles, remembered)
        headings = remembered.flag("headings", default=True)
        self.window.list_pane.view.show_headings(shown=headings)
        self._session = self._left()
        self._hint = self.window.header.box.line.placeholderText()
        if self._session.filter:  # what it finds can't be told yet: the list and the box wait
            self.window.header.box.line.setPlaceholderText("")
        else:
            with suppress(LibraryFault):  # it comes out again where it can be mended
                self._begin()

    def show(self) -> None:
        """Show the window, and come back once its list is painted.

        Keys and clicks wait meanwhile: what they are for isn't there yet.
        """
        loop = QEventLoop()
        viewport = self.window.list_pane.view.viewport()
        eye = _Eye(loop)
        viewport.installEventFilter(eye)
        QTimer.singleShot(_PATIENCE, loop.quit)
        self.window.show()
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        viewport.removeEventFilter(eye)
        # PySide has read the source of all that is imported: room for what comes now.
        linecache.clearcache()

    def answer_from(self, opened: Callable[[Path], Catalogue]) -> None:
        """Have questions answered by the catalogue that `opened` gives of a library."""
        self._opened = opened
        self._answering.set()

    def left_at(self) -> Session:
        """Where the window was left, now that somebody can go on there."""
        self.window.header.box.line.setPlaceholderText(self._hint)
        return self._session

    def _left(self) -> Session:
        """Where the window was left, as far as one wants to go on there."""
        is_another = self.found.is_new and not self.found.due  # than the one that lay there
        if is_another or not self.remembered.lasts:
            return NO_SESSION
        session = kept_session(self.library)
        if not self.remembered.keeps_session:
            if session != NO_SESSION:
                forget_session(self.library)
            return session if session.once else NO_SESSION
        if self.paths and not session.once:
            return session._replace(filter="")
        return session

    def _begin(self) -> None:
        """Show the articles where one was among them."""
        order, session = self.remembered.order, self._session
        found = begun(self.library, order, AT_FIRST, IN_VIEW, session.seen)
        if found is None:
            return
        if session.seen:
            place = Anchor(ArticleId(session.seen), session.below)
            self.window.list_pane.view.expect(None, place)
        numbers, rows, whole = found
        total = len(numbers.ids) if whole else None
        self.articles.begin_with(Found(numbers, rows, total), order)

    def _catalogue(self) -> Catalogue:
        self._answering.wait()
        return self._opened(self.library)


class _Eye(QObject):
    """Ends a loop once what it watches has been painted."""

    def __init__(self, loop: QEventLoop) -> None:
        super().__init__()
        self._loop = loop

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self._loop.quit)  # after the painting that now begins
        return False


def prepared_application(*, as_kept: bool = False) -> QApplication:
    """The one application of the process, made and dressed where there is none yet.

    With `as_kept` it is as large as the settings have it.
    """
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        QApplication.setApplicationName("dateline")  # by which the settings are found
        with in_size(kept_size(settings_file()) if as_kept else USUAL):
            application = QApplication([*sys.argv[:1], *STYLE])
        application.setApplicationDisplayName("Dateline")
        application.setDesktopFileName("dateline")
        load_reading_faces()
    return application


def settings_file() -> Path:
    """Where the window's sizes, places and looks are remembered."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return Path(place) / "window.ini"
