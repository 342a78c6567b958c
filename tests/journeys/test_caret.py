"""Any words of an article are selected and copied by key, and heard as one comes to them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from tests.journeys.conftest import OpenDesk, dressed, open_desk
from tests.journeys.desk import Desk
from tests.libraries import library_of, written

__all__ = ["dressed", "open_desk"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KEY, HELD = Qt.Key, Qt.KeyboardModifier
WORDS = "The keeper counts the boats at dusk. Nobody waits for the last of them."
ARTICLES = {
    "boats.txt": f" date 2025-03-27 Boats counted at dusk\n\nBERGEN\n\n{WORDS}\n\n"
    "The quay in the evening. (Jo Falk/AFP)\n\n"
    "“They all come home,” said Eva Dahl, the keeper.\n\n"
    + "\n\n".join(f"Line {number} of what the harbour knows." for number in range(60)),
    "ferry.txt": " date 2025-02-28 A ferry is painted\n\n“It was time,” said Eva Dahl.\n",
}


@pytest.fixture
def desk(open_desk: OpenDesk, tmp_path: Path) -> Iterator[Desk]:
    shown = open_desk(library_of(tmp_path, [written(tmp_path / "articles", ARTICLES)]))
    shown.open(1)
    yield shown
    QGuiApplication.clipboard().clear()


def at(desk: Desk) -> str:
    """The words of the cursor's paragraph."""
    return desk.window.page_pane.view.textCursor().block().text()


def press(desk: Desk, *keys: Qt.Key, held: Qt.KeyboardModifier = HELD.NoModifier) -> None:
    for key in keys:
        desk.press(key, held)


def test_words_outside_a_quotation_are_copied_by_key(desk: Desk) -> None:
    press(desk, KEY.Key_V)
    while at(desk) != WORDS:
        press(desk, KEY.Key_Down)
    press(desk, KEY.Key_Home)
    press(desk, KEY.Key_Right, held=HELD.ControlModifier)
    press(desk, *[KEY.Key_Right] * len("keeper"), held=HELD.ShiftModifier)
    press(desk, KEY.Key_C, held=HELD.ControlModifier)
    assert QGuiApplication.clipboard().text() == "keeper"


def test_the_other_keys_stay_the_window_s(desk: Desk) -> None:
    view = desk.window.page_pane.view
    press(desk, KEY.Key_V, KEY.Key_N)
    assert desk.window.foot.told.startswith("Eva Dahl")
    top = view.verticalScrollBar().value()
    press(desk, KEY.Key_Space)
    assert view.verticalScrollBar().value() > top
    press(desk, KEY.Key_Down)  # from what is in view now
    assert view.verticalScrollBar().value() > top
    press(desk, KEY.Key_Down, held=HELD.ControlModifier)
    assert view.page is not None
    assert view.page.article.title == "A ferry is painted"
    press(desk, KEY.Key_Tab)
    assert QApplication.focusWidget() is not view


@pytest.mark.parametrize("ends", [KEY.Key_V, KEY.Key_Escape])
def test_without_it_arrows_scroll(desk: Desk, ends: Qt.Key) -> None:
    view = desk.window.page_pane.view
    desk.type_filter("boats")
    press(desk, KEY.Key_Return, KEY.Key_V, ends)
    assert desk.window.header.box.line.text() == "boats"
    before = view.textCursor().position()
    press(desk, KEY.Key_Down, KEY.Key_Right)
    assert view.textCursor().position() == before
    assert view.verticalScrollBar().value() > 0
    assert not view.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_what_a_line_is_is_heard(desk: Desk, heard: list[str]) -> None:
    press(desk, KEY.Key_V, *[KEY.Key_Down] * 9)
    kinds = [each for each in heard if len(each) < 20]
    assert kinds == ["About the article", "Headline", "Dateline", "Caption"]
