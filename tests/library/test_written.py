"""A state that is written spoils nothing that is remembered; everything else that is, does."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from reader.files.folders import shipped
from reader.library.catalogue import Catalogue
from reader.library.connection import open_library, reading
from reader.library.correcting import correct, put_back, take_back, take_over
from reader.library.corrections import Correction, Named, NamesJoined
from reader.library.ids import ArticleId
from reader.library.intake import take_in
from reader.library.saved_filters import drop_filter, remember_filter, save_filter
from reader.library.sheet import sheet
from reader.library.shelf import Shelf
from reader.library.states import SavedFilter, StateChange
from reader.library.stating import change_states
from reader.library.wanted import EVERYTHING, AboutPerson, Both, IsRead
from reader.library.written import times_written
from tests.library.made import Told, put

ONE = Told(date(2025, 3, 26), "Harbour", "The harbour froze.", path="/one", people=("Ann Ek",))
TWO = Told(date(2025, 3, 26), "Market", "The market opened.", path="/two", people=("Ann Ek",))
JOINED = NamesJoined(Named("ann ek", "Ann Ek"), Named("bo ek", "Bo Ek"))
MADE = datetime(2025, 4, 1, tzinfo=UTC)
WAR = SavedFilter("War", "war")
STATED = StateChange(read=True, starred=True, stopped=3, tagged=("ice",))
Deed = Callable[[Shelf, ArticleId], object]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.sqlite"
    open_library(path)
    with Shelf(path) as shelf:
        with shelf.batch():
            put(shelf, ONE)
            put(shelf, TWO)
        correct(shelf, JOINED, made=MADE)
        save_filter(shelf, WAR)
    return path


def in_batch(deed: Deed) -> Deed:
    def done(shelf: Shelf, one: ArticleId) -> None:
        with shelf.batch():
            deed(shelf, one)

    return done


STATES: dict[str, Deed] = {
    "change": lambda shelf, one: change_states(shelf, [one], STATED),
    "save": lambda shelf, _: save_filter(shelf, SavedFilter("Ice", "ice")),
    "drop": lambda shelf, _: drop_filter(shelf, "War"),
    "remember": lambda shelf, _: remember_filter(shelf, "ice"),
}
OTHERS: dict[str, Deed] = {
    "put": in_batch(lambda shelf, _: put(shelf, Told(path="/three"))),
    "remove": in_batch(lambda shelf, one: shelf.remove(one)),
    "settle": in_batch(lambda shelf, _: shelf.settle()),
    "vanish": in_batch(lambda shelf, _: shelf.files.mark_vanished([Path("/one")])),
    "examine": in_batch(
        lambda shelf, one: shelf.examine_again(one, sheet(*ONE.examined()), analysis=2)
    ),
    "keep": in_batch(lambda shelf, one: shelf.keep_examination(one, 2)),
    "correct": lambda shelf, _: correct(shelf, NamesJoined(JOINED.into, Named("c", "C"))),
    "take back": lambda shelf, _: take_back(shelf, 1),
    "put back": lambda shelf, _: put_back(shelf, Correction(7, MADE, JOINED)),
    "take over": lambda shelf, _: take_over(shelf, "# Dateline corrections 1\n"),
    "take in": lambda shelf, _: take_in([shipped("seeds")], shelf.path, workers=0),
}


def times(library: Path) -> int:
    with closing(reading(library)) as connection:
        return times_written(connection)


@pytest.mark.parametrize("name", STATES)
def test_a_state_leaves_the_number_as_it_was(library: Path, name: str) -> None:
    before = times(library)
    with Shelf(library) as shelf, closing(Catalogue(library)) as catalogue:
        STATES[name](shelf, ArticleId(catalogue.ids()[0]))
    assert times(library) == before


@pytest.mark.parametrize("name", OTHERS)
def test_whatever_else_is_written_raises_it(library: Path, name: str) -> None:
    before = times(library)
    with Shelf(library) as shelf, closing(Catalogue(library)) as catalogue:
        OTHERS[name](shelf, ArticleId(catalogue.ids()[0]))
    assert times(library) > before


def test_every_transaction_that_writes_begins_where_it_is_raised() -> None:
    folder = Path(__file__).parents[2] / "reader"
    begin = [
        path.name
        for path in sorted(folder.rglob("*.py"))
        for _ in range(path.read_text("utf-8").count("BEGIN IMMEDIATE"))
    ]
    # The library is made and brought up to date before anybody reads it, and what is looked at
    # for soundness is rolled back.
    assert begin == ["soundness.py", "transactions.py", "upgrading.py"]


ELSEWHERE = """
import sys
from pathlib import Path
from reader.library.ids import ArticleId
from reader.library.shelf import Shelf
from tests.library.test_written import OTHERS, STATES
deeds = STATES if sys.argv[2] == "states" else OTHERS
with Shelf(Path(sys.argv[1])) as shelf:
    deeds[sys.argv[3]](shelf, ArticleId(int(sys.argv[4])))
"""


def elsewhere(library: Path, of: str, name: str, article: int) -> None:
    """Have another program do it."""
    subprocess.run(
        [sys.executable, "-c", ELSEWHERE, str(library), of, name, str(article)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        check=True,
    )


def test_what_another_program_writes_is_seen(library: Path) -> None:
    unread = Both((IsRead(read=False), AboutPerson("ek")))
    with closing(Catalogue(library)) as catalogue, Shelf(library) as shelf:
        newest = catalogue.ids()[0]
        assert catalogue.count(EVERYTHING) == catalogue.count(unread) == 2
        assert [each.articles for each in catalogue.people(unread)] == [2]
        seen = catalogue._standing.ledger.seen
        elsewhere(library, "states", "change", newest)
        assert catalogue.count(EVERYTHING) == 2
        assert catalogue.count(unread) == 1
        assert [each.articles for each in catalogue.people(unread)] == [1]
        assert [each.articles for each in catalogue.people()] == [2]
        assert catalogue.rows([newest])[0].state.starred
        assert catalogue._standing.ledger.seen == seen, "nothing is read anew"
        elsewhere(library, "others", "put", newest)
        assert catalogue.count(EVERYTHING) == 3
        elsewhere(library, "others", "remove", newest)
        assert catalogue.count(EVERYTHING) == 2
        assert [each.articles for each in catalogue.people()] == [1]
        elsewhere(library, "others", "take back", newest)
        assert [each.name for each in catalogue.people()] == ["Ann Ek"]
        # The shelf that stood by has heard of it too, and keeps what another has made.
        with shelf.batch():
            assert shelf.ledger.all == ()
            put(shelf, Told(path="/four"))
        assert catalogue.count(EVERYTHING) == 3


def test_a_batch_that_was_broken_off_is_not_taken_for_done(library: Path) -> None:
    with Shelf(library) as shelf, Shelf(library) as other:
        with suppress(KeyError), shelf.batch():
            put(shelf, Told(path="/three"))
            raise KeyError
        correct(other, NamesJoined(JOINED.into, Named("c", "C")), made=MADE)
        with shelf.batch():
            assert len(shelf.ledger.all) == 2
