"""The names of persons, places and bodies in a text, found by a small trained tagger.

The tagger is a linear-chain conditional random field (Okazaki's CRFsuite). Its model,
`tagger.crfsuite`, is remade by `resources/recipes/train_tagger.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain
from pathlib import Path

import pycrfsuite

from reader.analysis.marks import Name, NameKind
from reader.analysis.naming.agreement import agreed
from reader.analysis.naming.edges import cut
from reader.analysis.naming.features import HYPHEN, split_hyphens
from reader.analysis.naming.left_out import (
    great_beginnings,
    has_seats,
    initials,
    mended,
    parties_states,
    states,
    unmistakable,
)
from reader.analysis.naming.lexicon import Lexicon
from reader.analysis.naming.parts import Part, capitals_of, parts
from reader.analysis.naming.weights import weighed
from reader.analysis.words.gazetteer import find, folded
from reader.analysis.words.sentences import placed, sentences_by_paragraph, words_in
from reader.analysis.words.spelling import is_initials
from reader.articles.article import Span
from reader.articles.datelines import dateline
from reader.articles.plain import paragraphs
from reader.files.folders import shipped

_HEAD = 600
"""Characters in which an article has its dateline."""
_FULL = 2
"""Blanks in a country's full name, which no team goes by."""


@cache
def _tagger() -> pycrfsuite.Tagger:
    """The trained tagger, read once."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(_model()))
    return tagger


@cache
def _lexicon() -> Lexicon:
    """What words tell that tagger."""
    return Lexicon(weighed(_model()))


def _model() -> Path:
    return shipped("resources") / "tagger.crfsuite"


def word_spans(text: str) -> list[list[Span]]:
    """The words of each sentence of `text`, as the tagger takes them."""
    lying = chain.from_iterable(sentences_by_paragraph(text))
    return [placed(text, sentence.start, _words(text, sentence)) for sentence in lying]


def _words(text: str, sentence: Span) -> list[str]:
    words = words_in(text, sentence)
    return split_hyphens(words) if HYPHEN.search(text, *sentence) else words


def _tags(length: int, described: Sequence[Part]) -> list[str]:
    """The tag of each of a sentence's words."""
    tags = ["O"] * length
    tagger = _tagger()
    for part in described:
        tags[part.start : part.start + len(part.rows)] = tagger.tag(part.rows)
    return tags


def names(text: str) -> list[Name]:
    """The names in `text`, in order, none overlapping, without honorific or possessive."""
    lying = list(chain.from_iterable(sentences_by_paragraph(text)))
    words = [_words(text, sentence) for sentence in lying]
    capitals = capitals_of(words)
    tags = [
        _tags(len(sentence), described)
        for sentence, described in zip(words, parts(words, _lexicon(), capitals), strict=True)
    ]
    town = _town(text)
    if town is not None:
        _tag_town(text, town, lying, words, tags)
    great, known_by = _to_be_looked_for(words, capitals)
    seats = has_seats(text)
    found: list[Name] = []
    for sentence, written, named in zip(lying, words, agreed(words, tags, capitals), strict=True):
        lands, by_initials = not great.isdisjoint(written), not known_by.isdisjoint(written)
        if not (named or lands or by_initials or seats):
            continue
        whole = lands or by_initials or seats
        spans = placed(text, sentence.start, written if whole else written[: named[-1].end])
        raw = (
            Name(Span(spans[name.start].start, spans[name.end - 1].end), NameKind(name.kind))
            for name in named
        )
        known = list(cut(text, raw))
        if lands:
            known = [_land(text, name) for name in known]
            taken = [name.span for name in known]
            known = _with_greater(known, unmistakable(text, spans, taken))
        if seats:
            known = _without(known, parties_states(text, spans))
        known.sort()
        known += states(text, tuple(known))
        if by_initials:
            known += initials(text, spans, [name.span for name in known])
        found += sorted(known)
    if town is not None:
        others = (name for name in found if not name.span.meets(town))
        found = sorted([*others, Name(town, NameKind.PLACE)])
    return mended(text, found)


def _to_be_looked_for(
    words: Sequence[Sequence[str]], capitals: Sequence[Sequence[int]]
) -> tuple[set[str], set[str]]:
    """The words with which names of lands may begin, and the initials of well-known people."""
    capitalised = {
        written[place] for written, places in zip(words, capitals, strict=True) for place in places
    }
    return great_beginnings(capitalised), {
        word for word in capitalised if word.isupper() and is_initials(word)
    }


def _town(text: str) -> Span | None:
    """The town of a dateline (`PARIS`, `GENEVA, Jan. 5`), if the table has it."""
    for paragraph in paragraphs(text[:_HEAD]):
        line = dateline(text, paragraph)
        if line is not None:
            town = Span(line.place.start, line.place.start + len(line.place.of(text).split(",")[0]))
            if find(folded(town.of(text))):
                return town
    return None


def _tag_town(
    text: str,
    town: Span,
    lying: Sequence[Span],
    words: Sequence[Sequence[str]],
    tags: Sequence[list[str]],
) -> None:
    """Tag the town as the place it is, so that the rest of the article agrees with it."""
    for sentence, written, row in zip(lying, words, tags, strict=True):
        if not sentence.meets(town):
            continue
        spans = placed(text, sentence.start, written)
        inside = [place for place, span in enumerate(spans) if span.meets(town)]
        for place in inside:
            row[place] = "B-LOC" if place == inside[0] else "I-LOC"
        if inside:
            return


def _land(text: str, name: Name) -> Name:
    """The name, a country's where it is one in full (*People's Republic of China*)."""
    written = name.span.of(text)
    if name.kind is NameKind.BODY and written.count(" ") >= _FULL:
        found = find(written)
        if found and found[0].kind == "country":
            return name._replace(kind=NameKind.PLACE)
    return name


def _without(names: Sequence[Name], sure: Iterable[Name]) -> list[Name]:
    """`names` and `sure`, all in order, without those of `names` that meet a sure one."""
    added = list(sure)
    if not added:
        return list(names)
    return sorted([*added, *(n for n in names if not any(n.span.meets(s.span) for s in added))])


def _with_greater(names: Sequence[Name], greater: Iterable[Name]) -> list[Name]:
    """`names` and `greater`, all in order, without those of `names` that a greater one holds."""
    found: list[Name] = []
    for name in sorted([*names, *greater], key=lambda name: (name.span.start, -name.span.end)):
        if not (found and name.span.meets(found[-1].span)):
            found.append(name)
    return found
