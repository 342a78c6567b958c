"""What there is to choose from in correcting: the likeliest first, and never what is so already."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.analysis.marks import Attribution, Examination, Person, Quotation, StretchKind
from reader.articles.article import Span
from reader.library.catalogue import Catalogue
from reader.library.corrections import Correction, Named, NamesJoined, Speaker, Unnamed, Whose
from reader.models.choices import Choices, alike, parts, somebody, somebody_else, speakers
from reader.models.place_choices import places
from tests.library.made import Told, filled

HERE = Span(0, 1)
ANN = Named("ann reed", "Ann Reed")
FOUND = Examination(
    quotations=tuple(
        Quotation(HERE, StretchKind.SPEECH, continues=False, attribution=who)
        for who in (Attribution("Boris Blank", "boris blank", None, None, 0.9), None)
    ),
    people=(
        Person("Ann Reed", "ann reed", (HERE,) * 3),
        Person("Boris Blank", "boris blank", (HERE,)),
    ),
)


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    told = (
        Told(path="/1", people=("Ann Reed", "Carl Reed", "A Reed")),
        Told(path="/2", title="2", people=("Carl Reed", "Boris Blank")),
    )
    with closing(filled(tmp_path / "l", *told)) as made:
        yield made


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ["Boris Blank", "Ann Reed", "Unknown", "Nobody’s words", "As found"]),
        ("re", ["Ann Reed", "Carl Reed", "A Reed", "“re”", "re"]),
        ("Carl Reed", ["Carl Reed", "“Carl Reed”"]),
        ("Mr Otto Quist", ["Otto Quist", "“Mr Otto Quist”"]),
        ("officials", ["“officials”", "officials"]),
        ("unk", ["Unknown", "“unk”", "unk"]),
    ],
)
def test_who_may_say_something(catalogue: Catalogue, typed: str, expected: list[str]) -> None:
    choices = speakers(FOUND, Unnamed("somebody"), corrected=True)
    assert [each.words for each in choices(catalogue, typed)] == expected


@pytest.mark.parametrize(
    ("given", "corrected", "typed", "expected"),
    [
        (Whose.UNKNOWN, False, "", ["Boris Blank", "Ann Reed", "Nobody’s words"]),
        (ANN, False, "", ["Ann Reed", "Boris Blank", "Unknown", "Nobody’s words"]),
        (ANN, True, "", ["Boris Blank", "Unknown", "Nobody’s words", "As found"]),
        (ANN, False, "ree", ["Ann Reed", "Carl Reed", "A Reed", "“ree”", "ree"]),
        (ANN, True, "ann", ["“ann”", "ann"]),
        (Unnamed("officials"), False, "officials", ["officials", "officials"]),
    ],
)
def test_what_is_so_already_comes_first_to_be_confirmed_once(
    catalogue: Catalogue, given: Speaker, corrected: bool, typed: str, expected: list[str]
) -> None:
    found = speakers(FOUND, given, corrected=corrected)(catalogue, typed)
    assert [each.words for each in found] == expected
    assert [each.value for each in found].count(given) <= 1


def test_the_number_of_a_queen_is_no_last_name(tmp_path: Path) -> None:
    queen = Named("queen anna ii", "Queen Anna II")
    told = Told(people=("Otto Quist III", "Anna Falk", "Queen Anna II"))
    with closing(filled(tmp_path / "other", told)) as catalogue:
        found = alike(Examination(), queen)(catalogue, "")
        assert [each.words for each in found] == ["Anna Falk"]
        found = alike(Examination(), Named("otto quist", "Otto Quist"))(catalogue, "")
        assert [each.words for each in found] == ["Otto Quist III"]


@pytest.mark.parametrize(
    ("choices", "typed", "expected"),
    [
        (alike(FOUND, ANN), "", ["A Reed", "Carl Reed", "Boris Blank"]),
        (alike(FOUND, ANN), "bo", ["Boris Blank", "bo"]),
        (alike(FOUND, Named("boris blank", "Boris Blank")), "", ["Ann Reed"]),
        (
            somebody(FOUND, Named("x", "Reed")),
            "",
            ["Boris Blank", "Ann Reed", "Carl Reed", "A Reed", "Nobody", "Reed"],
        ),
        (somebody(FOUND, Named("x", "Oslo")), "nob", ["Nobody", "nob"]),
        (somebody_else(FOUND, ANN), "", ["Boris Blank", "Carl Reed", "A Reed"]),
        (somebody_else(FOUND, ANN), "Ann Reed", []),
        (somebody_else(FOUND, ANN), "Ann Reed the younger", ["Ann Reed the younger"]),
    ],
)
def test_whose_name_it_may_be(
    catalogue: Catalogue, choices: Choices, typed: str, expected: list[str]
) -> None:
    assert [each.words for each in choices(catalogue, typed)] == expected


def test_of_what_a_name_is_made(catalogue: Catalogue) -> None:
    carl, otto = Named("carl reed", "Carl Reed"), Named("otto", "Otto")
    joined = [
        Correction(number, datetime.now(UTC), change)
        for number, change in enumerate([NamesJoined(carl, ANN), NamesJoined(otto, otto)])
    ]
    choices = parts(ANN, {"Ann Reed": 1, "Reed": 2, "Carl": 1}, joined, "Carl")
    found = choices(catalogue, "")
    assert [each.words for each in found] == ["Carl Reed", "“Carl”", "“Reed”", "“Ann Reed”"]
    assert found[0].value == joined[0]
    assert [each.words for each in choices(catalogue, "ann")] == ["“Ann Reed”"]


def test_what_place_it_may_be(catalogue: Catalogue) -> None:
    found = places(Named("paris", "Paris"))(catalogue, "")
    assert (found[0].words, found[0].value) != (found[1].words, found[1].value)
    assert "France" in found[0].note
    assert any(each.note == "Texas, United States" for each in found)
    assert found[-1].value == Named("name:paris", "Paris")
    (germany, own) = places(Named("x", "X"))(catalogue, "Germany")
    assert (germany.value, germany.note) == (Named("DE", "Germany"), "country")
    assert own.value == Named("name:germany", "Germany")
