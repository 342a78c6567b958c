"""What is told beside a proposal: who a person is, where a place lies, what a filter finds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from reader.filter.completion import Choice
from reader.library.catalogue import Catalogue
from reader.models.notes import has_more, told
from reader.models.proposal import Proposal, Used
from tests.libraries import library_of, written

TODAY = date(2025, 4, 1)
ARTICLES = {
    "a.txt": " date 2025-03-20 A gate\n\nMinister Ann Reed went to Lyon. Bo Lind stayed.\n",
    "b.txt": " date 2025-03-21 A quay\n\nNorwegian Minister Ann Reed saw London.\n",
    "c.txt": " date 2025-03-22 A lock\n\nAnn Reed of London saw Canada and France.\n",
    "d.txt": " date 2025-03-23 A weir\n\nMayor Ann Reedsdale went by.\n",
}


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    folder: Path = tmp_path_factory.mktemp("notes")
    with closing(Catalogue(library_of(folder, [written(folder / "articles", ARTICLES)]))) as made:
        yield made


@pytest.mark.parametrize(
    ("choice", "note"),
    [
        (Choice("person", "Ann Reed"), "Norwegian minister"),
        (Choice("speaker", "Ann Reed"), "Norwegian minister"),
        (Choice("person", "Bo Lind"), ""),
        (Choice("person", "Nobody Here"), ""),
        (Choice("place", "Lyon"), "France"),
        (Choice("place", "France"), ""),
        (Choice("place", "London"), "United Kingdom"),
        (Choice("source", "articles"), ""),
    ],
)
def test_a_name_is_told_apart(catalogue: Catalogue, choice: Choice, note: str) -> None:
    offer = Proposal(choice, 2)
    assert told(catalogue, offer, TODAY) == Proposal(choice, 2, note)


def test_a_filter_used_before_is_counted(catalogue: Catalogue) -> None:
    assert told(catalogue, Used("place:london"), TODAY) == Used("place:london", 2)


def test_nothing_more_is_asked_of_what_is_told() -> None:
    assert has_more(Used("rain"))
    assert has_more(Proposal(Choice("place", "Lyon"), 1))
    for offer in (
        Used("rain", 3),
        Proposal(Choice("place", "Lyon"), 1, "France"),
        Proposal(Choice("place"), note="a name"),
        Proposal(Choice("date", "2025"), 3),
    ):
        assert not has_more(offer)
