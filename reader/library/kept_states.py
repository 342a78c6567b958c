"""What the reader has made of articles, in the tables."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence

from reader.library.ids import ArticleId
from reader.library.state_rows import COLUMNS, state_of, values_of
from reader.library.states import UNTOUCHED, Changed, State
from reader.library.tag_names import folded

_AT_ONCE = 5_000


class States:
    """The states on one connection. All that is written belongs inside a batch of the shelf's.

    `about_to` is called before stars, tags or filters become other than they were.
    """

    def __init__(self, connection: sqlite3.Connection, about_to: Callable[[], None]) -> None:
        self.connection = connection
        self.about_to = about_to

    def of(self, articles: Sequence[ArticleId]) -> dict[ArticleId, State]:
        """The states of those of the articles that are on the shelf, in their order."""
        found: dict[ArticleId, State] = {}
        for start in range(0, len(articles), _AT_ONCE):
            rows = self.connection.execute(
                f"SELECT words.id, {COLUMNS} FROM json_each(?) JOIN words_docsize AS words"
                " ON words.id = value LEFT JOIN states ON states.article = value",
                (json.dumps(articles[start : start + _AT_ONCE]),),
            )
            found |= {ArticleId(article): state_of(*values) for article, *values in rows}
        return found

    def change(self, changes: Sequence[Changed]) -> None:
        """Let the articles have the states that they are to have."""
        if any(is_kept_at_once(each.before, each.now) for each in changes):
            self.about_to()
        run = self.connection.executemany
        run(
            "INSERT OR REPLACE INTO states (article, read, starred, stopped, tags)"
            " VALUES (?, ?, ?, ?, ?)",
            [(each.article, *values_of(each.now)) for each in changes if each.now != UNTOUCHED],
        )
        run("DELETE FROM states WHERE article = ?", _of(changes, lambda c: c.now == UNTOUCHED))
        for table, added, taken in (
            ("unread", _is_unread_again, _is_read_now),
            ("starred", _is_starred_now, _is_starred_no_more),
        ):
            run(f"INSERT OR IGNORE INTO {table} VALUES (?)", _of(changes, added))
            run(f"DELETE FROM {table} WHERE article = ?", _of(changes, taken))
        self._tag(changes)
        lagging = sum(_lags(each.before, each.now) for each in changes)
        if lagging:
            self.note_lagging(lagging)

    def spelled(self, tag: str) -> str:
        """The tag as it was written first."""
        found = self.connection.execute(
            "SELECT name FROM tag_names WHERE tag = ?", (folded(tag),)
        ).fetchone()
        return tag if found is None else str(found[0])

    def lagging(self) -> int:
        """How many changes of what was read the file beside the library doesn't have."""
        (changes,) = self.connection.execute("SELECT changes FROM read_not_kept").fetchone()
        return int(changes)

    def note_lagging(self, more: int | None) -> None:
        """Count changes that the file beside the library doesn't have; None where it has all."""
        if more is None:
            self.connection.execute("UPDATE read_not_kept SET changes = 0 WHERE changes")
        else:
            self.connection.execute("UPDATE read_not_kept SET changes = changes + ?", (more,))

    def state(self, article: ArticleId) -> State:
        """The state of an article."""
        found = self.connection.execute(
            f"SELECT {COLUMNS} FROM states WHERE article = ?", (article,)
        ).fetchone()
        return UNTOUCHED if found is None else state_of(*found)

    def strike(self, article: ArticleId, state: State) -> None:
        """Take out the state of an article that is about to go, or to get another number."""
        self.connection.execute("DELETE FROM unread WHERE article = ?", (article,))
        if state != UNTOUCHED:
            self.change([Changed(article, state, UNTOUCHED)])
            self.connection.execute("DELETE FROM unread WHERE article = ?", (article,))

    def _tag(self, changes: Iterable[Changed]) -> None:
        added = [*_tags(changes, lambda each: (each.now, each.before))]
        taken = [*_tags(changes, lambda each: (each.before, each.now))]
        run = self.connection.executemany
        run("INSERT OR IGNORE INTO tag_names VALUES (?, ?)", {pair[:2] for pair in added})
        run("INSERT OR IGNORE INTO tagged VALUES (?, ?)", [(tag, at) for tag, _, at in added])
        run("DELETE FROM tagged WHERE tag = ? AND article = ?", [(tag, at) for tag, _, at in taken])
        run(
            "DELETE FROM tag_names WHERE tag = ?1 AND NOT EXISTS"
            " (SELECT 1 FROM tagged WHERE tagged.tag = ?1)",
            {(tag,) for tag, _, _ in taken},
        )


def _tags(
    changes: Iterable[Changed], which: Callable[[Changed], tuple[State, State]]
) -> Iterator[tuple[str, str, ArticleId]]:
    """The tags that the first of both states has and the other hasn't: folded, name, article."""
    for each in changes:
        one, other = which(each)
        if one.tags != other.tags:
            without = {folded(tag) for tag in other.tags}
            for tag in one.tags:
                if (key := folded(tag)) not in without:
                    yield key, tag, each.article


def _of(changes: Iterable[Changed], fits: Callable[[Changed], bool]) -> list[tuple[ArticleId]]:
    return [(each.article,) for each in changes if fits(each)]


def _is_unread_again(each: Changed) -> bool:
    return each.before.read and not each.now.read


def _is_read_now(each: Changed) -> bool:
    return each.now.read and not each.before.read


def _is_starred_now(each: Changed) -> bool:
    return each.now.starred and not each.before.starred


def _is_starred_no_more(each: Changed) -> bool:
    return each.before.starred and not each.now.starred


def is_kept_at_once(one: State, other: State) -> bool:
    """Whether the two differ in what is in the file beside the library before it is done."""
    return one.starred != other.starred or one.tags != other.tags


def _lags(one: State, other: State) -> bool:
    return one.read != other.read or one.stopped != other.stopped
