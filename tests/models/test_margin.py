"""The words in the margin, for every way in which words are given to someone."""

from __future__ import annotations

import pytest

from reader.analysis.marks import Attribution, Quotation, StretchKind
from reader.articles.article import Span
from reader.models.margin import CONTINUES, NOBODY, UNKNOWN, said

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
) -> Quotation:
    who = speaker and Attribution(
        speaker,
        speaker.lower() if speaker.istitle() else None,
        None if mention is None else span(mention),
        None if cue is None else span(cue),
        0.75,
    )
    return Quotation(span(words), kind, continues, who or None)


BEFORE = quotation(FIRST, "Ann Ek", "said")


@pytest.mark.parametrize(
    ("quoted", "before", "name", "note"),
    [
        (quotation(SECOND, "she", "added"), BEFORE, "Ann Ek", "“she added”"),
        (quotation(FIRST, "Ann Ek", "said"), None, "Ann Ek", "“Ann Ek, who keeps the lock, said”"),
        (quotation(SECOND, "Ann Ek", "added"), BEFORE, "Ann Ek", "“Ann Ek … added”"),
        (quotation(FIRST, "Ann Ek"), None, "Ann Ek", ""),
        (quotation(SECOND, continues=True), BEFORE, "Ann Ek", CONTINUES),
        (quotation(SECOND, "Ann Ek", "said"), BEFORE, "Ann Ek", CONTINUES),
        (quotation(SECOND), BEFORE, "Ann Ek", CONTINUES),
        (quotation(SECOND), None, "Ann Ek", ""),
        (quotation(SECOND, speaker="officials"), BEFORE, "officials", ""),
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
    assert found.known is (name in {"Ann Ek", "officials"})


def test_all_of_it_in_one_sentence() -> None:
    told = said(TEXT, quotation(SECOND, "she", "added"), None, {}).told
    assert told == "Ann Ek · “she added” · 75% certain"
    assert said(TEXT, quotation(SECOND, speaker=None), None, {}).told == UNKNOWN
