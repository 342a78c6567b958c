"""What was typed becomes terms, and what can't be understood becomes faults."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.article import Span
from reader.filter.parsing import DEEPEST, typed
from reader.filter.terms import All, Any, Close, Not, Term, Value

filters = st.text(
    st.sampled_from('ab:"“”«»()-*~5/w ORNTAD|personsaiddate\t') | st.characters(codec="utf-8"),
    max_size=60,
)


def drawn(term: Term | None) -> str:
    """The term in a short form: `+` for all, `|` for any, `!` for not."""
    match term:
        case None:
            return ""
        case Value(_, text, field, quoted, near):
            value = f"'{text}'" if quoted else text
            return (f"{field}:" if field else "") + value + (f"~{near}" if near else "")
        case Close(_, values, distance):
            return f"<{' '.join(map(drawn, values))} {distance}>"
        case Not(_, inner):
            return f"!{drawn(inner)}"
        case All(_, terms):
            return f"({' + '.join(map(drawn, terms))})"
        case Any(_, terms):
            return f"({' | '.join(map(drawn, terms))})"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("peace", "peace"),
        ("peace talks", "(peace + talks)"),
        ("peace AND talks", "(peace + talks)"),
        ("a OR b c", "(a | (b + c))"),
        ("(a OR b) c", "((a | b) + c)"),
        ("a or b", "(a + or + b)"),
        ("-a", "!a"),
        ("NOT a", "!a"),
        ("NOT -a", "a"),
        ("e-mail", "e-mail"),
        ("-(a b)", "!(a + b)"),
        ('"lasting peace"', "'lasting peace'"),
        ("“lasting peace”", "'lasting peace'"),
        ("„lasting peace“", "'lasting peace'"),
        ("« lasting peace »", "' lasting peace '"),
        ('“lasting peace"', "'lasting peace'"),
        ('"a b"~5', "'a b'~5"),
        ("a w/5 b", "<a b 5>"),
        ("a W/5 b w/2 c", "<a b c 5>"),
        ("person:macron", "person:macron"),
        ("Person:Macron", "person:Macron"),
        ('person:"emmanuel macron"', "person:'emmanuel macron'"),
        ("person:(macron OR starmer)", "(person:macron | person:starmer)"),
        ("speaker:macron said:pension", "(speaker:macron + said:pension)"),
        ("date:>=2025-03-01", "date:>=2025-03-01"),
        ("10:30", "10:30"),
        ("said:-x", "said:-x"),
        ("O’Brien", "O’Brien"),
    ],
)
def test_terms(text: str, expected: str) -> None:
    term, faults = typed(text)
    assert drawn(term) == expected
    assert not faults


@pytest.mark.parametrize(
    ("text", "expected", "spans"),
    [
        ('((("', "", [(0, 1), (1, 2), (2, 3), (3, 4)]),
        ("person:", "", [(0, 7)]),
        ("person: macron", "macron", [(0, 7)]),
        ("peace (", "peace", [(6, 7)]),
        ("(peace", "peace", [(0, 1)]),
        ("peace) war", "(peace + war)", [(5, 6)]),
        ("a OR", "a", [(2, 4)]),
        ("OR a", "a", [(0, 2)]),
        ("OR", "", [(0, 2)]),
        ("a AND", "a", [(2, 5)]),
        ("AND a", "a", [(0, 3)]),
        ("NOT", "", [(0, 3)]),
        ("a -", "a", [(2, 3)]),
        ("()", "", [(0, 1)]),
        ("colour:red peace", "peace", [(0, 7)]),
        ("colour:(red blue) peace", "peace", [(0, 7)]),
        ("w/5 b", "b", [(0, 3)]),
        ("a w/5", "a", [(2, 5)]),
        ('peace "war', "(peace + 'war')", [(6, 10)]),
        ('peace ""', "peace", [(6, 8)]),
        ("*", "", [(0, 1)]),
    ],
)
def test_faults_stand_where_they_are_and_the_rest_counts(
    text: str, expected: str, spans: list[tuple[int, int]]
) -> None:
    term, faults = typed(text)
    assert drawn(term) == expected
    assert [fault.span for fault in faults] == [Span(*span) for span in spans]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("persn:macron", "There is no field “persn:”; did you mean “person:”?"),
        (
            "http://x",
            "There is no field “http:”; in quotation marks it would be looked for as a word.",
        ),
    ],
)
def test_an_unknown_field_says_what_to_do(text: str, sentence: str) -> None:
    assert [fault.sentence for fault in typed(text).faults] == [sentence]


@given(filters)
def test_nothing_typed_is_refused(text: str) -> None:
    term, faults = typed(text)
    for fault in faults:
        assert 0 <= fault.span.start < fault.span.end <= len(text)
        assert fault.sentence.endswith(".")
    if term is not None:
        assert 0 <= term.span.start < term.span.end <= len(text)


@given(filters)
def test_text_without_letters_or_digits_wants_nothing(text: str) -> None:
    bare = "".join(sign for sign in text if not sign.isalnum())
    assert typed(bare).term is None


def test_brackets_without_end_are_a_fault_not_a_crash() -> None:
    term, faults = typed("(" * 20_000 + "peace")
    assert drawn(term) == "peace" or term is None
    assert any("deep" in fault.sentence for fault in faults)
    assert drawn(typed("(" * DEEPEST + "peace" + ")" * DEEPEST).term) == "peace"


def test_signs_of_negation_without_end() -> None:
    assert drawn(typed("-" * 20_001 + "peace").term) == "!peace"


def test_half_a_character_parts_words_and_keeps_its_place() -> None:
    term, _ = typed("a\udcffb \ud83d peace")
    assert drawn(term) == "(a\ufffdb + peace)"
    assert term is not None
    assert term.span == Span(0, 11)
