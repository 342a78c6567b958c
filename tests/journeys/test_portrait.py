"""The page of a person or a place, and back and forward."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from reader.library.answers import SayingKind
from reader.window.portrait_page import PortraitPage
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.libraries import library_of, written

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier

FERRIES = {
    f"ferry-{number:02}.txt": (
        f" date 2025-03-{number + 1:02} The ferry is late again, part {number + 1}\n\n"
        "The ferry to the islands came late. Nobody in Lisbon had been told.\n\n"
        f"“We sail when we sail, and that is boat {number + 1},” said Ann Reed, the harbour"
        " master. She asked for patience.\n\n"
        + "The passengers waited on the quay and looked at the water.\n\n" * 30
        + "“This is the last time,” said Paul Weber.\n"
    )
    for number in range(20)
}
OTHERS = {
    "storm.txt": (
        " date 2024-11-05 A storm closes the harbour\n\n"
        "“Lisbon has seen worse,” said Ann Reed. Carla Dias, who built the quay, was not there.\n"
    ),
    "quay.txt": (
        " date 2024-12-24 The quay is named\n\n"
        "It will bear the name of Carla Dias. The town of Lisbon paid for the sign.\n"
    ),
}


@pytest.fixture(scope="module")
def taken_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("harbour")
    return library_of(folder, [written(folder / "articles", {**FERRIES, **OTHERS})])


@pytest.fixture
def harbour(taken_in: Path, tmp_path: Path) -> Path:
    """A library of 22 articles, in which nobody has read yet."""
    return Path(shutil.copy(taken_in, tmp_path))


def page(desk: Desk) -> PortraitPage:
    """The page that stands in the place of the article."""
    shown = desk.window.page_pane.instead
    assert isinstance(shown, PortraitPage)
    assert shown.isVisible()
    return shown


def to_page(desk: Desk) -> None:
    """Go to the first article, to its first quotation, and to its speaker's page."""
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_W)


def sayings(desk: Desk) -> list[str]:
    """The sayings whose words have come, as they are told, from top to bottom."""
    model = page(desk).view.model()
    told = (str(model.index(row, 0).data()) for row in range(model.rowCount()))
    return [each for each in told if each]


def current(desk: Desk) -> str:
    """The saying that one is at."""
    return str(page(desk).view.currentIndex().data())


def opened(desk: Desk) -> str:
    """The title of the article that is read."""
    assert desk.window.page_pane.instead is None
    page = desk.window.page_pane.view.page
    assert page is not None
    return page.article.title


def choose(desk: Desk, title: str) -> None:
    """Go down the list to that article."""
    desk.press(Qt.Key.Key_Home)
    while desk.chosen != title:
        desk.press(Qt.Key.Key_J)


def press_on(desk: Desk, words: str) -> None:
    """Click on a button of the page that says so."""
    buttons = page(desk).findChildren(QPushButton)
    button = next(each for each in buttons if each.isVisible() and words in each.text())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.settle()


@pytest.mark.parametrize("back", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_J])
def test_the_foot_names_the_keys_of_what_is_shown(
    open_desk: OpenDesk, harbour: Path, back: Qt.Key
) -> None:
    desk = open_desk(harbour)
    desk.press(Qt.Key.Key_Return)
    usual = desk.keys_named
    desk.press(Qt.Key.Key_N)
    assert desk.told.startswith("Ann Reed")
    desk.window.names_panel.page_wanted.emit("person", "Ann Reed")
    desk.settle()
    assert desk.told == ""
    assert desk.keys_named.startswith("Enter in its article")
    desk.press(back)
    assert desk.keys_named == usual
    assert desk.told.startswith("Ann Reed") == (back is Qt.Key.Key_Return)


