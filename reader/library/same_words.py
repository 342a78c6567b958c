"""Finds what else a speaker said on the same words, by the index of what was said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from reader.library import tags
from reader.library.ids import A_QUOTATION, ArticleId
from reader.library.rarity import Rarity

_UNCOMMON: Final = 5.0
"""Bits that a word must tell to be looked for: it stands in fewer than one quotation of thirty."""

_LOOKED_FOR: Final = 16
"""Words that are looked for: the rarest."""

_LEAST: Final = 8.0
"""Bits that must be shared: one rather rare word, or two less common ones."""

_ENDING = re.compile(r"(?<=[^\W\d_]{4})(?: s|es|s|ed|ing)$")


class Turn(NamedTuple):
    """Another quotation of the same speaker, by its place in its article from 1.

    `shared` tells, from 0 to 1, how much of what the words of the first one tell it has too.
    """

    article: ArticleId
    place: int
    shared: float


def on_same_words(
    words: Sequence[str], speakers: Sequence[int], rarity: Rarity, most: int
) -> list[Turn]:
    """The quotations of those speakers that share most of the uncommon words, most first.

    Words are folded; they are looked for without the endings of number and tense, and weigh
    the more the rarer they are in the library (Spärck Jones, 1972). Of as much shared the
    newer comes first.
    """
    if not speakers:
        return []
    worth = {word: bits for word in words if (bits := rarity.bits(word)) >= _UNCOMMON}
    sought = sorted(worth, key=worth.__getitem__, reverse=True)[:_LOOKED_FOR]
    whose = " OR ".join(map(tags.speaker, speakers))
    met: dict[int, float] = {}
    told = 0.0
    for stem, bits in {_ENDING.sub("", word): worth[word] for word in sought}.items():
        told += bits
        for row in rarity.said_by(whose, stem):
            met[row] = met.get(row, 0.0) + bits
    found = sorted(((bits, row) for row, bits in met.items() if bits >= _LEAST), reverse=True)
    return [
        Turn(ArticleId(row // A_QUOTATION), row % A_QUOTATION, bits / told)
        for bits, row in found[:most]
    ]
