"""What a word tells the tagger by itself: its shape, its ends, its kind and the lists it is in.

`parts` adds to it what the word's company and the article tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache, partial
from string import ascii_lowercase, ascii_uppercase, digits
from typing import Final, NamedTuple

from reader.analysis.words.gazetteer import folded, gazetteer, nations
from reader.analysis.words.sentences import words_in
from reader.analysis.words.word_kinds import kind_of
from reader.articles.article import Span
from reader.files.folders import shipped

Features = tuple[bytes, ...]

_WORDS = 16_000  # remembered at a time, by a worker in 8 MB
_DIGITS = re.compile(r"\d")
_RUN = re.compile(r"(.)\1+")
_SHAPES = str.maketrans(
    ascii_uppercase + ascii_lowercase + digits,
    "X" * len(ascii_uppercase) + "x" * len(ascii_lowercase) + "0" * len(digits),
)


@cache
def first_names() -> dict[str, str]:
    """Folded first names and whom they are given to: f, m or u."""
    text = (shipped("resources") / "first_names.tsv").read_text(encoding="utf-8")
    return dict(line.split("\t") for line in text.splitlines())


@cache
def surnames() -> frozenset[str]:
    """Folded surnames of many countries."""
    return frozenset((shipped("resources") / "surnames.txt").read_text("utf-8").splitlines())


@cache
def well_known_bodies() -> frozenset[str]:
    """Companies, papers, teams and the like, each as its words' folded forms."""
    text = (shipped("resources") / "bodies.txt").read_text(encoding="utf-8")
    return frozenset(
        " ".join(filter(None, map(folded, split_hyphens(words_in(name, Span(0, len(name)))))))
        for line in text.splitlines()
        if not line.startswith("#")
        for name in line.split("|")
    )


@cache
def beginnings_of_bodies() -> frozenset[str]:
    """The first words of those names, as many of them as leave one."""
    return frozenset(
        " ".join(words[:count])
        for words in map(str.split, well_known_bodies())
        for count in range(1, len(words))
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
        self._weighed = weighed
        self._same: dict[Features, Features] = {}
        self.word = lru_cache(maxsize=_WORDS)(self._word)
        self.beside = lru_cache(maxsize=_WORDS)(self._beside)
        self.company = lru_cache(maxsize=_WORDS)(self._company)

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
        own = [f"w={lower}", f"s={shape}"]
        if kind:
            own.append(f"k={kind}")
        capital = shape[0] == "X"
        first = None
        company = ""
        if capital:
            own += (f"p2={lower[:2]}", f"p3={lower[:3]}", f"e2={lower[-2:]}", f"e3={lower[-3:]}")
            own.append(f"e4={lower[-4:]}")
            first = first_names().get(plain)
            last = plain in surnames()
            own.append(f"n={first and 'f'}{last and 'l'}")
            people = plain in nations().people
            if people:
                own.append("people")
            company = f"{'F' if first else ''}{'L' if last else ''}{'D' if people else ''}"
        else:
            own.append(f"e3={lower[-3:]}")
        table = gazetteer()
        tag = f"{shape}{company}{kind}"
        company = f"{company}/{kind}"
        return Word(
            lower,
            shape,
            kind,
            capital,
            capital and (plain in table.by_name or plain in table.beginnings),
            capital and (plain in well_known_bodies() or plain in beginnings_of_bodies()),
            first is not None,
            plain,
            company,
            _told_behind(lower, kind, first is not None),
            _TOLD_BEFORE.get(kind, ()),
            self._told(own),
            self._told((f"-1w={lower}", f"-1s={shape}", f"-1k={company}")),
            self._told((f"+1w={lower}", f"+1s={shape}", f"+1k={company}")),
            self._told((f"-2w={lower}", f"-2k={tag}")),
            self._told((f"+2w={lower}", f"+2k={tag}")),
        )

    def _beside(self, left: str, shape: str, right: str) -> Features:
        """The feature of a word's shape between those of its neighbours."""
        return self._told((f"sss={left}|{shape}|{right}",))

    def _company(self, left: str, right: str) -> Features:
        """The feature of what lists and kinds say of both neighbours."""
        return self._told((f"kk={left}{right}",))

    def _told(self, features: Iterable[str]) -> Features:
        if self._weighed is None:
            return tuple([feature.encode() for feature in features])
        known = self._weighed.get
        weighed = tuple([each for feature in features if (each := known(feature.encode()))])
        return self._same.setdefault(weighed, weighed)


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


HYPHEN: Final = re.compile(r"([-‐‑/])")


def split_hyphens(words: Iterable[str]) -> list[str]:
    """Words, where one with a hyphen and a capital counts as several: Paris, -, based."""
    found: list[str] = []
    for word in words:
        if len(word) < 3 or not HYPHEN.search(word) or word.islower() or "://" in word:
            found.append(word)
        else:
            found += filter(None, HYPHEN.split(word))
    return found
