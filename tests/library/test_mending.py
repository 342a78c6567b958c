"""A broken library is set aside and made anew, and nothing that the reader made is lost."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from reader.cli.verbs import do
from reader.cli.wishes import Asked
from reader.library.catalogue import Catalogue
from reader.library.connection import open_library
from reader.library.correcting import correct
from reader.library.corrections import Named, NamesJoined
from reader.library.faults import Damaged, LibraryFault, Moved
from reader.library.folders_file import FoldersFile
from reader.library.ids import ArticleId
from reader.library.intake import take_in
from reader.library.mending import made_anew, opened_or_made_anew
from reader.library.mending_intake import take_in_mending
from reader.library.salvage import save_from_broken
from reader.library.schema import STEPS, WITH_PRESSED_ROWS
from reader.library.setting_aside import is_noted_broken, note_broken, set_aside
from reader.library.shelf import Shelf
from reader.library.steps import News, Step
from reader.library.whose_file import file_there, was_a_library
from tests.library.made import as_of_layout

JOINED = NamesJoined(Named("ann ek", "Ann Ek"), Named("ben ek", "Ben Ek"))
ASIDE = f"library.broken-{date.today()}"  # noqa: DTZ011
ARTICLES = 12


@pytest.fixture
def clips(tmp_path: Path) -> Path:
    folder = tmp_path / "clips"
    folder.mkdir()
    for number in range(1, ARTICLES + 1):
        text = f" date 2025-03-{number:02} Talks {number}\n\n“We sail at {number},” said Ann Ek.\n"
        (folder / f"{number}.txt").write_text(text + "The quay was quiet. " * 400, "utf-8")
    return folder


@pytest.fixture
def library(tmp_path: Path, clips: Path) -> Path:
    path = open_library(tmp_path / "kept" / "library.sqlite").path
    take_in([clips], path, workers=0)
    with Shelf(path) as shelf:
        correct(shelf, JOINED, made=datetime.now(UTC))
    return path


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def headless(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(bytes(100))


def another_mark(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(68)
        file.write(b"DLNF")


def noise(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(os.urandom(path.stat().st_size - 4096))


def all_noise(path: Path) -> None:
    path.write_bytes(os.urandom(path.stat().st_size))


def spoil_first_page_of(library: Path, table: str) -> None:
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)
        ).fetchone()
    with library.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)


BREAKS = [cut, headless, another_mark, noise, all_noise]


def count(library: Path) -> int:
    with closing(Catalogue(library)) as catalogue:
        return catalogue.count()


def corrected(library: Path) -> list[object]:
    with closing(Catalogue(library)) as catalogue:
        return [each.correction.change for each in catalogue.corrections()]


@pytest.mark.parametrize("break_", BREAKS)
def test_a_broken_library_is_set_aside_and_made_anew(
    library: Path, clips: Path, break_: Callable[[Path], None]
) -> None:
    break_(library)
    broken = library.read_bytes()
    with pytest.raises(Damaged):
        open_library(library)
    assert library.read_bytes() == broken
    told: list[Step] = []
    take_in_mending([], library, told=told.append, workers=0)
    (news,) = [step.told for step in told if isinstance(step, News)]
    assert f"put aside as {ASIDE}.sqlite" in news
    assert "One correction was kept" in news
    assert library.with_name(f"{ASIDE}.sqlite").read_bytes() == broken
    assert count(library) == ARTICLES
    assert corrected(library) == [JOINED]
    assert not FoldersFile(library).read().due
    again: list[Step] = []
    take_in_mending([clips], library, told=again.append, workers=0)
    assert not [step for step in again if isinstance(step, News)]


def test_one_that_breaks_under_an_intake_is_made_anew_there(library: Path, clips: Path) -> None:
    spoil_first_page_of(library, "files")
    assert not opened_or_made_anew(library).due, "nothing that opening reads is broken"
    take_in_mending([clips], library, workers=0)
    assert library.with_name(f"{ASIDE}.sqlite").exists()
    assert count(library) == ARTICLES
    assert corrected(library) == [JOINED]


def test_one_is_looked_through_when_an_intake_is_done(library: Path, clips: Path) -> None:
    spoil_first_page_of(library, "places_names")
    assert take_in([clips], library, workers=0).unchanged == ARTICLES, "it comes upon nothing"
    take_in_mending([clips], library, workers=0)
    assert library.with_name(f"{ASIDE}.sqlite").exists()
    assert count(library) == ARTICLES


def test_an_index_that_cannot_be_read_is_found_out_when_an_intake_is_done(
    library: Path, clips: Path
) -> None:
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("UPDATE words_data SET block = substr(block, 1, 9) WHERE id > 10")
        connection.commit()
    take_in_mending([clips], library, workers=0)
    assert library.with_name(f"{ASIDE}.sqlite").exists()
    assert count(library) == ARTICLES


def test_a_name_that_is_taken_gets_a_number(library: Path) -> None:
    for name in (f"{ASIDE}.sqlite", f"{ASIDE}-2.sqlite"):
        cut(library)
        opened = opened_or_made_anew(library)
        assert opened.is_new
        assert opened.due
        assert name in opened.news
        take_in_mending([], library, workers=0)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"my own notes, and quite long ones" * 40,
        b"CREATE TABLE people_words, CREATE TABLE speakers_in",
        b"SQLite format 3\0" + b"x" * 5_000,
    ],
)
def test_a_file_of_somebody_else_is_never_set_aside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes"
    path.write_bytes(content)
    if content:
        with pytest.raises(LibraryFault, match="not a Dateline library") as told:
            opened_or_made_anew(path)
        assert not isinstance(told.value, Damaged)
        assert [each.name for each in tmp_path.iterdir()] == ["notes"]
    assert not was_a_library(path)


def test_a_database_of_another_program_is_not_ours_whatever_lies_beside(library: Path) -> None:
    library.unlink()
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("CREATE TABLE articles (id)")
    with pytest.raises(LibraryFault, match="not a Dateline library") as told:
        open_library(library)
    assert not isinstance(told.value, Damaged)


def test_what_a_verb_that_only_reads_comes_upon_is_mended_by_the_next_import(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("UPDATE texts SET found = x'00'")
        connection.commit()
    before = file_there(library)
    asked = Asked("quotes", library)
    assert do(asked) == 1
    assert "dateline import --again" in capsys.readouterr().err
    assert file_there(library) == before
    take_in_mending([], library, again=True, workers=0)
    assert file_there(library) != before
    assert do(asked) == 0
    assert "We sail at 7" in capsys.readouterr().out


def test_a_good_copy_in_the_place_of_one_that_was_noted_broken_stays(library: Path) -> None:
    good = library.read_bytes()
    note_broken(library)
    assert is_noted_broken(library)
    library.write_bytes(good)
    as_if_later(library)
    assert not opened_or_made_anew(library).is_new
    assert count(library) == ARTICLES


def as_if_later(path: Path) -> None:
    """Let it have been written a second later, however coarse the file system's clock is."""
    status = path.stat()
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 1_000_000_000))


