"""Names are proposed in most articles first, however many begin as typed."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from reader.library.proposing import Proposals
from reader.library.schema import STEPS
from reader.library.standing import Standing


@pytest.mark.parametrize("among", [20, 3_000])
def test_people_in_most_articles_come_first(among: int) -> None:
    """Few are gathered and many gone through from the top: both give the same."""
    people = [(number, f"Ann Ek{number % 700}", number * 37 % 101) for number in range(among)]
    with closing(sqlite3.connect(":memory:")) as connection:
        for step in STEPS:
            step(connection, lambda _: None)
        for number, name, articles in people:
            connection.execute(
                "INSERT INTO people (id, key, name, articles) VALUES (?, ?, ?, ?)",
                (number, str(number), name, articles),
            )
            connection.executemany(
                "INSERT INTO people_words (word, person, late) VALUES (?, ?, 0)",
                [(word, number) for word in name.casefold().split()],
            )
        most: dict[str, int] = {}
        for _, name, articles in people:
            most[name] = max(articles, most.get(name, 0))
        ranked = sorted(most.items(), key=lambda each: (-each[1], each[0]))
        proposals = Proposals(connection, Standing(connection))
        for beginning in ("", "an", "ann e"):
            assert proposals.people_like(beginning, 9) == ranked[:9]
        exact = [each for each in ranked if each[0].startswith("Ann Ek11")]
        assert proposals.people_like("ann ek11", 9) == exact[:9]
