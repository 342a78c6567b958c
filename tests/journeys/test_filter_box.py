"""What one does in the filter box, by keys alone."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.library.catalogue import Catalogue
from reader.library.ids import ArticleId
from reader.library.shelf import Shelf
from reader.library.states import StateChange
from reader.library.stating import change_states
from reader.models.completion_list import CompletionList
from reader.models.proposal import Proposal, Used
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.libraries import library_of, written

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier

ARTICLES = {
    "tide.txt": " date 2025-03-20 The tide gate at Ely\n\nNorwegian Prime Minister Ann Reed came to"
    " Oslo. “It holds,” said Ann Reed.\n",
    "gate.txt": " date 2025-02-02 A gate is painted\n\nAnn Reed, the Norwegian prime minister,"
    " praised the green. Bo Lindqvist of Lyon did not.\n",
    "bell.txt": " date 2024-06-11 A bell is heard again\n\nNobody in Lyon knew who rang it.\n",
}


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """A library of three articles."""
    return library_of(tmp_path, [written(tmp_path / "articles", ARTICLES)])


def chips(desk: Desk) -> list[str]:
    """The chips that are closed, as they are typed."""
    line = desk.window.header.box.line
    return [chip.span.of(line.text()) for chip in line.setting.typed.closed]


def proposed(desk: Desk) -> CompletionList:
    model = desk.window.header.box.popup.model()
    assert isinstance(model, CompletionList)
    return model


def offers(desk: Desk) -> Sequence[Proposal | Used]:
    """What is proposed, with all that is told beside it."""
    model = proposed(desk)
    return [model.offer(row) for row in range(model.rowCount())]


def is_counted(offer: Proposal | Used) -> bool:
    return isinstance(offer, Used) and offer.articles is not None


def numbers(library: Path) -> Sequence[int]:
    with closing(Catalogue(library)) as catalogue:
        return catalogue.ids()


def told_offers(desk: Desk) -> list[tuple[str, str, int | None]]:
    """The same, once a note or a count has come to each."""
    desk.wait_until(lambda: all(each.note or is_counted(each) for each in offers(desk)))
    return [(each.words, each.note, each.articles) for each in offers(desk)]


def type_on(desk: Desk, text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget() or desk.window, text)
    desk.settle()


def test_a_proposal_becomes_a_chip_that_keys_open_change_and_remove(
    open_desk: OpenDesk, three: Path
) -> None:
    desk = open_desk(three)
    desk.type_filter("ann")
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Return)
    assert desk.filter_text == 'person:"Ann Reed" '
    assert chips(desk) == ['person:"Ann Reed"']
    assert desk.count == "2 of 3"
    desk.press(Key.Key_Left)
    assert chips(desk) == []  # opened: plain text to be edited
    for _ in range(6):
        desk.press(Key.Key_Backspace)
    assert desk.filter_text == 'person:"Ann '
    type_on(desk, '"')
    desk.press(Key.Key_End)
    assert desk.count == "2 of 3"
    desk.press(Key.Key_Backspace)
    assert len(desk.titles) == 2  # only selected so far
    desk.press(Key.Key_Backspace)
    assert desk.filter_text == ""
    assert len(desk.titles) == 3
    desk.press(Key.Key_Z, CTRL)
    assert len(desk.titles) == 2


def test_people_are_proposed_with_role_and_count_places_with_their_country(
    open_desk: OpenDesk, three: Path
) -> None:
    desk = open_desk(three)
    desk.type_filter("person:an")
    assert told_offers(desk) == [("person:Ann Reed", "Norwegian prime minister", 2)]
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Escape)
    type_on(desk, "place:l")
    assert told_offers(desk) == [("place:Lyon", "France", 2)]


def test_fields_and_days_that_there_are_are_proposed(open_desk: OpenDesk, three: Path) -> None:
    desk = open_desk(three)
    desk.type_filter("da")
    assert [(each.words, each.note) for each in offers(desk)] == [
        ("date:", "a day, a month or a year")
    ]
    desk.press(Key.Key_Tab)
    assert desk.filter_text == "date:"
    assert "date:last week" in desk.proposals
    # What finds something comes first.
    assert [each.words for each in offers(desk)][:3] == ["date:2025", "date:2024", "date:today"]
    type_on(desk, "2025")
    assert [(each.words, each.articles) for each in offers(desk)] == [
        ("date:2025-03", 1),
        ("date:2025-02", 1),
    ]
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Return)
    assert desk.titles == ["The tide gate at Ely"]


def test_states_and_tags_are_proposed(open_desk: OpenDesk, three: Path) -> None:
    with Shelf(three) as shelf:
        number = ArticleId(numbers(three)[0])
        change_states(shelf, [number], StateChange(tagged=("harbour",)))
    desk = open_desk(three)
    desk.type_filter("is:")
    assert desk.proposals == ["is:unread", "is:read", "is:starred"]
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Escape)
    type_on(desk, "tag:h")
    assert [(each.words, each.articles) for each in offers(desk)] == [("tag:harbour", 1)]
    desk.press(Key.Key_Tab)
    assert chips(desk) == ["tag:harbour"]
    assert desk.count == "1 of 3"


def test_under_a_filter_the_counts_say_what_they_are_of(open_desk: OpenDesk, three: Path) -> None:
    desk = open_desk(three)
    desk.type_filter("person:an")
    assert proposed(desk).remark == ""
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Escape)
    type_on(desk, "gate person:an")
    assert proposed(desk).remark == "Counts are of all articles."


def test_the_arrow_brings_filters_back_in_a_line_that_was_not_typed_in_since(
    open_desk: OpenDesk, three: Path
) -> None:
    desk = open_desk(three)
    for text in ("bell", "gate"):
        desk.type_filter(text)
        desk.press(Key.Key_Return)
        desk.press(Key.Key_L, CTRL)
        if text == "bell":
            desk.press(Key.Key_Escape)
    desk.press(Key.Key_Down)
    assert desk.proposals == ["gate", "bell"]
    desk.press(Key.Key_Escape)
    assert desk.filter_text == "gate"
    type_on(desk, " ")
    desk.press(Key.Key_Down)
    assert QApplication.focusWidget() is desk.window.list_pane.view


def test_a_bare_word_that_is_a_name_is_proposed_as_one(open_desk: OpenDesk, three: Path) -> None:
    desk = open_desk(three)
    desk.type_filter("ly")
    assert desk.proposals == ["place:Lyon"]
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Escape)
    type_on(desk, "peace li")
    assert desk.proposals == ["person:Bo Lindqvist"]


def test_filters_used_before_come_back_by_the_arrow(open_desk: OpenDesk, three: Path) -> None:
    desk = open_desk(three)
    desk.type_filter("place:Lyon")
    desk.press(Key.Key_Return)  # goes to the list, and so stays with it
    desk.press(Key.Key_L, CTRL)
    desk.press(Key.Key_Escape)
    type_on(desk, "gate")
    desk.press(Key.Key_Return)
    desk.press(Key.Key_L, CTRL)
    desk.press(Key.Key_Escape)
    assert desk.filter_text == ""
    desk.press(Key.Key_Down)
    assert told_offers(desk) == [("gate", "", 2), ("place:Lyon", "", 2)]
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Return)
    assert desk.filter_text == "place:Lyon"
    assert chips(desk) == ["place:Lyon"]
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Delete)
    assert desk.proposals == ["place:Lyon"]
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Down)
    assert desk.proposals == ["place:Lyon"]


def test_the_arrow_goes_to_the_list_where_nothing_was_used_before(
    open_desk: OpenDesk, three: Path
) -> None:
    desk = open_desk(three)
    desk.press(Key.Key_L, CTRL)
    desk.press(Key.Key_Down)
    assert QApplication.focusWidget() is desk.window.list_pane.view


def test_each_fault_is_told_where_the_cursor_is_and_the_rest_goes_on(
    open_desk: OpenDesk, three: Path
) -> None:
    desk = open_desk(three)
    desk.type_filter("date:2020-13 place:lyon (bell ")
    assert desk.sentence.startswith("1 of 2: No calendar has “2020-13”.")
    assert "place “lyon”" in desk.sentence
    assert desk.titles == ["A bell is heard again"]
    assert chips(desk) == ["place:lyon"]
    for _ in range(5):
        desk.press(Key.Key_Left)
    assert desk.sentence.startswith("2 of 2: This bracket is never closed.")


def test_enter_stays_in_the_box_while_something_is_at_fault(
    open_desk: OpenDesk, three: Path
) -> None:
    desk = open_desk(three)
    line = desk.window.header.box.line
    desk.type_filter("is:unxx bell")
    desk.press(Key.Key_Return)
    assert QApplication.focusWidget() is line
    assert line.cursor_offset == len("is:unxx")
    assert desk.sentence.startswith("is: wants unread, read or starred")
    desk.press(Key.Key_Backspace)
    desk.press(Key.Key_Return)  # is:unx, which no value begins
    assert QApplication.focusWidget() is line
    desk.press(Key.Key_Backspace)
    desk.press(Key.Key_Return)  # is:un
    assert desk.filter_text == "is:unread bell"
    assert QApplication.focusWidget() is line
    desk.press(Key.Key_Return)
    assert QApplication.focusWidget() is desk.window.list_pane.view


def test_enter_takes_a_value_that_is_offered_alone_and_no_name(
    open_desk: OpenDesk, three: Path
) -> None:
    desk = open_desk(three)
    desk.type_filter("has:rep")
    desk.press(Key.Key_Return)
    assert desk.filter_text == "has:reported "
    desk.press(Key.Key_Escape)
    desk.type_filter("is:")  # three are offered
    desk.press(Key.Key_Return)
    assert desk.filter_text == "is:"
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Escape)
    desk.type_filter("place:ly")
    assert told_offers(desk) == [("place:Lyon", "France", 2)]
    desk.press(Key.Key_Return)
    assert desk.filter_text == "place:ly*"
    assert QApplication.focusWidget() is desk.window.list_pane.view


def test_whoever_leaves_the_box_has_typed_the_last_word(open_desk: OpenDesk, three: Path) -> None:
    desk = open_desk(three)
    desk.type_filter("gate")
    assert desk.sentence == "Articles that say a word that begins “gate”."
    desk.press(Key.Key_Return)
    assert desk.filter_text == "gate"
    assert desk.sentence == "Articles that say “gate”."
    desk.press(Key.Key_L, CTRL)
    type_on(desk, " title:gate")
    assert "begins" in desk.sentence
    desk.press(Key.Key_Tab)
    assert QApplication.focusWidget() is not desk.window.header.box.line
    assert desk.filter_text == "gate title:gate"
    assert "begins" not in desk.sentence
    assert "begins" not in desk.sentence


def test_a_word_that_was_only_begun_is_written_so_once_the_box_is_left(
    open_desk: OpenDesk, three: Path
) -> None:
    desk = open_desk(three)
    desk.type_filter("lyon hear")
    assert desk.titles == ["A bell is heard again"]
    desk.press(Key.Key_Return)
    assert desk.filter_text == "lyon hear*"
    assert desk.sentence == "Articles that say “lyon” and say a word that begins “hear”."
    assert desk.titles == ["A bell is heard again"]
    assert QApplication.focusWidget() is desk.window.list_pane.view
    desk.press(Key.Key_L, CTRL)
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Down)
    assert desk.proposals == ["lyon hear*"]  # and never “lyon hear”, which finds nothing


def test_a_whole_word_finds_fewer_once_the_box_is_left_and_the_first_of_those_opens(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    texts = {
        "later.txt": " date 2025-03-20 Gates of the lock\n\nThe gates are shut.\n",
        "earlier.txt": " date 2025-03-10 The lock again\n\nOne gate is open.\n",
    }
    desk = open_desk(library_of(tmp_path, [written(tmp_path / "articles", texts)]))
    desk.type_filter("gate")
    assert desk.titles == ["Gates of the lock", "The lock again"]
    desk.press(Key.Key_Return)
    assert desk.titles == ["The lock again"]
    assert desk.count == "1 of 2"


def test_a_word_that_finds_nothing_at_all_stays_as_it_is_typed(
    open_desk: OpenDesk, three: Path
) -> None:
    desk = open_desk(three)
    desk.type_filter("nowherewritten")
    desk.press(Key.Key_Return)
    assert desk.filter_text == "nowherewritten"
    assert "begins" not in desk.sentence
