"""Whether things may move by themselves, as desktops tell it in their files."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reader.models.motion import Motion, is_less

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="there the system is asked"
)


@pytest.mark.parametrize(
    ("file", "text", "less"),
    [
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n", True),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations = 0\n", True),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=true\n", False),
        ("gtk-3.0/settings.ini", "[Other]\ngtk-enable-animations=false\n", False),
        ("kdeglobals", "[General]\nx=1\n[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n", False),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=\n", False),
    ],
)
def test_the_files_of_desktops_tell(tmp_path: Path, file: str, text: str, less: bool) -> None:
    path = tmp_path / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    environment = {"HOME": "nowhere", "XDG_CONFIG_HOME": str(tmp_path)}
    assert is_less(Motion.SYSTEM, environment) is less
    assert is_less(Motion.LESS, environment)
    assert not is_less(Motion.USUAL, environment)


def test_a_system_that_tells_nothing_wants_nothing(tmp_path: Path) -> None:
    (tmp_path / "kdeglobals").write_bytes(b"\xff\xfe[KDE]")
    assert not is_less(Motion.SYSTEM, {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)})
