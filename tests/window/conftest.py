from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.models.typography import load_reading_faces
from reader.window.article_view import ArticleView
from tests.libraries import seeds_library


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the two articles that ship, only to be read."""
    return seeds_library(tmp_path_factory.mktemp("seeds"))


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application with its style and its faces."""
    load_reading_faces()
    return qapp


@pytest.fixture(scope="session")
def reading_faces(qapp: QApplication) -> None:
    """The faces in which pages are set."""
    load_reading_faces()


@pytest.fixture
def blank_view(qtbot: QtBot, reading_faces: None) -> ArticleView:
    """A view on the screen without a page yet."""
    shown = ArticleView()
    qtbot.addWidget(shown)
    shown.resize(1000, 700)
    shown.show()
    qtbot.waitExposed(shown)
    return shown
