"""Reading, filtering and correcting by keys alone, and what is heard of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from reader.window.filter_heard import PAUSE
from tests.accessibility.openings import ARTICLES
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.libraries import library_of, written

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
ALL_SAY = "“It is a scandal that will cost more than the whole bridge did,”"


class NoMouse(QObject):
    """Fails whoever uses one."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        assert event.type() not in (QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)
        return False


@pytest.fixture
def desk(open_desk: OpenDesk, tmp_path: Path) -> Desk:
    desk = open_desk(library_of(tmp_path, [written(tmp_path / "articles", ARTICLES)]))
    no_mouse = NoMouse(desk.window)
    desk.window.installEventFilter(no_mouse)
    return desk


def said_at(desk: Desk, heard: list[str], key: Qt.Key, *held: Qt.KeyboardModifier) -> list[str]:
    """What is heard when a key is pressed."""
    heard.clear()
    desk.press(key, *held)
    return list(heard)


def test_a_story_is_found_read_and_corrected_without_a_mouse(desk: Desk, heard: list[str]) -> None:
    # Found: the count is said once one stops typing, and not at each letter.
    desk.type_filter("place:oslo")
    assert not heard
    QTest.qWait(PAUSE)
    desk.wait_until(lambda: bool(heard))
    assert heard == [f"{desk.count}. {desk.sentence}"]
    assert heard[0].startswith("2 of 3. ")
    # Read: from the list to the page, and from quotation to quotation.
    desk.press(KEY.Key_Return)
    while "halts" not in desk.chosen:
        desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Return)
    assert QApplication.focusWidget() is desk.window.page_pane.view
    first = said_at(desk, heard, KEY.Key_N)[0]
    assert first.startswith("Quotation, Marit Solberg, 1 of ")
    assert first.count("“We will not pay one crown") == 1
    second = said_at(desk, heard, KEY.Key_N)[0]
    assert second.startswith("Quotation, Jonas Berg, 2 of ")
    assert ALL_SAY in second
    assert said_at(desk, heard, KEY.Key_P)[0].startswith("Quotation, Marit Solberg, 1 of ")
    # Why it is hers.
    assert "Marit Solberg" in said_at(desk, heard, KEY.Key_E)[0]
    desk.press(KEY.Key_E)
    # Corrected: the words are another's, and that is said; and undone, which is said too.
    desk.press(KEY.Key_N)
    desk.press(KEY.Key_C)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    heard.clear()
    QTest.keyClicks(line, "Eva Dahl")
    desk.settle()
    desk.press(KEY.Key_Return)
    desk.window.activateWindow()  # as a desktop would
    desk.settle()
    assert any("Eva Dahl" in words for words in heard), heard
    desk.press(KEY.Key_P)
    assert said_at(desk, heard, KEY.Key_N)[0].startswith("Quotation, Eva Dahl, 2 of ")
    assert said_at(desk, heard, KEY.Key_Z, CONTROL)
    desk.press(KEY.Key_P)
    assert said_at(desk, heard, KEY.Key_N)[0].startswith("Quotation, Jonas Berg, 2 of ")


def test_what_is_told_at_the_foot_is_heard(desk: Desk, heard: list[str], tmp_path: Path) -> None:
    desk.press(KEY.Key_Return)
    assert said_at(desk, heard, KEY.Key_M) == [desk.told]
    days = ("2025-01-01", "2025-01-02")
    more = {f"{day}.txt": f" date {day} Rain on {day}\n\nIt rains." for day in days}
    heard.clear()
    desk.take_in(written(tmp_path / "more", more))
    assert heard
    assert heard[-1] == desk.told


def test_one_hears_on_the_timeline_and_the_map_where_one_is(desk: Desk, heard: list[str]) -> None:
    desk.press(KEY.Key_D)
    assert "March" in " ".join(said_at(desk, heard, KEY.Key_Left))
    desk.press(KEY.Key_Escape)
    desk.press(KEY.Key_G)
    assert said_at(desk, heard, KEY.Key_Right)
    desk.press(KEY.Key_Escape)


def test_the_whole_text_of_the_page_can_be_read_out(desk: Desk) -> None:
    view = desk.window.page_pane.view
    heard = QAccessible.queryAccessibleInterface(view)
    text = heard.textInterface()
    assert text is not None
    whole = text.text(0, text.characterCount())
    assert view.page is not None
    for paragraph in view.page.article.text.split("\n\n")[1:]:
        assert paragraph.strip() in whole
    assert heard.state().readOnly
    assert heard.text(QAccessible.Text.Name) == view.page.article.title
