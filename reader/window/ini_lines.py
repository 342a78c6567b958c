"""Writes values into an ini file as QSettings reads them, but on any thread.

QSettings lets nothing else of the program run while it waits for the disk.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_SECTION = "[General]"


def write_into(file: Path, values: Mapping[str, bool | float | str]) -> None:
    """Put `values` into `file`, by their names, beside what else is there; made if it isn't.

    Whoever reads it meanwhile finds the old or the new one whole. A file that can't be written
    stays as it was.
    """
    new = file.with_name(f"{file.name}.new")
    with suppress(OSError, UnicodeDecodeError):
        file.parent.mkdir(parents=True, exist_ok=True)
        before = file.read_text("utf-8") if file.exists() else ""
        with new.open("w", encoding="utf-8") as written:
            written.write(with_values(before, values))
            written.flush()
            os.fsync(written.fileno())
        new.replace(file)


def with_values(text: str, values: Mapping[str, bool | float | str]) -> str:
    """The ini file's `text` with each of `values` in its first section under its name."""
    lines = text.rstrip("\n").split("\n") if text else []
    if _SECTION not in lines:
        lines[:0] = [_SECTION]
    begin = lines.index(_SECTION) + 1
    end = next((at for at in range(begin, len(lines)) if lines[at].startswith("[")), len(lines))
    kept = [line for line in lines[begin:end] if line.partition("=")[0].strip() not in values]
    told = [f"{name}={_told(value)}" for name, value in values.items()]
    return "\n".join([*lines[:begin], *told, *kept, *lines[end:], ""])


def _told(value: bool | float | str) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str):
        return str(value)
    escaped = "@@" + value[1:] if value.startswith("@") else value
    for sign in ("\\", '"'):
        escaped = escaped.replace(sign, f"\\{sign}")
    return f'"{escaped}"'
