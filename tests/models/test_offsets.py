"""What a document holds of a text, and the table that translates between the two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.article import Span
from reader.articles.plain import paragraphs
from reader.models.offsets import Offsets, Setting


def units(words: str) -> int:
    """How many UTF-16 units a document counts for `words`."""
    return len(words.encode("utf-16-le")) // 2


def set_whole(text: str, at: int = 0) -> tuple[str, Offsets]:
    setting = Setting(text)
    return setting.shown(Span(0, len(text)), at), setting.offsets()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Plain words.", "Plain words."),
        ("Two  blanks stay.", "Two  blanks stay."),
        ("wrapped\nby hand", "wrapped by hand"),
        ("wrapped \r\n  and indented", "wrapped and indented"),
        ("an old\rline end", "an old line end"),
        ("a\u2028b\x0bc", "a b c"),
        ("tabs\tstay", "tabs\tstay"),
        ("no\xa0break", "no\xa0break"),
        ("a null \x00 here", "a null \ufffd here"),
        ("turned \u202eround\u202c", "turned \ufffdround\u202c"),
        ("a picture \ufffc, a frame \ufdd0", "a picture \ufffd, a frame \ufffd"),
        ("half \ud83d a pair", "half \ufffd a pair"),
        ("<b>not markup</b> &amp;", "<b>not markup</b> &amp;"),
        ("a😀b", "a😀b"),
    ],
)
def test_what_is_shown(text: str, shown: str) -> None:
    assert set_whole(text)[0] == shown


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("abc", [(0, 0), (1, 1), (3, 3)]),
        ("a😀b", [(1, 1), (2, 3), (3, 4)]),
        ("😀😀", [(0, 0), (1, 2), (2, 4)]),
        ("ab\r\n cd", [(2, 2), (5, 3), (6, 4), (7, 5)]),
        ("e\u0301t", [(1, 1), (2, 2), (3, 3)]),
    ],
)
def test_offsets_and_positions(text: str, table: list[tuple[int, int]]) -> None:
    offsets = set_whole(text)[1]
    assert [(offset, offsets.position(offset)) for offset, _ in table] == table
    assert [(offsets.offset(position), position) for _, position in table] == table


def test_between_paragraphs_is_one_unit() -> None:
    text = "ab\n\n\ncd"
    setting = Setting(text)
    setting.shown(Span(0, 2), 10)
    setting.shown(Span(5, 7), 13)
    offsets = setting.offsets()
    assert [offsets.position(offset) for offset in range(8)] == [10, 11, 12, 13, 13, 13, 14, 15]
    assert [offsets.offset(position) for position in range(10, 16)] == [0, 1, 2, 5, 6, 7]


def test_inside_what_is_not_shown_the_nearest_counts() -> None:
    offsets = set_whole("ab\r\n  cd")[1]
    assert [offsets.position(offset) for offset in (2, 3, 4, 5, 6)] == [2, 3, 3, 3, 3]
    assert offsets.position(99) == offsets.position(8)
    assert offsets.position(-1) == 0


def test_nothing_shown_is_all_at_the_start() -> None:
    assert Setting("").offsets().position(3) == 0


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60), st.integers(0, 50))
def test_the_table_agrees_with_what_is_shown(text: str, at: int) -> None:
    shown, offsets = set_whole(text, at)
    if not text:
        return
    assert offsets.position(len(text)) == at + units(shown)
    for offset in range(len(text)):
        assert offsets.position(offset) <= offsets.position(offset + 1)
    # Every character of the document leads to its own in the text.
    position = at
    for letter in shown:
        offset = offsets.offset(position)
        assert letter in (text[offset], " ", "\ufffd")
        assert offsets.position(offset) == position
        position += units(letter)


@given(st.text(alphabet="ab \n\r\t😀\x00\u202e", max_size=80))
def test_paragraphs_keep_their_words(text: str) -> None:
    setting = Setting(text)
    position = 0
    for span in paragraphs(text):
        shown = setting.shown(span, position)
        assert shown.split() == span.of(text).translate({0: "\ufffd", 0x202E: "\ufffd"}).split()
        assert not set(shown) & set("\r\n\x00\u202e")
        position += units(shown) + 1
