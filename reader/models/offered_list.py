"""What is offered for the letters typed so far: a list that the library answers a moment later."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Signal

from reader.models.asking import Asking

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex


class OfferedList(QAbstractListModel, Generic[T]):
    """The offers for what was typed last, or until they come what will do for it."""

    answered = Signal()
    """All offers for what was typed last are there."""

    def __init__(self, asking: Asking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asking = asking
        self._offers: list[T] = []
        self.up_to_date = True
        """Whether the offers are those for what was typed last, and none are to come."""

    def offer(self, row: int) -> T:
        """What `row` offers."""
        return self._offers[row]

    def _answer(self, offers: list[T]) -> None:
        self.up_to_date = True
        self._show(offers)
        self.answered.emit()

    def _show(self, offers: list[T]) -> None:
        self.beginResetModel()
        self._offers = offers
        self.endResetModel()

    # Qt asks.

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._offers) if parent is None or not parent.isValid() else 0
