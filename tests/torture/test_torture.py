"""The short form of each part of the torture; `make torture` is the long one."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from reader.library.kept_page import packed_marks, unpacked_marks
from reader.library.pressing import pressed, unpressed
from reader.library.usual_words import TEXT
from tests.libraries import library_of
from tests.torture import (
    filters,
    import_kills,
    infirmary,
    mutants,
    odd_files,
    two_programs,
    window_kills,
)
from tests.torture.ailments import AILMENTS
from tests.torture.clippings import folder_of
from tests.torture.intruders import let_in
from tests.torture.likeness import content
from tests.torture.program import at_home
from tests.torture.score import Plan, Score
from tests.torture.watching import watched
from tests.torture.wholeness import wounds

SEED = 4

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it knows no kill -9")


def check(score: Score) -> None:
    """Nothing crashed, nothing was lost, and something was tried."""
    assert score.fine, score.told()
    assert score.tried


def test_imports_that_are_killed_lose_nothing(tmp_path: Path) -> None:
    check(import_kills.kill_imports(Plan(SEED, 4), tmp_path, 16))


def test_windows_that_are_killed_lose_nothing(tmp_path: Path) -> None:
    check(window_kills.kill_windows(Plan(SEED, 1), tmp_path, 20))


@pytest.mark.parametrize(
    "name",
    [
        "a bit turned in the list",
        "header zeroed",
        "layout newer than the program",
        "no permission to write",
        "files may not grow",
    ],
)
def test_faults_lose_nothing(tmp_path: Path, name: str) -> None:
    number = [ailment.name for ailment in AILMENTS].index(name) + 1
    plan = Plan(SEED, len(AILMENTS), only=number)
    score, _ = infirmary.befall(plan, tmp_path, 8, windows=False)
    check(score)


def test_mutated_files_crash_nothing(tmp_path: Path) -> None:
    check(mutants.mutate(Plan(SEED, 40), tmp_path))


def test_filters_of_all_kinds_are_answered(tmp_path: Path) -> None:
    check(filters.ask(Plan(SEED, 200), tmp_path))


def test_what_an_article_holds_is_shown_and_never_obeyed(tmp_path: Path) -> None:
    check(let_in(Plan(SEED, 1), tmp_path, most=3))


def test_odd_files_hinder_no_others(tmp_path: Path) -> None:
    names = {name for name, _ in odd_files.KINDS} - {"one line of 10 MB"}
    check(odd_files.meet_together(Plan(SEED, 1), tmp_path, names))


def test_programs_at_one_library_lose_nothing(tmp_path: Path) -> None:
    check(two_programs.meet_at_one_library(Plan(SEED, 1), tmp_path, 30))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return library_of(tmp_path, [folder_of(tmp_path / "clippings", Random(SEED), 12)])  # noqa: S311


@pytest.mark.parametrize(
    ("wound", "told"),
    [
        ("DELETE FROM texts WHERE id = (SELECT max(id) FROM texts)", "articles without a text"),
        ("DELETE FROM files", "articles without a file"),
        ("UPDATE people SET mentions = mentions + 1", "people that count wrongly"),
        ("UPDATE speakers SET quotations = quotations + 1", "speakers that count wrongly"),
        ("UPDATE places SET within = 0", "places that count wrongly"),
        ("UPDATE articles SET vanished = 1", "wrong about their files"),
        ("DELETE FROM people_in", "other people than its text"),
        ("UPDATE texts SET marks = untagged(marks)", "lacks the tag"),
        ("UPDATE texts SET page = misspelt(page)", "differs from the texts"),
        ("INSERT INTO said (rowid, text, tags) VALUES (7, 'x', '')", "the index said differs"),
        ("INSERT INTO eras VALUES (1, 99, 1)", "eras that count wrongly"),
    ],
)
def test_a_wounded_library_is_known(library: Path, wound: str, told: str) -> None:
    assert wounds(library) == []
    before = content(library)
    with closing(sqlite3.connect(library)) as connection:
        connection.create_function("untagged", 1, _untagged)
        connection.create_function("misspelt", 1, _misspelt)
        connection.execute(wound)
        connection.commit()
    assert any(told in each for each in wounds(library)), wounds(library)
    assert before.differences(before) == []


def _untagged(marks: bytes) -> bytes:
    return packed_marks(unpacked_marks(marks)._replace(tags="qqqevery"))


def _misspelt(page: bytes) -> bytes:
    return pressed(unpressed(page, TEXT).replace("the", "teh"), TEXT)


@pytest.mark.parametrize(
    "deed",
    [
        "open('{outside}/new', 'w')",
        "import os; os.remove('{outside}/there')",
        "import sqlite3; sqlite3.connect('{outside}/l')",
        "import socket; socket.socket().connect_ex(('127.0.0.1', 9))",
    ],
)
def test_deeds_outside_are_noticed(tmp_path: Path, deed: str) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    for folder in (outside, inside):
        folder.mkdir()
        (folder / "there").touch()
    home = at_home(tmp_path / "home")
    for where, noticed in ((outside, True), (inside, "socket" in deed)):
        command = [sys.executable, "-c", deed.format(outside=where)]
        _, deeds = watched(command, home, tmp_path, [inside])
        assert bool(deeds) is noticed, deeds


def test_a_case_is_the_same_for_the_same_seed() -> None:
    one, again, other = (Plan(seed, 9).dice("part", 3).random() for seed in (1, 1, 2))
    assert one == again != other
