"""What a reader makes of articles that a library holds: corrections, stars, tags, filters."""

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
from reader.library.saved_filters import save_filter
from reader.library.shelf import Shelf
from reader.library.states import SavedFilter, State, StateChange
from reader.library.stating import change_states

_SPEAKERS = (
    Named("anna dvorak", "Anna Dvorak"),
    Unnamed("a man in a hat\twith a tab"),
    Whose.UNKNOWN,
    Whose.NOBODY,
)


_TAGS = ("quay", "To read", "Überfahrt", "late")
_FILTERS = (
    SavedFilter("The quay", '"the quay" OR ferry', "Alt+1"),
    SavedFilter("Tabs\tand\nlines", "person:dvorak\tsaid:money"),
)


def correct_some(library: Path, dice: Random, count: int) -> None:
    """Make so many corrections in the library, of several kinds, and as many marks.

    Some filters are saved as well.
    """
    with closing(Catalogue(library)) as catalogue:
        made = list(changes(catalogue, dice, count))
        numbers = [ArticleId(number) for number in catalogue.ids()]
    with Shelf(library) as shelf:
        for change, article in made:
            correct(shelf, change, article)
        for filter_ in _FILTERS:
            save_filter(shelf, filter_)
        for _ in range(count):
            some = dice.sample(numbers, min(len(numbers), dice.choice([1, 1, 5])))
            change_states(shelf, some, marking(dice))


def marking(dice: Random) -> StateChange:
    """A mark that is set on an article; none is taken off."""
    match dice.randrange(4):
        case 0:
            return StateChange(starred=True)
        case 1:
            return StateChange(tagged=(dice.choice(_TAGS),))
        case 2:
            return StateChange(read=True)
        case _:
            return StateChange(stopped=dice.randrange(1, 5_000))


def marks(state: State) -> list[str]:
    """What a reader has set on an article, as words."""
    return [
        *(["read"] if state.read else []),
        *(["starred"] if state.starred else []),
        *(f"tag {tag}" for tag in state.tags),
    ]


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
