"""Which of the wanted words can be seen in an article that fits."""

from __future__ import annotations

from collections.abc import Iterator

from reader.library.wanted import Both, Either, Quoted, SpeaksOf, Wanted, Written


def wanted_words(wanted: Wanted) -> Iterator[Written]:
    """The words wanted in titles and texts, leaving out what is under a `Without`."""
    for part in _leaves(wanted):
        if isinstance(part, Written):
            yield part


def wanted_speech(wanted: Wanted) -> Iterator[Quoted]:
    """The quotations wanted, leaving out what is under a `Without`."""
    for part in wanted_utterances(wanted):
        if part.speaker is not None or part.said:
            yield part


def wanted_utterances(wanted: Wanted) -> Iterator[Quoted]:
    """The quotations and the indirect speech wanted, likewise."""
    for part in _leaves(wanted):
        if isinstance(part, Quoted) and part != Quoted():
            yield part


def wanted_days(wanted: Wanted) -> Iterator[SpeaksOf]:
    """The days wanted to be spoken of, leaving out what is under a `Without`."""
    for part in _leaves(wanted):
        if isinstance(part, SpeaksOf):
            yield part


def _leaves(wanted: Wanted) -> Iterator[Wanted]:
    if isinstance(wanted, Both | Either):
        for part in wanted.parts:
            yield from _leaves(part)
    else:
        yield wanted
