"""Writes the manual page from what `dateline --help` says, so that the two can't drift apart.

    python -m resources.packages.manual_page resources/desktop/dateline.1

A test writes it again and compares.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout, suppress
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from reader.cli.arguments import asked
from reader.cli.manual import DEED, FILTER, OVERVIEW, SPREADSHEETS
from reader.files.release import version

_WIDE = "10000"
"""Columns at which argparse breaks no line of its own accord."""

_COMMAND = re.compile(r"^  ([a-z]+)\b", re.MULTILINE)
_ENTRY = re.compile(r"^ {2}(?=\S)(.+?)(?: {2,}(\S.*))?$")


class Group(NamedTuple):
    """A heading of a help text, and below it what can be typed and what that does."""

    heading: str
    entries: tuple[tuple[str, str], ...]


class Help(NamedTuple):
    """A help text in its parts: `rest` is what stands below the options, line by line."""

    usage: tuple[str, ...]
    deed: str
    groups: tuple[Group, ...]
    rest: str


def commands() -> tuple[str, ...]:
    """The commands that `dateline --help` lists, in its order."""
    return tuple(_COMMAND.findall(OVERVIEW))


def page() -> str:
    """The manual page in the man macros, UTF-8."""
    return "\n".join(_lines()) + "\n"


def help_of(*words: str) -> Help:
    """What `dateline words… --help` prints."""
    printed = StringIO()
    columns = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = _WIDE
    try:
        with redirect_stdout(printed), suppress(SystemExit):
            asked([*words, "--help"])
    finally:
        del os.environ["COLUMNS"]
        if columns is not None:
            os.environ["COLUMNS"] = columns
    text = printed.getvalue().strip("\n") + "\n"
    ends = min((at for ours in _BELOW if (at := text.find(ours)) >= 0), default=len(text))
    usage, deed, *blocks = text[:ends].strip("\n").split("\n\n")
    lines = [line.removeprefix("usage:").strip() for line in usage.splitlines()]
    groups = tuple(_group(block) for block in blocks)
    return Help(tuple(lines), " ".join(deed.split()), groups, text[ends:])


_BELOW = (OVERVIEW, SPREADSHEETS, FILTER, DEED)
"""What stands below the options, as argparse never lists any."""


def _group(block: str) -> Group:
    heading, *lines = block.splitlines()
    entries: list[tuple[str, str]] = []
    for line in lines:
        if found := _ENTRY.match(line):
            entries.append((found[1], found[2] or ""))
        else:
            typed, told = entries.pop()
            entries.append((typed, f"{told} {line.strip()}".strip()))
    return Group(heading.removesuffix(":"), tuple(entries))


def _lines() -> Iterator[str]:
    window = help_of()
    yield r".\" -*- coding: UTF-8 -*-"
    yield r".\" Written by resources/packages/manual_page.py: change what dateline --help says."
    yield f'.TH DATELINE 1 "" "Dateline {version()}" "User Commands"'
    yield ".SH NAME"
    yield rf"dateline \- {_escaped(window.deed[0].lower() + window.deed[1:].rstrip('.'))}"
    yield ".SH SYNOPSIS"
    yield ".nf"
    yield from (_escaped(line) for line in window.usage)
    yield ".fi"
    yield ".SH DESCRIPTION"
    yield "Without a command the window opens, and the articles at PATH are taken in."
    yield "A window that is open on the same library comes forward and takes them in instead."
    yield "The commands open no window."
    yield ".SH OPTIONS"
    yield from _options(window.groups)
    yield ".SH COMMANDS"
    for command in commands():
        yield from _command(command, help_of(command))
    yield ".SH FILTERS"
    yield from _as_it_stands(FILTER)
    yield ".SH FILES"
    yield ".TP"
    yield r"\fI$XDG_DATA_HOME/dateline/library.sqlite\fR"
    yield r"The library, in \fI~/.local/share\fR where that is not set. It can be made again from"
    yield "the articles; corrections, stars, tags and saved filters are kept in files beside it."
    yield ".SH EXIT STATUS"
    for status, meaning in _STATUSES:
        yield ".TP"
        yield f".B {status}"
        yield meaning


_STATUSES = (
    (0, "All went well."),
    (1, "Something was at fault; a line on standard error says what."),
    (2, "What was asked for was not understood."),
    (130, "It was stopped by Ctrl+C."),
)


def _command(command: str, told: Help) -> Iterator[str]:
    yield f".SS {command}"
    yield _escaped(told.deed)
    yield ".PP"
    yield from (rf"\fB{_escaped(line)}\fR" for line in told.usage)
    yield from _options(told.groups)
    if rest := told.rest.replace(FILTER, "").strip("\n"):
        yield ".PP"
        yield from _as_it_stands(rest)


def _options(groups: tuple[Group, ...]) -> Iterator[str]:
    for group in groups:
        if group.heading not in ("options", "positional arguments"):
            yield ".PP"
            yield _escaped(group.heading[0].upper() + group.heading[1:]) + ":"
        for typed, told in group.entries:
            if not typed.startswith("-h, "):
                yield ".TP"
                yield rf"\fB{_escaped(typed)}\fR"
                yield _escaped(told) or r"\&"


def _as_it_stands(text: str) -> Iterator[str]:
    yield ".nf"
    yield from (_escaped(line) for line in text.strip("\n").splitlines())
    yield ".fi"


def _escaped(text: str) -> str:
    """The text as the man macros take it: a hyphen to be typed is no dash, a first dot no macro."""
    plain = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{plain}" if plain.startswith((".", "'")) else plain


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), encoding="utf-8")
