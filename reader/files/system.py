"""Whether a window can open on this machine: a display and system libraries, Qt unasked.

Qt ends the whole program where it finds no display, and its own word on what is missing is
often wrong, so this is looked at first. `python -m reader.files.system` prints the missing
Debian packages, for `.ci/run`. Nothing here needs more than Python itself.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple


class Library(NamedTuple):
    """A shared library that Qt loads, and the Debian package that brings it."""

    soname: str
    package: str


DRAWING = (
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libEGL.so.1", "libegl1"),
    Library("libGL.so.1", "libgl1"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
)
"""What Qt needs to draw at all, with or without a screen."""

X_WINDOW = (
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)
"""What Qt needs on top of `DRAWING` for a window of an X server."""

WAYLAND_WINDOW = (Library("libwayland-cursor.so.0", "libwayland-cursor0"),)
"""What Qt needs on top of `DRAWING` for a window of a Wayland compositor."""


class Screen(StrEnum):
    """What a window would be shown on."""

    NATIVE = "the system's own"  # macOS and Windows: always there
    CHOSEN = "QT_QPA_PLATFORM"
    WAYLAND = "Wayland"
    X = "X"
    NONE = "none"


_UNSEEN = ("offscreen", "minimal")
_PATIENCE = 2.0  # seconds that a display reached over TCP (ssh -X) may take to answer


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def screen(environment: Mapping[str, str]) -> Screen:
    """What a window would be shown on here; a display that is named but dead is none.

    A platform that the user names in QT_QPA_PLATFORM is believed; one of those that draw
    where nobody sees it is no screen.
    """
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen:
        return Screen.NONE if chosen.startswith(_UNSEEN) else Screen.CHOSEN
    if not sys.platform.startswith("linux"):
        return Screen.NATIVE
    if _wayland_answers(environment):
        return Screen.WAYLAND
    return Screen.X if _x_answers(environment.get("DISPLAY", "")) else Screen.NONE


def screen_missing(environment: Mapping[str, str]) -> str:
    """Why `screen` found none, in a few words."""
    if chosen := environment.get("QT_QPA_PLATFORM"):
        return f"QT_QPA_PLATFORM is {chosen}"
    named = [
        f"{name}={environment[name]}"
        for name in ("WAYLAND_DISPLAY", "DISPLAY")
        if environment.get(name)
    ]
    if named:
        return f"nothing answers at {' or '.join(named)}"
    return "neither DISPLAY nor WAYLAND_DISPLAY is set"


def libraries_for(shown_on: Screen) -> tuple[Library, ...]:
    """The system libraries that Qt needs to show a window there."""
    if not sys.platform.startswith("linux"):
        return ()
    more = {Screen.X: X_WINDOW, Screen.WAYLAND: WAYLAND_WINDOW}
    return DRAWING + more.get(shown_on, ())


def missing(libraries: Iterable[Library]) -> list[Library]:
    """Those of `libraries` that this machine can't load."""
    return [library for library in libraries if not _loads(library.soname)]


def advice(lacking: Iterable[Library]) -> str:
    """One line to paste that brings every one of `lacking`; the sonames serve other systems."""
    packages = " ".join(library.package for library in lacking)
    sonames = ", ".join(library.soname for library in lacking)
    return f"sudo apt-get install {packages}   # brings {sonames}"


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    if environment.get("WAYLAND_SOCKET"):  # a connection already made, handed on by number
        return True
    name = environment.get("WAYLAND_DISPLAY", "")
    folder = environment.get("XDG_RUNTIME_DIR", "")
    if not name or not (folder or name.startswith("/")):
        return False
    return _unix_answers(str(Path(folder, name)))


def _x_answers(display: str) -> bool:
    """Whether an X server answers at `display`, written `host:number.screen`."""
    host, colon, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not colon or not number.isdecimal():
        return False
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"  # noqa: S108  the X servers' own fixed place
        return _unix_answers(f"\0{path}") or _unix_answers(path)
    import socket  # noqa: PLC0415  not all ask, and what draws the window needs none

    try:
        with socket.create_connection((host, 6000 + int(number)), timeout=_PATIENCE):
            return True
    except (OSError, OverflowError):  # no such host, nobody there, no such port
        return False


def _unix_answers(path: str) -> bool:
    import socket  # noqa: PLC0415  not all ask, and what draws the window needs none

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        try:
            line.connect(path)
        except OSError:
            return False
    return True


if __name__ == "__main__":
    asked = DRAWING + X_WINDOW if sys.platform.startswith("linux") else ()
    for library in missing(asked):
        print(library.package)  # noqa: T201  this printout is what .ci/run reads
