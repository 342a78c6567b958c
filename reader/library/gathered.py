"""What an intake has gathered for the shelf, and how each of it is written there."""

from __future__ import annotations

from pathlib import Path
from time import monotonic
from typing import NamedTuple

from reader.files.pages import LeftOut, Page, page
from reader.library.faults import NoRoom
from reader.library.file_table import FileFacts
from reader.library.hands import Hands
from reader.library.log import Log
from reader.library.paths import readable
from reader.library.shelf import Shelf
from reader.library.steps import Outcome
from reader.library.work import Done, Failed, Task

_FIRST_BATCH, _BATCH = 0.25, 1.0
"""Seconds that articles are gathered before they are put on the shelf."""

_LARGEST_BATCH = 500


class NotTaken(NamedTuple):
    """A file that is left out, and why."""

    path: Path
    reason: str


class Back(NamedTuple):
    """A file that had vanished, or couldn't be read for a while, is there again."""

    path: Path


class Known(NamedTuple):
    """A file whose content is on the shelf already."""

    facts: FileFacts
    source: str


class Brought(NamedTuple):
    """What the workers made of a file."""

    facts: FileFacts
    done: Done


Deed = NotTaken | Back | Known | Brought


class Gathered:
    """Gathers what is to be written, and writes it in batches."""

    def __init__(self, shelf: Shelf, hands: Hands, log: Log) -> None:
        self._shelf = shelf
        self._hands = hands
        self._log = log
        self._deeds: list[Deed] = []
        self._patience = _FIRST_BATCH
        self._put_away_at = monotonic()

    def add(self, deed: Deed) -> None:
        """Have that written with the next batch."""
        self._deeds.append(deed)

    def put_away(self) -> None:
        """Write all that is gathered, in one transaction."""
        if self._deeds:
            with self._shelf.batch():
                outcomes = [self._put(deed) for deed in self._deeds]
            # Only now: a batch that was broken off is gathered still.
            deeds, self._deeds = self._deeds, []
            for deed, outcome in zip(deeds, outcomes, strict=True):
                if isinstance(outcome, Outcome):
                    self._log.note(outcome)
                    if isinstance(deed, Brought) and deed.done.wrong_day:
                        self._log.note_wrong_day(deed.facts.path, deed.done.wrong_day)
                    if isinstance(deed, Brought) and deed.done.in_part:
                        self._log.note_in_part(deed.facts.path)
                else:
                    path = deed.path if isinstance(deed, NotTaken | Back) else deed.facts.path
                    self._log.note_left_out(path, outcome)
            self._patience = _BATCH
        self._put_away_at = monotonic()

    def put_away_if_due(self) -> None:
        """Write all that is gathered where it has waited long enough, or is much."""
        waited = monotonic() - self._put_away_at
        if self._deeds and (waited > self._patience or len(self._deeds) >= _LARGEST_BATCH):
            self.put_away()

    def _put(self, deed: Deed) -> Outcome | str:
        """Write one thing; gives the reason where it had to be left out after all."""
        match deed:
            case NotTaken(path, why):
                self._shelf.files.leave_out(path, why)
                return why
            case Back(path):
                self._shelf.files.mark_back(path)
                return Outcome.UNCHANGED
            case Known(facts, source):
                met = self._shelf.meet(facts)
                return met or self._put_anew(facts, source)
            case Brought(facts, brought):
                return self._shelve(facts, brought)

    def _put_anew(self, facts: FileFacts, source: str) -> Outcome | str:
        """What the file held was on the shelf when it was read, and has been replaced since."""
        try:
            result = self._hands.done_here(task(page(facts.path), source))
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


def task(read: Page, source: str) -> Task:
    """What is to be done with a page by whoever examines it."""
    return Task(read.text, readable(read.path.name), read.modified, source)
