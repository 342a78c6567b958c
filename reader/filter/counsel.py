"""What helps where a filter finds nothing: parts to leave out, other names, a word on the state."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple, Protocol

from reader.filter.changing import condition
from reader.filter.meaning import Condition, Meaning
from reader.filter.ways_back import WayBack, ways_back
from reader.language.words import tr
from reader.library.answers import Counted
from reader.library.folding import words
from reader.library.wanted import (
    AboutPerson,
    AboutPlace,
    FromSource,
    IsRead,
    IsStarred,
    Quoted,
    Tagged,
    Wanted,
)

_BEGINNING = 2
"""Letters that a name must share with what was typed to be looked at."""
_LOOKED_AT = 400
_ALIKE = 0.7
"""How much of two words must be the same, from 0 to 1, for one to be meant by the other."""
_OFFERED = 3


class Names(Protocol):
    """The names of a library, as far as they are asked for here."""

    def people_like(self, beginning: str, limit: int, /) -> Sequence[Counted]: ...
    def places_like(self, beginning: str, limit: int, /) -> Sequence[Counted]: ...
    def speakers_like(self, beginning: str, limit: int, /) -> Sequence[Counted]: ...
    def sources_like(self, beginning: str, limit: int, /) -> Sequence[Counted]: ...
    def tags_like(self, beginning: str, limit: int, /) -> Sequence[Counted]: ...


class OtherName(NamedTuple):
    """A name of the library in place of one that it doesn't have.

    `filter_text` is the whole filter with the name in it, `words` what of it is another,
    `articles` how many have that name.
    """

    words: str
    filter_text: str
    articles: int


class Counsel(NamedTuple):
    """What helps: terms whose leaving out does, other names, and what is to be said besides."""

    ways: list[WayBack]
    names: list[OtherName]
    remarks: list[str]


def counsel(
    text: str, understood: Meaning, count: Callable[[Wanted], int], asked: Names
) -> Counsel:
    """What helps where the filter `text`, which means `understood`, finds nothing."""
    ways = ways_back(text, understood, count)
    alone = [term for term in understood.terms if not count(term.wanted)]
    names = [name for term in alone for name in _other_names(text, term, asked)]
    remarks = [remark for term in alone if (remark := _of_the_state(term.wanted))]
    if len(understood.terms) > 1 and not (ways or remarks):
        remarks.append(tr("Nothing is found either where any one part is left out."))
    return Counsel(ways, names, remarks)


def _of_the_state(wanted: Wanted) -> str:
    match wanted:
        case IsStarred():
            return tr("No article is starred yet: press S on one.")
        case IsRead(read=True):
            return tr("No article has been read yet.")
        case IsRead():
            return tr("Every article has been read.")
        case Tagged(name="*"):
            return tr("No article has a tag yet: press T on one.")
        case Tagged():
            return tr("No article has this tag.")
    return ""


def _other_names(text: str, term: Condition, asked: Names) -> list[OtherName]:
    """Names of the library that are spelled much like the one that it doesn't have."""
    match term.wanted:
        case AboutPerson(name=name):
            field, names = "person", asked.people_like
        case AboutPlace(name=name):
            field, names = "place", asked.places_like
        case Quoted(speaker=str(name), said=(), reported=()):
            field, names = "speaker", asked.speakers_like
        case FromSource(name=name):
            field, names = "source", asked.sources_like
        case Tagged(name=name):
            field, names = "tag", asked.tags_like
        case _:
            return []
    typed = max(words(name), key=len, default="")
    if len(term.spans) != 1 or len(typed) <= _BEGINNING:
        return []
    alike = [
        (likeness, found)
        for found in names(typed[:_BEGINNING], _LOOKED_AT)
        if (likeness := _likeness(typed, found.name)) >= _ALIKE and found.articles
    ]
    alike.sort(key=lambda each: (-each[0], -each[1].articles))
    return [_named(text, term, field, found) for _, found in alike[:_OFFERED]]


def _likeness(typed: str, name: str) -> float:
    return max(
        (SequenceMatcher(None, typed, word, autojunk=False).ratio() for word in words(name)),
        default=0.0,
    )


def _named(text: str, term: Condition, field: str, found: Counted) -> OtherName:
    (span,) = term.spans
    sign = "-" if text[span.start : span.start + 1] == "-" else ""
    other = sign + condition(field, found.name)
    return OtherName(other, text[: span.start] + other + text[span.end :], found.articles)