def test_what_is_only_lost_is_due_to_be_taken_in_again(library: Path) -> None:
    for path in library.parent.glob("library.sqlite*"):
        path.unlink()
    opened = open_library(library)
    assert (opened.is_new, opened.due) == (True, True)
    assert open_library(library).due, "until it has been done"
    take_in_mending([], library, workers=0)
    assert not open_library(library).due
    assert count(library) == ARTICLES


def test_a_library_from_before_the_file_of_folders_tells_its_files(
    library: Path, tmp_path: Path
) -> None:
    file = FoldersFile(library)
    file.path.unlink()
    other = tmp_path / "other.txt"
    other.write_text(" date 2025-04-01 Other\n\nNothing.\n")
    take_in([other], library, workers=0)
    assert len(file.read().roots) == ARTICLES + 1
    file.path.unlink()
    file.path.with_name("library.folders-before.txt").unlink(missing_ok=True)
    opened = made_anew(library, file_there(library))
    assert opened.due
    assert len(file.read().roots) == ARTICLES + 1


def test_of_two_programs_one_sets_it_aside(library: Path) -> None:
    found = file_there(library)
    cut(library)
    assert set_aside(library, found) is not None
    assert set_aside(library, found) is None
    opened = made_anew(library, found)
    assert opened.is_new
    assert made_anew(library, found).news == ""
    assert len(list(library.parent.glob("library.broken-*.sqlite"))) == 1


def test_what_is_set_aside_as_an_intake_ends_stays_due(library: Path) -> None:
    file = FoldersFile(library)
    with Shelf(library) as shelf:
        assert made_anew(library, file_there(library)).due
        file.note_taken(file.read().roots, shelf.file)
    assert file.read().due
    file.note_taken(file.read().roots, file_there(library))
    assert not file.read().due


