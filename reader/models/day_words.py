"""Days in the words of the window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale


def day_in_words(day: date) -> str:
    """`Wednesday 26 March 2025`; Qt's English, since Python's follows the machine's language."""
    english = QLocale(QLocale.Language.English)
    return english.toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy")
