"""What of the window is remembered from one time to the next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from reader.models.palette import Theme


class Remembered:
    """Sizes, places and looks in an ini file; nothing of what was read or searched for.

    Without a file nothing is remembered. What a damaged file holds is passed over.
    """

    def __init__(self, file: Path | None) -> None:
        self._settings = (
            QSettings(str(file), QSettings.Format.IniFormat) if file is not None else None
        )

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

    def keep(self, **values: QByteArray | bool | float | str) -> None:
        """Remember these, each under its name."""
        if self._settings is not None:
            for name, value in values.items():
                self._settings.setValue(name, value)
            self._settings.sync()

    def _value(self, name: str) -> object:
        return None if self._settings is None else self._settings.value(name)
