"""The words that speakers are quoted with are counted, also in a library from before."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from reader.library.answers import SpeakerCount
from reader.library.catalogue import Catalogue
from reader.library.connection import open_library
from reader.library.correcting import correct
from reader.library.corrections import Named, NamesJoined, Page, SpeakerSet
from reader.library.faults import Interrupted, LibraryFault
from reader.library.quoted import words_in
from reader.library.sets import unpacked
from reader.library.shelf import Shelf
from reader.library.wanted import EVERYTHING, Wanted, Without, Word, Written
from tests.library.made import Told, as_of_layout, filled, put
from tests.torture.wholeness import wounds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("“No.”", 1),
        ("‘It isn’t,’ — she", 3),
        ("a well-known U.S. rule, 1,000 times", 6),
        ("no – yes—no…yes . . . !", 4),
        ("Ça déjà vu\nÉté", 4),
        ("!" * 9, 0),
    ],
)
def test_words_are_counted_as_readers_count_them(text: str, expected: int) -> None:
    assert words_in(text) == expected


def test_hostile_text_is_counted_in_time() -> None:
    assert words_in("“" * 1_000_000 + "a" * 1_000_000 + "!a" * 500_000) == 1


SAID = (("Ann Ek", True, "We will not talk of war"), ("officials", False, "No talk of pay"))


def _day(number: int) -> date:
    return date(2020, 1, 1) + timedelta(days=number)


def _told() -> list[Told]:
    """Forty articles, of which the sets know only the first few (see `_library`)."""
    return [
        Told(_day(at), body="late" if at % 3 else "early", said=SAID * (at % 4), path=f"/{at}")
        for at in range(40)
    ]


def _library(path: Path) -> None:
    told = _told()
    filled(path, *told[:9]).close()
    with Shelf(path) as shelf, shelf.batch():
        for each in told[9:]:
            put(shelf, each)


def _spoken(path: Path, wanted: Wanted = EVERYTHING) -> dict[str, SpeakerCount]:
    with closing(Catalogue(path)) as catalogue:
        return {each.name: each for each in catalogue.speakers(wanted)}


def _expected(told: Sequence[Told]) -> dict[str, SpeakerCount]:
    articles = sum(1 for each in told if each.said)
    quoted = sum(len(each.said) for each in told) // 2
    return {
        "Ann Ek": SpeakerCount(
            "Ann Ek", named=True, articles=articles, quotations=quoted, words=6 * quoted
        ),
        "officials": SpeakerCount(
            "officials", named=False, articles=articles, quotations=quoted, words=4 * quoted
        ),
    }


def test_the_words_are_those_of_what_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "l"
    _library(path)
    late = Written(Word("late"))
    told = {
        wanted: [each for each in _told() if (each.body == "late") is is_late]
        for wanted, is_late in ((late, True), (Without(late), False))
    }
    assert _spoken(path) == _expected(_told())
    for wanted, those in told.items():
        assert _spoken(path, wanted) == _expected(those)
    with Shelf(path) as shelf, shelf.batch():
        shelf.settle()
    for wanted, those in told.items():
        assert _spoken(path, wanted) == _expected(those)
    assert wounds(path) == []


@pytest.mark.parametrize("joined", [False, True])
def test_a_quotation_that_is_given_to_another_takes_its_words_along(
    tmp_path: Path, joined: bool
) -> None:
    path = tmp_path / "l"
    told = Told(said=SAID, people=("Ann Ek", "Bo Ek"))
    filled(path, told).close()
    bo = Named("bo ek", "Bo Ek")
    with Shelf(path) as shelf:
        correct(shelf, SpeakerSet(Page(told.day, told.title), "No talk of pay", 1, bo))
        if joined:
            correct(shelf, NamesJoined(Named("ann ek", "Ann Ek"), bo))
    words = {name: each.words for name, each in _spoken(path).items()}
    assert words == ({"Bo Ek": 10} if joined else {"Ann Ek": 6, "Bo Ek": 4})


def _kept(path: Path) -> list[object]:
    with closing(sqlite3.connect(path)) as connection:
        sets = connection.execute("SELECT id, articles FROM sets ORDER BY id").fetchall()
        return [
            [(number, set(unpacked(blob))) for number, blob in sets],
            *(
                sorted(connection.execute(f"SELECT {columns} FROM {table}"), key=repr)
                for table, columns in (
                    ("speakers", "id, key, name, articles, quotations, reported, words"),
                    ("speakers_in", "article, speaker, quotations, reported, words"),
                    ("people", "*"),
                    ("unsettled", "*"),
                )
            ),
        ]


@pytest.mark.parametrize("layout", [4, 5, 6])
def test_an_older_library_has_the_words_of_what_it_holds(tmp_path: Path, layout: int) -> None:
    path = tmp_path / "l"
    _library(path)
    as_of_layout(path, layout)
    open_library(path)
    upgraded = _kept(path)
    assert wounds(path) == []
    with Shelf(path) as shelf, shelf.batch():
        for each in shelf.examined_before(2, 100):
            shelf.correct_again(each[0])
    with Shelf(path) as shelf, shelf.batch():
        shelf.settle()
    assert _kept(path) == upgraded
    assert _spoken(path) == _expected(_told())


def test_one_that_is_stopped_or_damaged_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "l"
    filled(path, *(Told(_day(at), said=SAID, path=f"/{at}") for at in range(500))).close()
    as_of_layout(path, 6)
    kept = shutil.copy(path, tmp_path / "kept")
    with pytest.raises(Interrupted):
        open_library(path, go_on=lambda: False)
    with closing(sqlite3.connect(path)) as stopped, closing(sqlite3.connect(kept)) as before:
        assert stopped.execute("PRAGMA user_version").fetchone() == (6,)
        for table in ("sqlite_schema", "speakers", "speakers_in", "sets", "unsettled"):
            left, was = (
                sorted(each.execute(f"SELECT * FROM {table}"), key=repr)
                for each in (stopped, before)
            )
            assert left == was
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE texts SET marks = x'78' WHERE id = (SELECT max(id) FROM texts)")
        connection.commit()
    with pytest.raises(LibraryFault, match="damaged"):
        open_library(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (6,)
        assert (
            "words"
            not in connection.execute(
                "SELECT sql FROM sqlite_schema WHERE name = 'speakers_in'"
            ).fetchone()[0]
        )
