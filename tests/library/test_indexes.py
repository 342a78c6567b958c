"""The indexes hold just what the articles do, in whatever order those come and go."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

from reader.library.ids import ArticleId
from reader.library.shelf import Shelf
from reader.library.wanted import Word, Written
from tests.library.made import Told, filled, left_in, put
from tests.torture.wholeness import wounds


def test_what_one_batch_writes_and_strikes_in_any_order_is_found_just_so(tmp_path: Path) -> None:
    library = tmp_path / "l"
    days = [date(2025, 3, day) for day in (9, 2, 30, 2, 17)]
    told = [Told(day, f"T{n}", f"all b{n}", path=f"/{n}") for n, day in enumerate(days)]
    with closing(filled(library, told[0], told[3])) as catalogue, Shelf(library) as shelf:
        with shelf.batch():
            for each in (told[2], told[1], told[4]):
                put(shelf, each)
            put(shelf, replace(told[0], body="all anew"), size=2)
            put(shelf, replace(told[2], body="all twice"), size=2)
            put(shelf, replace(told[1], day=date(2025, 4, 1)), size=2)
            shelf.remove(ArticleId(20250317000001))
        assert wounds(library) == []
        found = [catalogue.count(Written(Word(word))) for word in ("all", "anew", "twice", "b2")]
        assert found == [4, 1, 1, 0]
        with shelf.batch():
            for number in catalogue.ids():
                shelf.remove(ArticleId(number))
    assert left_in(library) == {}
