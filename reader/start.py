"""Starts the window: the first screen at once, all else behind it."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from reader.cli.printing import note
from reader.first_screen import FirstScreen, prepared_application, settings_file
from reader.language.words import ENGLISH
from reader.library.faults import LibraryFault
from reader.library.mending import opened_at_once
from reader.window.remembered import Remembered

_STOPPED = 130
"""The exit status of what Ctrl+C has ended."""

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QGuiApplication

    from reader.files.meeting import Listener
    from reader.library.connection import Library
    from reader.models.palette import Theme
    from reader.window.door import Door


def run(
    library: Path,
    paths: Sequence[Path] = (),
    listener: Listener | None = None,
    *,
    language: str = "",
) -> int:
    """Show the window on `library`, taking in `paths` first; the exit status.

    Later starts on the same library come by `listener`. Without a `language` it speaks the one
    that was kept, or else the system's.
    """
    application = prepared_application(as_kept=True)
    ctrl_c = _CtrlC(application)
    remembered = Remembered(settings_file())
    speak_to_reader(language or remembered.language, application)
    door = None
    if (found := opened_at_once(library)) is None:
        # What is shown meanwhile comes forward as well.
        door = _door(listener, library)
        if (found := _opened(library, remembered.theme)) is None:
            door.close()
            return 1
    first = FirstScreen(library, remembered, found, paths)
    first.show()
    from reader.app import Desk  # noqa: PLC0415  the list is painted before this is loaded

    desk = Desk(first)
    door = door or _door(listener, library)
    door.paths_came.connect(desk.take_in)
    if brought := door.take_in():
        desk.take_in(brought)
    status = _STOPPED if ctrl_c.came else application.exec()
    door.close()
    desk.close()
    if desk.preferences.restarts:
        from reader.files.restarting import start_again  # noqa: PLC0415  seldom asked for

        start_again(library, os.environ, "" if desk.preferences.speaks_otherwise else language)
    return status


def speak_to_reader(language: str, application: QGuiApplication) -> None:
    """Say all that follows in `language`; without one, in the first of the system's we know."""
    wanted = [language] if language else QLocale.system().uiLanguages()
    if wanted and wanted[0].partition("-")[0] not in {ENGLISH, "C"}:
        from reader.models.speaking import speak_first_of  # noqa: PLC0415  not for English

        speak_first_of(wanted, application)


class _CtrlC:
    """Ends the application in order; the collector's timer lets Python hear of it soon."""

    def __init__(self, application: QCoreApplication) -> None:
        self.came = False
        self._application = application
        signal.signal(signal.SIGINT, self._end)
        signal.signal(signal.SIGTERM, self._end)  # as a desktop ends what is open when one leaves

    def _end(self, _signal: int, _frame: object) -> None:
        self.came = True
        self._application.exit(_STOPPED)


def _opened(library: Path, theme: Theme) -> Library | None:
    """The library, opened in its own time; None where one no longer wants it."""
    from reader.window.slow_opening import opened  # noqa: PLC0415  seldom needed

    while True:
        try:
            return opened(library, theme)
        except LibraryFault as fault:
            note(str(fault))
            if not _another_try(fault):
                return None


def _another_try(fault: LibraryFault) -> bool:
    from reader.window.no_library import NoLibrary  # noqa: PLC0415  seldom needed

    return NoLibrary(str(fault)).wants_another_try()


def _door(listener: Listener | None, library: Path) -> Door:
    from reader.window.door import Door  # noqa: PLC0415  not before the list is painted

    return Door(listener, library)
