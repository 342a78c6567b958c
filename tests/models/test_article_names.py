from __future__ import annotations

from dataclasses import replace

from reader.analysis.marks import (
    Attribution,
    Examination,
    Person,
    Place,
    Quotation,
    StretchKind,
    Utterance,
)
from reader.articles.article import Span
from reader.models.article_names import entries
from reader.models.names_list import Entry, RowKind

TEXT = """“We sail at ten,” said Mira Solberg. “No.”

“The quay is well-mended,” officials said. “It holds.”

“It was 1,000 tons.

“And more,” said Ms Solberg of Anton Keller. Bo Lind said that it rained. “Odd”."""


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def quotation(
    words: str,
    who: Attribution | None,
    kind: StretchKind = StretchKind.SPEECH,
    *,
    continues: bool = False,
) -> Quotation:
    return Quotation(span(words), kind, continues=continues, attribution=who)


MIRA = Attribution("Mira Solberg", "mira", None, None, 0.9)
OFFICIALS = Attribution("officials", None, None, None, 0.5)
BO = Attribution("Bo Lind", "bo", None, None, 0.9)
HERE = Span(0, 1)
FOUND = Examination(
    quotations=(
        quotation("“We sail at ten,”", MIRA),
        quotation("“No.”", None),
        quotation("“The quay is well-mended,”", OFFICIALS),
        quotation("“It holds.”", OFFICIALS),
        quotation("“It was 1,000 tons.", None),
        quotation("“And more,”", MIRA, continues=True),
        quotation("“Odd”", None, StretchKind.SCARE),
    ),
    people=(
        Person("Anton Keller", "anton", (HERE,)),
        Person("Bo Lind", "bo", (HERE,) * 2),
        Person("Mira Solberg", "mira", (HERE,) * 4),
    ),
    places=(Place("Oslo", "oslo", (HERE, HERE)),),
    reported=(Utterance(span("that it rained"), span("said that"), BO),),
)


def told(found: Examination, text: str = TEXT) -> list[tuple[str, int, int]]:
    return [(each.name, each.count, each.words) for each in entries(found, text)]


def test_who_has_a_name_comes_before_others_who_are_quoted_at_more_length() -> None:
    words = quotation("“The quay is well-mended,”", OFFICIALS), quotation("“It holds.”", BO)
    found = told(replace(FOUND, quotations=words))
    assert [name for name, _, _ in found[1:3]] == ["Bo Lind", "officials"]


def test_who_speaks_comes_first_and_then_who_is_named() -> None:
    assert told(FOUND) == [
        ("Who speaks", 0, 0),
        ("Mira Solberg", 2, 10),  # a quotation over two paragraphs is one
        ("officials", 2, 6),
        ("People", 0, 0),
        ("Mira Solberg", 4, 0),
        ("Reported, not quoted", 0, 0),
        ("Bo Lind", 2, 0),
        ("Only talked about", 0, 0),
        ("Anton Keller", 1, 0),
        ("Places", 0, 0),
        ("Oslo", 2, 0),
    ]


def test_a_speaker_has_a_share_of_the_words_and_a_colour() -> None:
    listed = list(entries(FOUND, TEXT))
    mira, officials = listed[1:3]
    assert (mira.share, officials.share) == (1.0, 0.6)
    assert (mira.colour, officials.colour) == (0, None)
    assert (mira.named, officials.named) == (True, False)
    assert all(each.on_page for each in listed if not each.is_heading)


def test_parts_and_their_people_say_what_they_are() -> None:
    listed = {each.name: each for each in entries(FOUND, TEXT)}
    assert listed["Only talked about"].kind is RowKind.PART
    assert listed["Anton Keller"].in_words == "Anton Keller, 1 mention, only talked about"
    assert listed["Bo Lind"].in_words == "Bo Lind, 2 mentions, reported, not quoted"
    assert listed["Mira Solberg"].in_words == "Mira Solberg, 4 mentions"


def test_one_without_a_name_is_one_however_written() -> None:
    letters = [Attribution(words, None, None, None, 0.9) for words in ("The letter", "the letter")]
    quotations = (
        Quotation(HERE, StretchKind.SPEECH, continues=False, attribution=w) for w in letters
    )
    found = Examination(tuple(quotations))
    assert told(found, "x") == [("Who speaks", 0, 0), ("The letter", 2, 2)]


def test_who_is_quoted_with_most_words_comes_first() -> None:
    said = ("“No.”", BO), ("“No.”", BO), ("“We sail at ten,”", MIRA)
    found = Examination(tuple(quotation(words, who) for words, who in said))
    assert told(found)[1:] == [("Mira Solberg", 1, 4), ("Bo Lind", 2, 2)]


def test_nothing_found_is_nothing_shown() -> None:
    assert list[Entry](entries(Examination(), "")) == []
