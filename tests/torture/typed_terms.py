"""Single terms of a filter by chance: as they are typed, and what they want of the library."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random

from reader.library.wanted import (
    AboutPerson,
    AboutPlace,
    FromFile,
    FromSource,
    HasQuotation,
    HasReported,
    IsRead,
    IsStarred,
    Near,
    Phrase,
    Published,
    Quoted,
    SpeaksOf,
    Tagged,
    Wanted,
    Word,
    Written,
)
from tests.library.test_searching import WORDS

Typed = tuple[str, Wanted]

_NAMES = ("anne", "Dupont", "WEBER", "olena", "hrytsenko", "nobody")
_PLACES = ("france", "Lyon", "UKRAINE", "kyiv", "Atlantis")
_DAYS = (
    ("2025-03-02", date(2025, 3, 2), date(2025, 3, 2)),
    ("2025-03", date(2025, 3, 1), date(2025, 3, 31)),
    ("2024", date(2024, 1, 1), date(2024, 12, 31)),
    ("2025-03-02..", date(2025, 3, 2), None),
    ("..2025-03-02", None, date(2025, 3, 2)),
    ("2025-02..2025-03", date(2025, 2, 1), date(2025, 3, 31)),
    (">=2025-03-02", date(2025, 3, 2), None),
)


def saying(dice: Random) -> Typed:
    """A speaker, or words said or reported, or both in one mouth."""
    word, name = dice.choice(WORDS), dice.choice(("dupont", "officials", "nobody"))
    speech = dice.choice(["said", "reported"])
    words = (Word(word),)
    match dice.randrange(3):
        case 0:
            return f"speaker:{name}", Quoted(name)
        case 1:
            return f"{speech}:{word}", Quoted(None, **{speech: words})
        case _:
            return (
                f"(speaker:{name} {speech}:{word})",
                Quoted(name, **{speech: words}),
            )


def _word(dice: Random) -> Typed:
    word = dice.choice(WORDS)
    if dice.random() < 0.3:
        beginning = word[: dice.randint(2, len(word))]
        return f"{beginning}*", Written(Word(beginning, prefix=True))
    return dice.choice([word, word.upper(), f'"{word}"', f"“{word}”"]), Written(Word(word))


def _phrase(dice: Random) -> Typed:
    words = dice.choices(WORDS, k=dice.randint(2, 3))
    return f'"{" ".join(words)}"', Written(Phrase(tuple(map(Word, words))))


def _near(dice: Random) -> Typed:
    one, other = dice.sample(WORDS, 2)
    wanted = Written(
        Near((Phrase((Word(one),)), Phrase((Word(other),))), distance := dice.randint(1, 3))
    )
    return dice.choice([f"{one} w/{distance} {other}", f'"{one} {other}"~{distance}']), wanted


def _column(dice: Random) -> Typed:
    word = dice.choice(WORDS)
    if dice.random() < 0.5:
        return f"title:{word}", Written(Word(word), in_text=False)
    return f"text:{word}", Written(Word(word), in_title=False)


def _name(dice: Random) -> Typed:
    match dice.randrange(4):
        case 0:
            name = dice.choice(_NAMES)
            return f"person:{name}", AboutPerson(name)
        case 1:
            name = dice.choice(_PLACES)
            return f"PLACE:{name}", AboutPlace(name)
        case 2:
            name = dice.choice(["courier", "clippings", "none"])
            return f"source:{name}", FromSource(name)
        case _:
            name = dice.choice(["NEWS", "été", "1.TXT"])
            return f"file:{name}", FromFile(name)


def _days(dice: Random) -> Typed:
    typed, first, last = dice.choice(_DAYS)
    if dice.random() < 0.5:
        return f"date:{typed}", Published(first, last)
    return f"about:{typed}", SpeaksOf(first, last)


def _has(dice: Random) -> Typed:
    forms: list[tuple[str, Wanted]] = [
        ("has:quote", HasQuotation()),
        ("has:speaker", HasQuotation(attributed=True)),
        ("has:reported", HasReported()),
    ]
    return dice.choice(forms)


def _made_of_it(dice: Random) -> Typed:
    """What the reader made of an article."""
    forms: list[tuple[str, Wanted]] = [
        ("is:unread", IsRead(read=False)),
        ("IS:Read", IsRead()),
        ("is:starred", IsStarred()),
        ("has:tag", Tagged("*")),
        ("tag:ICE", Tagged("ICE")),
        ('tag:"late night"', Tagged("late night")),
        ("tag:la*", Tagged("la*")),
        ("tag:none", Tagged("none")),
    ]
    return dice.choice(forms)


LEAVES: tuple[Callable[[Random], Typed], ...] = (
    _word,
    _word,
    _phrase,
    _near,
    _column,
    _name,
    _name,
    _days,
    _has,
    _made_of_it,
)
