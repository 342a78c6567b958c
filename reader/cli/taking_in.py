"""The verb `import`: takes articles in, shows how it gets on, and reports what became of them."""

from __future__ import annotations

import signal
import sys
from _thread import interrupt_main
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from functools import partial
from threading import Timer
from types import FrameType

from rich.console import Console
from rich.progress import BarColumn, SpinnerColumn, TextColumn
from rich.progress import Progress as Bar

from reader.cli.printing import json_line, note, on_one_line, print_line
from reader.cli.wishes import Asked
from reader.files.system import processors
from reader.files.tongue import speak_tongue
from reader.library.cluster import NoCluster, OrOurselves
from reader.library.crew import processes
from reader.library.mending_intake import take_in_mending
from reader.library.reach import MOST
from reader.library.steps import News, Progress, Report, Step, as_json
from reader.library.work import collect_seldom

_FAULT, _STOPPED = 1, 130
_PATIENCE = 2.0  # s that whoever asks for the end waits for the text that is being examined


def import_articles(asked: Asked) -> int:
    """Take in the articles at the paths that are asked for; gives the exit status.

    A file that had to be left out is no fault unless nothing at all could be read.
    Raises `LibraryFault`.
    """
    collect_seldom()
    if asked.language:  # as the window has it, which reads the steps
        speak_tongue(asked.language)
    try:
        workers, make = _workers(asked)
    except NoCluster as none:
        note(f"dateline: {none}")
        return _FAULT
    take = partial(
        take_in_mending,
        asked.paths,
        asked.library,
        again=asked.again,
        workers=workers,
        executor=make,
    )
    try:
        with _asked_to_end() as stop:
            if asked.steps:
                report = take(told=_tell, stop=stop)
            else:
                with _Shown() as shown:
                    report = take(told=shown.tell, stop=stop)
                _print_report(report)
    finally:
        if isinstance(make, OrOurselves):
            make.leave()
    if report.stopped:
        return _STOPPED
    return 1 if report.left_out and not _read_any(report) else 0


def _workers(asked: Asked) -> tuple[int | None, Callable[[], Executor] | None]:
    """How many share the work, and how they are had where they are no processes of our own.

    Raises `NoCluster`.
    """
    if not asked.scheduler:
        return asked.workers, None
    cluster = OrOurselves(asked.scheduler, partial(processes, asked.workers or processors()), note)
    return cluster.workers, cluster


@contextmanager
def _asked_to_end() -> Iterator[Callable[[], bool]]:
    """Whether somebody has asked this program to end, by Ctrl+C or as the window does.

    Asked once it ends in order: what is done is put away and counted. A long text that is
    just being examined is given up for that after a few seconds. Asked twice, it ends.
    """
    asked: list[int] = []
    # Where it is examined here and now nobody asks; the interrupt does not wait for that.
    giving_up = Timer(_PATIENCE, interrupt_main)
    giving_up.daemon = True

    def ask(number: int, _frame: FrameType | None) -> None:
        asked.append(number)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, before[signal.SIGTERM])
        giving_up.start()

    def noticed() -> bool:
        if asked:
            giving_up.cancel()
        return bool(asked)

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield noticed
    finally:
        giving_up.cancel()
        for number, handler in before.items():
            signal.signal(number, handler)


def _tell(step: Step) -> None:
    print_line(json_line(as_json(step)))
    sys.stdout.flush()


def _read_any(report: Report) -> bool:
    return bool(report.taken or report.copies or report.replaced or report.unchanged)


class _Shown:
    """How the intake gets on, on standard error where that is a terminal."""

    def __init__(self) -> None:
        self._bar = Bar(
            SpinnerColumn(),
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TextColumn("{task.fields[counts]}", markup=False),
            console=Console(stderr=True),
            transient=True,
            disable=not sys.stderr.isatty(),
        )
        self._task = self._bar.add_task("Looking for articles", total=None, counts="")

    def __enter__(self) -> _Shown:
        self._bar.start()
        return self

    def __exit__(self, *fault: object) -> None:
        self._bar.stop()

    def tell(self, step: Step) -> None:
        """Show a step."""
        if isinstance(step, News):
            note(step.told)
        elif isinstance(step, Progress):
            self._bar.update(
                self._task,
                description="Examining again" if step.again else "Taking in",
                total=step.files,
                completed=step.done,
                counts=_counts(step),
            )


def _counts(step: Progress) -> str:
    told = f"{step.done:,}"
    if step.files is not None:
        told += f" of {step.files:,}"
    if step.rate >= 1:
        told += f", {step.rate:,.0f} a second"
    if step.left is not None:
        told += f", {_time(step.left)} left"
    return told


def _time(seconds: float) -> str:
    minutes = round(seconds / 60)
    if not minutes:
        return "under a minute"
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def _print_report(report: Report) -> None:
    if report.stopped:
        print_line("Stopped; what was taken in by then is kept.")
    told = [
        (report.taken, "taken in", "taken in"),
        (
            report.replaced,
            "replaced, for the file has changed",
            "replaced, for the files have changed",
        ),
        (
            report.copies,
            "copy of an article that is here already",
            "copies of articles that are here already",
        ),
        (report.unchanged, "unchanged", "unchanged"),
        (
            report.vanished,
            "vanished since; its article stays",
            "vanished since; their articles stay",
        ),
        (report.examined_again, "examined again, for the analysis is newer", ""),
        (report.wrong_days, "with a day that can’t be", ""),
        (report.in_part, "too long to be examined to the end; the text is kept whole", ""),
        (report.left_out, "left out", ""),
    ]
    for number, one, many in told:
        if number or one == "taken in":
            print_line(f"{number:7,}  {one if number == 1 else many or one}")
    _print_doubts(report)
    _print_longest(report)
    _print_left_out(report)


def _print_doubts(report: Report) -> None:
    if report.doubts:
        print_line("\nWith a day that can’t be:")
    for file in report.doubts:
        print_line(f"  {on_one_line(file.path)}: {on_one_line(file.doubt)}")
    _print_more(report.wrong_days - len(report.doubts))


def _print_longest(report: Report) -> None:
    if report.in_part:
        print_line(f"\nExamined up to the {MOST:,}th character:")
    for path in report.longest:
        print_line(f"  {on_one_line(path)}")
    _print_more(report.in_part - len(report.longest))


def _print_left_out(report: Report) -> None:
    """The files that were left out, as far as they are told, each below its reason."""
    for reason, number in report.reasons:
        print_line(f"\nLeft out: {on_one_line(reason)}")
        files = [file.path for file in report.examples if file.reason == reason]
        for path in files:
            print_line(f"  {on_one_line(path)}")
        _print_more(number - len(files), beside=bool(files))


def _print_more(number: int, *, beside: bool = True) -> None:
    if number:
        print_line(f"  … and {number:,} more" if beside else f"  {number:,}")
