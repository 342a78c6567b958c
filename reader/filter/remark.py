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
    faults = meaning.faults
    fault = _nearest(faults, cursor)
    which = f"{faults.index(fault) + 1} of {len(faults)}: " if len(faults) > 1 else ""
    if not meaning.conditions:
        return f"{which}{fault.sentence}"
    rest = sentence(meaning.wanted)
    return f"{which}{fault.sentence} The rest: {rest[0].lower()}{rest[1:]}"


def _nearest(faults: tuple[Fault, ...], cursor: int | None) -> Fault:
    if cursor is not None:
        for fault in faults:
            if fault.span.start <= cursor <= fault.span.end:
                return fault
    return faults[0]
