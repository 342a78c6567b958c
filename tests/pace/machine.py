"""The machine in general words, and what a process has taken of its memory."""

from __future__ import annotations

import os
import platform
import re
import sqlite3
import sys
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import qVersion

_PROCESSES = Path("/proc")
_A_MEGABYTE = 1024 * 1024


class Memory(NamedTuple):
    """Megabytes that a process has in memory: all, and those that are its own and of no file."""

    whole: float
    own: float


def memory(process: int) -> Memory | None:
    """What the process takes now; None where it is gone or the system doesn't tell."""
    try:
        status = (_PROCESSES / str(process) / "status").read_text()
    except OSError:
        return None
    found = {name: int(size) / 1024 for name, size in re.findall(r"(\w+):\s+(\d+) kB", status)}
    if "VmRSS" not in found:
        return None
    return Memory(found["VmRSS"], found.get("RssAnon", found["VmRSS"]))


def children(process: int) -> list[int]:
    """The processes that this one has started and that still run."""
    found: list[int] = []
    for thread in (_PROCESSES / str(process) / "task").glob("*/children"):
        try:
            found += map(int, thread.read_text().split())
        except OSError:  # the thread has ended meanwhile
            continue
    return found


def machine() -> str:
    """Processors, memory, system and versions, in a sentence that names no one's machine."""
    parts = [
        f"{len(_ours())} of {os.cpu_count()} cores",
        platform.machine(),
        *_memory_of_all(),
        platform.system(),
        f"Python {platform.python_version()}",
        f"SQLite {sqlite3.sqlite_version}",
        f"Qt {qVersion()}, off screen",
    ]
    return ", ".join(parts)


def busy() -> str:
    """How much else the machine was doing, as the system's load tells it."""
    if not hasattr(os, "getloadavg"):
        return "unknown"
    return " / ".join(f"{load:.1f}" for load in os.getloadavg())


def _ours() -> set[int]:
    if sys.platform == "linux":
        return os.sched_getaffinity(0)
    return set(range(os.cpu_count() or 1))


def _memory_of_all() -> list[str]:
    try:
        size = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, OSError, ValueError):
        return []
    return [f"{size / _A_MEGABYTE / 1024:.0f} GB of memory"]
