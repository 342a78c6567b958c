"""Whether anything on the screen may move by itself."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from enum import StrEnum
from pathlib import Path


class Motion(StrEnum):
    """What is wished for: as the system has it, less than usual, or all there is."""

    SYSTEM = "system"
    LESS = "less"
    USUAL = "usual"


def is_less(wish: Motion, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether nothing may move by itself."""
    if wish is Motion.SYSTEM:
        return system_wants_less(environment)
    return wish is Motion.LESS


def system_wants_less(environment: Mapping[str, str]) -> bool:
    """Whether the system says that its programs are to move little, as far as that can be read.

    Qt 6.11 doesn't tell. Windows and macOS are asked; of other desktops the files are read that
    KDE and GTK keep it in. GNOME keeps it where only the session's bus leads, which isn't asked.
    """
    if sys.platform == "win32":
        return _windows_wants_less()
    home = Path(environment.get("HOME", "."))
    if sys.platform == "darwin":
        return _macos_wants_less(home)
    folder = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
    return any(_told(folder))


def _told(folder: Path) -> Iterator[bool]:
    factor = _value(folder / "kdeglobals", "KDE", "AnimationDurationFactor")
    yield bool(factor) and not factor.strip("0.")
    for version in ("gtk-4.0", "gtk-3.0"):
        told = _value(folder / version / "settings.ini", "Settings", "gtk-enable-animations")
        yield told.lower() in ("0", "false")


def _value(file: Path, section: str, name: str) -> str:
    """What a desktop's file has under that name; empty where it says nothing."""
    within = ""
    with suppress(OSError, UnicodeDecodeError):
        for line in file.read_text("utf-8").splitlines():
            key, _, value = line.partition("=")
            if line.startswith("["):
                within = line.strip("[] ")
            elif within == section and key.strip() == name:
                return value.strip()
    return ""


def _windows_wants_less() -> bool:
    if sys.platform != "win32":
        return False
    import ctypes  # noqa: PLC0415  only there

    client_area_animation = 0x1042
    moves = ctypes.c_int(1)
    ctypes.windll.user32.SystemParametersInfoW(client_area_animation, 0, ctypes.byref(moves), 0)
    return not moves.value


def _macos_wants_less(home: Path) -> bool:
    import plistlib  # noqa: PLC0415  only there

    file = home / "Library" / "Preferences" / "com.apple.universalaccess.plist"
    with suppress(OSError, plistlib.InvalidFileException, ValueError):
        return bool(plistlib.loads(file.read_bytes()).get("reduceMotion"))
    return False
