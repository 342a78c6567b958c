"""The verb `import`: takes articles in, shows how it gets on, and reports what became of them."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from rich.console import Console
from rich.progress import BarColumn, SpinnerColumn, TextColumn
from rich.progress import Progress as Bar

from reader.cli.arguments import Asked
from reader.cli.printing import json_line, on_one_line, print_line
from reader.library.connection import open_library
from reader.library.intake import take_in
from reader.library.steps import Progress, Report, Step, as_json

_STOPPED = 130


def import_articles(asked: Asked) -> int:
    """Take in the articles at the paths that are asked for; gives the exit status.

    A file that had to be left out is no fault unless nothing at all could be read.
    Raises `LibraryFault`.
    """
    open_library(asked.library)
    with _asked_to_end() as stop:
        if asked.steps:
            report = take_in(asked.paths, asked.library, told=_tell, stop=stop)
        else:
            with _Shown() as shown:
                report = take_in(asked.paths, asked.library, told=shown.tell, stop=stop)
            _print_report(report)
    if report.stopped:
        return _STOPPED
    return 1 if report.left_out and not _read_any(report) else 0


@contextmanager
def _asked_to_end() -> Iterator[Callable[[], bool]]:
    """Whether somebody has asked this program to end, by Ctrl+C or as the window does.

    Asked once it ends in order: what is done is put away and counted. Twice, it ends.
    """
    asked: list[int] = []

    def ask(number: int, _frame: FrameType | None) -> None:
        asked.append(number)
        signal.signal(number, before[signal.Signals(number)])

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield lambda: bool(asked)
    finally:
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
        if isinstance(step, Progress):
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
        (report.taken, "taken in"),
        (report.replaced, "replaced, for the file has changed"),
        (report.copies, "copies of articles that are here already"),
        (report.unchanged, "unchanged"),
        (report.vanished, "vanished since; their articles stay"),
        (report.examined_again, "examined again, for the analysis is newer"),
        (report.left_out, "left out:"),
    ]
    for number, what in told:
        if number or what == "taken in":
            print_line(f"{number:7,}  {what}")
    for reason, number in report.reasons:
        print_line(f"{number:11,}  {on_one_line(reason)}")
    if report.examples:
        print_line("")
    for file in report.examples:
        print_line(f"{on_one_line(file.path)}: {on_one_line(file.reason)}")
    if report.left_out > len(report.examples):
        print_line(f"… and {report.left_out - len(report.examples):,} more")
