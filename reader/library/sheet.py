"""All that is written down for one article, worked out before the library is touched.

It is the larger part of the work and needs no file, so that many processes can share it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.analysis.marks import Attribution, DateMention, Examination, Person, Place
from reader.analysis.words import gazetteer
from reader.analysis.words.spelling import name_words
from reader.articles.article import Article, Day, Span
from reader.library.folding import words
from reader.library.kept_page import packed_page
from reader.library.opening import opening
from reader.library.packing import packed
from reader.library.quoted import Speech, speeches

_SHOWN_PLACES = 3
_SHOWN_SPEAKERS = 12


class PersonNote(NamedTuple):
    """A person of the article; `words` are those of every form of the name it uses."""

    key: str
    name: str
    words: frozenset[str]
    mentions: int
    quotations: int


class SpeakerNote(NamedTuple):
    """A speaker of the article; `key` parts those with a name from those without.

    `words` are those of the name; `said` counts the words of all quotations, and `reported`
    utterances in indirect speech.
    """

    key: str
    name: str
    named: bool
    words: frozenset[str]
    quotations: int
    said: int
    reported: int


class PlaceNote(NamedTuple):
    """A place of the article; one that only lies around another has no `mentions`.

    `names` are folded whole names by which it is found, `words` those that complete it.
    """

    key: str
    name: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    names: frozenset[str]
    words: frozenset[str]
    mentions: int


class SpeechNote(NamedTuple):
    """A quotation's words, their spans, and the key of its speaker, if one is known."""

    text: str
    spans: tuple[Span, ...]
    speaker: str | None


class ReportNote(NamedTuple):
    """An utterance in indirect speech, and the key of its speaker, if one is known."""

    text: str
    span: Span
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One article as the shelf writes it; see schema.py for where each thing goes.

    `page` and `found` are packed already, so that the workers share that too.
    """

    day: Day
    title: str
    text: str
    body: str
    opening: str
    page: bytes
    found: bytes
    speeches: tuple[SpeechNote, ...]
    reports: tuple[ReportNote, ...]
    days: tuple[DateMention, ...]
    people: tuple[PersonNote, ...]
    speakers: tuple[SpeakerNote, ...]
    places: tuple[PlaceNote, ...]
    shown_speakers: tuple[str, ...]
    shown_places: tuple[str, ...]


def sheet(article: Article, examination: Examination) -> Sheet:
    """The sheet of an examined article.

    Raises ValueError where it has no day, or holds half characters that no file can hold.
    """
    if article.day is None:
        raise ValueError("an article without a day can’t be shelved")
    article.text.encode("utf-8")
    said = speeches(examination.quotations)
    speakers = _speakers(said, examination, article.text)
    ranked = sorted(examination.places, key=lambda place: -len(place.mentions))
    return Sheet(
        day=article.day,
        title=article.title,
        text=article.text,
        body=article.body.of(article.text),
        opening=opening(article),
        page=packed_page(article),
        found=packed(examination),
        speeches=tuple(
            SpeechNote(speech.text(article.text), speech.spans, speaker_key(speech.attribution))
            for speech in said
        ),
        reports=tuple(
            ReportNote(each.span.of(article.text), each.span, speaker_key(each.attribution))
            for each in examination.reported
        ),
        days=examination.dates,
        people=_people(examination.people, said, article.text),
        speakers=speakers,
        places=_places(examination.places, article.text),
        shown_speakers=_shown(speakers),
        shown_places=tuple(dict.fromkeys(place.name for place in ranked))[:_SHOWN_PLACES],
    )


def _shown(speakers: Sequence[SpeakerNote]) -> tuple[str, ...]:
    """Whom a list names: those with a name, and others only where nobody quoted has one."""
    quoted = [speaker for speaker in speakers if speaker.quotations]
    named = [speaker for speaker in quoted if speaker.named]
    return tuple(speaker.name for speaker in named or quoted)[:_SHOWN_SPEAKERS]


def speaker_key(attribution: Attribution | None) -> str | None:
    """What tells speakers apart: the person's key, or the folded words that stand for one."""
    if attribution is None:
        return None
    if attribution.person is not None:
        return f"person {attribution.person}"
    return f"words {' '.join(words(attribution.speaker))}"


def _people(people: tuple[Person, ...], said: list[Speech], text: str) -> tuple[PersonNote, ...]:
    quotations = Counter(
        speech.attribution.person for speech in said if speech.attribution is not None
    )
    notes: dict[str, PersonNote] = {}
    for person in people:
        note = notes.get(person.key)
        notes[person.key] = PersonNote(
            person.key,
            note.name if note else person.name,
            _forms(person.name, person.mentions, text) | (note.words if note else frozenset()),
            len(person.mentions) + (note.mentions if note else 0),
            quotations[person.key],
        )
    return tuple(notes.values())


def _speakers(said: list[Speech], examination: Examination, text: str) -> tuple[SpeakerNote, ...]:
    """In the order of their first quotation, and then of their first utterance."""
    forms = {
        person.key: _forms(person.name, person.mentions, text) for person in examination.people
    }
    notes: dict[str, SpeakerNote] = {}
    attributions = [(speech.attribution, 1, speech.words(text)) for speech in said]
    attributions += [(utterance.attribution, 0, 0) for utterance in examination.reported]
    for given, direct, length in attributions:
        key = speaker_key(given)
        if given is None or key is None:
            continue
        note = notes.get(key)
        if note is None:
            known = forms.get(given.person or "", frozenset())
            note = SpeakerNote(key, given.speaker, given.person is not None, known, 0, 0, 0)
        # Of one without a name all words count: “the president” has no other.
        called = frozenset(() if note.named else words(given.speaker))
        notes[key] = note._replace(
            words=note.words | called | frozenset(name_words(given.speaker)),
            quotations=note.quotations + direct,
            said=note.said + length,
            reported=note.reported + 1 - direct,
        )
    return tuple(notes.values())


def _places(places: tuple[Place, ...], text: str) -> tuple[PlaceNote, ...]:
    notes: dict[str, PlaceNote] = {}
    for place in places:
        forms = {place.name} | {span.of(text) for span in place.mentions}
        names = frozenset(gazetteer.folded(form) for form in forms)
        note = notes.get(place.key)
        notes[place.key] = PlaceNote(
            place.key,
            place.name,
            place.country,
            place.latitude,
            place.longitude,
            names | (note.names if note else frozenset()),
            frozenset(word for name in names for word in name.split())
            | (note.words if note else frozenset()),
            len(place.mentions) + (note.mentions if note else 0),
        )
    for place in places:
        for key in place.within:
            notes.setdefault(key, place_known(key))
    return tuple(notes.values())


def place_known(key: str) -> PlaceNote:
    """The place as the gazetteer has it, with no mention; without a name where it has none."""
    entry = gazetteer.entry(key)
    if entry is None:
        return PlaceNote(key, None, None, None, None, frozenset(), frozenset(), 0)
    country = gazetteer.country(key)
    name = gazetteer.folded(entry.name)
    return PlaceNote(
        key,
        gazetteer.full_name(entry),
        country.name if country else None,
        entry.latitude,
        entry.longitude,
        frozenset((name,)),
        frozenset(name.split()),
        0,
    )


def _forms(name: str, mentions: tuple[Span, ...], text: str) -> frozenset[str]:
    forms = {name} | {span.of(text) for span in mentions}
    return frozenset(word for form in forms for word in name_words(form))
