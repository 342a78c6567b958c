"""A library opens, or says plainly why not."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from reader.library.catalogue import Catalogue
from reader.library.connection import open_library
from reader.library.faults import Interrupted, LibraryFault
from reader.library.ids import ArticleId, article_id, day_of, shown
from reader.library.lock import only_intake
from reader.library.schema import APPLICATION_ID, STEPS
from reader.library.shelf import Shelf
from reader.library.wanted import (
    Both,
    FromFile,
    HasReported,
    Quoted,
    SpeaksOf,
    Wanted,
    Word,
    Written,
)
from tests.library.made import Told, as_of_layout, filled, left_in, put


def test_is_new_only_once(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "library.sqlite"
    assert open_library(path).is_new
    assert not open_library(path).is_new


def test_one_that_stands_ready_waits_for_nobody_who_writes(tmp_path: Path) -> None:
    path = open_library(tmp_path / "library").path
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("DELETE FROM sources")
        assert not open_library(path).is_new
        with closing(Catalogue(path)) as catalogue:
            assert catalogue.count() == 0


def test_one_that_was_begun_and_never_finished_is_made(tmp_path: Path) -> None:
    path = tmp_path / "library"
    path.touch()
    assert open_library(path).is_new
    assert not open_library(path).is_new


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="names are text elsewhere")
def test_a_path_of_odd_bytes(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"odd \xff?%#")
    with closing(filled(path, Told())) as catalogue:
        assert catalogue.count() == 1
    assert os.listdir(os.fsencode(tmp_path))[0].startswith(b"odd \xff?%#")  # noqa: PTH208


@pytest.mark.parametrize("content", [b"just a text, long enough to be read as a header" * 9, b"x"])
def test_another_file_is_no_library_and_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(LibraryFault, match="not a Dateline library"):
        open_library(path)
    assert path.read_bytes() == content
    with pytest.raises(LibraryFault, match="not a Dateline library"):
        Catalogue(path)


@pytest.mark.parametrize("opened", [open_library, Catalogue])
def test_a_damaged_library_says_how_to_make_it_anew(
    tmp_path: Path, opened: Callable[[Path], object]
) -> None:
    path = tmp_path / "library"
    filled(path, *(Told(body="war " * 900, path=str(number)) for number in range(30))).close()
    os.truncate(path, path.stat().st_size // 2)
    with pytest.raises(LibraryFault, match="dateline import --again"):
        opened(path)


@pytest.mark.parametrize(
    "flip",
    [
        "page = CAST(substr(page, 1, 40) || x'00' || substr(page, 42) AS BLOB)",
        "page = substr(page, 1, length(page) - 1)",
        "page = CAST(page || x'00' AS BLOB)",
        "page = x''",
        "page = 'text'",
        "found = x'00'",
        "found = page",
        "found = marks",
    ],
)
def test_a_row_with_flipped_bits_is_told_as_damage(tmp_path: Path, flip: str) -> None:
    path = tmp_path / "library"
    with closing(filled(path, Told())) as catalogue:
        (number,) = catalogue.ids()
        with closing(sqlite3.connect(path)) as connection:
            connection.execute(f"UPDATE texts SET {flip}")
            connection.commit()
        with pytest.raises(LibraryFault, match="is damaged"):
            catalogue.article(ArticleId(number))


def test_another_programs_database_is_no_library(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE articles (id)")
    with pytest.raises(LibraryFault, match="not a Dateline library"):
        open_library(path)


def test_a_newer_library_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "library"
    open_library(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    for opened in (open_library, Catalogue):
        with pytest.raises(LibraryFault, match="newer Dateline"):
            opened(path)


@pytest.mark.skipif(sys.platform == "win32", reason="files have no limit there")
def test_a_library_that_may_not_grow_says_so(tmp_path: Path) -> None:
    path = open_library(tmp_path / "library").path
    program = f"""
        import resource
        from pathlib import Path
        from reader.library.faults import LibraryFault
        from reader.library.shelf import Shelf
        from tests.library.made import Told, put
        path = Path({str(path)!r})
        with Shelf(path) as shelf:
            resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
            try:
                with shelf.batch():
                    for number in range(300):
                        put(shelf, Told(body="war " * 2_000, path=str(number)))
            except LibraryFault as fault:
                print(fault)
    """
    said = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)], capture_output=True, text=True
    )
    assert "can’t be written to: the disk failed, or no file may grow there." in said.stdout
    with closing(Catalogue(path)) as catalogue:
        assert catalogue.count() == 0


@pytest.mark.parametrize("layout", range(1, len(STEPS)))
def test_an_older_library_is_brought_up_to_date_and_loses_nothing(
    tmp_path: Path, layout: int
) -> None:
    path = tmp_path / "library"
    old = Told(body="late", said=(("Ann Ek", True, "no"),), people=("Ann Ek",), places=("Lyon",))
    filled(path, old).close()
    as_of_layout(path, layout)
    with pytest.raises(LibraryFault, match="older Dateline"):
        Catalogue(path)
    assert not open_library(path).is_new
    new = Told(
        reported=(("Bo Ek", True, "rain"),),
        days=((date(2014, 1, 1), date(2014, 12, 31)),),
        path="/2",
    )
    with Shelf(path) as shelf, shelf.batch():
        put(shelf, new)
    wanted: list[Wanted] = [
        Written(Word("late")),
        Quoted("ann", (Word("no"),)),
        Quoted("bo", reported=(Word("rain"),)),
        HasReported(),
        SpeaksOf(date(2014, 1, 1), date(2014, 12, 31)),
    ]
    with closing(Catalogue(path)) as catalogue:
        assert [len(catalogue.ids(each)) for each in wanted] == [1] * 5
        numbers = catalogue.ids()
    with Shelf(path) as shelf, shelf.batch():
        for number in numbers:
            shelf.remove(ArticleId(number))
    assert left_in(path) == {}


def test_a_missing_library_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(LibraryFault, match="no library"):
        Catalogue(tmp_path / "none")
    with pytest.raises(LibraryFault, match="folder"):
        Catalogue(tmp_path)
    with pytest.raises(LibraryFault):
        open_library(tmp_path)


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    open_library(tmp_path / "library")
    header = (tmp_path / "library").read_bytes()[:100]
    assert header[68:72] == APPLICATION_ID.to_bytes(4, "big") == b"DLNE"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_no_permission(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    with pytest.raises(LibraryFault, match=r"[Pp]ermission"):
        open_library(tmp_path / "closed" / "library")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_one_that_must_not_be_written_to_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    path = open_library(folder / "library").path
    path.chmod(0o400)
    folder.chmod(0o500)
    assert not open_library(path).is_new
    with closing(Catalogue(path)) as catalogue:
        assert catalogue.count() == 0
    folder.chmod(0o700)


def test_a_question_can_be_broken_off(tmp_path: Path) -> None:
    with closing(filled(tmp_path / "l", *(Told(path=f"/{n}") for n in range(200)))) as catalogue:
        slow = Both(tuple(FromFile(f"{n}") for n in range(4_000)))
        broken: list[Exception] = []

        def ask() -> None:
            try:
                catalogue.count(slow)
            except LibraryFault as fault:
                broken.append(fault)

        asking = threading.Thread(target=ask)
        asking.start()
        while asking.is_alive():
            catalogue.interrupt()
            asking.join(0.001)
        assert [type(each) for each in broken] == [Interrupted]
        assert catalogue.count() == 200


def test_one_intake_at_a_time(tmp_path: Path) -> None:
    library = tmp_path / "library"
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            textwrap.dedent(f"""
            import sys
            from pathlib import Path
            from reader.library.lock import only_intake
            with only_intake(Path({str(library)!r})):
                print("held", flush=True)
                sys.stdin.read()
            """),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(LibraryFault, match="Another program"), only_intake(library):
            pass
        holder.kill()
    with only_intake(library):
        pass


def test_numbers_as_people_read_them() -> None:
    number = ArticleId(20250326_000001)
    assert shown(number) == "20250326-1"
    assert article_id("2025-03-26-1") == article_id(" 20250326-1 ") == number
    assert day_of(number).isoformat() == "2025-03-26"
    with pytest.raises(ValueError, match="not an article"):
        article_id("1")
