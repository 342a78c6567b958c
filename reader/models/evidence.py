"""Why words are given to a speaker: the chain of evidence, step by step and in one line."""

from __future__ import annotations

from reader.analysis.marks import Attribution, Step, StepKind
from reader.library.corrections import ROUTE as SET
from reader.models.certainty import certainty_in_words
from reader.models.in_marks import in_marks
from reader.models.route_words import route_in_words

STANDS_FOR = " ← "
"""Between a step and the one that it stands for."""

_LONGEST_STEP = 48
_LONGEST_EARLIER = 28
"""Characters up to which a step, or an earlier quotation, is told whole."""


_QUOTES = "“”„«»‘’\"' ,"


def steps_of(who: Attribution) -> tuple[Step, ...]:
    """The steps from the words to their speaker, none twice.

    An attribution without steps still may hold a verb of saying and a mention.
    """
    steps = who.steps or tuple(
        Step(span, kind)
        for span, kind in ((who.cue, StepKind.CUE), (who.mention, StepKind.NAME))
        if span is not None
    )
    return tuple({step.span: step for step in steps}.values())


def chain_in_words(text: str, who: Attribution) -> str:
    """The steps as they stand in `text`, then the speaker where the last doesn't tell the name.

    For instance `said ← he ← Mr Reed ← Adam Reed`.
    """
    parts = [_told(text, step) for step in steps_of(who)]
    if not parts or who.speaker.casefold() not in parts[-1].casefold():
        parts.append(who.speaker)
    return STANDS_FOR.join(parts)


def evidence_in_words(text: str, who: Attribution, *, reported: bool = False) -> str:
    """The chain, how it was found and how certain it is, in one line.

    With `reported` it is for words that are only reported. What the reader has set is as
    certain as it can be.
    """
    sure = "" if who.route == SET else certainty_in_words(who, reported=reported)
    parts = (chain_in_words(text, who), route_in_words(who.route), sure)
    return " · ".join(part for part in parts if part)


def _told(text: str, step: Step) -> str:
    # Not the whole of a long stretch: it may be a speech.
    words = " ".join(text[step.span.start : min(step.span.end, step.span.start + 400)].split())
    if step.kind is not StepKind.QUOTATION:
        return _shortened(words, _LONGEST_STEP)
    return in_marks(_shortened(words.strip(_QUOTES), _LONGEST_EARLIER))


def _shortened(words: str, longest: int) -> str:
    if len(words) <= longest:
        return words
    return words[:longest].rpartition(" ")[0].rstrip(" ,;:.") + "…"
