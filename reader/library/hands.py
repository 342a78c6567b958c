"""Examines articles for the intake: here until workers have come, and then with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from functools import partial
from typing import NamedTuple

from reader.analysis.examine import VERSION, examine
from reader.articles.article import Article
from reader.library.crew import Crew
from reader.library.file_table import FileFacts
from reader.library.ids import ArticleId
from reader.library.sheet import Sheet
from reader.library.work import Done, Examine, Failed, Task, done, examined

_FEW = 16
"""Articles up to which workers, who take half a second to come, are not worth calling."""

_LOT, _CHARACTERS = 8, 64_000
"""What goes to a worker at once: so many articles, or fewer that hold so much text."""

_LOTS = 8
"""Lots that wait for each worker, so that none is idle while a batch is written."""


class Analysis(NamedTuple):
    """How articles are examined, by a function that can be sent to another process.

    Articles that an analysis of a lower version examined are examined again.
    """

    examine: Examine
    version: int


OURS = Analysis(examine, VERSION)


class Hands:
    """Has articles made of files, in the order in which they are given."""

    def __init__(
        self, analysis: Analysis, make: Callable[[], Executor] | None, workers: int
    ) -> None:
        """`make` gives the executor to use once there is enough to do; None for none."""
        self.version = analysis.version
        self._examine = analysis.examine
        self._make = make
        self._given = 0
        self._lot: list[tuple[FileFacts, Task]] = []
        self._characters = 0
        self._new: Crew[FileFacts, Task, Done] = Crew(
            partial(done, analysis.examine), _LOTS * workers
        )
        self._again: Crew[ArticleId, Article, Sheet] = Crew(
            partial(examined, analysis.examine), _LOTS * workers
        )

    def give(self, facts: FileFacts, task: Task) -> None:
        """Have an article made of a file."""
        self._given += 1
        if self._make is not None and self._given == _FEW + 1:
            self._new.call(self._make)
        self._lot.append((facts, task))
        self._characters += len(task.text)
        full = len(self._lot) >= _LOT or self._characters >= _CHARACTERS
        if full or not self._new.hired:
            self._give_lot()

    def take(self, *, all_: bool = False) -> Iterator[tuple[FileFacts, Done | Failed]]:
        """What is done by now; waits where too much is under way, or for all there is."""
        if all_ and self._lot:
            self._give_lot()
        return self._new.take(all_=all_)

    def done_here(self, task: Task) -> Done | Failed:
        """What comes of a task, done at once in this process."""
        return done(self._examine, [task])[0]

    def examined_again(
        self, kept: Sequence[tuple[ArticleId, Article]]
    ) -> Iterator[tuple[ArticleId, Sheet | Failed]]:
        """New sheets for articles that are kept."""
        if self._make is not None and len(kept) > _FEW and not self._again.hired:
            self._again.hire(self._make)
        for start in range(0, len(kept), _LOT):
            self._again.give(kept[start : start + _LOT])
        return self._again.take(all_=True)

    def dismiss(self) -> None:
        """Let the workers go."""
        self._new.dismiss()
        self._again.dismiss()

    def _give_lot(self) -> None:
        self._new.give(self._lot)
        self._lot, self._characters = [], 0
