"""How the window comes by its language, and all that speaks behind it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.files.tongue import speak_tongue, tongues
from reader.language.words import spoken
from reader.library.crew import processes
from reader.window.remembered import Remembered

STARTED = """
import sys
from PySide6.QtCore import QLocale
from reader.first_screen import prepared_application
from reader.language.words import spoken
from reader.start import speak_to_reader

application = prepared_application()
speak_to_reader(sys.argv[1], application)
button = application.translate("QPlatformTheme", "Cancel")
print(spoken(), button, QLocale().name(), application.layoutDirection().name)
"""


def started(language: str, system: str) -> list[str]:
    """What is spoken where the system speaks `system`."""
    environment = {**os.environ, "LANG": system}
    program = [sys.executable, "-c", STARTED, language]
    told = subprocess.run(program, capture_output=True, text=True, check=True, env=environment)
    return told.stdout.split()


@pytest.mark.parametrize(
    ("language", "system", "spoken_then"),
    [
        ("", "C", ["en", "Cancel", "C", "LeftToRight"]),
        ("", "en_GB.UTF-8", ["en", "Cancel", "en_GB", "LeftToRight"]),
        ("", "pl_PL.UTF-8", ["en", "Cancel", "pl_PL", "LeftToRight"]),
        ("", "fr_CA.UTF-8", ["fr", "Annuler", "fr_CA", "LeftToRight"]),
        ("fr", "C", ["fr", "Annuler", "fr_FR", "LeftToRight"]),
        ("en", "fr_FR.UTF-8", ["en", "Cancel", "fr_FR", "LeftToRight"]),
    ],
)
def test_the_window_speaks_as_it_is_told_or_else_as_the_system(
    language: str, system: str, spoken_then: list[str]
) -> None:
    assert started(language, system) == spoken_then


def test_the_program_has_its_translations_with_it() -> None:
    assert tongues() == ["en", "fr"]
    speak_tongue("fr")
    assert spoken() == "fr"
    speak_tongue("en")
    assert spoken() == "en"


def test_workers_speak_as_who_hires_them() -> None:
    speak_tongue("fr")
    with processes(1) as executor:
        assert executor.submit(spoken).result() == "fr"


def test_the_language_is_remembered(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    assert Remembered(file).language == ""
    Remembered(file).keep(language="fr")
    assert Remembered(file).language == "fr"
