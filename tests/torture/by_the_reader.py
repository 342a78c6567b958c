"""Corrections as a reader makes them, on articles that a library holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

from reader.analysis.marks import StretchKind
from reader.library.answers import Kept
from reader.library.catalogue import Catalogue
from reader.library.correcting import correct
from reader.library.corrections import (
    Change,
    Named,
    NamesJoined,
    NoPlace,
    Page,
    SpeakerSet,
    Unnamed,
    Whose,
    known_by,
)
from reader.library.ids import ArticleId
from reader.library.shelf import Shelf

_SPEAKERS = (
    Named("anna dvorak", "Anna Dvorak"),
    Unnamed("a man in a hat\twith a tab"),
    Whose.UNKNOWN,
    Whose.NOBODY,
)


def correct_some(library: Path, dice: Random, count: int) -> None:
    """Make so many corrections in the library, of several kinds."""
    with closing(Catalogue(library)) as catalogue:
        made = list(changes(catalogue, dice, count))
    with Shelf(library) as shelf:
        for change, article in made:
            correct(shelf, change, article)


def changes(
    catalogue: Catalogue, dice: Random, count: int
) -> Iterator[tuple[Change, ArticleId | None]]:
    """So many changes that can be made, each with its article if it is of one."""
    yield NamesJoined(Named("tomas lindqvist", "Tomas Lindqvist"), _SPEAKERS[0]), None
    numbers = list(catalogue.ids())
    dice.shuffle(numbers)
    made = 1
    for number in numbers:
        kept = catalogue.article(ArticleId(number))
        change = None if kept is None else change_in(kept, dice)
        if change is not None:
            if made == count:
                return
            made += 1
            yield change, ArticleId(number)


def change_in(kept: Kept, dice: Random) -> Change | None:
    """A change of something on the article's page; None where it has nothing to change."""
    article = kept.article
    if article.day is None:
        return None
    page = Page(article.day.date, article.title)
    speech = [each for each in kept.examination.quotations if each.kind is StretchKind.SPEECH]
    places = kept.examination.places
    if places and (not speech or dice.random() < 0.3):
        place = dice.choice(places)
        return NoPlace(page, Named(place.key, place.name), None)
    if not speech:
        return None
    words = known_by(dice.choice(speech).span.of(article.text))
    return SpeakerSet(page, words, 1, dice.choice(_SPEAKERS), "before")
