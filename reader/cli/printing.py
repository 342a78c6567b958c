"""Prints JSON lines and notes; what an article says can do nothing to the terminal."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from collections.abc import Iterable
from io import TextIOWrapper
from typing import IO

# Control characters (terminals obey them), the direction overrides that make a text read as
# another one, line ends of other alphabets, and halves of characters that can't be written.
_UNPRINTABLE = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
# In JSON these can be written as escapes, and nothing is lost. Programs that split lines as
# Unicode has them would otherwise cut one in the middle.
_ESCAPED = re.compile(f"{_UNPRINTABLE.pattern}|[\u2028\u2029]")
_BLANKS = re.compile(r"\s+")


def write_anything() -> None:
    """Let no character end the program; what goes to a file or a program is UTF-8 everywhere."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            own = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=own, errors="backslashreplace")


def harmless(text: str) -> str:
    """`text` without what a terminal would obey; line ends and tabs stay."""
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def on_one_line(text: str) -> str:
    """`harmless` text with every run of blanks as one space, and none at its ends."""
    return joined(text).strip()


def joined(text: str) -> str:
    """`harmless` text with every run of blanks as one space."""
    return _UNPRINTABLE.sub("", _BLANKS.sub(" ", text))


def print_json(rows: Iterable[object]) -> int:
    """Print each value as one line of JSON on standard output; gives their number."""
    printed = 0
    for row in rows:
        print_line(json_line(row))
        printed += 1
    return printed


def json_line(value: object) -> str:
    """`value` as JSON on one line, by any idea of a line, with nothing a terminal would obey."""
    # What is to be escaped can only stand inside of strings.
    return _ESCAPED.sub(_escape, json.dumps(value, ensure_ascii=False))


def print_line(line: str) -> None:
    """Print `line`, which is harmless already."""
    sys.stdout.write(f"{line}\n")


def note(line: str) -> None:
    """Say something about the answer, beside it: on standard error."""
    sys.stdout.flush()
    sys.stderr.write(f"{harmless(line)}\n")
    sys.stderr.flush()


def emphasised(text: str) -> str:
    """`text` in bold where standard output is a terminal that shows it."""
    return f"\x1b[1m{text}\x1b[0m" if _styled() else text


def terminal_width(stream: IO[str]) -> int:
    """How many cells wide the terminal is that `stream` goes to; 0 where it goes elsewhere."""
    return shutil.get_terminal_size().columns if stream.isatty() else 0


def _escape(sign: re.Match[str]) -> str:
    return f"\\u{ord(sign[0]):04x}"


def _styled() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
