"""The packages that `make dist` has built; where one is missing, its tests are skipped.

`make dist` itself says MUST_BE_BUILT=yes: then they fail.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import NoReturn

import pytest

ROOT = Path(__file__).parents[2]
DIST = ROOT / "dist"
SHIPPED = ("reader", "resources", "seeds", "docs/guide")
"""The folders of the checkout that go into the packages, though not all of what they hold."""


def missing(why: str) -> NoReturn:
    """There is nothing to be tried, or nothing that is worth it."""
    if os.environ.get("MUST_BE_BUILT"):
        pytest.fail(why)
    pytest.skip(why)


def only(pattern: str) -> Path:
    """The one thing of that name in `dist/`, which is built from the program as it is now."""
    found = sorted(DIST.glob(pattern))
    if not found:
        missing(f"no dist/{pattern}: make dist builds it")
    assert len(found) == 1, found
    if found[0].stat().st_mtime < _changed():
        missing(f"{found[0].name} is older than the program: make dist builds it anew")
    return found[0]


def _changed() -> float:
    """When a file that goes into the packages was last changed."""
    files = (each for name in SHIPPED for each in (ROOT / name).rglob("*"))
    times = (each.stat().st_mtime for each in files if each.is_file() and each.suffix != ".pyc")
    return max(times)


@pytest.fixture
def wheel() -> Path:
    return only("dateline_reader-*.whl")


@pytest.fixture
def installed(wheel: Path) -> Path:
    """The `dateline` that pip has installed from `wheel`, and nothing of this checkout."""
    command = ROOT / "build" / "packaging" / "bin" / "dateline"
    if not command.exists():
        missing("no wheel is installed: make dist installs it")
    return command


@pytest.fixture
def program() -> Path:
    """The frozen program, in its folder."""
    return only("dateline") / ("dateline.exe" if sys.platform == "win32" else "dateline")


@pytest.fixture
def deb() -> Path:
    if shutil.which("dpkg-deb") is None:
        pytest.skip("no dpkg-deb here")
    return only("dateline-reader_*.deb")


@pytest.fixture
def bare(tmp_path: Path) -> dict[str, str]:
    """An environment with an empty PATH, a home of its own and no screen."""
    home = tmp_path / "home"
    home.mkdir()
    kept = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    return {
        **kept,
        "HOME": str(home),
        "PATH": "",
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
    }
