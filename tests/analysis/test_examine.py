"""The whole examination: its laws for any text, and what it finds in the user's own articles."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.examine import examine
from reader.analysis.marks import Examination
from reader.articles.article import Article, Span

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
MARKS = ["“", "”", '"', "‘", "’", "'", "(", ")", "-", ", ", ". "]
WORDS = ["Mr ", "Ann Reed", "Reed", " said", " he", "told ", "Paris", "PARIS\n", "U.S."]
ODD = ["\n\n", "\r\n", "\r", "\0", "\xa0", "é", "😀"]
PIECES = st.sampled_from([*MARKS, *WORDS, *ODD])


def examined(text: str) -> Examination:
    """What is found in a text that is all body."""
    return examine(Article(text, "Untitled", Span(0, len(text))))


def apart(spans: Iterable[Span]) -> bool:
    """Whether no two spans share a character."""
    ordered = sorted(spans)
    return all(one.end <= other.start for one, other in pairwise(ordered))


def keeps_the_laws(text: str) -> None:
    found = examined(text)
    quoted = [quotation.span for quotation in found.quotations]
    persons = [span for person in found.people for span in person.mentions]
    located = [span for place in found.places for span in place.mentions]
    told = [
        span
        for quotation in found.quotations
        if quotation.attribution
        for span in (quotation.attribution.mention, quotation.attribution.cue)
        if span
    ]
    for span in (*quoted, *persons, *located, *told):
        assert 0 <= span.start < span.end <= len(text)
    assert apart(quoted)
    assert apart([*persons, *located])
    keys = [person.key for person in found.people]
    assert len(keys) == len(set(keys))
    assert all(person.mentions for person in found.people)
    assert len({place.key for place in found.places}) == len(found.places)


@given(st.text())
def test_any_text_is_examined(text: str) -> None:
    keeps_the_laws(text)


def test_half_a_character_beside_a_name_is_examined() -> None:
    keeps_the_laws("Mr \ud800Reed of Paris said so, and Ann \udfff Reed said “no”.")


@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_heap_of_news_is_examined(text: str) -> None:
    keeps_the_laws(text)


@pytest.mark.parametrize("seed", ["000_82dac2a46820e30c.txt", "003_d90b73ff650c5895.txt"])
def test_the_seeds_keep_the_laws(seed: str) -> None:
    keeps_the_laws((SEEDS / seed).read_text(encoding="utf-8"))


def test_who_and_where_in_the_first_seed() -> None:
    text = (SEEDS / "000_82dac2a46820e30c.txt").read_text(encoding="utf-8")
    found = examined(text)
    assert {person.name for person in found.people} == {
        "Emmanuel Macron",
        "Volodymyr Zelensky",
        "Steve Witkoff",
        "Keir Starmer",
        "Donald Trump",
        "Vladimir Putin",
        "Thibault Camus",
    }
    zelensky = next(p for p in found.people if p.name == "Volodymyr Zelensky")
    assert {span.of(text) for span in zelensky.mentions} == {
        "Volodymyr Zelensky",
        "Volodymyr Zelenskyy",
        "Zelensky",
    }
    assert {"Ukraine", "Paris", "Russia", "United Kingdom", "Crimea", "United States"} <= {
        place.name for place in found.places
    }
    assert found.countries[:3] == ("Ukraine", "Russia", "France")


def test_who_and_where_in_the_second_seed() -> None:
    text = (SEEDS / "003_d90b73ff650c5895.txt").read_text(encoding="utf-8")
    found = examined(text)
    assert {
        "Emmanuel Macron",
        "Vladimir Putin",
        "Giorgia Meloni",
        "Volodymyr Zelensky",
        "Donald Trump",
        "Starmer",
    } <= {person.name for person in found.people}
    paris = next(place for place in found.places if place.name == "Paris")
    assert [span.of(text) for span in paris.mentions] == ["PARIS", "Paris"]
    assert {"Kyiv", "Moscow", "London", "Australia", "Canada", "New Zealand"} <= {
        place.name for place in found.places
    }


def test_what_stands_for_a_government_is_told_besides() -> None:
    text = "LONDON — The Kremlin denied it on Monday. Moscow has agreed to talks in London."
    found = examined(text)
    assert [(each.span.of(text), each.country) for each in found.metonyms] == [
        ("Kremlin", "Russia"),
        ("Moscow", "Russia"),
    ]
    assert {"Moscow", "London"} <= {place.name for place in found.places}
    assert "Russia" in found.countries
