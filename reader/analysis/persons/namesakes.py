"""Whose a surname alone is, where several people of an article bear it.

Papers name the relatives of the person whom an article is about by their first names or with
an honorific, so a surname alone is mostly its chief bearer's. What stands beside it may say
otherwise: a title that only one of them has, a pronoun of the other gender, or that another
has just been named.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from reader.analysis.marks import Gender
from reader.analysis.naming.features import first_names
from reader.analysis.persons.somebody import Mention, Somebody
from reader.analysis.words.titles import BEFORE_NAMES, HONORIFICS
from reader.articles.article import Span

_CHIEF: Final = 1.0
_HERE: Final = 1.2
_PRONOUN: Final = 1.5
_RELATIVE: Final = 1.5
_HONORIFIC: Final = 3.0
_TITLE: Final = 3.0
_REACH: Final = 70  # characters behind a name within which a pronoun may mean its bearer

_TITLES: Final = BEFORE_NAMES | HONORIFICS
# Who is spoken to or of is another: Reed spoke to her.
_SAID_OF = re.compile(
    r"(?<!\bto )(?<!\bof )(?<!\bfor )(?<!\bwith )\b(he|she|himself|herself|his|her)\b"
)
_ENDS = re.compile(r"[.!?;”\"]\s|\n")


class Article(NamedTuple):
    """A text, where in it people are named, in order, and the names of those called relatives."""

    text: str
    starts: Sequence[int]
    relatives: frozenset[tuple[str, ...]]


def bearer(article: Article, mention: Mention, persons: Sequence[Somebody]) -> Somebody:
    """The likeliest of `persons` to be meant by a name alone; of equals the one named first."""
    text = article.text
    following = bisect_right(article.starts, mention.span.start)
    until = article.starts[following] if following < len(article.starts) else len(text)
    behind = _gender_behind(text, mention.span, until)
    here = _named_here(text, mention, persons)

    def worth(person: Somebody) -> tuple[float, int]:
        sum_ = _CHIEF * math.log2(1 + len(person.mentions)) + _HERE * (person is here)
        if not article.relatives.isdisjoint((person.full.core, person.full.core[:1])):
            sum_ -= _RELATIVE
        theirs = gender_of_name(person)
        if theirs:
            sum_ += _HONORIFIC * (mention.gender is theirs)
            sum_ += _PRONOUN * ((behind is theirs) - (behind is not None and behind is not theirs))
        if mention.title in _TITLES and any(m.title == mention.title for m in person.mentions):
            sum_ += _TITLE
        return sum_, -person.starts[0]

    return max(persons, key=worth)


def _named_here(text: str, mention: Mention, persons: Sequence[Somebody]) -> Somebody | None:
    """The one of `persons` whom the paragraph has named before the mention, if it is one only."""
    starts = text.rfind("\n", 0, mention.span.start)
    named = [person for person in persons if _latest(person, mention.span.start) > starts]
    return named[0] if len(named) == 1 else None


def gender_of_name(person: Somebody) -> Gender | None:
    """What honorifics tell of a person, or else the first name."""
    told = person.gender_told()
    if told is None:
        given = first_names().get(person.full.core[0], "u")
        told = {"f": Gender.FEMALE, "m": Gender.MALE}.get(given)
    return told


def _latest(person: Somebody, before: int) -> int:
    """Where the person was last named before a place in the text; -1 where nowhere."""
    at = bisect_left(person.starts, before)
    return person.starts[at - 1] if at else -1


def _gender_behind(text: str, span: Span, until: int) -> Gender | None:
    """The gender of the first pronoun behind a name, in its sentence and before another name."""
    end = min(until, span.end + _REACH)
    stop = _ENDS.search(text, span.end, end)
    pronoun = _SAID_OF.search(text, span.end, stop.start() if stop else end)
    if pronoun is None:
        return None
    return Gender.FEMALE if pronoun[1] in ("she", "her", "herself") else Gender.MALE