def test_to_a_quotation_in_its_article_and_back_by_keys(open_desk: OpenDesk, harbour: Path) -> None:
    desk = open_desk(harbour)
    to_page(desk)
    shown = page(desk)
    assert shown.head.name.text() == "Ann Reed"
    assert shown.head.facts.text().startswith("Quoted 21 times in 21 articles · ")
    assert desk.window.windowTitle().startswith("Ann Reed")
    assert QApplication.focusWidget() is shown.view
    assert current(desk).startswith("Saying of 20 March 2025: “We sail when we sail, and that is")
    for _ in range(12):
        desk.press(Qt.Key.Key_Down)
    was, bar = current(desk), shown.view.verticalScrollBar().value()
    assert was.startswith("Saying of 8 March 2025: ")
    assert bar > 0

    desk.press(Qt.Key.Key_Return)
    assert opened(desk) == desk.chosen == "The ferry is late again, part 8"
    view = desk.window.page_pane.view
    said = view.current_words()
    assert view.page is not None
    assert said is not None
    assert said.quoted.of(view.page.article.text).startswith("“We sail when we sail")

    desk.press(Qt.Key.Key_Left, ALT)
    assert (current(desk), page(desk).view.verticalScrollBar().value()) == (was, bar)
    desk.press(Qt.Key.Key_Right, ALT)
    assert opened(desk) == "The ferry is late again, part 8"
    desk.press(Qt.Key.Key_Left, ALT)
    desk.press(Qt.Key.Key_Left, ALT)
    assert opened(desk) == "The ferry is late again, part 20"
    desk.press(Qt.Key.Key_Right, ALT)
    assert current(desk) == was


def test_to_a_quotation_and_back_by_mouse(open_desk: OpenDesk, harbour: Path) -> None:
    desk = open_desk(harbour)
    to_page(desk)
    view = page(desk).view
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    desk.settle()
    bar.setValue(bar.maximum())  # what came into view was measured
    desk.settle()
    was = bar.value()
    last = view.visualRect(view.model().index(20, 0))
    assert view.viewport().rect().contains(last.center())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=last.center())
    desk.settle()
    assert opened(desk) == "A storm closes the harbour"
    desk.press(Qt.Key.Key_Left, ALT)
    assert page(desk).view.verticalScrollBar().value() == was
    press_on(desk, "Back")
    assert opened(desk) == "A storm closes the harbour"


def test_who_speaks_with_whom_leads_from_page_to_page(open_desk: OpenDesk, harbour: Path) -> None:
    desk = open_desk(harbour)
    to_page(desk)
    press_on(desk, "Paul Weber 20")
    assert page(desk).head.name.text() == "Paul Weber"
    press_on(desk, "Lisbon")
    assert page(desk).head.name.text() == "Lisbon"
    assert sayings(desk) == [
        "Saying of 5 November 2024: Ann Reed, “Lisbon has seen worse,” said Ann Reed.,"
        " in A storm closes the harbour"
    ]
    desk.press(Qt.Key.Key_W)
    assert page(desk).head.name.text() == "Ann Reed"
    for name in ("Lisbon", "Paul Weber", "Ann Reed"):
        desk.press(Qt.Key.Key_Left, ALT)
        assert page(desk).head.name.text() == name
    desk.press(Qt.Key.Key_Escape)
    assert opened(desk) == "The ferry is late again, part 20"
    desk.press(Qt.Key.Key_Left, ALT)
    assert page(desk).head.name.text() == "Ann Reed"


def test_whoever_is_only_talked_about_has_a_page_too(open_desk: OpenDesk, harbour: Path) -> None:
    desk = open_desk(harbour)
    choose(desk, "The quay is named")
    view, panel = desk.window.page_pane.view, desk.window.names_panel
    rows = (panel.model().index(row, 0) for row in range(panel.model().rowCount()))
    panel.setFocus()
    panel.setCurrentIndex(next(each for each in rows if each.data() == "Carla Dias"))
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert page(desk).head.facts.text() == "Never quoted here · mentioned in 2 articles"
    assert [each.partition(", in ")[0] for each in sayings(desk)] == [
        "Mention of 24 December 2024: It will bear the name of Carla Dias.",
        "Mention of 5 November 2024: Carla Dias, who built the quay, was not there.",
    ]
    desk.press(Qt.Key.Key_Return)
    assert opened(desk) == "The quay is named"
    assert view.textCursor().selectedText() == "Carla Dias"


