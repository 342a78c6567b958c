"""Libraries to test on: real ones, made by the intake, and one too large to make."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from threading import Event

from reader.articles.article import DayOrigin
from reader.files.folders import shipped
from reader.library.catalogue import Catalogue
from reader.library.connection import open_library
from reader.library.ids import ArticleId, day_of, first_of
from reader.library.intake import take_in
from reader.library.numbers import Numbers, firsts_of_days
from reader.library.rows import Row
from reader.library.states import Order
from reader.library.wanted import EVERYTHING, Wanted


def seeds_library(folder: Path) -> Path:
    """A library that holds the two articles that ship."""
    return library_of(folder, [shipped("seeds")])


def library_of(folder: Path, paths: Sequence[Path]) -> Path:
    """A library in `folder` that holds the articles at `paths`."""
    library = folder / "library.sqlite"
    open_library(library)
    take_in(paths, library, workers=0)
    return library


def written(folder: Path, articles: Mapping[str, str]) -> Path:
    """`folder`, with a file for each of `articles` by its name."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in articles.items():
        (folder / name).write_text(text, "utf-8")
    return folder


class Many(Catalogue):
    """A catalogue of so many articles, seven a day, that nobody wrote."""

    def __init__(self, articles: int) -> None:
        newest = date(2024, 12, 31)
        self._ids = array(
            "q",
            (
                first_of(newest - timedelta(days=number // 7)) + 7 - number % 7
                for number in range(articles)
            ),
        )
        self.asked_for_rows = 0

    def close(self) -> None:
        """There is no file."""

    def interrupt(self) -> None:
        """Every answer is at hand."""

    @contextmanager
    def one_state(self) -> Iterator[None]:
        """It has but one."""
        yield

    def ids(self, wanted: Wanted = EVERYTHING) -> array[int]:
        return self._ids

    def numbers(
        self,
        wanted: Wanted = EVERYTHING,
        limit: int | None = None,
        order: Order = Order.NEWEST,
    ) -> Numbers:
        rising = order is Order.OLDEST
        ids = (self._ids[::-1] if rising else self._ids)[:limit]
        return Numbers(ids, [*firsts_of_days(ids, rising=rising)], order)

    def count(self, wanted: Wanted = EVERYTHING) -> int:
        return len(self._ids)

    def rows(self, ids: Sequence[int], wanted: Wanted = EVERYTHING) -> list[Row]:
        self.asked_for_rows += len(ids)
        return [row(ArticleId(number)) for number in ids]


class Unhurried(Many):
    """Gives the first at once, and the rest only when it may."""

    def __init__(self, articles: int) -> None:
        super().__init__(articles)
        self.may_go_on = Event()

    def count(self, wanted: Wanted = EVERYTHING) -> int:
        assert self.may_go_on.wait(5)
        return super().count(wanted)

    def numbers(
        self,
        wanted: Wanted = EVERYTHING,
        limit: int | None = None,
        order: Order = Order.NEWEST,
    ) -> Numbers:
        assert limit is not None or self.may_go_on.wait(5)
        return super().numbers(wanted, limit, order)


def row(article: ArticleId, title: str = "") -> Row:
    """A row of nobody's article."""
    return Row(
        id=article,
        date=day_of(article),
        origin=DayOrigin.DATE_LINE,
        title=title or f"The council met for the {article % 100}th time and adjourned",
        opening="Nobody spoke for an hour, and then everybody did.",
        source="minutes",
        quotations=article % 5,
        places=("Oslo", "Lyon"),
    )
