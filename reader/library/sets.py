"""Sets of articles as they are kept in the library, a blob each.

They are Roaring bitmaps (Chambi, Lemire, Kaser and Godin, 2016), so that what two sets share is
counted without going through either.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from collections.abc import Iterable, Iterator

from pyroaring import BitMap64

from reader.library.pressing import damage
from reader.library.set_numbers import A_BLOCK, LAST_BLOCK, SPARE

_CHECK = 4


def blob(articles: BitMap64) -> bytes:
    """A set as it is kept, with a check of its own: turned bits would pass for other articles."""
    kept: bytes = articles.serialize()
    return zlib.crc32(kept).to_bytes(_CHECK) + kept


def unpacked(kept: bytes) -> BitMap64:
    """The set that `blob` was given; raises as SQLite does for a damaged file."""
    if zlib.crc32(kept[_CHECK:]).to_bytes(_CHECK) == kept[:_CHECK]:
        return BitMap64.deserialize(kept[_CHECK:])
    raise damage()


def set_of(numbers: Iterable[int]) -> BitMap64:
    """The set of the articles with those numbers (see set_numbers.py)."""
    # Unoptimised: runs take less room, but what they share with another set is found slowly.
    return BitMap64(numbers, optimize=False)


def quick(articles: BitMap64) -> BitMap64:
    """A set that shares with all others what `articles` does, and is quick at it.

    A block of up to 4,096 members is a list, and what two lists share takes ten times as long
    to find as what a list shares with a block of bits. Numbers that no article has fill it up.
    """
    filled = articles.copy()
    following = articles.min() if articles else LAST_BLOCK * A_BLOCK
    while (block := following // A_BLOCK) < LAST_BLOCK:
        filled |= _FILLING.shift(block * A_BLOCK)
        if articles.max() < (block + 1) * A_BLOCK:
            break
        following = articles.next_set_bit((block + 1) * A_BLOCK)
    return filled


def bits(filled: BitMap64) -> Iterator[tuple[int, array[int]]]:
    """The blocks before `LAST_BLOCK` of what `quick` gives, each with its bits, 64 to a number,
    but for those that fill it up.

    They are read from the set as it is written down (Roaring's format specification), where
    such a block is a list of bits: to ask for each day of forty years takes ten times as long.
    """
    if not filled or (first := filled.min() // A_BLOCK) >= LAST_BLOCK:
        return
    behind = min(filled.max() // A_BLOCK + 1, LAST_BLOCK)
    kept: bytes = (filled & BitMap64(range(first * A_BLOCK, behind * A_BLOCK))).serialize()
    blocks = int.from_bytes(kept[16:20], "little")
    keys = array("H", kept[20 : 20 + 4 * blocks])
    words = array("Q", kept[20 + 8 * blocks :])
    if sys.byteorder == "big":
        keys.byteswap()
        words.byteswap()
    for at in range(blocks):
        some = words[at * _WORDS : (at + 1) * _WORDS]
        del some[SPARE.start // 64 : SPARE.stop // 64]
        yield keys[2 * at], some


_WORDS = A_BLOCK // 64


_FILLING = set_of(list(SPARE))  # of a range pyroaring makes a run whatever it is told
