"""The guide's pages in their order, in the language that is spoken, and where links lead."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.models.guide import Guide, Target, anchor_of, places
from tests.libraries import written

PAGES = {
    "02-map.md": "# The `map`\n\nSee [the filter](01-filter.md#names) or [it](#dots).\n\n## Dots\n",
    "01-filter.md": "# Filter\n\nÉtoile, stars and **starred** words. ![A star](pictures/a.png)\n",
    "README.md": "# Contents\n",
    "fr/02-map.md": "# La carte\n\n![Une étoile](../pictures/a.png)\n",
    "pictures/a.png": "",
    "articles/1-one.txt": "One.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in PAGES:
        (tmp_path / "guide" / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / "secret.png").write_text("no picture of the guide", "utf-8")
    return written(tmp_path / "guide", PAGES)


def test_pages_stand_in_the_order_of_their_numbers(folder: Path) -> None:
    guide = Guide(folder)
    assert [(page.name, page.title) for page in guide.pages] == [
        ("filter", "Filter"),
        ("map", "The map"),
    ]
    assert guide.beside("filter", 1) is guide.page("map")
    assert guide.beside("filter", -1) is None
    assert guide.beside("map", 1) is None
    assert guide.page("no such page") is guide.pages[0]


def test_a_page_that_is_not_translated_is_in_english_and_told(folder: Path) -> None:
    told = {page.name: (page.title, page.translated) for page in Guide(folder, "fr").pages}
    assert told == {"filter": ("Filter", False), "map": ("La carte", True)}
    assert all(page.translated for page in Guide(folder).pages)


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("01-filter.md", Target("filter")),
        ("01-filter.md#names", Target("filter", "names")),
        ("#dots", Target("map", "dots")),
        ("../../01-filter.md", None),
        ("03-no-page.md", None),
        ("articles", None),
        ("https://example.org/01-filter.md", None),
        ("//example.org/01-filter.md", None),
        ("file:///01-filter.md", None),
    ],
)
def test_links_lead_to_pages_of_the_guide_alone(
    folder: Path, address: str, leads: Target | None
) -> None:
    guide = Guide(folder)
    assert guide.target(guide.page("map"), address) == leads


def test_a_translated_page_links_to_pages_that_are_not(folder: Path) -> None:
    guide = Guide(folder, "fr")
    assert guide.target(guide.page("map"), "01-filter.md") == Target("filter")


def test_pictures_are_the_guides_own(folder: Path) -> None:
    english, french = Guide(folder), Guide(folder, "fr")
    picture = (folder / "pictures" / "a.png").resolve()
    assert english.picture(english.page("filter"), "pictures/a.png") == picture
    assert french.picture(french.page("map"), "../pictures/a.png") == picture
    for address in ("../secret.png", "pictures/none.png", "https://example.org/a.png", "pictures"):
        assert english.picture(english.page("filter"), address) is None


def test_what_leads_to_no_page_is_copied_as_it_is_called_here(folder: Path) -> None:
    guide = Guide(folder)
    page = guide.page("map")
    assert guide.path(page, "articles") == str((folder / "articles").resolve())
    assert guide.path(page, "https://example.org/") == "https://example.org/"
    assert guide.path(page, "../secret.png") == "../secret.png"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", [("filter", 0), ("map", 0)]),
        ("star", [("filter", 3)]),
        ("ETOILE", [("filter", 1)]),
        ("star words", [("filter", 4)]),
        ("filter", [("filter", 1), ("map", 1)]),
        ("see filter", [("map", 2)]),
        ("png", []),
    ],
)
def test_words_are_found_by_their_beginnings(
    folder: Path, typed: str, found: list[tuple[str, int]]
) -> None:
    assert [(each.page.name, each.places) for each in Guide(folder).found(typed)] == found


def test_the_words_found_are_where_they_are_said_to_be() -> None:
    text = "Étoile, stars and starred words"
    assert [text[start:end] for start, end in places(text, "ETO star")] == [
        "Étoile",
        "stars",
        "starred",
    ]
    assert places(text, " ") == []


def test_a_headline_has_an_anchor_as_those_who_show_markdown_make_it() -> None:
    assert anchor_of("Where from") == "where-from"
    assert anchor_of("What it can’t do: 3 things") == "what-it-cant-do-3-things"
