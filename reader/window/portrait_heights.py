"""Where rows of many heights lie, most of which nobody has looked at yet."""

from __future__ import annotations

from array import array

_CHUNK = 128


class Heights:
    """The heights of rows in pixels, one below the other; guessed until they are measured.

    Sums are kept for every 128 rows, so that a place among 100,000 is found, and a height
    changed, in microseconds.
    """

    def __init__(self, count: int, guess: int) -> None:
        self._heights = array("i", [guess]) * count
        self._sums = [guess * min(_CHUNK, count - at) for at in range(0, count, _CHUNK)]
        self._measured = bytearray(count)
        self._total = guess * count

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, row: int) -> int:
        return self._heights[row]

    @property
    def total(self) -> int:
        """The height of all rows."""
        return self._total

    def is_measured(self, row: int) -> bool:
        """Whether the height of `row` is known and not guessed."""
        return bool(self._measured[row])

    def measure(self, row: int, height: int) -> None:
        """`row` is just so high."""
        more = height - self._heights[row]
        self._heights[row] = height
        self._sums[row // _CHUNK] += more
        self._total += more
        self._measured[row] = 1

    def top(self, row: int) -> int:
        """Where `row` begins."""
        chunk = row // _CHUNK
        return sum(self._sums[:chunk]) + sum(self._heights[chunk * _CHUNK : row])

    def row_at(self, y: int) -> int:
        """The row that lies at `y`, or the nearest; -1 where there are none."""
        if not self._heights:
            return -1
        above = 0
        for chunk, height in enumerate(self._sums):
            if above + height > y or chunk == len(self._sums) - 1:
                break
            above += height
        first = chunk * _CHUNK
        for row in range(first, min(first + _CHUNK, len(self._heights))):
            above += self._heights[row]
            if above > y:
                return row
        return len(self._heights) - 1
