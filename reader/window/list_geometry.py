"""Where the articles and the headings of their days lie in the list, by arithmetic."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Geometry:
    """Articles of one height under day headings of another, from 0 downwards in pixels.

    `firsts` holds the first row of each day, rising, and begins with 0, or is empty where
    there are no headings. Everything is found by halving: a million articles cost what ten
    cost.
    """

    firsts: Sequence[int]
    count: int
    article: int
    heading: int

    @property
    def height(self) -> int:
        """Of everything together."""
        return self.count * self.article + len(self.firsts) * self.heading

    def day_of(self, row: int) -> int:
        """The number of the day that `row` stands under; -1 where there are no headings."""
        return bisect_right(self.firsts, row) - 1

    def top(self, row: int) -> int:
        """Where the article of `row` begins, under the heading if it opens a day."""
        return row * self.article + (self.day_of(row) + 1) * self.heading

    def heading_top(self, day: int) -> int:
        """Where the heading of the `day` begins."""
        return self.firsts[day] * self.article + day * self.heading

    def day_at(self, y: int) -> int:
        """The day whose heading or articles lie at `y`, which must be inside; -1 without any."""
        days = range(len(self.firsts))
        return bisect_right(days, y, key=self.heading_top) - 1

    def row_at(self, y: int) -> int | None:
        """The row of the article at `y`; None on a heading and outside."""
        if not 0 <= y < self.height:
            return None
        first, top = self._first_of(self.day_at(y))
        return None if y < top else first + (y - top) // self.article

    def rows_between(self, top: int, bottom: int) -> range:
        """The rows of the articles that show between `top` and `bottom`."""
        if not self.count or bottom <= 0 or top >= self.height:
            return range(0)
        return range(self._row_from(max(0, top)), self._row_from(min(bottom, self.height) - 1) + 1)

    def _row_from(self, y: int) -> int:
        """The row at `y`, or on a heading the first row under it."""
        first, top = self._first_of(self.day_at(y))
        return first + max(0, y - top) // self.article

    def _first_of(self, day: int) -> tuple[int, int]:
        """The first row of the day, and where its article begins."""
        return (0, 0) if day < 0 else (self.firsts[day], self.heading_top(day) + self.heading)
