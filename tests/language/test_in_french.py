"""The program in French, from its start on: whatever it says is French, with no English in it.

What stands in articles stays as it is, and here that is English, since nothing else is analysed.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from html import unescape
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from reader.files.folders import shipped
from reader.files.tongue import speak_tongue
from reader.filter.fields import FIELDS
from reader.filter.kinds import KINDS
from reader.language.words import speak, spoken
from reader.models.guide import Guide
from reader.models.speaking import speak_first_of
from reader.window.actions import MENUS
from tests.accessibility.conftest import (
    Open,
    dressed,
    heard,
    library,
    open_desk,
    open_it,
)
from tests.accessibility.openings import ARTICLES, OPENINGS
from tests.accessibility.shown import Shown
from tests.journeys.conftest import OpenDesk, empty
from tests.journeys.desk import Desk
from tests.language.seen import texts_of
from tests.language.test_everything_speaks import ASKING_OUTSIDE, choices, leave_sheets, painted
from tests.language.test_french import MESSAGES
from tests.libraries import library_of, written

__all__ = ["dressed", "empty", "heard", "library", "open_desk", "open_it", "painted"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

STARTED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow
from reader import start
from reader.cli.arguments import asked

made = start.prepared_application

def watched(**more):
    application, timer = made(**more), QTimer()
    def look():
        for window in application.topLevelWidgets():
            if isinstance(window, QMainWindow) and hasattr(window, "names_panel"):
                titles = [menu.text() for menu in window.menuBar().actions()]
                print(*titles, window.header.sentence.text(), sep="|")
                application.exit(7)
    timer.timeout.connect(look)
    timer.start(50)
    application.timer = timer
    return application

start.prepared_application = watched
wanted = asked(sys.argv[1:])
sys.exit(start.run(wanted.library, wanted.paths, language=wanted.language))
"""

SAID_BY_THE_TEST = {
    "The file is a foreign one: /home/nobody/articles.sqlite.",
    "This takes longer than usual.",
    "To read",
    "English",  # each language calls itself as it does
}
TYPED_BY_THE_TEST = {"so", "never", "zebra", "to", "read"}
KEYWORDS = {*FIELDS, *(value for values in KINDS.values() for value in values)}
"""What is typed into the filter is the same in every language."""
NAMES = {"ctrl", "shift", "alt", "esc", "pdf", "markdown", "dateline", "separator", "serif"}
"""What keys, forms of files and faces are called."""

_TYPED = re.compile(rf"\b(?:{'|'.join(FIELDS)}):\S*|\S*/\S+|Linux-\S+")
"""A condition as it is typed, the path of a file, or what the system calls itself."""
_QUOTED = re.compile("«([^»]*)»")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")


@pytest.fixture(scope="module")
def a_shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with a little of everything in it, made by an intake that speaks French."""
    folder = tmp_path_factory.mktemp("shelf")
    speak_tongue("fr")
    made = library_of(folder, [written(folder / "articles", ARTICLES)])
    speak()
    return made


@pytest.fixture
def french(dressed: QApplication) -> Iterator[None]:
    """The application as it speaks French, Qt's own words with it."""
    before, side = QLocale(), dressed.layoutDirection()
    speak_first_of(["fr"], dressed)
    yield
    QLocale.setDefault(before)
    dressed.setLayoutDirection(side)
    for words in dressed.findChildren(QTranslator):
        dressed.removeTranslator(words)
        words.deleteLater()


def words_of(text: str) -> list[str]:
    """The words of a text, small, with one apostrophe for all."""
    return [word.casefold().replace("'", "’") for word in _WORD.findall(text)]


@cache
def english() -> frozenset[str]:
    """The words that the program says in English and not in French."""
    said = {
        word
        for each in MESSAGES
        for text in (each.source, each.note if each.counts else "")
        for word in words_of(re.sub(r"\{\w*\}", " ", text.replace("&", "")))
    }
    french = {
        word
        for each in MESSAGES
        if each.source not in FIELDS.values()
        for form in each.forms
        for word in words_of(_TYPED.sub(" ", re.sub(r"\{\w*\}", " ", form.replace("&", ""))))
    }
    return frozenset(said - french - NAMES)


@cache
def pairs() -> frozenset[tuple[str, str]]:
    """Two words each that follow one another in an article."""
    return frozenset(pairwise(words_of(" ".join(ARTICLES.values()))))


def english_in(text: str) -> list[str]:
    """The English words in `text` that are neither typed nor stand as in an article."""
    plain = unescape(re.sub(r"<[^>]+>", " ", text.replace("&", "")))
    if plain.strip() in SAID_BY_THE_TEST or plain.strip(" :") in KEYWORDS:
        return []
    for kinds in ("unread, read ou starred", "quote, speaker, reported ou tag"):
        plain = plain.replace(kinds, "")
    words = words_of(_QUOTED.sub(_quoted, _TYPED.sub(" ", plain)))
    found = []
    for at, word in enumerate(words):
        beside = {(words[at - 1] if at else "", word), (word, (*words[at + 1 :], "")[0])}
        if word in english() and not beside & pairs():
            found.append(word)
    return found


def _quoted(said: re.Match[str]) -> str:
    """What stands in marks, unless it was typed."""
    return " " if {*words_of(said[1])} <= TYPED_BY_THE_TEST else said[1]


