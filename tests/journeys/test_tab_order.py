"""Tab goes as one reads, also through a page of a person and two articles side by side."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from reader.window.portrait_page import PortraitPage
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.libraries import library_of, written

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ARTICLES = {
    "boats.txt": " date 2025-03-27 Boats wait outside Oslo\n\n"
    "“Nobody told us when the tide would turn,” said Jonas Berg.\n\n"
    "“We waited,” said Marit Solberg in Bergen.\n",
    "paint.txt": " date 2025-03-28 A ferry is painted in Oslo\n\n"
    "“It was time,” said Eva Dahl.\n\n“Blue is a good colour for a boat,” said Jonas Berg.\n",
}


@pytest.fixture
def desk(open_desk: OpenDesk, tmp_path: Path) -> Desk:
    return open_desk(library_of(tmp_path, [written(tmp_path / "articles", ARTICLES)]))


def tabbed(desk: Desk) -> list[QWidget]:
    """What Tab comes to from the list on, up to the names beside the page."""
    desk.window.list_pane.view.setFocus()
    seen: list[QWidget] = []
    while (focus := QApplication.focusWidget()) is not desk.window.names_panel:
        assert focus is not None
        assert focus not in seen
        seen.append(focus)
        desk.press(Qt.Key.Key_Tab)
    return seen[1:-1]  # without the list, and the switch above the names


def test_tab_goes_through_a_page_as_one_reads_it(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Down)
    for _ in range(2):  # also the second page, with other names on it
        for key in (Qt.Key.Key_Return, Qt.Key.Key_N, Qt.Key.Key_W):
            desk.press(key)
        page = desk.window.page_pane.instead
        assert isinstance(page, PortraitPage)
        head = page.head
        names = [each for each in (*head.people.buttons, *head.places.buttons) if each.isVisible()]
        kind = next(each for each in head.kinds.values() if each.isChecked())
        assert names
        assert tabbed(desk) == [
            *(head.back, head.scope, head.strip),
            *names,
            *(head.order, kind, head.words, page.view),
        ]
        assert "<" not in names[0].accessibleDescription()
        desk.press(Qt.Key.Key_Escape)
        desk.window.list_pane.view.setFocus()
        desk.press(Qt.Key.Key_Up)


def test_tab_goes_from_the_first_to_the_second(desk: Desk) -> None:
    desk.window.resize(2400, 900)
    desk.press(Qt.Key.Key_B)
    desk.press(Qt.Key.Key_Down)
    area = desk.window.page_area
    assert area.second is not None
    assert tabbed(desk) == [area.first.view, area.close_button, area.second.view]
