"""What every test stands on: a home of its own, no screen, no network, no window left behind."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from reader.files import system
from reader.language import words

_CONNECTING = ("socket.connect", "socket.getaddrinfo", "socket.gethostby", "socket.send")
"""How the events begin by which Python tells that a connection is opened, or asked for."""

_CONNECTIONS = pytest.StashKey[list[str]]()

# A test says what is true, not how soon: this machine may be busy.
hypothesis.settings.register_profile("dateline", deadline=None, print_blob=True)
hypothesis.settings.load_profile("dateline")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Before pytest-qt loads Qt: what Qt needs is here, nobody's screen and library are.

    Set in the environment, so that the programs the tests start stand on the same.
    """
    lacking = system.missing(system.libraries_for(system.Screen.NONE))
    if lacking:
        raise pytest.UsageError(f"Qt lacks system libraries: {system.advice(lacking)}")
    home = Path(tempfile.mkdtemp(prefix="dateline-tests-"))
    runtime = home / "run"
    runtime.mkdir(mode=0o700)
    os.environ.update(
        HOME=str(home),
        XDG_DATA_HOME=str(home / "data"),
        XDG_CONFIG_HOME=str(home / "config"),
        XDG_CACHE_HOME=str(home / "cache"),
        XDG_STATE_HOME=str(home / "state"),
        XDG_RUNTIME_DIR=str(runtime),
        QT_QPA_PLATFORM="offscreen",
        LANG="C.UTF-8",
    )
    for name in (
        *("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"),
        *("LANGUAGE", "LC_ALL", "LC_MESSAGES"),
    ):
        os.environ.pop(name, None)
    config.add_cleanup(lambda: shutil.rmtree(home, ignore_errors=True))
    config.addinivalue_line("markers", "connects: looks for a display, over this machine’s sockets")
    connections = config.stash[_CONNECTIONS] = []

    def note(event: str, details: tuple[object, ...]) -> None:
        if event.startswith(_CONNECTING):
            connections.append(f"{event} {details[1:] or details}")

    sys.addaudithook(note)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """What the application is started with, for pytest-qt."""
    from reader.window.theme import STYLE  # noqa: PLC0415  most tests load no Qt

    return ["dateline", *STYLE]


@pytest.fixture(autouse=True)
def no_connection_is_opened(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test fails that opens a connection, or tries to; but for those marked `connects`."""
    connections = request.config.stash[_CONNECTIONS]
    connections.clear()
    yield
    if connections and request.node.get_closest_marker("connects") is None:
        pytest.fail(f"it opened a connection: {', '.join(connections)}", pytrace=False)


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """Whatever a test speaks, the next begins in English."""
    yield
    words.speak()


@pytest.fixture(autouse=True)
def no_window_stays() -> Iterator[None]:
    """A test fails that leaves a window open; the next one starts with none all the same.

    Nor does it find anything in the clipboard. Qt would keep what lies there until after
    Python has ended, and crash in throwing it away.
    """
    yield
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415  most tests load no Qt
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    if QApplication.instance() is None:
        return
    QApplication.clipboard().clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    named = ", ".join(repr(window) for window in left)  # before they are gone
    for window in left:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if left:
        pytest.fail(f"left open: {named}", pytrace=False)
