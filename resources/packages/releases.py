"""Writes the releases of CHANGELOG.md into the metainfo that software centres read.

    python -m resources.packages.releases CHANGELOG.md resources/desktop/*.metainfo.xml

A release is a heading `## [1.0.0] - 2026-11-22`; the paragraph under it, if there is one, is what
a software centre says of it. What is not released yet is left out. A test compares.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

_HEADING = re.compile(r"^## \[([0-9][^\]]*)\] - (\d{4}-\d{2}-\d{2})\n+", re.MULTILINE)
_BLOCK = re.compile(r"  <releases>.*?</releases>\n", re.DOTALL)
_END = "</component>\n"


class Release(NamedTuple):
    """A version, its day as `2026-11-22`, and what is said of it, which may be nothing."""

    version: str
    day: str
    told: str = ""


def releases(changelog: str) -> Iterator[Release]:
    """The releases in a changelog, in its order."""
    for heading in _HEADING.finditer(changelog):
        paragraph = changelog[heading.end() :].partition("\n\n")[0]
        told = "" if paragraph.startswith(("#", "-", "[")) else " ".join(paragraph.split())
        yield Release(heading[1], heading[2], re.sub(r"[*`]", "", told))


def with_releases(metainfo: str, changelog: str) -> str:
    """The metainfo with the releases of the changelog in place of those it had."""
    bare = _BLOCK.sub("", metainfo)
    block = "".join(_lines(releases(changelog)))
    return bare.replace(_END, f"  <releases>\n{block}  </releases>\n{_END}" if block else _END)


def _lines(found: Iterator[Release]) -> Iterator[str]:
    for each in found:
        opening = f'    <release version="{each.version}" date="{each.day}"'
        if not each.told:
            yield f"{opening}/>\n"
            continue
        yield f"{opening}>\n"
        yield f"      <description><p>{escape(each.told)}</p></description>\n"
        yield "    </release>\n"


if __name__ == "__main__":
    log, info = map(Path, sys.argv[1:])
    written = with_releases(info.read_text("utf-8"), log.read_text("utf-8"))
    info.write_text(written, encoding="utf-8")
