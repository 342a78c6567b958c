"""Tags are typed, completed, gone to and taken off by key; what comes out is what changed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from reader.library.catalogue import Catalogue
from reader.library.ids import ArticleId
from reader.library.shelf import Shelf
from reader.library.states import StateChange
from reader.library.stating import change_states
from reader.models.asking import Asking
from reader.models.palette import LIGHT
from reader.models.tag_list import TagList, TagsOf
from reader.window.tags_sheet import TagsSheet
from tests.libraries import seeds_library

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ONE, OTHER = ArticleId(1), ArticleId(2)
KEYS = {
    "↓": Qt.Key.Key_Down,
    "↑": Qt.Key.Key_Up,
    "⇥": Qt.Key.Key_Tab,
    "⌫": Qt.Key.Key_Backspace,
    "⏎": Qt.Key.Key_Return,
}


class Sheet:
    """The sheet over an empty window, and what it tells."""

    def __init__(self, qtbot: QtBot, asking: Asking, window: QMainWindow, tags: TagsOf) -> None:
        self._qtbot, self._asking = qtbot, asking
        offers = TagList(asking, window)
        self.sheet = TagsSheet(tags, "A title", offers, LIGHT, window)
        self.kept: list[StateChange] = []
        self.sheet.kept.connect(self._keep)
        self.sheet.open()
        self._wait()

    def _keep(self, _articles: object, change: StateChange) -> None:
        self.kept.append(change)

    def _wait(self) -> None:
        self._qtbot.waitUntil(lambda: self._asking.idle)

    def press(self, keys: str) -> None:
        """Press these keys in the line."""
        for key in keys:
            if key in KEYS:
                QTest.keyClick(self.sheet.line, KEYS[key])
            else:
                QTest.keyClicks(self.sheet.line, key)
            self._wait()


@pytest.fixture(scope="module")
def tagged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library in which the tags “harbour” (twice) and “history” are in use."""
    library = seeds_library(tmp_path_factory.mktemp("tagged"))
    with closing(Catalogue(library)) as catalogue:
        both = [ArticleId(number) for number in catalogue.ids()]
    with Shelf(library) as shelf:
        change_states(shelf, both, StateChange(tagged=("harbour",)))
        change_states(shelf, both[:1], StateChange(tagged=("history",)))
    return library


@pytest.fixture
def asking(tagged: Path) -> Iterator[Asking]:
    with closing(Asking(lambda: Catalogue(tagged))) as made:
        yield made


@pytest.fixture
def window(dressed: QApplication, qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("keys", "added", "gone"),
    [
        ("⏎", (), ()),
        ("boat⏎", ("boat",), ()),
        ("boat,oar ,⏎", ("boat", "oar"), ()),
        ("  two   words ⏎", ("two words",), ()),
        ("OLD⏎", (), ()),  # it is there, in whatever case
        ("ha⇥⏎", ("harbour",), ()),
        ("ha⏎", ("ha",), ()),  # as typed, unless one goes to another
        ("h↓⏎", ("harbour",), ()),
        ("h↓↓⏎", ("history",), ()),
        ("h↓↑⏎", ("h",), ()),
        ("⌫⏎", (), ("some",)),
        ("⌫⌫⌫⌫⏎", (), ("old", "some")),
        ("some⏎", ("some",), ()),  # of which all were to have it
        ("SOME⏎", ("some",), ()),
        ("⌫some⏎", ("some",), ()),
        ("⌫⌫OLD⏎", (), ("some",)),
        (",,⏎", (), ()),
    ],
)
def test_keys_make_tags(
    qtbot: QtBot,
    asking: Asking,
    window: QMainWindow,
    keys: str,
    added: tuple[str, ...],
    gone: tuple[str, ...],
) -> None:
    sheet = Sheet(qtbot, asking, window, TagsOf((ONE, OTHER), {"old": 2, "some": 1}))
    sheet.press(keys)
    assert sheet.kept == [StateChange(tagged=added, untagged=gone)]


def test_a_tag_that_one_has_gone_to_is_taken_off(
    qtbot: QtBot, asking: Asking, window: QMainWindow
) -> None:
    sheet = Sheet(qtbot, asking, window, TagsOf((ONE, OTHER), {"old": 2, "some": 1}))
    chips = sheet.sheet.chips
    texts = [item.text() for row in range(2) if (item := chips.item(row)) is not None]
    assert texts == ["old  ✕", "some  on 1 of 2  ✕"]
    chips.setCurrentRow(0)
    QTest.keyClick(chips, Qt.Key.Key_Delete)
    assert chips.tags == ["some"]
    QTest.keyClick(chips, Qt.Key.Key_Delete)
    assert not chips.isVisible()
    QTest.keyClick(sheet.sheet.line, Qt.Key.Key_Escape)
    assert not sheet.kept