def test_words_order_time_and_filter_narrow_the_sayings(open_desk: OpenDesk, harbour: Path) -> None:
    desk = open_desk(harbour)
    desk.type_filter("part")
    desk.press(Qt.Key.Key_Return)
    to_page(desk)
    desk.press(Qt.Key.Key_F, CONTROL)
    assert QApplication.focusWidget() is page(desk).head.words
    QTest.keyClicks(page(desk).head.words, "worse")
    desk.settle()
    assert len(sayings(desk)) == 1
    assert "Quoted 1" in page(desk).head.kinds[SayingKind.QUOTED].text()
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page(desk).view
    assert len(sayings(desk)) == 21
    desk.press(Qt.Key.Key_O)
    assert sayings(desk)[0].startswith("Saying of 5 November 2024")
    press_on(desk, "In all articles")
    assert len(sayings(desk)) == 20
    assert page(desk).head.facts.text().startswith("Quoted 20 times in 20 articles · ")
    desk.type_filter(" 3")  # the filter changes under the page
    assert len(sayings(desk)) == 1
    page(desk).view.setFocus()
    press_on(desk, "Under the filter")
    strip = page(desk).head.strip
    strip.setFocus()
    desk.press(Qt.Key.Key_End)
    assert strip.accessibleDescription() == "March 2025: 20 articles"
    desk.press(Qt.Key.Key_Return)
    assert current(desk).startswith("Saying of 1 March 2025")


def test_a_saying_is_copied_with_where_it_stands(open_desk: OpenDesk, harbour: Path) -> None:
    desk = open_desk(harbour)
    to_page(desk)
    desk.press(Qt.Key.Key_End)
    desk.press(Qt.Key.Key_Y)
    assert QGuiApplication.clipboard().text() == (
        "“Lisbon has seen worse,” — Ann Reed, “A storm closes the harbour”, storm.txt,"
        " 5 November 2024"
    )
    assert desk.told.startswith("Copied: “Lisbon has seen worse")


def test_back_between_articles_returns_to_where_one_was(open_desk: OpenDesk, harbour: Path) -> None:
    desk = open_desk(harbour)
    bar = desk.window.page_pane.view.verticalScrollBar()
    assert not desk.window.actions_by_name["back"].isEnabled()
    bar.setValue(333)
    desk.press(Qt.Key.Key_J)
    desk.press(Qt.Key.Key_J)
    bar.setValue(120)
    desk.press(Qt.Key.Key_Left, ALT)
    assert opened(desk) == desk.chosen == "The ferry is late again, part 19"
    desk.press(Qt.Key.Key_Left, ALT)
    assert (opened(desk), bar.value()) == ("The ferry is late again, part 20", 333)
    desk.press(Qt.Key.Key_Left, ALT)  # there is nothing before
    assert opened(desk) == "The ferry is late again, part 20"
    desk.press(Qt.Key.Key_Right, ALT)
    desk.press(Qt.Key.Key_Right, ALT)
    assert (opened(desk), bar.value()) == ("The ferry is late again, part 18", 120)


def test_without_a_quotation_w_says_what_it_opens(open_desk: OpenDesk, harbour: Path) -> None:
    desk = open_desk(harbour)
    choose(desk, "The quay is named")  # in which nobody is quoted
    desk.press(Qt.Key.Key_W)
    assert desk.window.page_pane.instead is None
    assert desk.told == (
        "No quotation is in view; W opens its speaker’s page, or that of a name beside the page."
    )


def test_what_turns_has_a_sign_behind_its_words(open_desk: OpenDesk, harbour: Path) -> None:
    desk = open_desk(harbour)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_N, Qt.Key.Key_W):
        desk.press(key)
    head = page(desk).head
    for button in (head.scope, head.order):
        words = button.fontMetrics().horizontalAdvance(button.text())
        seen = button.grab().toImage()
        behind = range(words + 2, seen.width())
        paper = seen.pixel(0, 0)
        drawn = [x for x in behind for y in range(seen.height()) if seen.pixel(x, y) != paper]
        assert drawn, button.text()
        assert not button.icon().isNull()


def test_the_list_leads_away_from_the_page(open_desk: OpenDesk, harbour: Path) -> None:
    desk = open_desk(harbour)
    to_page(desk)
    desk.open(1)  # the article that lies under the page
    assert opened(desk) == "The ferry is late again, part 20"
    desk.press(Qt.Key.Key_Left, ALT)
    assert page(desk).head.name.text() == "Ann Reed"
    desk.press(Qt.Key.Key_J)
    assert opened(desk) == "The ferry is late again, part 19"


def test_what_is_asked_of_the_article_shows_it(open_desk: OpenDesk, harbour: Path) -> None:
    desk = open_desk(harbour)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_N)
    for key, held in ((Qt.Key.Key_F3, None), (Qt.Key.Key_F, CONTROL)):
        desk.press(Qt.Key.Key_W)
        assert page(desk).isVisible()
        desk.window.list_pane.view.setFocus()
        desk.press(key, held)
        assert opened(desk) == "The ferry is late again, part 20"
        desk.press(Qt.Key.Key_Escape)


