"""The parts of sentences in which names may stand, and what the tagger is told of their words.

Training and reading make features here and nowhere else, so that they never differ. The
article-level ones follow Ratinov and Roth, Design Challenges and Misconceptions in Named
Entity Recognition (2009): the same word after a title or a first name, beside a verb of
saying, after a preposition of place, or in lower case elsewhere in the article.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from reader.analysis.naming.lexicon import NO_WORD, Features, Lexicon, Word, shape_of
from reader.analysis.naming.listed import bodies_listed, places_listed
from reader.analysis.words.sentences import OPENERS

_BEFORE, _BEHIND = 2, 1  # words of a part around its capitals: *van der Bellen ’s*

_SIGNS = ("mid", "title", "in", "says", "first", "the", "body", "begins")
_ONCE = {sign: f"a={sign}".encode() for sign in _SIGNS}
_TWICE = {sign: f"a2={sign}".encode() for sign in _SIGNS}


class Part(NamedTuple):
    """Words of a sentence from `start` on, among which a name may stand, with their features."""

    start: int
    rows: list[list[str | bytes]]


def capitals_of(sentences: Sequence[Sequence[str]]) -> list[list[int]]:
    """The places of the capitalised words of each sentence of one article."""
    capitalised = {word for word in set[str]().union(*sentences) if word[0].isupper()}
    return [
        [place for place, word in enumerate(words) if word in capitalised] for words in sentences
    ]


def parts(
    sentences: Sequence[Sequence[str]],
    lexicon: Lexicon,
    capitals: Sequence[Sequence[int]] | None = None,
) -> list[list[Part]]:
    """The parts of each sentence of one article; outside of them no name stands.

    `capitals` are what `capitals_of` gives, for those who have it already.
    """
    where = list(map(_may_name, sentences, capitals or capitals_of(sentences)))
    article = [
        list(map(lexicon.word, words)) if places else []
        for words, places in zip(sentences, where, strict=True)
    ]
    uses = _uses(article, where, set[str]().union(*sentences))
    return [
        _of_sentence(words, places, uses, lexicon)
        for words, places in zip(article, where, strict=True)
    ]


def _may_name(words: Sequence[str], capitals: Sequence[int]) -> list[int]:
    """Which of the capitals may be a name's: not that of *The* or *I* beside small letters."""
    last = len(capitals) - 1
    return [
        place
        for at, place in enumerate(capitals)
        if words[place].lower() not in OPENERS
        or (at < last and capitals[at + 1] == place + 1)
        or (at and capitals[at - 1] == place - 1)
    ]


def _uses(
    article: Sequence[Sequence[Word]], capitals: Sequence[Sequence[int]], written: Set[str]
) -> dict[str, Features]:
    """What the rest of the article tells of each word that stands capitalised in it.

    `written` are all words of the article as they stand.
    """
    counted: dict[str, dict[str, int]] = {}
    for words, places in zip(article, capitals, strict=True):
        last = len(words) - 1
        for place in places:
            word = words[place]
            before = words[place - 1] if place else NO_WORD
            after = words[place + 1] if place < last else NO_WORD
            seen = counted.get(word.lower)
            if seen is None:
                seen = counted[word.lower] = {}
            for sign in before.tells_behind:
                seen[sign] = seen.get(sign, 0) + 1
            for sign in after.tells_before:
                seen[sign] = seen.get(sign, 0) + 1
            if word.first and after.shape == "Xx":
                seen["begins"] = seen.get("begins", 0) + 1
    return {
        lower: (
            *[_ONCE[sign] for sign in seen],
            *[_TWICE[sign] for sign, count in seen.items() if count > 1],
            *((b"a=small",) if lower in written and shape_of(lower) == "x" else ()),
        )
        for lower, seen in counted.items()
    }


def _of_sentence(
    words: Sequence[Word],
    capitals: Sequence[int],
    uses: Mapping[str, Features],
    lexicon: Lexicon,
) -> list[Part]:
    if not capitals:
        return []
    shouted = (b"shouted",) if _shouted(words, capitals) else ()
    padded = [NO_WORD, NO_WORD, *words, NO_WORD, NO_WORD]
    found = [
        Part(
            start,
            [_row(padded, place, uses, shouted, lexicon) for place in range(start, end)],
        )
        for start, end in _around(capitals, len(words))
    ]
    places = places_listed(words, capitals)
    bodies = bodies_listed(words, capitals)
    if places or bodies:
        for part in found:
            for place, row in enumerate(part.rows, start=part.start):
                _add_listed(row, place, words, places, bodies)
    return found


def _around(capitals: Sequence[int], length: int) -> Iterator[tuple[int, int]]:
    """Where the parts begin and end: the capitals and a few words around them."""
    start, end = max(0, capitals[0] - _BEFORE), capitals[0] + 1 + _BEHIND
    for place in capitals:
        if place - _BEFORE > end:
            yield start, end
            start = place - _BEFORE
        end = place + 1 + _BEHIND
    yield start, min(end, length)


def _row(
    padded: Sequence[Word],
    place: int,
    uses: Mapping[str, Features],
    shouted: Features,
    lexicon: Lexicon,
) -> list[str | bytes]:
    """The features of the word at `place`, which `padded` holds two words further on."""
    far_left, left, word, right, far_right = padded[place : place + 5]
    if word.capital:
        return [
            *word.own,
            *left.left,
            *right.right,
            *far_left.far_left,
            *far_right.far_right,
            *uses.get(word.lower, ()),
            *shouted,
            *lexicon.beside(left.shape, word.shape, right.shape),
            *lexicon.company(left.company, right.company),
        ]
    if left.capital:
        return [
            *word.own,
            *left.left,
            *right.right,
            *far_left.far_left,
            *far_right.far_right,
            *shouted,
            *lexicon.beside(left.shape, word.shape, right.shape),
        ]
    return [*word.own, *left.left, *right.right, *shouted]


def _add_listed(
    row: list[str | bytes],
    place: int,
    words: Sequence[Word],
    places: Mapping[int, str],
    bodies: Mapping[int, str],
) -> None:
    """Add to the features of a word what the tables say of it and of its neighbours."""
    if place in bodies:
        row.append(bodies[place])
    if place in places:
        left = words[place - 1] if place else NO_WORD
        row += (f"g={places[place]}", f"g={places[place]}{left.lower}")
    if place + 1 in places:
        row.append(f"+1g={places[place + 1]}")
    if place - 1 in places:
        row.append(f"-1g={places[place - 1]}")


def _shouted(words: Sequence[Word], capitals: Sequence[int]) -> bool:
    """Whether a line stands in capitals throughout."""
    if len(capitals) < 3 or words[capitals[0]].shape not in ("X", "XX"):
        return False
    letters = [word.shape for word in words if word.shape[0] in "Xx"]
    return sum(shape in ("X", "XX") for shape in letters) > 0.8 * len(letters)
