"""Sentences and tokens: what ends one, what belongs to one, and the laws both keep."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.words.sentences import placed, sentences, words_in
from reader.articles.article import Span

SENTENCES = [
    ("One ends. Another begins.", ["One ends.", "Another begins."]),
    ("Mr. Bell met Sen. Ada Rowe. They spoke.", ["Mr. Bell met Sen. Ada Rowe.", "They spoke."]),
    ("He left the U.S. Senate. She stayed.", ["He left the U.S. Senate.", "She stayed."]),
    ("He lives in the U.S. The rest do not.", ["He lives in the U.S.", "The rest do not."]),
    ("George W. Bush and J. R. Ewing ate.", ["George W. Bush and J. R. Ewing ate."]),
    (
        "It opens Jan. 5 at 5 p.m. on Main St. in York.",
        ["It opens Jan. 5 at 5 p.m. on Main St. in York."],
    ),
    ("He said no. She left.", ["He said no.", "She left."]),
    ("See No. 10 there.", ["See No. 10 there."]),
    ("So do I. The rest left.", ["So do I.", "The rest left."]),
    ("“I came. I saw,” he said.", ["“I came.", "I saw,” he said."]),
    ("He left (she says so.) Then it rained.", ["He left (she says so.)", "Then it rained."]),
    ("“It is over.” The hall fell silent.", ["“It is over.”", "The hall fell silent."]),
    ("“Why not?” Ada Rowe asked. Nobody knew.", ["“Why not?” Ada Rowe asked.", "Nobody knew."]),
    ("“Why not?” he asked.", ["“Why not?” he asked."]),
    ("Really?! Yes... Or no… Perhaps.", ["Really?!", "Yes...", "Or no…", "Perhaps."]),
    ("The plan is dead.Then it rose.", ["The plan is dead.", "Then it rose."]),
    ("Go to example.com and www.Example.org now.", ["Go to example.com and www.Example.org now."]),
    ("It cost $3.5 million. 12 people paid.", ["It cost $3.5 million.", "12 people paid."]),
    ("終わった。始まる。", ["終わった。", "始まる。"]),
    ("  \r\n ", []),
]

TOKENS = [
    ("Macron's", "Macron 's"),
    ("Mr. Kim Jong-un’s aide", "Mr. Kim Jong-un ’s aide"),
    ("the U.S. and O'Brien doesn't", "the U.S. and O'Brien doesn't"),
    ("the soldiers’ pay", "the soldiers ’ pay"),
    ("he’d say they’re here", "he ’d say they ’re here"),
    ("George W. Bush, 43", "George W. Bush , 43"),
    ("$2,500.50 (27-nation)", "$ 2,500.50 ( 27-nation )"),
    ("``so''--he", "`` so '' -- he"),
    ("‘No,’ said AT&T...", "‘ No , ’ said AT&T ..."),
    ("Pe\u0301rez's @handle #tag", "Pe\u0301rez 's @handle #tag"),
    ("read https://example.com/a.b?c=d now.", "read https://example.com/a.b?c=d now ."),
    ("a\x00b\u00a0c", "a \x00 b c"),
]

TEXTS = st.text(st.sampled_from("aB. ’'\"“”()?!…-1\n\r\x00é@U"), max_size=80)


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in sentences(text, Span(0, len(text)))] == expected


@pytest.mark.parametrize(("text", "expected"), TOKENS)
def test_tokens(text: str, expected: str) -> None:
    assert words_in(text, Span(0, len(text))) == expected.split(" ")


def test_only_the_span_is_read() -> None:
    text = "Before. One. Two. After."
    assert [span.of(text) for span in sentences(text, Span(8, 17))] == ["One.", "Two."]
    assert words_in(text, Span(8, 12)) == ["One", "."]
    assert placed(text, 8, ["One", "."]) == [Span(8, 11), Span(11, 12)]


@given(TEXTS, st.data())
def test_every_visible_character_is_in_one_sentence_and_one_token(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    for parts in (sentences(text, span), placed(text, start, words_in(text, span))):
        covered = [place for part in parts for place in range(part.start, part.end)]
        assert covered == sorted(set(covered))
        assert all(span.holds(part) and part.of(text) == part.of(text).strip() for part in parts)
        assert {place for place in range(*span) if not text[place].isspace()} <= set(covered)
