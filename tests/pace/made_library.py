"""Fills folders and libraries with made articles.

A library is filled without the analysis, which knows nothing better of made articles than
their maker; all else is the intake's own way: the same sheets by the same shelf.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from reader.analysis.examine import VERSION
from reader.articles.formats import article
from reader.library.connection import open_library
from reader.library.file_table import FileFacts
from reader.library.sheet import sheet
from reader.library.shelf import Shelf
from tests.pace.made_articles import Made, made

A_FOLDER: Final = 1000
A_BATCH: Final = 500
_NOW_AND_THEN: Final = 20_000
SOURCE: Final = "press"


class Filled(NamedTuple):
    """A library with so many articles, whose texts come to so many bytes of UTF-8.

    `seconds` are what filling it took, with all smaller ones; 0 where it was there already.
    """

    path: Path
    articles: int
    text: int
    seconds: float


def name_of(number: int) -> str:
    """The file that holds the article of that number, below the folder of all."""
    return f"{number // A_FOLDER:04d}/{number:07d}.txt"


def written(folder: Path, count: int) -> int:
    """Write so many articles as files below `folder`; the bytes in them."""
    size = 0
    for number in range(count):
        file = folder / name_of(number)
        if number % A_FOLDER == 0:
            file.parent.mkdir(parents=True, exist_ok=True)
        size += file.write_bytes(made(number).text.encode())
    return size


def library_of(folder: Path, count: int) -> Path:
    """Where in `folder` the library of so many articles lies."""
    return folder / f"library-{count}.sqlite"


def filled(
    folder: Path, sizes: Sequence[int], say: Callable[[str], None] = lambda _: None
) -> Iterator[Filled]:
    """A library of each of `sizes`, which go up; each goes on from the one before.

    One that `folder` holds from an earlier run is taken as it is. `say` hears now and then
    how many articles are in.
    """
    before, done, text, took = None, 0, 0, 0.0
    for size in sizes:
        path = library_of(folder, size)
        noted = path.with_suffix(".bytes")
        if not noted.exists():
            path.unlink(missing_ok=True)
            if before is not None:
                shutil.copyfile(before, path)
            begun = time.perf_counter()
            text += _fill(path, range(done, size), say)
            took += time.perf_counter() - begun
            noted.write_text(str(text))
            yield Filled(path, size, text, took)
        else:
            text = int(noted.read_text())
            yield Filled(path, size, text, 0.0)
        before, done = path, size


def shelve(library: Path, articles: Sequence[Made]) -> None:
    """Put these into the library, all at once."""
    open_library(library)
    with Shelf(library) as shelf, shelf.batch():
        for each in articles:
            _take(shelf, each)


def _fill(path: Path, numbers: range, say: Callable[[str], None]) -> int:
    text = 0
    open_library(path)
    with Shelf(path) as shelf:
        for first in range(numbers.start, numbers.stop, A_BATCH):
            with shelf.batch():
                for number in range(first, min(first + A_BATCH, numbers.stop)):
                    text += _take(shelf, made(number))
            if (first + A_BATCH) % _NOW_AND_THEN == 0:
                say(f"{first + A_BATCH:,} articles made")
        with shelf.batch():
            shelf.settle()  # as every import ends
    return text


def _take(shelf: Shelf, each: Made) -> int:
    """Take in an article as if its file had been read; the bytes of its text."""
    size = len(each.text.encode())
    facts = FileFacts(Path("/made") / name_of(each.number), size, 1, b"made %d" % each.number)
    shelf.take(facts, sheet(article(each.text), each.found), SOURCE, VERSION)
    return size
