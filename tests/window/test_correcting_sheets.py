"""The small windows of correcting: gone through by key, and plain about what there is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from reader.library.catalogue import Catalogue
from reader.library.corrections import (
    Correction,
    Listed,
    Named,
    NamesJoined,
    Page,
    SpeakerSet,
    Unnamed,
)
from reader.models.asking import Asking
from reader.models.choice_list import ChoiceList
from reader.models.choices import Choice
from reader.models.palette import LIGHT
from reader.window.choosing_sheet import ChoosingSheet
from reader.window.corrections_sheet import CorrectionsSheet

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

NAMES = [f"Number {number}" for number in range(1, 21)]


def offered(_catalogue: Catalogue, typed: str) -> list[Choice]:
    return [Choice(name, "here", Unnamed(name)) for name in NAMES if typed in name]


@pytest.fixture
def window(dressed: QApplication, qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def asking(qtbot: QtBot, seeds: Path) -> Iterator[Asking]:
    with closing(Asking(lambda: Catalogue(seeds))) as made:
        yield made


@pytest.fixture
def sheet(qtbot: QtBot, window: QMainWindow, asking: Asking) -> ChoosingSheet:
    made = ChoosingSheet("A title", "Who?", "“Yes”", ChoiceList(asking, window), LIGHT, window)
    made.chosen_words = []  # type: ignore[attr-defined]
    made.ask(offered, lambda choice: made.chosen_words.append(choice.words))  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: asking.idle)
    return made


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("", "Number 1"),
        ("d", "Number 2"),
        ("ddu", "Number 2"),
        ("u", "Number 1"),
        ("D", "Number 9"),
        ("DDDD", "Number 20"),
        ("DDDDd", "Number 20"),
        ("DU", "Number 1"),
    ],
)
def test_choices_are_gone_through_by_key(sheet: ChoosingSheet, keys: str, expected: str) -> None:
    moves = {
        "d": Qt.Key.Key_Down,
        "u": Qt.Key.Key_Up,
        "D": Qt.Key.Key_PageDown,
        "U": Qt.Key.Key_PageUp,
    }
    chosen: list[str] = sheet.chosen_words  # type: ignore[attr-defined]
    for key in keys:
        QTest.keyClick(sheet.line, moves[key])
    QTest.keyClick(sheet.line, Qt.Key.Key_Return)
    assert chosen == [expected]
    assert not sheet.isVisible()


def test_what_is_typed_narrows_them(qtbot: QtBot, sheet: ChoosingSheet, asking: Asking) -> None:
    chosen: list[str] = sheet.chosen_words  # type: ignore[attr-defined]
    QTest.keyClicks(sheet.line, "17")
    qtbot.waitUntil(lambda: asking.idle)
    assert sheet.view.model().rowCount() == 1
    QTest.keyClick(sheet.line, Qt.Key.Key_Return)
    assert chosen == ["Number 17"]


def test_enter_takes_no_choice_that_was_shown_for_fewer_letters(
    qtbot: QtBot, sheet: ChoosingSheet, asking: Asking
) -> None:
    chosen: list[str] = sheet.chosen_words  # type: ignore[attr-defined]
    QTest.keyClicks(sheet.line, "nobody")
    QTest.keyClick(sheet.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: asking.idle)
    assert sheet.isVisible()
    assert chosen == []
    sheet.line.clear()
    QTest.keyClicks(sheet.line, "1")
    QTest.keyClick(sheet.line, Qt.Key.Key_Return)
    QTest.keyClicks(sheet.line, "7")  # takes the Enter before it back
    qtbot.waitUntil(lambda: asking.idle)
    assert chosen == []
    sheet.line.clear()
    QTest.keyClicks(sheet.line, "17")
    QTest.keyClick(sheet.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(chosen))
    assert chosen == ["Number 17"]


def test_nothing_is_chosen_where_nothing_fits_or_one_leaves(
    qtbot: QtBot, sheet: ChoosingSheet, asking: Asking
) -> None:
    QTest.keyClicks(sheet.line, "nobody")
    qtbot.waitUntil(lambda: asking.idle)
    QTest.keyClick(sheet.line, Qt.Key.Key_Down)
    QTest.keyClick(sheet.line, Qt.Key.Key_Return)
    assert sheet.isVisible()
    QTest.keyClick(sheet.line, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert sheet.chosen_words == []  # type: ignore[attr-defined]


def test_a_click_chooses(sheet: ChoosingSheet) -> None:
    third = sheet.view.visualRect(sheet.view.model().index(2, 0))
    QTest.mouseClick(
        sheet.view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        third.center(),
    )
    assert sheet.chosen_words == ["Number 3"]  # type: ignore[attr-defined]


def listed(number: int, idle: str = "") -> Listed:
    ann, reed = Named("ann", "Ann"), Named("reed", "Reed")
    made = datetime(2025, 4, number, 12, tzinfo=UTC)
    page = Page(date(2025, 3, 26), "Talks stall")
    change = NamesJoined(reed, ann) if number % 2 else SpeakerSet(page, "Yes", 1, ann, "Reed")
    return Listed(Correction(number, made, change), idle)


def test_where_the_list_is_cut_short_who_it_is_now_stays(window: QMainWindow) -> None:
    sheet = CorrectionsSheet(window)
    ann, long = Named("ann", "Ann"), "so " * 60
    page = Page(date(2025, 3, 26), "Talks stall")
    sheet.resize(600, 300)
    sheet.show()
    pictures = []
    for speaker in (ann, Named("bo", "Bob")):
        change = SpeakerSet(page, long, 1, speaker, "Reed")
        sheet.show_listed([Listed(Correction(1, datetime(2025, 4, 1, tzinfo=UTC), change))])
        pictures.append(sheet.table.viewport().grab().toImage())
    assert pictures[0] != pictures[1]
    sheet.close()


def test_enter_takes_back_only_where_one_is_at_that_button(
    qtbot: QtBot, window: QMainWindow
) -> None:
    sheet = CorrectionsSheet(window)
    sheet.open()
    sheet.show_listed([listed(1)])
    told: list[int] = []
    sheet.undo_wanted.connect(told.append)
    sheet.undo_button.setFocus()
    QTest.keyClick(sheet.undo_button, Qt.Key.Key_Return)
    assert told == [1]
    assert sheet.isVisible()
    sheet.table.setFocus()
    QTest.keyClick(sheet.table, Qt.Key.Key_Return)
    assert told == [1]
    sheet.close()


def test_the_list_shows_the_last_on_top_and_what_finds_nothing(
    qtbot: QtBot, window: QMainWindow
) -> None:
    sheet = CorrectionsSheet(window)
    sheet.open()
    assert not sheet.undo_button.isEnabled()
    assert not sheet.export_button.isEnabled()
    sheet.show_listed([listed(1), listed(2, "its quotation is no longer in the article")])
    cells = [
        [item.text() for column in (1, 2) if (item := sheet.table.item(row, column))]
        for row in range(sheet.table.rowCount())
    ]
    assert cells == [
        [
            "Talks stall",
            "“Yes” is said by Ann, not Reed: its quotation is no longer in the article.",
        ],
        ["everywhere", "Reed and Ann are one person."],
    ]
    assert "1 of them finds nothing to correct now." in sheet.findChildren(QLabel)[0].text()
    with qtbot.waitSignal(sheet.undo_wanted) as wanted:
        QTest.keyClick(sheet.table, Qt.Key.Key_Down)
        QTest.mouseClick(sheet.undo_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [1]
    sheet.show_listed([listed(2)])
    with qtbot.waitSignal(sheet.undo_wanted) as wanted:
        QTest.mouseClick(sheet.undo_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [2]
    sheet.close()