def test_who_has_the_old_file_open_writes_nothing_to_it(library: Path) -> None:
    with Shelf(library) as shelf:
        made_anew(library, file_there(library))
        with pytest.raises(Moved):
            correct(shelf, JOINED)
    assert corrected(library) == [JOINED]


def test_nothing_is_set_aside_that_is_newer(library: Path) -> None:
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("PRAGMA user_version = 999")
    with pytest.raises(LibraryFault, match="newer Dateline") as told:
        opened_or_made_anew(library)
    assert not isinstance(told.value, Damaged)


KILLED = """
import os, sys
from pathlib import Path
from reader.library.mending import opened_or_made_anew
steps = iter(range(int(sys.argv[2])))
def count(event, arguments):
    if event in ("os.rename", "sqlite3.connect") and next(steps, None) is None:
        os._exit(9)
sys.addaudithook(count)
opened_or_made_anew(Path(sys.argv[1]))
os._exit(7)
"""


def test_whenever_it_is_killed_the_next_start_goes_on(library: Path, tmp_path: Path) -> None:
    headless(library)
    log = library.with_name("library.sqlite-wal")
    log.write_bytes(b"not a log at all" * 3_000)
    ready = {path.name: path.read_bytes() for path in library.parent.iterdir()}
    step, status = 0, 9
    while status == 9:
        for path in library.parent.iterdir():
            path.unlink()
        for name, content in ready.items():
            library.with_name(name).write_bytes(content)
        status = subprocess.run(
            [sys.executable, "-c", KILLED, str(library), str(step)],
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
            check=False,
        ).returncode
        take_in_mending([], library, workers=0)
        aside = library.with_name(f"{ASIDE}.sqlite")
        assert aside.read_bytes() == ready["library.sqlite"]
        kept = {each.read_bytes() for each in library.parent.glob("library.broken-*-wal")}
        assert kept == {ready["library.sqlite-wal"]}
        assert count(library) == ARTICLES
        assert corrected(library) == [JOINED]
        step += 1
    assert status == 7
    assert step > 4, "it was to be killed before, between and after"


def test_what_lies_beside_the_library_is_no_article(library: Path) -> None:
    (library.parent / "library.txt").write_text(" date 2025-05-01 One of mine\n\nNothing.\n")
    with Shelf(library) as shelf:
        correct(shelf, JOINED)
    report = take_in([library.parent], library, workers=0)
    assert (report.taken, report.left_out) == (1, len(list(library.parent.glob("*.sqlite*"))))


def test_a_folder_is_kept_by_whatever_name(tmp_path: Path) -> None:
    file = FoldersFile(tmp_path / "library.sqlite")
    odd = [
        Path("/a b"),
        Path("/new\nline"),
        Path(os.fsdecode(b"/\xff")),
        Path('/"quoted"'),
        Path("/é"),
    ]
    file.add(odd)
    assert file.read().roots == tuple(odd)
    assert file.note_due()
    file.note_taken(odd[:2], None)
    assert file.read().due
    file.note_taken(odd, None)
    assert file.read() == (tuple(odd), False)


def test_a_spoiled_file_of_folders_falls_back_on_the_one_before(tmp_path: Path) -> None:
    file = FoldersFile(tmp_path / "library.sqlite")
    file.add([Path("/a")])
    file.add([Path("/b")])
    file.path.write_bytes(file.path.read_bytes()[:-3])
    assert file.read().roots == (Path("/a"),)


def test_a_spoiled_file_of_folders_never_takes_the_place_of_a_good_copy(tmp_path: Path) -> None:
    file = FoldersFile(tmp_path / "library.sqlite")
    for name in ("/a", "/b"):
        file.add([Path(name)])
    spoilt = file.path.read_bytes()[:-3]
    file.path.write_bytes(spoilt)
    file.add([Path("/c")])
    assert file.read().roots == (Path("/a"), Path("/c"))
    assert file.path.with_name("library.folders-aside-1.txt").read_bytes() == spoilt
    file.path.write_bytes(spoilt)
    assert file.read().roots == (Path("/a"),), "as after a crash before the new one was there"


def test_who_deletes_the_file_of_folders_and_the_library_begins_with_nothing(
    library: Path, tmp_path: Path
) -> None:
    FoldersFile(library).add([tmp_path / "more"])
    assert library.with_name("library.folders-before.txt").exists()
    for path in (FoldersFile(library).path, *library.parent.glob("library.sqlite*")):
        path.unlink()
    assert not open_library(library).due
    assert count(library) == 0


