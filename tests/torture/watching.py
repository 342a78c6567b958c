"""Runs the program watched: what it writes and whom it calls, in it and in all that it starts."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import unquote

from tests.torture.program import ROOT, Ended, run

_WATCH = Path(__file__).parent / "watch"
_ANYWHERE = ("/dev/", "/proc/")
_CALLS = "connect,sendto,sendmsg"


def watched(
    command: Sequence[str], home: Mapping[str, str], place: Path, allowed: Sequence[Path]
) -> tuple[Ended, list[str]]:
    """Run a command to its end; gives what it did outside of the `allowed` folders, and calls.

    What Qt does is not Python’s to tell; where there is `strace`, the system tells its calls.
    """
    notes, trace = place / "watched", place / "traced"
    for path in (notes, trace):
        path.unlink(missing_ok=True)
    watching = {
        **home,
        "DATELINE_WATCHED": str(notes),
        "PYTHONPATH": os.pathsep.join([str(_WATCH), str(ROOT)]),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    strace = shutil.which("strace")
    within = (
        () if strace is None else (strace, "-f", "-qq", "-e", f"trace={_CALLS}", "-o", str(trace))
    )
    ended = run(command, watching, within)
    if within and not trace.exists():  # this machine lets nobody trace
        ended = run(command, watching)
    deeds = list(_deeds(notes, [*allowed, notes])) if notes.exists() else ["nothing was watched"]
    if trace.exists():
        deeds += _calls(trace.read_text("utf-8", "replace"))
    return ended, deeds


def _deeds(notes: Path, allowed: Sequence[Path]) -> Iterator[str]:
    inside = tuple(os.path.realpath(path) for path in allowed)
    for line in notes.read_text("utf-8").splitlines():
        event, where, *details = json.loads(line)
        if event.startswith("socket."):
            yield f"{event} {details}"
            continue
        for path in details:
            written = _path(path, where)
            if written is not None and not written.startswith((*inside, *_ANYWHERE)):
                yield f"{event} {written}"


def _path(path: str, where: str) -> str | None:
    """The whole path that a detail names; None for what is only read or is in memory."""
    if path.startswith("file:"):
        path, _, mode = unquote(path.removeprefix("file:")).rpartition("?")
        if "mode=ro" in mode:
            return None
    if path in (":memory:", ""):
        return None
    return os.path.realpath(Path(where, path))


def _calls(trace: str) -> Iterator[str]:
    """Calls over a network that the system saw; sockets of the machine itself are none."""
    for line in trace.splitlines():
        if "AF_INET" in line:
            yield line.strip()
