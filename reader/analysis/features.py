"""What the tagger is told of each word: its shape, its company and how the article uses it.

Training and reading make features here and nowhere else, so that they never differ. The
article-level ones follow Ratinov and Roth, Design Challenges and Misconceptions in Named
Entity Recognition (2009): the same word after a title or a first name, beside a verb of
saying, after a preposition of place, or in lower case elsewhere in the article.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from reader.analysis.gazetteer import find, folded, gazetteer, nations
from reader.analysis.word_kinds import kind_of
from reader.articles.article import Span
from reader.files.folders import shipped

LONGEST_PLACE = 5  # words

_DIGITS = re.compile(r"\d")
_RUN = re.compile(r"(.)\1+")


@cache
def first_names() -> dict[str, str]:
    """Folded first names and whom they are given to: f, m or u."""
    text = (shipped("resources") / "first_names.tsv").read_text(encoding="utf-8")
    return dict(line.split("\t") for line in text.splitlines())


@cache
def surnames() -> frozenset[str]:
    """Folded surnames of many countries."""
    return frozenset((shipped("resources") / "surnames.txt").read_text("utf-8").splitlines())


class Word(NamedTuple):
    """A word's features: for itself, and for its neighbours one and two words away."""

    lower: str
    shape: str
    kind: str
    own: list[str]
    left: list[str]
    right: list[str]
    far_left: list[str]
    far_right: list[str]


@lru_cache(maxsize=30_000)
def _word(word: str) -> Word:
    lower = _DIGITS.sub("0", word.lower())
    shape = _shape(word)
    plain = folded(word)
    kind = kind_of(plain, word)
    own = [f"w={lower}", f"s={shape}"]
    capital = word[:1].isupper()
    if kind:
        own.append(f"k={kind}")
    if capital:
        own += [f"p2={lower[:2]}", f"p3={lower[:3]}", f"e2={lower[-2:]}", f"e3={lower[-3:]}"]
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
        company = ""
    tag = f"{shape}{company}{kind}"
    return Word(
        lower,
        shape,
        kind,
        own,
        [f"-1w={lower}", f"-1s={shape}", f"-1k={company}/{kind}"],
        [f"+1w={lower}", f"+1s={shape}", f"+1k={company}/{kind}"],
        [f"-2w={lower}", f"-2k={tag}"],
        [f"+2w={lower}", f"+2k={tag}"],
    )


def _shape(word: str) -> str:
    """X for capitals, x, 0 for figures; runs are shortened to two signs at most."""
    if word.islower() and word.isalpha():
        return "x"
    if word.isalpha() and word[0].isupper() and word[1:].islower():
        return "Xx"
    signs = "".join(
        "X" if c.isupper() else "x" if c.islower() else "0" if c.isdigit() else c for c in word
    )
    return _RUN.sub(r"\1\1", signs)[:8]


def _uses(sentences: Sequence[Sequence[Word]]) -> dict[str, list[str]]:
    """What the rest of the article tells of each word that stands capitalised in it."""
    small: Counter[str] = Counter()
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for words in sentences:
        last = len(words) - 1
        for place, word in enumerate(words):
            if word.shape == "x":
                small[word.lower] += 1
                continue
            if word.shape[0] != "X":
                continue
            signs = seen[word.lower]
            before = words[place - 1] if place else None
            after = words[place + 1] if place < last else None
            if before is not None:
                signs["mid"] += 1
                if before.kind in ("h", "t"):
                    signs["title"] += 1
                if before.kind == "j" or (before.shape[0] == "X" and "F" in before.left[2][4:]):
                    signs["first"] += 1
                if before.kind == "i":
                    signs["in"] += 1
                if before.kind == "v":
                    signs["says"] += 1
                if before.lower == "the":
                    signs["the"] += 1
            if after is not None:
                if after.kind == "v":
                    signs["says"] += 1
                if after.kind == "o":
                    signs["body"] += 1
                if after.shape == "Xx" and "F" in word.left[2][4:]:
                    signs["begins"] += 1
    found: dict[str, list[str]] = {}
    for lower, signs in seen.items():
        features = [f"a={sign}" for sign in signs]
        features += [f"a2={sign}" for sign, count in signs.items() if count > 1]
        if lower in small:
            features.append("a=small")
        found[lower] = features
    return found


