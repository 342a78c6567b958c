"""How an intake gets on and how it ended, as values that go over a line of JSON."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import NamedTuple

from reader.library.answers import LeftOutFile


class Outcome(StrEnum):
    """What became of a file that was taken in."""

    TAKEN = "taken"
    COPY = "copy"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `files` files; None until all are counted, and `left` with it.

    `articles` have come into the library so far in this run. `rate` is in files a second
    and `left` in seconds. With `again`, articles are being examined again.
    """

    done: int
    files: int | None
    articles: int
    rate: float
    left: float | None
    again: bool = False


class Doubt(NamedTuple):
    """A file that was taken in, and what is doubtful about it."""

    path: str
    doubt: str


@dataclass(frozen=True, slots=True)
class Report:
    """What became of the files of an intake, in numbers.

    `copies` are files whose article another file has brought; `examined_again` counts
    articles that an older analysis had examined. `reasons` are why files were left out,
    with how many for each, most first; `examples` are the first hundred of those files.
    `wrong_days` counts articles taken in that write a day no article can have, such as
    2024-13-45; `doubts` are the first hundred of their files, what is wrong with it, and
    where the day is from instead. `in_part` counts articles too long to be examined to their
    end, `longest` are the first hundred of their files. With `stopped` it ended before it
    was through.
    """

    taken: int = 0
    copies: int = 0
    replaced: int = 0
    unchanged: int = 0
    vanished: int = 0
    left_out: int = 0
    examined_again: int = 0
    seconds: float = 0.0
    stopped: bool = False
    reasons: tuple[tuple[str, int], ...] = ()
    examples: tuple[LeftOutFile, ...] = ()
    wrong_days: int = 0
    doubts: tuple[Doubt, ...] = ()
    in_part: int = 0
    longest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class News:
    """Something to be told of the library, a sentence to a line."""

    told: str


Step = Progress | Report | News


def as_json(step: Step) -> dict[str, object]:
    """The step as JSON takes it; `step` in it is `progress`, `report` or `news`."""
    return {"step": type(step).__name__.lower(), **asdict(step)}
