"""Nothing that a person sees or hears in the windows is said past the translations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QFontDatabase, QPainter
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from reader.files.folders import shipped
from reader.language.words import Said, speak
from reader.models.guide import Guide
from reader.window.actions import MENUS
from tests.accessibility.conftest import Open, dressed, heard, library, open_desk, open_it
from tests.accessibility.openings import ARTICLES, OPENINGS, Opening
from tests.accessibility.shown import Shown
from tests.journeys.desk import Desk
from tests.language.pseudo import outside, pseudo_language
from tests.language.seen import texts_of
from tests.libraries import library_of, written

__all__ = ["dressed", "heard", "library", "open_desk", "open_it"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

NAMES = {
    *("Dateline", "Markdown", "PDF", "Aa", "person", "place", "speaker", "said", "told"),
    *("This takes longer than usual", "separator"),  # said by the opening, and by Qt
    "Ctrl+",  # with a comma behind it, which is taken for one
    *("English", "Français"),  # as each is called in itself
    *("Marit Solberg", "Jonas Berg", "Eva Dahl", "Solberg", "Berg", "Dahl"),
    *("Oslo", "Bergen", "Norway", "articles"),  # where the articles lie
    *("To read", "harbour"),
    *("English", "Français"),  # each language calls itself as it does
}
"""What is a name in every language: of people, places, folders, and what a reader called so."""
TYPED = {"so", "date", "never", "zebra", "oslo", "is", "unread", "starred"}
KEY = re.compile(
    r"(?:(?:Ctrl|Shift|Alt|Meta)\+)*"
    r"(?:[A-Z]|F?\d+|Esc|Space|Home|End|Left|Right|Up|Down|Return|Ins|Del|[+=,?/-]?)"
)
ASKING_OUTSIDE = {"open_folder", "open_files", "print", "save_pdf", "quit", "close"}
"""What the system's own windows ask, which are not opened here."""
LONG = 12
"""So many letters are no chance: what stands so in an article is from there."""


@pytest.fixture(scope="module")
def a_shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with a little of everything in it, made by an intake that speaks so."""
    folder = tmp_path_factory.mktemp("shelf")
    speak(pseudo_language())
    made = library_of(folder, [written(folder / "articles", ARTICLES)])
    speak()
    return made


SaidPast = Callable[[Shown], set[str]]


def _menu_of_words(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_N)
    view = desk.window.page_pane.view
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(view, event)


MENU_OF_WORDS = Opening("menu of words", _menu_of_words)


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is painted by hand, from now on."""
    told: list[str] = []
    draw = QPainter.drawText

    def spy(painter: QPainter, *where: object) -> object:
        told.extend(each for each in where if isinstance(each, str))
        return draw(painter, *where)  # type: ignore[call-overload]

    monkeypatch.setattr(QPainter, "drawText", spy)
    return told


@pytest.fixture
def said_past(heard: list[str], painted: list[str]) -> SaidPast:
    """What is seen and heard now, or was since last asked, past the translations."""

    def said(shown: Shown) -> set[str]:
        windows = [*shown.windows()]
        for window in windows:
            window.grab()
        widgets = [each for window in windows for each in (window, *window.findChildren(QWidget))]
        told = [
            *texts_of(widgets),
            *(("said aloud", each) for each in heard),
            *(("painted", each) for each in painted),
        ]
        assert len(told) > 5
        heard.clear()
        painted.clear()
        return {f"{whose}: {text!r}" for whose, text in told if not speaks(text)}

    return said


def test_all_that_is_seen_and_heard_goes_through_a_translation(
    open_it: Open, said_past: SaidPast
) -> None:
    language = pseudo_language()
    speak(language)
    past = {f"{opening}: {fault}" for opening in OPENINGS for fault in said_past(open_it(opening))}
    assert not past, "\n".join(sorted(past))
    unknown = {each for each in language.words if each not in gathered() and has_words(each[0])}
    assert not unknown, "asked for, but not marked for those who translate"


