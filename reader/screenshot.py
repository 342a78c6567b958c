"""Draws the window to a picture, for whoever asks for one at the command line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import qInstallMessageHandler

from reader.app import Desk
from reader.cli.printing import note
from reader.cli.wishes import Picture
from reader.first_screen import FirstScreen, prepared_application
from reader.library.faults import LibraryFault
from reader.models.palette import Theme
from reader.models.speaking import speak_first_of
from reader.window.remembered import Remembered


def screenshot(
    library: Path, paths: Sequence[Path], picture: Picture, *, language: str = ""
) -> int:
    """Draw the window on `library`, with `paths` taken in, to a file; the exit status.

    Without a `language` in English: a picture doesn't depend on where it was drawn.
    """
    before = qInstallMessageHandler(_pass_on)
    try:
        return _draw(library, paths, picture, language)
    finally:
        qInstallMessageHandler(before)


def _draw(library: Path, paths: Sequence[Path], picture: Picture, language: str) -> int:
    application = prepared_application()
    if language:
        speak_first_of([language], application)
    try:
        desk = Desk(FirstScreen(library, Remembered(None), paths=paths))
    except LibraryFault as fault:
        note(str(fault))
        return 1
    desk.filter_history.rest()
    desk.marks.rest()  # nobody reads a picture's articles
    desk.reading.choose_theme(Theme(picture.theme))
    desk.window.resize(*picture.size)
    desk.window.show()
    desk.settle()
    desk.reading.type_filter(picture.filter)
    desk.settle()
    articles = desk.window.list_pane.view.model().rowCount()
    # Nothing asked for and nothing found is a picture too.
    if picture.select > max(articles, 1):
        note(f"There is no article {picture.select:,} to select; the list holds {articles:,}.")
        desk.close()
        return 1
    desk.window.list_pane.view.choose(picture.select - 1)
    desk.settle()
    application.processEvents()
    saved = desk.window.grab().save(str(picture.file), "PNG")
    desk.close()
    if not saved:
        note(f"The picture could not be written to {picture.file}.")
    return 0 if saved else 1


def _pass_on(_kind: object, _context: object, message: str) -> None:
    """Say what Qt says, but for what it says of every window that is drawn unseen."""
    if message != "This plugin does not support propagateSizeHints()":
        note(message)
