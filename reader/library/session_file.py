"""The text file beside the library that keeps where its window was left, to be left there again."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from reader.library.ids import ArticleId, day_of
from reader.library.line_parts import joined_parts, parts_of
from reader.library.whose_file import beside

HEAD = "# Dateline session 1"
"""The first line of the file; the number is that of its form."""
_REMARK = "# Dateline keeps here where its window was left. This file may be deleted.\n"
_LARGEST = 100_000
"""Characters of a session: more was written by something else."""
_LONGEST_FILTER = 32_767
"""Characters that the filter's line holds."""
_HIGHEST = 1 << 30
"""Pixels that a part of a window may lie from another: more overflows in Qt."""


class LeftPage(NamedTuple):
    """The page of a person or a place that was open: whose, what of it, and where on it.

    `field` is `person` or `place`, `kind` the value of a `SayingKind`, empty for the usual one.
    `at` and `top` are numbers of sayings: the one that one was at (0 for none), and the first in
    view, of which `hidden` pixels weren't.
    """

    field: str
    name: str
    kind: str = ""
    typed: str = ""
    under_filter: bool = False
    oldest_first: bool = False
    at: int = 0
    top: int = 0
    hidden: int = 0


class Session(NamedTuple):
    """Where a window was left: the filter, the open article and the one beside it, 0 for none.

    In the list the article `seen` lay `below` pixels under the upper edge; 0 where the list stood
    at its beginning. `once` tells that it is to be gone on with whatever is usual.
    """

    filter: str = ""
    article: int = 0
    beside: int = 0
    seen: int = 0
    below: int = 0
    page: LeftPage | None = None
    once: bool = False


NO_SESSION = Session()


def session_path(library: Path) -> Path:
    """The file for that library: `library.session.txt`."""
    return beside(library, "session.txt")


def kept_session(library: Path) -> Session:
    """Where the window on the library was left; what can't be read of the file is passed over."""
    path = session_path(library)
    try:
        if not path.is_file():  # a pipe would be waited for
            return NO_SESSION
        with path.open(encoding="utf-8") as file:
            head, *lines = file.read(_LARGEST).split("\n")
    except (OSError, UnicodeDecodeError):
        return NO_SESSION
    return _read(lines) if head.strip() == HEAD else NO_SESSION


def keep_session(library: Path, session: Session) -> None:
    """Write the file anew, whole or not at all; one that can't be written stays as it was."""
    new = _unfinished(library)
    with suppress(OSError):
        try:
            # Half of a letter may have been pasted into the filter.
            with new.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
                file.write(written(session))
                file.flush()
                os.fsync(file.fileno())
            new.replace(session_path(library))
        finally:
            new.unlink(missing_ok=True)


def forget_session(library: Path) -> None:
    """Take the file away, and what a program that was killed had written of the next."""
    for path in (session_path(library), _unfinished(library)):
        with suppress(OSError):
            path.unlink(missing_ok=True)


def written(session: Session) -> str:
    """The whole file."""
    lines: list[tuple[str, ...]] = []
    if session.filter:
        lines.append(("filter", session.filter))
    for name, number in (("article", session.article), ("beside", session.beside)):
        if number:
            lines.append((name, str(number)))
    if session.seen:
        lines.append(("list", str(session.seen), str(session.below)))
    if (page := session.page) is not None:
        lines.append(("page", *map(_told, page)))
    if session.once:
        lines.append(("once",))
    return "\n".join([HEAD, _REMARK.rstrip(), *map(joined_parts, lines), ""])


def _unfinished(library: Path) -> Path:
    path = session_path(library)
    return path.with_name(f"{path.name}.new")


def _read(lines: list[str]) -> Session:
    found = NO_SESSION
    for line in lines:
        with suppress(ValueError):
            found = _with(found, parts_of(line))
    return found


def _with(session: Session, parts: list[str]) -> Session:
    """The session with what one line tells. Raises ValueError where it tells nothing."""
    match parts:
        case ["filter", text] if len(text) <= _LONGEST_FILTER:
            return session._replace(filter=text)
        case ["article", number]:
            return session._replace(article=_number(number))
        case ["beside", number]:
            return session._replace(beside=_number(number))
        case ["list", number, below]:
            day_of(seen := ArticleId(_number(number)))  # or its place couldn't be looked for
            return session._replace(seen=seen, below=_pixels(below))
        case ["page", "person" | "place" as field, name, kind, typed, under, oldest, *places] if (
            name.strip() and len(places) == 3
        ):
            at, top, hidden = _number(places[0]), _number(places[1]), _pixels(places[2])
            flags = under == "1", oldest == "1"
            return session._replace(
                page=LeftPage(field, name, kind, typed, *flags, at, top, hidden)
            )
        case ["once"]:
            return session._replace(once=True)
    return session


def _number(text: str) -> int:
    number = int(text)
    if not 0 <= number < 1 << 62:
        raise ValueError(text)
    return number


def _pixels(text: str) -> int:
    number = int(text)
    if abs(number) > _HIGHEST:
        raise ValueError(text)
    return number


def _told(value: object) -> str:
    return str(int(value)) if isinstance(value, int) else str(value)
