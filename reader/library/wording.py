"""Which of the wanted words can be seen in an article that fits."""

from __future__ import annotations

from collections.abc import Iterator

from reader.library.wanted import Both, Either, Quoted, Wanted, Written


def wanted_words(wanted: Wanted) -> Iterator[Written]:
    """The words wanted in titles and texts, leaving out what is under a `Without`."""
    for part in _leaves(wanted):
        if isinstance(part, Written):
            yield part


def wanted_speech(wanted: Wanted) -> Iterator[Quoted]:
    """The quotations wanted, leaving out what is under a `Without`."""
    for part in _leaves(wanted):
        if isinstance(part, Quoted) and (part.speaker is not None or part.said):
            yield part


def _leaves(wanted: Wanted) -> Iterator[Wanted]:
    if isinstance(wanted, Both | Either):
        for part in wanted.parts:
            yield from _leaves(part)
    else:
        yield wanted
