"""What in the text leads from words to their speaker, step by step.

A reader can follow it in place: *said*, *he*, *Mr Macron*, *Emmanuel Macron*.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reader.analysis.marks import Person, Step, StepKind
from reader.analysis.telling.referents import PRONOUNS, Evidence
from reader.analysis.words.titles import HONORIFICS
from reader.articles.article import Span

_LONGEST_ADDRESS = 16  # characters


EARLY: Final = 40
"""Mentions among which the fullest is looked for, so that a long text takes no longer for each."""


def steps(
    text: str,
    people: Sequence[Person],
    evidence: Evidence,
    cue: Span | None,
    earlier: Span | None = None,
) -> tuple[Step, ...]:
    """The steps from words to the speaker that `evidence` gives them to, none twice.

    First the earlier quotation whose speaker goes on, if there is one, then the verb of saying,
    the pronoun or description, the name that it stands for, and last, where that is but a part
    of it, the fullest name. A part has its form of address with it: *Mr Reed*.
    """
    found: dict[Span, Step] = {}
    for step in _steps(text, people, evidence, cue, earlier):
        found.setdefault(step.span, step)
    return tuple(found.values())


def _steps(
    text: str,
    people: Sequence[Person],
    evidence: Evidence,
    cue: Span | None,
    earlier: Span | None,
) -> Iterator[Step]:
    if earlier is not None:
        yield Step(earlier, StepKind.QUOTATION)
    if cue is not None:
        yield Step(cue, StepKind.CUE)
    named = evidence.person >= 0
    if evidence.mention.of(text).lower() in PRONOUNS:
        yield Step(evidence.mention, StepKind.PRONOUN)
    elif not (named and evidence.direct):
        yield Step(evidence.mention, StepKind.DESCRIPTION)
    last = evidence.named or evidence.mention
    if not named:
        yield Step(last, StepKind.DESCRIPTION)
        return
    fullest = _fullest(text, people[evidence.person])
    if _words(text, last) < _words(text, fullest):
        yield Step(_with_address(text, last), StepKind.NAME)
        yield Step(fullest, StepKind.NAME)
    else:
        yield Step(last, StepKind.NAME)


def _fullest(text: str, person: Person) -> Span:
    """The first mention that tells most of a person's name, which is an early one."""
    return max(person.mentions[:EARLY], key=lambda mention: (_words(text, mention), -mention.start))


def _with_address(text: str, name: Span) -> Span:
    """A name with the form of address before it: *Mr Reed*."""
    before = text[max(0, name.start - _LONGEST_ADDRESS) : name.start]
    word = before.split()[-1] if before.strip() else ""
    if word.rstrip(".").lower() not in HONORIFICS:
        return name
    return Span(name.start - len(before) + before.rindex(word), name.end)


def _words(text: str, span: Span) -> int:
    return len(span.of(text).split())
