"""What a word tells the tagger by itself: its shape, its ends, its kind and the lists it is in.

`parts` adds to it what the word's company and the article tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial
from string import ascii_lowercase, ascii_uppercase, digits
from typing import Final, NamedTuple

from reader.analysis.naming.features import (
    beginnings_of_bodies,
    first_names,
    surnames,
    well_known_bodies,
)
from reader.analysis.words.gazetteer import folded, gazetteer, nations
from reader.analysis.words.word_kinds import kind_of

Features = tuple[bytes, ...]

_WORDS = 16_000  # remembered at a time, by a worker in 8 MB
_DIGITS = re.compile(r"\d")
_RUN = re.compile(r"(.)\1+")
_SHAPES = str.maketrans(
    ascii_uppercase + ascii_lowercase + digits,
    "X" * len(ascii_uppercase) + "x" * len(ascii_lowercase) + "0" * len(digits),
)


class Word(NamedTuple):
    """A word's features: for itself, and for its neighbours one and two words away.

    `begins` tells whether a name of the gazetteer begins with it, `body` whether a well-known
    body's does, `first` whether it is a first name. `company` sums up what lists and kinds
    say of it; `tells_behind` and `tells_before` are what it tells of the words behind and before
    it, wherever those stand in the article. Features are what the tagger is told, as the bytes
    that it makes of any text.
    """

    lower: str
    shape: str
    kind: str
    capital: bool
    begins: bool
    body: bool
    first: bool
    plain: str
    company: str
    tells_behind: tuple[str, ...]
    tells_before: tuple[str, ...]
    own: Features
    left: Features
    right: Features
    far_left: Features
    far_right: Features


_AS_WORD = partial(tuple.__new__, Word)
_PLAIN = Word._fields.index("plain")

NO_WORD = Word(
    lower="",
    shape="",
    kind="",
    capital=False,
    begins=False,
    body=False,
    first=False,
    plain="",
    company="",
    tells_behind=(),
    tells_before=(),
    own=(),
    left=(b"first",),
    right=(b"last",),
    far_left=(),
    far_right=(),
)
"""What stands beyond a sentence's ends."""


class Lexicon:
    """What words tell the tagger, remembered for when they come again.

    Of their features only those are kept that `weighed` maps to themselves: what the tagger
    has no weight for it would pass over. Without `weighed`, to train one, all are.
    """

    def __init__(self, weighed: Mapping[bytes, bytes] | None = None) -> None:
        self._kept: Callable[[bytes], bytes | None] = bytes if weighed is None else weighed.get
        self.word = lru_cache(maxsize=_WORDS)(self._word)
        self.beside = lru_cache(maxsize=_WORDS)(self._beside)
        self.company = lru_cache(maxsize=_WORDS)(self._company)
        self._of_kind = lru_cache(maxsize=_WORDS)(self._made_of_kind)

    def _word(self, word: str) -> Word:
        """The features of a word, which is not empty."""
        if not word.isascii():
            word = word.encode(errors="replace").decode()  # half a character is none to the tagger
        lower = word.lower()
        if not word.isalpha():
            lower = _DIGITS.sub("0", lower)
            if not word[0].isupper() and (alike := _DIGITS.sub("0", word)) != word:
                other = self.word(alike)  # figures are figures
                return _AS_WORD((*other[:_PLAIN], folded(word), *other[_PLAIN + 1 :]))
        shape = shape_of(word)
        plain = folded(word)
        kind = kind_of(plain, word)
        capital = shape[0] == "X"
        first, company = None, ""
        ends: tuple[str, ...] = (f"e3={lower[-3:]}",)
        if capital:
            first = first_names().get(plain)
            last = plain in surnames()
            people = plain in nations().people
            ends = (
                *(f"p2={lower[:2]}", f"p3={lower[:3]}", f"e2={lower[-2:]}", f"e3={lower[-3:]}"),
                *(f"e4={lower[-4:]}", f"n={first and 'f'}{last and 'l'}"),
                *(("people",) if people else ()),
            )
            company = f"{'F' if first else ''}{'L' if last else ''}{'D' if people else ''}"
        table, written = gazetteer(), lower.encode()
        own, left, right, far_left, far_right = self._of_kind(shape, kind, company)
        return Word(
            lower,
            shape,
            kind,
            capital,
            capital and (plain in table.by_name or plain in table.beginnings),
            capital and (plain in well_known_bodies() or plain in beginnings_of_bodies()),
            first is not None,
            plain,
            f"{company}/{kind}",
            _told_behind(lower, kind, first is not None),
            _TOLD_BEFORE.get(kind, ()),
            self._with(b"w=" + written, own) + self._told(ends),
            self._with(b"-1w=" + written, left),
            self._with(b"+1w=" + written, right),
            self._with(b"-2w=" + written, far_left),
            self._with(b"+2w=" + written, far_right),
        )

    def _made_of_kind(self, shape: str, kind: str, company: str) -> tuple[Features, ...]:
        """What words of one shape and kind share: for themselves, left, right, farther off."""
        near, far = f"{company}/{kind}", f"{shape}{company}{kind}"
        return (
            self._told((f"s={shape}", f"k={kind}") if kind else (f"s={shape}",)),
            self._told((f"-1s={shape}", f"-1k={near}")),
            self._told((f"+1s={shape}", f"+1k={near}")),
            self._told((f"-2k={far}",)),
            self._told((f"+2k={far}",)),
        )

    def _with(self, feature: bytes, others: Features) -> Features:
        """`others` behind `feature`, if that is one to be told."""
        kept = self._kept(feature)
        return others if kept is None else (kept, *others)

    def _beside(self, left: str, shape: str, right: str) -> Features:
        """The feature of a word's shape between those of its neighbours."""
        return self._told((f"sss={left}|{shape}|{right}",))

    def _company(self, left: str, right: str) -> Features:
        """The feature of what lists and kinds say of both neighbours."""
        return self._told((f"kk={left}{right}",))

    def _told(self, features: Iterable[str]) -> Features:
        kept = self._kept
        return tuple([each for feature in features if (each := kept(feature.encode()))])


_TOLD_BEFORE: Final[dict[str, tuple[str, ...]]] = {"v": ("says",), "o": ("body",)}
_TOLD_BEHIND: Final = {"h": "title", "t": "title", "i": "in", "v": "says"}


def _told_behind(lower: str, kind: str, first: bool) -> tuple[str, ...]:
    """What a word of a kind, perhaps a first name, tells of a capitalised one behind it."""
    signs = ["mid"]
    if kind in _TOLD_BEHIND:
        signs.append(_TOLD_BEHIND[kind])
    if kind == "j" or first:
        signs.append("first")
    if lower == "the":
        signs.append("the")
    return tuple(signs)


def shape_of(word: str) -> str:
    """X for capitals, x, 0 for figures; runs are shortened to two signs at most."""
    if word.isalpha():
        if word.islower():
            return "x"
        if word[0].isupper() and word[1:].islower():
            return "Xx"
    if word.isascii():
        return _shortened(word.translate(_SHAPES))
    return _shortened(
        "".join(
            "X" if c.isupper() else "x" if c.islower() else "0" if c.isdigit() else c for c in word
        )
    )


@lru_cache(maxsize=2_000)
def _shortened(shape: str) -> str:
    return _RUN.sub(r"\1\1", shape)[:8]
