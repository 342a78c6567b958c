"""Corrects, takes back and imports: each deed one transaction, kept whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from reader.library.corrected import corrected, finds, written_forms
from reader.library.correction_lines import BadLine, Read, read
from reader.library.corrections import (
    Change,
    Correction,
    Named,
    NameIs,
    NamesJoined,
    OnPage,
    TakenApart,
)
from reader.library.ids import ArticleId

if TYPE_CHECKING:
    from reader.library.shelf import Shelf


class Imported(NamedTuple):
    """What came of a file of corrections: how many were new, and known; and bad lines."""

    new: int
    known: int
    bad: tuple[BadLine, ...]


def correct(
    shelf: Shelf, change: Change, article: ArticleId | None = None, made: datetime | None = None
) -> Correction:
    """Make a change, from now on and for what was there before; gives it as it is kept.

    `article` is the number of its article, where it is of one and not found by its page
    alone. Raises `LibraryFault`.
    """
    with shelf.batch():
        return _correct(shelf, change, article, made or datetime.now(UTC))


def take_back(shelf: Shelf, number: int) -> Correction | None:
    """Undo a correction; everything is as if it had never been. None where there is none.

    Raises `LibraryFault`.
    """
    with shelf.batch():
        found = next((each for each in shelf.ledger.all if each.number == number), None)
        if found is not None:
            shelf.ledger.strike(number)
            if found.article is not None:
                shelf.correct_again(found.article)
        return found


def put_back(shelf: Shelf, correction: Correction) -> Correction:
    """Make a correction again that was taken back, in its old place among the others.

    Raises `LibraryFault`.
    """
    with shelf.batch():
        known = next((each for each in shelf.ledger.all if each.number == correction.number), None)
        if known is not None:
            return known
        change, article = correction.change, correction.article
        if not isinstance(change, NamesJoined | NameIs):
            article = _article_of(shelf, change, article)
        again = replace(correction, article=article)
        shelf.ledger.enter_again(again)
        if article is not None:
            shelf.correct_again(article)
        return again


def take_over(shelf: Shelf, text: str) -> Imported:
    """Make the corrections of a file that `correction_lines.written` wrote.

    Those that are here already, to the second, are passed over. Raises `LibraryFault`.
    """
    new = known = 0
    bad: list[BadLine] = []
    touched: set[ArticleId] = set()
    with shelf.batch():
        here = {(each.made, each.change) for each in shelf.ledger.all}
        for line in read(text):
            match line:
                case BadLine():
                    bad.append(line)
                case Read(made, change) if (made, change) in here:
                    known += 1
                case Read(made, change):
                    here.add((made, change))
                    article = None
                    if not isinstance(change, NamesJoined | NameIs):
                        article = _article_of(shelf, change, None)
                    if article is not None:
                        touched.add(article)
                    shelf.ledger.enter(change, made, article)
                    new += 1
        for article in sorted(touched):
            shelf.correct_again(article)
    return Imported(new, known, tuple(bad))


def _correct(shelf: Shelf, change: Change, hint: ArticleId | None, made: datetime) -> Correction:
    article = None
    if not isinstance(change, NamesJoined | NameIs):
        if isinstance(change, TakenApart):
            change = _by_own_key(shelf, change, hint)
        article = _article_of(shelf, change, hint)
    entered = shelf.ledger.enter(change, made, article)
    if article is not None:
        shelf.correct_again(article)
    return entered


def _article_of(shelf: Shelf, change: OnPage, hint: ArticleId | None) -> ArticleId | None:
    """The article of that page that holds what the change speaks of; `hint` before others."""
    holding = [
        number
        for number, text, found in shelf.found_on(change.page)
        if finds(text, corrected(text, found, shelf.ledger.of(number)), change)
    ]
    return hint if hint in holding else next(iter(holding), None)


def _by_own_key(shelf: Shelf, change: TakenApart, hint: ArticleId | None) -> TakenApart:
    """The change with the key that the article itself has for what the reader has joined."""
    group = shelf.ledger.joins.get(change.person.key)
    if group is None:
        return change
    for number, text, found in shelf.found_on(change.page):
        if hint is None or number == hint:
            for person in corrected(text, found, shelf.ledger.of(number)).people:
                if person.key in group.keys and change.written in written_forms(text, person):
                    return replace(change, person=Named(person.key, person.name))
    return change
