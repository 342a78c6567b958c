"""The narrator's sentences, in which a name or a quotation is one word."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.marks import Name, NameKind, Person, Stretch, StretchKind
from reader.analysis.telling.narrative import MOST_WORDS, Narrative, Sort
from reader.articles.article import Span

SPEECH = StretchKind.SPEECH
QUOTED = {Sort.SPEECH, Sort.QUOTED}


def _stretches(text: str, kind: StretchKind = SPEECH) -> list[Stretch]:
    return [Stretch(Span(*match.span()), kind) for match in re.finditer(r"“[^”\n]*”", text)]


def _reed(text: str, name: str = "Ann Reed") -> Person:
    spans = tuple(Span(*match.span()) for match in re.finditer(name, text))
    return Person(name, name.lower(), spans)


def _told(text: str, kind: StretchKind = SPEECH) -> list[list[str]]:
    """The words of each sentence, names in small letters and quotations as dots."""
    narrative = Narrative(text, _stretches(text, kind), [_reed(text)], [])
    return [
        ["…" if word.sort in QUOTED else word.span.of(text) for word in sentence.words]
        for number in range(len(narrative.paragraphs))
        for sentence in narrative.sentences(number)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It rains. It pours,” he said.", [["…", "he", "said", "."]]),
        ("“It rains.” He left.", [["…"], ["He", "left", "."]]),
        ("Ann Reed said: “It rains. It pours.”", [["Ann Reed", "said", ":", "…"]]),
        ("He left. Ann Reed stayed.", [["He", "left", "."], ["Ann Reed", "stayed", "."]]),
        ("He left.\n\nShe stayed.", [["He", "left", "."], ["She", "stayed", "."]]),
        ("“Why?” Ann Reed whispered.", [["…", "Ann Reed", "whispered", "."]]),
        ("“Why?” Dr Ann Reed mused of it.", [["…", "Dr", "Ann Reed", "mused", "of", "it", "."]]),
        (
            "“Why?” She whispered that it rained.",
            [["…"], ["She", "whispered", "that", "it", "rained", "."]],
        ),
        ("“Why?” Ann Reed left.", [["…"], ["Ann Reed", "left", "."]]),
    ],
)
def test_sentences(text: str, expected: list[list[str]]) -> None:
    assert _told(text) == expected


def test_a_surname_is_the_persons_wherever_it_stands() -> None:
    text = "Ann Reed came. Then Reed left."
    narrative = Narrative(text, [], [_reed(text)], [])
    assert [w.which for w in narrative.sentences(0)[1].words if w.sort is Sort.PERSON] == [0]


def test_a_surname_that_two_bear_is_nobodys() -> None:
    text = "Ann Reed met Joe Reed. Then Reed left."
    narrative = Narrative(text, [], [_reed(text), _reed(text, "Joe Reed")], [])
    assert [w for w in narrative.sentences(0)[1].words if w.sort is Sort.PERSON] == []


def test_a_name_within_a_quotation_is_part_of_it() -> None:
    text = "He said “Ann Reed left”."
    narrative = Narrative(text, _stretches(text), [_reed(text)], [Name(Span(9, 12), NameKind.BODY)])
    sorts = [word.sort for word in narrative.sentences(0)[0].words]
    assert sorts == [Sort.PLAIN, Sort.PLAIN, Sort.SPEECH, Sort.PLAIN]


def test_the_sentences_before_come_nearest_first() -> None:
    text = "One. Two.\n\nThree. Four."
    narrative = Narrative(text, [], [], [])
    last = narrative.sentences(1)[-1]
    before = [sentence.words[0].low for sentence in narrative.before(last, 2)]
    assert before == ["three", "two"]
    assert narrative.after(last) is None


BITS = ["“a. B”", "“c,”", "Ann Reed", "he said", "Reed", ". ", "\n\n", "!", "—", "“", "x"]
PROSE = st.lists(st.sampled_from(BITS), max_size=40).map(" ".join)


@given(PROSE)
def test_the_words_lie_in_order_and_every_quotation_is_one(text: str) -> None:
    stretches = _stretches(text)
    narrative = Narrative(text, stretches, [_reed(text)], [])
    end, speech = 0, []
    for number, paragraph in enumerate(narrative.paragraphs):
        for at, sentence in enumerate(narrative.sentences(number)):
            assert (sentence.paragraph, sentence.at) == (number, at)
            for word in sentence.words:
                assert end <= word.span.start < word.span.end
                assert word.span.meets(paragraph)
                end = word.span.end
                if word.sort is Sort.SPEECH:
                    speech.append(word.which)
    assert speech == [n for n in range(len(stretches)) if n in narrative.places]


def test_no_sentence_is_without_end() -> None:
    text = "and so on, " * 1000
    narrative = Narrative(text, [], [], [])
    assert max(len(sentence.words) for sentence in narrative.sentences(0)) <= MOST_WORDS
