"""The first screen: what is there at once, what it doesn't wait for, and what becomes of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSplitter, QWidget
from pytestqt.qtbot import QtBot

from reader.app import Desk
from reader.first_screen import FirstScreen, prepared_application
from reader.window.remembered import Remembered
from tests.libraries import seeds_library

NOT_WAITED_FOR = (
    "reader.app",
    "reader.filter.terms",
    "reader.library.catalogue",
    "reader.library.sheet",
    "reader.library.shelf",
    "reader.library.wanted",
    "reader.models.article_list",
    "reader.models.article_page",
    "reader.models.asking",
    "reader.models.doorbell",
    "reader.models.intake_run",
    "reader.models.opening",
    "reader.window.actions",
    "reader.window.header",
    "reader.window.list_view",
    "reader.window.names_panel",
    "reader.window.page_pane",
    "reader.analysis.words.gazetteer",
    "charset_normalizer",
    "dateutil",
    "pycrfsuite",
    "rich",
    "socket",
    "tomllib",
    "yaml",
)
"""What takes long to load and isn't needed for the first painting."""

PAINTED = """
import sys
from pathlib import Path
import reader.__main__
from reader.files.meeting import meet
meet(Path(sys.argv[1]), (), __import__("os").environ)
from reader import start
from reader.first_screen import FirstScreen, prepared_application
from reader.window.remembered import Remembered

application = prepared_application()
painted = []

class Watched(FirstScreen):
    def show(self):
        super().show()
        painted.extend(row.title for row in self.newest.rows)

screen = Watched(Path(sys.argv[1]), Remembered(None))
screen.show()
print(*painted, sep="\\n")
print(*sys.modules, sep="\\n", file=sys.stderr)
sys.stdout.flush()
sys.stderr.flush()
__import__("os")._exit(0)
"""


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the two articles that ship."""
    return seeds_library(tmp_path_factory.mktemp("seeds"))


def test_the_first_painting_waits_for_little(seeds: Path) -> None:
    shown = subprocess.run(
        [sys.executable, "-c", PAINTED, str(seeds)], capture_output=True, text=True, check=True
    )
    assert len(shown.stdout.splitlines()) == 2  # the titles of both articles
    loaded = set(shown.stderr.split())
    assert "reader.window.main_window" in loaded
    assert not loaded.intersection(NOT_WAITED_FOR)


@pytest.mark.parametrize("size", [QSize(1300, 800), QSize(1000, 600)])
def test_nothing_moves_when_all_else_comes(qtbot: QtBot, seeds: Path, size: QSize) -> None:
    prepared_application()
    first = FirstScreen(seeds, Remembered(None))
    first.window.resize(size)
    first.show()
    before = first.window.grab().toImage()
    desk = Desk(first)
    qtbot.waitUntil(lambda: desk.settled)
    window = desk.window
    view = window.list_pane.view
    line = window.header.box.line
    parts = {
        "second article": (view.viewport(), view.visualRect(view.model().index(1, 0))),
        "what to type": (line, line.rect().adjusted(0, 0, -line.width() // 4, 0)),
        "name": (window.header, QRect(0, 0, 300, window.header.height())),
        "keys": (window.foot, window.foot.rect().adjusted(300, 0, 0, 0)),
    }
    after = window.grab().toImage()
    for name, (part, rect) in parts.items():
        there = QRect(part.mapTo(window, rect.topLeft()), rect.size())
        assert before.copy(there) == after.copy(there), name
    assert window.page_pane.isVisible()
    assert window.names_panel.isVisible() is (size.width() > 1100)
    desk.close()


def test_widths_that_are_remembered_are_those_of_the_first_painting(
    qtbot: QtBot, seeds: Path, tmp_path: Path
) -> None:
    prepared_application()
    kept = Remembered(tmp_path / "window.ini")
    splitter = QSplitter()
    for _ in range(3):
        splitter.addWidget(QWidget())
    splitter.resize(1300, 700)
    splitter.setHandleWidth(1)
    splitter.setSizes([400, 698, 200])
    kept.keep(widths=splitter.saveState())
    first = FirstScreen(seeds, kept)
    first.window.resize(1300, 800)
    first.show()
    before = first.window.grab().toImage()
    desk = Desk(first)
    qtbot.waitUntil(lambda: desk.settled)
    assert desk.window.list_pane.width() == 400
    assert desk.window.names_panel.width() == 200
    below = desk.window.height() - desk.window.foot.height() - 10
    lines = [at for at in range(1300) if before.pixelColor(at, below) == desk.window.colours.line]
    assert lines == [400, 1300 - 200 - 1]
    desk.close()
