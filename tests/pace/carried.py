"""What is found of the same quotations among very many, and how soon.

`python -m tests.pace.carried LIBRARY` prints it. The forty pairs made by hand
(`tests/library/said_twice.py`) are hidden in a library of made articles, each quotation in an
article of its own, and every one of them is asked for. Beside them stand articles with one to
three quotations, with twenty, and with 2,000.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from reader.library.answers import EchoKind
from reader.library.catalogue import Catalogue
from reader.library.connection import open_library
from reader.library.ids import ArticleId, first_of
from reader.library.shelf import Shelf
from tests.library.made import Told, put
from tests.library.said_twice import PAIRS
from tests.pace.figures import Figure, Unit, of_spread
from tests.pace.importing import remove
from tests.pace.made_articles import made
from tests.pace.made_library import shelve

_FIRST: Final = date(2031, 1, 1)
_SECOND: Final = date(2032, 1, 1)
"""Days of the pairs, on which no made article lies."""

_SPEAKER: Final = "Ilse Marchand"
_FEW: Final = 200
_MANY: Final = 5
_NOT_YET_MADE: Final = 50_000_000
_KINDS: Final = (EchoKind.SAME, "trimmed", EchoKind.REWORDED, "two quotations")


def figures(library: Path, limit: float | None = None) -> Iterator[Figure]:
    """What is found of the pairs in a copy of `library`, and how soon articles are answered.

    `limit` is for articles of twenty quotations, in ms at the 95th of a hundred.
    """
    copy = library.with_name("carried.sqlite")
    remove(copy)
    with closing(sqlite3.connect(library)) as whole, closing(sqlite3.connect(copy)) as copied:
        whole.backup(copied)
    try:
        open_library(copy)
        yield from _of_copy(copy, limit)
    finally:
        remove(copy)


def _of_copy(library: Path, limit: float | None) -> Iterator[Figure]:
    size = library.stat().st_size
    _hide(library)
    of_twenty = [made(_NOT_YET_MADE + at, 20, 20) for at in range(_MANY * 4)]
    of_very_many = [made(_NOT_YET_MADE + 100 + at, 700, 2_000) for at in range(2)]
    shelve(library, [*of_twenty, *of_very_many])
    yield Figure(
        "index for the same quotation beside that of words said",
        0.0,
        Unit.MEGABYTES,
        f"none: 0 s, 0 MB of {size / 1e6:,.0f}",
    )
    with closing(Catalogue(library)) as catalogue:
        yield from _found(catalogue)
        with closing(sqlite3.connect(library)) as connection:
            few = _numbers(connection, 1, 3)
            twenty = _numbers(connection, 20, 20)
            very_many = _numbers(connection, 1_000, 10_000)
        chosen = few[:: max(1, len(few) // _FEW)]
        yield of_spread(
            "the same quotations elsewhere, article of 1 to 3", _times(catalogue, chosen)
        )
        yield of_spread(
            "the same quotations elsewhere, article of 20", _times(catalogue, twenty), limit
        )
        yield of_spread(
            "the same quotations elsewhere, article of 2,000 (500 looked for)",
            _times(catalogue, very_many),
        )


def _found(catalogue: Catalogue) -> Iterator[Figure]:
    """How many of the pairs of each kind were told for what they are, and what else was."""
    met, false = Counter[str](), 0
    for at, pair in enumerate(PAIRS):
        for ours, theirs, kind in (
            (_article(_FIRST, at), _article(_SECOND, at), pair.kind),
            (_article(_SECOND, at), _article(_FIRST, at), _turned(pair.kind)),
        ):
            found = {echo.article: echo.kind for echo in catalogue.echoes.of(ours).get(1, ())}
            met[_KINDS[at // 10]] += found.pop(theirs, None) is kind
            false += sum(other not in _of_one_sentence(at) for other in found)
    for name in _KINDS:
        told = "told apart" if name == _KINDS[-1] else "found"
        yield Figure(
            f"pairs made by hand {told}, {name}", met[name] / 2, Unit.PLAIN, f"{met[name]} of 20"
        )
    yield Figure("taken for one of the pairs besides", false, Unit.PLAIN, str(false))


def _turned(kind: EchoKind | None) -> EchoKind | None:
    """What the first of two is beside the second."""
    turned = {EchoKind.SHORTER: EchoKind.LONGER, EchoKind.LONGER: EchoKind.SHORTER}
    return None if kind is None else turned.get(kind, kind)


def _of_one_sentence(at: int) -> set[ArticleId]:
    """The articles of the other pair that was made of the same sentence."""
    others = {10: 20, 20: 10}
    return {_article(day, others[at]) for day in (_FIRST, _SECOND)} if at in others else set()


def _hide(library: Path) -> None:
    with Shelf(library) as shelf, shelf.batch():
        for at, pair in enumerate(PAIRS):
            for day, words, speaker in (
                (_FIRST, pair.here, _SPEAKER),
                (_SECOND, pair.there, pair.other_speaker or _SPEAKER),
            ):
                on = day + timedelta(days=at)
                put(
                    shelf,
                    Told(on, f"Paper of {on}", said=((speaker, True, words),), path=f"/made/{on}"),
                )


def _article(day: date, at: int) -> ArticleId:
    return ArticleId(first_of(day + timedelta(days=at)) + 1)


def _numbers(connection: sqlite3.Connection, least: int, most: int) -> list[ArticleId]:
    found = connection.execute(
        "SELECT id FROM articles WHERE quotations BETWEEN ? AND ? ORDER BY id", (least, most)
    )
    return [ArticleId(number) for (number,) in found]


def _times(catalogue: Catalogue, articles: Sequence[ArticleId]) -> Iterator[float]:
    for article in articles:
        begun = time.perf_counter()
        catalogue.echoes.of(article)
        yield (time.perf_counter() - begun) * 1000


def main(arguments: Sequence[str]) -> None:
    """Measure and print, in a copy of a library that is there, or in an empty one."""
    parser = argparse.ArgumentParser(prog="tests.pace.carried")
    parser.add_argument("library", type=Path, nargs="?", help="a library filled by `make bench`")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        library = asked.library
        if library is None:
            library = Path(folder) / "library.sqlite"
            open_library(library)
        for figure in figures(library):
            sys.stdout.write(f"{figure.name}: {figure.reads}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
