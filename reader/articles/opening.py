"""What stands before an article's first word: a date line, or front matter between dashes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

LONGEST_MATTER = 16_384
"""Code points that front matter may take; anything longer is text that happens to hold dashes."""

_DATE_LINE = re.compile(
    r"\s*[Dd]ate:?[ \t\xa0]+(\d{4}-\d{1,2}-\d{1,2})"
    r"(?:T\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?)?(?!\S)"
)
_FENCE = re.compile(r"\s*---[ \t]*(?:\r\n|\n|\r)")
_KEY = re.compile(r"[\w-]+[ \t]*:(?!\S)")
_FIELD = re.compile(r"([\w-]+)[ \t]*:[ \t]+([^\s\[{&*!|>%@`].*)")
_LINE = re.compile(r"[\w-]+[ \t]*:(?!\S)|-(?!\S)|#")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_LINE_END = re.compile(r"\r\n|\r")


class Opening(NamedTuple):
    """The part before the text: `text[:end]`, the day it writes and its fields.

    `day` is as written in a date line, so it may be impossible. `fields` holds the scalars
    of the front matter, keys in lower case, all values as they are written.
    """

    end: int
    day: str | None = None
    fields: Mapping[str, str] = {}


def opening(text: str) -> Opening:
    """What stands before the text proper; front matter with a fault counts as text.

    Front matter is YAML, or where that fails a `key: value` a line.
    """
    start = 1 if text.startswith("\ufeff") else 0
    fields: Mapping[str, str] = {}
    found = _front_matter(text, start)
    if found is not None:
        start, fields = found
    dated = _DATE_LINE.match(text, start)
    if dated is None:
        return Opening(start, None, fields)
    return Opening(dated.end(), dated[1], fields)


def _front_matter(text: str, start: int) -> tuple[int, Mapping[str, str]] | None:
    fence = _FENCE.match(text, start)
    if fence is None or _KEY.match(text, fence.end()) is None:
        return None
    # Line ends are counted alike only for the search; the offsets come from the text itself.
    window = text[fence.end() : fence.end() + LONGEST_MATTER]
    closing = _CLOSING.search(_LINE_END.sub(_kept_length, window))
    if closing is None:
        return None
    matter = window[: closing.start()]
    import yaml  # noqa: PLC0415  few texts have front matter, and the window shows others as well

    try:
        # The base loader knows strings, lists and mappings only: no tag makes it do more, no
        # merge makes it take long, and an impossible date is no fault.
        value = yaml.load(matter, Loader=yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, ValueError, RecursionError):
        value = _line_by_line(matter)
    if not isinstance(value, dict):
        return None
    fields = {
        key.strip().lower(): " ".join(field.split())
        for key, field in value.items()
        if isinstance(key, str) and isinstance(field, str) and field.strip()
    }
    return fence.end() + closing.end(), fields


def _line_by_line(matter: str) -> dict[str, str] | None:
    """A field a line, as people write them: a title with a colon in it is a fault in YAML."""
    lines = [line.strip() for line in matter.splitlines() if line.strip()]
    if not all(map(_LINE.match, lines)):
        return None
    return {field[1]: field[2] for field in map(_FIELD.fullmatch, lines) if field}


def _kept_length(line_end: re.Match[str]) -> str:
    return " \n" if len(line_end[0]) == 2 else "\n"
