"""The first articles of a library, for the first painting of its list.

Read with little more than SQLite loaded, and before anybody could be asked. What the reader has
made of names shows as soon as the catalogue answers.
"""

from __future__ import annotations

from array import array
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from reader.library.connection import reading
from reader.library.faults import told_plainly
from reader.library.numbers import Numbers, firsts_of_days
from reader.library.rows import Row, read_rows
from reader.library.states import Order


class Begun(NamedTuple):
    """Numbers in order, where among them the days begin, and the rows of the first few.

    `whole` tells whether these are all articles.
    """

    numbers: Numbers
    rows: list[Row]
    whole: bool


def begun(path: Path, order: Order, most: int, with_rows: int) -> Begun:
    """The first `most` of the library at `path`, which stands ready: oldest or newest first.

    Raises `LibraryFault`.
    """
    rising = order is Order.OLDEST
    way = "" if rising else " DESC"
    with told_plainly(path), closing(reading(path)) as connection:
        connection.execute("BEGIN")  # one state for both questions
        found = connection.execute(f"SELECT id FROM articles ORDER BY id{way} LIMIT ?", (most,))
        ids = array("q", [number for (number,) in found.fetchall()])
        rows = read_rows(connection, ids[:with_rows])
    shown = [rows[number] for number in ids[:with_rows] if number in rows]
    numbers = Numbers(
        ids, [*firsts_of_days(ids, rising=rising)], Order.OLDEST if rising else Order.NEWEST
    )
    return Begun(numbers, shown, len(ids) < most)
