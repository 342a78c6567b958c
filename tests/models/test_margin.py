"""The words in the margin, for every way in which words are given to someone."""

from __future__ import annotations

import pytest

from reader.analysis.marks import Attribution, Quotation, StretchKind, Utterance
from reader.articles.article import Span
from reader.models.certainty import Standing
from reader.models.margin import CONTINUES, NOBODY, UNKNOWN, reported, said

TEXT = "Ann Ek, who keeps the lock, said on Monday: “It will hold.” “It must,” she added."
FIRST, SECOND = "“It will hold.”", "“It must,”"


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def quotation(
    words: str,
    mention: str | None = None,
    cue: str | None = None,
    *,
    speaker: str | None = "Ann Ek",
    kind: StretchKind = StretchKind.SPEECH,
    continues: bool = False,
    certainty: float = 0.9,
) -> Quotation:
    who = speaker and Attribution(
        speaker,
        speaker.lower() if speaker.istitle() else None,
        None if mention is None else span(mention),
        None if cue is None else span(cue),
        certainty,
    )
    return Quotation(span(words), kind, continues, who or None)


BEFORE = quotation(FIRST, "Ann Ek", "said")


@pytest.mark.parametrize(
    ("quoted", "before", "name", "note"),
    [
        (quotation(SECOND, "she", "added"), BEFORE, "Ann Ek", "“she added”"),
        (quotation(FIRST, "Ann Ek", "said"), None, "Ann Ek", "“Ann Ek, who keeps the lock, said”"),
        (quotation(SECOND, "Ann Ek", "added"), BEFORE, "Ann Ek", ""),
        (quotation(FIRST, "Ann Ek"), None, "Ann Ek", ""),
        (quotation(SECOND, continues=True), BEFORE, "Ann Ek", CONTINUES),
        (quotation(SECOND, "Ann Ek", "said"), BEFORE, "Ann Ek", CONTINUES),
        (quotation(SECOND), BEFORE, "Ann Ek", CONTINUES),
        (quotation(SECOND), None, "Ann Ek", ""),
        (quotation(SECOND, speaker="officials"), BEFORE, "officials", ""),
        (quotation(SECOND, "she", "added", speaker="a woman"), BEFORE, "a woman", ""),
        (quotation(SECOND, speaker=None), BEFORE, UNKNOWN, ""),
        (quotation(SECOND, speaker=None, kind=StretchKind.SCARE), BEFORE, NOBODY, ""),
        (quotation(SECOND, speaker=None, kind=StretchKind.TITLE), None, NOBODY, ""),
    ],
)
def test_name_and_note(quoted: Quotation, before: Quotation | None, name: str, note: str) -> None:
    found = said(TEXT, quoted, before, {"ann ek": 3})
    assert (found.name, found.note) == (name, note)
    assert found.colour == (3 if name == "Ann Ek" else None)
    assert found.spoken is (name != NOBODY)
    assert found.named is (name == "Ann Ek")
    assert not found.reported


@pytest.mark.parametrize(
    ("text", "mention", "note"),
    [
        ("“It holds,” said Ann Ek.", "Ann Ek", ""),
        ("“It holds,” said Ann\nEk.", "Ann\nEk", ""),
        ("Ann Ek has always said “it holds”.", "Ann Ek", ""),
        ("Ann Ek, at last, said “it holds”.", "Ann Ek", "“Ann Ek, at last, said”"),
        ("Ann Ek, said “it holds”.", "Ann Ek", ""),
        ("“It holds,” Ek said.", "Ek", "“Ek said”"),
        ("“It holds,” Mrs Ek said.", "Ek", "“Mrs Ek said”"),
        ("“It holds,” said Dr. Ek.", "Ek", "“said Dr. Ek”"),
        ("“It holds,” Ferry Ek said.", "Ek", "“Ek said”"),
        ("“It holds,” Mrs Ann Ek said.", "Ann Ek", ""),
        ("Ann Ek (the warden) said “it holds”.", "Ann Ek", "“Ann Ek (the warden) said”"),
    ],
)
def test_the_name_alone_is_not_said_twice(text: str, mention: str, note: str) -> None:
    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    quoted = Span(text.index("“"), text.index("”") + 1)
    who = Attribution("Ann Ek", "ann ek", at(mention), at("said"), 0.97)
    words = Quotation(quoted, StretchKind.SPEECH, continues=False, attribution=who)
    assert said(text, words, None, {}).note == note
    doubted = words._replace(attribution=who._replace(certainty=0.6))
    assert said(text, doubted, None, {}).note == " · ".join(filter(None, ("likely", note)))


@pytest.mark.parametrize(
    ("quoted", "standing", "label"),
    [
        (quotation(SECOND, "she", certainty=0.95), Standing.SURE, "Ann Ek"),
        (quotation(SECOND, "she", certainty=0.6), Standing.LIKELY, "Ann Ek ?"),
        (quotation(SECOND, speaker="officials"), Standing.SURE, "officials"),
        (quotation(SECOND, speaker="officials", certainty=0.5), Standing.LIKELY, "officials ?"),
        (quotation(SECOND, speaker=None), Standing.UNKNOWN, UNKNOWN),
        (quotation(SECOND, speaker=None, kind=StretchKind.TITLE), Standing.NOBODY, NOBODY),
    ],
)
def test_how_it_stands(quoted: Quotation, standing: Standing, label: str) -> None:
    found = said(TEXT, quoted, None, {})
    assert (found.standing, found.label) == (standing, label)


def test_a_likely_speaker_is_noted_as_such() -> None:
    likely = quotation(SECOND, "she", "added", certainty=0.6)
    assert said(TEXT, likely, None, {}).note == "likely · “she added”"
    hardly = quotation(SECOND, "she", "added", certainty=0.3)
    assert said(TEXT, hardly, None, {}).note == "perhaps · “she added”"


def test_all_of_it_in_one_line() -> None:
    told = said(TEXT, quotation(SECOND, "she", "added"), None, {}).told(TEXT)
    assert told == "added ← she ← Ann Ek · 90% certain"
    assert said(TEXT, quotation(SECOND, speaker=None), None, {}).told(TEXT) == UNKNOWN


def test_reported_words_are_told_as_such() -> None:
    who = quotation(SECOND, "she", "added").attribution
    spoken = reported(Utterance(span("It must"), span("added"), who), {"ann ek": 2})
    assert (spoken.label, spoken.colour, spoken.reported) == ("Ann Ek, reported", 2, True)
    assert spoken.told(TEXT) == "reported · added ← she ← Ann Ek · 90% certain"
    likely = reported(
        Utterance(span("It must"), span("added"), who and who._replace(certainty=0.4)), {}
    )
    assert likely.label == "Ann Ek, reported"
    assert likely.told(TEXT).endswith("perhaps, 40% certain")
    plain = reported(
        Utterance(span("It must"), span("added"), who and who._replace(certainty=0.75)), {}
    )
    assert plain.label == "Ann Ek, reported"
    assert plain.told(TEXT).endswith(" · 75% certain")
    unknown = reported(Utterance(span("It must"), span("added"), None), {})
    assert unknown.told(TEXT) == "unknown speaker, reported"