@pytest.mark.parametrize("name", ["window", "marks", "page-of-a-person", "side-by-side"])
def test_whatever_is_done_in_menus_is_told_through_a_translation(
    name: str, open_it: Open, said_past: SaidPast
) -> None:
    speak(pseudo_language())
    shown = open_it(next(each for each in OPENINGS if str(each) == name))
    assert shown.desk is not None
    past: set[str] = set()
    actions = shown.desk.window.actions_by_name
    for deed in (each.name for menu in MENUS.values() for each in menu if each is not None):
        if deed not in ASKING_OUTSIDE:
            actions[deed].trigger()
            shown.desk.settle()
            past |= {f"{deed}: {fault}" for fault in said_past(shown)}
            leave_sheets(shown)
    assert not past, "\n".join(sorted(past))


@pytest.mark.parametrize("name", ["menu-of-a-name", "menu-of-words"])
def test_whatever_a_menu_offers_is_told_through_a_translation(
    name: str, open_it: Open, said_past: SaidPast
) -> None:
    speak(pseudo_language())
    opening = next((each for each in OPENINGS if str(each) == name), MENU_OF_WORDS)
    past: set[str] = set()
    for at in range(30):
        shown = open_it(opening)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        past |= said_past(shown)
        offered = [*choices(menu)]
        if at >= len(offered):
            break
        choice = offered[at].text()
        offered[at].trigger()
        menu.close()
        assert shown.desk is not None
        shown.desk.settle()
        past |= {f"{choice}: {fault}" for fault in said_past(shown)}
        leave_sheets(shown)
    assert at > 3
    assert not past, "\n".join(sorted(past))


def leave_sheets(shown: Shown) -> None:
    """Close what opened over the window."""
    while (sheet := QApplication.activeModalWidget()) is not None:
        sheet.close()
    assert shown.desk is not None
    shown.desk.window.activateWindow()
    shown.desk.settle()


def choices(menu: QMenu) -> Iterator[QAction]:
    """What can be chosen in a menu and in those within."""
    for action in menu.actions():
        within = action.menu()
        if isinstance(within, QMenu):
            yield from choices(within)
        elif not action.isSeparator() and action.isEnabled():
            yield action


def speaks(text: str) -> bool:
    """Whether the text is said through a translation but for what is the same in every one."""
    plain = unescape(re.sub(r"</?qt>|<br>", "\n", text))
    return all(is_the_same(piece) for whole in outside(plain) for piece in pieces(whole))


def is_the_same(piece: str) -> bool:
    """Whether it is a figure, a key, a name, the name of a file, or words of an article."""
    if not has_words(piece) or KEY.fullmatch(piece):
        return True
    if piece in names() or piece.endswith(".txt"):
        return True
    long = len(piece) >= LONG or piece.endswith("…")
    return long and piece.rstrip("… ").casefold() in TEXT


def has_words(text: str) -> bool:
    return re.search(r"[^\W\d_]{2}", text) is not None


def gathered() -> set[Said]:
    """All texts that translators are given."""
    messages = ElementTree.parse(shipped("resources") / "translations" / "fr.ts").iter("message")  # noqa: S314  our own file
    return {(each.findtext("source", ""), each.findtext("comment", "")) for each in messages}


def pieces(whole: str) -> Iterator[str]:
    """What stands apart in `whole`: by a point, a line, or as one of several."""
    for piece in re.split(r"\s[·—←]\s|\n|[.,;] |:|  | (?=\()", whole):
        yield re.sub(r"\b \d+$", "", piece.strip(" .,;()!“”‘’·—←&\t"))


@cache
def names() -> frozenset[str]:
    """What is written so in every language; pages of the guide are translated as such."""
    guide = {part for page in Guide(shipped("docs/guide")).pages for part in pieces(page.title)}
    return frozenset(NAMES | TYPED | guide | {*QFontDatabase.families()})


TEXT = " ".join(" ".join(ARTICLES.values()).split()).casefold()