class Heard:
    """All that is seen, painted and said aloud while the tour goes on."""

    def __init__(self, heard: list[str], painted: list[str]) -> None:
        self.english: set[str] = set()
        self.texts = 0
        self._aside = (heard, painted)

    def look(self, where: str, shown: Shown) -> None:
        """Take up what there is now."""
        windows = [*shown.windows()]
        for window in windows:
            window.grab()
        widgets = [each for window in windows for each in (window, *window.findChildren(QWidget))]
        told = [text for _, text in texts_of(widgets)]
        for aside in self._aside:
            told += aside
            aside.clear()
        self.texts += len(told)
        for text in told:
            if words := english_in(text):
                self.english.add(f"{where}: {text!r} ({', '.join(words)})")


@pytest.fixture
def tour(french: None, heard: list[str], painted: list[str]) -> Heard:
    """What the tour sees and hears, in French."""
    return Heard(heard, painted)


def test_the_window_starts_in_french(tmp_path: Path) -> None:
    library = library_of(tmp_path, [written(tmp_path / "articles", ARTICLES)])
    line = [sys.executable, "-c", STARTED, "--library", str(library), "--language", "fr"]
    started = subprocess.run(line, capture_output=True, text=True, env={**os.environ}, check=False)
    assert started.returncode == 7, started.stderr
    said = started.stdout.splitlines()[-1].split("|")
    assert [title.replace("&", "") for title in said[:3]] == ["Fichier", "Édition", "Aller"]
    assert said[-1] == "Tous les articles."


def test_there_is_english_to_be_found() -> None:
    assert {"unread", "quotation", "speaker", "with", "the", "undo"} <= english()
    assert not english() & {"article", "citation", "date", "place"}
    assert english_in("Unread") == ["unread"]
    assert english_in("Filtrer par speaker:berg") == []
    assert english_in("Mark as &Read") == ["mark", "as", "read"]
    assert english_in("Citations of the filter") != []
    assert english_in("« We will not pay one crown »") == []


def test_the_guide_is_whole_in_french() -> None:
    pages = Guide(shipped("docs/guide"), "fr").pages
    assert len(pages) > 12
    assert [page.name for page in pages if not page.translated] == []


def test_everything_that_opens_is_french(open_it: Open, tour: Heard) -> None:
    for opening in OPENINGS:
        tour.look(opening.name, open_it(opening))
    assert tour.texts > 1_000
    assert not tour.english, "\n".join(sorted(tour.english))


def test_every_menu_item_answers_in_french(open_it: Open, tour: Heard) -> None:
    shown = open_it(next(each for each in OPENINGS if each.name == "marks"))
    assert shown.desk is not None
    for deeds in MENUS.values():
        for deed in filter(None, deeds):
            if deed.name not in ASKING_OUTSIDE:
                shown.desk.window.actions_by_name[deed.name].trigger()
                shown.desk.settle()
                tour.look(deed.name, shown)
                leave_sheets(shown)
    assert not tour.english, "\n".join(sorted(tour.english))


def test_every_choice_of_a_names_menu_is_french(open_it: Open, tour: Heard) -> None:
    shown = open_it(next(each for each in OPENINGS if each.name == "menu of a name"))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    tour.look("menu of a name", shown)
    assert len([*choices(menu)]) > 3
    menu.close()
    assert not tour.english, "\n".join(sorted(tour.english))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("date:2020-13", "« 2020-13 » n’existe dans aucun calendrier."),
        (
            '("oslo"',
            "Cette parenthèse n’est jamais fermée. Le reste : articles qui contiennent « oslo ».",
        ),
        ("persn:berg", "Il n’y a pas de champ « persn: » ; vouliez-vous dire « person: » ?"),
        ("place:", "place: demande un nom juste après les deux-points."),
        (
            "-(person:berg OR place:oslo) is:unread",
            "Articles non lus qui ne mentionnent pas la personne « berg » et ne mentionnent ni le"
            " lieu « oslo » ni un lieu qui s’y trouve.",
        ),
        (
            "date:2025-03-01 -speaker:berg is:starred is:unread",
            "Articles avec étoile et non lus qui ont paru le 1er mars 2025 et ne citent pas"
            " « berg ».",
        ),
        (
            "ferry OR (bridge has:tag)",
            "Articles qui contiennent « ferry » ou à la fois contiennent « bridge » et ont une"
            " étiquette.",
        ),
        (
            "(a OR ferry) -bridge",
            "Articles qui soit contiennent « a », soit contiennent « ferry »,"
            " et ne contiennent pas « bridge ».",
        ),
        (
            "said:pay w/3 crown",
            "Articles qui citent quelqu’un disant « pay » et « crown » à 3 mots"
            " de distance au plus.",
        ),
    ],
)
def test_what_a_filter_shows_and_lacks_is_told_in_french(
    french: None, open_desk: OpenDesk, library: Path, typed: str, said: str
) -> None:
    desk: Desk = open_desk(library)
    desk.type_filter(typed)
    desk.press(Qt.Key.Key_Return)
    assert plain(desk.sentence) == said


def test_files_that_are_left_out_are_told_in_french(
    french: None, open_desk: OpenDesk, empty: Path, tmp_path: Path
) -> None:
    desk: Desk = open_desk(empty)
    folder = written(tmp_path / "clips", ARTICLES)
    (folder / "scan.txt").write_bytes(b"%PDF-1.4 nothing to read")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8")
    desk.take_in(folder)
    assert plain(desk.told).startswith("3 articles importés")
    desk.window.actions_by_name["left_out"].trigger()
    desk.settle()
    listed = {Path(path).name: why for path, why in desk.sheet("Fichiers écartés")}
    assert listed["empty.txt"] == "il est vide"
    assert listed["scan.txt"] == "c’est un PDF, pas du texte brut"
    assert listed["photo.jpg"] == "ce n’est pas un fichier texte (.jpg)"
    assert spoken() == "fr"


def plain(text: str) -> str:
    """The text with plain blanks in place of those that hold together."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")
