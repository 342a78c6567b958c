"""What is said under the filter box: what is shown, and first what could not be understood."""

from __future__ import annotations

from reader.filter.meaning import Meaning
from reader.filter.sentence import sentence
from reader.filter.terms import Fault
from reader.language.words import tr


def remark(meaning: Meaning, cursor: int | None = None) -> str:
    """What the filter shows, in one plain sentence; before it what is wrong.

    Of several faults that one is told which the cursor is at, else the first.
    """
    if not meaning.faults:
        return sentence(meaning.wanted)
    faults = meaning.faults
    fault = _nearest(faults, cursor)
    told = fault.sentence
    if len(faults) > 1:
        which = tr("{at} of {all}: {fault}", "which of several faults")
        told = which.format(at=faults.index(fault) + 1, all=len(faults), fault=told)
    if not meaning.conditions:
        return told
    rest = sentence(meaning.wanted)
    rest = rest[0].lower() + rest[1:]
    return tr("{fault} The rest: {sentence}").format(fault=told, sentence=rest)


def _nearest(faults: tuple[Fault, ...], cursor: int | None) -> Fault:
    if cursor is not None:
        for fault in faults:
            if fault.span.start <= cursor <= fault.span.end:
                return fault
    return faults[0]
