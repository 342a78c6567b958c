"""Starts the window: the first screen at once, all else behind it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reader.cli.printing import note
from reader.first_screen import FirstScreen, prepared_application, settings_file
from reader.library.faults import LibraryFault
from reader.window.remembered import Remembered


def run(library: Path, paths: Sequence[Path] = ()) -> int:
    """Show the window on `library`, taking in `paths` first; the exit status."""
    application = prepared_application()
    while True:
        try:
            first = FirstScreen(library, Remembered(settings_file()))
            break
        except LibraryFault as fault:
            note(str(fault))
            if not _another_try(fault):
                return 1
    first.show()
    from reader.app import Desk  # noqa: PLC0415  the list is painted before this is loaded

    desk = Desk(first, paths)
    status = application.exec()
    desk.close()
    return status


def _another_try(fault: LibraryFault) -> bool:
    from reader.window.no_library import NoLibrary  # noqa: PLC0415  seldom needed

    return NoLibrary(str(fault)).wants_another_try()
