"""What two texts have that the other has not, word by word, in texts of any length."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.comparing.alignment import AT_ONCE, aligned
from reader.analysis.comparing.changed_words import changed_words
from reader.analysis.comparing.compared import compared
from reader.articles.article import Span

_TEXTS = st.lists(
    st.sampled_from(
        ("peace", "Peace", "the", "THE", "été", "ete", "don’t", "don't", "1,000", "…", ",", "\n")
    )
).map(" ".join)
_ANY = st.text(st.sampled_from("aAbé’'[](1,. \n“"), max_size=60)


@pytest.mark.parametrize(
    ("older", "newer", "gone", "come"),
    [
        ("We will stay here.", "We will leave here.", ["stay"], ["leave"]),
        ("We will stay.", "we will stay", [], []),
        ("“We won't go,”", "‘We won’t go.’", [], []),
        ("a café in Łódź", "A cafe in Łódź!", [], []),
        ("not one, two or three of them", "not of them", ["one, two or three"], []),
        ("[T]he mayor", "The old mayor", [], ["old"]),
        ("ten houses", "", ["ten houses"], []),
        ("", "ten\n\nhouses", [], ["ten\n\nhouses"]),
        ("1,000 ships", "1,200 ships", ["1,000"], ["1,200"]),
        ("… — !", "", [], []),
    ],
)
def test_what_changed(older: str, newer: str, gone: list[str], come: list[str]) -> None:
    there, here = changed_words(older, newer)
    assert [span.of(older) for span in there] == gone
    assert [span.of(newer) for span in here] == come


@given(_TEXTS | _ANY, _TEXTS | _ANY)
def test_what_remains_of_both_is_the_same(older: str, newer: str) -> None:
    gone, come = changed_words(older, newer)
    assert _remaining(older, gone) == _remaining(newer, come)
    for text, spans in ((older, gone), (newer, come)):
        ends = [place for span in spans for place in span]
        assert ends == sorted(ends)
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        words = compared(text).spans
        assert {span.start for span in spans} <= {word.start for word in words}
        assert {span.end for span in spans} <= {word.end for word in words}


@given(st.text() | st.text(st.sampled_from("aʰͺﾞﾟ゛['’5 "), max_size=20))
def test_no_word_is_empty(text: str) -> None:
    assert all(word.strip() and '"' not in word for word in compared(text).words)


@pytest.mark.parametrize("piece", ["x'", "1.", "1,000,", "a’", "[a]'"])
def test_no_word_has_very_many_parts(piece: str) -> None:
    words = compared(piece * 30_000).words
    assert max(len(word.split()) for word in words) < 10
    assert sum(len(word.split()) for word in words) >= 30_000


@given(_TEXTS)
def test_a_text_has_nothing_that_it_has_not(text: str) -> None:
    assert changed_words(text, text.upper()) == ((), ())


_FEW = st.lists(st.sampled_from("abcd"), max_size=12)


@given(_FEW, _FEW)
def test_as_many_words_are_paired_as_can_be(one: list[str], other: list[str]) -> None:
    assert len(aligned(one, other)) == _longest(one, other)


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (["a"] * 50_000, ["a"] * 49_000),
        (["a", "b"] * 25_000, ["b", "b", "a"] * 16_000),
        ([str(n) for n in range(20_000)], [str(n) for n in range(20_000, 0, -1)]),
        ([str(n) for n in range(20_000)], [str(n) for n in range(0, 20_000, 3)]),
    ],
    ids=["one word", "two words", "backwards", "every third"],
)
def test_long_texts_are_cut_and_still_paired(older: list[str], newer: list[str]) -> None:
    pairs = aligned(older, newer)
    assert pairs
    assert all(older[a] == newer[b] for a, b in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))


def test_what_is_left_out_of_a_long_text_changes_nothing_else() -> None:
    words = [str(number) for number in range(20_000)]
    assert aligned(words, words[::3]) == [(at * 3, at) for at in range(len(words[::3]))]


def test_a_word_changed_far_into_a_long_text_is_the_only_one_changed() -> None:
    words = [f"word{n % 700}" for n in range(AT_ONCE * 5)]
    older, newer = " ".join(words), " ".join([*words[:4000], "other", *words[4001:]])
    gone, come = changed_words(older, newer)
    assert [span.of(older) for span in gone] == [words[4000]]
    assert [span.of(newer) for span in come] == ["other"]


def _remaining(text: str, gone: tuple[Span, ...]) -> list[str]:
    found = compared(text)
    return [
        word
        for word, span in zip(found.words, found.spans, strict=True)
        if not any(each.start <= span.start and span.end <= each.end for each in gone)
    ]


def _longest(one: list[str], other: list[str]) -> int:
    row = [0] * (len(other) + 1)
    for a in one:
        before = row[:]
        for at, b in enumerate(other, start=1):
            row[at] = before[at - 1] + 1 if a == b else max(before[at], row[at - 1])
    return row[-1]
