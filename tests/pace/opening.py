"""How long the window's thread is busy opening an article: `python -m tests.pace.opening`.

No test: it prints, for articles of several lengths, the milliseconds of the slot that sets
the page and shows it, and of the first painting after it. No slot is to take over 16.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from functools import partial
from statistics import median

from PySide6.QtWidgets import QApplication

from reader.analysis.examine import examine
from reader.articles.formats import article
from reader.library.answers import Kept
from reader.library.ids import ArticleId
from reader.models.palette import LIGHT
from reader.models.reading import Opened
from reader.window.page_pane import PagePane
from reader.window.theme import prepare

PARAGRAPHS = (5, 20, 80, 320, 1280)
TIMES = 15

_PARAGRAPH = (
    "Ann Ek of Porto and Bo Lind walked along the quay at Lisbon number {number}. “We shall close"
    " the harbour before the winter, whoever asks us not to,” said Ann Ek. The council listened,"
    " and then it went on to other matters until the evening. “So it is,” Bo Lind said.\n\n"
)


def opened(paragraphs: int) -> Opened:
    """An article of so many paragraphs, examined."""
    text = " date 2024-02-09 The harbour closes\n\n" + "".join(
        _PARAGRAPH.format(number=number) for number in range(paragraphs)
    )
    kept = article(text)
    return Opened(
        Kept(ArticleId(paragraphs), kept, examine(kept), "", ("quay.txt",), vanished=False), ()
    )


def milliseconds(deed: Callable[[], object]) -> float:
    """How long `deed` takes."""
    begun = time.perf_counter()
    deed()
    return (time.perf_counter() - begun) * 1000


def main() -> None:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    prepare(application)
    pane = PagePane()
    pane.resize(820, 760)
    pane.wear(LIGHT)
    pane.show()
    between = opened(3)
    sys.stdout.write(f"{'characters':>10}  {'opening':>15}  {'painting':>15}  (best, median)\n")
    for paragraphs in PARAGRAPHS:
        chosen = opened(paragraphs)
        opening, painting = [], []
        for _ in range(TIMES):
            pane.show_article(between)
            application.processEvents()
            opening.append(milliseconds(partial(pane.show_article, chosen)))
            painting.append(milliseconds(application.processEvents))
        figures = (min(opening), median(opening), min(painting), median(painting))
        told = "{:7.1f} {:7.1f}  {:7.1f} {:7.1f}".format(*figures)
        sys.stdout.write(f"{len(chosen.kept.article.text):10,}  {told}\n")
    pane.close()


if __name__ == "__main__":
    main()
