from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.models.names_list import Entry, NameRole, NamesList, RowKind, part, section

MIRA = Entry("speaker", "Mira Solberg", 7, words=1213, unit="quotation", key="mira")
OFFICIALS = Entry("speaker", "officials", 1, words=1, unit="quotation", named=False)
ANTON = Entry("person", "Anton Keller", 1, told="only talked about", key="anton")
OSLO = Entry("place", "Oslo", 31, unit="article", key="oslo")
FOUND = (
    *section("Who speaks", [MIRA, OFFICIALS], "quotes", "words"),
    *section("People", [*part("Only talked about", "Never quoted", [ANTON])], "mentions"),
    *section("Places", [OSLO], "articles"),
)


def listed() -> NamesList:
    names = NamesList()
    names.show_names(FOUND)
    return names


def resets(names: NamesList) -> list[None]:
    told: list[None] = []
    names.modelReset.connect(lambda: told.append(None))
    return told


def test_a_section_without_names_has_no_heading() -> None:
    assert [*section("Places", [], "articles"), *part("Only talked about", "", [])] == []


def test_a_name_that_the_filter_asks_for_is_told_apart(qtbot: QtBot) -> None:
    names = listed()
    with qtbot.waitSignal(names.dataChanged):
        names.show_filter('speaker:"mira solberg" place:bergen')
    asked = [names.index(row).data(NameRole.ASKED_FOR) for row in range(names.rowCount())]
    assert asked == [False, True, *[False] * 6]
    assert words(names, 1) == "Mira Solberg, 7 quotations, 1,213 words, in the filter"


def test_names_are_painted_again_only_where_they_are_asked_for_or_no_longer(qtbot: QtBot) -> None:
    names = listed()
    changed: list[tuple[int, int]] = []
    names.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    for typed in ("speaker:mira", 'speaker:"mira solberg"', 'speaker:"Mira Solberg" ferry', ""):
        names.show_filter(typed)
    assert changed == [(1, 1), (1, 1)]


def test_the_same_names_stay_as_they_are(qtbot: QtBot) -> None:
    names = listed()
    reset = resets(names)
    for found in (FOUND, (), ()):
        names.show_names(found)
    assert len(reset) == 1
    assert names.rowCount() == 0


def test_names_that_are_counted_anew_stay_where_they_are(qtbot: QtBot) -> None:
    names = listed()
    reset, fewer = resets(names), Entry("place", "Oslo", 2, unit="article", key="oslo")
    with qtbot.waitSignal(names.dataChanged):
        names.show_names((*FOUND[:-1], fewer))
    assert not reset
    assert words(names, 7) == "Oslo, 2 articles"
    names.show_names((*FOUND[:-1],))
    assert len(reset) == 1


def test_a_name_is_found_again_however_it_is_counted(qtbot: QtBot) -> None:
    names = listed()
    assert names.row_of(Entry("place", "Oslo", 5, unit="article")) == 7
    assert names.row_of(Entry("person", "Oslo", 31, unit="article")) is None


def words(names: NamesList, row: int) -> str:
    return str(names.index(row).data(Qt.ItemDataRole.AccessibleTextRole))


def test_every_row_has_words_for_those_who_do_not_see_it(qtbot: QtBot) -> None:
    names = listed()
    assert [words(names, row) for row in range(names.rowCount())] == [
        "Heading: Who speaks",
        "Mira Solberg, 7 quotations, 1,213 words",
        "officials, 1 quotation, 1 word",
        "Heading: People",
        "Heading: Only talked about",
        "Anton Keller, 1 mention, only talked about",
        "Heading: Places",
        "Oslo, 31 articles",
    ]


def test_each_name_tells_its_section(qtbot: QtBot) -> None:
    names, role = listed(), Qt.ItemDataRole.AccessibleDescriptionRole
    assert [names.index(row).data(role) for row in (0, 1, 2, 5, 7)] == [
        None,
        "Who speaks",
        "Who speaks",
        "People",
        "Places",
    ]


def test_headings_and_remarks_are_no_names(qtbot: QtBot) -> None:
    names = NamesList()
    names.show_names((*FOUND, Entry("", "and others", kind=RowKind.REMARK)))
    for row in (0, 3, 4, 6, 8):
        assert names.flags(names.index(row)) == Qt.ItemFlag.NoItemFlags
    assert names.flags(names.index(1)) & Qt.ItemFlag.ItemIsEnabled
    assert words(names, 8) == "and others"


def test_tool_tips_tell_the_numbers_and_what_a_click_does(qtbot: QtBot) -> None:
    names = listed()
    tips = [names.index(row).data(Qt.ItemDataRole.ToolTipRole) for row in (0, 1, 4)]
    assert tips == [
        "",
        "<qt>Mira Solberg, 7 quotations, 1,213 words<br>"
        "Show the articles that quote Mira Solberg</qt>",
        "<qt>Never quoted</qt>",
    ]
