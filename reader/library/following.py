"""Lets what the reader made of an article follow it, wait while it is gone, and come back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date

from reader.library.corrections import Page
from reader.library.ids import ArticleId, day_of, first_of, last_of
from reader.library.kept_states import States, is_kept_at_once
from reader.library.state_list import StateOf, mark_of
from reader.library.state_rows import state_of, values_of
from reader.library.states import UNTOUCHED, Changed, State


class Following:
    """The states of articles that come and go, and those that wait, on one connection."""

    def __init__(self, connection: sqlite3.Connection, states: States) -> None:
        self._connection = connection
        self._states = states
        self._near: list[tuple[ArticleId, Page]] = []

    def arrive(self, article: ArticleId, page: Page, opening: str) -> None:
        """Enter a new article; it takes up a state that waits for just this one."""
        self._connection.execute("INSERT OR IGNORE INTO unread VALUES (?)", (article,))
        self._welcome(article, page, opening)

    def move(self, article: ArticleId, to: ArticleId, page: Page, opening: str) -> None:
        """Carry the state of an article over to the one that comes in its place."""
        state = self._states.state(article)
        self._states.strike(article, state)
        if state == UNTOUCHED:
            self.arrive(to, page, opening)
        else:
            self._connection.execute("INSERT INTO unread VALUES (?)", (to,))
            self._states.change([Changed(to, UNTOUCHED, state)])

    def leave(self, article: ArticleId) -> None:
        """Let the state of an article that is about to go wait until it comes back."""
        state = self._states.state(article)
        self._states.strike(article, state)
        if state != UNTOUCHED:
            title, opening = self._connection.execute(
                "SELECT title, opening FROM articles WHERE id = ?", (article,)
            ).fetchone()
            page = Page(day_of(article), title)
            self.await_articles([StateOf(page, mark_of(opening), state)])

    def await_articles(self, states: Iterable[StateOf]) -> None:
        """Let states wait for their articles."""
        self._connection.executemany(
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
        pages = self._connection.execute("SELECT DISTINCT day, title FROM waiting_states")
        for day, title in pages.fetchall():
            page = Page(date.fromisoformat(day), title)
            here = self._connection.execute(
                "SELECT id, opening FROM articles WHERE id BETWEEN ? AND ? AND title = ?",
                (first_of(page.day), last_of(page.day), title),
            )
            for article, opening in here.fetchall():
                if self._is_untouched(article, title):
                    self._welcome(article, page, opening)
        self.settle()

    def _waiting(self, page: Page) -> list[tuple[int, str, State]]:
        found = self._connection.execute(
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
        found = self._connection.execute(
            "SELECT 1 FROM articles WHERE id = ? AND title = ?"
            " AND id NOT IN (SELECT article FROM states)",
            (article, title),
        )
        return found.fetchone() is not None

    def _take_up(self, article: ArticleId, waiting: int) -> None:
        """Give the article a state that waited."""
        (values,) = self._connection.execute(
            "SELECT read, starred, stopped, tags FROM waiting_states WHERE id = ?", (waiting,)
        )
        state = state_of(*values)
        if is_kept_at_once(UNTOUCHED, state):
            self._states.about_to()
        self._connection.execute("DELETE FROM waiting_states WHERE id = ?", (waiting,))
        self._states.change([Changed(article, UNTOUCHED, state)])
