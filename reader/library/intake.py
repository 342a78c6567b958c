"""Takes articles in: from files to the shelf, as much as is new and no more.

The files are walked, read and compared here; what is new goes to the workers (work.py),
and what they bring back is put on the shelf in batches. An intake can be killed at any
time and be run again: what is on the shelf already is passed over.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor
from functools import partial
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import NamedTuple

from reader.files.pages import LeftOut, Page, page
from reader.files.system import processors
from reader.files.walk import Found, count, files
from reader.library.crew import processes
from reader.library.faults import NoRoom
from reader.library.file_table import FileFacts
from reader.library.folders_file import FoldersFile
from reader.library.hands import OURS, Analysis, Hands
from reader.library.lock import only_intake
from reader.library.log import Log
from reader.library.paths import is_gone, readable
from reader.library.shelf import Outcome, Shelf
from reader.library.steps import Report, Step
from reader.library.whose_file import beginnings
from reader.library.work import Done, Failed, Task

_FIRST_BATCH, _BATCH = 0.25, 1.0
"""Seconds that articles are gathered before they are put on the shelf."""

_LARGEST_BATCH = 500
_AGAIN = 200
"""Articles that are examined again in one transaction."""


def take_in(
    paths: Iterable[Path],
    library: Path,
    *,
    workers: int | None = None,
    executor: Callable[[], Executor] | None = None,
    told: Callable[[Step], None] = lambda _: None,
    stop: Callable[[], bool] = lambda: False,
    analysis: Analysis = OURS,
) -> Report:
    """Take the files at and below `paths` into the library, which must stand ready.

    Known files of the same size and time are not even read; known content is not examined
    again; a changed file replaces its article; copies of one content are one article; what
    was known below `paths` and is there no more is marked as vanished. What can't be taken
    in is left out, with the reason.

    `told` hears of every step, at last of the report that is given back. `stop` is asked
    before every file; when it says yes, what is done is put on the shelf and the rest
    left. `workers` (as many as there are processors, if None) are processes of our own;
    with 0 all is done in this one; `executor` gives another kind of workers.

    Raises `LibraryFault` where the library can't be written to, or is being written to by
    another intake.
    """
    count = workers if workers is not None else processors()
    make = executor or (partial(processes, count) if count else None)
    roots = [Path(os.path.abspath(path)) for path in paths]  # noqa: PTH100 (links stay)
    log = Log(told)
    folders = FoldersFile(library)
    with only_intake(library), Shelf(library) as shelf:
        folders.add(
            [
                *([] if folders.path.exists() else shelf.files.elsewhere(roots)),
                *(root for root in roots if not is_gone(root)),
            ]
        )
        hands = Hands(analysis, make, max(count, 1))
        intake = _Intake(shelf, hands, log, stop)
        try:
            intake.take_in(roots)
            intake.mark_vanished(roots)
            intake.examine_again()
            intake.settle()
        except (KeyboardInterrupt, _Stopped):
            log.stopped = True
            intake.put_away()
        else:
            folders.note_taken(roots, shelf.file)
        finally:
            hands.dismiss()
        return log.end()


class _Stopped(Exception):
    """Somebody asked for the end."""


class _LeftOut(NamedTuple):
    path: Path
    reason: str


class _Back(NamedTuple):
    """A file that had vanished, or couldn't be read for a while, is there again."""

    path: Path


class _Known(NamedTuple):
    """A file whose content is on the shelf already."""

    facts: FileFacts
    source: str


class _Brought(NamedTuple):
    """What the workers made of a file."""

    facts: FileFacts
    done: Done


_Deed = _LeftOut | _Back | _Known | _Brought


