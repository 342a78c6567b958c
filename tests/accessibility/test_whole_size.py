"""All of the window grows together, as the settings have it, and nothing else does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.models.page_look import SIZES as SIZES_OF_THE_PAGE
from reader.models.typography import BODY
from reader.window.whole_size import SIZES, kept_size

ASK = (
    "import os;"
    "from reader.first_screen import prepared_application;"
    "application = prepared_application(as_kept=True);"
    "print(application.devicePixelRatio(), os.environ.get('QT_SCALE_FACTOR'))"
)


def ratio_with(settings: str, home: Path, **more: str) -> str:
    """How large an application is made by these settings, and what others hear of it."""
    folder = home / "dateline"
    folder.mkdir(parents=True)
    (folder / "window.ini").write_text(settings, "utf-8")
    around = {**os.environ, "XDG_CONFIG_HOME": str(home), **more}
    asked = [sys.executable, "-c", ASK]
    ran = subprocess.run(asked, env=around, capture_output=True, text=True, check=True)
    return ran.stdout.strip()


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("[General]\nsize_of_all=300\n", "3.0 None"),
        ("[General]\nsize_of_all=125\n", "1.25 None"),
        ("[General]\nsize_of_all=99999\n", "1.0 None"),
        ("[General]\nsize_of_all=large\n", "1.0 None"),
        ("", "1.0 None"),
    ],
)
def test_the_window_is_as_large_as_was_chosen(settings: str, expected: str, tmp_path: Path) -> None:
    assert ratio_with(settings, tmp_path) == expected


def test_a_factor_of_one_s_own_goes_before(tmp_path: Path) -> None:
    told = ratio_with("[General]\nsize_of_all=300\n", tmp_path, QT_SCALE_FACTOR="2")
    assert told == "2.0 2"


def test_both_sizes_go_up_to_three_hundred_per_cent() -> None:
    assert SIZES[-1] == 300
    assert SIZES_OF_THE_PAGE[-1] >= 3 * BODY.size


def test_without_settings_it_is_the_usual_size(tmp_path: Path) -> None:
    assert kept_size(tmp_path / "none.ini") == 100
