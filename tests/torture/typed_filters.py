"""Filters by chance: some by the grammar, with what they mean told apart from the program's own
reading of them, and some that are those mangled, or pasted from anywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from random import Random
from typing import NamedTuple

from reader.library.states import State
from reader.library.tag_names import in_order
from reader.library.wanted import Wanted
from tests.library.made import Told
from tests.library.test_searching import PEOPLE, SPEAKERS, SPOKEN_OF, TAGS, WORDS, fits
from tests.torture.typed_terms import LEAVES, saying

Fits = Callable[[Told], bool]

_DEPTH = 3
_PASTED = (
    "\u202eperson:\u202c",
    "«war»",
    "„war“",
    "＂peace＂",
    "\ufeff",
    "\0",
    "\ud83d",
    "\U0001f926🏼‍♂️",
    "ﬁ",
    "ß",
    "İ",
    "e\u0301" * 30,
    "a\u00a0b\u3000c",
    "ＷＡＲ",
    "война",
    "战争",
    "حرب",
    "'; DROP TABLE words; --",
    "NEAR(war peace, 5)",
    "words MATCH",
    "tags : qqqp1",
    "qqqevery",
    "{title text} : war",
    "^war",
    'war"',
    "w/99999999999999999999",
    '"a b"~99999999999999',
    "date:99999-99-99",
    "date:-1d",
    "9" * 400 + "d",
    "(" * 60,
    ")" * 60,
    "-" * 200,
    "NOT " * 80,
    "OR " * 80,
    "AND",
    ":" * 30,
    "*" * 50,
    "person:*",
    "person:",
    "a*b*c",
    "%_\\",
    "\t\n\r\x0b",
    "x" * 5_000,
)


class Filter(NamedTuple):
    """A filter as it is typed, and what an article must be like to fit it."""

    typed: str
    fits: Fits


def grammatical(dice: Random) -> Filter:
    """A filter by the grammar, with no more than one saying in it: two might join."""
    said = iter([dice.random() < 0.4])
    return _any(dice, said, dice.randint(0, _DEPTH))


def mangled(dice: Random) -> str:
    """A filter of which pieces are missing, doubled, swapped or pasted in."""
    typed = grammatical(dice).typed if dice.random() < 0.9 else ""
    for _ in range(dice.choice([1, 1, 2, 5])):
        at, to = sorted(dice.randrange(len(typed) + 1) for _ in range(2))
        match dice.randrange(6):
            case 0:
                typed = typed[:at] + typed[to:]
            case 1:
                typed = typed[:at] + dice.choice(_PASTED) + typed[at:]
            case 2:
                typed = typed[:at] + dice.choice("\"'“”()-:~*/ \u00a0") + typed[at:]
            case 3:
                typed = typed[:to] + typed[at:to] + typed[to:]
            case 4:
                typed = typed[to:] + typed[at:to] + typed[:at]
            case 5:
                typed = typed[:at] + chr(_any_character(dice)) + typed[at:]
    return typed


def told_by_chance(dice: Random, count: int) -> list[Told]:
    """So many short articles of few words."""
    return [_article(dice, number) for number in range(count)]


def _article(dice: Random, number: int) -> Told:
    def words() -> str:
        return " ".join(dice.choices(WORDS, k=dice.randint(0, 6)))

    return Told(
        day=date(2025, 3, dice.randint(1, 3)),
        title=words(),
        body=words(),
        said=tuple((*who, words()) for who in dice.choices(SPEAKERS, k=dice.randint(0, 3))),
        reported=tuple((*who, words()) for who in dice.choices(SPEAKERS, k=dice.randint(0, 2))),
        days=tuple(dice.sample(SPOKEN_OF, dice.randint(0, 2))),
        people=tuple(dice.sample(PEOPLE, dice.randint(0, 2))),
        places=tuple(dice.sample(["Lyon", "Paris", "Kyiv", "France"], dice.randint(0, 2))),
        source=dice.choice(["The Courier", "Clippings"]),
        path=f"/{dice.choice(['news', 'Été'])}/{number}.txt",
        state=State(
            read=dice.random() < 0.5,
            starred=dice.random() < 0.3,
            tags=in_order(dice.sample(TAGS, dice.randint(0, 2))),
        ),
    )


def _any_character(dice: Random) -> int:
    return dice.choice([dice.randrange(0x20), dice.randrange(0x3000), dice.randrange(0x110000)])


def _any(dice: Random, said: Iterator[bool], depth: int) -> Filter:
    parts = [_all(dice, said, depth) for _ in range(dice.choice([1, 1, 2, 3]))]
    if len(parts) == 1:
        return parts[0]
    return Filter(
        " OR ".join(part.typed for part in parts),
        partial(_some_fits, tuple(part.fits for part in parts)),
    )


def _all(dice: Random, said: Iterator[bool], depth: int) -> Filter:
    parts = [_one(dice, said, depth) for _ in range(dice.choice([1, 1, 2, 3]))]
    joint = dice.choice([" ", "  ", " AND ", "\u00a0"])
    return Filter(
        joint.join(part.typed for part in parts),
        partial(_every_fits, tuple(part.fits for part in parts)),
    )


def _one(dice: Random, said: Iterator[bool], depth: int) -> Filter:
    if depth and dice.random() < 0.5:
        inner = _any(dice, said, depth - 1)
        part = Filter(f"({inner.typed})", inner.fits)
    else:
        part = _leaf(dice, said)
    if dice.random() < 0.25:
        sign = dice.choice(["-", "NOT ", "NOT NOT NOT "])
        return Filter(sign + part.typed, partial(_not_fits, part.fits))
    return part


def _leaf(dice: Random, said: Iterator[bool]) -> Filter:
    leaf = saying if next(said, False) else dice.choice(LEAVES)
    typed, wanted = leaf(dice)
    return Filter(typed, partial(_fits, wanted))


def _fits(wanted: Wanted, told: Told) -> bool:
    return fits(told, wanted)


def _some_fits(parts: tuple[Fits, ...], told: Told) -> bool:
    return any(part(told) for part in parts)


def _every_fits(parts: tuple[Fits, ...], told: Told) -> bool:
    return all(part(told) for part in parts)


def _not_fits(part: Fits, told: Told) -> bool:
    return not part(told)
