"""What the machine has for a window, against real sockets and real libraries."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.files.system import (
    DRAWING,
    WAYLAND_WINDOW,
    X_WINDOW,
    Library,
    Screen,
    advice,
    libraries_for,
    missing,
    screen,
    screen_missing,
)

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux is asked"),
    pytest.mark.connects,
]


@pytest.fixture
def unix_socket(tmp_path: Path) -> Iterator[Path]:
    """A socket that answers, as a Wayland compositor's does."""
    path = tmp_path / "wayland-7"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        server.listen()
        yield path


@pytest.fixture
def x_number() -> Iterator[int]:
    """The number of an X display that answers over TCP on this machine, as ssh -X gives."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server.getsockname()[1] - 6000


@pytest.mark.parametrize(
    ("environment", "found", "why"),
    [
        ({}, Screen.NONE, "neither DISPLAY nor WAYLAND_DISPLAY is set"),
        ({"DISPLAY": ""}, Screen.NONE, "neither"),
        ({"DISPLAY": ":59999"}, Screen.NONE, "nothing answers at DISPLAY=:59999"),
        ({"DISPLAY": "gibberish"}, Screen.NONE, "nothing answers at DISPLAY=gibberish"),
        ({"DISPLAY": "localhost:-1.0"}, Screen.NONE, "nothing answers"),
        ({"DISPLAY": "localhost:99999"}, Screen.NONE, "nothing answers"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, Screen.NONE, "nothing answers at WAYLAND_DISPLAY"),
        (
            {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/nowhere", "DISPLAY": ":59999"},
            Screen.NONE,
            "nothing answers at WAYLAND_DISPLAY=wayland-0 or DISPLAY=:59999",
        ),
        ({"QT_QPA_PLATFORM": "offscreen"}, Screen.NONE, "QT_QPA_PLATFORM is offscreen"),
        ({"QT_QPA_PLATFORM": "minimal:x=1", "DISPLAY": ":0"}, Screen.NONE, "is minimal:x=1"),
        ({"QT_QPA_PLATFORM": "vnc"}, Screen.CHOSEN, None),
        ({"WAYLAND_SOCKET": "5"}, Screen.WAYLAND, None),
    ],
)
def test_what_the_environment_names(
    environment: dict[str, str], found: Screen, why: str | None
) -> None:
    assert screen(environment) is found
    assert why is None or why in screen_missing(environment)


def test_a_live_wayland_display(unix_socket: Path) -> None:
    folder, name = str(unix_socket.parent), unix_socket.name
    assert screen({"WAYLAND_DISPLAY": name, "XDG_RUNTIME_DIR": folder}) is Screen.WAYLAND
    assert screen({"WAYLAND_DISPLAY": str(unix_socket)}) is Screen.WAYLAND


def test_a_live_x_display(x_number: int) -> None:
    assert screen({"DISPLAY": f"127.0.0.1:{x_number}"}) is Screen.X
    assert screen({"DISPLAY": f"127.0.0.1:{x_number}.0"}) is Screen.X


def test_an_x_window_needs_more_than_a_picture() -> None:
    assert libraries_for(Screen.NONE) == DRAWING
    assert libraries_for(Screen.X) == DRAWING + X_WINDOW
    assert libraries_for(Screen.WAYLAND) == DRAWING + WAYLAND_WINDOW


def test_all_that_is_missing_is_named_at_once() -> None:
    here = Library("libc.so.6", "libc6")
    lacking = [Library("libnone.so.1", "none1"), Library("libnever.so.2", "never2")]
    assert missing([here]) == []
    assert missing([lacking[0], here, lacking[1]]) == lacking
    line = advice(lacking)
    assert line.startswith("sudo apt-get install none1 never2 ")
    assert "libnone.so.1" in line
    assert "\n" not in line


def test_the_packages_are_printed_one_a_line(tmp_path: Path) -> None:
    for library in (*DRAWING, *X_WINDOW):
        (tmp_path / library.soname).write_bytes(b"")  # found first, and can't be loaded
    done = subprocess.run(
        [sys.executable, "-m", "reader.files.system"],
        env={**os.environ, "LD_LIBRARY_PATH": str(tmp_path)},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0
    assert done.stdout.split() == [library.package for library in (*DRAWING, *X_WINDOW)]
