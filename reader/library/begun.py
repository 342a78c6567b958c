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


FURTHEST = 20_000
"""Articles that are gone through at most to where one was: more would take more than 10 ms."""


def begun(path: Path, order: Order, most: int, with_rows: int, seen: int = 0) -> Begun | None:
    """The first `most` of the library at `path`, which stands ready: oldest or newest first.

    With an article that was `seen`, `most` more than lead to it, and the rows around it; None
    where it is too far to go. Raises `LibraryFault`.
    """
    rising = order is Order.OLDEST
    way, before = ("", "<") if rising else (" DESC", ">")
    with told_plainly(path), closing(reading(path)) as connection:
        connection.execute("BEGIN")  # one state for all questions
        at = 0
        if seen:
            nearer = f"SELECT 1 FROM articles WHERE id {before} ? LIMIT ?"
            counted = connection.execute(f"SELECT count(*) FROM ({nearer})", (seen, FURTHEST))
            if (at := counted.fetchone()[0]) == FURTHEST:
                return None
        most += at
        found = connection.execute(f"SELECT id FROM articles ORDER BY id{way} LIMIT ?", (most,))
        ids = array("q", [number for (number,) in found.fetchall()])
        around = ids[max(0, at - with_rows) : at + with_rows]
        rows = read_rows(connection, around)
    shown = [rows[number] for number in around if number in rows]
    numbers = Numbers(
        ids, [*firsts_of_days(ids, rising=rising)], Order.OLDEST if rising else Order.NEWEST
    )
    return Begun(numbers, shown, len(ids) < most)
