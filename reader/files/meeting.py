"""Where a second start finds the first: a socket of the user's own, one for each library.

It lies in the user's runtime folder and leads to no other machine. Where there are no such sockets
(Windows), or no folder that is safe from others, every start is a first one.
"""

from __future__ import annotations

import os
import stat
import sys
import time
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.files.calls import ANSWER, call, canonical, written

if TYPE_CHECKING:
    import _socket
    from socket import socket

_PATIENCE = 1.0
"""Seconds after which a first one that doesn't answer is taken for dead."""
_WHILE_IT_STARTS = 10.0
"""The same where it was itself started no longer ago than this."""
_WAITING = 16
"""Calls that may wait while the first one is at something else."""


class Heard(Enum):
    """What came of a call."""

    ANSWER = auto()
    SILENCE = auto()
    NOBODY = auto()


class Meeting(NamedTuple):
    """How it stands with the first window: it has `answered`, or else this is the first one.

    Then `listener` waits for others, where that can be.
    """

    answered: bool
    listener: Listener | None = None


class _Identity(NamedTuple):
    number: int
    made: int


def meet(library: Path, paths: Sequence[Path], environment: Mapping[str, str]) -> Meeting:
    """Hand `paths` to the window on `library`, or become the one that others find."""
    there = canonical(library)
    point = meeting_point(there, environment)
    line = written(call(there, paths, environment))
    if point is None or line is None:
        return Meeting(answered=False)
    try:
        listener = first_there(point, line, ANSWER)
    except OSError:
        return Meeting(answered=False)
    return Meeting(answered=listener is None, listener=listener)


def meeting_point(library: Path, environment: Mapping[str, str]) -> Path | None:
    """Where the window on the library at the canonical path `library` is to be met.

    None where there is no place for it.
    """
    folder = _own_folder(environment)
    if folder is None:
        return None
    # Two libraries of one sum are told apart by what is said.
    return folder / f"{zlib.crc32(os.fsencode(library)):08x}"


def called(point: Path, line: bytes, answer: bytes) -> Heard:
    """Say `line` to whoever is there, and wait a moment for just this `answer`."""
    if sys.platform == "win32" or (since := _identity(point)) is None:
        return Heard.NOBODY
    age = time.time() - since.made / 1e9
    # Half a millisecond to load; the `socket` around it takes 3, and a start wants neither.
    from _socket import AF_UNIX, SOCK_STREAM, socket  # noqa: PLC0415

    with closing(socket(AF_UNIX, SOCK_STREAM)) as line_there:
        line_there.settimeout(_WHILE_IT_STARTS if 0 <= age < _WHILE_IT_STARTS else _PATIENCE)
        try:
            line_there.connect(str(point))
        except (ConnectionRefusedError, FileNotFoundError):
            return Heard.NOBODY
        except OSError:
            return Heard.SILENCE
        try:
            line_there.sendall(line)
            heard = line_there.recv(len(answer))
        except OSError:
            return Heard.SILENCE
        return Heard.ANSWER if heard == answer else Heard.SILENCE


class Line:
    """What one caller says."""

    def __init__(self, line: socket) -> None:
        self._socket = line
        self._socket.settimeout(0)

    def fileno(self) -> int:
        """The descriptor that tells when there is something to hear."""
        return self._socket.fileno()

    def hear(self, most: int) -> bytes | None:
        """What has come; empty where the caller has gone, None where nothing has come yet."""
        try:
            return self._socket.recv(most)
        except BlockingIOError:
            return None
        except OSError:
            return b""

    def say(self, words: bytes) -> None:
        """Say a few words; a caller that has gone doesn't hear them."""
        with suppress(OSError):
            self._socket.send(words)

    def close(self) -> None:
        """End it."""
        self._socket.close()


class Listener:
    """Holds a meeting point, until it is closed or the process ends, however it ends."""

    def __init__(self, point: Path) -> None:
        """Raises OSError."""
        from _socket import AF_UNIX, SOCK_STREAM, socket  # noqa: PLC0415  as above

        self._point = point
        self._socket: _socket.socket = socket(AF_UNIX, SOCK_STREAM)
        try:
            self._socket.bind(str(point))
            self._socket.listen(_WAITING)
        except OSError:
            self._socket.close()
            raise
        self._socket.settimeout(0)
        self._made = _identity(point)

    def fileno(self) -> int:
        """The descriptor that tells when somebody calls."""
        return self._socket.fileno()

    def caller(self) -> Line | None:
        """Who calls; None where nobody does."""
        from socket import socket  # noqa: PLC0415  a caller is worth loading it

        if not isinstance(self._socket, socket):
            self._socket = socket(fileno=self._socket.detach())
        try:
            line, _ = self._socket.accept()
        except OSError:
            return None
        return Line(line)

    def close(self) -> None:
        """Leave the point, unless somebody else holds it by now."""
        self._socket.close()
        if _identity(self._point) == self._made:
            self._point.unlink(missing_ok=True)


def first_there(point: Path, line: bytes, answer: bytes) -> Listener | None:
    """Call whoever is at `point`, and where nobody answers hold it oneself.

    None where somebody has answered. Raises OSError where it can't be held.
    """
    while True:
        there = _identity(point)
        if called(point, line, answer) is Heard.ANSWER:
            return None
        with _alone(point.parent):
            if _identity(point) == there:
                point.unlink(missing_ok=True)
                return Listener(point)
        # Another one has been started at the same time and was quicker.


def _own_folder(environment: Mapping[str, str]) -> Path | None:
    """A folder that nobody else can look into; None where there is none to be had."""
    if sys.platform == "win32":
        return None
    user = os.getuid()
    runtime = environment.get("XDG_RUNTIME_DIR", "")
    if runtime and os.path.isabs(runtime):  # noqa: PTH117  quicker, and a start waits for it
        folder = Path(runtime, "dateline")
    else:
        folder = Path(environment.get("TMPDIR") or "/tmp", f"dateline-{user}")  # noqa: S108
    try:
        with suppress(FileExistsError):
            folder.mkdir(mode=0o700)
        found = folder.lstat()
    except OSError:
        return None
    is_safe = stat.S_ISDIR(found.st_mode) and found.st_uid == user and not found.st_mode & 0o077
    return folder if is_safe else None


def _identity(point: Path) -> _Identity | None:
    try:
        found = point.lstat()
    except OSError:
        return None
    return _Identity(found.st_ino, found.st_mtime_ns)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the folder against others who begin to listen in it: for microseconds."""
    import fcntl  # noqa: PLC0415  other systems have none

    number = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(number, fcntl.LOCK_EX)
        yield
    finally:
        os.close(number)
