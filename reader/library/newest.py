"""The newest articles of a library, for the first painting of its list.

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
from reader.library.numbers import firsts_of_days
from reader.library.rows import Row, read_rows


class Newest(NamedTuple):
    """Numbers, newest first, where among them the days begin, and the rows of the first few.

    `whole` tells whether these are all articles.
    """

    ids: array[int]
    firsts: list[int]
    rows: list[Row]
    whole: bool


def newest(path: Path, most: int, with_rows: int) -> Newest:
    """The newest `most` of the library at `path`, which stands ready. Raises `LibraryFault`."""
    with told_plainly(path), closing(reading(path)) as connection:
        connection.execute("BEGIN")  # one state for both questions
        found = connection.execute("SELECT id FROM articles ORDER BY id DESC LIMIT ?", (most,))
        ids = array("q", [number for (number,) in found.fetchall()])
        rows = read_rows(connection, ids[:with_rows])
    shown = [rows[number] for number in ids[:with_rows] if number in rows]
    return Newest(ids, list(firsts_of_days(ids)), shown, len(ids) < most)
