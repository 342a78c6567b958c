"""Corrections outlive the library that they were made in."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from reader.library.catalogue import Catalogue
from reader.library.connection import open_library
from reader.library.correcting import correct, put_back, take_back, take_over
from reader.library.correction_lines import read
from reader.library.corrections import Change, Named, NamesJoined, NoPlace, Page, TakenApart
from reader.library.corrections_file import CorrectionsFile
from reader.library.faults import LibraryFault
from reader.library.shelf import Shelf
from reader.library.wanted import AboutPerson
from tests.library.made import Told, put

ANN, BEN, CARL = (Named(name.casefold(), name) for name in ("Ann Ek", "Ben Ek", "Carl Ek"))
TOLD = Told(
    day=date(2025, 3, 26),
    title="Talks",
    said=(("Ann Ek", True, "We will act now"),),
    people=("Ann Ek",),
    places=("Lyon",),
)
PAGE = Page(TOLD.day, TOLD.title)
JOINED = NamesJoined(ANN, BEN)
LYON = Named("Lyon", "Lyon")
ON_PAGE = (
    NoPlace(PAGE, LYON, CARL),
    TakenApart(PAGE, CARL, "Lyon", BEN),
)
MADE = datetime(2025, 4, 1, tzinfo=UTC)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "kept" / "library.sqlite"
    fill(path)
    return path


def fill(path: Path) -> str:
    news = open_library(path).news
    with Shelf(path) as shelf, shelf.batch():
        put(shelf, TOLD)
    return news


def lose(library: Path) -> None:
    for path in library.parent.glob(f"{library.name}*"):
        path.unlink()


def listed(library: Path) -> list[tuple[Change, str]]:
    with closing(Catalogue(library)) as catalogue:
        return [(each.correction.change, each.idle) for each in catalogue.corrections()]


def in_file(path: Path) -> list[Change]:
    return [each.change for each in read(path.read_text("utf-8"))]  # type: ignore[union-attr]


def make(library: Path, *changes: Change) -> list[int]:
    with Shelf(library) as shelf:
        return [correct(shelf, change, made=MADE).number for change in changes]


def beside(library: Path, mark: str = "") -> Path:
    return library.with_name(f"library.corrections{mark}.txt")


def test_corrections_outlive_the_library(library: Path) -> None:
    make(library, JOINED, *ON_PAGE)
    lose(library)
    assert "3 corrections" in fill(library)
    assert listed(library) == [(change, "") for change in (JOINED, *ON_PAGE)]
    with closing(Catalogue(library)) as catalogue:
        # Both hold again: Lyon is Carl, and he in truth Ben, who is Ann.
        assert catalogue.count(AboutPerson("ben ek")) == 1
        assert [person.key for person in catalogue.people()] == ["ben ek"]
        assert catalogue.places() == []


def test_the_file_follows_every_deed(library: Path) -> None:
    file = beside(library)
    assert not file.exists()
    with Shelf(library) as shelf:
        one = correct(shelf, JOINED, made=MADE)
        assert in_file(file) == [JOINED]
        correct(shelf, ON_PAGE[0], made=MADE)
        take_back(shelf, one.number)
        assert in_file(file) == [ON_PAGE[0]]
        put_back(shelf, one)
        assert in_file(file) == [JOINED, ON_PAGE[0]]
        text = file.read_text("utf-8")
        assert take_over(shelf, text).known == 2
        with shelf.batch():
            article = shelf.ledger.all[1].article
            assert article is not None
            shelf.ledger.move(article, None, Page(PAGE.day, "Anew"))
        assert in_file(file)[1] == NoPlace(Page(PAGE.day, "Anew"), LYON, CARL)


def test_what_is_undone_stays_undone(library: Path) -> None:
    (number,) = make(library, JOINED)
    with Shelf(library) as shelf:
        take_back(shelf, number)
    assert open_library(library).news == ""
    lose(library)
    assert fill(library) == ""
    assert listed(library) == []


def test_a_batch_that_is_broken_off_writes_nothing(library: Path) -> None:
    make(library, JOINED)
    kept = beside(library).read_text("utf-8")
    with Shelf(library) as shelf, suppress(KeyError), shelf.batch():
        shelf.ledger.enter(ON_PAGE[0], MADE, None)
        raise KeyError
    assert beside(library).read_text("utf-8") == kept


def test_two_who_write_by_turns_keep_one_file(library: Path) -> None:
    changes = [NamesJoined(ANN, BEN), NamesJoined(BEN, CARL), NamesJoined(CARL, ANN)]
    with Shelf(library) as one, Shelf(library) as other:
        made = [
            correct(shelf, change, made=MADE)
            for shelf, change in zip((one, other, one), changes, strict=True)
        ]
        assert in_file(beside(library)) == changes
        take_back(other, made[0].number)
        assert in_file(beside(library)) == changes[1:]
    assert {path.name for path in library.parent.glob("*.txt")} == {
        "library.corrections.txt",
        "library.corrections-before.txt",
    }


def test_a_file_that_was_taken_away_is_written_again(library: Path) -> None:
    make(library, JOINED)
    beside(library).unlink()
    with Shelf(library) as shelf, shelf.batch():
        pass
    assert in_file(beside(library)) == [JOINED]


KILLED = """
import os, sys
from pathlib import Path
from reader.library import shelf as shelves
from reader.library.correcting import correct
from tests.library.test_corrections_file import JOINED, MADE, ON_PAGE
library, step = Path(sys.argv[1]), int(sys.argv[2])
steps = iter(range(step))
def count(event, _arguments):
    if event in ("os.rename", "open") and next(steps, None) is None:
        os._exit(9)
