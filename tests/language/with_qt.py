"""Speaking a language for a while, with Qt's own words, as the program does from its start."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from reader.language.words import speak
from reader.models.speaking import speak_first_of


@contextmanager
def spoken_with_qt(language: str, application: QApplication) -> Iterator[None]:
    """Speak `language`, and afterwards English as before."""
    locale, side = QLocale(), application.layoutDirection()
    speak_first_of([language], application)
    try:
        yield
    finally:
        speak()
        QLocale.setDefault(locale)
        application.setLayoutDirection(side)
        for words in application.findChildren(QTranslator):
            application.removeTranslator(words)
            words.deleteLater()
