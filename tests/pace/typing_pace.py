"""From the key to the narrowed list, letter by letter and back, with an intake under way or not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import Qt

from tests.pace.figures import Figure, Unit, of_spread, spread
from tests.pace.made_vocabulary import listed, people, rare_words, speakers
from tests.pace.watched_window import Press, Watched

SLOT: Final = 16.0
"""Milliseconds that the window's thread may be busy at most, which is one picture of 60 Hz."""


class Typed(NamedTuple):
    """A filter that is typed, and what it is an example of."""

    kind: str
    text: str


def typed() -> tuple[Typed, ...]:
    """What is typed: of each kind one."""
    word, common, begun = listed("topical words")[:3]
    return (
        Typed("a person", f"person:{people().things[2].name.casefold()}"),
        Typed("a place", f"place:{listed('countries')[0].casefold()}"),
        Typed(
            "a speaker’s words",
            f"speaker:{speakers().things[1].surname.casefold()} said:{word}",
        ),
        Typed("a common word", common),
        Typed("a rare word", rare_words()[len(rare_words()) // 2]),
        Typed("a prefix", f"{begun[:3]}*"),
    )


def figures(library: Path, limit: float, pace: float) -> Iterator[Figure]:
    """What each kind of filter takes, typed at an even pace into a window at rest."""
    every: list[Press] = []
    # Now, lest the window's collector go through a press's vocabulary while one types.
    kinds = typed()
    with Watched(library, pace) as watched:
        for each in kinds:
            presses = type_and_take_back(watched, each.text)
            every += presses
            yield of_spread(f"key to painted list, {each.kind}", _painted(presses), limit)
    yield of_spread("key to painted list, all of them", _painted(every), limit)
    counted = [press.counted for press in every if press.counted is not None]
    asked = len(_painted(every))
    if counted:
        yield Figure(
            "key to the count",
            spread(counted).p95,
            Unit.MILLISECONDS,
            f"{spread(counted)} ms ({len(counted):,} of {asked:,} told before the next key)",
        )
    turns = [press.longest_turn for press in every]
    yield Figure(
        "longest turn of the window’s thread while one types",
        max(turns),
        Unit.MILLISECONDS,
        f"{spread(turns)} ms (the longest of each key)",
        SLOT,
        topic="longest turn at a key",
    )


def figures_under_intake(library: Path, articles: Path, pace: float) -> Iterator[Figure]:
    """The same while the window takes in the files below `articles`."""
    every: list[Press] = []
    turns: list[float] = []
    with Watched(library, pace) as watched:
        intake = watched.desk._intake
        intake.start([articles])
        watched.beat(begin=True)
        for each in (*typed(), *typed()):
            if intake.running:
                presses = type_and_take_back(watched, each.text)
                every += presses
                turns += [press.longest_turn for press in presses]
        watched.beat(begin=False)
        gap = watched.longest_gap
    yield of_spread("key to painted list while an import runs", _painted(every))
    yield Figure(
        "longest turn of the window’s thread while an import runs",
        max(turns),
        Unit.MILLISECONDS,
        f"{spread(turns)} ms (the longest of each key)",
        SLOT,
    )
    yield Figure(
        "longest wait of a timer on the window’s thread while an import runs",
        gap,
        Unit.MILLISECONDS,
        f"{gap:.0f} ms (other programs and the asking thread included)",
    )


def type_and_take_back(watched: Watched, text: str) -> list[Press]:
    """Type `text` letter by letter, then take it back so."""
    keys: list[str | Qt.Key] = [*text, *[Qt.Key.Key_Backspace] * len(text)]
    return [watched.type(key) for key in keys]


def _painted(presses: list[Press]) -> list[float]:
    return [press.painted for press in presses if press.painted is not None]
