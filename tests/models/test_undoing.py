"""Deeds of all kinds are taken back and done again in one order."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.models.undoing import Deed, Undoing


class Diary:
    """Deeds by name, and what became of them."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def deed(self, name: str, key: int | None = None) -> Deed:
        return Deed(name, self._line(f"-{name}"), self._line(f"+{name}"), key)

    def _line(self, line: str) -> Callable[[], None]:
        return lambda: self.lines.append(line)


def test_what_was_done_last_is_taken_back_first() -> None:
    diary, undoing = Diary(), Undoing()
    assert (undoing.undo_words, undoing.redo_words) == ("", "")
    undoing.undo()
    undoing.redo()
    for name in "abc":
        undoing.add(diary.deed(name))
    undoing.undo()
    undoing.undo()
    assert (undoing.undo_words, undoing.redo_words) == ("a", "b")
    undoing.redo()
    undoing.add(diary.deed("d"))
    undoing.redo()  # nothing: something else was done meanwhile
    undoing.undo()
    assert diary.lines == ["-c", "-b", "+b", "-d"]
    assert undoing.undo_words == "b"


def test_what_stood_before_lies_under_all_that_is_done_in_this_sitting() -> None:
    diary, undoing = Diary(), Undoing()
    undoing.add(diary.deed("star"))
    undoing.follow([diary.deed("old", 1), diary.deed("older", 2)])
    assert undoing.undo_words == "star"
    undoing.undo()
    assert undoing.undo_words == "older"


def test_what_came_later_without_a_word_lies_on_top() -> None:
    diary, undoing = Diary(), Undoing()
    old = diary.deed("old", 1)
    undoing.follow([old])
    undoing.add(diary.deed("star"))
    undoing.follow([old, diary.deed("imported", 2)])
    assert undoing.undo_words == "imported"
    undoing.follow([old])  # another program has taken it back
    assert undoing.undo_words == "star"


def test_a_deed_is_taken_back_by_its_key_and_done_again() -> None:
    diary, undoing = Diary(), Undoing()
    deeds = [diary.deed("one", 1), diary.deed("two", 2)]
    undoing.follow(deeds)
    assert undoing.take_back(1)
    assert not undoing.take_back(1)
    undoing.follow(deeds)  # asked before it was written
    assert (undoing.undo_words, undoing.redo_words) == ("two", "one")
    undoing.redo()
    assert diary.lines == ["-one", "+one"]
    assert undoing.undo_words == "one"


def test_in_a_library_made_anew_nothing_done_in_the_old_one_is_taken_back() -> None:
    diary, undoing = Diary(), Undoing()
    undoing.follow([diary.deed("first", 1), diary.deed("second", 3)])
    undoing.add(diary.deed("star"))
    undoing.undo()
    undoing.begin_anew()
    assert (undoing.undo_words, undoing.redo_words) == ("", "")
    undoing.redo()
    undoing.add(diary.deed("tag"))
    # What was corrected has other numbers by now, and still lies under what is done from here on.
    undoing.follow([diary.deed("first", 1), diary.deed("second", 2)])
    for _ in range(3):
        undoing.undo()
    assert diary.lines == ["-star", "-tag", "-second", "-first"]


@pytest.mark.parametrize("words", ["", "abc"])
@given(keys=st.text("ur", max_size=30))
def test_what_is_done_follows_from_what_was_taken_back(words: str, keys: str) -> None:
    diary, undoing = Diary(), Undoing()
    for name in words:
        undoing.add(diary.deed(name))
    standing = list(words)
    for key in keys:
        (undoing.undo if key == "u" else undoing.redo)()
    for line in diary.lines:
        if line[0] == "-":
            assert standing.pop() == line[1]
        else:
            standing.append(line[1])
    assert undoing.undo_words == (standing[-1] if standing else "")
