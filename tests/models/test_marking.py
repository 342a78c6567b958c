"""Marks are kept, told, taken back and made again, each with nothing but what it changed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.library.catalogue import Catalogue
from reader.library.connection import writing as locked
from reader.library.ids import ArticleId
from reader.library.shelf import Shelf
from reader.library.states import UNTOUCHED, State, StateChange
from reader.models.marking import Marking, Turned
from reader.models.state_changes import read_turned, star_turned
from reader.models.state_words import told_of
from reader.models.undoing import Undoing
from reader.models.writing import Writing
from tests.libraries import seeds_library


class Pencil:
    """Marks the articles of one library, and remembers what is told."""

    def __init__(self, qtbot: QtBot, library: Path) -> None:
        self._qtbot = qtbot
        self.library = library
        self.writing = Writing(lambda: Shelf(library))
        self.undoing = Undoing()
        self.marking = Marking(self.writing, self.undoing)
        self.told: list[str] = []
        self.changed: list[Mapping[ArticleId, State]] = []
        self.marking.told.connect(self.told.append)
        self.marking.states_changed.connect(self.changed.append)
        with closing(Catalogue(library)) as catalogue:
            self.both = [ArticleId(number) for number in catalogue.ids()]

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: self.writing.idle)

    def mark(self, articles: list[ArticleId], change: StateChange) -> str:
        """Mark, and give what is told of it."""
        self.marking.mark(articles, change)
        self.settle()
        return self.told[-1]

    @property
    def states(self) -> list[State]:
        with closing(Catalogue(self.library)) as catalogue:
            return [row.state for row in catalogue.rows(self.both)]


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return seeds_library(tmp_path_factory.mktemp("seeds"))


@pytest.fixture
def pencil(qtbot: QtBot, seeds: Path, tmp_path: Path) -> Iterator[Pencil]:
    made = Pencil(qtbot, Path(shutil.copy(seeds, tmp_path)))
    yield made
    made.writing.close()


@pytest.mark.parametrize(
    ("change", "one", "both", "again", "words"),
    [
        (
            StateChange(starred=True),
            "Starred.",
            "2 articles starred.",
            "Starred already.",
            "starring {}",
        ),
        (
            StateChange(read=True),
            "Marked as read.",
            "2 articles marked as read.",
            "All read already.",
            "marking {} as read",
        ),
        (
            StateChange(tagged=("oslo", "{odd}")),
            "Tagged “oslo”, “{odd}”.",
            "2 articles tagged “oslo”, “{odd}”.",
            "The tags are so already.",
            "tagging {} “oslo”, “{{odd}}”",
        ),
    ],
)
def test_what_is_done_is_told(
    pencil: Pencil, change: StateChange, one: str, both: str, again: str, words: str
) -> None:
    assert pencil.mark(pencil.both[:1], change) == one
    assert pencil.undoing.undo_words == words.format("1 article")
    pencil.undoing.undo()
    pencil.settle()
    assert pencil.told[-1] == f"Taken back: {words.format('1 article')}."
    assert pencil.mark(pencil.both, change) == both
    assert pencil.undoing.undo_words == words.format("2 articles")
    assert pencil.mark(pencil.both, change) == again


def test_of_several_those_are_told_that_were_not_so(pencil: Pencil) -> None:
    first, second = pencil.both
    pencil.mark([first], StateChange(starred=True, tagged=("a",)))
    assert pencil.mark([first, second], StateChange(starred=True)) == "1 article starred."
    assert pencil.changed[-1] == {second: State(starred=True)}
    pencil.undoing.undo()
    pencil.settle()
    assert pencil.changed[-1] == {second: UNTOUCHED}
    assert pencil.states == [State(starred=True, tags=("a",)), UNTOUCHED]


@pytest.mark.parametrize(
    ("turned", "was", "told", "words"),
    [
        (star_turned, [True, False], "1 article starred.", "starring 1 article"),
        (star_turned, [True, True], "Stars taken off 2 articles.", "unstarring 2 articles"),
        (star_turned, [False, False], "2 articles starred.", "starring 2 articles"),
        (read_turned, [False, True], "1 article marked as read.", "marking 1 article as read"),
        (read_turned, [True, True], "2 articles marked as unread.", "marking 2 articles as unread"),
    ],
)
def test_of_several_all_are_set_before_any_is_cleared(
    pencil: Pencil, turned: Turned, was: list[bool], told: str, words: str
) -> None:
    before = [State(starred=each) if turned is star_turned else State(read=each) for each in was]
    for article, state in zip(pencil.both, before, strict=True):
        pencil.mark([article], StateChange(starred=state.starred, read=state.read))
    pencil.marking.mark(pencil.both, turned)
    pencil.settle()
    assert pencil.told[-1] == told
    assert pencil.undoing.undo_words == words
    after = pencil.states
    pencil.undoing.undo()
    pencil.settle()
    assert (pencil.states, pencil.told[-1]) == (before, f"Taken back: {words}.")
    pencil.undoing.redo()
    pencil.settle()
    assert (pencil.states, pencil.undoing.undo_words) == (after, words)


def test_one_article_is_named_by_the_beginning_of_its_title(pencil: Pencil) -> None:
    title = "The harbour master counts the boats again"
    pencil.marking.mark(pencil.both[:1], StateChange(read=True), title)
    pencil.settle()
    assert pencil.undoing.undo_words == "marking “The harbour master counts the…” as read"


@pytest.mark.parametrize(("articles", "said"), [(100, False), (101, True)])
def test_of_very_many_it_is_told_how_to_take_it_back(articles: int, *, said: bool) -> None:
    for change in (StateChange(starred=True), StateChange(read=False), StateChange(tagged=("a",))):
        sentence = told_of(change).sentence(5_000, articles)
        assert f"{articles} articles" in sentence
        assert sentence.endswith(" Ctrl+Z takes it back.") is said


def test_all_is_taken_back_and_made_again_step_by_step(pencil: Pencil) -> None:
    first, second = pencil.both
    history = [pencil.states]
    for articles, change in (
        ([first, second], StateChange(tagged=("oslo",))),
        ([second], StateChange(tagged=("Lyon", "OSLO"))),
        ([first, second], StateChange(tagged=("bergen",), untagged=("oslo", "lyon"))),
        ([first], StateChange(read=True)),
        ([second, first], StateChange(starred=True)),
    ):
        pencil.mark(articles, change)
        history.append(pencil.states)
    for expected in reversed(history[:-1]):
        pencil.undoing.undo()
        pencil.settle()
        assert pencil.states == expected
    for expected in history[1:]:
        pencil.undoing.redo()
        pencil.settle()
        assert pencil.states == expected


def test_what_is_taken_back_is_only_what_was_changed(pencil: Pencil) -> None:
    first, _ = pencil.both
    pencil.mark([first], StateChange(starred=True, tagged=("oslo",)))
    pencil.marking.note(first, StateChange(stopped=9, read=True))
    pencil.mark([first], StateChange(tagged=("lyon",)))
    for _ in range(2):
        pencil.undoing.undo()
    pencil.settle()
    assert pencil.states[0] == State(read=True, stopped=9)


def test_keys_in_quick_succession_are_done_in_their_order(pencil: Pencil) -> None:
    for starred in (True, False, True):
        pencil.marking.mark(pencil.both, StateChange(starred=starred))
    pencil.undoing.undo()
    pencil.undoing.undo()
    pencil.undoing.redo()
    pencil.settle()
    assert pencil.states == [UNTOUCHED, UNTOUCHED]
    assert pencil.undoing.undo_words == "unstarring 2 articles"


def test_it_is_told_where_there_is_nothing_to_mark_or_to_take_back(pencil: Pencil) -> None:
    gone = ArticleId(max(pencil.both) + 77)
    assert pencil.mark([gone], StateChange(starred=True)) == "No longer in the library."
    assert pencil.mark(pencil.both, StateChange(starred=False)) == "No star there."
    for _ in range(2):
        pencil.undoing.undo()
        pencil.settle()
        assert pencil.told[-1] == "There was nothing to take back."
    assert pencil.mark([gone, *pencil.both], StateChange(starred=True)) == "2 articles starred."


def test_what_is_only_noted_is_neither_told_nor_taken_back(pencil: Pencil) -> None:
    first, _ = pencil.both
    pencil.marking.note(first, StateChange(stopped=7))
    pencil.settle()
    assert (pencil.told, pencil.undoing.undo_words) == ([], "")
    assert pencil.states[0] == State(stopped=7)


def test_nobody_hears_that_a_note_waits_or_fails(pencil: Pencil, qtbot: QtBot) -> None:
    said: list[str] = []
    pencil.writing.delayed.connect(said.append)
    pencil.writing.failed.connect(said.append)
    with closing(locked(pencil.library)) as other:
        other.execute("BEGIN IMMEDIATE")
        pencil.marking.note(pencil.both[0], StateChange(read=True))
        qtbot.wait(700)
        assert not said
        pencil.marking.mark(pencil.both, StateChange(starred=True))
        qtbot.waitUntil(lambda: bool(said))
        other.execute("COMMIT")
        pencil.settle()
    assert pencil.states[0] == State(read=True, starred=True)
    pencil.writing.do(_forbid, lambda _: None)
    pencil.settle()
    said.clear()
    pencil.marking.note(pencil.both[0], StateChange(read=False))
    pencil.settle()
    assert not said


def _forbid(shelf: Shelf) -> None:
    shelf._connection.execute("PRAGMA query_only = 1")
