"""What an article calls somebody: *French president*, *special envoy to the Middle East*.

Only what stands right before a mention, or between commas right behind it, and says by its chief
word what somebody is. What might be somebody else's is left out: none is better than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from reader.analysis.marks import Person
from reader.analysis.words import gazetteer
from reader.analysis.words.titles import ALSO_NAMES, BEFORE_NAMES, MODIFIERS, words_of
from reader.analysis.words.word_kinds import WEEKDAYS
from reader.articles.article import Span

_OF_SOMEBODY: Final = words_of(
    "husband wife son daughter father mother brother sister uncle aunt cousin friend colleague"
    " rival private saint st elect emeritus"
)
"""Titles that say something only together with whose they are, or nothing by themselves."""
_ALSO_NOUNS: Final = words_of(
    "spokesperson chairwoman founder president-elect vice-president negotiator banker economist"
    " farmer fisherman harbourmaster harbormaster master warden keeper head boss"
)
_NOUNS: Final = (BEFORE_NAMES - _OF_SOMEBODY) | _ALSO_NOUNS
_MORE: Final = words_of("special general press presidential defence permanent")
_NO_LONGER: Final = words_of("former ex then late ousted disgraced")
_REACH: Final = 80  # characters
_MOST_BEFORE: Final = 4  # words
_WORD: Final = re.compile(r"[^\W\d_][\w.’'-]*")
_LEADS: Final = re.compile(r"[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*)*(?= $)")
_APPOSED: Final = re.compile(
    r", (?:the|a|an|its|their) ((?:[\w’'-]+\.? ){0,9}[\w’'-]+)(?=[,;—–)]|\.(?:\s|$)| – )"
)
_INNER: Final = frozenset(["of", "for", "to", "at", "in", "on"])
_NO_NAMES: Final = WEEKDAYS | words_of(
    "the a an on in at by with and but for from after before when while as his her their its to"
)
"""What may stand with a capital before a title, and begins no name of a body."""
_VERBAL: Final = words_of("and or who which that is was has had said says whose where when but")
_ACRONYM: Final = re.compile(r"[A-Z][A-Z.]+\.?")


def roles(text: str, person: Person) -> Iterator[str]:
    """What the article says the person is, in the order of its mentions, most often nothing."""
    for mention in person.mentions:
        if found := _before(text, mention) or _behind(text, mention):
            yield found


def likeliest(found: Iterable[Sequence[str]]) -> str:
    """The role that most articles give, the newest of them first; empty where none does.

    A short form speaks for the longer one that ends on it: *president*, *French president*.
    """
    given = [dict.fromkeys(roles) for roles in found]
    worth: dict[str, int] = {}
    for role in dict.fromkeys(role for article in given for role in article):
        worth[role] = sum(any(_speaks_for(other, role) for other in article) for article in given)
    return max(worth, key=worth.__getitem__, default="")


def _speaks_for(other: str, role: str) -> bool:
    ended, ending = role.casefold(), other.casefold()
    if ended.split(" ", 1)[0] in _NO_LONGER:
        return ended == ending
    return ended == ending or ended.endswith(f" {ending}")


def _before(text: str, mention: Span) -> str:
    """The title right before a mention, with what narrows it: *US special envoy* Ann Reed."""
    start = max(0, mention.start - _REACH)
    led = _LEADS.search(text[start : mention.start])
    if led is None or (led.start() == 0 and start):
        return ""
    words = led[0].split()
    if words[-1].casefold() not in _NOUNS:  # behind a full stop the name begins a sentence
        return ""
    first = len(words) - 1
    while first and len(words) - first < _MOST_BEFORE and _narrows(words[first - 1]):
        first -= 1
    # Half a name of a body says too little: the *House* of the White House press secretary.
    if first and _begins_a_body(words[first - 1]):
        while first < len(words) - 1 and words[first][:1].isupper():
            first += 1
    taken = words[first:]
    if len(taken) == 1 and _noun(taken[0]) in ALSO_NAMES:
        return ""
    return _written(taken)


def _begins_a_body(word: str) -> bool:
    return word[:1].isupper() and word[-1] != "." and _noun(word) not in _NO_NAMES


def _behind(text: str, mention: Span) -> str:
    """The description between commas right behind a mention: Ann Reed, *the mayor of Ely*,"""
    found = _APPOSED.match(text, mention.end, mention.end + _REACH)
    if found is None:
        return ""
    words = found[1].split()
    inner = next((at for at, word in enumerate(words) if word in _INNER), len(words))
    alone = not inner or _noun(words[inner - 1]) not in _NOUNS
    rest = text[found.end() : found.end() + 5]
    if alone or _VERBAL.intersection(map(str.lower, words)) or rest.startswith((", and", ", or")):
        return ""
    return found[1]


def _narrows(word: str) -> bool:
    """Whether a word before a title belongs to it: *prime*, *French*, *US*, *Ukraine’s*."""
    bare = word.removesuffix("’s").removesuffix("'s")
    if bare.endswith(".") and not _ACRONYM.fullmatch(bare):
        return False
    return _noun(bare) in MODIFIERS | _MORE | _NO_LONGER or _of_a_land(bare)


def _of_a_land(word: str) -> bool:
    if not word[:1].isupper():
        return False
    folded = gazetteer.folded(word)
    return folded in gazetteer.nations().people or any(
        entry.kind == "country" for entry in gazetteer.find(word)[:1]
    )


def _noun(word: str) -> str:
    return word.rstrip(".").casefold()


def _written(words: Sequence[str]) -> str:
    """The words as a note has them: small letters but for lands and abbreviations."""
    return " ".join(
        word
        if _ACRONYM.fullmatch(word) or _noun(word) not in _NOUNS | MODIFIERS | _MORE | _NO_LONGER
        else word.lower()
        for word in words
    )
