"""What the page of a person or a place says in words."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.articles.article import Span
from reader.articles.written_days import short_day
from reader.library.answers import Saying, SayingKind
from reader.library.ids import day_of
from reader.models.certainty import doubt_of
from reader.models.portrait import Facts, Portrait, Subject

LONGEST = 900
"""Characters of a saying that are shown; the rest is read in its article."""

_MOST_ALSO = 4
_BLANKS = re.compile(r"\s+")

_KINDS = {
    SayingKind.QUOTED: ("Quoted", "In quotations"),
    SayingKind.REPORTED: ("In other words", "In reported words"),
    SayingKind.NAMED: ("Mentioned", "Named"),
}
"""What the kinds are called on the page of a person, and of a place."""


class Shown(NamedTuple):
    """A saying as it is set: its text in one piece, and where the words themselves stand in it."""

    text: str
    words: tuple[Span, ...]


def shown(saying: Saying) -> Shown:
    """The saying without the line ends of its article, and not without end.

    What is long is cut, first what stands before the words by more than a line or two.
    """
    pieces: list[str] = []
    moved = [0] * (len(saying.text) + 1)
    length = at = 0
    for blank in _BLANKS.finditer(saying.text[: 4 * LONGEST]):
        pieces.append(saying.text[at : blank.start()])
        for each in range(at, blank.start()):
            moved[each] = length + each - at
        length += blank.start() - at
        for each in range(blank.start(), blank.end()):
            moved[each] = length
        pieces.append(" ")
        length += 1
        at = blank.end()
    end = min(len(saying.text), 4 * LONGEST)
    pieces.append(saying.text[at:end])
    for each in range(at, len(moved)):
        moved[each] = length + min(each, end) - at
    text = "".join(pieces)
    words = [Span(moved[span.start], moved[span.end]) for span in saying.quoted]
    return _cut(text, words) if len(text) > LONGEST else Shown(text, tuple(words))


def _cut(text: str, words: list[Span]) -> Shown:
    first = words[0].start if words else 0
    start = max(0, first - LONGEST // 4)
    start = 0 if start == 0 else text.find(" ", start, first) + 1 or start
    end = min(len(text), start + LONGEST)
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + LONGEST // 2)
    before, after = "… " * (start > 0), " …" * (end < len(text))
    by = len(before) - start
    kept = [Span(max(a, start) + by, min(b, end) + by) for a, b in words if a < end]
    return Shown(f"{before}{text[start:end]}{after}", tuple(kept))


def kind_told(subject: Subject, kind: SayingKind) -> str:
    """What sayings of that kind are called on the page of the subject."""
    return _KINDS[kind][subject.is_place]


def facts_told(subject: Subject, facts: Facts) -> str:
    """What is known of the subject, in a line."""
    quoted, reported, named = (facts.counts[kind] for kind in SayingKind)
    parts = [facts.role] if facts.role else []
    if subject.is_place:
        parts.append(f"named in {_articles(named) if named else 'no article'}")
        if quoted:
            parts.append(f"in {_many(quoted, 'quotation')}")
    else:
        if quoted:
            parts.append(f"quoted {_times(quoted)} in {_articles(facts.quoted_in)}")
        if reported:
            parts.append(f"{'reported' if quoted else 'only reported'} {_times(reported)}")
        if not quoted and not reported:
            parts.append("never quoted here")
        if named or not (quoted or reported):
            parts.append(f"mentioned in {_articles(named) if named else 'no article'}")
    if facts.also:
        parts.append(f"by this name also {', '.join(facts.also[:_MOST_ALSO])}")
    line = " · ".join(parts)
    return line[:1].upper() + line[1:]


def seen_told(facts: Facts) -> str:
    """When the subject is seen first and last."""
    if facts.first is None or facts.last is None:
        return "In no article."
    if facts.first == facts.last:
        return f"Seen on {short_day(facts.first)}"
    return f"First seen {short_day(facts.first)}, last {short_day(facts.last)}"


def source_told(saying: Saying, subject: Subject, also: int = 0) -> tuple[str, str, str]:
    """Where the saying stands: who says it where that isn't the page's own, and where they are
    only likely that; the article's headline; its source and in how many articles it stands as
    well."""
    after = (saying.source, _also_told(also))
    whose = " · ".join(_whose(saying, subject))
    return whose, saying.title, " · ".join(part for part in after if part)


def saying_told(saying: Saying, subject: Subject, also: int = 0) -> str:
    """The saying in one line, to be heard."""
    kinds = {
        SayingKind.QUOTED: "Saying",
        SayingKind.REPORTED: "Reported words",
        SayingKind.NAMED: "Mention",
    }
    whose = "".join(f"{part}, " for part in _whose(saying, subject))
    day = short_day(day_of(saying.article))
    where = ", ".join(part for part in (saying.title, _also_told(also)) if part)
    return f"{kinds[saying.kind]} of {day}: {whose}{shown(saying).text}, in {where}"


def nothing_told(portrait: Portrait) -> str:
    """Why nothing is shown."""
    sitting = portrait.sitting
    if sitting.typed:
        return f"Nothing here holds “{sitting.typed}”."
    where = " under the filter" if sitting.under_filter else ""
    if portrait.kind is SayingKind.NAMED:
        return f"{sitting.subject.name} is in no article{where}."
    if sitting.subject.is_place:
        return f"No quotation{where} speaks of {sitting.subject.name}."
    return f"{sitting.subject.name} is never quoted{where}."


def _whose(saying: Saying, subject: Subject) -> list[str]:
    """Who says it where that isn't the page's own, and the doubt whether it is they."""
    if saying.speaker is None or saying.kind is SayingKind.NAMED:
        return []
    doubt = doubt_of(saying.certainty, reported=saying.kind is SayingKind.REPORTED)
    return [part for part in (saying.speaker if subject.is_place else "", doubt) if part]


def _also_told(also: int) -> str:
    return f"also in {_articles(also)}" if also else ""


def _articles(count: int) -> str:
    return _many(count, "article")


def _many(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'s' * (count != 1)}"


def _times(count: int) -> str:
    return "once" if count == 1 else "twice" if count == 2 else f"{count:,} times"
