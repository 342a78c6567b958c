"""What the README, CONTRIBUTING and the other pages of docs link to is there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from reader.models.guide import anchor_of
from tests.guide.written import FOLDER

ROOT = FOLDER.parents[1]
PAGES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md")),
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "docs" / "releases").glob("*.md")),
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_is_linked_to_is_there(page: Path) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8"))
    for link in links:
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        file = page.parent / path if path else page
        assert file.exists(), link
        if anchor:
            headlines = re.findall(r"^#+ (.+)$", file.read_text("utf-8"), re.MULTILINE)
            assert anchor in map(anchor_of, headlines), link


def test_every_page_of_the_guide_that_the_readme_names_is_one() -> None:
    named = re.findall(r"docs/guide/([\w-]+\.md)", (ROOT / "README.md").read_text("utf-8"))
    assert len(named) > 8
    assert [each for each in named if not (FOLDER / each).is_file()] == []


def test_what_contributing_has_made_can_be_made() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    told = (ROOT / "CONTRIBUTING.md").read_text("utf-8") + (ROOT / "README.md").read_text("utf-8")
    goals = {shlex.split(each)[0] for each in re.findall(r"`make ([^`]+)`", told)}
    goals = {each for each in goals if "=" not in each}
    assert {"check", "test", "accuracy", "bench", "torture", "pictures", "words"} <= goals
    assert [each for each in goals if not re.search(rf"^{each}:", makefile, re.MULTILINE)] == []
