"""The libraries that pictures are drawn of, made anew for each run."""

from __future__ import annotations

import shutil
from enum import StrEnum
from pathlib import Path
from typing import Final

from reader.files.folders import shipped
from reader.library.connection import open_library
from reader.library.intake import take_in
from tests.pace.made_library import filled
from tests.pictures.bundles import Piece, laid_out, pieces
from tests.pictures.hearing import hearing
from tests.pictures.notices import of_night_trains, of_the_estuary

ARTICLES: Final = Path(__file__).resolve().parent / "articles"
WIKINEWS: Final = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "wikinews"
MANY: Final = 100_000


class Shelf(StrEnum):
    """A library by what it holds."""

    SEEDS = "seeds"
    WIKINEWS = "wikinews"
    MANY = "hundred-thousand"
    CLIPPINGS = "clippings"
    """Twelve short articles of this recipe's own."""
    HARD = "hard"
    """Articles that are hard to set: a long headline, many speakers, right to left."""
    LAKE = "glacier-lake"
    """A month of three outlets, two of which share quotations."""
    TRAINS = "night-trains"
    """A year, with forty towns of Europe."""
    BRIDGE = "estuary-bridge"
    """Forty years, and a minister whose words change."""
    GUIDE = "guide"
    """The guide's own eight articles."""
    EMPTY = "empty"


def lacking(shelf: Shelf | None) -> str:
    """Why there can be no such library here; empty where there can."""
    if shelf is Shelf.WIKINEWS and not WIKINEWS.is_dir():
        return "the Wikinews articles are not beside the project"
    return ""


def library(shelf: Shelf, folder: Path) -> Path:
    """That library in `folder`, made where it isn't there yet."""
    if shelf is Shelf.MANY:
        *_, many = filled(folder, [MANY])
        return many.path
    made = folder / f"{shelf}.sqlite"
    if not made.exists():
        open_library(made)
        if shelf is not Shelf.EMPTY:
            take_in(_articles(shelf, folder), made, workers=0)
    return made


def _articles(shelf: Shelf, folder: Path) -> list[Path]:
    """The folders with that library's articles, the last part of which is their source."""
    match shelf:
        case Shelf.SEEDS:
            return [shipped("seeds")]
        case Shelf.WIKINEWS:
            return [WIKINEWS]
        case Shelf.GUIDE:
            return [shipped("docs/guide") / "articles"]
        case Shelf.CLIPPINGS:
            return [ARTICLES / "clippings"]
        case Shelf.LAKE:
            return laid_out(_written(shelf), folder / shelf)
        case Shelf.TRAINS:
            return laid_out([*_written(shelf), *of_night_trains()], folder / shelf)
        case Shelf.BRIDGE:
            return laid_out([*_written(shelf), *of_the_estuary()], folder / shelf)
        case _:
            hard = folder / "hard"
            shutil.copytree(ARTICLES / "hard", hard, dirs_exist_ok=True)
            (hard / "hearing.txt").write_text(hearing(), "utf-8")
            return [hard]


def _written(shelf: Shelf) -> list[Piece]:
    return list(pieces((ARTICLES / f"{shelf}.txt").read_text("utf-8")))
