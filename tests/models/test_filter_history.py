"""Which filters are remembered: those that one stayed with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.library.catalogue import Catalogue
from reader.library.ids import article_id
from reader.library.shelf import Shelf
from reader.models.asking import Asking
from reader.models.filter_history import FilterHistory
from reader.models.reading import Reading
from reader.models.writing import Writing
from tests.libraries import seeds_library


class Remembering:
    """A reading of the seeds, and the history that follows it."""

    def __init__(self, qtbot: QtBot, library: Path, pause: int) -> None:
        self._qtbot = qtbot
        self._library = library
        self.asking = Asking(lambda: Catalogue(library))
        self.writing = Writing(lambda: Shelf(library))
        self.reading = Reading(self.asking, lambda: date(2025, 4, 1), self.asking)
        self.history = FilterHistory(self.reading, self.writing, self.asking, pause=pause)

    def type(self, text: str) -> None:
        for end in range(1, len(text) + 1):
            self.reading.type_filter(text[:end], end)

    def pause(self) -> None:
        self._qtbot.wait(60)

    @property
    def remembered(self) -> list[str]:
        self._qtbot.waitUntil(lambda: self.writing.idle and self.asking.idle)
        with closing(Catalogue(self._library)) as catalogue:
            return catalogue.recent_filters(10)


@pytest.fixture
def remembering(qtbot: QtBot, tmp_path: Path) -> Iterator[Remembering]:
    made = Remembering(qtbot, seeds_library(tmp_path), 60_000)
    yield made
    made.history.rest()
    made.writing.close()
    made.asking.close()


@pytest.fixture
def hasty(qtbot: QtBot, tmp_path: Path) -> Iterator[Remembering]:
    made = Remembering(qtbot, seeds_library(tmp_path), 20)
    yield made
    made.history.rest()
    made.writing.close()
    made.asking.close()


def test_a_filter_that_was_only_typed_is_not_remembered(remembering: Remembering) -> None:
    remembering.type("peace")
    remembering.reading.type_filter("")
    assert remembering.remembered == []


def test_one_that_was_left_is_remembered_and_none_of_its_letters(remembering: Remembering) -> None:
    remembering.type("peace")
    remembering.history.stay()
    remembering.type("war")
    remembering.history.stay()
    remembering.history.stay()
    assert remembering.remembered == ["war", "peace"]


def test_one_stays_after_a_pause_and_gives_way_to_what_is_typed_on(
    hasty: Remembering,
) -> None:
    hasty.type("place:pa")
    hasty.pause()
    assert hasty.remembered == ["place:pa"]
    hasty.reading.type_filter("place:paris", 11)
    hasty.history.stay()
    assert hasty.remembered == ["place:paris"]


def test_an_article_that_is_opened_is_a_stay_but_not_one_fetched_again(
    qtbot: QtBot, remembering: Remembering
) -> None:
    remembering.reading.open(article_id("20250326-1"))
    qtbot.waitUntil(lambda: remembering.asking.idle)
    remembering.type("peace")
    assert remembering.remembered == []  # though its hits are others now
    remembering.reading.open(article_id("20250316-1"))
    assert remembering.remembered == ["peace"]


@pytest.mark.parametrize("text", ["   ", "persn:x", "date:2020-13 peace"])
def test_what_was_not_understood_is_not_remembered(remembering: Remembering, text: str) -> None:
    remembering.type(text)
    remembering.history.stay()
    assert remembering.remembered == []


def test_one_can_be_forgotten_and_remembered_anew(remembering: Remembering) -> None:
    remembering.type("peace")
    remembering.history.stay()
    remembering.history.forget("peace")
    assert remembering.remembered == []
    remembering.history.stay()
    assert remembering.remembered == ["peace"]


def test_a_picture_remembers_nothing(remembering: Remembering) -> None:
    remembering.history.rest()
    remembering.type("peace")
    remembering.history.stay()
    assert remembering.remembered == []
