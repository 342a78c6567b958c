"""What is being typed, and the text after a choice or a click."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.article import Span
from reader.filter.changing import (
    asked_for,
    condition,
    difference,
    removed,
    toggled,
    without,
)
from reader.filter.completion import Choice, Completing, completed, completing, known_choices
from reader.filter.fields import FIELDS
from reader.filter.kinds import KINDS
from tests.filter.test_parsing import filters


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("per", Completing(Span(0, 3), "", "per")),
        ("peace mac", Completing(Span(6, 9), "", "mac")),
        ("person:em", Completing(Span(0, 9), "person", "em")),
        ("-person:em", Completing(Span(1, 10), "person", "em")),
        ('x (place:"united k', Completing(Span(3, 18), "place", "united k")),
        ("x person:“Emmanuel M", Completing(Span(2, 20), "person", "Emmanuel M")),
        ("has:", Completing(Span(0, 4), "has", "")),
        ("person:em\ud83d", Completing(Span(0, 10), "person", "em?")),  # half a character
        ("", None),
        ("peace ", None),
        ('person:"emmanuel macron"', None),
        ("colour:re", None),
        ("“lasting pe", None),
    ],
)
def test_what_is_being_typed(text: str, expected: Completing | None) -> None:
    assert completing(text, len(text)) == expected


def test_only_what_stands_before_the_cursor_counts() -> None:
    assert completing("person:em peace", 9) == Completing(Span(0, 9), "person", "em")


def test_choices_that_need_no_library() -> None:
    assert known_choices(Completing(Span(0, 1), "", "s")) == [
        Choice("speaker"),
        Choice("said"),
        Choice("source"),
        Choice("since"),
    ]
    assert Choice("date", "last week") in known_choices(Completing(Span(0, 7), "date", "la"))
    assert Choice("about", "last week") in known_choices(Completing(Span(0, 8), "about", "la"))
    assert Choice("about", "tomorrow") in known_choices(Completing(Span(0, 7), "about", "t"))
    assert known_choices(Completing(Span(0, 1), "", "ab")) == [Choice("about")]
    assert known_choices(Completing(Span(0, 3), "", "rep")) == [Choice("reported")]
    assert known_choices(Completing(Span(0, 5), "has", "r")) == [Choice("has", "reported")]
    assert known_choices(Completing(Span(0, 9), "person", "em")) == []


def test_a_choice_takes_the_place_of_what_was_typed() -> None:
    text = "war -person:em peace"
    being_typed = completing(text, 14)
    assert being_typed
    changed = completed(text, being_typed, Choice("person", "Emmanuel Macron"))
    assert changed == ('war -person:"Emmanuel Macron" peace', 30)
    assert completed("per", Completing(Span(0, 3), "", "per"), Choice("person")) == ("person:", 7)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x person:em|manuel y", 'x person:"Ann Reed" |y'),
        ('x person:"Em|manuel Macron" y', 'x person:"Ann Reed" |y'),
        ("mac|ron y", 'person:"Ann Reed" |y'),
        ('x person:"Em| y', 'x person:"Ann Reed" |y'),  # its second mark is still to come
        ("(person:em|)", '(person:"Ann Reed" |)'),
    ],
)
def test_a_choice_in_the_midst_of_a_value_takes_all_of_its_place(text: str, expected: str) -> None:
    cursor = text.index("|")
    plain = text.replace("|", "")
    being_typed = completing(plain, cursor)
    assert being_typed
    changed = completed(plain, being_typed, Choice("person", "Ann Reed"))
    shown = f"{changed.text[: changed.cursor]}|{changed.text[changed.cursor :]}"
    assert shown == expected


def test_a_click_adds_a_condition_and_another_takes_it_off() -> None:
    once = toggled("peace", "speaker", "Steve Witkoff")
    assert once == 'peace speaker:"Steve Witkoff"'
    assert asked_for(once, "speaker", "steve witkoff") == Span(6, 29)
    assert toggled(once, "speaker", "Steve Witkoff") == "peace"
    assert toggled("-place:paris", "place", "Paris") == "-place:paris place:Paris"


def test_names_that_hold_marks_can_be_asked_for() -> None:
    assert condition("person", 'Dwayne "The Rock" Johnson') == 'person:"Dwayne The Rock Johnson"'


@given(filters, st.text(min_size=1).filter(lambda name: any(map(str.isalnum, name))))
def test_a_second_click_undoes_the_first(text: str, name: str) -> None:
    if asked_for(text, "person", name) is None:
        once = toggled(text, "person", name)
        if asked_for(once, "person", name):
            assert toggled(once, "person", name) == without(text, ())


@pytest.mark.parametrize(
    ("text", "term", "left"),
    [
        ("place:oslo", "place:oslo", ""),
        ("a place:oslo b", "place:oslo", "a b"),
        ("a OR place:oslo", "place:oslo", "a"),
        ("place:oslo OR a", "place:oslo", "a"),
        ("a AND -place:oslo b", "-place:oslo", "a b"),
        ("x -(place:oslo) y", "place:oslo", "x y"),
        ("x NOT person:(ann) y", "ann", "x y"),
        ("x (a OR place:oslo) y", "place:oslo", "x (a ) y"),
        ("persn: place:oslo", "place:oslo", "persn:"),
    ],
)
def test_a_term_is_removed_with_what_would_then_join_nothing(
    text: str, term: str, left: str
) -> None:
    start = text.index(term)
    assert removed(text, Span(start, start + len(term))) == left


@given(filters, filters)
def test_a_difference_is_all_that_must_be_written(before: str, after: str) -> None:
    changed = difference(before, after)
    behind = len(after) - changed.end
    assert before[: changed.start] + changed.of(after) + before[len(before) - behind :] == after


@given(filters)
def test_what_is_being_typed_ends_at_the_cursor(text: str) -> None:
    for cursor in range(len(text) + 1):
        if found := completing(text, cursor):
            assert found.span.end == cursor
            assert text[:cursor].endswith(found.beginning)


@pytest.mark.parametrize("field", KINDS)
def test_of_each_kind_one_word_is_proposed_and_named(field: str) -> None:
    proposed = [each.value for each in known_choices(Completing(Span(0, 0), field, ""))]
    assert {KINDS[field][value] for value in proposed} == {*KINDS[field].values()}
    assert FIELDS[field] == f"{', '.join(proposed[:-1])} or {proposed[-1]}"
