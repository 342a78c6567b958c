"""The rows of a page of somebody, fetched as they come into view and again once they may differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.library.answers import SayingKind
from reader.library.catalogue import Catalogue
from reader.library.correcting import correct
from reader.library.corrections import Named, Page, SpeakerSet
from reader.library.shelf import Shelf
from reader.library.wanted import FromSource
from reader.models.asking import Asking
from reader.models.portrait import AT_FIRST, Portrait, Sitting, Subject, portrait
from reader.models.portrait_list import PortraitList
from tests.library.made import Told, filled, put

PARIS = Sitting(Subject("place", "Paris"), among=FromSource("clippings"), kind=SayingKind.QUOTED)
WORDS = "Paris will pay for the quays that the river took from all of us in the great flood"
MANY = 2 * AT_FIRST


def _told(day: int, title: str = "Talks") -> Told:
    return Told(
        date(2024, 1, 1) + timedelta(days=day),
        title=title,
        said=(("Anne Dupont", True, WORDS if day < 2 else f"Paris on day {day}"),),
        people=("Anne Dupont", "Olena Hrytsenko"),
        places=("Paris",),
        path=f"/{day}.txt",
    )


class _Page:
    """A page of a place, newest first, and the library that it is of."""

    def __init__(self, qtbot: QtBot, path: Path) -> None:
        self.path = path
        self._qtbot = qtbot
        self._catalogue = filled(path, *(_told(day) for day in range(MANY)))
        self._asking = Asking(lambda: Catalogue(path))
        self.sayings = PortraitList(self._asking)
        self._shown: Portrait | None = None
        self.show()

    def show(self) -> None:
        """Show what the library now has."""
        self._shown = portrait(self._catalogue, PARIS, self._shown)
        self.sayings.show(self._shown)

    def look_at(self, *rows: int) -> None:
        """Have the rows in view until nothing more is asked."""
        self.sayings.want(range(rows[0], rows[-1] + 1))
        self._qtbot.waitUntil(lambda: self._asking.idle)

    def speakers(self) -> list[str | None]:
        """Who speaks in each row, as far as that is known; None where it isn't."""
        found = (self.sayings.saying(row) for row in range(MANY))
        return [None if each is None else each.speaker for each in found]

    def close(self) -> None:
        self._asking.close()
        self._catalogue.close()


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[_Page]:
    opened = _Page(qtbot, tmp_path / "library.sqlite")
    yield opened
    opened.close()


def test_rows_are_fetched_as_they_come_into_view(page: _Page) -> None:
    assert page.speakers() == ["Anne Dupont"] * AT_FIRST + [None] * AT_FIRST
    page.look_at(MANY - 1)
    assert page.speakers()[-1] == "Anne Dupont"


@pytest.mark.parametrize("row", [0, MANY - 1], ids=["first", "last"])
def test_what_was_corrected_is_shown_as_it_is_now(qtbot: QtBot, page: _Page, row: int) -> None:
    page.look_at(*range(MANY))
    day = MANY - 1 - row
    told = _told(day)
    with Shelf(page.path) as shelf:
        olena = Named("olena hrytsenko", "Olena Hrytsenko")
        correct(shelf, SpeakerSet(Page(told.day, told.title), f"“{told.said[0][2]}”", 1, olena))
    with qtbot.waitSignal(page.sayings.dataChanged):
        page.show()
    # What was there stays to be seen until it is fetched again.
    assert None not in page.speakers()
    page.look_at(*range(MANY))
    assert page.speakers() == [
        "Olena Hrytsenko" if each == row else "Anne Dupont" for each in range(MANY)
    ]


def test_where_else_a_quotation_stands_is_counted_again(qtbot: QtBot, page: _Page) -> None:
    page.look_at(MANY - 1)
    page.look_at(MANY - 1)
    qtbot.waitUntil(lambda: page.sayings.also_in(MANY - 1) == 1)
    with Shelf(page.path) as shelf, shelf.batch():
        put(shelf, replace(_told(0), title="Elsewhere", source="elsewhere", path="/x"))
    page.show()
    assert page.sayings.also_in(MANY - 1) == 1
    page.look_at(MANY - 1)
    page.look_at(MANY - 1)
    qtbot.waitUntil(lambda: page.sayings.also_in(MANY - 1) == 2)
