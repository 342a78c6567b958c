"""Which languages the program has with it, and speaking one of them."""

from __future__ import annotations

from pathlib import Path

from reader.files.folders import shipped
from reader.language.translations import language, languages
from reader.language.words import speak


def tongues() -> list[str]:
    """The codes of the languages that the program has with it."""
    return languages(_folder())


def speak_tongue(code: str) -> None:
    """Say all that follows in the language `code`; in English where it isn't to be had."""
    speak(language(code, _folder()))


def _folder() -> Path:
    return shipped("resources") / "translations"
