"""What a second start of the program says to the first: a line of JSON, read with distrust."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

LONGEST = 1 << 20
"""Bytes of the longest line that is written, and that is listened to."""

ANSWER = b'{"answer": "here"}\n'
"""What the first one says to a call that is for it."""

_TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105  no secret: the leave to come forward, on Wayland
_LONGEST_TOKEN = 256


class Call(NamedTuple):
    """That the window on `library` is to come forward, and take in what lies at `paths`.

    All paths are absolute. `token` is what a Wayland compositor gave the second start when it
    was clicked on; without it no other window may come to the front.
    """

    library: Path
    paths: tuple[Path, ...] = ()
    token: str = ""


def call(library: Path, paths: Sequence[Path], environment: Mapping[str, str]) -> Call:
    """The call of a program that was started on `library` with `paths`."""
    whole = tuple(path.absolute() for path in paths)
    return Call(canonical(library), whole, environment.get(_TOKEN, ""))


def canonical(library: Path) -> Path:
    """The one way to write where a library lies, whether there is one yet or not."""
    return Path(os.path.normcase(os.path.realpath(library)))


def written(call: Call) -> bytes | None:
    """The call as a line; None where it would be too long."""
    told = {
        "library": str(call.library),
        "paths": [str(path) for path in call.paths],
        "token": call.token,
    }
    line = json.dumps(told).encode("ascii") + b"\n"
    return line if len(line) <= LONGEST else None


def call_in(line: bytes) -> Call | None:
    """The call that a line holds, whoever wrote it; None where it holds none."""
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        return None
    match told:
        case {"library": str(library), "paths": [*paths], "token": str(token)}:
            if all(_is_path(path) for path in (library, *paths)):
                fit = len(token) <= _LONGEST_TOKEN and token.isascii() and token.isprintable()
                return Call(Path(library), tuple(map(Path, paths)), token if fit else "")
    return None


def _is_path(told: object) -> bool:
    if not isinstance(told, str) or not os.path.isabs(told):  # noqa: PTH117
        return False
    try:
        return b"\0" not in os.fsencode(told)
    except UnicodeEncodeError:  # half a character, such as no path holds
        return False
