"""Articles made by number, always the same ones, with what an examination finds in them.

They stand in for a press where nobody has one at hand: headline and day as in the seeds,
some 200 words, people and places that recur as in the news, quotations with their speakers.
What is found in them is known from their making, so that a library of a million can be filled
without the analysis.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from reader.analysis.marks import Attribution, Examination, Person, Place, Quotation, StretchKind
from reader.articles.article import Span
from tests.pace.made_vocabulary import PersonMade, dice, people, places, speakers, words

FIRST_DAY: Final = date(1985, 1, 1)
DAYS: Final = 40 * 365
CERTAIN: Final = 0.95
_VERBS: Final = ("said", "told reporters", "added", "warned", "argued", "announced")
_DOES: Final = ("met", "wrote to", "called on", "spoke with", "disagreed with")


class Made(NamedTuple):
    """An article's text as a file holds it, and what is found in it."""

    number: int
    text: str
    found: Examination


def made(number: int, paragraphs: int | None = None, quotations: int | None = None) -> Made:
    """The article of that number; with `paragraphs` so long, with `quotations` so many."""
    return _Writing(number).whole(paragraphs, quotations)


class _Writing:
    """An article while it is written: its text in pieces, and where names stand in it."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._dice = dice(number)
        self._words: Iterator[str] = iter(())
        self._pieces: list[str] = []
        self._length = 0
        self._people: dict[PersonMade, list[Span]] = {}
        self._places: dict[str, tuple[Place, list[Span]]] = {}
        self._quotations: list[Quotation] = []

    def whole(self, paragraphs: int | None, quotations: int | None) -> Made:
        falls = self._dice
        count = paragraphs or max(2, min(24, round(falls.lognormvariate(1.2, 0.6))))
        quoted = falls.choice((0, 0, 1, 1, 2, 3)) if quotations is None else quotations
        cast = people().some(falls, 1 + min(12, count // 2))
        heard = [*dict.fromkeys(speakers().some(falls, 1 + min(4, quoted)))]
        scenes = places().some(falls, 1 + min(6, count // 2))
        day = FIRST_DAY + timedelta(days=falls.randrange(DAYS))
        self._write(f" date {day} {self._run(6).capitalize()}\n")
        # Which paragraphs hold a quotation: spread evenly, several in one where they must.
        held = [quoted * (at + 1) // count - quoted * at // count for at in range(count)]
        for at in range(count):
            self._write("\n")
            self._tell(cast[at % len(cast)], scenes[at % len(scenes)], cast[at // 2 % len(cast)])
            for _ in range(held[at]):
                self._quote(falls.choice(heard))
            self._write("\n")
        return Made(self._number, "".join(self._pieces), self._found())

    def _tell(self, person: PersonMade, place: Place, other: PersonMade) -> None:
        """A few sentences that name these."""
        self._write(f"{self._run(9).capitalize()} in ")
        self._name_place(place)
        self._write(f", {self._run(5)}. ")
        self._name(person)
        self._write(f" {self._dice.choice(_DOES)} ")
        if other is person:
            self._write(f"the {self._run(3)}")
        else:
            self._name(other)
        self._write(f" {self._run(11)}. {self._run(12).capitalize()}.")

    def _quote(self, speaker: PersonMade) -> None:
        self._write(" ")
        start = self._length
        self._write(f"“{self._run(self._dice.randrange(6, 16)).capitalize()},”")
        span = Span(start, self._length)
        self._write(" ")
        cue = Span(self._length, self._length + 4)
        verb = self._dice.choice(_VERBS)
        self._write(f"{verb} ")
        mention = self._name(speaker)
        self._write(".")
        given = Attribution(speaker.name, speaker.key, mention, cue, CERTAIN)
        self._quotations.append(
            Quotation(span, StretchKind.SPEECH, continues=False, attribution=given)
        )

    def _run(self, count: int) -> str:
        """So many words."""
        run: list[str] = []
        while len(run) < count:
            word = next(self._words, None)
            if word is None:
                self._words = iter(words().some(self._dice, 160))
            else:
                run.append(word)
        return " ".join(run)

    def _name(self, person: PersonMade) -> Span:
        """Write the whole name the first time, the surname from then on."""
        spans = self._people.setdefault(person, [])
        spans.append(self._write(person.surname if spans else person.name))
        return spans[-1]

    def _name_place(self, place: Place) -> None:
        span = self._write(place.name)
        self._places.setdefault(place.key, (place, []))[1].append(span)

    def _write(self, piece: str) -> Span:
        start = self._length
        self._pieces.append(piece)
        self._length += len(piece)
        return Span(start, self._length)

    def _found(self) -> Examination:
        return Examination(
            quotations=tuple(self._quotations),
            people=tuple(
                Person(person.name, person.key, tuple(spans))
                for person, spans in self._people.items()
            ),
            places=tuple(
                Place(
                    place.name,
                    place.key,
                    tuple(spans),
                    place.country,
                    place.latitude,
                    place.longitude,
                    place.within,
                )
                for place, spans in self._places.values()
            ),
            countries=tuple({p.country: None for p, _ in self._places.values() if p.country}),
        )
