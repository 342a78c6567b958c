"""How often speakers are right, by how sure they are said to be.

Run as `python -m tests.gold.reliability GOLD.jsonl`.

The articles go through `python -m reader annotate`. Quotations are matched with the annotated
ones, and names and descriptions judged, as ../shared/gold/score.py does. A pronoun that the
annotators left unresolved is judged by nobody, so pronouns look worse here than they are.
`--half 0` or `--half 1` takes every other article only: what is measured on one half can be
checked on the other.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Final, NamedTuple

from tests.gold.annotated import PROJECT, Row, annotated, rows

SCORE: Final = PROJECT.parent / "shared" / "gold" / "score.py"
BINS: Final = (0.0, 0.3, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0)
OVERLAP: Final = 0.8
"""How much of two spans must be common for them to be one quotation, as score.py has it."""


class Judged(NamedTuple):
    """A speaker that was given: how surely, and whether it is the annotators' own."""

    certainty: float
    right: bool


class Bin(NamedTuple):
    """The speakers whose certainty lies in one bin: how many, how sure, what share is right."""

    low: float
    high: float
    many: int
    certainty: float
    right: float


def main(arguments: Sequence[str]) -> int:
    """Print the table for the gold file named in `arguments`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--half", type=int, choices=(0, 1))
    options = parser.parse_args(arguments)
    gold = rows(options.gold)
    if options.half is not None:
        gold = gold[options.half :: 2]
    sys.stdout.write(table(bins(list(judged(gold, scorer())))))
    return 0


def scorer() -> ModuleType:
    """The module score.py, which belongs to no package."""
    spec = importlib.util.spec_from_file_location("score", SCORE)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SCORE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judged(gold: Sequence[Row], score: ModuleType) -> Iterator[Judged]:
    """Every speaker given to a quotation that the annotators give to somebody they name."""
    found = {row["id"]: row["quotes"] for row in annotated(gold)}
    for row in gold:
        text = row["text"]
        said = [(score.trim(text, one["start"], one["end"]), one) for one in found[row["id"]]]
        for quote in row["quotes"]:
            span = score.trim(text, quote["start"], quote["end"])
            overlap, at = max(
                ((score.iou(span, other), -at) for at, (other, _) in enumerate(said)),
                default=(0.0, 0),
            )
            kind = quote["kind"]
            left_out = kind == "none" or (kind == "pronoun" and not quote.get("resolved"))
            if overlap < OVERLAP or left_out or not said[-at][1]["speaker"]:
                continue
            one = said[-at][1]
            yield Judged(one["certainty"], same(score, one["speaker"], quote))


def same(score: ModuleType, speaker: str, quote: Row) -> bool:
    """Whether a speaker is the annotators' own."""
    name = quote.get("resolved") or quote.get("name")
    if quote.get("resolved") or (quote["kind"] == "name" and name):
        return bool(score.same_person(speaker, name))
    return bool(score.same_desc(speaker, quote.get("name") or quote["speaker"]))


def bins(given: Sequence[Judged]) -> list[Bin]:
    """`given`, by certainty; a bin without any is left out."""
    found: list[Bin] = []
    for low, high in pairwise(BINS):
        here = [one for one in given if low <= one.certainty < high or one.certainty == high == 1]
        if here:
            sure = sum(one.certainty for one in here) / len(here)
            right = sum(one.right for one in here) / len(here)
            found.append(Bin(low, high, len(here), sure, right))
    return found


def table(found: Sequence[Bin]) -> str:
    """The bins as lines of text."""
    lines = ["certainty     count   mean  right"]
    lines += [
        f"{one.low:.2f}–{one.high:.2f} {one.many:9d} {one.certainty:6.3f} {one.right:6.3f}"
        for one in found
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
