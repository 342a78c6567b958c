"""How soon an article is on the page once it is chosen: `python -m tests.pace.opening`.

Articles of 10 kB, and of 400 kB with 2,000 quotations, are stepped to by key in the list. What
is timed ends when the page has been painted with the new article; beside it stands how long
the window's thread was busy without a pause.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.pace.figures import Figure, of_spread
from tests.pace.made_articles import made
from tests.pace.made_library import shelve
from tests.pace.watched_window import Watched


class Length(NamedTuple):
    """Articles of one length: how they are made, and what opening them may take in ms."""

    name: str
    paragraphs: int
    quotations: int
    limit: float


LENGTHS: Final = (
    Length("10 kB", 26, 14, 16.0),
    Length("400 kB with 2,000 quotations", 700, 2_000, 100.0),
)
_EACH: Final = 3


def figures(folder: Path, rounds: int = 5) -> Iterator[Figure]:
    """Step so often through a library of such articles, which is made in `folder`, and back."""
    library = folder / "lengths.sqlite"
    if not library.exists():
        shelve(
            library,
            [
                made(number * len(LENGTHS) + at, length.paragraphs, length.quotations)
                for number in range(min(rounds, _EACH) + 1)
                for at, length in enumerate(LENGTHS)
            ],
        )
    painted: dict[str, list[float]] = {length.name: [] for length in LENGTHS}
    turns: dict[str, list[float]] = {length.name: [] for length in LENGTHS}
    with Watched(library) as watched:
        view = watched.window.list_pane.view
        view.choose(0)
        watched.settle()
        watched.desk.reading.article_opened.connect(watched.forget_paintings)
        steps = view.model().rowCount() - 1
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Up) * rounds:
            for _ in range(steps):
                watched.forget_paintings()
                before = watched.desk.reading.opened
                took = watched.painted_after(
                    lambda key=key: QTest.keyClick(view, key),  # type: ignore[misc]
                    watched.page_shown,
                    lambda before=before: watched.desk.reading.opened is not before,  # type: ignore[misc]
                )
                opened = watched.desk.reading.opened
                assert opened is not None
                length = LENGTHS[len(opened.kept.article.text) > _BETWEEN]
                painted[length.name].append(took)
                turns[length.name].append(watched.longest_turn)
                watched.settle()
    for length in LENGTHS:
        yield of_spread(
            f"key to the open article, {length.name}", painted[length.name], length.limit
        )
        yield of_spread(f"longest turn in opening {length.name}", turns[length.name])


_BETWEEN: Final = 100_000
"""Characters that part the long articles from the others."""


def main() -> None:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        for figure in figures(Path(folder)):
            sys.stdout.write(f"{figure.name}: {figure.reads} {figure.asked} {figure.outcome}\n")


if __name__ == "__main__":
    main()
