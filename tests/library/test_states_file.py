"""What a reader made of articles outlives the library that it was made in."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library.catalogue import Catalogue
from reader.library.connection import open_library
from reader.library.corrections import Page
from reader.library.faults import LibraryFault
from reader.library.ids import ArticleId
from reader.library.kept_filters import saved_filters
from reader.library.saved_filters import drop_filter, save_filter
from reader.library.shelf import Shelf
from reader.library.state_lines import HEAD, KeptLine, read, written
from reader.library.state_list import StateOf, all_starred
from reader.library.state_rows import state_of
from reader.library.states import UNTOUCHED, SavedFilter, State, StateChange
from reader.library.stating import change_states
from reader.library.tag_names import as_tag, in_order
from tests.library.made import Told, as_of_layout, put
from tests.torture.wholeness import wounds

DAY = date(2025, 3, 26)
ONE = Told(DAY, "Harbour\\", "The harbour froze.", path="/one")
TWO = Told(DAY, "Market\tday", "The market opened.", path="/two")
TWIN = Told(DAY, "Market\tday", "Another market closed.", path="/three")
WAR = SavedFilter("War", 'war OR "a\tb"', "Alt+1")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "kept" / "library.sqlite"
    fill(path)
    return path


def fill(path: Path, *all_told: Told) -> str:
    news = open_library(path).news
    with Shelf(path) as shelf:
        with shelf.batch():
            for told in all_told or (ONE, TWO, TWIN):
                put(shelf, told)
        with shelf.batch():
            shelf.settle()
    return news


def lose(library: Path) -> None:
    for path in library.parent.glob(f"{library.name}*"):
        path.unlink()


def beside(library: Path, mark: str = "") -> Path:
    return library.with_name(f"library.stars{mark}.txt")


def states(library: Path) -> dict[str, State]:
    """By opening, of those that anything was made of."""
    with closing(Catalogue(library)) as catalogue:
        rows = catalogue.rows(catalogue.ids())
    return {row.opening: row.state for row in rows if row.state != UNTOUCHED}


def filters(library: Path) -> list[SavedFilter]:
    with closing(Catalogue(library)) as catalogue:
        return catalogue.saved_filters()


def number_of(library: Path, told: Told) -> ArticleId:
    with closing(Catalogue(library)) as catalogue:
        return next(r.id for r in catalogue.rows(catalogue.ids()) if r.opening == told.body)


def make(library: Path, told: Told, change: StateChange) -> None:
    with Shelf(library) as shelf:
        change_states(shelf, [number_of(library, told)], change)


def make_some(library: Path) -> None:
    change = StateChange(read=True, starred=True, stopped=7, tagged=("ice", "two words"))
    make(library, ONE, change)
    make(library, TWIN, StateChange(read=True, tagged=("ice",)))
    with Shelf(library) as shelf:
        save_filter(shelf, WAR)


MADE = {
    ONE.body: State(read=True, starred=True, tags=("ice", "two words"), stopped=7),
    TWIN.body: State(read=True, tags=("ice",)),
}

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
tags = st.lists(texts.map(as_tag).filter(bool), max_size=3).map(in_order)
lines: st.SearchStrategy[KeptLine] = st.one_of(
    st.builds(SavedFilter, texts.filter(str.strip), texts, texts),
    st.builds(
        StateOf,
        st.builds(Page, st.dates(), texts),
        st.integers(0, 2**32 - 1).map("{:08x}".format),
        st.builds(State, st.booleans(), st.booleans(), tags, st.integers(0, 10**9)).filter(
            lambda state: state != UNTOUCHED
        ),
    ),
)


@given(st.lists(lines, max_size=5))
def test_what_is_written_is_read_the_same(made: list[KeptLine]) -> None:
    assert list(read(written(made))) == made


@pytest.mark.parametrize(
    "line",
    [
        "article",
        "article\t2025-03-26\tTitle\t0000000g\tread",
        "article\t2025-03-26\tTitle\t00000000",
        "article\t2025-13-26\tTitle\t00000000\tread",
        "article\t2025-03-26\tTitle\t00000000\tbent",
        "article\t2025-03-26\tTitle\t00000000\tstopped x",
        "article\t2025-03-26\tTitle\t00000000\ttag *",
        "filter\t \tx\t",
        "filter\tname\ttext",
        "what\tis\tthis",
    ],
)
def test_a_line_that_tells_nothing_is_told_apart(line: str) -> None:
    assert list(read(f"{HEAD}\n\n# remark\n{line}\n")) == [None]


@pytest.mark.parametrize("head", ["", "# Dateline states 2", "# Dateline corrections 1"])
def test_a_file_of_another_kind_is_not_read(head: str) -> None:
    assert list(read(f"{head}\nfilter\ta\tb\t\n")) == [None]


def test_what_was_made_outlives_the_library(library: Path) -> None:
    make_some(library)
    assert states(library) == MADE
    lose(library)
    # In another order, and of the twins the one that nothing was made of first.
    news = fill(library, TWO, TWIN, ONE)
    assert news == (
        "Stars or tags on 2 articles, 2 articles marked as read and one saved filter were kept"
        " beside the library, and taken over."
    )
    assert states(library) == MADE
    assert filters(library) == [WAR]
    assert open_library(library).news == ""


def test_of_two_that_nothing_tells_apart_both_have_their_state_again(library: Path) -> None:
    alike = "The story begins so. " * 12
    both = [Told(DAY, "Story", f"{alike}{end}", path=end) for end in ("/early", "/late")]
    fill(library, *both)
    with closing(Catalogue(library)) as catalogue:
        numbers = [row.id for row in catalogue.rows(catalogue.ids()) if row.title == "Story"]
    with Shelf(library) as shelf:
        change_states(shelf, numbers, StateChange(starred=True))
        change_states(shelf, numbers[:1], StateChange(read=True))
    lose(library)
    assert fill(library, *both).startswith("Stars or tags on 2 articles and one article marked")
    with closing(Catalogue(library)) as catalogue:
        found = [row.state for row in catalogue.rows(catalogue.ids())]
    assert sorted(found, key=lambda state: state.read) == [
        State(starred=True),
        State(read=True, starred=True),
    ]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (StateChange(starred=True), "Stars or tags on one article were kept"),
        (StateChange(read=True), "One article marked as read was kept"),
        (StateChange(stopped=4), ""),
    ],
)
def test_what_was_taken_over_is_told_of(library: Path, change: StateChange, told: str) -> None:
    make(library, ONE, change)
    lose(library)
    assert fill(library).startswith(told)
    assert list(states(library)) == [ONE.body]


def test_the_file_follows_every_deed(library: Path) -> None:
    file = beside(library)
    assert not file.exists()
    with Shelf(library) as shelf:
        one = number_of(library, ONE)
        change_states(shelf, [one], StateChange(starred=True))
        assert "starred" in file.read_text("utf-8")
        change_states(shelf, [one], StateChange(starred=False, tagged=("ice",)))
        text = file.read_text("utf-8")
        assert "starred" not in text
        assert "tag ice" in text
        save_filter(shelf, WAR)
        assert "War" in file.read_text("utf-8")
        with shelf.batch():
            shelf.remove(one)
        assert file.read_text("utf-8").count("tag ice") == 1
        drop_filter(shelf, "War")
        assert "War" not in file.read_text("utf-8")
        written_at = file.stat().st_mtime_ns
        change_states(shelf, [number_of(library, TWO)], StateChange(read=True, stopped=3))
        assert file.stat().st_mtime_ns == written_at


def test_what_was_read_is_written_now_and_then_and_at_the_end(library: Path) -> None:
    file = library.with_name("library.read.txt")
    with Shelf(library) as shelf:
        two = number_of(library, TWO)
        for at in range(1, 200):
            change_states(shelf, [two], StateChange(stopped=at))
        assert not file.exists()
        change_states(shelf, [two], StateChange(stopped=200))
        change_states(shelf, [two], StateChange(stopped=201))
        assert "stopped 201" in file.read_text("utf-8")
        change_states(shelf, [two], StateChange(read=True))
        assert "read" not in file.read_text("utf-8").split("\n", 2)[2]
    assert re.search(r"\tread\tstopped 201$", file.read_text("utf-8"), re.MULTILINE)


def test_a_shelf_that_is_let_go_leaves_what_was_read(library: Path) -> None:
    shelf = Shelf(library)
    change_states(shelf, [number_of(library, ONE)], StateChange(read=True))
    shelf.let_go()
    assert "\tread\n" in library.with_name("library.read.txt").read_text("utf-8")


KILLED_WHILE_READING = """
import os, sys
from pathlib import Path
from reader.library.ids import ArticleId
from reader.library.shelf import Shelf
from reader.library.states import StateChange
from reader.library.stating import change_states
change_states(Shelf(Path(sys.argv[1])), [ArticleId(int(sys.argv[2]))], StateChange(read=True))
os._exit(9)
"""


def test_what_was_read_before_a_crash_is_written_by_who_comes_next(library: Path) -> None:
    file = library.with_name("library.read.txt")
    one = number_of(library, ONE)
    killed = [sys.executable, "-c", KILLED_WHILE_READING, str(library), str(one)]
    assert subprocess.run(killed, check=False, timeout=60).returncode == 9
    assert not file.exists()
    with Shelf(library):
        pass
    assert "\tread\n" in file.read_text("utf-8")
    written_at = file.stat().st_mtime_ns
    Shelf(library).let_go()
    assert file.stat().st_mtime_ns == written_at
    lose(library)
    fill(library)
    assert states(library) == {ONE.body: State(read=True)}


def test_a_star_that_cannot_be_kept_is_not_given(library: Path) -> None:
    beside(library).mkdir()
    with pytest.raises(LibraryFault, match="The stars, tags and filters can’t be"):
        make(library, ONE, StateChange(starred=True))
    assert states(library) == {}


def _no_commit(action: int, what: str | None, *_more: object) -> int:
    commits = action == sqlite3.SQLITE_TRANSACTION and what == "COMMIT"
    return sqlite3.SQLITE_DENY if commits else sqlite3.SQLITE_OK


def test_a_file_one_deed_ahead_is_still_ours(library: Path) -> None:
    with Shelf(library) as shelf:
        one, two = number_of(library, ONE), number_of(library, TWO)
        shelf._connection.set_authorizer(_no_commit)
        with pytest.raises(LibraryFault):
            change_states(shelf, [one], StateChange(starred=True))
        shelf._connection.set_authorizer(None)
        assert "\tstarred\n" in beside(library).read_text("utf-8")
        change_states(shelf, [two], StateChange(starred=True))
    assert states(library) == {TWO.body: State(starred=True)}
    assert beside(library).read_text("utf-8").count("\tstarred\n") == 1
    assert not beside(library, "-aside-1").exists()


def test_two_who_write_by_turns_keep_one_file(library: Path) -> None:
    with Shelf(library) as one, Shelf(library) as other:
        change_states(one, [number_of(library, ONE)], StateChange(starred=True))
        change_states(other, [number_of(library, TWO)], StateChange(starred=True))
        change_states(one, [number_of(library, TWIN)], StateChange(starred=True))
    assert beside(library).read_text("utf-8").count("\tstarred") == 3
    assert not beside(library, "-aside-1").exists()


def test_a_file_of_somebody_else_is_put_aside(library: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "library.sqlite"
    fill(other)
    make(other, TWO, StateChange(starred=True))
    theirs = beside(other).read_bytes()
    beside(library).write_bytes(theirs)
    make(library, ONE, StateChange(starred=True))
    assert beside(library, "-aside-1").read_bytes() == theirs
    assert states(library) == {ONE.body: State(starred=True)}


def test_what_waited_and_came_back_otherwise_is_nobody_elses(library: Path) -> None:
    make(library, ONE, StateChange(starred=True))
    with Shelf(library) as shelf, shelf.batch():
        shelf.remove(number_of(library, ONE))
    anew = Told(ONE.day, ONE.title, "The harbour thawed.", path="/anew")
    fill(library, anew)
    assert states(library) == {anew.body: State(starred=True)}
    assert not beside(library, "-aside-1").exists()


def test_a_file_that_was_taken_away_is_written_again(library: Path) -> None:
    make_some(library)
    text = beside(library).read_text("utf-8")
    beside(library).unlink()
    with Shelf(library) as shelf, shelf.batch():
        pass
    assert beside(library).read_text("utf-8") == text


def test_an_older_library_takes_over_what_a_newer_one_left(library: Path) -> None:
    make_some(library)
    as_of_layout(library, 5)
    news = open_library(library).news
    assert "Stars or tags on 2 articles" in news
    assert states(library) == MADE
    assert filters(library) == [WAR]


def cut(data: bytes) -> bytes:
    return data[:-9]


def spoiled(data: bytes) -> bytes:
    return data.replace(b"two words", b"two \xff\xfe", 1)


def zeroed(data: bytes) -> bytes:
    return bytes(len(data))


@pytest.mark.parametrize("damage", [cut, spoiled, zeroed])
def test_of_a_damaged_file_what_can_be_read_is_taken(
    library: Path, damage: Callable[[bytes], bytes]
) -> None:
    make_some(library)
    with Shelf(library) as shelf:
        save_filter(shelf, SavedFilter("Ice", "ice"))
    damaged = damage(beside(library).read_bytes())
    beside(library).write_bytes(damaged)
    lose(library)
    news = fill(library)
    assert "library.stars.txt is damaged" in news
    assert "library.stars-before.txt read as well" in news
    assert beside(library, "-aside-1").read_bytes() == damaged
    assert states(library) == MADE
    assert WAR in filters(library)


KILLED = """
import os, sys
from pathlib import Path
from reader.library.ids import ArticleId
from reader.library.shelf import Shelf
from reader.library.states import StateChange
from reader.library.stating import change_states
library, number, step = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
steps = iter(range(step))
def count(event, _arguments):
    if event in ("os.rename", "open") and next(steps, None) is None:
        os._exit(9)
