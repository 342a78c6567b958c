"""The lists of names that words are looked up in, and how a hyphen parts words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from reader.analysis.words.gazetteer import folded
from reader.analysis.words.sentences import words_in
from reader.articles.article import Span
from reader.files.folders import shipped


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
