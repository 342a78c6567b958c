from __future__ import annotations

import gc
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Event, current_thread

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from reader.library.catalogue import Catalogue
from reader.library.faults import Interrupted
from reader.library.wanted import EVERYTHING, Wanted
from reader.models.asking import Asking, Kind
from reader.models.garbage import GarbageCollector
from tests.libraries import Many


@pytest.fixture
def asking(qtbot: QtBot) -> Iterator[Asking]:
    made = Asking(lambda: Many(10))
    yield made
    made.close()


def test_an_answer_comes_back_on_the_thread_that_asked(qtbot: QtBot, asking: Asking) -> None:
    told: list[tuple[int, str, bool]] = []
    asking.ask(
        Kind.ALL,
        lambda catalogue: (catalogue.count(), current_thread().name),
        lambda answer: told.append((*answer, QThread.isMainThread())),
    )
    assert not asking.idle
    qtbot.waitUntil(lambda: asking.idle)
    assert told == [(10, "asking", True)]


def test_a_later_question_overtakes_those_of_its_kind_and_no_others(
    qtbot: QtBot, asking: Asking
) -> None:
    told: list[str] = []
    held = Event()
    asking.ask(Kind.ARTICLE, lambda _: held.wait(5), lambda _: told.append("first article"))
    for number in range(3):
        asking.ask(Kind.ALL, lambda _: number, lambda at: told.append(f"all {at}"))  # noqa: B023
    asking.ask(Kind.NAMES, lambda _: 0, lambda _: told.append("names"))
    asking.ask(Kind.ARTICLE, lambda _: 0, lambda _: told.append("second article"))
    held.set()
    qtbot.waitUntil(lambda: asking.idle)
    assert told == ["names", "second article", "all 2"]


def test_what_a_key_is_to_show_is_asked_before_all_else(qtbot: QtBot, asking: Asking) -> None:
    told: list[Kind] = []
    held = Event()
    asking.ask(Kind.FIRST, lambda _: held.wait(5), lambda _: None)
    for kind in reversed(Kind):
        asking.ask(kind, partial(_itself, kind), told.append)
    held.set()
    qtbot.waitUntil(lambda: asking.idle)
    assert told[:3] == [Kind.FIRST, Kind.ROWS, Kind.NAMES]
    in_view = [Kind.ARTICLE, Kind.COUNT, Kind.TIMELINE, Kind.TALLY, Kind.ALL]
    assert [kind for kind in told if kind in in_view] == in_view


def _itself(kind: Kind, _: Catalogue) -> Kind:
    return kind


def test_an_answer_that_was_overtaken_on_its_way_is_dropped(qtbot: QtBot, asking: Asking) -> None:
    told: list[str] = []
    answered = Event()
    asking.ask(Kind.ALL, lambda _: 0, lambda _: told.append("first"))
    asking.ask(Kind.LEFT_OUT, lambda _: answered.set(), lambda _: told.append("left out"))
    assert answered.wait(5)  # so the first has been answered, and nobody been told yet
    asking.ask(Kind.ALL, lambda _: 0, lambda _: told.append("second"))
    qtbot.waitUntil(lambda: asking.idle)
    assert told == ["left out", "second"]


def test_a_forgotten_question_is_never_answered(qtbot: QtBot, asking: Asking) -> None:
    told: list[str] = []
    asking.ask(Kind.ALL, lambda _: 0, lambda _: told.append("all"))
    asking.forget(Kind.ALL)
    asking.ask(Kind.NAMES, lambda _: 0, lambda _: told.append("names"))
    qtbot.waitUntil(lambda: asking.idle)
    assert told == ["names"]


class Slow(Many):
    """Counts until it is interrupted, and only then for good."""

    def __init__(self) -> None:
        super().__init__(2)
        self.begun, self.interrupted = Event(), Event()

    def interrupt(self) -> None:
        self.interrupted.set()

    def count(self, wanted: Wanted = EVERYTHING) -> int:
        if not self.begun.is_set():
            self.begun.set()
            assert self.interrupted.wait(5)
            raise Interrupted("broken off")
        return super().count(wanted)


@pytest.mark.parametrize(
    ("kind", "broken_off", "expected"),
    [
        (Kind.ALL, True, ["then 2"]),
        (Kind.FIRST, True, ["then 2", "all 2"]),
        (Kind.WAYS_BACK, False, ["all 2", "then 2"]),
    ],
)
def test_a_running_question_is_broken_off_for_its_like_and_for_what_is_more_urgent(
    qtbot: QtBot, kind: Kind, broken_off: bool, expected: list[str]
) -> None:
    catalogue = Slow()
    asking = Asking(lambda: catalogue)
    told: list[str] = []
    asking.ask(Kind.ALL, lambda asked: asked.count(), lambda count: told.append(f"all {count}"))
    assert catalogue.begun.wait(5)
    asking.ask(kind, lambda asked: asked.count(), lambda count: told.append(f"then {count}"))
    assert catalogue.interrupted.is_set() == broken_off
    catalogue.interrupted.set()  # as if by mistake: the question is asked again
    qtbot.waitUntil(lambda: asking.idle)
    assert told == expected
    asking.close()


def test_a_library_that_cannot_be_opened_is_told_in_a_sentence(
    qtbot: QtBot, tmp_path: Path
) -> None:
    heard: list[str] = []
    asking = Asking(lambda: Catalogue(tmp_path / "nowhere.sqlite"))
    asking.failed.connect(heard.append)
    asking.ask(Kind.ALL, lambda catalogue: catalogue.count(), lambda _: heard.append("counted"))
    qtbot.waitUntil(lambda: asking.idle)
    assert len(heard) == 1
    assert heard[0].startswith("There is no library at")
    asking.close()


def test_a_mistake_of_ours_is_raised_where_it_is_seen(qtbot: QtBot, asking: Asking) -> None:
    def broken(_: Catalogue) -> int:
        raise KeyError("ours")

    with qtbot.captureExceptions() as raised:
        asking.ask(Kind.ALL, broken, lambda _: None)
        qtbot.waitUntil(lambda: asking.idle)
    assert [kind for kind, _, _ in raised] == [KeyError]


def test_python_collects_its_garbage_from_the_window_alone(qtbot: QtBot) -> None:
    collector = GarbageCollector()
    assert not gc.isenabled()
    circle: list[object] = []
    for _ in range(2_000):
        one: list[object] = []
        one.append(one)
        circle.append([one])
    circle.clear()
    before = gc.get_count()[0]
    collector.collect()
    assert gc.get_count()[0] < before
    collector.stop()
    assert gc.isenabled()