@lru_cache(maxsize=5_000)
def _placed(name: str) -> str:
    """What the gazetteer takes a folded name for, with a measure of how well it is known."""
    places = find(name)
    if not places:
        return ""
    best = places[0]
    if best.kind in ("city", "region", "county"):
        people = max(place.population for place in places)
        size = 0 if people < 30_000 else 1 if people < 200_000 else 2 if people < 1_000_000 else 3
        return f"{best.kind}{size}"
    return best.kind


def _gazetteer_features(words: Sequence[str], seen: Sequence[Word]) -> list[str]:
    """For each word, its part in the longest place name of the table that covers it."""
    table = gazetteer()
    found = [""] * len(words)
    place = 0
    while place < len(words):
        if seen[place].shape[0] != "X":
            place += 1
            continue
        name = ""
        longest = 0
        kind = ""
        for end in range(place, min(place + LONGEST_PLACE, len(words))):
            part = folded(words[end])
            if part:
                name = f"{name} {part}" if name else part
                if seen[end].shape[0] == "X" and name in table.by_name:
                    longest, kind = end + 1 - place, _placed(name)
            if name not in table.beginnings:
                break
        if longest:
            found[place] = f"B{kind}"
            for inside in range(place + 1, place + longest):
                found[inside] = f"I{kind}"
        place += longest or 1
    return found


def features(sentences: Sequence[Sequence[str]]) -> list[list[list[str]]]:
    """The features of each word of each sentence of one article."""
    article = [[_word(word) for word in sentence] for sentence in sentences]
    uses = _uses(article)
    return [
        _of_sentence(sentence, words, uses)
        for sentence, words in zip(sentences, article, strict=True)
    ]


def _of_sentence(
    sentence: Sequence[str], words: Sequence[Word], uses: dict[str, list[str]]
) -> list[list[str]]:
    places = _gazetteer_features(sentence, words)
    shouted = _shouted(words)
    last = len(words) - 1
    found: list[list[str]] = []
    for place, word in enumerate(words):
        own = word.own
        left = words[place - 1] if place else None
        right = words[place + 1] if place < last else None
        feats = own + (left.left if left else ["first"]) + (right.right if right else ["last"])
        if word.shape[0] == "X" or (left and left.shape[0] == "X"):
            if place > 1:
                feats += words[place - 2].far_left
            if place < last - 1:
                feats += words[place + 2].far_right
            feats.append(
                f"sss={left.shape if left else ''}|{word.shape}|{right.shape if right else ''}"
            )
            if word.shape[0] == "X":
                feats += uses[word.lower]
                feats.append(f"kk={left.left[2] if left else ''}{right.right[2] if right else ''}")
        if places[place]:
            feats.append(f"g={places[place]}")
            feats.append(f"g={places[place]}{left.lower if left else ''}")
        if right and places[place + 1]:
            feats.append(f"+1g={places[place + 1]}")
        if left and places[place - 1]:
            feats.append(f"-1g={places[place - 1]}")
        if shouted:
            feats.append("shouted")
        found.append(feats)
    return found


def _shouted(words: Sequence[Word]) -> bool:
    """Whether a line stands in capitals throughout."""
    letters = [word.shape for word in words if word.shape[0] in "Xx"]
    return len(letters) > 2 and sum(shape in ("X", "XX") for shape in letters) > 0.8 * len(letters)


_HYPHEN = re.compile(r"[-‐‑/]")


def split_hyphens(text: str, spans: Sequence[Span]) -> list[Span]:
    """Words, where one with a hyphen and a capital counts as several: Paris, -, based."""
    found: list[Span] = []
    for span in spans:
        word = text[span.start : span.end]
        if len(word) < 3 or word.islower() or not _HYPHEN.search(word) or "://" in word:
            found.append(span)
            continue
        start = span.start
        for hyphen in _HYPHEN.finditer(text, span.start, span.end):
            if hyphen.start() > start:
                found.append(Span(start, hyphen.start()))
            found.append(Span(*hyphen.span()))
            start = hyphen.end()
        if start < span.end:
            found.append(Span(start, span.end))
    return found
