"""What the page of a person or a place knows and says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.article import Span
from reader.library.answers import Saying, SayingKind
from reader.library.catalogue import Catalogue
from reader.library.ids import ArticleId
from reader.library.wanted import FromSource, Word
from reader.models.certainty import SURE_FROM
from reader.models.copied_saying import copied
from reader.models.portrait import Beside, Portrait, Sitting, Subject, portrait
from reader.models.portrait_strip import Bin, strip
from reader.models.portrait_words import (
    LONGEST,
    facts_told,
    nothing_told,
    saying_told,
    shown,
    source_told,
)
from tests.library.made import Told, filled

ANNE, OLENA = ("Anne Dupont", True), ("Olena Hrytsenko", True)
SHELF = (
    Told(
        day=date(2025, 3, 1),
        said=((*ANNE, "The quay is ours"), (*OLENA, "Not yet"), (*ANNE, "Paris will pay")),
        reported=((*OLENA, "that the quay is old"),),
        people=("Anne Dupont", "Olena Hrytsenko", "Ida Moreau"),
        places=("Paris", "France"),
        path="/1.txt",
    ),
    Told(
        day=date(2024, 12, 31),
        title="The quay",
        said=((*ANNE, "Again the quay"),),
        people=("Anne Dupont",),
        places=("Lyon",),
        source="elsewhere",
        path="/2.txt",
    ),
    Told(day=date(2025, 4, 1), people=("Ida Moreau", "Olena Hrytsenko"), path="/3.txt"),
)
ANNE_S, IDA, FRANCE = (
    Subject("person", "Anne Dupont"),
    Subject("person", "Ida Moreau"),
    Subject("place", "France"),
)


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    opened = filled(tmp_path_factory.mktemp("portraits") / "library.sqlite", *SHELF)
    yield opened
    opened.close()


def counts(found: Portrait) -> tuple[int, ...]:
    return tuple(found.counts[kind] for kind in SayingKind)


def test_the_page_of_one_who_is_quoted(catalogue: Catalogue) -> None:
    found = portrait(catalogue, Sitting(ANNE_S))
    assert counts(found) == (3, 0, 2)
    assert found.kind is SayingKind.QUOTED
    assert [found.first[number].title for number in found.numbers] == ["Talks", "Talks", "The quay"]
    facts = found.facts
    assert (facts.first, facts.last) == (date(2024, 12, 31), date(2025, 3, 1))
    assert facts.beside == (Beside(Subject("person", "Olena Hrytsenko"), 1),)
    assert [each.subject.name for each in facts.places] == ["France", "Lyon", "Paris"]
    assert facts_told(ANNE_S, facts) == ("Quoted 3 times in 2 articles · mentioned in 2 articles")


def test_the_page_of_one_who_is_only_talked_about(catalogue: Catalogue) -> None:
    found = portrait(catalogue, Sitting(IDA))
    assert (counts(found), found.kind) == ((0, 0, 2), SayingKind.NAMED)
    assert facts_told(IDA, found.facts) == "Never quoted here · mentioned in 2 articles"
    assert {each.subject.name for each in found.facts.beside} == {"Anne Dupont", "Olena Hrytsenko"}
    assert not found.facts.speak


def test_the_page_of_one_who_is_only_reported_opens_on_all_that_is_told(
    catalogue: Catalogue,
) -> None:
    olena = Sitting(Subject("person", "Olena Hrytsenko"), words=(Word("old"),))
    found = portrait(catalogue, olena)
    assert (counts(found), found.kind) == ((0, 1, 1), SayingKind.NAMED)
    chosen = replace(olena, kind=SayingKind.REPORTED)
    assert portrait(catalogue, chosen).kind is SayingKind.REPORTED


def test_the_page_of_a_place(catalogue: Catalogue) -> None:
    found = portrait(catalogue, Sitting(FRANCE))
    assert counts(found) == (0, 0, 2)
    assert [each.subject.name for each in found.facts.beside] == ["Anne Dupont", "Olena Hrytsenko"]
    assert facts_told(FRANCE, found.facts) == "Named in 2 articles"


def test_the_places_inside_a_country(seeds: Path) -> None:
    catalogue = Catalogue(seeds)
    inside = portrait(catalogue, Sitting(FRANCE)).facts.places
    catalogue.close()
    assert "Paris" in [each.subject.name for each in inside]
    assert not {"France", "Ukraine", "Europe"} & {each.subject.name for each in inside}


def test_first_and_last_seen_are_those_of_all_that_is_told(catalogue: Catalogue) -> None:
    for subject in (ANNE_S, IDA, FRANCE, Subject("person", "Olena Hrytsenko")):
        found = portrait(catalogue, Sitting(subject))
        days = [
            told.day
            for told in SHELF
            if subject.name in (*told.people, *(who for who, _, _ in told.said))
            or (subject.is_place and set(told.places) & {"Paris", "Lyon", "France"})
        ]
        assert (found.facts.first, found.facts.last) == (min(days), max(days))
        assert sum(articles for _, articles in found.facts.days) == len(days)


def test_words_and_filter_narrow_what_is_shown(catalogue: Catalogue) -> None:
    whole = portrait(catalogue, Sitting(ANNE_S))
    about = Sitting(ANNE_S, words=(Word("quay"),), typed="quay")
    narrowed = portrait(catalogue, about, whole)
    assert counts(narrowed)[0] == 2
    assert narrowed.facts is whole.facts
    assert portrait(catalogue, about).facts == whole.facts
    under = Sitting(ANNE_S, under_filter=True, among=FromSource("elsewhere"))
    elsewhere = portrait(catalogue, under, whole)
    assert counts(elsewhere) == (1, 0, 1)
    assert elsewhere.facts.last == date(2024, 12, 31)
    assert elsewhere.facts.beside == ()
    none = portrait(catalogue, Sitting(ANNE_S, words=(Word("zebra"),), typed="zebra"))
    assert nothing_told(none) == "Nothing here holds “zebra”."
    asked = Sitting(IDA, kind=SayingKind.QUOTED, under_filter=True)
    assert (
        nothing_told(portrait(catalogue, asked)) == "Ida Moreau is never quoted under the filter."
    )


def test_a_saying_is_told_and_copied(catalogue: Catalogue) -> None:
    found = portrait(catalogue, Sitting(ANNE_S))
    likely = found.first[found.numbers[-1]]
    last = replace(likely, certainty=SURE_FROM)
    assert saying_told(last, ANNE_S) == (
        "Saying of 31 December 2024: “Again the quay”, in The quay"
    )
    assert source_told(last, ANNE_S) == ("", "The quay", "elsewhere")
    assert source_told(last, FRANCE) == ("Anne Dupont", "The quay", "elsewhere")
    assert copied(catalogue, last).startswith("“Again the quay” — Anne Dupont, ")
    assert likely.certainty < SURE_FROM
    assert saying_told(likely, ANNE_S).startswith("Saying of 31 December 2024: likely, “Again")
    assert source_told(likely, ANNE_S)[0] == "likely"
    assert source_told(likely, FRANCE)[0] == "Anne Dupont · likely"
    given = "“Again the quay” — Anne Dupont (likely; attributed by Dateline), "
    assert copied(catalogue, likely).startswith(given)
    gone = Saying(ArticleId(1), "", "", 1, "", (), (), None, named=False, certainty=0.0)
    assert copied(catalogue, gone) == ""


def test_unknown_names_have_an_empty_page(catalogue: Catalogue) -> None:
    found = portrait(catalogue, Sitting(Subject("person", "Nobody Known")))
    assert (counts(found), found.facts.first, strip(found.facts.days)) == ((0, 0, 0), None, ())
    assert facts_told(found.sitting.subject, found.facts) == (
        "Never quoted here · mentioned in no article"
    )


DAYS = st.dictionaries(st.dates(date(1, 1, 1), date(9999, 12, 31)), st.integers(1, 9), max_size=9)


@given(DAYS)
def test_bins_hold_all_days_without_a_gap(articles: dict[date, int]) -> None:
    days = [(d.year * 10_000 + d.month * 100 + d.day, n) for d, n in sorted(articles.items())]
    bins = strip(days)
    assert sum(each.articles for each in bins) == sum(articles.values())
    assert len(bins) <= 121
    assert all(a.last.toordinal() + 1 == b.first.toordinal() for a, b in pairwise(bins))
    for day, count in articles.items():
        (own,) = [each for each in bins if each.first <= day <= each.last]
        assert own.articles >= count


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (date(2025, 3, 1), date(2025, 3, 1), "Saturday 1 March 2025: 1 article"),
        (date(2025, 2, 1), date(2025, 2, 28), "February 2025: 1 article"),
        (date(2025, 1, 1), date(2025, 12, 31), "2025: 1 article"),
        (date(2020, 1, 1), date(2024, 12, 31), "2020 to 2024: 1 article"),
    ],
)
def test_bins_are_told_in_words(first: date, last: date, told: str) -> None:
    assert Bin(first, last, 1).told == told


def test_what_lies_over_years_is_shown_by_months_and_years() -> None:
    assert len(strip([(20240131, 1), (20240229, 2)])) == 30
    assert strip([(20200131, 1), (20240229, 2)])[0].told == "January 2020: 1 article"
    assert strip([(19850131, 1), (20240229, 2)])[-1].told == "2024: 2 articles"


TEXTS = st.text(st.sampled_from("ab \n\r\t.“”é😀"), max_size=3 * LONGEST)


@given(TEXTS, st.data())
def test_words_stand_where_they_are_shown(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    saying = Saying(
        ArticleId(1), "", "", 1, text, (Span(start, end),), (), None, named=False, certainty=0.0
    )
    found = shown(saying)
    assert len(found.text) <= LONGEST + 4
    for span in found.words:
        assert 0 <= span.start <= span.end <= len(found.text)
        plain = " ".join(found.text[span.start : span.end].removesuffix(" …").split())
        assert " ".join(text[start:end].split()).startswith(plain)
