"""States and saved filters as lines of a text file, their parts between tabs, to be read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from reader.library.corrections import Page
from reader.library.line_parts import joined_parts, parts_of
from reader.library.state_list import StateOf
from reader.library.states import SavedFilter, State
from reader.library.tag_names import as_tag, in_order

HEAD = "# Dateline states 1"
"""The first line of the file; the number is that of its form."""

KeptLine = StateOf | SavedFilter

_HEAD = re.compile(r"# Dateline states (\d{1,9})", re.ASCII)
_MARK = re.compile(r"[0-9a-f]{8}", re.ASCII)
_ARTICLE, _FILTER = "article", "filter"
_READ, _STARRED, _TAG, _STOPPED = "read", "starred", "tag ", "stopped "
_FURTHEST = 10


def written(lines: Iterable[KeptLine]) -> str:
    """The whole file."""
    return "\n".join([HEAD, *(joined_parts(_parts(each)) for each in lines), ""])


def read(text: str) -> Iterator[KeptLine | None]:
    """What each line tells, in order, None for one that tells nothing.

    Empty ones and remarks (`#`) are passed over. A file of another kind or of a newer form is
    one bad line, and nothing of it is read.
    """
    lines = re.split(r"\r?\n", text.removeprefix("\ufeff"))
    head = _HEAD.fullmatch(lines[0].strip())
    if head is None or int(head[1]) > 1:
        yield None
        return
    for line in lines[1:]:
        if line.strip() and not line.startswith("#"):
            try:
                yield _told(parts_of(line))
            except ValueError:
                yield None


def _parts(line: KeptLine) -> Sequence[str]:
    if isinstance(line, SavedFilter):
        return _FILTER, line.name, line.text, line.key
    page, mark, state = line
    return (
        _ARTICLE,
        page.day.isoformat(),
        page.title,
        mark,
        *((_READ,) if state.read else ()),
        *((_STARRED,) if state.starred else ()),
        *((f"{_STOPPED}{state.stopped}",) if state.stopped else ()),
        *(f"{_TAG}{tag}" for tag in state.tags),
    )


def _told(parts: Sequence[str]) -> KeptLine:
    match parts:
        case ["filter", name, text, key] if name.strip():
            return SavedFilter(name, text, key)
        case ["article", day, title, mark, *made] if _MARK.fullmatch(mark) and made:
            return StateOf(Page(date.fromisoformat(day), title), mark, _state(made))
    raise ValueError(parts)


def _state(made: Sequence[str]) -> State:
    read = starred = False
    stopped = 0
    tags = []
    for part in made:
        if part == _READ:
            read = True
        elif part == _STARRED:
            starred = True
        elif part.startswith(_TAG) and (tag := as_tag(part.removeprefix(_TAG))):
            tags.append(tag)
        elif part.startswith(_STOPPED) and (number := part.removeprefix(_STOPPED)).isdecimal():
            stopped = int(number[:_FURTHEST])
        else:
            raise ValueError(part)
    return State(read, starred, in_order(tags), stopped)
