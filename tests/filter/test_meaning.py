"""What a typed filter wants of the library."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.article import Span
from reader.filter.changing import condition
from reader.filter.meaning import meaning
from reader.filter.parsing import DEEPEST
from reader.filter.sentence import sentence
from reader.library.catalogue import Catalogue
from reader.library.connection import open_library
from reader.library.tag_names import as_tag, folded
from reader.library.wanted import (
    EVERYTHING,
    AboutPerson,
    AboutPlace,
    Both,
    Either,
    FromFile,
    FromSource,
    HasQuotation,
    HasReported,
    IsRead,
    IsStarred,
    Near,
    Phrase,
    Published,
    Quoted,
    SpeaksOf,
    Tagged,
    Wanted,
    Without,
    Word,
    Written,
)
from tests.filter.test_parsing import filters

TODAY = date(2025, 3, 27)
PEACE = Word("peace")
LASTING_PEACE = Phrase((Word("lasting"), PEACE))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", EVERYTHING),
        ("peace", Written(PEACE)),
        ("pea*", Written(Word("pea", prefix=True))),
        ('"lasting peace"', Written(LASTING_PEACE)),
        ('"lasting pea*"', Written(Phrase((Word("lasting"), Word("pea", prefix=True))))),
        ("title:peace", Written(PEACE, in_text=False)),
        ("text:peace", Written(PEACE, in_title=False)),
        ('"a b"~3', Written(Near((Phrase((Word("a"),)), Phrase((Word("b"),))), 3))),
        ('a w/3 "lasting peace"', Written(Near((Phrase((Word("a"),)), LASTING_PEACE), 3))),
        ("person:macron", AboutPerson("macron")),
        ('place:"united kingdom"', AboutPlace("united kingdom")),
        ("source:AP", FromSource("AP")),
        ("file:report-1.txt", FromFile("report-1.txt")),
        ("has:quote", HasQuotation()),
        ("-has:speaker", Without(HasQuotation(attributed=True))),
        ("date:2025-03", Published(date(2025, 3, 1), date(2025, 3, 31))),
        ("since:2025-03", Published(date(2025, 3, 1), None)),
        ("after:2025-03", Published(date(2025, 4, 1), None)),
        ("until:2025-03", Published(None, date(2025, 3, 31))),
        ("before:2025-03", Published(None, date(2025, 2, 28))),
        ("a OR b", Either((Written(Word("a")), Written(Word("b"))))),
        ("(a OR b) -c", Both((Either((Written(Word("a")), Written(Word("b")))),
                              Without(Written(Word("c")))))),
        ("speaker:macron", Quoted("macron")),
        ("said:peace", Quoted(said=(PEACE,))),
        ("speaker:macron said:peace", Quoted("macron", (PEACE,))),
        ("said:peace speaker:macron", Quoted("macron", (PEACE,))),
        ("speaker:a said:x speaker:b said:y",
         Both((Quoted("a", (Word("x"),)), Quoted("b", (Word("y"),))))),
        ("speaker:(a OR b) said:peace", Either((Quoted("a", (PEACE,)), Quoted("b", (PEACE,))))),
        ("(speaker:a said:peace) OR x", Either((Quoted("a", (PEACE,)), Written(Word("x"))))),
        ("speaker:a -said:peace", Both((Quoted("a"), Without(Quoted(said=(PEACE,)))))),
        ("reported:peace", Quoted(reported=(PEACE,))),
        ("speaker:macron reported:peace", Quoted("macron", reported=(PEACE,))),
        ("speaker:macron said:x reported:peace", Quoted("macron", (Word("x"),), (PEACE,))),
        ("reported:peace speaker:macron said:x", Quoted("macron", (Word("x"),), (PEACE,))),
        ("said:x reported:peace", Both((Quoted(said=(Word("x"),)), Quoted(reported=(PEACE,))))),
        ("reported:lasting reported:peace", Quoted(reported=(Word("lasting"), PEACE))),
        ("reported:peace w/3 war",
         Quoted(reported=(Near((Phrase((PEACE,)), Phrase((Word("war"),))), 3),))),
        ("speaker:(a OR b) reported:peace",
         Either((Quoted("a", reported=(PEACE,)), Quoted("b", reported=(PEACE,))))),
        ("(speaker:a reported:peace) said:x", Quoted("a", (Word("x"),), (PEACE,))),
        ("has:reported", HasReported()),
        ("is:unread", IsRead(read=False)),
        ("is:READ", IsRead()),
        ("-is:starred", Without(IsStarred())),
        ("is:unread is:starred", Both((IsRead(read=False), IsStarred()))),
        ("tag:budget", Tagged("budget")),
        ('tag:"two words"', Tagged("two words")),
        ("tag:x*", Tagged("x*")),
        ("has:tag", Tagged("*")),
        ("about:2025-03", SpeaksOf(date(2025, 3, 1), date(2025, 3, 31))),
        ("about:today", SpeaksOf(TODAY, TODAY)),
        ('about:"last week"', SpeaksOf(date(2025, 3, 17), date(2025, 3, 23))),
        ("about:2024..2025-01", SpeaksOf(date(2024, 1, 1), date(2025, 1, 31))),
        ("about:>=2024", SpeaksOf(date(2024, 1, 1), None)),
        ("-about:7d", Without(SpeaksOf(date(2025, 3, 20), TODAY))),
        ("said:lasting said:peace", Quoted(said=(Word("lasting"), PEACE))),
    ],
)  # fmt: skip
def test_meaning(text: str, expected: Wanted) -> None:
    meant = meaning(text, TODAY)
    assert meant.wanted == expected
    assert not meant.faults


@pytest.mark.parametrize(
    ("text", "wanted", "fault"),
    [
        ("date:2025-13 peace", Written(PEACE), Span(0, 12)),
        ("about:2025-13 peace", Written(PEACE), Span(0, 13)),
        ("about:a w/3 b peace", Written(PEACE), Span(0, 13)),
        ("has:wings", EVERYTHING, Span(0, 9)),
        ("peace mood:grim", Written(PEACE), Span(6, 11)),
        ("peace is:open", Written(PEACE), Span(6, 13)),
        ("person:a w/3 b peace", Written(PEACE), Span(0, 14)),
    ],
)
def test_a_fault_leaves_the_rest(text: str, wanted: Wanted, fault: Span) -> None:
    meant = meaning(text, TODAY)
    assert meant.wanted == wanted
    assert [each.span for each in meant.faults] == [fault]


@pytest.mark.parametrize(
    ("text", "cursor", "expected"),
    [
        ("person:mac", 10, AboutPerson("mac*")),
        ("person:mac", None, AboutPerson("mac")),
        ('person:"mac"', 12, AboutPerson("mac")),
        ("pea", 3, Written(Word("pea", prefix=True))),
        ("pea*", 4, Written(Word("pea", prefix=True))),
        ("tag:bud", 7, Tagged("bud*")),
        ("pea ", 4, Written(Word("pea"))),
        ("p", 1, Written(Word("p"))),
        ("said:pea", 8, Quoted(said=(Word("pea", prefix=True),))),
        ("pea war", 3, Both((Written(Word("pea", prefix=True)), Written(Word("war"))))),
    ],
)
def test_what_is_still_being_typed_is_a_beginning(
    text: str, cursor: int | None, expected: Wanted
) -> None:
    assert meaning(text, TODAY, cursor).wanted == expected


def test_conditions_know_where_they_were_typed() -> None:
    text = "speaker:macron 2025 said:peace"
    spans = [
        tuple(span.of(text) for span in each.spans) for each in meaning(text, TODAY).conditions
    ]
    assert spans == [("speaker:macron", "said:peace"), ("2025",)]


@given(filters)
def test_any_text_has_a_meaning_and_a_sentence(text: str) -> None:
    meant = meaning(text, TODAY, cursor=len(text))
    assert all(0 <= fault.span.start <= fault.span.end <= len(text) for fault in meant.faults)
    assert sentence(meant.wanted).endswith(".")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "All articles."),
        ("peace", "Articles that say “peace”."),
        (
            "person:macron -place:crimea",
            "Articles that mention the person “macron” and do not mention the place “crimea” "
            "or one inside it.",
        ),
        (
            "speaker:macron said:pea*",
            "Articles that quote “macron” saying a word that begins “pea”.",
        ),
        ("reported:peace", "Articles that report someone as saying “peace”."),
        (
            "speaker:macron reported:peace",
            "Articles that report “macron” as saying “peace”.",
        ),
        (
            "speaker:macron said:a reported:b",
            "Articles that quote “macron” saying “a” and report “macron” as saying “b”.",
        ),
        ("-has:reported", "Articles that do not report what someone said."),
        ("is:unread", "Unread articles."),
        ("is:unread is:starred peace", "Unread, starred articles that say “peace”."),
        ("peace -is:starred", "Articles that say “peace” and are not starred."),
        ("is:starred tag:budget", "Starred articles that are tagged “budget”."),
        ("tag:bud* OR is:read", "Articles that are tagged “bud…” or are read."),
        ("-has:tag", "Articles that are not tagged."),
        ("NOT NOT is:read", "Read articles."),
        ("-(-peace)", "Articles that say “peace”."),
        ("-(peace war)", "Articles that do not both say “peace” and say “war”."),
        (
            "-(is:starred peace)",
            "Articles that are not such as both are starred and say “peace”.",
        ),
        ("-(peace OR is:read)", "Articles that neither say “peace” nor are read."),
        ("about:2025-03", "Articles that speak of March 2025."),
        ("about:2025-03-27", "Articles that speak of 27 March 2025."),
        ("about:>=2025-03-27", "Articles that speak of 27 March 2025 or after."),
        ("date:2025-03", "Articles that date from March 2025."),
        ("date:2025", "Articles that date from 2025."),
        ("since:2025-03-02", "Articles that date from 2 March 2025 or after."),
        ("until:2025-03-02", "Articles that date from 2 March 2025 or before."),
        ("date:2025-03-02..2025-03-04", "Articles that date from 2 March 2025 to 4 March 2025."),
    ],
)
def test_sentences(text: str, expected: str) -> None:
    assert sentence(meaning(text, TODAY).wanted) == expected


@given(st.text(max_size=12).map(as_tag).filter(bool))
def test_every_tag_can_be_asked_for(tag: str) -> None:
    meant = meaning(condition("tag", tag), TODAY)
    assert meant.faults == ()
    assert isinstance(meant.wanted, Tagged)
    assert folded(as_tag(meant.wanted.name)) == folded(tag)
    assert not meant.wanted.name.endswith("*")


@pytest.mark.parametrize(
    "level",
    ["(a {})", "(a OR {})", "-(a {})", "-(a OR {})", "(speaker:a OR -{})", "-(date:7d OR {})"],
)
def test_the_library_understands_the_deepest_brackets(tmp_path: Path, level: str) -> None:
    text = "peace"
    for _ in range(DEEPEST):
        text = level.format(text)
    meant = meaning(text, TODAY)
    assert meant.faults == ()
    with closing(Catalogue(open_library(tmp_path / "library").path)) as catalogue:
        assert catalogue.count(meant.wanted) == 0
