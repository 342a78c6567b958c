"""Tasks come back in order with their labels, whatever becomes of the workers."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from reader.library.crew import Crew, Gone, processes
from reader.library.work import Failed

DEADLY = 7


def doubled(numbers: Sequence[int]) -> list[int | Failed]:
    """Each number twice; one number ends the process that meets it."""
    if DEADLY in numbers:
        os._exit(1)
    return [2 * number for number in numbers]


def slowly_touched(paths: Sequence[Path]) -> list[int | Failed]:
    """Makes files, in a while."""
    time.sleep(2)
    for path in paths:
        path.touch()
    return [0 for _ in paths]


def brought(crew: Crew[str, int, int], *lots: range) -> list[tuple[str, int | Failed]]:
    """All that the crew makes of the lots, labelled with their numbers in words."""
    found = []
    try:
        for lot in lots:
            crew.give([(str(number), number) for number in lot])
            found += list(crew.take())
        return [*found, *crew.take(all_=True)]
    finally:
        crew.dismiss()


def labelled(*numbers: int) -> list[tuple[str, int | Failed]]:
    return [(str(number), 2 * number) for number in numbers]


def test_alone() -> None:
    assert brought(Crew(doubled, 1), range(3), range(3, 5)) == labelled(0, 1, 2, 3, 4)


def test_with_workers() -> None:
    crew: Crew[str, int, int] = Crew(doubled, 1)
    crew.hire(lambda: ThreadPoolExecutor(3))
    assert brought(crew, range(2), range(2), range(2, 6)) == labelled(0, 1, 0, 1, 2, 3, 4, 5)


def test_what_kills_a_worker_is_found_and_the_rest_is_done() -> None:
    crew: Crew[str, int, int] = Crew(doubled, 4)
    crew.hire(partial(processes, 1))
    found = brought(crew, range(4), range(5, 9), range(10, 12))
    failed = [label for label, result in found if isinstance(result, Failed)]
    assert failed == [str(DEADLY)]
    assert [pair for pair in found if pair[0] not in failed] == labelled(
        0, 1, 2, 3, 5, 6, 8, 10, 11
    )


class Stillborn(Executor):
    """Has no process to give, as where the system starts none."""

    def submit(self, *_: Any, **__: Any) -> Future[Any]:
        raise BlockingIOError("no more processes")


class Late(Executor):
    """Has its workers come when it is told to; until then nothing is done."""

    def __init__(self) -> None:
        self.asked: list[tuple[Future[Any], Any]] = []
        self.come = False

    def submit(self, deed: Any, /, *given: Any, **_: Any) -> Future[Any]:
        future: Future[Any] = Future()
        if self.come:
            future.set_result(deed(*given))
        self.asked.append((future, given))
        return future


def test_until_workers_have_come_all_is_done_here() -> None:
    late = Late()
    crew: Crew[str, int, int] = Crew(doubled, 1)
    crew.call(lambda: late)
    crew.give([("1", 1)])
    assert list(crew.take()) == labelled(1)
    assert not crew.hired
    late.come = True
    late.asked[0][0].set_result([])
    assert crew.hired
    crew.give([("2", 2)])
    assert list(crew.take()) == labelled(2)
    assert [given for _, given in late.asked] == [([],), ([2],)]
    crew.dismiss()


def test_workers_that_have_not_come_are_not_waited_for() -> None:
    crew: Crew[str, int, int] = Crew(doubled, 1)
    crew.call(lambda: processes(2))
    assert brought(crew, range(2)) == labelled(0, 1)
    assert not crew.hired


def no_shared_memory() -> Executor:
    raise PermissionError("no shared memory")


@pytest.mark.parametrize("make", [Stillborn, no_shared_memory])
def test_where_no_process_can_be_had_all_is_done_here(make: type[Executor]) -> None:
    crew: Crew[str, int, int] = Crew(doubled, 1)
    crew.hire(make)
    assert brought(crew, range(2), range(2, 4)) == labelled(0, 1, 2, 3)
    crew.call(make)
    assert brought(crew, range(2)) == labelled(0, 1)
    assert not crew.hired


class Leaving(Executor):
    """Takes work, and is gone before any is done."""

    def submit(self, *_: Any, **__: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_exception(Gone("no more"))
        return future


def test_where_workers_have_gone_and_none_follow_the_rest_is_done_here() -> None:
    crew: Crew[str, int, int] = Crew(doubled, 4)
    workers = iter((Leaving,))

    def made() -> Executor:
        return next(workers, no_shared_memory)()

    crew.hire(made)
    assert brought(crew, range(2), range(2, 4)) == labelled(0, 1, 2, 3)
    assert not crew.hired


def test_more_processes_than_python_can_wait_for_are_not_asked_for() -> None:
    with processes(100_000):
        pass


def test_workers_that_are_let_go_do_not_end_what_they_do(tmp_path: Path) -> None:
    crew: Crew[str, Path, int] = Crew(slowly_touched, 1)
    crew.hire(lambda: processes(1))
    crew.give([("one", tmp_path / "done")])
    crew.dismiss()
    assert not (tmp_path / "done").exists()


@pytest.mark.skipif(not hasattr(os, "nice"), reason="the system knows no niceness")
def test_workers_give_way_to_who_writes() -> None:
    with processes(1) as executor:
        assert executor.submit(os.nice, 0).result() == min(os.nice(0) + 5, 19)


def test_workers_seldom_look_for_garbage() -> None:
    with processes(1) as executor:
        assert executor.submit(gc.get_threshold).result()[0] > 10_000
