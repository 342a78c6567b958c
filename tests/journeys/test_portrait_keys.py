"""The window's keys while a person's or a place's page stands in the place of the article."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from reader.library.catalogue import Catalogue
from reader.library.states import State
from reader.window.also_sheet import AlsoSheet
from reader.window.line_sheet import LineSheet
from reader.window.portrait_page import PortraitPage
from reader.window.tags_sheet import TagsSheet
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.libraries import library_of, written

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
WORDS = "The lock on the old canal stays shut until every gate has been tried twice"
ARTICLES = {
    "lock.txt": f" date 2025-03-26 The lock stays shut\n\n“{WORDS},” said Marit Solberg.\n",
    "canal.txt": " date 2025-03-27 Barges wait on the canal\n\n"
    f"“{WORDS},” Marit Solberg said. Nobody in Bergen had asked.\n",
    "last.txt": " date 2025-03-28 A barge turns back\n\n"
    "“I have waited long enough for anybody’s gate,” said Marit Solberg. "
    "Marit Solberg said that she would go home to Bergen.\n\nMarit Solberg left at noon.\n",
}


@pytest.fixture
def desk(open_desk: OpenDesk, tmp_path: Path) -> Desk:
    """Marit Solberg's page over the newest article, one saying down, with the keys in the list."""
    desk = open_desk(library_of(tmp_path, [written(tmp_path / "articles", ARTICLES)]))
    for key in (Key.Key_Return, Key.Key_N, Key.Key_W, Key.Key_Down):
        desk.press(key)
    QGuiApplication.clipboard().setText("before")
    desk.window.list_pane.view.setFocus()
    return desk


@pytest.fixture(params=["list", "page"])
def anywhere(desk: Desk, request: pytest.FixtureRequest) -> Desk:
    """The same, with the keys in the list or on the page."""
    if request.param == "page":
        page(desk).view.setFocus()
    return desk


def page(desk: Desk) -> PortraitPage:
    shown = desk.window.page_pane.instead
    assert isinstance(shown, PortraitPage)
    return shown


def current(desk: Desk) -> str:
    """The day of the saying that one is at."""
    return str(page(desk).view.currentIndex().data()).partition(": ")[0].partition(" of ")[2]


def sheets(desk: Desk) -> list[QDialog]:
    return [each for each in desk.window.findChildren(QDialog) if each.isVisible()]


def test_a_lists_the_others_that_carry_the_saying(anywhere: Desk) -> None:
    anywhere.press(Key.Key_A)
    (sheet,) = sheets(anywhere)
    assert isinstance(sheet, AlsoSheet)
    assert [echo.title for echo in sheet.echoes] == ["The lock stays shut"]
    here, _ = sheet.sides(0)
    assert here.note == "Barges wait on the canal"
    assert page(anywhere).isVisible()
    anywhere.press(Key.Key_Return)
    anywhere.window.activateWindow()  # no window manager does it here
    anywhere.settle()
    assert anywhere.window.page_pane.instead is None
    assert anywhere.chosen == "The lock stays shut"


def test_a_says_so_where_no_other_article_carries_it(anywhere: Desk) -> None:
    anywhere.press(Key.Key_P)
    anywhere.press(Key.Key_A)
    assert anywhere.told == "No other article carries this quotation."
    assert sheets(anywhere) == []
    assert current(anywhere) == "28 March 2025"


def test_l_shows_the_line_from_the_saying(anywhere: Desk) -> None:
    anywhere.press(Key.Key_L)
    (sheet,) = sheets(anywhere)
    assert isinstance(sheet, LineSheet)
    others = [saying.title for saying in sheet.line.others]
    assert "The lock stays shut" in others
    assert "Barges wait on the canal" not in others  # where one is


@pytest.mark.parametrize(
    ("held", "begins", "told"),
    [
        (None, f"“{WORDS},” — Marit Solberg, “Barges wait on the canal”", "Copied: "),
        (SHIFT, f"> “{WORDS},”\n>\n> — Marit Solberg, *Barges", "Copied as Markdown: "),
        (ALT, f"“{WORDS},” Marit Solberg, quoted in “Barges", "Copied as a citation: "),
    ],
)
def test_y_copies_the_saying(
    anywhere: Desk, held: Qt.KeyboardModifier | None, begins: str, told: str
) -> None:
    anywhere.press(Key.Key_Y, held)
    assert QGuiApplication.clipboard().text().startswith(begins)
    assert anywhere.told.startswith(told)
    assert page(anywhere).isVisible()


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Key.Key_E, None),
        (Key.Key_C, None),
        (Key.Key_H, None),
        (Key.Key_N, SHIFT),
        (Key.Key_P, SHIFT),
    ],
)
def test_what_only_an_article_has_is_told(
    anywhere: Desk, key: Key, held: Qt.KeyboardModifier | None
) -> None:
    anywhere.press(key, held)
    assert anywhere.told == "Open the article first: Enter."
    assert sheets(anywhere) == []
    assert current(anywhere) == "27 March 2025"


def test_n_and_p_go_through_the_sayings(anywhere: Desk) -> None:
    anywhere.press(Key.Key_N)
    assert current(anywhere) == "26 March 2025"
    anywhere.press(Key.Key_N)
    assert anywhere.told == "No further saying on this page."
    anywhere.press(Key.Key_P)
    anywhere.press(Key.Key_P)
    assert current(anywhere) == "28 March 2025"
    anywhere.press(Key.Key_P)
    assert anywhere.told == "No saying before this one."
    anywhere.press(Key.Key_Space)
    assert current(anywhere) != "28 March 2025"
    anywhere.press(Key.Key_Space, SHIFT)
    assert current(anywhere) == "28 March 2025"


