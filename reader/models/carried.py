"""The quotations of an article that others carry as well, and how to say so beside them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from reader.articles.article import Span
from reader.language.words import counted, number, tr
from reader.library.answers import Echo, EchoKind
from reader.models.in_marks import listed

_MOST_SIGNED = 9
"""Other articles that a sign at the edge has room to count."""


class Opposite(NamedTuple):
    """The same quotation in the article that stands beside this one.

    `place` is its place there; `changed` are the stretches of this article's text whose words
    the other has not. `only_here` and `only_there` are such words, one item for each stretch.
    """

    place: int
    kind: EchoKind
    changed: tuple[Span, ...]
    only_here: tuple[str, ...]
    only_there: tuple[str, ...]

    @property
    def told(self) -> str:
        """What differs, in words."""
        differs = self.only_here or self.only_there
        how = tr("also opposite, {how}").format(how=tr(self.kind if differs else EchoKind.SAME))
        here, there = _listed(self.only_here), _listed(self.only_there)
        if not differs:
            return how
        if not there:
            return tr("{how}; only here: {here}").format(how=how, here=here)
        if not here:
            return tr("{how}; only there: {there}").format(how=how, there=there)
        told = tr("{how}; only here: {here}; only there: {there}")
        return told.format(how=how, here=here, there=there)


class Carried(NamedTuple):
    """A quotation, and who else carries it: `spans` are its paragraphs in the article's text."""

    place: int
    spans: tuple[Span, ...]
    text: str
    echoes: tuple[Echo, ...]
    opposite: Opposite | None = None

    @property
    def label(self) -> str:
        """What the margin says of it: `also in 2`."""
        others = len({each.article for each in self.echoes})
        if self.opposite is None:
            return tr("also in {number}").format(number=number(others))
        if others == 1:
            return tr("also opposite")
        return counted("also opposite, in {n} more", "also opposite, in {n} more", others - 1)

    @property
    def sign(self) -> str:
        """The same where there is but room for a sign: `+2`."""
        others = len({each.article for each in self.echoes})
        return f"+{others}" if others <= _MOST_SIGNED else f"{_MOST_SIGNED}+"

    @property
    def told(self) -> str:
        """The same for whoever doesn't see the page."""
        return self.label if self.opposite is None else self.opposite.told


class CarriedIn:
    """What of one article others carry, in the order of its text."""

    def __init__(self, carried: Iterable[Carried] = ()) -> None:
        self._all = sorted(carried, key=_start)
        self._starts = [_start(each) for each in self._all]
        self._by_span = {span: each for each in self._all for span in each.spans}
        self.changed = sorted(
            chain.from_iterable(each.opposite.changed for each in self._all if each.opposite)
        )
        """Stretches of the text whose words are not in the article beside it, in order."""

    def __bool__(self) -> bool:
        return bool(self._all)

    def __iter__(self) -> Iterator[Carried]:
        return iter(self._all)

    def of(self, quoted: Span) -> Carried | None:
        """The one that has a paragraph `quoted`; None where no other article carries that."""
        return self._by_span.get(quoted)

    def at(self, place: int) -> Carried | None:
        """The one at that place among the article's quotations."""
        return next((each for each in self._all if each.place == place), None)

    def beginning(self, first: int, last: int) -> Sequence[Carried]:
        """Those that begin between two offsets of the text, the last not included."""
        return self._all[bisect_left(self._starts, first) : bisect_left(self._starts, last)]

    def changed_between(self, first: int, last: int) -> Sequence[Span]:
        """What of `changed` may reach between two offsets."""
        begin = bisect_right(self.changed, Span(first, first)) - 1
        end = bisect_left(self.changed, Span(last, last))
        return self.changed[max(0, begin) : end]


def _listed(words: Sequence[str]) -> str:
    return listed(" ".join(each.split()) for each in words)


def _start(carried: Carried) -> int:
    return carried.spans[0].start


NOTHING = CarriedIn()


class BothCarried(NamedTuple):
    """What of the first article others carry, and of the second where there are two."""

    first: CarriedIn
    second: CarriedIn
