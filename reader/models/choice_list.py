"""The choices of a small window, as they follow what is typed in it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from reader.models.asking import Asking, Kind
from reader.models.choices import Choice, Choices
from reader.models.offered_list import Index, OfferedList


class ChoiceList(OfferedList[Choice]):
    """Holds the choices for what was typed last; the rows' words are their display."""

    def __init__(self, asking: Asking, parent: QObject | None = None) -> None:
        super().__init__(asking, parent)
        self._source: Choices | None = None

    def choose_from(self, source: Choices) -> None:
        """Offer the choices of `source` from now on, for nothing typed."""
        self._source = source
        self._show([])
        self.type_words("")

    def type_words(self, typed: str) -> None:
        """Offer what fits `typed`."""
        source = self._source
        if source is not None:
            self.up_to_date = False
            self._asking.ask(Kind.CHOICES, lambda catalogue: source(catalogue, typed), self._answer)

    # Qt asks.

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        choice = self.offer(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{choice.words}, {choice.note}"
        return None