class _Intake:
    """Looks at files, has them examined, gathers what is to be written, and writes it."""

    def __init__(self, shelf: Shelf, hands: Hands, log: Log, stop: Callable[[], bool]) -> None:
        self._shelf = shelf
        self._hands = hands
        self._log = log
        self._stop = stop
        self._ours = beginnings(shelf.path)
        self._gathered: list[_Deed] = []
        self._patience = _FIRST_BATCH
        self._put_away_at = monotonic()

    def take_in(self, roots: Sequence[Path]) -> None:
        """Take in all files at and below `roots`."""
        Thread(target=self._count, args=(roots,), name="counting", daemon=True).start()
        for root in roots:
            source = readable((root if root.is_dir() else root.parent).name or str(root))
            for found in files([root]):
                self._go_on()
                if isinstance(found, LeftOut):
                    self._gathered.append(_LeftOut(found.path, found.reason))
                elif os.fspath(found.path).startswith(self._ours):
                    continue
                else:
                    self._look_at(found, source)
                self._gather()
        self._gather(all_=True)
        self.put_away()

    def mark_vanished(self, roots: Iterable[Path]) -> None:
        """Mark what was known below `roots` and is there no more."""
        for root in roots:
            if not is_gone(root):
                gone = [path for path in self._shelf.files.below(root) if is_gone(path)]
                with self._shelf.batch():
                    self._log.vanished += self._shelf.files.mark_vanished(gone)

    def examine_again(self) -> None:
        """Examine what an older analysis has examined, newest first."""
        version = self._hands.version
        behind = self._shelf.count_examined_before(version)
        if not behind:
            return
        self._log.begin_again(behind)
        while kept := self._shelf.examined_before(version, _AGAIN):
            self._go_on()
            results = list(self._hands.examined_again(kept))
            with self._shelf.batch():
                for number, result in results:
                    if isinstance(result, Failed):
                        self._shelf.keep_examination(number, version)
                    else:
                        self._shelf.examine_again(number, result, version)
                    self._log.note_again()

    def settle(self) -> None:
        """Leave nothing for those who count to go through one by one."""
        with self._shelf.batch():
            self._shelf.settle()

    def put_away(self) -> None:
        """Write all that is gathered, in one transaction."""
        if self._gathered:
            with self._shelf.batch():
                outcomes = [self._put(deed) for deed in self._gathered]
            # Only now: a batch that was broken off is gathered still.
            deeds, self._gathered = self._gathered, []
            for deed, outcome in zip(deeds, outcomes, strict=True):
                if isinstance(outcome, Outcome):
                    self._log.note(outcome)
                    if isinstance(deed, _Brought) and deed.done.wrong_day:
                        self._log.note_wrong_day(deed.facts.path, deed.done.wrong_day)
                    if isinstance(deed, _Brought) and deed.done.in_part:
                        self._log.note_in_part(deed.facts.path)
                else:
                    path = deed.path if isinstance(deed, _LeftOut | _Back) else deed.facts.path
                    self._log.note_left_out(path, outcome)
            self._patience = _BATCH
        self._put_away_at = monotonic()

    def _look_at(self, found: Found, source: str) -> None:
        """Pass over a file that has not changed, or have it examined."""
        path, status = found
        self._log.glance()
        try:
            known = self._shelf.files.known(path)
            if known is not None and known[:2] == (status.st_size, status.st_mtime_ns):
                if known.vanished or known.left_out:
                    self._gathered.append(_Back(path))
                else:
                    self._log.note(Outcome.UNCHANGED)
                return
            read = page(path)
        except LeftOut as left_out:
            self._gathered.append(_LeftOut(path, left_out.reason))
        else:
            facts = FileFacts(path, status.st_size, status.st_mtime_ns, read.fingerprint)
            if self._shelf.files.article_with(read.fingerprint) is not None:
                self._gathered.append(_Known(facts, source))
            else:
                self._hands.give(facts, _task(read, source))

    def _gather(self, *, all_: bool = False) -> None:
        for facts, result in self._hands.take(all_=all_):
            if isinstance(result, Failed):
                self._gathered.append(_LeftOut(facts.path, result.reason))
            else:
                self._gathered.append(_Brought(facts, result))
            self._put_away_if_due()
            self._go_on()
        self._put_away_if_due()

    def _put_away_if_due(self) -> None:
        waited = monotonic() - self._put_away_at
        if self._gathered and (waited > self._patience or len(self._gathered) >= _LARGEST_BATCH):
            self.put_away()

    def _put(self, deed: _Deed) -> Outcome | str:
        """Write one thing; gives the reason where it had to be left out after all."""
        match deed:
            case _LeftOut(path, why):
                self._shelf.files.leave_out(path, why)
                return why
            case _Back(path):
                self._shelf.files.mark_back(path)
                return Outcome.UNCHANGED
            case _Known(facts, source):
                met = self._shelf.meet(facts)
                return met or self._put_anew(facts, source)
            case _Brought(facts, brought):
                return self._shelve(facts, brought)

    def _put_anew(self, facts: FileFacts, source: str) -> Outcome | str:
        """What the file held was on the shelf when it was read, and has been replaced since."""
        try:
            result = self._hands.done_here(_task(page(facts.path), source))
        except LeftOut as left_out:
            result = Failed(left_out.reason)
        if isinstance(result, Done):
            return self._shelve(facts, result)
        self._shelf.files.leave_out(facts.path, result.reason)
        return result.reason

    def _shelve(self, facts: FileFacts, brought: Done) -> Outcome | str:
        try:
            return self._shelf.take(facts, brought.sheet, brought.source, self._hands.version)
        except NoRoom as fault:
            why = str(fault)
            self._shelf.files.leave_out(facts.path, why)
            return why

    def _go_on(self) -> None:
        if self._stop():
            raise _Stopped

    def _count(self, roots: Sequence[Path]) -> None:
        self._log.files_counted(sum(count([root]) for root in roots))


def _task(read: Page, source: str) -> Task:
    return Task(read.text, readable(read.path.name), read.modified, source)
