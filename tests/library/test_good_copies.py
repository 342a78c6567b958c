"""A file keeps its last good copies, and a broken one falls back on them."""

from __future__ import annotations

import os
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from reader.library.connection import open_library
from reader.library.correcting import correct
from reader.library.corrections import Named, NamesJoined
from reader.library.corrections_file import CorrectionsFile
from reader.library.good_copies import GoodCopies
from reader.library.shelf import Shelf

A_DAY = 86_400


def as_old(path: Path, days: float) -> date:
    then = time.time() - days * A_DAY
    os.utime(path, (then, then))
    return date.fromtimestamp(then)  # noqa: DTZ012


def test_what_was_written_is_read_and_what_was_before_stays(tmp_path: Path) -> None:
    copies = GoodCopies(tmp_path / "kept.made.txt")
    assert copies.read() is None
    assert copies.copies() == []
    for text in ("one\n", "two\n", "three\n"):
        copies.write(text)
    assert copies.read() == "three\n"
    assert [path.name for path in copies.copies()] == ["kept.made-before.txt"]
    assert copies.before.read_text() == "two\n"
    assert {path.name for path in tmp_path.iterdir()} == {"kept.made.txt", "kept.made-before.txt"}


def test_the_last_of_each_of_seven_days_is_kept(tmp_path: Path) -> None:
    copies = GoodCopies(tmp_path / "made.txt")
    days = []
    for ago in range(20, 0, -2):
        copies.write(f"in the morning {ago} days ago")
        copies.write(f"{ago} days ago")
        days.append(as_old(copies.path, ago))
    copies.write("today")
    kept = copies.copies()
    assert kept[0] == copies.before
    assert [path.name for path in kept[1:]] == [f"made-{day}.txt" for day in reversed(days[-7:])]
    assert [path.read_text() for path in kept[1:]] == [f"{n} days ago" for n in range(2, 16, 2)]


def test_what_one_who_was_killed_left_is_in_nobodys_way(tmp_path: Path) -> None:
    copies = GoodCopies(tmp_path / "made.txt")
    copies.write("one")
    copies.write("two")
    (tmp_path / "made-copy.txt").write_text("left by one who was killed")
    (tmp_path / "made-new.txt").write_text("so is this")
    copies.write("three")
    assert copies.before.read_text() == "two"
    assert {path.name for path in tmp_path.iterdir()} == {"made.txt", "made-before.txt"}


ANN, BEN, CARL, DORA = (Named(n.casefold(), n) for n in ("Ann Ek", "Ben Ek", "Carl Ek", "Dora Ek"))


@pytest.mark.parametrize("spoil", [b"", b"\0" * 900, b"\xff\xfe no corrections", b"# nothing"])
def test_a_spoiled_file_falls_back_on_the_newest_good_copy(tmp_path: Path, spoil: bytes) -> None:
    path = open_library(tmp_path / "library.sqlite").path
    file = CorrectionsFile(path).path
    made = [NamesJoined(ANN, BEN), NamesJoined(BEN, CARL), NamesJoined(CARL, DORA)]
    with Shelf(path) as shelf:
        for ago, change in zip((4, 3, 0), made, strict=True):
            correct(shelf, change, made=datetime.now(UTC) - timedelta(days=ago))
            as_old(file, ago)
    for each in tmp_path.glob("library.sqlite*"):
        each.unlink()
    file.write_bytes(spoil)
    before = file.with_name("library.corrections-before.txt")
    before.write_bytes(before.read_bytes()[:-40])
    news = open_library(path).news
    copy = next(each.name for each in tmp_path.glob("*-20*.txt") if b"Carl" in each.read_bytes())
    assert "library.corrections-aside-1.txt" in news
    assert copy in news
    assert "2 corrections were kept" in news
    with Shelf(path) as shelf:
        shelf.ledger.look()
        assert [each.change for each in shelf.ledger.all] == made[:2]
