"""What is written goes in order on a thread of its own, is never lost, and waits for others."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Event, get_ident

import pytest
from pytestqt.qtbot import QtBot

from reader.library.connection import open_library, writing
from reader.library.correcting import correct
from reader.library.corrections import Named, NamesJoined
from reader.library.faults import LibraryFault
from reader.library.ledger import Ledger
from reader.library.shelf import Shelf
from reader.models.writing import Writing

ANN, REED = Named("ann reed", "Ann Reed"), Named("a reed", "A. Reed")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return open_library(tmp_path / "library").path


@pytest.fixture
def thread(qtbot: QtBot, library: Path) -> Iterator[Writing]:
    made = Writing(lambda: Shelf(library))
    yield made
    made.close()


def test_deeds_are_done_in_order_and_told_here(qtbot: QtBot, thread: Writing) -> None:
    told: list[tuple[object, bool]] = []
    here = get_ident()
    for number in range(5):
        thread.do(
            lambda _, number=number: (number, get_ident()),  # type: ignore[misc]
            lambda done: told.append((done[0], done[1] != here == get_ident())),
        )
    qtbot.waitUntil(lambda: thread.idle)
    assert told == [(number, True) for number in range(5)]


def test_what_was_asked_for_is_written_before_the_end(qtbot: QtBot, library: Path) -> None:
    thread = Writing(lambda: Shelf(library))
    held = Event()
    thread.do(lambda _: held.wait(5), lambda _: None)
    thread.do(lambda shelf: correct(shelf, NamesJoined(REED, ANN)), lambda _: None)
    held.set()
    thread.close()
    with closing(writing(library)) as connection:
        ledger = Ledger(connection)
        ledger.look()
        assert [each.change for each in ledger.all] == [NamesJoined(REED, ANN)]


def test_another_writer_is_waited_for_and_that_is_said(
    qtbot: QtBot, thread: Writing, library: Path
) -> None:
    told: list[object] = []
    with closing(writing(library)) as other:
        other.execute("BEGIN IMMEDIATE")
        with qtbot.waitSignal(thread.delayed) as said:
            thread.do(lambda shelf: correct(shelf, NamesJoined(REED, ANN)), told.append)
        assert said.args[0].startswith("Waiting to write")
        assert not told
        other.execute("COMMIT")
        qtbot.waitUntil(lambda: thread.idle)
    assert len(told) == 1


def test_what_cannot_be_written_is_told_and_the_next_goes_on(qtbot: QtBot, thread: Writing) -> None:
    def refuse(_: Shelf) -> None:
        raise LibraryFault("There is no permission.")

    told: list[object] = []
    with qtbot.waitSignal(thread.failed) as said:
        thread.do(refuse, told.append)
    assert said.args == ["There is no permission."]
    thread.do(lambda _: "done", told.append)
    qtbot.waitUntil(lambda: thread.idle)
    assert told == ["done"]


def test_a_library_that_is_not_there_is_told_and_looked_for_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    thread = Writing(lambda: Shelf(tmp_path / "later"))
    with qtbot.waitSignal(thread.failed) as said:
        thread.do(lambda _: None, lambda _: None)
    assert said.args[0].startswith("There is no library at")
    open_library(tmp_path / "later")
    told: list[object] = []
    thread.do(lambda _: "done", told.append)
    qtbot.waitUntil(lambda: thread.idle)
    assert told == ["done"]
    thread.close()


def test_a_mistake_of_ours_is_raised_where_it_is_seen(qtbot: QtBot, thread: Writing) -> None:
    def broken(_: Shelf) -> None:
        raise KeyError("ours")

    with qtbot.captureExceptions() as raised:
        thread.do(broken, lambda _: None)
        qtbot.waitUntil(lambda: thread.idle)
    assert [kind for kind, _, _ in raised] == [KeyError]
