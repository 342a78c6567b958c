"""Many short articles in one file, and the folders they are written to, one for each outlet.

An article begins after a line `=== Outlet`. Beside what was written by hand stand notices that
are put together (`notices.py`), as papers have them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

_BEGINS: Final = "=== "
_WORD: Final = re.compile(r"\d{4}-\d\d-\d\d|\w+")
_WORDS: Final = 6


class Piece(NamedTuple):
    """An article as its file holds it, and the outlet that brought it."""

    outlet: str
    text: str


def pieces(bundle: str) -> Iterator[Piece]:
    """The articles of a bundle, in its order; raises ValueError where no outlet is named."""
    before, *each = f"\n{bundle}".split(f"\n{_BEGINS}")
    if before.strip():
        raise ValueError("a bundle begins with the name of an outlet")
    for one in each:
        outlet, text = one.split("\n", 1)
        yield Piece(outlet.strip(), text.rstrip() + "\n")


def laid_out(articles: Iterable[Piece], folder: Path) -> list[Path]:
    """A folder in `folder` for each outlet, with a file for each of its articles."""
    outlets: dict[Path, None] = {}
    for piece in articles:
        outlet = folder / piece.outlet
        outlet.mkdir(parents=True, exist_ok=True)
        outlets[outlet] = None
        (outlet / f"{_named(piece.text)}.txt").write_text(piece.text, "utf-8")
    return list(outlets)


def _named(text: str) -> str:
    """What a paper would call its file: the day, and the headline's first words."""
    day, *title = _WORD.findall(text.split("\n", 1)[0].removeprefix(" date "))
    return "-".join((day, *title[:_WORDS])).lower()