def test_an_open_page_hears_of_what_is_taken_in(open_desk: OpenDesk, tmp_path: Path) -> None:
    folder = written(tmp_path / "one", {"a.txt": FERRIES["ferry-00.txt"]})
    desk = open_desk(library_of(tmp_path, [folder]))
    to_page(desk)
    assert len(sayings(desk)) == 1
    desk.take_in(written(tmp_path / "more", {**FERRIES, **OTHERS}))
    assert "Quoted 21" in page(desk).head.kinds[SayingKind.QUOTED].text()
    # One is still at the same saying, which now is far down.
    assert current(desk).startswith("Saying of 1 March 2025")
    view = page(desk).view
    assert view.currentIndex().row() == 19
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    assert desk.window.windowTitle().startswith("Ann Reed")


@pytest.mark.parametrize("size", [(720, 480), (1000, 700)])
def test_narrow_windows_keep_the_page_in_view(
    open_desk: OpenDesk, harbour: Path, size: tuple[int, int]
) -> None:
    desk = open_desk(harbour, size=size)
    to_page(desk)
    shown = page(desk)
    for part in (shown.head.back, shown.head.order, shown.head.words, shown.head.name):
        area = desk.shows(part)
        assert desk.shows(shown).contains(area), part
    index = shown.view.model().index(0, 0)
    assert shown.view.visualRect(index).intersects(shown.view.viewport().rect())
    assert shown.view.indexAt(QPoint(40, 40)).row() == 0


def test_a_quotation_that_others_carry_says_so(open_desk: OpenDesk, tmp_path: Path) -> None:
    words = "“The northern pier will be closed before midsummer, whatever the weather,”"
    folder = written(
        tmp_path / "twice",
        {
            f"{name}.txt": f" date 2025-03-0{day} {name} on the pier\n\n{words} said Ann Reed.\n"
            for day, name in enumerate(("Herald", "Courier", "Gazette"), start=1)
        },
    )
    desk = open_desk(library_of(tmp_path, [folder]))
    to_page(desk)
    also = ["also in 2 articles"] * 3
    desk.wait_until(lambda: [each.rpartition(", ")[2] for each in sayings(desk)] == also)


def test_sayings_can_be_heard(open_desk: OpenDesk, harbour: Path) -> None:
    desk = open_desk(harbour)
    to_page(desk)
    shown = page(desk)
    heard = QAccessible.queryAccessibleInterface(shown.view)
    assert heard.text(QAccessible.Text.Name) == "Ann Reed: Quoted 21"
    assert heard.childCount() == 21
    row = heard.child(3)
    assert row.text(QAccessible.Text.Name).startswith("Saying of 17 March 2025: “We sail")
    assert row.rect().height() == shown.view.visualRect(shown.view.model().index(3, 0)).height()
    told = {button.accessibleName() for button in shown.findChildren(QPushButton)}
    assert "Speaks with Paul Weber, in 20 articles: open the page" in told
    assert "Back to the article" in told
    shown.head.strip.setFocus()
    desk.press(Qt.Key.Key_Right)
    assert shown.head.strip.accessibleName() == "When"
    assert shown.head.strip.accessibleDescription().endswith("November 2024: 1 article")


def test_their_line_over_time_is_opened_from_a_saying(open_desk: OpenDesk, harbour: Path) -> None:
    desk = open_desk(harbour)
    to_page(desk)
    desk.press(Qt.Key.Key_L)
    titles = [each.windowTitle() for each in desk.window.findChildren(QDialog) if each.isVisible()]
    assert any("Ann Reed" in each for each in titles)
    desk.press(Qt.Key.Key_Escape)
    assert page(desk).isVisible()


def test_nothing_jumps_as_rows_above_turn_out_otherwise(open_desk: OpenDesk, harbour: Path) -> None:
    desk = open_desk(harbour, size=(1440, 560))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_N, Qt.Key.Key_W):
        desk.press(key)
    view = page(desk).view
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())  # what lies above is measured only now
    desk.settle()
    for _ in range(12):
        index = view.indexAt(view.viewport().rect().center())
        before = view.visualRect(index).top()
        bar.setValue(bar.value() - 40)
        desk.settle()
        assert view.visualRect(index).top() == before + 40
