from __future__ import annotations

from pathlib import Path

import pytest

from tests.libraries import seeds_library


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the two articles that ship, only to be read."""
    return seeds_library(tmp_path_factory.mktemp("seeds"))
