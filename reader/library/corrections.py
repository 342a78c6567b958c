"""What a reader has corrected, as frozen values, and each in one plain sentence.

Corrections are kept apart from what the analysis finds. They name people by key and
quotations by their words, so that they hold however often an article is examined.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from reader.language.words import tr
from reader.library.ids import ArticleId

ROUTE = "correction"
"""The route of an attribution that the reader has made."""

_SHOWN = 60
"""Characters of a quotation that a sentence shows."""

_MARKS = "\"'“”„‟‘’‚‛«»‹›"
_LONGEST = 300
"""Characters of a quotation by which it is known again."""


class Whose(StrEnum):
    """Whose words a quotation is, where it is nobody in particular."""

    UNKNOWN = "unknown"
    NOBODY = "nobody"
    AS_FOUND = "as found"


@dataclass(frozen=True, slots=True)
class Named:
    """A person or a place: the key that is the same for each spelling, and the name shown."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A speaker without a name, such as “officials”."""

    words: str


Speaker = Named | Unnamed | Whose


@dataclass(frozen=True, slots=True)
class Page:
    """The article that a correction is of, by its day and title; other libraries know it so."""

    day: date
    title: str


@dataclass(frozen=True, slots=True)
class SpeakerSet:
    """Whose words a quotation is.

    It is known again by `words` (see `known_by`) as the `nth` of the article's quotations
    that have these, from 1. `before` is what the page called its speaker until then.
    """

    page: Page
    words: str
    nth: int
    speaker: Speaker
    before: str = ""

    @property
    def deed(self) -> str:
        """What is done, for a menu: *the speaker of “We will act”*."""
        return tr("the speaker of {words}").format(words=shown_words(self.words))

    @property
    def sentence(self) -> str:
        """What holds from then on."""
        name = ""
        match self.speaker:
            case Whose.UNKNOWN:
                told = tr("Who says {words} is unknown, not {before}.")
                if not self.before:
                    told = tr("Who says {words} is unknown.")
            case Whose.NOBODY:
                told = tr("{words} is nobody’s words, not {before}.")
                if not self.before:
                    told = tr("{words} is nobody’s words.")
            case Whose.AS_FOUND:
                told = tr("Who says {words} is left to the analysis.")
            case Named(name=name) | Unnamed(words=name):
                told = tr("{words} is said by {name}, not {before}.")
                if not self.before:
                    told = tr("{words} is said by {name}.")
        return told.format(words=shown_words(self.words), name=name, before=self.before)


@dataclass(frozen=True, slots=True)
class TakenApart:
    """In one article `person`, where written so, is in truth `other`."""

    page: Page
    person: Named
    written: str
    other: Named

    @property
    def deed(self) -> str:
        """What is done, for a menu."""
        return tr("{name} is {other}").format(name=self.written, other=self.other.name)

    @property
    def sentence(self) -> str:
        """What holds from then on."""
        told = tr("“{name}” is {other}, not {before}.")
        return told.format(name=self.written, other=self.other.name, before=self.person.name)


@dataclass(frozen=True, slots=True)
class NoPlace:
    """In one article what was taken for a place is `person`, or with None no name at all."""

    page: Page
    place: Named
    person: Named | None

    @property
    def deed(self) -> str:
        """What is done, for a menu."""
        if self.person is None:
            return tr("{name} is no place").format(name=self.place.name)
        return tr("{name} is {other}").format(name=self.place.name, other=self.person.name)

    @property
    def sentence(self) -> str:
        """What holds from then on."""
        if self.person is None:
            return tr("{name} is no place here.").format(name=self.place.name)
        told = tr("{name} is {other} here, no place.")
        return told.format(name=self.place.name, other=self.person.name)


@dataclass(frozen=True, slots=True)
class NamesJoined:
    """Two names of one person, who goes by that of `into`."""

    one: Named
    into: Named

    @property
    def deed(self) -> str:
        """What is done, for a menu."""
        return tr("join {one} with {other}").format(one=self.one.name, other=self.into.name)

    @property
    def sentence(self) -> str:
        """What holds from then on."""
        told = tr("{one} and {other} are one person.")
        return told.format(one=self.one.name, other=self.into.name)


@dataclass(frozen=True, slots=True)
class NameIs:
    """What was taken for a person's name is a place's, or with no `place` nobody's."""

    person: Named
    place: Named | None

    @property
    def deed(self) -> str:
        """What is done, for a menu."""
        told = tr("{name} is nobody") if self.place is None else tr("{name} is a place")
        return told.format(name=self.person.name)

    @property
    def sentence(self) -> str:
        """What holds from then on."""
        if self.place is None:
            return tr("{name} is nobody’s name.").format(name=self.person.name)
        if self.place.name == self.person.name:
            return tr("{name} is a place, not a person.").format(name=self.person.name)
        told = tr("{name} is the place {place}, not a person.")
        return told.format(name=self.person.name, place=self.place.name)


OnPage = SpeakerSet | TakenApart | NoPlace
Change = OnPage | NamesJoined | NameIs


@dataclass(frozen=True, slots=True)
class Correction:
    """A change with its number and the time it was made, in UTC to the second.

    `article` is the number of its article in this library; None where the article isn't
    here, or where it holds for all articles.
    """

    number: int
    made: datetime
    change: Change
    article: ArticleId | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A correction as a list shows it; `idle` says why it changes nothing, if it doesn't."""

    correction: Correction
    idle: str = ""


def known_by(quoted: str) -> str:
    """The words by which a quotation is known again: on one line, without its marks, the
    first 300 characters."""
    return " ".join(quoted.split()).strip(f"{_MARKS} ")[:_LONGEST].rstrip()


def shown_words(words: str) -> str:
    """A quotation's words in marks, cut short between words."""
    if len(words) > _SHOWN:
        words = re.sub(r"\W*\w*$", "", words[:_SHOWN]) + "…"
    return tr("“{text}”").format(text=words)
