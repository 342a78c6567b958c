"""What the margin says beside a quotation: who speaks, and the words that tell so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from reader.analysis.marks import Attribution, Quotation, StretchKind
from reader.articles.article import Span

UNKNOWN = "unknown speaker"
NOBODY = "nobody’s words"
CONTINUES = "continues"

_LONGEST_EVIDENCE = 48
"""Characters up to which the words from the speaker to the verb are shown whole."""


class Said(NamedTuple):
    """Whose words a quotation is, in words.

    `name` is the speaker, or stands for none; `note` what in the text says so, maybe empty;
    `colour` the speaker's colour, None for one without a name; `certainty` from 0 to 1, None
    where no speaker is known. `spoken` is false of scare quotes and titles.
    """

    name: str
    note: str
    colour: int | None
    spoken: bool
    certainty: float | None

    @property
    def known(self) -> bool:
        """Whether the text tells a speaker, with a name or without."""
        return self.certainty is not None

    @property
    def told(self) -> str:
        """All of it in one sentence."""
        sure = "" if self.certainty is None else f"{self.certainty:.0%} certain"
        return " · ".join(part for part in (self.name, self.note, sure) if part)


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
            return Said(UNKNOWN, "", None, spoken=True, certainty=None)
        return Said(NOBODY, "", None, spoken=False, certainty=None)
    colour = None if who.person is None else numbers.get(who.person)
    note = _note(text, quotation, who, before)
    return Said(who.speaker, note, colour, spoken=True, certainty=who.certainty)


def _note(text: str, quotation: Quotation, who: Attribution, before: Quotation | None) -> str:
    earlier = None if before is None else before.attribution
    same_evidence = earlier is not None and (earlier.mention, earlier.cue) == (who.mention, who.cue)
    if quotation.continues or (same_evidence and who.mention is not None):
        return CONTINUES
    words = _evidence(text, quotation.span, who)
    if words:
        return f"“{words}”" if words != who.speaker else ""
    return CONTINUES if earlier is not None and earlier.speaker == who.speaker else ""


def _evidence(text: str, quoted: Span, who: Attribution) -> str:
    """The speaker's mention and the verb of saying as they stand in the text."""
    parts = sorted(span for span in (who.mention, who.cue) if span is not None)
    if not parts:
        return ""
    whole = Span(parts[0].start, max(span.end for span in parts))
    if whole.end - whole.start > _LONGEST_EVIDENCE or whole.meets(quoted):
        words = " … ".join(span.of(text) for span in parts)
    else:
        words = whole.of(text)
    return " ".join(words.split())
