"""What the margin says beside a quotation: who speaks, and the words that tell so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from reader.analysis.marks import Attribution, Examination, Quotation, StretchKind, Utterance
from reader.analysis.words.titles import HONORIFICS
from reader.articles.article import Span
from reader.language.words import marked, tr
from reader.library.corrections import ROUTE as SET
from reader.models.certainty import Standing, doubt_in_words, standing_of
from reader.models.evidence import evidence_in_words
from reader.models.in_marks import in_marks
from reader.models.palette import colours
from reader.models.route_words import route_in_words

UNKNOWN = marked("unknown speaker")
NOBODY = marked("nobody’s words")
CONTINUES = marked("continues")

_LONGEST_EVIDENCE = 48
"""Characters up to which the words from the speaker to the verb are shown whole."""

_ADDRESS = re.compile(r"\b([^\W\d_]+)\.? $")
_LONGEST_ADDRESS = 16
"""What may be a form of address right before a name, as *Mr*; and its characters at most."""

_TELLS_MORE = re.compile(r"[,(–—]\W*\w.*[,)–—]")
"""Between a name and the verb, what says who that is is set off: *Ann Ek, the warden, said*."""


class Said(NamedTuple):
    """Whose words some words are, in words.

    `name` is the speaker, or stands for none; `note` what in the text says so where it tells
    more than the name, maybe empty;
    `colour` the speaker's colour, None for one without a name. `quoted` are the words
    themselves and `who` the one they are given to, if anybody; `cue` is told of reported
    words alone, which are in other words than the speaker's.
    """

    name: str
    note: str
    colour: int | None
    standing: Standing
    quoted: Span
    who: Attribution | None = None
    cue: Span | None = None

    @property
    def spoken(self) -> bool:
        """Whether somebody said them; false of scare quotes and titles."""
        return self.standing is not Standing.NOBODY

    @property
    def reported(self) -> bool:
        """Whether they only tell what somebody said."""
        return self.cue is not None

    @property
    def named(self) -> bool:
        """Whether the speaker is known by name."""
        return self.who is not None and self.who.person is not None

    @property
    def label(self) -> str:
        """The name as the margin has it, with a sign of doubt where it is but likely.

        Reported words have none: much of their doubt is whether they were said at all.
        """
        if self.reported:
            return tr("{speaker}, reported").format(speaker=self.name)
        return f"{self.name} ?" if self.standing is Standing.LIKELY else self.name

    def told(self, text: str) -> str:
        """All of it in one line; `text` is the article's."""
        if self.who is None:
            return self.label
        line = evidence_in_words(text, self.who, reported=self.reported)
        return tr("reported · {evidence}").format(evidence=line) if self.reported else line


class Voices:
    """Whose words each quotation and each utterance of an article is, told once it is asked."""

    def __init__(self, text: str, found: Examination) -> None:
        self._text = text
        self._found = found
        self._numbers = colours(found.quotations, found.reported)
        self._quoted: dict[int, Said] = {}
        self._reported: dict[int, Said] = {}

    def quotation(self, number: int) -> Said:
        """Whose the quotation of that number is."""
        if number not in self._quoted:
            quotations = self._found.quotations
            before = quotations[number - 1] if number else None
            self._quoted[number] = said(self._text, quotations[number], before, self._numbers)
        return self._quoted[number]

    def utterance(self, number: int) -> Said:
        """Who is reported to have said the words of that number."""
        if number not in self._reported:
            self._reported[number] = reported(self._found.reported[number], self._numbers)
        return self._reported[number]


def said(
    text: str, quotation: Quotation, before: Quotation | None, numbers: Mapping[str, int]
) -> Said:
    """Whose words `quotation` is.

    `before` is the quotation before it in the article, and `numbers` gives each speaker's
    colour by key.
    """
    who = quotation.attribution
    if who is None:
        if quotation.kind is StretchKind.SPEECH:
            return Said(tr(UNKNOWN), "", None, Standing.UNKNOWN, quotation.span)
        return Said(tr(NOBODY), "", None, Standing.NOBODY, quotation.span)
    standing = standing_of(who)
    parts = (doubt_in_words(who), _note(text, quotation, who, before))
    note = " · ".join(part for part in parts if part)
    return Said(who.speaker, note, _colour(who, numbers), standing, quotation.span, who)


def reported(utterance: Utterance, numbers: Mapping[str, int]) -> Said:
    """Who is reported to have said what `utterance` holds."""
    span, cue, who = utterance
    if who is None:
        return Said(tr(UNKNOWN), "", None, Standing.UNKNOWN, span, cue=cue)
    standing = standing_of(who, reported=True)
    return Said(who.speaker, "", _colour(who, numbers), standing, span, who, cue)


def _colour(who: Attribution, numbers: Mapping[str, int]) -> int | None:
    return None if who.person is None else numbers.get(who.person)


def _note(text: str, quotation: Quotation, who: Attribution, before: Quotation | None) -> str:
    earlier = None if before is None else before.attribution
    same_evidence = earlier is not None and (earlier.mention, earlier.cue) == (who.mention, who.cue)
    if quotation.continues or (same_evidence and who.mention is not None):
        return tr(CONTINUES)
    if who.route == SET:
        return route_in_words(SET)
    if who.person is None:
        return ""  # the words that stand for the speaker are the evidence
    if who.mention is None:
        return tr(CONTINUES) if earlier is not None and earlier.speaker == who.speaker else ""
    words = _evidence(text, quotation.span, who.mention, who.cue)
    plain = _words(who.mention.of(text)) == who.speaker
    return "" if plain and not _TELLS_MORE.search(words) else in_marks(words)


def _evidence(text: str, quoted: Span, mention: Span, cue: Span | None) -> str:
    """How the speaker is called and the verb of saying, as they stand in the text."""
    called = _ADDRESS.search(text, max(0, mention.start - _LONGEST_ADDRESS), mention.start)
    if called is not None and called[1].casefold() in HONORIFICS:
        mention = Span(called.start(), mention.end)
    parts = sorted(span for span in (mention, cue) if span is not None)
    whole = Span(parts[0].start, max(span.end for span in parts))
    if whole.end - whole.start > _LONGEST_EVIDENCE or whole.meets(quoted):
        return " … ".join(_words(span.of(text)) for span in parts)
    return _words(whole.of(text))


def _words(text: str) -> str:
    return " ".join(text.split())
