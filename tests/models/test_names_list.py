from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.analysis.marks import Attribution, Examination, Person, Place, Quotation, StretchKind
from reader.articles.article import Span
from reader.models.names_list import Entry, NameRole, NamesList, entries

HERE = Span(0, 1)
SPEECH = StretchKind.SPEECH
MIRA = Attribution("Mira Solberg", "mira", None, None, 0.9)
OFFICIALS = Attribution("officials", None, None, None, 0.5)
FOUND = Examination(
    quotations=(
        Quotation(HERE, SPEECH, continues=False, attribution=OFFICIALS),
        Quotation(HERE, SPEECH, continues=False, attribution=OFFICIALS),
        Quotation(HERE, SPEECH, continues=False, attribution=MIRA),
        Quotation(HERE, SPEECH, continues=True, attribution=MIRA),
        Quotation(HERE, SPEECH, continues=False, attribution=None),
        Quotation(HERE, StretchKind.SCARE, continues=False, attribution=None),
    ),
    people=(Person("Anton Keller", "anton", (HERE,)), Person("Mira Solberg", "mira", (HERE,) * 4)),
    places=(Place("Oslo", "oslo", (HERE, HERE)),),
)


def test_who_speaks_comes_before_who_is_named_and_names_before_officials() -> None:
    assert list(entries(FOUND)) == [
        Entry("", "Who speaks"),
        Entry("speaker", "Mira Solberg", 1, colour=0, key="mira"),
        Entry("speaker", "officials", 2),
        Entry("", "People"),
        Entry("person", "Mira Solberg", 4, share=1.0, key="mira"),
        Entry("person", "Anton Keller", 1, share=0.25, key="anton"),
        Entry("", "Places"),
        Entry("place", "Oslo", 2, share=1.0, key="oslo"),
    ]


def test_one_without_a_name_is_one_however_written() -> None:
    letters = [Attribution(words, None, None, None, 0.9) for words in ("The letter", "the letter")]
    quotations = (Quotation(HERE, SPEECH, continues=False, attribution=who) for who in letters)
    assert list(entries(Examination(tuple(quotations)))) == [
        Entry("", "Who speaks"),
        Entry("speaker", "The letter", 2),
    ]


def test_nothing_found_is_nothing_shown() -> None:
    assert list(entries(Examination())) == []


def test_a_name_that_the_filter_asks_for_is_told_apart(qtbot: QtBot) -> None:
    names = NamesList()
    names.show_names(tuple(entries(FOUND)))
    with qtbot.waitSignal(names.dataChanged):
        names.show_filter('speaker:"mira solberg" place:bergen')
    asked = [names.index(row).data(NameRole.ASKED_FOR) for row in range(names.rowCount())]
    assert asked == [False, True, *[False] * 6]


def test_names_are_painted_again_only_where_they_are_asked_for_or_no_longer(qtbot: QtBot) -> None:
    names = NamesList()
    names.show_names(tuple(entries(FOUND)))
    changed: list[tuple[int, int]] = []
    names.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    for typed in ("speaker:mira", 'speaker:"mira solberg"', 'speaker:"Mira Solberg" ferry', ""):
        names.show_filter(typed)
    assert changed == [(1, 1), (1, 1)]


def test_the_same_names_stay_as_they_are(qtbot: QtBot) -> None:
    names = NamesList()
    reset: list[None] = []
    names.modelReset.connect(lambda: reset.append(None))
    for found in (FOUND, FOUND, Examination()):
        names.show_names(tuple(entries(found)))
    assert len(reset) == 2
    assert names.rowCount() == 0


def test_headings_are_no_names(qtbot: QtBot) -> None:
    names = NamesList()
    names.show_names(tuple(entries(FOUND)))
    assert names.flags(names.index(0)) == Qt.ItemFlag.NoItemFlags
    assert names.flags(names.index(1)) & Qt.ItemFlag.ItemIsEnabled
    assert names.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Mira Solberg, 1"
    assert names.index(1).data(Qt.ItemDataRole.ToolTipRole) == (
        "<qt>Show the articles that quote Mira Solberg</qt>"
    )
