"""A sitting in French: articles are filtered, followed, starred, and what is said of that."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QMenu

from reader.models.speaking import speak_first_of
from reader.window.portrait_page import PortraitPage
from reader.window.timeline_view import TimelineView
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CONTROL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


@pytest.fixture
def desk(open_desk: OpenDesk, qapp: QApplication, five: Path) -> Iterator[Desk]:
    """A desk on five articles, in French."""
    locale, side = QLocale(), qapp.layoutDirection()
    speak_first_of(["fr-FR"], qapp)
    yield open_desk(five)
    QLocale.setDefault(locale)
    qapp.setLayoutDirection(side)
    for words in qapp.findChildren(QTranslator):
        qapp.removeTranslator(words)


def test_a_filter_is_typed_and_a_speaker_followed_to_his_page(desk: Desk) -> None:
    assert desk.sentence == "Tous les articles."
    assert "? toutes les touches" in desk.keys_named
    desk.type_filter("speaker:macron date:2025-03-26")
    assert desk.count == "1 sur 5"
    assert spaced(desk.sentence) == "Articles qui citent « macron » et ont paru le 26 mars 2025."
    desk.press(KEY.Key_Return)
    desk.press(KEY.Key_N)
    assert desk.told.startswith("Emmanuel Macron (1 sur ")
    desk.press(KEY.Key_W)
    page = desk.window.page_pane.instead
    assert isinstance(page, PortraitPage)
    assert spaced(page.accessibleName()) == "Fiche : Emmanuel Macron"
    assert "13 citations dans 2 articles" in page.head.facts.text()
    kinds = [button.text() for button in page.head.kinds.values()]
    assert kinds == ["Citations 13", "Discours indirect 9", "Mentions 3"]
    assert page.head.strip.accessibleDescription().endswith("dernière le 26 mars 2025")
    desk.press(KEY.Key_Escape)
    assert desk.window.page_pane.instead is None


def test_the_menus_say_what_is_done_and_undone(desk: Desk) -> None:
    desk.open(1)
    assert menu(desk, "Article")[0] == "Mettre une étoile"
    desk.press(KEY.Key_S)
    assert desk.told == "Étoile ajoutée."
    assert menu(desk, "Article")[0] == "Retirer l’étoile"
    assert menu(desk, "Édition")[0].startswith("Annuler : ajout de l’étoile à « French")
    desk.press(KEY.Key_Z, CONTROL)
    assert spaced(desk.told).startswith("Annulé : ajout de l’étoile à « French")
    assert menu(desk, "Édition")[0] == "Annuler"
    assert menu(desk, "Article")[4] == "Tout marquer comme lu (5)"


def test_what_finds_nothing_tells_the_ways_back(desk: Desk) -> None:
    desk.type_filter("place:london zebra")
    assert spaced(desk.ways_back[0]) == "Sans « zebra » : 2 articles"
    desk.click("zebra")
    assert desk.count == "2 sur 5"


def test_days_are_written_as_the_french_do(desk: Desk) -> None:
    timeline = desk.window.findChild(TimelineView)
    assert isinstance(timeline, TimelineView)
    months = {label.text for label in timeline.scene.labels}
    assert any("mars" in month for month in months)
    assert not any("March" in month for month in months)
    page = desk.window.page_pane.view.page
    assert page is not None
    assert page.document.toPlainText().startswith("Mercredi 26 mars 2025")


def menu(desk: Desk, title: str) -> list[str]:
    """What the menu of that title offers."""
    (found,) = (each for each in desk.window.menuBar().actions() if plain(each.text()) == title)
    offered = found.menu()
    assert isinstance(offered, QMenu)
    return [plain(each.text()) for each in offered.actions() if not each.isSeparator()]


def plain(words: str) -> str:
    """What a menu says without the letters that are underlined."""
    return spaced(words.replace("&", ""))


def spaced(words: str) -> str:
    """The words with plain blanks for all that keep their neighbours in one line."""
    return words.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
