"""Every filter of the guide finds what the guide says."""

from __future__ import annotations

from datetime import date

import pytest

from reader.filter.fields import FIELDS
from reader.filter.kinds import KINDS
from reader.filter.meaning import meaning
from reader.library.catalogue import Catalogue
from reader.library.ids import ArticleId
from tests.guide.conftest import numbers
from tests.guide.written import ENGLISH, LANGUAGES, Example, examples, pages

TODAY = date(2025, 4, 4)
"""The day that the guide takes for today."""

EXAMPLES = {code: [each for page in pages(code) for each in examples(page)] for code in LANGUAGES}


@pytest.mark.parametrize(
    "example",
    [each for found in EXAMPLES.values() for each in found],
    ids=lambda each: f"{each.page}-{each.typed}",
)
def test_a_filter_finds_what_the_guide_says(catalogue: Catalogue, example: Example) -> None:
    by_article = numbers(catalogue)
    found = catalogue.ids(meaning(example.typed, TODAY).wanted)
    assert sorted(by_article[ArticleId(each)] for each in found) == [*example.finds]


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_what_is_said_to_be_at_fault_is(language: str) -> None:
    faulty = [each.typed for each in EXAMPLES[language] if meaning(each.typed, TODAY).faults]
    assert faulty == ["persn:rennie ferry"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("field", FIELDS)
def test_every_field_is_tried(language: str, field: str) -> None:
    assert any(f"{field}:" in each.typed.split('"')[0] for each in EXAMPLES[language])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("field", KINDS)
def test_all_that_has_and_is_can_ask_for_is_tried(language: str, field: str) -> None:
    asked = [each.typed for each in EXAMPLES[language]]
    wanted = {wanted: f"{field}:{value}" for value, wanted in reversed(KINDS[field].items())}
    assert [each for each in wanted.values() if each not in asked] == []


def test_the_languages_try_the_same() -> None:
    tried = {code: [(each.typed, each.finds) for each in found] for code, found in EXAMPLES.items()}
    assert all(each == tried[ENGLISH] for each in tried.values())
    assert len(tried[ENGLISH]) > 40
