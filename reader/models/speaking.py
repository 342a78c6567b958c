"""Speaking the reader's language, Qt's own words with it; English needs none of this."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from reader.files.tongue import speak_tongue, tongues
from reader.language.translations import chosen
from reader.language.words import ENGLISH, spoken


def speak_first_of(wanted: Iterable[str], application: QGuiApplication) -> None:
    """Say all that follows in the first of the languages `wanted` that is to be had.

    Before a window is made: numbers, Qt's own buttons and menus, and the side on which a line
    begins follow.
    """
    speak_tongue(chosen(wanted, tongues()))
    if spoken() == ENGLISH:
        return
    system = QLocale.system()
    # Who lives in Québec keeps the ways of Québec.
    locale = system if system.name().partition("_")[0] == spoken() else QLocale(spoken())
    QLocale.setDefault(locale)
    words = QTranslator(application)
    place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if words.load(f"qtbase_{spoken()}", place):
        application.installTranslator(words)
    application.setLayoutDirection(locale.textDirection())
