"""Every language has every page, and on each the same headlines, examples, pictures and links."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.models.guide import Guide, Page
from tests.guide import written
from tests.guide.written import ENGLISH, FOLDER, LANGUAGES

OTHERS = [code for code in LANGUAGES if code != ENGLISH]
PAIRS = [
    (code, english, told)
    for code in OTHERS
    for english, told in zip(Guide(FOLDER).pages, Guide(FOLDER, code).pages, strict=True)
]
_FIELD = re.compile(r"(?:[a-z]+:|\.?[a-z]+[./][\w./]+|dateline\b|library\.|--).*")
_BARE_SIGN = re.compile(r"(?<![\u202f!]) ?[;?!](?!\[)|(?<!\u00a0):|«(?!\u00a0)|(?<!\u00a0)»|'")
"""Signs that French sets apart by a space that doesn't break, and a straight apostrophe."""
_SENTENCE = re.compile(r"[^\s`|]+")


@pytest.fixture(params=PAIRS, ids=lambda each: f"{each[0]}-{each[1].name}")
def pair(request: pytest.FixtureRequest) -> tuple[Page, Page]:
    """A page in English and in another language."""
    _, english, told = request.param
    return english, told


def levels(page: Page) -> list[str]:
    """Of which rank the headlines are, in their order."""
    return re.findall(r"^(#+) ", written.prose(page), re.MULTILINE)


def named(page: Page) -> list[str]:
    """What is called as the program has it in any language: fields, commands, files."""
    return sorted({each for each in written.code(page) if _FIELD.fullmatch(each)})


def test_french_is_among_them() -> None:
    assert "fr" in OTHERS


def test_it_is_translated(pair: tuple[Page, Page]) -> None:
    english, told = pair
    assert told.translated
    assert told.file.name == english.file.name


def test_it_has_the_same_headlines(pair: tuple[Page, Page]) -> None:
    english, told = pair
    assert levels(told) == levels(english)


def test_it_has_the_same_examples(pair: tuple[Page, Page]) -> None:
    english, told = pair
    assert [*written.examples(told)] == [*written.examples(english)]
    assert [*written.blocks(told)] == [*written.blocks(english)]
    assert len(written.rows(told)) == len(written.rows(english))
    assert named(told) == named(english)


def test_it_has_as_many_pictures(pair: tuple[Page, Page]) -> None:
    english, told = pair
    assert len(written.pictures(told)) == len(written.pictures(english))


def test_its_links_lead_to_the_same_pages(pair: tuple[Page, Page]) -> None:
    def pages(page: Page) -> list[str]:
        return sorted({Path(each.partition("#")[0]).name for each in written.links(page)})

    english, told = pair
    assert pages(told) == pages(english)


def test_it_is_about_as_long(pair: tuple[Page, Page]) -> None:
    english, told = (len(_SENTENCE.findall(written.prose(page))) for page in pair)
    assert 0.8 < told / english < 1.4


@pytest.mark.parametrize("page", Guide(FOLDER, "fr").pages, ids=lambda page: page.name)
def test_signs_are_french(page: Page) -> None:
    words = re.sub(r"`[^`]*`|\]\([^)]*\)", "x", written.prose(page))
    assert [found[0] for found in _BARE_SIGN.finditer(words)] == []
