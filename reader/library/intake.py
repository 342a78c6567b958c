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

from reader.files.pages import LeftOut, page
from reader.files.system import processors
from reader.files.walk import Found, count, files
from reader.library.crew import processes
from reader.library.file_table import FileFacts
from reader.library.folders_file import FoldersFile
from reader.library.gathered import Back, Brought, Gathered, Known, NotTaken, task
from reader.library.hands import OURS, Analysis, Hands
from reader.library.lock import only_intake
from reader.library.log import Log
from reader.library.paths import is_gone, readable
from reader.library.shelf import Shelf
from reader.library.steps import Outcome, Report, Step
from reader.library.whose_file import beginnings
from reader.library.work import Failed

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
        gathered = Gathered(shelf, hands, log)
        intake = _Intake(shelf, hands, log, gathered, stop)
        try:
            intake.take_in(roots)
            intake.mark_vanished(roots)
            intake.examine_again()
            intake.settle()
        except (KeyboardInterrupt, _Stopped):
            log.stopped = True
            gathered.put_away()
        else:
            folders.note_taken(roots, shelf.file)
        finally:
            hands.dismiss()
        return log.end()


class _Stopped(Exception):
    """Somebody asked for the end."""


class _Intake:
    """Looks at files, has them examined, and gathers what is to be written."""

    def __init__(
        self, shelf: Shelf, hands: Hands, log: Log, gathered: Gathered, stop: Callable[[], bool]
    ) -> None:
        self._shelf = shelf
        self._hands = hands
        self._log = log
        self._stop = stop
        self._ours = beginnings(shelf.path)
        self._gathered = gathered

    def take_in(self, roots: Sequence[Path]) -> None:
        """Take in all files at and below `roots`."""
        Thread(target=self._count, args=(roots,), name="counting", daemon=True).start()
        for root in roots:
            source = readable((root if root.is_dir() else root.parent).name or str(root))
            for found in files([root]):
                self._go_on()
                if isinstance(found, LeftOut):
                    self._gathered.add(NotTaken(found.path, found.reason))
                elif os.fspath(found.path).startswith(self._ours):
                    continue
                else:
                    self._look_at(found, source)
                self._gather()
        self._gather(all_=True)
        self._gathered.put_away()

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

    def _look_at(self, found: Found, source: str) -> None:
        """Pass over a file that has not changed, or have it examined."""
        path, status = found
        self._log.glance()
        try:
            known = self._shelf.files.known(path)
            if known is not None and known[:2] == (status.st_size, status.st_mtime_ns):
                if known.vanished or known.left_out:
                    self._gathered.add(Back(path))
                else:
                    self._log.note(Outcome.UNCHANGED)
                return
            read = page(path)
        except LeftOut as left_out:
            self._gathered.add(NotTaken(path, left_out.reason))
        else:
            facts = FileFacts(path, status.st_size, status.st_mtime_ns, read.fingerprint)
            if self._shelf.files.article_with(read.fingerprint) is not None:
                self._gathered.add(Known(facts, source))
            else:
                self._hands.give(facts, task(read, source))

    def _gather(self, *, all_: bool = False) -> None:
        for facts, result in self._hands.take(all_=all_):
            if isinstance(result, Failed):
                self._gathered.add(NotTaken(facts.path, result.reason))
            else:
                self._gathered.add(Brought(facts, result))
            self._gathered.put_away_if_due()
            self._go_on()
        self._gathered.put_away_if_due()

    def _go_on(self) -> None:
        if self._stop():
            raise _Stopped

    def _count(self, roots: Sequence[Path]) -> None:
        self._log.files_counted(sum(count([root]) for root in roots))
