"""The keys and menu rows that print; what prints is loaded once it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.models.asking import Asking
from reader.models.reading import Reading
from reader.window.actions import dropping_checked
from reader.window.main_window import MainWindow

if TYPE_CHECKING:
    from reader.window.print_deeds import PrintDeeds


class PrintActions(QObject):
    """Hands on to `PrintDeeds` that something is to be printed."""

    def __init__(self, window: MainWindow, reading: Reading, asking: Asking) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._asking = asking
        self._made: PrintDeeds | None = None
        actions = window.actions_by_name
        actions["print"].triggered.connect(dropping_checked(self._print))
        actions["save_pdf"].triggered.connect(dropping_checked(self._save_pdf))

    @property
    def running(self) -> bool:
        """Whether something is being printed."""
        return self._made is not None and self._made.running

    def stop(self) -> None:
        """Print no further: no half of it is to come out once the window is gone."""
        if self._made is not None:
            self._made.stop()

    @property
    def _deeds(self) -> PrintDeeds:
        if self._made is None:
            # A start need not wait for what few sittings use.
            from reader.window.print_deeds import PrintDeeds  # noqa: PLC0415

            self._made = PrintDeeds(self._window, self._reading, self._asking)
        return self._made

    def _print(self) -> None:
        self._deeds.ask_for_printer()

    def _save_pdf(self) -> None:
        self._deeds.ask_for_file()
