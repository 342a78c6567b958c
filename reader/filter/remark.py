"""What is said under the filter box: what is shown, and first what could not be understood."""

from __future__ import annotations

from reader.filter.meaning import Meaning
from reader.filter.sentence import sentence
from reader.filter.terms import Fault


def remark(meaning: Meaning, cursor: int | None = None) -> str:
    """What the filter shows, in one plain sentence; before it what is wrong.

    Of several faults that one is told which the cursor is at, else the first.
    """
    if not meaning.faults:
        return sentence(meaning.wanted)
    fault = _nearest(meaning.faults, cursor)
    more = len(meaning.faults) - 1
    others = f" ({more} more underlined)" if more else ""
    if not meaning.conditions:
        return f"{fault.sentence}{others}"
    rest = sentence(meaning.wanted)
    return f"{fault.sentence}{others} Shown without it: {rest[0].lower()}{rest[1:]}"


def _nearest(faults: tuple[Fault, ...], cursor: int | None) -> Fault:
    if cursor is not None:
        for fault in faults:
            if fault.span.start <= cursor <= fault.span.end:
                return fault
    return faults[0]
