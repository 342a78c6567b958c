"""Names for files that are made of what an article is called."""

from __future__ import annotations

import re
import unicodedata

from reader.articles.article import Day
from reader.language.words import tr

_UNFIT = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u2028-\u202e\u2066-\u2069]+')
"""What one of the systems that files travel to doesn't allow, or doesn't show."""

_LONGEST = 80
"""Characters of a title that a name takes on; a name holds at most 255 bytes."""


def file_name(title: str, day: Day | None, ending: str) -> str:
    """A name that sorts by day and fits every system: `2025-03-26 The bridge is closed.pdf`."""
    plain = " ".join(_UNFIT.sub(" ", unicodedata.normalize("NFC", title)).split())
    if len(plain) > _LONGEST:
        plain = plain[:_LONGEST].rpartition(" ")[0] or plain[:_LONGEST]
    while len(plain.encode("utf-8", errors="replace")) > 200:
        plain = plain[:-1]
    date = "" if day is None else day.date.isoformat()
    name = " ".join(part for part in (date, plain.rstrip(" .…")) if part)
    return (name or tr("article")) + ending
