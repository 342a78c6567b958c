"""What the guide's pages name is there: keys, menus, links, pictures; and nothing is left out."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from reader.files.folders import shipped
from reader.files.release import version
from reader.language.translations import language as translated_language
from reader.language.words import ENGLISH, speak, tr
from reader.models.guide import FIRST, Guide, Page
from reader.window.actions import MENUS, Actions, Deed
from reader.window.guide_deeds import TOLD_IN
from reader.window.keys_told import KeysOf, keys_by_group
from tests.guide import written
from tests.guide.written import ARTICLES, FOLDER, LANGUAGES
from tests.language.with_qt import spoken_with_qt

ALL = [(code, page) for code in LANGUAGES for page in written.pages(code)]
MODULES = sorted(Path(__file__).resolve().parents[2].glob("reader/window/*.py"))
ARROWS = {"←": "Left", "→": "Right", "↑": "Up", "↓": "Down"}
IN_FRENCH = dict(
    zip(
        (
            "Maj",
            "Échap",
            "Espace",
            "Entrée",
            "Suppr",
            "Retour arrière",
            "Début",
            "Gauche",
            "Droite",
        ),
        ("Shift", "Esc", "Space", "Enter", "Del", "Backspace", "Home", "Left", "Right"),
        strict=True,
    )
)
APART = re.compile(r" or | ou | (?!arrière)")
HEAVIEST = 2_000_000
"""Bytes that all pictures may have together: they ship."""


@pytest.fixture(params=ALL, ids=lambda each: f"{each[0]}-{each[1].name}")
def page(request: pytest.FixtureRequest) -> Iterator[Page]:
    """Each page, while its language is spoken."""
    code, told = request.param
    speak(translated_language(code, shipped("resources") / "translations"))
    yield told
    speak()


def deeds() -> dict[str, Deed]:
    """What stands in the menus, by its words in the language that is spoken."""
    every = (deed for menu in MENUS.values() for deed in menu if deed is not None)
    return {tr(deed.text).replace("&", ""): deed for deed in every}


def groups(qtbot: QtBot) -> list[KeysOf]:
    """All keys, as the window lists them."""
    window = QMainWindow()
    qtbot.addWidget(window)
    return [*keys_by_group(Actions(window))]


def all_keys(qtbot: QtBot) -> list[tuple[str, str]]:
    return [each for group in groups(qtbot) for each in group.keys]


def plain(key: str) -> str:
    """A key as the menus call it."""
    for sign, name in (ARROWS | IN_FRENCH).items():
        key = key.replace(sign, name)
    return key.casefold()


def test_a_page_has_one_headline_and_is_short(page: Page) -> None:
    headlines = re.findall(r"^# (.+)$", written.prose(page), re.MULTILINE)
    assert [each.replace("`", "") for each in headlines] == [page.title]
    assert len(page.title) <= 46
    lines = page.text.count("\n")
    assert 15 <= lines <= (200 if page.name == "keys" else 110)


def test_nothing_stands_outside_the_plane_in_which_qt_counts_as_we_do(page: Page) -> None:
    assert max(page.text) < "\U00010000"


def test_links_lead_to_pages_and_headlines(page: Page) -> None:
    guide = Guide(FOLDER, page.file.parent.name)
    for address in written.links(page):
        target = guide.target(page, address)
        if target is None:
            assert guide.path(page, address) == str(ARTICLES.resolve()), address
        elif target.anchor:
            from reader.models.guide import anchor_of  # noqa: PLC0415

            headlines = re.findall(r"^#+ (.+)$", guide.page(target.page).text, re.MULTILINE)
            assert target.anchor in map(anchor_of, headlines), address


def test_pictures_are_there_and_none_is_missing_its_words(page: Page) -> None:
    guide = Guide(FOLDER)
    for address in written.pictures(page):
        file = guide.picture(page, address)
        assert file is not None, address
        assert not QImage(str(file)).isNull()
    assert "![](" not in page.text


def test_a_row_of_a_menu_is_named_with_its_keys(page: Page) -> None:
    known = deeds()
    for name, keys in written.deeds(page):
        assert name in known, name
        its = {plain(key) for key in known[name].keys}
        assert {plain(key) for key in keys} <= its, name


def test_keys_are_keys_of_the_program(page: Page, qtbot: QtBot) -> None:
    known = {plain(key) for deed in deeds().values() for key in deed.keys}
    known |= {plain(key) for told, _ in all_keys(qtbot) for key in APART.split(told)}
    known |= {f"alt+{number}" for number in range(1, 10)} | {"shift+down", "shift+up", "esc"}
    assert [key for key in written.keys(page) if plain(key) not in known] == []


def test_rows_of_menus_that_ask_for_more_are_called_so(page: Page) -> None:
    said = "\n".join(module.read_text("utf-8") for module in MODULES)
    literals = set(re.findall(r'"([^"\n]+…)"', said))
    known = {tr(each).replace("&", "") for each in literals} | set(deeds())
    assert [each for each in written.menu_rows(page) if each not in known] == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere some keys are others")
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_key_is_told(code: str, qtbot: QtBot, qapp: QApplication) -> None:
    page = Guide(FOLDER, code).page("keys")
    told = [(keys.strip("`"), does) for keys, does in written.rows(page)]
    with spoken_with_qt(code, qapp):
        assert told == all_keys(qtbot), "write it anew: python -m tests.guide"
        headings = re.findall(r"^## (.+)$", page.text, re.MULTILINE)
        assert headings == [group.heading for group in groups(qtbot)]


def test_pages_follow_one_another_and_are_all_in_the_contents() -> None:
    pages = Guide(FOLDER).pages
    assert [int(page.file.name[:2]) for page in pages] == [*range(1, len(pages) + 1)]
    assert len(pages) >= 14
    assert pages[0].name == FIRST
    for code in LANGUAGES:
        there = Guide(FOLDER, code).pages
        contents = (there[0].file.parent / "README.md").read_text("utf-8")
        listed = re.findall(r"^\d+\. \[(.+)\]\((.+)\)$", contents, re.MULTILINE)
        assert listed == [(page.title, page.file.name) for page in there]


def test_a_part_of_the_window_is_told_of_by_a_page_that_there_is() -> None:
    names = {page.name for page in Guide(FOLDER).pages}
    assert {*TOLD_IN.values()} <= names
    classes = {
        name
        for module in MODULES
        for name in re.findall(r"^class (\w+)", module.read_text("utf-8"), re.MULTILINE)
    }
    assert {*TOLD_IN} <= classes


def test_the_pictures_are_used_and_weigh_little() -> None:
    there = {file.name for file in (FOLDER / "pictures").iterdir()}
    shown = {Path(each).name for _, page in ALL for each in written.pictures(page)}
    assert there == shown
    assert sum(file.stat().st_size for file in (FOLDER / "pictures").iterdir()) < HEAVIEST


def test_the_guides_articles_are_called_by_their_numbers() -> None:
    numbers = sorted(written.number_of(file.name) for file in ARTICLES.iterdir())
    assert numbers == [*range(1, 9)]


def test_who_cites_the_program_cites_this_one(page: Page) -> None:
    cited = re.findall(r"Dateline (\d+\.\d+\.\d+)", page.text)
    assert set(cited) <= {version()}
    assert bool(cited) == (page.name == "annotate")


def test_english_is_among_the_languages() -> None:
    assert LANGUAGES[0] == ENGLISH
