"""The page that shows all pictures, docs/pictures.md."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from tests.pictures.pictures import Picture
from tests.pictures.shelves import Shelf

DOCS: Final = Path(__file__).resolve().parents[2] / "docs"
PAGE: Final = DOCS / "pictures.md"
PICTURES: Final = DOCS / "pictures"

_HEAD: Final = """\
# Pictures

Drawn by `make pictures` from the window itself, driven by keys, with no screen; at 1440 by 900
where nothing else is said. `make pictures ARGS="--only NAME"` draws one again. The articles are the
two that ship, Wikinews (its contributors, CC BY 2.5), made ones without a meaning, and short ones
written for these pictures, in which every person is invented.
"""
_THEIRS: Final = " Text: Wikinews contributors, CC BY 2.5."


def page(pictures: Iterable[Picture]) -> str:
    """The page in Markdown, each picture under the words that say what it shows."""
    parts = [_HEAD]
    for picture in pictures:
        about = _THEIRS if Shelf.WIKINEWS in (picture.shelf, picture.takes_in) else ""
        shown = f"![{picture.shows}](pictures/{picture.name}.png)"
        parts.append(f"## {picture.name}\n\n{picture.shows}{about}\n\n{shown}\n")
    return "\n".join(parts)
