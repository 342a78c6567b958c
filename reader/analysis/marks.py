"""What the analysis finds in a text, as frozen values; every span indexes that text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from reader.analysis.members import quick_members
from reader.articles.article import Span


@quick_members
class StretchKind(StrEnum):
    """What a stretch between quotation marks is."""

    SPEECH = "speech"
    TITLE = "title"
    SCARE = "scare quote"


class Stretch(NamedTuple):
    """A stretch between quotation marks, the marks included.

    `continues` tells that it goes on from the stretch before it, which its paragraph
    left open: the same person is still speaking.
    """

    span: Span
    kind: StretchKind
    continues: bool = False


@quick_members
class NameKind(StrEnum):
    """What the tagger takes a name for."""

    PERSON = "PER"
    PLACE = "LOC"
    BODY = "ORG"


class Name(NamedTuple):
    """A name found in a text, before it is known whose it is."""

    span: Span
    kind: NameKind


@quick_members
class Gender(StrEnum):
    """What the text and the first name tell of how a person is spoken of."""

    FEMALE = "she"
    MALE = "he"


@dataclass(frozen=True, slots=True)
class Person:
    """One person of an article, with every mention by name.

    `name` is the fullest name the article gives, without honorific. `key` is the same for
    the same full name however it is spelled, so people of several articles join by it.
    """

    name: str
    key: str
    mentions: tuple[Span, ...]
    gender: Gender | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """One place of an article, with every mention by name.

    `key` is one of the gazetteer's, or made from the name where the gazetteer has none;
    then `country` and the coordinates (degrees, north and east positive) are None.
    `within` holds the keys of the places around it, nearest first (region, country,
    continent).
    """

    name: str
    key: str
    mentions: tuple[Span, ...]
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    within: tuple[str, ...] = ()


@quick_members
class StepKind(StrEnum):
    """What a step of the evidence is."""

    QUOTATION = "quotation"
    CUE = "cue"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"
    NAME = "name"


class Step(NamedTuple):
    """A stretch of the text by which words are given to their speaker.

    A step of the kind `QUOTATION` is an earlier quotation whose speaker goes on.
    """

    span: Span
    kind: StepKind


class Attribution(NamedTuple):
    """Whose words a quotation is, and what in the text says so.

    `speaker` is the person's fullest name, or the words that stand for a speaker without
    a name. `person` is the key of the `Person`, or None for one without a name. `mention`
    is the name, pronoun or noun phrase the words were given to, `cue` the verb or phrase
    of saying. `certainty` lies between 0 and 1: of all that are given at .9, nine in ten are
    right. `route` names the rule that gave it. `steps` lead from the words to the speaker,
    each standing for the next: *said*, *he*, *Mr Reed*, *Adam Reed*.
    """

    speaker: str
    person: str | None
    mention: Span | None
    cue: Span | None
    certainty: float
    route: str = ""
    steps: tuple[Step, ...] = ()


class Utterance(NamedTuple):
    """What somebody is reported to have said, in other words than their own.

    `span` holds the content: *that it rains* in *Ann Reed said that it rains*. `cue` is the
    verb or phrase of saying. `attribution` is None where it can't be told who says it.
    """

    span: Span
    cue: Span
    attribution: Attribution | None


class DateMention(NamedTuple):
    """Days that the text speaks of: *Thursday*, *last week*; both `first` and `last` included."""

    span: Span
    first: date
    last: date


class Metonym(NamedTuple):
    """A mention that stands for a country's government: *Moscow agreed*, *the Kremlin*.

    `country` is the English short name.
    """

    span: Span
    country: str


class Quotation(NamedTuple):
    """A quoted stretch and whose it is; None where nobody's or where it can't be told."""

    span: Span
    kind: StretchKind
    continues: bool
    attribution: Attribution | None


@dataclass(frozen=True, slots=True)
class Examination:
    """All that was found in one article, each in the order of the text.

    `countries` are the English short names of the countries that the article concerns,
    also through a town in them, a demonym or a metonym, most mentioned first. `reported` is
    kept apart from the quotations: no span of it is one of theirs.
    """

    quotations: tuple[Quotation, ...] = ()
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    countries: tuple[str, ...] = ()
    reported: tuple[Utterance, ...] = ()
    dates: tuple[DateMention, ...] = ()
    metonyms: tuple[Metonym, ...] = ()
