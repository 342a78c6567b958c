"""Hands tasks to workers and takes what comes back in the same order, a bounded lot at once."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from typing import Generic, TypeVar

from reader.language.words import spoken, tr
from reader.library.work import Failed, start_worker

Label = TypeVar("Label")
Given = TypeVar("Given")
Result = TypeVar("Result")

Deed = Callable[[Sequence[Given]], list[Result | Failed]]

_NO_WORKERS = (OSError, ImportError, NotImplementedError)
"""What Python raises where there are no semaphores to be had."""


class Gone(BrokenExecutor):
    """The workers have left, and no task is to blame."""


@dataclass(frozen=True, slots=True)
class _Lot(Generic[Label, Given, Result]):
    labels: list[Label]
    given: list[Given]
    future: Future[list[Result | Failed]]
    by: Executor | None


_MOST = 61 if sys.platform == "win32" else 1_000
"""Processes that Python can wait for at once."""


def processes(count: int) -> ProcessPoolExecutor:
    """Up to `count` worker processes of our own, started afresh so that they share nothing.

    Raises OSError, ImportError or NotImplementedError where the system has nothing for
    processes to share, as in a container whose /dev/shm can't be written to.
    """
    return ProcessPoolExecutor(
        min(count, _MOST),
        mp_context=multiprocessing.get_context("spawn"),
        initializer=start_worker,
        initargs=(spoken(),),
    )


def _end(executor: ProcessPoolExecutor) -> None:
    """End the processes in the middle of what they do, as `terminate_workers` of Python 3.14."""
    for process in list((executor._processes or {}).values()):  # noqa: SLF001
        process.terminate()


def _handed_to(
    executor: Executor, deed: Deed[Given, Result], given: list[Given]
) -> Future[list[Result | Failed]]:
    """Submit a lot, which may start a process.

    One that is started while Ctrl+C is held back never hears of it: it is for the parent to end
    its workers, and one that is interrupted while it loads would cry out before it can say so.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows, where Ctrl+C is no signal to be held
        return executor.submit(deed, given)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return executor.submit(deed, given)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class Crew(Generic[Label, Given, Result]):
    """Has `deed` done to lots of what is given, in this process until `hire` is called.

    Every given thing has a label, which stays here. `deed` and all that is given must be
    picklable once workers are hired. What kills a worker is found out by trying the tasks it
    may have had one by one, and comes back as `Failed`.
    """

    def __init__(self, deed: Deed[Given, Result], lots: int) -> None:
        """At most `lots` wait at once."""
        self._deed = deed
        self._lots = lots
        self._make: Callable[[], Executor] | None = None
        self._executor: Executor | None = None
        self._coming: tuple[Executor, Future[list[Result | Failed]]] | None = None
        self._waiting: deque[_Lot[Label, Given, Result]] = deque()

    @property
    def hired(self) -> bool:
        """Whether there are workers to give something to."""
        if self._coming is not None and self._coming[1].done():
            self._executor, self._coming = self._coming[0], None
        return self._executor is not None

    def call(self, make: Callable[[], Executor]) -> None:
        """Hire, but go on alone until the first worker has come up.

        Workers that are called while there is something else to do cost no waiting.
        """
        come: Future[list[Result | Failed]] = Future()
        try:
            executor = make()
            try:
                come = _handed_to(executor, self._deed, [])
            except BrokenExecutor as error:  # with the first lot it will come out again
                come.set_exception(error)
        except _NO_WORKERS:
            return
        self._coming = executor, come
        self._make = make

    def hire(self, make: Callable[[], Executor]) -> None:
        """Have the rest done by an executor that `make` gives, again should it break.

        Where the system allows no workers, this process goes on alone.
        """
        try:
            self._executor = make()
        except _NO_WORKERS:
            return
        self._make = make

    def give(self, lot: Sequence[tuple[Label, Given]]) -> None:
        """Have a lot done; without workers this waits for it."""
        labels, given = [label for label, _ in lot], [each for _, each in lot]
        self._waiting.append(self._lot(labels, given))

    def take(self, *, all_: bool = False) -> Iterator[tuple[Label, Result | Failed]]:
        """What is done of the oldest lots; waits where too many are under way, or for `all_`."""
        while self._waiting:
            lot = self._waiting[0]
            if not (all_ or lot.future.done() or len(self._waiting) > self._lots):
                return
            try:
                results = lot.future.result()
            except Gone:
                self._hire_again(lot.by)
                self._waiting[0] = self._lot(lot.labels, lot.given)
                continue
            except BrokenExecutor:
                self._hire_again(lot.by)
                results = self._one_by_one(lot.given)
            self._waiting.popleft()
            yield from zip(lot.labels, results, strict=True)

    def dismiss(self) -> None:
        """Let the workers go; what they have not done is dropped."""
        executor = self._executor if self.hired else self._coming and self._coming[0]
        if executor is not None:
            if (self._waiting or self._coming) and isinstance(executor, ProcessPoolExecutor):
                _end(executor)
            executor.shutdown(wait=True, cancel_futures=True)
        self._executor = self._coming = None
        self._waiting.clear()

    def _lot(self, labels: list[Label], given: list[Given]) -> _Lot[Label, Given, Result]:
        future = self._submitted(given)
        return _Lot(labels, given, future, self._executor)

    def _hire_again(self, broken: Executor | None) -> None:
        """Hire others for workers that broke down, unless another lot has had that done.

        Where none can be had, this process goes on alone.
        """
        if self._make is not None and broken is self._executor:
            if broken is not None:
                broken.shutdown(wait=False, cancel_futures=True)
            self._executor = None
            with suppress(*_NO_WORKERS):
                self._executor = self._make()

    def _submitted(self, given: list[Given]) -> Future[list[Result | Failed]]:
        future: Future[list[Result | Failed]] = Future()
        if self.hired and self._executor is not None:
            try:
                return _handed_to(self._executor, self._deed, given)
            except BrokenExecutor as error:
                future.set_exception(error)
                return future
            except OSError:  # the first lot is what starts processes, and none may be
                self._executor.shutdown(wait=False, cancel_futures=True)
                self._executor = None
        future.set_result(self._deed(given))
        return future

    def _one_by_one(self, lot: Sequence[Given]) -> list[Result | Failed]:
        results: list[Result | Failed] = []
        alone = processes(1)
        try:
            for given in lot:
                try:
                    results += _handed_to(alone, self._deed, [given]).result()
                except BrokenExecutor:
                    results.append(Failed(tr("the analysis broke down on it")))
                    alone = processes(1)
        finally:
            alone.shutdown(wait=True, cancel_futures=True)
        return results
