"""Names that what is being typed may become."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.articles.article import Span
from reader.filter.completion import Choice, Completing
from reader.library.catalogue import Catalogue
from reader.library.ids import ArticleId
from reader.library.saved_filters import remember_filter
from reader.library.shelf import Shelf
from reader.library.states import StateChange
from reader.library.stating import change_states
from reader.models.asking import Asking
from reader.models.completion_list import CompletionList, names_like
from reader.models.proposal import Proposal, Used
from tests.library.made import Told, filled, put

TODAY = date(2025, 3, 28)


def test_speakers_known_by_indirect_speech_alone_come_last_and_uncounted(tmp_path: Path) -> None:
    told = Told(said=(("Bo Ek", True, "no"),), reported=(("Ann Ek", True, "rain"),))
    typed = Completing(Span(0, 10), "speaker", "ek")
    with closing(filled(tmp_path / "l", told)) as catalogue:
        assert names_like(catalogue, typed) == [
            Proposal(Choice("speaker", "Bo Ek"), 1),
            Proposal(Choice("speaker", "Ann Ek"), None),
        ]


class Counting(Catalogue):
    """Counts how often the days of all articles are gone through."""

    asked_for_days = 0

    def days(self, *wanted: object) -> list[tuple[int, int]]:
        self.asked_for_days += 1
        return super().days()


class Typist:
    """Has filters of one library completed."""

    def __init__(self, qtbot: QtBot, library: Path) -> None:
        self._qtbot = qtbot
        self.library = library
        self.catalogue = Counting(library)
        self.asking = Asking(lambda: self.catalogue)
        self.list = CompletionList(self.asking, self.asking, lambda: TODAY)

    def _offers(self) -> list[Proposal | Used]:
        self._settle()
        self.list.ask_further()
        self._settle()
        return [self.list.offer(row) for row in range(self.list.rowCount())]

    def _settle(self) -> None:
        self._qtbot.waitUntil(lambda: self.asking.idle)

    def typed(self, text: str) -> list[Proposal | Used]:
        self.list.propose(text, len(text))
        return self._offers()

    def recalled(self) -> list[Proposal | Used]:
        self.list.recall()
        return self._offers()


@pytest.fixture
def typist(qtbot: QtBot, tmp_path: Path) -> Iterator[Typist]:
    library = tmp_path / "library.sqlite"
    filled(library, Told(body="It rains.")).close()
    made = Typist(qtbot, library)
    yield made
    made.asking.close()


def test_a_filter_used_before_is_counted_each_time_it_is_offered(typist: Typist) -> None:
    with Shelf(typist.library) as shelf:
        remember_filter(shelf, "rains")
        assert typist.recalled() == [Used("rains", 1)]
        assert typist.recalled() == [Used("rains", 1)]
        with shelf.batch():
            put(shelf, Told(body="It rains again.", path="/two"))
    assert typist.recalled() == [Used("rains", 2)]


def test_the_days_are_counted_anew_with_other_articles_and_not_with_one_read(
    typist: Typist,
) -> None:
    assert typist.typed("date:2025-0") == [Proposal(Choice("date", "2025-03"), 1)]
    with Shelf(typist.library) as shelf:
        change_states(shelf, [*map(ArticleId, typist.catalogue.ids())], StateChange(read=True))
        typist.typed("date:2025")
        assert typist.catalogue.asked_for_days == 1
        with shelf.batch():
            put(shelf, Told(path="/two"))
    assert typist.typed("date:2025-0") == [Proposal(Choice("date", "2025-03"), 2)]
    assert typist.catalogue.asked_for_days == 2
