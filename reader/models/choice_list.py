"""The choices of a small window, as they follow what is typed in it."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader.models.asking import Asking, Kind
from reader.models.choices import Choice, Choices

_Index = QModelIndex | QPersistentModelIndex


class ChoiceList(QAbstractListModel):
    """Holds the choices for what was typed last; the rows' words are their display."""

    answered = Signal()
    """The choices for all that has been typed are there."""

    def __init__(self, asking: Asking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asking = asking
        self._source: Choices | None = None
        self._choices: list[Choice] = []
        self.up_to_date = True
        """Whether the choices are those for what was typed last, and none are to come."""

    def offer(self, source: Choices) -> None:
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

    def choice(self, row: int) -> Choice:
        """What `row` stands for."""
        return self._choices[row]

    def _answer(self, choices: list[Choice]) -> None:
        self.up_to_date = True
        self._show(choices)
        self.answered.emit()

    def _show(self, choices: list[Choice]) -> None:
        self.beginResetModel()
        self._choices = choices
        self.endResetModel()

    # Qt asks.

    def rowCount(self, parent: _Index | None = None) -> int:
        return len(self._choices) if parent is None or not parent.isValid() else 0

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        choice = self._choices[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{choice.words}, {choice.note}"
        return None
