"""The open article goes from the library while one reads it: the page stays, and keys say so."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.library.shelf import Shelf
from tests.journeys.conftest import ARTICLES, OpenDesk
from tests.libraries import written

Key = Qt.Key
GONE = "No longer in the library."

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_what_is_open_is_read_on_after_it_has_gone(
    open_desk: OpenDesk, five: Path, tmp_path: Path
) -> None:
    desk = open_desk(five)
    first = desk.chosen
    opened = desk.window.list_pane.view.chosen_articles()
    with Shelf(five) as shelf, shelf.batch():
        shelf.remove(opened[0])
    more = written(tmp_path / "more", {"new.txt": ARTICLES["quay.txt"].replace("quay", "pier")})
    desk.take_in(more)  # whereupon the list is found anew
    assert len(desk.titles) == 5
    assert first not in desk.titles
    page = desk.window.page_pane.view.page
    assert page is not None
    assert page.article.title == first
    for key in (Key.Key_S, Key.Key_U, Key.Key_T):
        desk.press(Key.Key_N)  # says something else
        assert desk.told != GONE
        desk.press(key)
        assert desk.told == GONE
        assert QApplication.activeModalWidget() is None
    desk.press(Key.Key_J)
    assert desk.chosen == desk.titles[0]