def test_a_path_that_no_file_can_have_hinders_nothing(library: Path, clips: Path) -> None:
    FoldersFile(library).add([Path("/no\0such")])
    report = take_in_mending([clips], library, again=True, workers=0)
    assert (report.unchanged, report.left_out) == (ARTICLES, 1)


def test_what_only_the_broken_library_still_has_is_saved_from_it(
    library: Path, clips: Path
) -> None:
    (clips / "3.txt").unlink()
    with closing(Catalogue(library)) as catalogue:
        before = texts(catalogue)
    leave_last_page_out(library)
    told: list[Step] = []
    take_in_mending([], library, again=True, told=told.append, workers=0)
    assert library.with_name(f"{ASIDE}.sqlite").exists()
    assert [step.told for step in told if isinstance(step, News)][1:] == [
        "One article whose file is gone was saved from the broken library."
    ]
    with closing(Catalogue(library)) as catalogue:
        assert texts(catalogue) == before
        vanished = [row for row in catalogue.rows(catalogue.ids()) if row.vanished]
    assert [row.title for row in vanished] == ["Talks 3"]
    assert corrected(library) == [JOINED]


def texts(catalogue: Catalogue) -> list[str]:
    kept = [catalogue.article(ArticleId(number)) for number in catalogue.ids()]
    return [each.article.text for each in kept if each is not None]


def leave_last_page_out(library: Path) -> None:
    """Break what the next import looks through, and leave the texts as they are."""
    with closing(sqlite3.connect(library)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'places_names'"
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with library.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)


def test_what_a_library_that_was_cut_short_still_has_is_saved(library: Path, clips: Path) -> None:
    for path in clips.iterdir():
        path.unlink()
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    os.truncate(library, library.stat().st_size * 9 // 10)
    made_anew(library, file_there(library))
    assert save_from_broken(library, lambda: False) > ARTICLES // 2


@pytest.mark.parametrize("layout", range(WITH_PRESSED_ROWS, len(STEPS)))
def test_what_a_broken_library_of_an_older_layout_has_is_saved(
    library: Path, clips: Path, layout: int
) -> None:
    (clips / "3.txt").unlink()
    as_of_layout(library, layout)
    made_anew(library, file_there(library))
    assert save_from_broken(library, lambda: False) == 1
    with closing(Catalogue(library)) as catalogue:
        assert [row.title for row in catalogue.rows(catalogue.ids())] == ["Talks 3"]


def test_a_turned_bit_in_a_text_that_is_gone_is_not_saved(library: Path, clips: Path) -> None:
    (clips / "3.txt").unlink()
    (clips / "4.txt").unlink()
    (clips / "5.txt").rename(clips / "moved.txt")
    with closing(sqlite3.connect(library)) as connection:
        connection.execute(
            "UPDATE texts SET page = substr(page, 1, length(page) - 1) || x'00'"
            " WHERE id = 20250303000001"
        )
        connection.commit()
    made_anew(library, file_there(library))
    assert save_from_broken(library, lambda: False) == 2
    assert save_from_broken(library, lambda: False) == 0, "what is saved is saved"
    take_in([clips], library, workers=0)
    with closing(Catalogue(library)) as catalogue:
        rows = list(catalogue.rows(list(catalogue.ids())))
    assert "Talks 3" not in [row.title for row in rows]
    assert [row.title for row in rows if row.vanished] == ["Talks 4"], "and 5 has only moved"
    assert len(rows) == ARTICLES - 1


def test_an_import_over_a_lost_library_tells_of_it(
    library: Path, clips: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library.write_bytes(b"")
    assert do(Asked("list", library)) == 0
    said = capsys.readouterr().err.splitlines()
    assert said == [
        "What the library held is gone. To take it in again: dateline import --again",
        "One correction was kept beside the library, and taken over.",
    ]
    told: list[Step] = []
    take_in_mending([clips], library, told=told.append, workers=0)
    assert [step.told for step in told if isinstance(step, News)] == [
        "What the library had taken in before is taken in again."
    ]
    library.unlink()
    told.clear()
    take_in_mending([clips], library, told=told.append, workers=0)
    assert [step.told for step in told if isinstance(step, News)] == [
        "What the library held was gone; it is made anew from your files.\n"
        "One correction was kept beside the library, and taken over."
    ]
