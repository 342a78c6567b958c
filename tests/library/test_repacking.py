"""A library of layout 3 says the same when it has been pressed, or stays what it was."""

from __future__ import annotations

import shutil
import sqlite3
import zlib
from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.catalogue import Catalogue
from reader.library.connection import open_library
from reader.library.faults import Interrupted, LibraryFault
from reader.library.file_table import FileTable
from reader.library.ids import ArticleId
from reader.library.pressing import pressed, unpressed
from reader.library.usual_words import FOUND, MARKS, TEXT
from reader.library.wanted import AboutPerson, Quoted, SpeaksOf, Wanted, Word, Written
from tests.library.made import Told, as_of_layout, filled
from tests.torture.wholeness import wounds

TOLD = (
    Told(body="late in the day\n\nof it", people=("Ann Ek",), places=("Lyon",), path="/1"),
    Told(date(2024, 2, 29), "Naïve", "d’après\0x 👍", (("Ann Ek", True, "no rain"),), path="/2"),
    Told(reported=(("Bo Ek", True, "rain"), (None, False, "hail")), path="/3"),
    Told(date(1999, 1, 1), days=((date(2014, 1, 1), date(2014, 12, 31)),), path="/4"),
)
WANTED: Sequence[Wanted] = (
    Written(Word("late")),
    Written(Word("la", prefix=True)),
    Written(Word("lat", prefix=True)),
    Written(Word("naive"), in_text=False),
    AboutPerson("ek"),
    Quoted("ann", (Word("ra", prefix=True),)),
    Quoted(reported=(Word("rain"),)),
    SpeaksOf(date(2014, 1, 1), date(2014, 12, 31)),
)


def answers(path: Path) -> list[object]:
    """Whatever can be asked of these articles."""
    with closing(Catalogue(path)) as catalogue:
        found: list[object] = []
        for wanted in WANTED:
            ids = catalogue.ids(wanted)
            found += [list(ids), catalogue.rows(ids, wanted), list(catalogue.quotations(wanted))]
            found += [catalogue.hits(ArticleId(number), wanted) for number in ids]
        return found + [catalogue.article(ArticleId(number)) for number in catalogue.ids()]


def rows(connection: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """All that the tables hold, those inside the indexes too."""
    tables = connection.execute(
        "SELECT name FROM pragma_table_list WHERE type IN ('table', 'shadow') AND name <>"
        " 'sqlite_schema' AND schema = 'main'"
    ).fetchall()
    return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for (name,) in tables}


def test_all_answers_are_the_same_as_before(tmp_path: Path) -> None:
    path = tmp_path / "library"
    filled(path, *TOLD).close()
    before = answers(path)
    assert sum(1 for each in before if each) > len(WANTED)
    with closing(sqlite3.connect(path)) as connection:
        known = FileTable(connection, path).known(Path("/2"))
    as_of_layout(path, 3)
    open_library(path)
    assert answers(path) == before
    assert wounds(path) == []
    with closing(sqlite3.connect(path)) as connection:
        assert FileTable(connection, path).known(Path("/2")) == known
        assert known is not None


@pytest.mark.parametrize("flip", ["found = x'78'", "parts = '[[1'", "speeches = '[7]'"])
def test_one_that_can_t_be_pressed_stays_as_it_was(tmp_path: Path, flip: str) -> None:
    path = tmp_path / "library"
    filled(path, *TOLD).close()
    as_of_layout(path, 3)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"UPDATE texts SET {flip} WHERE id = (SELECT max(id) FROM texts)")
        connection.commit()
        kept = rows(connection)
    with pytest.raises(LibraryFault, match="damaged"):
        open_library(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (3,)
        assert rows(connection) == kept


def test_one_that_is_stopped_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "library"
    days = (date(2020, 1, 1) + timedelta(days=number) for number in range(200))
    filled(path, *(Told(day, body="It rains.", path=f"/{day}") for day in days)).close()
    as_of_layout(path, 3)
    kept = shutil.copy(path, tmp_path / "kept")
    looks = 0

    def count() -> bool:
        nonlocal looks
        looks += 1
        return True

    open_library(path, go_on=count)
    assert looks > 10
    for last in range(0, looks, looks // 5):
        shutil.copy(kept, path)
        left = iter(range(last))
        with pytest.raises(Interrupted):
            open_library(path, go_on=lambda left=left: next(left, None) is not None)  # type: ignore[misc]
        with closing(sqlite3.connect(path)) as stopped, closing(sqlite3.connect(kept)) as before:
            assert stopped.execute("PRAGMA user_version").fetchone() == (3,)
            assert rows(stopped) == rows(before)
    open_library(path)
    assert wounds(path) == []


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from([TEXT, FOUND, MARKS]))
def test_what_is_pressed_comes_back(text: str, usual: bytes) -> None:
    assert unpressed(pressed(text, usual), usual) == text


@given(st.text(min_size=1, alphabet="the of\n“”é👍"), st.data())
def test_a_flipped_bit_is_told(text: str, data: st.DataObject) -> None:
    kept = bytearray(pressed(text, TEXT))
    kept[data.draw(st.integers(2, len(kept) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    given_back = text  # as where the bit is one that only fills up a byte
    with suppress(zlib.error, ValueError):
        given_back = unpressed(bytes(kept), TEXT)
    assert given_back == text
