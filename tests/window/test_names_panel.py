"""The names beside the page: told apart by more than colour, reached by key, however many."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from reader.analysis.marks import Attribution, Examination, Person, Quotation, StretchKind
from reader.articles.article import Span
from reader.models.article_names import entries
from reader.models.names_list import Entry, NamesList, RowKind, section
from reader.models.palette import LIGHT
from reader.window.names_panel import NARROWEST, NamesPanel


def test_a_speaker_without_a_name_is_told_apart_by_more_than_a_colour(
    dressed: QApplication, qtbot: QtBot
) -> None:
    said = [
        Quotation(Span(0, 1), StretchKind.SPEECH, continues=False, attribution=who)
        for who in (
            Attribution("Ann Ek", "ann ek", None, None, 1.0),
            Attribution("officials", None, None, None, 1.0),
        )
    ]
    names = NamesList()
    names.show_names(tuple(entries(Examination(quotations=tuple(said)), "ab")))
    panel = NamesPanel(names)
    qtbot.addWidget(panel)
    panel.resize(280, 200)
    panel.show()
    drawn = panel.grab().toImage()
    chips = [panel.visualRect(names.index(row)).center().y() + 1 for row in (1, 2)]
    middles = [drawn.pixelColor(16 + 5, y) for y in chips]
    assert middles[0] == LIGHT.speaker(0).ink
    assert middles[1] == LIGHT.unnamed.tint  # as beneath the words on the page


def test_forty_names_scroll_and_the_last_is_reached_and_chosen_by_key(
    dressed: QApplication, qtbot: QtBot
) -> None:
    long = "Wilhelmina Theodora van der Zoutendijk-Braunschweig of the Lower Quay"
    people = [Person(f"{long} {at}", f"{at}", (Span(at, at + 1),)) for at in range(40)]
    names = NamesList()
    names.show_names(tuple(entries(Examination(people=tuple(people)), "")))
    panel = NamesPanel(names)
    qtbot.addWidget(panel)
    panel.resize(280, 400)
    panel.show()
    assert panel.verticalScrollBar().maximum() > 0
    assert not panel.horizontalScrollBar().isVisible()
    QTest.keyClick(panel, Qt.Key.Key_Home)
    QTest.keyClick(panel, Qt.Key.Key_End)
    last = panel.visualRect(names.index(41))
    assert panel.viewport().rect().contains(last)
    with qtbot.waitSignal(panel.name_chosen) as chosen:
        QTest.keyClick(panel, Qt.Key.Key_Return)
    assert chosen.args == ["person", f"{long} 39"]


@pytest.mark.parametrize("height", range(240, 265, 3))
def test_by_key_the_row_at_the_top_is_a_whole_one(
    dressed: QApplication, qtbot: QtBot, height: int
) -> None:
    names = NamesList()
    named = [Entry("person", f"Ann {at}", 2) for at in range(14)]
    others = [Entry("place", f"Quay {at}", 2) for at in range(9)]
    names.show_names((*section("People", named, "mentions"), *section("Places", others)))
    panel = NamesPanel(names)
    qtbot.addWidget(panel)
    panel.resize(280, height)
    panel.show()
    for key in [*[Qt.Key.Key_Down] * 24, *[Qt.Key.Key_Up] * 24, Qt.Key.Key_End, Qt.Key.Key_Home]:
        QTest.keyClick(panel, key)
        seen, ground = panel.visualRect(panel.currentIndex()), panel.viewport().rect()
        assert ground.contains(seen)
        top = panel.visualRect(panel.indexAt(ground.topLeft()))
        assert top.top() == 0
    assert panel.currentIndex().row() == 1  # and its heading above it
    assert panel.verticalScrollBar().value() == 0


def test_a_long_number_stands_beside_the_bars_and_all_bars_begin_alike(
    dressed: QApplication, qtbot: QtBot
) -> None:
    here = Span(0, 1)
    names = NamesList()
    panel = NamesPanel(names)
    qtbot.addWidget(panel)
    panel.resize(280, 200)
    panel.show()
    ends = []
    for most in (3, 10_755):
        often, seldom = (Person(name, name, (here,) * n) for name, n in (("A", most), ("B", 1)))
        names.show_names(tuple(entries(Examination(people=(often, seldom)), "")))
        drawn = panel.grab().toImage()
        heights = [panel.visualRect(names.index(row)).center().y() + 1 for row in (2, 3)]
        shown = (LIGHT.person, LIGHT.line)
        bars = [[x for x in range(280) if drawn.pixelColor(x, y) in shown] for y in heights]
        assert [bar[0] for bar in bars] == [bars[0][0]] * 2
        ends.append(bars[0][-1])
        assert bars[0] == list(range(bars[0][0], ends[-1] + 1))
    figures = panel.fontMetrics().horizontalAdvance("10,755")
    assert ends[1] < ends[0]
    assert ends[1] < 280 - 16 - figures


def test_what_is_counted_anew_stays_in_its_place(dressed: QApplication, qtbot: QtBot) -> None:
    names = NamesList()
    panel = NamesPanel(names)
    qtbot.addWidget(panel)
    panel.resize(280, 300)
    panel.show()
    qtbot.waitExposed(panel)

    def people(*numbers: int) -> tuple[Entry, ...]:
        return tuple(section("People", [Entry("person", f"P{n}", 100 - n) for n in numbers]))

    names.show_names(people(*range(40)))
    panel.setCurrentIndex(names.index(21))
    panel.verticalScrollBar().setValue(300)
    names.show_names(people(0, 2, 1, *range(5, 40)))  # other names before it
    assert panel.currentIndex().data() == "P20"
    assert panel.verticalScrollBar().value() == 300
    names.show_names(people(*range(5)))
    assert panel.verticalScrollBar().value() == 0


def test_where_the_pane_is_narrow_a_name_is_worth_more_than_the_number_of_quotations(
    dressed: QApplication, qtbot: QtBot
) -> None:
    names = NamesList()
    quoted = Entry("speaker", "Ann Ek", 1_234_567, words=1_234_567, unit="quotation")
    names.show_names(tuple(section("Who speaks", [quoted], "quotes", "words")))
    panel = NamesPanel(names)
    qtbot.addWidget(panel)
    panel.show()
    drawn = []
    for width in (NARROWEST, 400):
        panel.resize(width, 100)
        picture, row = panel.grab().toImage(), panel.visualRect(names.index(1))
        ys = range(row.top() + 4, row.bottom() - 4)
        ground = picture.pixelColor(width - 4, row.center().y())
        inked = [
            x for x in range(width - 16) if any(picture.pixelColor(x, y) != ground for y in ys)
        ]
        # Columns are told from each other by the blanks between them.
        drawn.append(sum(after - before > 8 for before, after in pairwise(inked)))
    assert drawn == [1, 2]


def test_a_row_for_more_is_chosen_like_a_name(dressed: QApplication, qtbot: QtBot) -> None:
    names = NamesList()
    names.show_names((Entry("", "Show 9 more", told="People", kind=RowKind.MORE),))
    panel = NamesPanel(names)
    qtbot.addWidget(panel)
    panel.show()
    panel.setCurrentIndex(names.index(0))
    with qtbot.waitSignal(panel.more_wanted) as wanted, qtbot.assertNotEmitted(panel.name_chosen):
        QTest.keyClick(panel, Qt.Key.Key_Return)
    assert wanted.args == ["People"]


def test_where_there_is_no_name_it_is_said_so(dressed: QApplication, qtbot: QtBot) -> None:
    panel = NamesPanel(NamesList())
    qtbot.addWidget(panel)
    panel.resize(280, 200)
    panel.show()
    blank = panel.grab().toImage()
    panel.name_it("Names in this article", "Nobody is named.")
    assert panel.accessibleName() == "Names in this article"
    assert panel.grab().toImage() != blank


def test_names_still_show_however_narrow_the_window_is(qtbot: QtBot) -> None:
    splitter = QSplitter()
    qtbot.addWidget(splitter)
    splitter.setChildrenCollapsible(False)
    rest, panel = QWidget(), NamesPanel(NamesList())
    rest.setMinimumWidth(680)
    splitter.addWidget(rest)
    splitter.addWidget(panel)
    splitter.resize(760, 400)
    splitter.show()
    splitter.setSizes([700, 60])
    assert panel.width() >= NARROWEST
