"""Keeps the sets of articles (see sets.py) in step with the tables, a few thousand at a time.

To write an article into a dozen sets, some of which hold half the library, would take longer
than all the rest. So an article that was written or struck is noted as unsettled, in the same
transaction: what its rows say holds and not what the sets say. Now and then all of them are
settled together, so that each set is written once. A set of everything is among them.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping

from reader.library.entries import ALL_ENTRIES, EVERY, slots
from reader.library.ids import ArticleId, numbered
from reader.library.repacking import Tell
from reader.library.set_numbers import set_number

MOST = 2_000
"""Unsettled articles that questions may have to go through one by one."""

_SHARE = 40
"""In a large library one in so many may be unsettled: to settle writes nearly all sets anew, and
done every two thousand articles it would take time by the square of the library."""

_AT_ONCE = 50_000
"""Articles that are settled together where there are many, so that memory stays flat."""

_FEW = 20
"""Articles that are settled at once: whoever corrects one waits two milliseconds for it."""

_READ = 500


def add_sets(connection: sqlite3.Connection, _tell: Tell) -> None:
    """Make the tables; `add_words` of a later step settles what the library holds.

    `sets` has the sets by address (see sets.py); `unsettled` the articles for which they are
    not to be believed, and the addresses of the sets that hold them nevertheless. A number of
    `settled` tells the times that sets were written: it never serves again, so that whoever
    keeps sets in memory knows them for old ones, and no row is left of it.
    """
    for statement in _TABLES:
        connection.execute(statement)
    connection.execute("INSERT INTO unsettled (article) SELECT id FROM articles")


_TABLES = (
    "CREATE TABLE sets (id INTEGER PRIMARY KEY, articles BLOB NOT NULL)",
    "CREATE TABLE unsettled (article INTEGER PRIMARY KEY, held TEXT NOT NULL DEFAULT '[]')",
    "CREATE TABLE settled (times INTEGER PRIMARY KEY AUTOINCREMENT)",
)


def unsettle(connection: sqlite3.Connection, article: ArticleId) -> None:
    """Note that the article's rows are about to change, or that it is new."""
    noted = connection.execute("SELECT 1 FROM unsettled WHERE article = ?", (article,)).fetchone()
    if noted is None:
        held = json.dumps(_addresses(connection, article))
        connection.execute("INSERT INTO unsettled VALUES (?, ?)", (article, held))


def settle_now_and_then(connection: sqlite3.Connection) -> None:
    """Settle where so many are unsettled that questions would be slow, or very few."""
    many, all_ = connection.execute(
        "SELECT (SELECT count(*) FROM unsettled), (SELECT sum(articles) FROM sources)"
    ).fetchone()
    if many >= max(MOST, (all_ or 0) // _SHARE) or many <= _FEW:
        settle(connection)


def settle(connection: sqlite3.Connection) -> None:
    """Bring all sets up to date with the tables."""
    while True:
        last = connection.execute(
            "SELECT max(article) FROM (SELECT article FROM unsettled ORDER BY article LIMIT ?)",
            (_AT_ONCE,),
        ).fetchone()[0]
        if last is None:
            return
        _settle_up_to(connection, last)


def _settle_up_to(connection: sqlite3.Connection, last: int) -> None:
    gone: dict[int, array[int]] = defaultdict(lambda: array("Q"))
    come: dict[int, array[int]] = defaultdict(lambda: array("Q"))
    for article, held in connection.execute(
        "SELECT article, held FROM unsettled WHERE article <= ? AND held <> '[]'", (last,)
    ):
        for address in json.loads(held):
            gone[address].append(set_number(article))
    for (article,) in connection.execute(
        "SELECT id FROM articles JOIN unsettled ON article = id WHERE article <= ?", (last,)
    ):
        come[EVERY].append(set_number(article))
    for entries in ALL_ENTRIES:
        for article, number, *counts in connection.execute(
            f"SELECT article, {entries.column}, {', '.join(entries.counts)}"
            f" FROM unsettled JOIN {entries.table} USING (article) WHERE article <= ?",
            (last,),
        ):
            here = set_number(article)
            first = entries.first(number)
            for slot in slots(*counts):
                come[first + slot].append(here)
    change_sets(connection, gone, come)
    connection.execute("DELETE FROM unsettled WHERE article <= ?", (last,))


def change_sets(
    connection: sqlite3.Connection,
    gone: Mapping[int, Iterable[int]],
    come: Mapping[int, Iterable[int]],
) -> None:
    """Take set numbers out of and into the sets of those addresses, and tell that it was done."""
    from reader.library import sets  # noqa: PLC0415 - most who write never settle

    addresses = sorted(gone.keys() | come.keys())
    for start in range(0, len(addresses), _READ):
        some = addresses[start : start + _READ]
        kept = dict(
            connection.execute(f"SELECT id, articles FROM sets WHERE id IN ({numbered(some)})")
        )
        full, empty = [], []
        for address in some:
            before = kept.get(address)
            articles = sets.set_of(()) if before is None else sets.unpacked(before)
            if address in gone:
                articles -= sets.set_of(gone[address])
            if address in come:
                articles |= sets.set_of(come[address])
            if articles:
                full.append((address, sets.blob(articles)))
            elif before is not None:
                empty.append((address,))
        connection.executemany("INSERT OR REPLACE INTO sets VALUES (?, ?)", full)
        connection.executemany("DELETE FROM sets WHERE id = ?", empty)
    connection.execute("INSERT INTO settled DEFAULT VALUES")
    connection.execute("DELETE FROM settled")


def _addresses(connection: sqlite3.Connection, article: ArticleId) -> list[int]:
    """The sets that hold a settled article; none where it isn't there."""
    found = connection.execute("SELECT 1 FROM articles WHERE id = ?", (article,)).fetchone()
    addresses = [] if found is None else [EVERY]
    for entries in ALL_ENTRIES:
        for number, *counts in connection.execute(
            f"SELECT {entries.column}, {', '.join(entries.counts)} FROM {entries.table}"
            " WHERE article = ?",
            (article,),
        ):
            addresses += [entries.first(number) + slot for slot in slots(*counts)]
    return addresses
