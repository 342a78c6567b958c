"""What is said of a quotation to those who hear the page instead of seeing it."""

from __future__ import annotations

from reader.language.words import tr
from reader.models.certainty import doubt_in_words
from reader.models.margin import Said
from reader.models.typography import CAPTION, DATELINE, HEADLINES, QUIET, SUBHEAD, Style


def quotation_heard(said: Said | None, place: str, words: str) -> str:
    """`Quotation, Ann Reed, likely, 2 of 9: “We sail.”`; `place` is the `2 of 9` of it."""
    if said is None or not said.spoken:
        told = tr("In quotation marks, nobody’s words, {place}: {words}")
        return told.format(place=place, words=words)
    doubt = "" if said.who is None else doubt_in_words(said.who, reported=said.reported)
    speaker = ", ".join(part for part in (said.name, doubt) if part)
    told = tr("Quotation, {speaker}, {place}: {words}")
    return told.format(speaker=speaker, place=place, words=words)


def paragraph_heard(style: Style) -> str:
    """What a paragraph set in this style is, for whoever comes to it; empty for plain text."""
    if style in HEADLINES:
        return tr("Subhead") if style is SUBHEAD else tr("Headline")
    if style is CAPTION:
        return tr("Caption")
    if style is DATELINE:
        return tr("Dateline", "where and whence an article tells")
    return tr("About the article") if style is QUIET else ""
