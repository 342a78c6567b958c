"""Who is quoted in an article and at what length, who is only talked about, what places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.analysis.marks import Examination, Person, Place
from reader.language.words import marked, tr
from reader.library.quoted import Speech, speeches
from reader.models.names_list import Entry, part, section
from reader.models.palette import colours

REPORTED = marked("Reported, not quoted")
TALKED_ABOUT = marked("Only talked about")
_REPORTED_TOLD = marked("What they said is reported in other words than their own")
_REST_TOLD = marked("Named, but neither quoted nor reported to have said anything")


@dataclass(slots=True)
class _Heard:
    """What of a speaker was met with so far."""

    count: int = 0
    words: int = 0


def entries(found: Examination, text: str) -> Iterator[Entry]:
    """The names of the article with that `text` under their headings.

    Who is quoted with most words comes first, and after those who have a name all others. People
    come in three parts: those who are quoted, those whose words are only reported, and
    those who are only talked about.
    """
    said = [each for each in speeches(found.quotations) if each.attribution is not None]
    yield from section(tr("Who speaks"), _speakers(found, said, text), tr("quotes"), tr("words"))
    yield from _people(found, said)
    yield from section(tr("Places"), _counted("place", found.places), tr("mentions"))


def _speakers(found: Examination, said: Sequence[Speech], text: str) -> list[Entry]:
    numbers = colours(found.quotations)
    heard: dict[tuple[str, str | None], _Heard] = {}
    first: dict[str, str] = {}  # “The letter” and “the letter” are one, as written first
    for speech in said:
        if (who := speech.attribution) is not None:
            name = first.setdefault(who.speaker.casefold(), who.speaker)
            one = heard.setdefault((name, who.person), _Heard())
            one.count += 1
            one.words += speech.words(text)
    most = max((one.words for one in heard.values()), default=0) or 1
    entries = [
        Entry(
            "speaker",
            name,
            one.count,
            None if key is None else numbers.get(key),
            share=one.words / most,
            key=key or "",
            words=one.words,
            unit="quotation",
            named=key is not None,
            on_page=True,
        )
        for (name, key), one in heard.items()
    ]
    return sorted(entries, key=lambda each: (not each.named, -each.words, -each.count))


def _people(found: Examination, said: Sequence[Speech]) -> Iterator[Entry]:
    quoted = {each.attribution.person for each in said if each.attribution is not None}
    reported = {each.attribution.person for each in found.reported if each.attribution is not None}
    people = _counted("person", found.people)
    spoken, told, rest = [], [], []
    for each in people:
        if each.key in quoted:
            spoken.append(each)
        elif each.key in reported:
            told.append(replace(each, told=tr("reported, not quoted")))
        else:
            rest.append(replace(each, told=tr("only talked about")))
    parts = [
        *spoken,
        *part(tr(REPORTED), tr(_REPORTED_TOLD), told),
        *part(tr(TALKED_ABOUT), tr(_REST_TOLD), rest),
    ]
    yield from section(tr("People"), parts, tr("mentions"))


def _counted(field: str, names: Sequence[Person | Place]) -> list[Entry]:
    most = max((len(each.mentions) for each in names), default=1)
    found = [
        Entry(
            field,
            each.name,
            len(each.mentions),
            share=len(each.mentions) / most,
            key=each.key,
            on_page=True,
        )
        for each in names
    ]
    return sorted(found, key=lambda entry: -entry.count)
