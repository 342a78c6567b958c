"""Scores every annotated set that is here: `make accuracy`, or with `ARGS=--keep` to keep it.

The figures last committed lie in figures.tsv, one line a figure. One that falls under its line
ends the program with 1, so that no change loses ground unseen; `--keep` writes the new ones
there, for whoever commits to answer for. A set that is not here is left out, and told.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from rich.console import Console
from rich.table import Table

from tests.gold.annotated import PROJECT, predictions, rows

GOLD: Final = PROJECT.parent / "shared" / "gold"
FIGURES: Final = Path(__file__).with_name("figures.tsv")
SCORERS: Final = {"reported": "score_reported.py"}
SCORER: Final = "score.py"
HEAD: Final = "set\tmeasure\tcommitted\tprototype\tpeer\tits figure\n"


class Figure(NamedTuple):
    """A measure of a set: what was reached when last committed, and what others reach.

    Shares between 0 and 1; None where nobody has measured it. `peer` is the best other tool.
    """

    of: str
    measure: str
    committed: float | None
    prototype: float | None
    peer: str
    peers: float | None

    @property
    def line(self) -> str:
        """It as a line of the file."""
        shares = (self.committed, self.prototype, self.peers)
        committed, prototype, peers = ("" if share is None else f"{share:.4f}" for share in shares)
        return "\t".join((self.of, self.measure, committed, prototype, self.peer, peers)) + "\n"


def main(arguments: Sequence[str]) -> int:
    """Score, print, compare; 1 where ground is lost, 2 where there is nothing to score."""
    if [*arguments] not in ([], ["--keep"]):
        sys.stderr.write("usage: accuracy.py [--keep]\n")
        return 2
    figures = list(kept_figures(FIGURES.read_text(encoding="utf-8")))
    sets = list(dict.fromkeys(figure.of for figure in figures))
    missing = [name for name in sets if not gold(name).is_file()]
    if len(missing) == len(sets):
        sys.stderr.write(f"There are no annotated articles in {GOLD.name} beside the project.\n")
        return 2
    reached: dict[str, dict[str, float]] = {}
    for name in sets:
        if name not in missing:
            sys.stderr.write(f"{name} …\n")
            reached[name] = scores(name)
    Console(width=110).print(table(figures, reached), markup=False)
    if missing:
        sys.stdout.write(f"Not here, so not scored: {', '.join(missing)}.\n")
    if arguments:
        FIGURES.write_text(HEAD + "".join(f.line for f in renewed(figures, reached)), "utf-8")
    lost = [figure for figure in figures if is_lost(figure, reached)]
    for figure in lost:
        now = reached[figure.of].get(figure.measure, 0.0)
        sys.stdout.write(f"Lost: {figure.of} {figure.measure} {figure.committed} → {now}\n")
    return 1 if lost and not arguments else 0


def gold(name: str) -> Path:
    """Where a set lies."""
    return GOLD / "dev" / f"{name}.jsonl"


def scores(name: str) -> dict[str, float]:
    """What the scorer says of the program on a set."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".jsonl") as predicted:
        for row in predictions(rows(gold(name))):
            predicted.write(json.dumps(row, ensure_ascii=False) + "\n")
        predicted.flush()
        done = subprocess.run(
            [sys.executable, GOLD / SCORERS.get(name, SCORER), gold(name), predicted.name],
            capture_output=True,
            check=True,
        )
    score: dict[str, float] = json.loads(done.stdout)
    return score


def kept_figures(text: str) -> Iterator[Figure]:
    """The figures of a file of them, whose first line is the head."""
    for line in text.splitlines()[1:]:
        of, measure, committed, prototype, peer, peers = line.split("\t")
        yield Figure(of, measure, _share(committed), _share(prototype), peer, _share(peers))


def is_lost(figure: Figure, reached: dict[str, dict[str, float]]) -> bool:
    """Whether a figure that was committed is no longer reached."""
    if figure.committed is None or figure.of not in reached:
        return False
    return reached[figure.of].get(figure.measure, 0.0) < figure.committed


def renewed(figures: Sequence[Figure], reached: dict[str, dict[str, float]]) -> Iterator[Figure]:
    """The figures as reached now; those of sets that are not here stay."""
    for figure in figures:
        now = reached.get(figure.of, {}).get(figure.measure, figure.committed)
        yield figure._replace(committed=now)


def table(figures: Sequence[Figure], reached: dict[str, dict[str, float]]) -> Table:
    """What is reached beside what was, and beside what others reach."""
    made = Table(
        *("set", "measure", "now", "committed", "prototype", "best other tool"),
        caption="Others were partly measured on articles that are not here.",
    )
    before = ""
    for figure in figures:
        if figure.of not in reached:
            continue
        now = reached[figure.of].get(figure.measure)
        peer = "" if figure.peers is None else f"{_written(figure.peers)} {figure.peer}"
        made.add_row(
            figure.of if figure.of != before else "",
            figure.measure,
            _written(now) + (" lost" if is_lost(figure, reached) else ""),
            _written(figure.committed),
            _written(figure.prototype),
            peer,
        )
        before = figure.of
    return made


def _share(written: str) -> float | None:
    return float(written) if written else None


def _written(share: float | None) -> str:
    return "" if share is None else f"{share:.4f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
