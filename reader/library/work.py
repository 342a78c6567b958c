"""What is done for each article without the library: by as many processes as there are."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from multiprocessing import parent_process
from threading import Thread
from typing import NamedTuple

from reader.analysis.marks import Examination
from reader.articles.article import Article, Day, DayOrigin
from reader.articles.formats import article, wrong_day
from reader.files.tongue import speak_tongue
from reader.language.words import marked, tr
from reader.library.reach import within_reach
from reader.library.sheet import Sheet, sheet

Examine = Callable[[Article], Examination]

_SELDOM = (100_000, 50, 100)
"""Values made since the last look, and looks at younger ones before the next at older."""


_GIVING_WAY = 5

_TAKEN_FROM = {
    DayOrigin.FRONT_MATTER: marked("{wrong}; the day is from the front matter"),
    DayOrigin.DATELINE: marked("{wrong}; the day is from the dateline"),
    DayOrigin.FILE_NAME: marked("{wrong}; the day is from the file name"),
    DayOrigin.FILE_TIME: marked("{wrong}; the day is from the file time"),
}


class Task(NamedTuple):
    """A page to make an article of: its text, the file's name and time, and the source
    that it comes from where the text itself names none.
    """

    text: str
    file_name: str
    modified: datetime
    source: str


class Done(NamedTuple):
    """What came of a task: a sheet and its source.

    `wrong_day` tells what is wrong with the day that the text writes, if it is; `in_part`
    that the text is too long to be examined to its end.
    """

    sheet: Sheet
    source: str
    wrong_day: str | None = None
    in_part: bool = False


class Failed(NamedTuple):
    """A task that the analysis could not do, and why."""

    reason: str


def done(examine: Examine, tasks: Sequence[Task]) -> list[Done | Failed]:
    """What comes of each task, in order; one that fails doesn't hinder the others."""
    return [_done(examine, task) for task in tasks]


def examined(examine: Examine, kept: Sequence[Article]) -> list[Sheet | Failed]:
    """A sheet for each article, in order."""
    return [_examined(examine, each) for each in kept]


def collect_seldom() -> None:
    """Let Python look for circles of garbage less often.

    An examination makes many small values and no circles: looking for them at the usual
    pace took a fifth of its time.
    """
    gc.set_threshold(*_SELDOM)


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """The same for a while, in a process that is somebody else's."""
    before = gc.get_threshold()
    collect_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)


def start_worker(language: str) -> None:
    """Make a worker process end with its parent, and only with it; it speaks `language` as well.

    Ctrl+C reaches every process of a terminal; the parent ends its workers when it has
    put away what they did. A parent that was killed can't, so a thread watches for that.
    Workers give way to it, who writes what all of them bring, and to the window.
    """
    speak_tongue(language)
    collect_seldom()
    if hasattr(os, "nice"):
        os.nice(_GIVING_WAY)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, name="parent", daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _done(examine: Examine, task: Task) -> Done | Failed:
    try:
        made = article(task.text, file_name=task.file_name, modified=task.modified)
        if made.day is None:
            told = tr("it has no day, and its file’s own time is {day}")
            return Failed(told.format(day=task.modified.date()))
        wrong = _wrong_day(task.text, made.day)
        reached = within_reach(made)
        written = sheet(made, examine(reached))
        return Done(written, made.source or task.source, wrong, reached is not made)
    except Exception as error:  # noqa: BLE001 (whatever a text sets off, the next is taken in)
        return _failed(error)


def _wrong_day(text: str, taken: Day) -> str | None:
    if taken.origin is DayOrigin.DATE_LINE:
        return None
    wrong = wrong_day(text)
    return wrong and tr(_TAKEN_FROM[taken.origin]).format(wrong=wrong)


def _examined(examine: Examine, kept: Article) -> Sheet | Failed:
    try:
        return sheet(kept, examine(within_reach(kept)))
    except Exception as error:  # noqa: BLE001
        return _failed(error)


def _failed(error: Exception) -> Failed:
    told = tr("the analysis failed on it ({fault})")
    return Failed(told.format(fault=f"{type(error).__name__}: {str(error)[:200]}"))
