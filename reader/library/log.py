"""Keeps count of an intake and tells how it gets on."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from reader.files.walk import shown
from reader.library.answers import LeftOutFile
from reader.library.steps import Doubt, Outcome, Progress, Report, Step

_OFTEN = 0.2  # s between two tellings
_RATE_OVER = 5.0  # s
_EXAMPLES = 100


class Log:
    """Counts what becomes of files, and tells `told` a few times a second."""

    def __init__(self, told: Callable[[Step], None]) -> None:
        self._told = told
        self._started = monotonic()
        self._told_at = 0.0
        self._done_at: deque[tuple[float, int]] = deque([(self._started, 0)])
        self._files: int | None = None
        self._done = 0
        self._outcomes: Counter[Outcome] = Counter()
        self._reasons: Counter[str] = Counter()
        self._examples: list[LeftOutFile] = []
        self._doubts: list[Doubt] = []
        self._wrong_days = 0
        self._in_part = 0
        self._longest: list[str] = []
        self._again = 0
        self.vanished = 0
        self.stopped = False

    def files_counted(self, files: int) -> None:
        """Note how many files there are."""
        self._files = files

    def note(self, outcome: Outcome) -> None:
        """Note what became of a file."""
        self._outcomes[outcome] += 1
        self._step()

    def note_left_out(self, path: Path, reason: str) -> None:
        """Note that a file was left out."""
        self._reasons[reason] += 1
        if len(self._examples) < _EXAMPLES:
            self._examples.append(LeftOutFile(shown(path), reason))
        self._step()

    def note_wrong_day(self, path: Path, doubt: str) -> None:
        """Note that a file was taken in which writes a day that can't be."""
        self._wrong_days += 1
        if len(self._doubts) < _EXAMPLES:
            self._doubts.append(Doubt(shown(path), doubt))

    def note_in_part(self, path: Path) -> None:
        """Note that a file was taken in whose text is not examined to its end."""
        self._in_part += 1
        if len(self._longest) < _EXAMPLES:
            self._longest.append(shown(path))

    def begin_again(self, articles: int) -> None:
        """From now on articles are examined again, of which there are so many."""
        self._done, self._files = 0, articles
        self._done_at = deque([(monotonic(), 0)])

    def note_again(self) -> None:
        """Note that an article was examined again."""
        self._again += 1
        self._step(again=True)

    def glance(self) -> None:
        """Tell how it gets on if that was some time ago: the next file may be a long one."""
        if monotonic() - self._told_at >= _OFTEN:
            self.tell()

    def tell(self, *, again: bool = False) -> None:
        """Tell how it gets on, now."""
        now = monotonic()
        self._told_at = now
        self._done_at.append((now, self._done))
        while len(self._done_at) > 2 and self._done_at[1][0] < now - _RATE_OVER:
            self._done_at.popleft()
        since, done = self._done_at[0]
        rate = (self._done - done) / (now - since) if now > since else 0.0
        left = (self._files - self._done) / rate if rate and self._files is not None else None
        articles = self._outcomes[Outcome.TAKEN] + self._outcomes[Outcome.REPLACED]
        self._told(Progress(self._done, self._files, articles, rate, left, again))

    def end(self) -> Report:
        """Tell the report, and give it."""
        report = Report(
            taken=self._outcomes[Outcome.TAKEN],
            copies=self._outcomes[Outcome.COPY],
            replaced=self._outcomes[Outcome.REPLACED],
            unchanged=self._outcomes[Outcome.UNCHANGED],
            vanished=self.vanished,
            left_out=self._reasons.total(),
            examined_again=self._again,
            seconds=monotonic() - self._started,
            stopped=self.stopped,
            reasons=tuple(self._reasons.most_common()),
            examples=tuple(self._examples),
            wrong_days=self._wrong_days,
            doubts=tuple(self._doubts),
            in_part=self._in_part,
            longest=tuple(self._longest),
        )
        self._told(report)
        return report

    def _step(self, *, again: bool = False) -> None:
        self._done += 1
        # The first is told at once, however lately it was told that it is looked at.
        if self._done == 1 or monotonic() - self._told_at >= _OFTEN:
            self.tell(again=again)
