"""What the page of a person or a place says in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.articles.article import Span
from reader.articles.written_days import short_day
from reader.language.words import counted, marked, tr
from reader.library.answers import Saying, SayingKind
from reader.library.ids import day_of
from reader.models.amounts import articles
from reader.models.certainty import doubt_of
from reader.models.portrait import Facts, Portrait, Subject

LONGEST = 900
"""Characters of a saying that are shown; the rest is read in its article."""

_MOST_ALSO = 4
_BLANKS = re.compile(r"\s+")

_KINDS = {
    SayingKind.QUOTED: (marked("Quoted"), marked("In quotations")),
    SayingKind.REPORTED: (marked("In other words"), marked("In reported words")),
    SayingKind.NAMED: (marked("Mentioned"), marked("Named")),
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
    return tr(_KINDS[kind][subject.is_place])


def facts_told(subject: Subject, facts: Facts) -> str:
    """What is known of the subject, in a line."""
    quoted, reported, named = (facts.counts[kind] for kind in SayingKind)
    parts = [facts.role] if facts.role else []
    if subject.is_place:
        parts.append(
            counted("named in {n} article", "named in {n} articles", named)
            if named
            else tr("named in no article")
        )
        if quoted:
            parts.append(counted("in {n} quotation", "in {n} quotations", quoted))
    else:
        parts += _speech(quoted, facts.quoted_in, reported)
        if named:
            parts.append(counted("mentioned in {n} article", "mentioned in {n} articles", named))
        elif not quoted and not reported:
            parts.append(tr("mentioned in no article"))
    if facts.also:
        names = ", ".join(facts.also[:_MOST_ALSO])
        parts.append(tr("by this name also {names}").format(names=names))
    line = " · ".join(parts)
    return line[:1].upper() + line[1:]


def _speech(quoted: int, quoted_in: int, reported: int) -> Iterator[str]:
    """How often somebody is quoted and reported."""
    if quoted:
        yield _often(
            tr("quoted once in {articles}"),
            tr("quoted twice in {articles}"),
            counted("quoted {n} time in {articles}", "quoted {n} times in {articles}", quoted),
            quoted,
        ).format(articles=articles(quoted_in))
        if reported:
            yield _often(
                tr("reported once"),
                tr("reported twice"),
                counted("reported {n} time", "reported {n} times", reported),
                reported,
            )
    elif reported:
        yield _often(
            tr("only reported once"),
            tr("only reported twice"),
            counted("only reported {n} time", "only reported {n} times", reported),
            reported,
        )
    else:
        yield tr("never quoted here")


def _often(once: str, twice: str, oftener: str, times: int) -> str:
    return once if times == 1 else twice if times == 2 else oftener


def source_told(saying: Saying, subject: Subject, also: int = 0) -> tuple[str, str, str]:
    """Where the saying stands: who says it where that isn't the page's own, and where they are
    only likely that; the article's headline; its source and in how many articles it stands as
    well."""
    after = (saying.source, _also_told(also))
    whose = " · ".join(_whose(saying, subject))
    return whose, saying.title, " · ".join(part for part in after if part)


def saying_told(saying: Saying, subject: Subject, also: int = 0) -> str:
    """The saying in one line, to be heard."""
    told = {
        SayingKind.QUOTED: marked("Saying of {day}: {words}, in {where}"),
        SayingKind.REPORTED: marked("Reported words of {day}: {words}, in {where}"),
        SayingKind.NAMED: marked("Mention of {day}: {words}, in {where}"),
    }
    words = ", ".join([*_whose(saying, subject), shown(saying).text])
    where = ", ".join(part for part in (saying.title, _also_told(also)) if part)
    day = short_day(day_of(saying.article))
    return tr(told[saying.kind]).format(day=day, words=words, where=where)


def nothing_told(portrait: Portrait) -> str:
    """Why nothing is shown."""
    sitting = portrait.sitting
    if sitting.typed:
        return tr("Nothing here holds “{words}”.").format(words=sitting.typed)
    if portrait.kind is SayingKind.NAMED:
        everywhere = tr("{name} is in no article.")
        filtered = tr("{name} is in no article under the filter.")
    elif sitting.subject.is_place:
        everywhere = tr("No quotation speaks of {name}.")
        filtered = tr("No quotation under the filter speaks of {name}.")
    else:
        everywhere = tr("{name} is never quoted.")
        filtered = tr("{name} is never quoted under the filter.")
    told = filtered if sitting.under_filter else everywhere
    return told.format(name=sitting.subject.name)


def _whose(saying: Saying, subject: Subject) -> list[str]:
    """Who says it where that isn't the page's own, and the doubt whether it is they."""
    if saying.speaker is None or saying.kind is SayingKind.NAMED:
        return []
    doubt = doubt_of(saying.certainty, reported=saying.kind is SayingKind.REPORTED)
    return [part for part in (saying.speaker if subject.is_place else "", doubt) if part]


def _also_told(also: int) -> str:
    return counted("also in {n} article", "also in {n} articles", also) if also else ""
