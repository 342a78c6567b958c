from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.library.catalogue import Catalogue
from reader.library.ids import ArticleId
from reader.library.shelf import Shelf
from reader.library.states import StateChange
from reader.library.stating import change_states
from tests.guide.written import ARTICLES, number_of
from tests.libraries import library_of

STATES = {
    (1, 2, 3, 4): StateChange(read=True),
    (2, 7): StateChange(starred=True),
    (4,): StateChange(tagged=("to call",)),
    (5,): StateChange(tagged=("budget",)),
}
"""What the page on stars and tags says was done."""


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    """The guide's own articles, as a reader has them who did what the guide says."""
    library = library_of(tmp_path_factory.mktemp("guide"), [ARTICLES])
    with closing(Catalogue(library)) as opened:
        by_number = {number: article for article, number in numbers(opened).items()}
        with Shelf(library) as shelf:
            for articles, change in STATES.items():
                change_states(shelf, [by_number[each] for each in articles], change)
        yield opened


def numbers(catalogue: Catalogue) -> dict[ArticleId, int]:
    """The number of each article by which the guide calls it."""
    found = {}
    for each in catalogue.ids():
        kept = catalogue.article(ArticleId(each))
        assert kept is not None
        found[kept.id] = number_of(str(kept.path))
    return found


@pytest.fixture(scope="session")
def reader_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of somebody who has taken the guide's articles in."""
    home = tmp_path_factory.mktemp("home")
    library_of(home, [ARTICLES])
    return home
