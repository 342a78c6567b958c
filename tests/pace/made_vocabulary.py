"""Names, places and words for made articles: a few frequent, most of them rare, as in a press."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, product
from pathlib import Path
from typing import Final, Generic, NamedTuple, TypeVar

from reader.analysis.examine import examine
from reader.analysis.marks import Place
from reader.articles.formats import article

T = TypeVar("T")

SEED: Final = 1605  # the year of the first newspaper
PEOPLE: Final = 200_000
RARE_WORDS: Final = 30_000
SPEAKERS: Final = 400
"""So many of the most frequent people are also quoted."""

_FILE: Final = Path(__file__).with_name("vocabulary.txt")


class Deck(NamedTuple, Generic[T]):
    """Things to draw from, the first most often; `weights` add up from one to the next."""

    things: Sequence[T]
    weights: Sequence[float]

    def some(self, dice: random.Random, count: int) -> list[T]:
        """So many of them, some perhaps more than once."""
        return dice.choices(self.things, cum_weights=self.weights, k=count)


class PersonMade(NamedTuple):
    """A person as articles name one, and the key that they are kept by."""

    name: str
    surname: str
    key: str


def deck(things: Sequence[T], steepness: float = 1.0) -> Deck[T]:
    """A deck of which the nth is drawn n ** `steepness` times more seldom than the first."""
    return Deck(things, [*accumulate(1 / (at + 3) ** steepness for at in range(len(things)))])


def dice(of: object) -> random.Random:
    """Dice that fall the same way each time for the same thing."""
    return random.Random(f"{SEED} {of}")  # noqa: S311 - nobody's secret hangs on it


@cache
def listed(what: str) -> tuple[str, ...]:
    """The words that the file lists under that head; KeyError where there is none."""
    for part in _FILE.read_text("utf-8").split("\n\n"):
        head, _, words = part.partition("\n")
        if head == what:
            return tuple(words.split())
    raise KeyError(what)


@cache
def people() -> Deck[PersonMade]:
    """Everybody who is in the news."""
    falls, firsts = dice("people"), listed("first names")
    parts = map(listed, ("surnames begin", "surnames go on", "surnames end"))
    surnames = ["".join(each) for each in product(*parts)]
    falls.shuffle(surnames)
    pairs = [f"{first} {last}" for first, last in product(firsts, surnames)]
    # The most frequent all have surnames of their own, so that a filter finds one of them.
    known = [f"{firsts[at % len(firsts)]} {last}" for at, last in enumerate(surnames[:SPEAKERS])]
    names = list(dict.fromkeys([*known, *falls.sample(pairs, PEOPLE)]))[:PEOPLE]
    return deck([PersonMade(name, name.split()[1], name.casefold()) for name in names])


@cache
def speakers() -> Deck[PersonMade]:
    """Those of them who are quoted."""
    return deck(people().things[:SPEAKERS])


@cache
def places() -> Deck[Place]:
    """Towns and countries as the analysis knows them, each without a mention."""
    towns, countries = listed("towns"), listed("countries")
    in_turn = [each for pair in zip(countries, towns, strict=False) for each in pair]
    found = [place for name in [*in_turn, *towns[len(countries) :]] for place in _place(name)]
    return deck(found)


@cache
def words() -> Deck[str]:
    """The words of sentences."""
    return deck([*listed("common words"), *listed("topical words"), *rare_words()], 1.05)


@cache
def rare_words() -> tuple[str, ...]:
    """Words that stand in few articles, the rarest last."""
    falls, sounds = dice("words"), listed("sounds")
    made = {"".join(parts) for count in (2, 3) for parts in product(sounds, repeat=count)}
    longer = ("".join(falls.choices(sounds, k=4)) for _ in range(2 * RARE_WORDS))
    return tuple(dict.fromkeys([*sorted(made), *longer]))[:RARE_WORDS]


def _place(name: str) -> list[Place]:
    found = examine(article(f"The meeting was held in {name} on Thursday.", title="")).places
    return [Place(p.name, p.key, (), p.country, p.latitude, p.longitude, p.within) for p in found]
