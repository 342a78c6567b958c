"""Which articles of the list are selected, in ranges of rows, however many they are."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from reader.models.article_list import ArticleList
from reader.window.list_layout import selected_rows

_Flag = QItemSelectionModel.SelectionFlag


class Choice:
    """The selection of a list, by rows; nothing is ever asked row by row.

    A range goes from its pivot, where it was begun, to where one has come.
    """

    def __init__(self, articles: ArticleList, selection: QItemSelectionModel) -> None:
        self._articles = articles
        self._selection = selection
        self._pivot: int | None = None  # the number of an article

    @property
    def ranges(self) -> list[range]:
        """The selected rows, in their order."""
        return sorted(selected_rows(self._selection.selection()), key=lambda rows: rows.start)

    @property
    def count(self) -> int:
        """How many are selected."""
        return sum(map(len, self.ranges))

    @property
    def articles(self) -> array[int]:
        """The numbers of the selected articles, in the list's order."""
        found = array("q")
        for rows in self.ranges:
            found += self._articles.places.ids[rows.start : rows.stop]
        return found

    def is_selected(self, row: int) -> bool:
        """Whether that row is."""
        return self._selection.isSelected(self._articles.index(row))

    def choose(self, row: int) -> None:
        """Select this alone, and go on from it."""
        self._pivot = self._articles.article_at(row)
        self._selection.setCurrentIndex(self._articles.index(row), _Flag.ClearAndSelect)

    def go_to(self, row: int) -> None:
        """Go on from there, with what is selected as it is."""
        self._selection.setCurrentIndex(self._articles.index(row), _Flag.NoUpdate)

    def extend_to(self, row: int) -> None:
        """Select all from the pivot to there, and go on from there."""
        pivot = None if self._pivot is None else self._articles.places.row_of(self._pivot)
        if pivot is None:
            pivot = max(0, self._selection.currentIndex().row())
            self._pivot = self._articles.article_at(pivot)
        self.select([range(min(pivot, row), max(pivot, row) + 1)])
        self.go_to(row)

    def turn(self, row: int) -> None:
        """Select the row as well, or let go of it, and go on from it."""
        self._pivot = self._articles.article_at(row)
        self._selection.select(self._articles.index(row), _Flag.Toggle)
        self.go_to(row)

    def select(self, ranges: Iterable[range]) -> None:
        """Select these rows and no others."""
        selection = QItemSelection()
        for rows in ranges:
            if rows:
                first, last = self._articles.index(rows[0]), self._articles.index(rows[-1])
                selection.select(first, last)
        self._selection.select(selection, _Flag.ClearAndSelect)

    def select_all(self) -> None:
        """Select every row."""
        self.select([range(self._articles.rowCount())])
