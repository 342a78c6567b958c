from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.filter.meaning import meaning
from reader.library.catalogue import Catalogue
from reader.library.correcting import correct
from reader.library.corrections import Named, NamesJoined
from reader.library.shelf import Shelf
from reader.models.asking import Asking
from reader.models.names_list import RowKind
from reader.models.tally import MOST, Tallied, Tally, tallied
from tests.libraries import library_of, written
from tests.library.made import Told, filled

MILL = """ date 2025-03-20 The mill stays shut

“The mill will not open again this year,” said Ann Reed in Oslo. Boris Blank was not there.

“We were never asked,” said officials.
"""
QUAY = """ date 2025-03-21 The quay is mended

“We mended it,” said Boris Blank in Bergen. “It took a week.” Mr Blank had met Carla Moss.
"""


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tally")
    library_of(folder, [written(folder / "articles", {"mill.txt": MILL, "quay.txt": QUAY})])
    return folder / "library.sqlite"


@pytest.fixture
def catalogue(shelf: Path) -> Iterator[Catalogue]:
    opened = Catalogue(shelf)
    yield opened
    opened.close()


def told(catalogue: Catalogue, typed: str) -> list[str]:
    wanted = meaning(typed, date(2025, 4, 1)).wanted
    return [each.in_words for each in tallied(catalogue, wanted).names]


def test_who_speaks_at_what_length_and_who_is_only_talked_about(catalogue: Catalogue) -> None:
    assert told(catalogue, "") == [
        "Heading: Who speaks",
        "Ann Reed, 1 quotation, 8 words",
        "Boris Blank, 2 quotations, 7 words",
        "officials, 1 quotation, 4 words",
        "Heading: People",
        "Boris Blank, 2 articles",
        "Ann Reed, 1 article",
        "Heading: Only talked about",
        "Carla Moss, 1 article, only talked about",
        "Heading: Places",
        "Bergen, 1 article",
        "Oslo, 1 article",
    ]


def test_one_is_only_talked_about_where_the_filter_leaves_out_what_one_says(
    catalogue: Catalogue,
) -> None:
    assert told(catalogue, "mill")[3:7] == [
        "Heading: People",
        "Ann Reed, 1 article",
        "Heading: Only talked about",
        "Boris Blank, 1 article, only talked about",
    ]


@pytest.mark.parametrize("typed", ["", "barge"])
def test_whoever_is_quoted_by_another_name_is_not_only_talked_about(
    tmp_path: Path, typed: str
) -> None:
    path = tmp_path / "library.sqlite"
    two = Told(
        body="barge", said=(("Ann Reed", True, "No"),), people=("Ann Reed", "Bo Ek", "Cy Lo")
    )
    wanted = meaning(typed, date(2025, 4, 1)).wanted
    with closing(filled(path, two)) as catalogue:
        found = catalogue.people(wanted, only_talked_about=True)
        assert [each.name for each in found] == ["Bo Ek", "Cy Lo"]
    with Shelf(path) as shelf:
        correct(shelf, NamesJoined(Named("bo ek", "Bo Ek"), Named("ann reed", "Ann Reed")))
    with closing(Catalogue(path)) as catalogue:
        found = catalogue.people(wanted, only_talked_about=True)
        assert [each.name for each in found] == ["Cy Lo"]


def test_nothing_found_names_nobody(catalogue: Catalogue) -> None:
    answer = tallied(catalogue, meaning("zeppelin", date(2025, 4, 1)).wanted)
    assert (answer.names, answer.places) == ((), ())


def test_of_many_the_first_are_listed_and_that_there_are_others(tmp_path: Path) -> None:
    firsts = [f"B{vowel}{letter}o" for vowel in "aeiou" for letter in "dlnrt"]
    met = ". ".join(f"She met {first} Lindqvist" for first in firsts)
    library_of(
        tmp_path, [written(tmp_path / "a", {"met.txt": f" date 2025-03-20 Met\n\n{met}.\n"})]
    )
    catalogue = Catalogue(tmp_path / "library.sqlite")
    listed = tallied(catalogue, meaning("", date(2025, 4, 1)).wanted).names
    catalogue.close()
    assert [each.field for each in listed[2:]] == ["person"] * MOST + [""]
    assert listed[-1].kind is RowKind.REMARK
    assert "person:" in listed[-1].told


@pytest.fixture
def asking(shelf: Path, qapp: object) -> Iterator[Asking]:
    thread = Asking(lambda: Catalogue(shelf))
    yield thread
    thread.close()


def answers_of(tally: Tally) -> list[Tallied]:
    answers: list[Tallied] = []
    tally.counted.connect(answers.append)
    return answers


def test_nothing_is_counted_while_nobody_looks(qtbot: QtBot, asking: Asking) -> None:
    tally = Tally(asking)
    answers = answers_of(tally)
    tally.show_wanted(meaning("mill", date(2025, 4, 1)).wanted)
    assert asking.idle
    with qtbot.waitSignal(tally.counted):
        tally.follow(followed=True)
    tally.follow(followed=False)
    tally.refresh()
    assert asking.idle
    assert len(answers) == 1
    tally.follow(followed=True)
    assert not asking.idle  # the library has changed meanwhile


def test_what_was_counted_isnt_counted_again(qtbot: QtBot, asking: Asking) -> None:
    tally = Tally(asking)
    with qtbot.waitSignal(tally.counted):
        tally.follow(followed=True)
    tally.follow(followed=False)
    tally.follow(followed=True)
    assert asking.idle


def test_an_answer_is_not_kept_for_another_filter(qtbot: QtBot, asking: Asking) -> None:
    tally = Tally(asking)
    with qtbot.waitSignal(tally.counted):
        tally.follow(followed=True)
    tally.follow(followed=False)
    tally.refresh()
    assert tally.answer is not None  # the same filter, counted when the library was another
    tally.show_wanted(meaning("mill", date(2025, 4, 1)).wanted)
    assert tally.answer is None


def test_only_the_last_filter_is_told_of(qtbot: QtBot, asking: Asking) -> None:
    tally = Tally(asking)
    answers = answers_of(tally)
    tally.follow(followed=True)
    for typed in ("m", "mi", "mill"):
        wanted = meaning(typed, date(2025, 4, 1)).wanted
        tally.show_wanted(wanted)
    qtbot.waitUntil(lambda: asking.idle)
    assert [answer.wanted for answer in answers] == [wanted]
