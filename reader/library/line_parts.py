"""How parts of any text stand on one line of a file, between tabs."""

from __future__ import annotations

import re
from collections.abc import Iterable

_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_ESCAPES_NEEDED = re.compile(r"[\\\n\r]")
_ESCAPED = re.compile(r"\\.")
_UNESCAPED = {"\\\\": "\\", "\\t": "\t", "\\n": "\n", "\\r": "\r"}


def joined_parts(parts: Iterable[str]) -> str:
    """The parts as one line, which `parts_of` reads."""
    parts = list(parts)
    line = "\t".join(parts)
    if line.count("\t") < len(parts) and not _ESCAPES_NEEDED.search(line):
        return line
    return "\t".join([part.translate(_ESCAPES) for part in parts])


def parts_of(line: str) -> list[str]:
    """The parts that `joined_parts` was given."""
    parts = line.split("\t")
    return [_ESCAPED.sub(_unescaped, part) for part in parts] if "\\" in line else parts


def _unescaped(sign: re.Match[str]) -> str:
    return _UNESCAPED.get(sign[0], sign[0])