with Shelf(library) as shelf:
    with shelf.batch():
        pass
    sys.addaudithook(count)
    change_states(shelf, [ArticleId(number)], StateChange(starred=True))
os._exit(7)
"""


def test_whenever_it_is_killed_one_of_both_has_all(library: Path) -> None:
    make_some(library)
    two = number_of(library, TWO)
    step, status = 0, 9
    while status == 9:
        status = subprocess.run(
            [sys.executable, "-c", KILLED, str(library), str(two), str(step)],
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
            check=False,
        ).returncode
        starred = {TWO.body: State(starred=True)} if status == 7 else {}
        assert states(library) == MADE | starred
        found = [line for line in read(beside(library).read_text("utf-8")) if line != WAR]
        assert None not in found
        assert len(found) - len(MADE) in (0, 1)
        step += 1
    assert status == 7
    assert step > 4, "it was to be killed before, between and after"


_TOLD = [
    Told(DAY, title, f"Body {body}.", path=path)
    for path in ("/a", "/b")
    for title, body in (("Talks", 1), ("Talks", 2), ("Market", 3))
]
_CHANGES = st.builds(
    StateChange,
    st.none() | st.booleans(),
    st.none() | st.booleans(),
    st.none() | st.integers(0, 3),
    st.lists(st.sampled_from(("ice", "Ice", "late")), max_size=1).map(tuple),
    st.lists(st.sampled_from(("ice", "late")), max_size=1).map(tuple),
)
_DEEDS = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.sampled_from(_TOLD)),
        st.tuples(st.just("remove"), st.integers(0, 9)),
        st.tuples(st.just("settle"), st.none()),
        st.tuples(st.just("change"), _CHANGES),
    ),
    min_size=6,
    max_size=16,
)


def made_in(shelf: Shelf) -> Counter[State]:
    """The states that there are, of articles that are here and of those that aren't."""
    connection = shelf.states.connection
    return Counter(
        state_of(*values)
        for table in ("states", "waiting_states")
        for values in connection.execute(f"SELECT read, starred, stopped, tags FROM {table}")
    )


@settings(deadline=None, max_examples=40)
@given(_DEEDS)
def test_whatever_comes_and_goes_no_state_is_lost_or_doubled(
    deeds: list[tuple[str, object]],
) -> None:
    with TemporaryDirectory() as folder:
        library = open_library(Path(folder) / "library.sqlite").path
        with Shelf(library) as shelf, closing(Catalogue(library)) as catalogue:
            for deed, what in deeds:
                before = made_in(shelf)
                numbers = [ArticleId(number) for number in catalogue.ids()]
                if isinstance(what, StateChange):
                    change_states(shelf, numbers[::2], what)
                    continue
                with shelf.batch():
                    if isinstance(what, Told):
                        put(shelf, what, f"{what.day}{what.title}{what.body}".encode(), len(deeds))
                    elif deed == "settle":
                        shelf.settle()
                    elif isinstance(what, int) and numbers:
                        shelf.remove(numbers[what % len(numbers)])
                assert made_in(shelf) == before
            stars = [*saved_filters(shelf.states.connection)]
            due = [*stars, *all_starred(shelf.states.connection)]
        assert wounds(library) == []
        kept = beside(library).read_text("utf-8") if beside(library).exists() else written([])
        assert list(read(kept)) == due
