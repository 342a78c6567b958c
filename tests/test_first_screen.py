"""The first screen: what is there at once, what it doesn't wait for, and what becomes of it."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.app import Desk
from reader.first_screen import FirstScreen, prepared_application
from reader.library.ids import ArticleId, first_of
from reader.library.session_file import Session, keep_session
from reader.window.main_window import MainWindow
from reader.window.remembered import Remembered
from tests.libraries import library_of, seeds_library, written

NOT_WAITED_FOR = (
    "reader.app",
    "reader.files.tongue",
    "reader.filter.terms",
    "reader.library.catalogue",
    "reader.library.sheet",
    "reader.library.shelf",
    "reader.models.article_page",
    "reader.models.doorbell",
    "reader.models.intake_run",
    "reader.models.opening",
    "reader.models.page_look",
    "reader.models.speaking",
    "reader.window.ini_lines",
    "reader.window.names_panel",
    "reader.window.page_pane",
    "reader.analysis.words.gazetteer",
    "charset_normalizer",
    "dateutil",
    "pycrfsuite",
    "rich",
    "socket",
    "tomllib",
    "xml.etree",
    "yaml",
)
"""What takes long to load and isn't needed for the first painting."""

PAINTED = """
import sys
from pathlib import Path
import reader.__main__
from reader.files.meeting import meet
meet(Path(sys.argv[1]), (), __import__("os").environ)
from reader.start import speak_to_reader
from reader.first_screen import FirstScreen, prepared_application
from reader.window.list_view import ArticleListView
from reader.window.remembered import Remembered

application = prepared_application()
speak_to_reader("", application)
painted = []

class Watched(FirstScreen):
    def show(self):
        super().show()
        painted.extend(self.articles.article(row).title for row in range(2))

screen = Watched(Path(sys.argv[1]), Remembered(None))
screen.show()
print(*painted, sep="\\n")
print(*sys.modules, sep="\\n", file=sys.stderr)
sys.stdout.flush()
sys.stderr.flush()
__import__("os")._exit(0)
"""


@pytest.fixture(scope="module")
def hundred(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of a hundred short articles, of a hundred days."""
    folder = tmp_path_factory.mktemp("hundred")
    articles = {
        f"{number}.txt": f" date {date(2025, 1, 1) + timedelta(number)} Pier {number}\n\nIt is red."
        for number in range(100)
    }
    return library_of(folder, [written(folder / "articles", articles)])


def day_number(day: date) -> ArticleId:
    """The number of that day's first article."""
    return ArticleId(first_of(day) + 1)


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


def test_a_list_that_was_left_far_down_is_painted_there(
    qtbot: QtBot, tmp_path: Path, hundred: Path
) -> None:
    prepared_application()
    settings, library = tmp_path / "window.ini", hundred
    article = day_number(date(2025, 1, 9))
    keep_session(library, Session(article=article, seen=article, below=70))
    first = FirstScreen(library, Remembered(settings))
    first.window.resize(QSize(1300, 800))
    first.show()
    view = first.window.list_pane.view
    row = first.articles.row_of(article)
    assert row is not None
    assert row > 50
    before = view.visualRect(first.articles.index(row))
    assert first.articles.article(row) is not None
    desk = Desk(first)
    qtbot.waitUntil(lambda: desk.settled)
    assert view.visualRect(first.articles.index(row)) == before
    assert before.top() == 70
    assert view.currentIndex().row() == row
    desk.close()


def test_a_filter_that_is_gone_on_with_is_waited_for(qtbot: QtBot, tmp_path: Path) -> None:
    prepared_application()
    library = seeds_library(tmp_path)
    keep_session(library, Session(filter="macron said:peace"))
    first = FirstScreen(library, Remembered(tmp_path / "window.ini"))
    first.show()
    line = first.window.header.box.line
    assert (first.articles.rowCount(), line.text(), line.placeholderText()) == (0, "", "")
    shown: list[int] = []
    first.articles.modelReset.connect(lambda: shown.append(first.articles.rowCount()))
    desk = Desk(first)
    assert line.text() == "macron said:peace"
    qtbot.waitUntil(lambda: desk.settled)
    assert set(shown) == {1}
    desk.close()


def places(window: MainWindow) -> dict[str, QRect]:
    """Where the parts lie that are there from the first painting on."""
    parts: dict[str, QWidget] = {
        "header": window.header,
        "filter": window.header.box,
        "line": window.header.box.line,
        "list": window.list_pane,
        "foot": window.foot,
    }
    return {
        name: QRect(part.mapTo(window, part.rect().topLeft()), part.size())
        for name, part in parts.items()
    }


def test_nothing_moves_when_all_else_comes(qtbot: QtBot, seeds: Path) -> None:
    prepared_application()
    first = FirstScreen(seeds, Remembered(None))
    first.window.resize(QSize(1300, 800))
    first.show()
    before = places(first.window)
    row = first.window.list_pane.view.visualRect(first.articles.index(1))
    desk = Desk(first)
    qtbot.waitUntil(lambda: desk.settled)
    assert places(first.window) == before
    assert first.window.list_pane.view.visualRect(first.articles.index(1)) == row
    assert first.window.page_pane.isVisible()
    assert first.window.names_panel.isVisible()
    desk.close()
