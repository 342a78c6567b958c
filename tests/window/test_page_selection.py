"""What is selected of a headline cuts off no letter of the line above."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.window.page_lines import bars
from tests.journeys.desk import Desk
from tests.libraries import library_of, written

_DARK = 90  # lightness
_TITLE = "Gypsy jetty yards " * 8


@pytest.fixture
def desk(dressed: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    texts = {"yards.txt": f" date 2025-03-20 {_TITLE}\n\nNobody came.\n"}
    made = Desk(qtbot, library_of(tmp_path, [written(tmp_path / "articles", texts)]))
    yield made
    made.close()


def test_letters_that_reach_into_the_selected_line_are_whole(desk: Desk) -> None:
    view = desk.window.page_pane.view
    assert view.page is not None
    block = view.document().findBlockByNumber(min(view.page.galley.headline))
    line = block.layout().lineAt(1)
    first = block.position() + line.textStart()
    last = first + line.textLength() - 1
    (bar,) = bars(block, first, last)

    def letters() -> set[tuple[int, int]]:
        image = view.viewport().grab().toImage()
        return {
            (x, y)
            for y in range(int(bar.top) - 3, int(bar.top) + 2)
            for x in range(int(bar.left), int(bar.right))
            if image.pixelColor(x, y - view.verticalScrollBar().value()).lightness() < _DARK
        }

    whole = letters()
    assert whole
    cursor = view.textCursor()
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    assert letters() >= whole  # their edges are darker on the ground of what is selected
