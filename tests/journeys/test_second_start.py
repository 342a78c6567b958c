"""A second start on the same library: the first window comes forward and takes its paths in."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from reader.files.calls import LONGEST, canonical
from reader.files.meeting import meet, meeting_point
from reader.library.catalogue import Catalogue
from reader.window.door import Door
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.libraries import written

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no sockets of one's own")

OFF_SCREEN = "xcb;offscreen"
"""A window's platform, so that a window opens; there is no X, so that nobody sees it."""

SECOND = """
import sys
from reader.__main__ import main
status = main(sys.argv[1:])
print(status, "PySide6" in sys.modules)
"""
WORDS = ["-c", SECOND]
PATIENCE = 60.0  # s


def started(library: Path, *more: str | Path) -> subprocess.Popen[str]:
    """Start the program on the library by its own door; it prints how it ended."""
    return subprocess.Popen(
        [sys.executable, *WORDS, "--library", str(library), *map(str, more)],
        env={**os.environ, "QT_QPA_PLATFORM": OFF_SCREEN},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def until(so: Callable[[], bool]) -> None:
    """Wait until it is so."""
    last = time.monotonic() + PATIENCE
    while not so():
        assert time.monotonic() < last
        time.sleep(0.02)


def point_of(library: Path) -> Path:
    point = meeting_point(canonical(library), os.environ)
    assert point is not None
    return point


def titles(library: Path) -> list[str]:
    with closing(Catalogue(library)) as catalogue:
        return [row.title for row in catalogue.rows(catalogue.ids())]


@contextmanager
def open_to_callers(desk: Desk, library: Path) -> Iterator[None]:
    """Let later starts in, as `start.run` does."""
    door = Door(meet(library, (), os.environ).listener, library)
    door.paths_came.connect(desk.take_in_at_once)
    assert door.take_in() == []
    yield
    door.close()


def ended(qtbot: QtBot, program: subprocess.Popen[str]) -> str:
    """How the program ended, while the window of this process goes on."""
    qtbot.waitUntil(lambda: program.poll() is not None, timeout=int(PATIENCE * 1000))
    return program.communicate()[0].strip()


def test_two_programs(two: Path, tmp_path: Path) -> None:
    (tmp_path / "way").symlink_to(tmp_path)
    folder = written(tmp_path / "more", {"a.txt": " date 2025-05-05 A new pier\n\nIt stands.\n"})
    first = started(two)
    try:
        until(point_of(two).exists)
        second = started(tmp_path / "way" / two.name, folder)
        assert second.communicate(timeout=PATIENCE)[0] == "0 False\n"
        until(lambda: "A new pier" in titles(two))
        assert first.poll() is None
    finally:
        first.kill()
        first.communicate()
    was = point_of(two).lstat().st_mtime_ns
    third = started(two)
    try:
        until(lambda: point_of(two).exists() and point_of(two).lstat().st_mtime_ns != was)
    finally:
        third.kill()
        assert third.communicate()[0] == ""


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_minimised_window_comes_forward(open_desk: OpenDesk, qtbot: QtBot, two: Path) -> None:
    desk = open_desk(two)
    with open_to_callers(desk, two):
        desk.window.showMinimized()
        assert desk.window.isMinimized()
        assert ended(qtbot, started(two)) == "0 False"
        assert not desk.window.isMinimized()
        qtbot.waitActive(desk.window)
        desk.settle()
        assert len(desk.titles) == 2


@pytest.mark.qt_log_ignore("does not support raise")
def test_what_a_second_start_brings_is_taken_in(
    open_desk: OpenDesk, qtbot: QtBot, two: Path, tmp_path: Path
) -> None:
    desk = open_desk(two)
    pier = written(tmp_path / "piers", {"a.txt": " date 2025-05-05 A pier\n\nIt stands.\n"})
    quay = written(tmp_path / "quays", {"a.txt": " date 2025-05-06 A quay\n\nIt too.\n"})
    with open_to_callers(desk, two):
        both = [started(two, folder) for folder in (pier, quay)]
        assert [ended(qtbot, each) for each in both] == ["0 False"] * 2
        desk.settle()
        assert desk.titles[:2] == ["A quay", "A pier"]


@pytest.mark.connects
@pytest.mark.qt_log_ignore("does not support raise")
@pytest.mark.parametrize(
    "said",
    [
        b"hello\n",
        b'{"library": "/another", "paths": ["/etc"], "token": ""}\n',
        b"x" * (8 * LONGEST),
        b"",
    ],
)
def test_a_stranger_is_not_answered(
    open_desk: OpenDesk, qtbot: QtBot, two: Path, said: bytes
) -> None:
    desk = open_desk(two)
    heard: list[bytes] = []
    with open_to_callers(desk, two), socket.socket(socket.AF_UNIX) as stranger:
        desk.window.showMinimized()
        stranger.connect(str(point_of(two)))
        stranger.settimeout(0)
        left = bytearray(said)

        def go_on() -> None:
            try:
                if left:
                    del left[: stranger.send(left)]
                    return
                heard.append(stranger.recv(100))
            except BlockingIOError:
                return
            except OSError:  # cut off in the middle of a word
                heard.append(b"")

        turns = QTimer()
        turns.timeout.connect(go_on)
        turns.start(1)
        qtbot.waitUntil(lambda: bool(heard))
        turns.stop()
        assert heard[0] == b""
        assert len(said) <= LONGEST or left  # nobody listens to the end of it
        assert desk.window.isMinimized()
        assert ended(qtbot, started(two)) == "0 False"  # others are heard as before
