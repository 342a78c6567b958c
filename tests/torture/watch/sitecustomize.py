"""Python runs this at its start where this folder is on its path: notes what is written and called.

Each line of the file named in DATELINE_WATCHED is a JSON list: the event and its details.
"""

import json
import os
import sys
from pathlib import Path

_FILE = os.environ.get("DATELINE_WATCHED")
_CALLING = (
    "socket.connect",
    "socket.bind",
    "socket.getaddrinfo",
    "socket.gethostby",
    "socket.send",
)
_CHANGING = {
    "os.remove": 1,
    "os.rmdir": 1,
    "os.mkdir": 1,
    "os.truncate": 1,
    "os.chmod": 1,
    "os.utime": 1,
    "os.rename": 2,
    "os.link": 2,
    "os.symlink": 2,
    "sqlite3.connect": 1,
}
"""Events that change the disk, and how many of their details are paths."""

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def _note(event: str, details: tuple[object, ...]) -> None:
    if event == "open":
        path, _mode, flags = details
        if not isinstance(flags, int) or not flags & _WRITING or not isinstance(path, str | bytes):
            return
        told = [event, os.fsdecode(path)]
    elif event in _CHANGING:
        told = [event, *(str(detail) for detail in details[: _CHANGING[event]])]
    elif event.startswith(_CALLING):
        told = [event, *(str(detail) for detail in details[1:])]
    else:
        return
    os.write(_OUT, (json.dumps([*told[:1], str(Path.cwd()), *told[1:]]) + "\n").encode())


if _FILE:
    _OUT = os.open(_FILE, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
    sys.addaudithook(_note)
