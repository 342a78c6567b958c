"""What the reader has made of articles, in the tables: it follows an article wherever it goes."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from reader.library.corrections import Page
from reader.library.ids import ArticleId, day_of, first_of, last_of
from reader.library.state_rows import COLUMNS, state_of, values_of
from reader.library.states import UNTOUCHED, State
from reader.library.tag_names import folded

_AT_ONCE = 5_000


class Change(NamedTuple):
    """The state of an article on the shelf, and the one that it is to have."""

    article: ArticleId
    before: State
    now: State


class StateOf(NamedTuple):
    """The state of an article, known by day, title and, where several share them, a mark."""

    page: Page
    mark: str
    state: State


def mark_of(opening: str) -> str:
    """By what articles of one day and title are told apart: a sum over how they begin."""
    return f"{zlib.crc32(opening.encode('utf-8', 'surrogatepass')):08x}"


class States:
    """The states on one connection. All that is written belongs inside a batch of the shelf's.

    `about_to` is called before stars, tags or filters become other than they were.
    """

    def __init__(self, connection: sqlite3.Connection, about_to: Callable[[], None]) -> None:
        self.connection = connection
        self.about_to = about_to
        self._near: list[tuple[ArticleId, Page]] = []

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

    def change(self, changes: Sequence[Change]) -> None:
        """Let the articles have the states that they are to have."""
        if any(_is_kept_at_once(each.before, each.now) for each in changes):
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

    def arrive(self, article: ArticleId, page: Page, opening: str) -> None:
        """Enter a new article; it takes up a state that waits for just this one."""
        self.connection.execute("INSERT OR IGNORE INTO unread VALUES (?)", (article,))
        self._welcome(article, page, opening)

    def move(self, article: ArticleId, to: ArticleId, page: Page, opening: str) -> None:
        """Carry the state of an article over to the one that comes in its place."""
        state = self._state(article)
        self._strike(article, state)
        if state == UNTOUCHED:
            self.arrive(to, page, opening)
        else:
            self.connection.execute("INSERT INTO unread VALUES (?)", (to,))
            self.change([Change(to, UNTOUCHED, state)])

    def leave(self, article: ArticleId) -> None:
        """Let the state of an article that is about to go wait until it comes back."""
        state = self._state(article)
        self._strike(article, state)
        if state != UNTOUCHED:
            title, opening = self.connection.execute(
                "SELECT title, opening FROM articles WHERE id = ?", (article,)
            ).fetchone()
            page = Page(day_of(article), title)
            self.await_articles([StateOf(page, mark_of(opening), state)])

    def await_articles(self, states: Iterable[StateOf]) -> None:
        """Let states wait for their articles."""
        self.connection.executemany(
            "INSERT INTO waiting_states (day, title, mark, read, starred, stopped, tags)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            ((p.day.isoformat(), p.title, mark, *values_of(state)) for p, mark, state in states),
        )

    def settle(self) -> None:
        """Give what still waits to articles of that day and title that begin otherwise by now.

        Not before all have come: of two that share both, one may be the very one.
        """
        near, self._near = self._near, []
        for article, page in near:
            waiting = self._waiting(page)
            if waiting and self._is_untouched(article, page.title):
                self._take_up(article, waiting[0][0])

    def take_up_all(self) -> None:
        """Give what waits to the articles that are on the shelf already."""
        pages = self.connection.execute("SELECT DISTINCT day, title FROM waiting_states")
        for day, title in pages.fetchall():
            page = Page(date.fromisoformat(day), title)
            here = self.connection.execute(
                "SELECT id, opening FROM articles WHERE id BETWEEN ? AND ? AND title = ?",
                (first_of(page.day), last_of(page.day), title),
            )
            for article, opening in here.fetchall():
                if self._is_untouched(article, title):
                    self._welcome(article, page, opening)
        self.settle()

    def all_starred(self) -> list[StateOf]:
        """The stars and tags of all articles, here or not, in the order of day and title."""
        return self._all(
            "IN (SELECT article FROM starred UNION SELECT article FROM tagged)",
            "starred OR tags <> ''",
            lambda state: State(starred=state.starred, tags=state.tags),
        )

    def all_read(self) -> list[StateOf]:
        """What was read and where one stopped, in the same order."""
        return self._all(
            "IN (SELECT article FROM states WHERE read OR stopped)",
            "read OR stopped",
            lambda state: State(read=state.read, stopped=state.stopped),
        )

    def any_starred(self) -> bool:
        """Whether there is any star, tag or saved filter."""
        tables = ("starred", "tagged", "saved_filters")
        any_ = " OR ".join(f"EXISTS (SELECT 1 FROM {table})" for table in tables)
        waiting = "EXISTS (SELECT 1 FROM waiting_states WHERE starred OR tags <> '')"
        (found,) = self.connection.execute(f"SELECT {any_} OR {waiting}").fetchone()
        return bool(found)

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

    def _all(self, here: str, waiting: str, part: Callable[[State], State]) -> list[StateOf]:
        found = self.connection.execute(
            f"SELECT id, title, opening, {COLUMNS} FROM states JOIN articles ON id = states.article"
            f" WHERE states.article {here}"
        )
        states = [
            StateOf(Page(day_of(article), title), mark_of(opening), part(state_of(*values)))
            for article, title, opening, *values in found
        ]
        states += [
            StateOf(Page(date.fromisoformat(day), title), mark, part(state_of(*values)))
            for day, title, mark, *values in self.connection.execute(
                "SELECT day, title, mark, read, starred, stopped, tags FROM waiting_states"
                f" WHERE {waiting}"
            )
        ]
        states.sort(key=lambda each: (each.page.day, each.page.title, each.mark, each.state.tags))
        return states

    def _state(self, article: ArticleId) -> State:
        found = self.connection.execute(
            f"SELECT {COLUMNS} FROM states WHERE article = ?", (article,)
        ).fetchone()
        return UNTOUCHED if found is None else state_of(*found)

    def _waiting(self, page: Page) -> list[tuple[int, str, State]]:
        found = self.connection.execute(
            "SELECT id, mark, read, starred, stopped, tags FROM waiting_states"
            " WHERE day = ? AND title = ? ORDER BY id",
            (page.day.isoformat(), page.title),
        )
        return [(number, mark, state_of(*values)) for number, mark, *values in found.fetchall()]

    def _welcome(self, article: ArticleId, page: Page, opening: str) -> None:
        waiting = self._waiting(page)
        if waiting:
            mark = mark_of(opening)
            same = next((number for number, its, _ in waiting if its == mark), None)
            if same is None:
                self._near.append((article, page))
            else:
                self._take_up(article, same)

    def _is_untouched(self, article: ArticleId, title: str) -> bool:
        """Whether the article is there, so called, and the reader has made nothing of it."""
        found = self.connection.execute(
            "SELECT 1 FROM articles WHERE id = ? AND title = ?"
            " AND id NOT IN (SELECT article FROM states)",
            (article, title),
        )
        return found.fetchone() is not None

    def _take_up(self, article: ArticleId, waiting: int) -> None:
        """Give the article a state that waited."""
        (values,) = self.connection.execute(
            "SELECT read, starred, stopped, tags FROM waiting_states WHERE id = ?", (waiting,)
        )
        state = state_of(*values)
        if _is_kept_at_once(UNTOUCHED, state):
            self.about_to()
        self.connection.execute("DELETE FROM waiting_states WHERE id = ?", (waiting,))
        self.change([Change(article, UNTOUCHED, state)])

    def _strike(self, article: ArticleId, state: State) -> None:
        self.connection.execute("DELETE FROM unread WHERE article = ?", (article,))
        if state != UNTOUCHED:
            self.change([Change(article, state, UNTOUCHED)])
            self.connection.execute("DELETE FROM unread WHERE article = ?", (article,))

    def _tag(self, changes: Iterable[Change]) -> None:
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
    changes: Iterable[Change], which: Callable[[Change], tuple[State, State]]
) -> Iterator[tuple[str, str, ArticleId]]:
    """The tags that the first of both states has and the other hasn't: folded, name, article."""
    for each in changes:
        one, other = which(each)
        if one.tags != other.tags:
            without = {folded(tag) for tag in other.tags}
            for tag in one.tags:
                if (key := folded(tag)) not in without:
                    yield key, tag, each.article


def _of(changes: Iterable[Change], fits: Callable[[Change], bool]) -> list[tuple[ArticleId]]:
    return [(each.article,) for each in changes if fits(each)]


def _is_unread_again(each: Change) -> bool:
    return each.before.read and not each.now.read


def _is_read_now(each: Change) -> bool:
    return each.now.read and not each.before.read


def _is_starred_now(each: Change) -> bool:
    return each.now.starred and not each.before.starred


def _is_starred_no_more(each: Change) -> bool:
    return each.before.starred and not each.now.starred


def _is_kept_at_once(one: State, other: State) -> bool:
    return one.starred != other.starred or one.tags != other.tags


def _lags(one: State, other: State) -> bool:
    return one.read != other.read or one.stopped != other.stopped
