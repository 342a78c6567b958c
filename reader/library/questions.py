"""Puts parts together to one SELECT, which gives its articles in any order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from reader.library.ids import A_QUOTATION
from reader.library.parts import Condition, Days, Match, Simple, Speech, condition, joined, positive
from reader.library.wanted import Wanted

_EVERY_ARTICLE = "words_docsize"
"""The table in which the articles' index keeps how long each is: ten bytes an article, where
`articles` has five hundred, which all would be read and stay in the window's memory."""

RANKED = 20_000
"""So many of the newest are ranked by how well they fit, which takes 25 ms. To rank all that
hold a word of most articles takes 100 ms for 100,000, and goes up with them."""

_FIT = "bm25(words, 1.0, 4.0, 0.0)"
"""How well an article fits, the lower the better: a word in the title weighs as much as four in
the text, and the made-up words for names and places nothing."""


class Question(NamedTuple):
    """A SELECT of article numbers, each once, and its bound values.

    `text` is without an order, which `newest_first` or `oldest_first` adds. `best_first` is a
    whole SELECT, with the same values, of the `RANKED` newest by how well they fit; it is empty
    where the index of articles isn't asked. `finds_all` tells that nothing is asked of the
    articles. `others` are values with which the same SELECT finds all other articles, where it
    can be made to. `wanted` is what it was made of.
    """

    text: str
    values: tuple[object, ...]
    finds_all: bool
    best_first: str = ""
    others: tuple[object, ...] | None = None
    newest_first: str = " ORDER BY rowid DESC"
    oldest_first: str = " ORDER BY rowid"
    wanted: Wanted | None = None

    def is_same(self, other: Question) -> bool:
        """Whether both find the same, though it may be wanted in other words."""
        return self.text == other.text and self.values == other.values


def question(parts: tuple[Simple, ...]) -> Question:
    """The question that finds what fits all of `parts`; all there is where there are none."""
    match = next((part for part in parts if isinstance(part, Match)), None)
    days = next((part for part in parts if isinstance(part, Days)), None)
    speeches = [part for part in parts if isinstance(part, Speech)]
    conditions = [part for part in parts if isinstance(part, Condition)]
    if match is not None:
        needed = [each.speakers for each in speeches if each.speakers is not None]
        text = joined("AND", [*needed, positive(match)])
        # The plus keeps SQLite from asking the index anew for each number of a condition.
        found = _select("rowid", "words", "+rowid", text, days, [*speeches, *conditions])
        if found.values != (text,):
            return found
        return found._replace(others=(positive(Match(match.text, not match.negated)),))
    if speeches:
        first, *others = speeches
        return _select(
            f"rowid / {A_QUOTATION}",
            first.table,
            f"(rowid / {A_QUOTATION})",
            first.text,
            days and Days(days.first * A_QUOTATION, (days.last + 1) * A_QUOTATION - 1),
            [*others, *conditions],
        )
    return _select("id", _EVERY_ARTICLE, "id", None, days, conditions)


def _select(
    column: str,
    table: str,
    id_: str,
    match: str | None,
    days: Days | None,
    parts: Iterable[Simple],
) -> Question:
    clauses = [] if match is None else [f"{table} MATCH ?"]
    values: list[object] = [] if match is None else [match]
    if days is not None:
        clauses.append("rowid BETWEEN ? AND ?")
        values += days
    for part in parts:
        found = condition(part)
        clauses.append(f"({found.text.replace('{id}', id_)})")  # it may be an OR
        values += found.values
    distinct = "DISTINCT " if table in ("said", "reported") else ""
    where = f" WHERE {' AND '.join(clauses)}" if clauses else ""
    return Question(
        f"SELECT {distinct}{column} AS id FROM {table}{where}",
        tuple(values),
        finds_all=not clauses,
        best_first=(
            f"SELECT id FROM (SELECT rowid AS id, {_FIT} AS fit FROM words{where}"
            f" ORDER BY rowid DESC LIMIT {RANKED}) ORDER BY fit, id DESC"
            if table == "words"
            else ""
        ),
    )