@pytest.mark.parametrize("held", [CONTROL, CONTROL | SHIFT])
def test_only_what_is_seen_is_printed(anywhere: Desk, held: Qt.KeyboardModifier) -> None:
    anywhere.press(Key.Key_P, held)
    assert QApplication.activeModalWidget() is None
    assert anywhere.told == ("A person’s page can’t be printed yet. Open the article first: Enter.")


def test_a_places_page_is_called_so(desk: Desk) -> None:
    desk.window.names_panel.page_wanted.emit("place", "Bergen")
    desk.settle()
    desk.press(Key.Key_P, CONTROL)
    assert desk.told == "A place’s page can’t be printed yet. Open the article first: Enter."


def states(desk: Desk, library: Path) -> dict[str, State]:
    """How each article is marked, by its title."""
    desk.settle()
    catalogue = Catalogue(library)
    try:
        return {row.title: row.state for row in catalogue.rows(catalogue.ids())}
    finally:
        catalogue.close()


def test_marks_go_to_the_saying_s_article_where_the_keys_are_on_the_page(
    desk: Desk, tmp_path: Path
) -> None:
    library = tmp_path / "library.sqlite"
    page(desk).view.setFocus()
    page(desk).view.go_to_row(1)
    assert current(desk) == "27 March 2025"
    star = desk.window.actions_by_name["star"]
    assert star.text() == "&Star or Unstar"
    desk.press(Key.Key_S)
    assert desk.told == "Starred."
    desk.press(Key.Key_U)
    marked = states(desk, library)
    assert [title for title, state in marked.items() if state.starred] == [
        "Barges wait on the canal"
    ]
    assert marked["Barges wait on the canal"].read
    desk.press(Key.Key_Z, CONTROL)
    desk.press(Key.Key_S)
    marked = states(desk, library)
    assert not any(state.starred for state in marked.values())
    assert not marked["Barges wait on the canal"].read
    desk.press(Key.Key_T)
    (sheet,) = sheets(desk)
    assert isinstance(sheet, TagsSheet)
    QTest.keyClicks(sheet.line, "locks")
    QTest.keyClick(sheet.line, Key.Key_Return)
    desk.settle()
    tagged = [title for title, state in states(desk, library).items() if state.tags]
    assert tagged == ["Barges wait on the canal"]


def test_marks_go_to_the_list_s_article_where_the_keys_are_in_the_list(
    desk: Desk, tmp_path: Path
) -> None:
    page(desk).view.go_to_row(1)
    desk.press(Key.Key_S)
    marked = states(desk, tmp_path / "library.sqlite")
    assert [title for title, state in marked.items() if state.starred] == ["A barge turns back"]
    desk.press(Key.Key_U)
    assert desk.told.startswith("Marked as ")
    desk.press(Key.Key_T)
    (sheet,) = sheets(desk)
    assert sheet.windowTitle() == "Tags"
    assert page(desk).isVisible()


def test_what_is_opened_beside_is_what_is_seen(desk: Desk) -> None:
    page(desk).view.setFocus()
    desk.press(Key.Key_B)
    assert desk.told == "Open the article first: Enter."
    assert desk.window.page_area.second is None
    assert page(desk).isVisible()


def test_several_selected_articles_are_printed_whatever_stands_there(desk: Desk) -> None:
    desk.press(Key.Key_A, CONTROL)
    desk.press(Key.Key_P, CONTROL | SHIFT)
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, QDialog)
    asked.reject()


def test_reported_words_and_mentions_are_copied_but_not_compared(desk: Desk) -> None:
    page(desk).view.setFocus()
    for kind, words in (
        ("REPORTED", "go home to Bergen"),
        ("NAMED", "said Marit Solberg. — “A barge turns back”"),
    ):
        button = next(b for k, b in page(desk).head.kinds.items() if k.name == kind)
        assert button.isVisible()
        button.click()
        desk.settle()
        page(desk).view.go_to_row(0)
        desk.window.list_pane.view.setFocus()
        desk.press(Key.Key_A)
        assert desk.told == "Only quotations are looked for in other articles."
        desk.press(Key.Key_L)
        assert desk.told == "Only quotations have a line over time."
        desk.press(Key.Key_Y)
        assert words in QGuiApplication.clipboard().text()
    assert sheets(desk) == []


def test_the_article_beside_the_page_keeps_its_keys(desk: Desk) -> None:
    desk.press(Key.Key_B)
    second = desk.window.page_area.second
    assert second is not None
    second.view.setFocus()
    desk.press(Key.Key_N)
    assert desk.told.startswith("Marit Solberg (1 of 1)")
    desk.press(Key.Key_Y)
    assert "I have waited long enough" in QGuiApplication.clipboard().text()
    assert current(desk) == "27 March 2025"


def test_once_the_page_is_left_the_keys_are_the_articles_again(desk: Desk) -> None:
    desk.press(Key.Key_Return)
    desk.press(Key.Key_Y)
    assert "I have waited long enough" in QGuiApplication.clipboard().text()
    desk.press(Key.Key_E)
    assert desk.told != "Open the article first: Enter."
    desk.press(Key.Key_P, CONTROL | SHIFT)
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, QDialog)
    asked.reject()
