from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from reader.window.theme import prepare
from tests.libraries import seeds_library


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the two articles that ship, only to be read."""
    return seeds_library(tmp_path_factory.mktemp("seeds"))


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application with its style and its faces."""
    prepare(qapp)
    return qapp
