"""Taking articles in: a program of its own, started and watched from here."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from reader.files.ourselves import ourselves
from reader.files.system import processors
from reader.language.words import ENGLISH, spoken, tr
from reader.library.steps import News, Progress, Report, Step

_PACKAGE = Path(__file__).resolve().parent.parent

_PATIENCE = 2_000
"""Milliseconds until a program that was asked to end is ended."""


class IntakeRun(QObject):
    """Runs one intake at a time; what comes meanwhile waits for its turn.

    `progressed` tells how it gets on, `articles_came` that the library holds more than
    before, `told` what it says of the library in a sentence or two, `ended` how it went, and
    `failed` in a sentence why it went wrong.
    """

    progressed = Signal(object)
    articles_came = Signal()
    told = Signal(str)
    ended = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        library: Path,
        program: Sequence[str] = ourselves(),
        parent: QObject | None = None,
    ) -> None:
        """Take in to `library`, by `program`."""
        super().__init__(parent)
        self._library = library
        self._program = tuple(program)
        self._waiting: deque[list[Path]] = deque()
        self._paths: list[Path] = []
        self._process: QProcess | None = None
        self._again = False
        self._unread = b""
        self._articles = 0
        self._stopped = False
        self._report: Report | None = None

    @property
    def running(self) -> bool:
        """Whether an intake is under way."""
        return self._process is not None

    def start(self, paths: Sequence[Path]) -> None:
        """Take in the files and folders `paths`, after what is under way."""
        self._waiting.append(list(paths))
        if self._process is None:
            self._next()

    def start_again(self) -> None:
        """Take in all again that was taken in before, instead of what is under way.

        What is under way is ended, since its library was set aside, and begins again with it.
        """
        self._again = True
        if self._process is None:
            self._next()
        else:
            self._waiting.appendleft(self._paths)
            self._process.kill()

    def stop(self) -> None:
        """End what is under way and forget what waits; what was taken in by now stays."""
        self._waiting.clear()
        self._again = False
        if self._process is not None:
            self._stopped = True
            self._process.terminate()
            QTimer.singleShot(_PATIENCE, self._process, self._process.kill)

    def close(self) -> None:
        """End what is under way at once and tell no more of it."""
        self._waiting.clear()
        self._again = False
        if self._process is not None:
            process, self._process = self._process, None
            process.blockSignals(True)  # noqa: FBT003 (Qt takes no keyword here)
            process.kill()
            process.waitForFinished()
            process.deleteLater()

    def _next(self) -> None:
        self._paths = self._waiting.popleft() if self._waiting else []
        again, self._again = self._again, False
        self._unread, self._articles, self._stopped, self._report = b"", 0, False, None
        process = self._process = QProcess(self)
        # `-m` looks in the working directory first: where this package lies, and not
        # wherever the window was started, which may hold a `reader` of its own.
        process.setWorkingDirectory(str(_PACKAGE.parent))
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._finish)
        process.errorOccurred.connect(self._fail)
        program, *arguments = self._program
        arguments += ["import", "--progress", "--library", str(self._library.absolute())]
        arguments += ["--workers", str(max(1, processors() - 1))]
        if spoken() != ENGLISH:
            arguments += ["--language", spoken()]
        arguments += ["--again", "--"] if again else ["--"]
        process.start(program, [*arguments, *(str(path.absolute()) for path in self._paths)])

    def _read(self) -> None:
        if self._process is None:
            return
        arrived = bytes(self._process.readAllStandardOutput().data())
        *lines, self._unread = (self._unread + arrived).split(b"\n")
        for line in lines:
            match step(line):
                case Report() as report:
                    self._report = report
                case Progress() as progress:
                    self._tell(progress)
                case News() as news:
                    self.told.emit(news.told)
                case None:
                    pass

    def _tell(self, progress: Progress) -> None:
        self.progressed.emit(progress)
        if progress.articles > self._articles:
            self._articles = progress.articles
            self.articles_came.emit()

    def _fail(self, error: QProcess.ProcessError) -> None:
        # Only then no `finished` follows.
        if error is QProcess.ProcessError.FailedToStart:
            self._leave(tr("The program that takes in articles could not be started."))

    def _finish(self) -> None:
        process = self._process
        if process is None:
            return
        self._read()
        if self._report is not None:
            self._leave(replace(self._report, stopped=self._report.stopped or self._stopped))
        elif self._again:
            self._leave(None)
        elif self._stopped:
            self._leave(Report(taken=self._articles, stopped=True))
        else:
            told = bytes(process.readAllStandardError().data()).decode(errors="replace").strip()
            self._leave(told.splitlines()[-1] if told else tr("Taking in articles broke off."))

    def _leave(self, outcome: Report | str | None) -> None:
        """Go on with what waits; None where what was under way is to begin again."""
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        if isinstance(outcome, str):
            self.failed.emit(outcome)
        if self._waiting or self._again:
            self._next()
        if outcome is None:
            return
        self.ended.emit(outcome if isinstance(outcome, Report) else Report(taken=self._articles))


def step(line: bytes) -> Step | None:
    """The step that a line of the program tells; None for a line of anything else."""
    try:
        told = json.loads(line)
    except ValueError:
        return None
    match told:
        case {"step": "progress"}:
            return Progress(**_known(Progress, told))
        case {"step": "report"}:
            return Report(**_known(Report, told))
        case {"step": "news", "told": str(sentence)}:
            return News(sentence)
    return None


def _known(kind: type[Progress] | type[Report], told: Mapping[str, Any]) -> dict[str, Any]:
    """What of `told` a `kind` knows; a newer program may tell more."""
    names = {field.name for field in fields(kind)}
    return {name: value for name, value in told.items() if name in names}