with shelves.Shelf(library) as shelf:
    with shelf.batch():
        pass
    sys.addaudithook(count)
    correct(shelf, ON_PAGE[0], made=MADE)
os._exit(7)
"""


def test_whenever_it_is_killed_one_of_both_has_all(library: Path) -> None:
    make(library, JOINED)
    step, status = 0, 9
    while status == 9:
        status = subprocess.run(
            [sys.executable, "-c", KILLED, str(library), str(step)],
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
            check=False,
        ).returncode
        done = status == 7
        assert listed(library) == [(each, "") for each in (JOINED, *ON_PAGE[: int(done)])]
        regained = [each.change for each in CorrectionsFile(library).regain().lines]
        assert regained in ([JOINED], [JOINED, ON_PAGE[0]])
        step += 1
    assert status == 7
    assert step > 4, "it was to be killed before, between and after"


def cut(data: bytes) -> bytes:
    return data[:-30]


def spoiled(data: bytes) -> bytes:
    return data.replace(b"Talks", b"Ta\xff\xfes", 1)


def garbled(data: bytes) -> bytes:
    return data.replace(b"no place", b"no pla", 1)


def zeroed(data: bytes) -> bytes:
    return bytes(len(data))


@pytest.mark.parametrize("damage", [cut, spoiled, garbled, zeroed])
def test_of_a_damaged_file_what_can_be_read_is_taken(
    library: Path, damage: Callable[[bytes], bytes]
) -> None:
    make(library, JOINED, ON_PAGE[0], NamesJoined(CARL, BEN))
    damaged = damage(beside(library).read_bytes())
    beside(library).write_bytes(damaged)
    lose(library)
    news = fill(library)
    assert "is damaged" in news
    assert "library.corrections-aside-1.txt" in news
    assert beside(library, "-aside-1").read_bytes() == damaged
    # The one before has all but the last; the damaged one may have that.
    found = [change for change, _ in listed(library)]
    assert found[:2] == [JOINED, ON_PAGE[0]]
    assert len(found) == (2 if damage in (cut, zeroed) else 3)
    assert in_file(beside(library)) == found


def test_a_file_that_was_lost_leaves_the_one_before(library: Path) -> None:
    make(library, JOINED, ON_PAGE[0])
    beside(library).unlink()
    lose(library)
    fill(library)
    assert listed(library) == [(JOINED, "")]


def test_a_file_of_somebody_else_is_told_of_and_put_aside(library: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "library.sqlite"
    fill(other)
    make(other, JOINED)
    theirs = beside(other).read_bytes()
    beside(library).write_bytes(theirs)
    assert "One correction was found" in open_library(library).news
    make(library, ON_PAGE[0])
    assert in_file(beside(library)) == [ON_PAGE[0]]
    assert beside(library, "-aside-1").read_bytes() == theirs
    with Shelf(library) as shelf:
        assert take_over(shelf, theirs.decode()).new == 1
    assert not beside(library, "-aside-2").exists()


def test_a_correction_that_cannot_be_kept_is_not_made(library: Path) -> None:
    beside(library).mkdir()
    with pytest.raises(LibraryFault, match="The corrections can’t be written to"):
        make(library, JOINED)
    assert listed(library) == []
    assert "can’t be read from" in open_library(library).news


def test_a_new_library_overwrites_no_file_that_it_cannot_read(library: Path) -> None:
    lose(library)
    beside(library).mkdir()
    with pytest.raises(LibraryFault, match="The corrections can’t be read from"):
        open_library(library)


def test_each_library_has_a_file_of_its_own(tmp_path: Path) -> None:
    names = ("a.sqlite", "a.db", "b", "b.1")
    files = {CorrectionsFile(tmp_path / name).path.name for name in names}
    assert files == {f"{name}.corrections.txt" for name in ("a", "a.db", "b", "b.1")}
