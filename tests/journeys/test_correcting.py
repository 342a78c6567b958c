"""Correcting: a speaker, two names, a name taken apart; undone; there again after a new start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from reader.library.catalogue import Catalogue
from reader.library.intake import take_in
from reader.library.shelf import Shelf
from reader.models.names_list import NameRole
from reader.models.page_marks import Label
from reader.window.choosing_sheet import ChoosingSheet
from reader.window.corrections_sheet import CorrectionsSheet
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.libraries import library_of, written

# Menus take the keyboard and come to the front; without a screen there is neither.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

MILL = (
    " date 2025-03-20 The mill is sold\n\n“We will act,” said Ann Reed, who runs it."
    " “It can wait,” said Boris Blank of the bank.\n\nAnn Reed and Boris Blank met on Monday.\n"
)
BANK = (
    " date 2025-03-18 The bank holds out\n\n“We have time,” said Annie Reed of the mill.\n\n"
    "Boris Blank did not reply to Annie Reed.\n"
)
YARD = " date 2025-03-16 The yard is quiet\n\nAnn Reed walked through the yard alone.\n"


@pytest.fixture
def mill(tmp_path: Path) -> Path:
    """A library of three articles that speak of one family."""
    folder = written(tmp_path / "articles", {"mill.txt": MILL, "bank.txt": BANK, "yard.txt": YARD})
    return library_of(tmp_path, [folder])


def asked(desk: Desk) -> ChoosingSheet:
    """The small window that asks for a choice."""
    for sheet in desk.window.findChildren(ChoosingSheet):
        if sheet.isVisible():
            return sheet
    raise AssertionError("nothing is asked")


def offered(desk: Desk) -> list[str]:
    """What there is to choose from."""
    model = asked(desk).view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def choose(desk: Desk, words: str) -> None:
    """Type into the small window that asks, and press Enter."""
    sheet = asked(desk)
    QTest.keyClicks(sheet.line, words)
    desk.settle()
    QTest.keyClick(sheet.line, Qt.Key.Key_Return)
    back(desk)


def back(desk: Desk) -> None:
    """Be at the window again, as a desktop would have it once the small one is gone."""
    desk.window.activateWindow()
    desk.settle()


def menu(desk: Desk) -> QMenu:
    """The menu that is open."""
    for each in desk.window.findChildren(QMenu):
        if each.isVisible() and each.parent() is desk.window:
            return each
    raise AssertionError("no menu is open")


def take(desk: Desk, words: str) -> None:
    """Take what the open menu says."""
    shown = menu(desk)
    for action in shown.actions():
        if action.text().replace("&", "") == words:
            action.trigger()
            shown.close()
            back(desk)
            return
    raise AssertionError(f"the menu has no {words!r}")


def right_click(desk: Desk, words: str) -> None:
    """Ask for a menu of some words on the page, by mouse."""
    view = desk.window.page_pane.view
    assert view.page is not None
    cursor = view.textCursor()
    cursor.setPosition(view.page.offsets.position(view.page.article.text.index(words) + 1))
    at = view.cursorRect(cursor).center() + QPoint(2, 0)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse,
        at,
        view.viewport().mapToGlobal(at),
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.viewport(), event)
    desk.settle()


def open_menu_of(desk: Desk, field: str, name: str) -> None:
    """Ask for the menu of a name beside the page, by key."""
    panel = desk.window.names_panel
    for row in range(panel.model().rowCount()):
        index = panel.model().index(row, 0)
        entry = index.data(NameRole.ENTRY)
        if (entry.field, entry.name) == (field, name):
            panel.setFocus()
            panel.setCurrentIndex(index)
            desk.press(Qt.Key.Key_C)
            return
    raise AssertionError(f"there is no {field} {name} beside the page")


def speakers(desk: Desk) -> list[str]:
    """The names in the margin from top to bottom."""
    page = desk.window.page_pane.view.page
    assert page is not None
    labels: list[Label] = [label for each in page.labels.values() for label in each]
    return [label.said.name for label in sorted(labels, key=lambda label: label.position)]


def people(desk: Desk) -> list[str]:
    """The people beside the page."""
    model = desk.window.names_panel.model()
    entries = [model.index(row, 0).data(NameRole.ENTRY) for row in range(model.rowCount())]
    return [entry.name for entry in entries if entry.field == "person"]


def found(desk: Desk, typed: str) -> int:
    """How many articles the filter finds; it is cleared again."""
    desk.type_filter(typed)
    count = len(desk.titles)
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Escape)
    return count


def test_a_speaker_is_corrected_by_key_undone_and_done_again(
    open_desk: OpenDesk, mill: Path
) -> None:
    desk = open_desk(mill)
    assert speakers(desk) == ["Ann Reed", "Boris Blank"]
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_C)
    assert offered(desk) == ["Ann Reed", "Boris Blank", "Unknown", "Nobody’s words"]
    choose(desk, "bor")
    assert desk.told == "“We will act,” is said by Boris Blank, not Ann Reed."
    assert speakers(desk) == ["Boris Blank"]  # once for a paragraph
    assert desk.window.page_pane.view.hasFocus()
    assert found(desk, 'speaker:"ann reed"') == 0
    assert found(desk, "speaker:blank said:act") == 1
    undo, redo = (desk.window.actions_by_name[name] for name in ("undo", "redo"))
    assert undo.text() == "&Undo: the speaker of “We will act,”"
    assert not redo.isEnabled()
    desk.window.page_pane.view.setFocus()
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert speakers(desk) == ["Ann Reed", "Boris Blank"]
    assert not undo.isEnabled()
    assert found(desk, 'speaker:"ann reed"') == 1
    desk.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert speakers(desk) == ["Boris Blank"]
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_C)
    choose(desk, "nobody")
    assert speakers(desk) == ["Boris Blank", "nobody’s words"]
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_N)
    assert desk.told == "No further quotation in this article."
    desk.press(Qt.Key.Key_P)
    assert desk.told == "Boris Blank (1 of 1)"
    desk.press(Qt.Key.Key_N)  # nobody's words are reached as well
    assert desk.told == "nobody’s words (1 of 1)"
    desk.press(Qt.Key.Key_P)
    desk.press(Qt.Key.Key_C)
    assert offered(desk)[-1] == "As found"
    choose(desk, "as found")
    assert speakers(desk)[0] == "Ann Reed"


def test_a_speaker_is_confirmed_by_key(open_desk: OpenDesk, mill: Path) -> None:
    desk = open_desk(mill)
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_C)
    choose(desk, "")
    assert desk.told == "“We will act,” is said by Ann Reed."
    desk.press(Qt.Key.Key_E)
    assert "set by you" in desk.told
    desk.press(Qt.Key.Key_C)
    assert offered(desk) == ["Boris Blank", "Unknown", "Nobody’s words", "As found"]


def test_words_that_are_found_can_be_corrected_by_key(open_desk: OpenDesk, mill: Path) -> None:
    desk = open_desk(mill)
    desk.press(Qt.Key.Key_Return)
    for words, shown in (
        ("nobody", ["Ann Reed", "nobody’s words"]),
        ("ann", ["Ann Reed"]),
    ):
        desk.press(Qt.Key.Key_F, CONTROL)
        for letter in "wait":
            desk.press(Qt.Key(ord(letter.upper())))
        desk.press(Qt.Key.Key_Escape)
        desk.press(Qt.Key.Key_C)
        choose(desk, words)
        assert speakers(desk) == shown


def test_names_are_joined_and_taken_apart(open_desk: OpenDesk, mill: Path) -> None:
    desk = open_desk(mill)
    desk.open(2)
    assert people(desk) == ["Annie Reed", "Boris Blank"]
    assert [found(desk, f"person:{name}") for name in ('"ann reed"', "annie", "reed")] == [2, 1, 3]
    open_menu_of(desk, "person", "Annie Reed")
    take(desk, "Join With…")
    assert offered(desk)[0] == "Ann Reed"  # the likeliest, and not made by itself
    choose(desk, "")
    assert desk.told == "Annie Reed and Ann Reed are one person."
    assert people(desk) == ["Ann Reed", "Boris Blank"]
    assert speakers(desk) == ["Ann Reed"]
    assert [found(desk, f"person:{name}") for name in ('"ann reed"', "annie", "reed")] == [3, 3, 3]
    assert found(desk, 'speaker:"ann reed"') == 2
    desk.type_filter("person:ree")
    assert desk.proposals == ["person:Ann Reed"]
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Escape)
    open_menu_of(desk, "person", "Ann Reed")
    take(desk, "Take Apart…")
    assert offered(desk) == ["Annie Reed", "“Annie Reed”"]
    choose(desk, "")
    assert people(desk) == ["Annie Reed", "Boris Blank"]
    open_menu_of(desk, "person", "Annie Reed")
    take(desk, "Take Apart…")
    choose(desk, "")
    choose(desk, "Adam Reed")
    assert desk.told == "“Annie Reed” is Adam Reed, not Annie Reed."
    assert people(desk) == ["Adam Reed", "Boris Blank"]
    assert speakers(desk) == ["Adam Reed"]
    assert found(desk, 'person:"adam reed"') == 1


def test_a_person_is_a_place_or_nobody(open_desk: OpenDesk, mill: Path) -> None:
    desk = open_desk(mill)
    open_menu_of(desk, "person", "Boris Blank")
    take(desk, "Is Nobody")
    assert people(desk) == ["Ann Reed"]
    assert speakers(desk) == ["Ann Reed", "unknown speaker"]
    assert found(desk, "person:boris") == 0
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert found(desk, "person:boris") == 2
    open_menu_of(desk, "person", "Boris Blank")
    take(desk, "Is a Place…")
    choose(desk, "Oslo")
    assert people(desk) == ["Ann Reed"]
    assert found(desk, "place:norway") == 2
    assert found(desk, "person:boris") == 0
    open_menu_of(desk, "place", "Oslo")
    assert [each.text() for each in menu(desk).actions() if each.text()][1:] == [
        "&Open the Page of Oslo",
        "Is &No Place Here…",
    ]
    take(desk, "Is No Place Here…")  # it was said by hand, so it is taken back
    assert people(desk) == ["Ann Reed", "Boris Blank"]


def test_a_place_is_nobody_or_a_person(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five)
    before = found(desk, "place:london")
    desk.type_filter("title:bridge")
    desk.press(Qt.Key.Key_Return)
    open_menu_of(desk, "place", "London")
    take(desk, "Is No Place Here…")
    assert offered(desk)[-2:] == ["Nobody", "London"]
    choose(desk, "Jack London")
    assert people(desk) == ["Emmanuel Macron", "Jack London"]
    desk.press(Qt.Key.Key_Escape)
    assert found(desk, "place:london") == before - 1
    assert found(desk, 'person:"jack london"') == 1


def test_all_is_still_so_after_a_new_start_and_another_analysis(
    open_desk: OpenDesk, mill: Path, empty: Path
) -> None:
    desk = open_desk(mill)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_C)
    choose(desk, "officials")
    desk.open(2)
    open_menu_of(desk, "person", "Annie Reed")
    take(desk, "Join With…")
    choose(desk, "ann")
    open_desk(empty)  # which closes this one
    with Shelf(mill) as shelf, shelf.batch():  # as if the analysis had learnt something
        for number in range(20250316, 20250321):
            shelf.keep_examination(number * 1_000_000 + 1, 0)  # type: ignore[arg-type]
    assert take_in([mill.parent / "articles"], mill, workers=0).examined_again == 3
    (mill.parent / "articles" / "mill.txt").write_text(MILL.replace("Monday", "Tuesday"))
    assert take_in([mill.parent / "articles"], mill, workers=0).replaced == 1
    desk = open_desk(mill)
    desk.open(1)
    assert speakers(desk) == ["officials", "Boris Blank"]
    assert found(desk, "speaker:officials") == 1
    assert found(desk, 'person:"ann reed"') == 3
    desk.window.page_pane.view.setFocus()
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert found(desk, 'person:"ann reed"') == 2
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert speakers(desk) == ["Ann Reed", "Boris Blank"]
    catalogue = Catalogue(mill)
    assert catalogue.corrections() == []
    catalogue.close()


def test_corrections_are_listed_taken_back_exported_and_imported(
    open_desk: OpenDesk, mill: Path, tmp_path: Path
) -> None:
    desk = open_desk(mill)
    open_menu_of(desk, "person", "Boris Blank")
    take(desk, "Is Nobody")
    desk.press(Qt.Key.Key_Return)
    desk.window.page_pane.view.setFocus()
    desk.press(Qt.Key.Key_C)
    choose(desk, "unknown")
    desk._desk.correcting.export_to(tmp_path / "mine.tsv")
    desk.settle()
    assert desk.told == "2 corrections exported."
    desk.press(Qt.Key.Key_E, CONTROL)
    (sheet,) = desk.window.findChildren(CorrectionsSheet)
    cells = (sheet.table.item(row, 2) for row in range(sheet.table.rowCount()))
    shown = [cell.text() for cell in cells if cell is not None]
    assert shown == [
        "Who says “We will act,” is unknown, not Ann Reed.",
        "Boris Blank is nobody’s name.",
    ]
    for _ in range(2):
        QTest.mouseClick(sheet.undo_button, Qt.MouseButton.LeftButton)
        desk.settle()
    assert sheet.table.rowCount() == 0
    assert not sheet.undo_button.isEnabled()
    sheet.close()
    back(desk)
    assert speakers(desk) == ["Ann Reed", "Boris Blank"]
    for told in ("2 corrections imported.", "0 corrections imported, 2 known already."):
        desk._desk.correcting.import_from(tmp_path / "mine.tsv")
        desk.settle()
        assert desk.told == told
    assert speakers(desk) == ["unknown speaker"]


def test_the_mouse_asks_for_the_same(open_desk: OpenDesk, mill: Path) -> None:
    desk = open_desk(mill)
    right_click(desk, "We will act")
    take(desk, "Filter by This Speaker")
    assert desk.filter_text == 'speaker:"Ann Reed"'
    desk.press(Qt.Key.Key_Escape)
    right_click(desk, "We will act")
    take(desk, "Correct the Speaker…")
    choose(desk, "blank")
    assert speakers(desk) == ["Boris Blank"]
    right_click(desk, "Ann Reed")
    take(desk, "Join With…")
    asked(desk).reject()
    desk.settle()
    right_click(desk, "who runs it")
    assert not [each for each in desk.window.findChildren(QMenu) if each.isVisible()]


def test_of_reported_words_the_menu_says_that_they_cannot_be_corrected(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    told = " date 2025-03-20 The mill is sold\n\nAnn Reed said that the mill would close soon.\n"
    desk = open_desk(library_of(tmp_path, [written(tmp_path / "articles", {"mill.txt": told})]))
    right_click(desk, "the mill would")
    assert [(each.text(), each.isEnabled()) for each in menu(desk).actions()] == [
        ("Copy &Quotation", True),
        ("Reported Words Can’t Be Corrected", False),
    ]


def test_a_library_that_cannot_be_written_to_says_so(open_desk: OpenDesk, mill: Path) -> None:
    desk = open_desk(mill)
    desk._desk._writing.do(
        lambda shelf: shelf._connection.execute("PRAGMA query_only = 1"), lambda _: None
    )
    open_menu_of(desk, "person", "Boris Blank")
    take(desk, "Is Nobody")
    assert desk.told.startswith("There is no permission to write to the library")
    assert sorted(people(desk)) == ["Ann Reed", "Boris Blank"]
