"""What of the window is remembered from one time to the next."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QTimer

from reader.library.states import Order
from reader.models.palette import Theme

if TYPE_CHECKING:
    from reader.models.motion import Motion
    from reader.models.page_look import PageLook

_SOON = 400
"""Milliseconds in which changes gather, since a slider goes through many; then they are kept."""

_LINE = re.compile(r"([;#].*|\[[^\]]*\]|[^=]+=.*)?")
"""A remark, a section, a value or nothing: all that an ini file has."""


class Remembered:
    """Sizes, places and looks in an ini file; what was read and searched for stays with its
    library (`session_file`).

    Without a file nothing is remembered. What a damaged file holds is passed over; one that
    is no such file at all is kept under another name, since it would be written over.
    """

    def __init__(self, file: Path | None) -> None:
        if file is not None and not _is_legible(file):
            with suppress(OSError):
                file.replace(file.with_name(f"{file.stem}-broken{file.suffix}"))
        self._file = file
        self._settings = (
            QSettings(str(file), QSettings.Format.IniFormat) if file is not None else None
        )
        self._waiting: dict[str, bool | float | str] = {}
        self._writer: Thread | None = None
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SOON)
        self._timer.timeout.connect(self._write)

    def bytes_of(self, name: str) -> QByteArray:
        """What was kept under `name`, empty where nothing was."""
        kept = self._value(name)
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def flag(self, name: str, *, default: bool) -> bool:
        """The yes or no that was kept under `name`."""
        return {"true": True, "false": False}.get(str(self._value(name)).lower(), default)

    def number(self, name: str, *, default: float) -> float:
        """The number that was kept under `name`."""
        try:
            return float(str(self._value(name)))
        except ValueError:
            return default

    @property
    def theme(self) -> Theme:
        """How the window was to look."""
        kept = str(self._value("theme"))
        return Theme(kept) if kept in set(Theme) else Theme.SYSTEM

    @property
    def language(self) -> str:
        """The code of the language to speak, empty for the system's."""
        return str(self._value("language") or "")

    @property
    def lasts(self) -> bool:
        """Whether anything is remembered beyond this time."""
        return self._file is not None

    @property
    def motion(self) -> Motion:
        """Whether anything may move by itself."""
        # Nothing moves in the first painting.
        from reader.models.motion import Motion  # noqa: PLC0415

        kept = str(self._value("motion"))
        return Motion(kept) if kept in set(Motion) else Motion.SYSTEM

    @property
    def keeps_session(self) -> bool:
        """Whether one wants to find the window as it was left."""
        return self.flag("session", default=True)

    @property
    def look(self) -> PageLook:
        """How the page was to be set."""
        # The first painting waits for no page.
        from reader.models.page_look import USUAL, PageLook  # noqa: PLC0415

        return PageLook.recalled({name: self._value(name) for name in USUAL.told})

    @property
    def order(self) -> Order:
        """In what order the list was to stand."""
        kept = str(self._value("order"))
        return Order(kept) if kept in set(Order) else Order.NEWEST

    def keep(self, **values: QByteArray | bool | float | str) -> None:
        """Remember these, each under its name, and what is to be kept soon."""
        values = {**self._waiting, **values}
        self._waiting = {}
        self._timer.stop()
        if self._writer is not None:
            self._writer.join()
        if self._settings is not None:
            for name, value in values.items():
                self._settings.setValue(name, value)
            self._settings.sync()

    def keep_soon(self, **values: bool | float | str) -> None:
        """Remember these before long, however the program ends after that."""
        self._waiting |= values
        if not self._timer.isActive():  # more changes don't put it off
            self._timer.start()

    def _write(self) -> None:
        """Write what waits, without waiting for the disk: that may take the time of a frame."""
        if self._file is None:
            return
        if self._writer is not None and self._writer.is_alive():
            self._timer.start()
            return
        from reader.window.ini_lines import write_into  # noqa: PLC0415  not at the start

        values, self._waiting = self._waiting, {}
        self._writer = Thread(target=write_into, args=(self._file, values))
        self._writer.start()

    def _value(self, name: str) -> object:
        return None if self._settings is None else self._settings.value(name)


def _is_legible(file: Path) -> bool:
    try:
        lines = file.read_text("utf-8").split("\n")
    except UnicodeDecodeError:
        return False
    except OSError:  # there is none, or it is somebody else's
        return True
    return not any("\0" in line or not _LINE.fullmatch(line.strip()) for line in lines)
