"""Which quotation mark opens, which closes it, and which is none at all.

The marks of a paragraph are read together: every mark may open, close, be nested or be no
quotation mark (an apostrophe, a foot, an inch), each at a cost that its neighbours set, and
the cheapest reading of the whole paragraph is taken (Viterbi's method over a handful of
states). So one mark that is wrong or missing costs what it must and spoils nothing behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from reader.analysis.quoting.mark_prices import DOUBLE, OPENING, SINGLE, WRONG_SIDE, Mark, marks
from reader.articles.article import Span

# What may close what, and how odd that is.
_CLOSERS: Final[dict[str, dict[str, float]]] = {
    "“": {"”": 0.0, '"': 0.5, "“": 2.5},
    "”": {"”": 1.0, "“": 2.0, '"': 1.5},
    '"': {'"': 0.0, "”": 0.5, "“": 2.5},
    "„": {"“": 0.0, "”": 0.0, '"': 0.5, "„": 3.0},
    "«": {"»": 0.0, "«": 3.0},
    "»": {"«": 0.0, "»": 1.5},
    "‹": {"›": 0.0},
    "›": {"‹": 0.0, "›": 1.5},
    "‘": {"’": 0.0, "'": 0.5, "‘": 3.0},
    "’": {"’": 1.5},
    "'": {"'": 0.0, "’": 0.5},
    "‚": {"‘": 0.0, "’": 0.0, "'": 1.0},
    "「": {"」": 0.0},
    "『": {"』": 0.0},
    "〝": {"〞": 0.0},
}
# Prices of a reading. Only their order and rough distance matter.
_UNCLOSED: Final = 5.0  # a stretch that its paragraph leaves open
_GOES_ON: Final = 1.0  # the same where the next paragraph opens with a mark again
_CARRIED: Final = 1.0  # a paragraph that begins inside a stretch left open before it
_CARRIED_IN_SINGLES: Final = 3.0  # the same, where the mark that ends it may be an apostrophe
_OUT_OF_STYLE: Final = 2.5  # single marks around words where the article uses double ones
_NESTED_OPEN: Final = 3.0  # the outer marks close while inner ones are still open
_SAME_NESTED: Final = 3.0  # “a “b” c”
_MOST: Final = 4  # readings kept at a time
_BEYOND_HOPE: Final = 8.0  # a reading that much worse than the best is given up


class Pair(NamedTuple):
    """A stretch between outermost marks, marks included.

    `single` tells that the marks are single ones, `open` that its paragraph ends inside it. One
    that begins with its paragraph may go on from a paragraph that was left open.
    """

    span: Span
    single: bool
    open: bool = False


class _Reading(NamedTuple):
    """A partial reading of a paragraph: what is open, since where, and what was found."""

    price: float
    outer: str
    inner: str
    since: int
    found: _Found | None


class _Found(NamedTuple):
    """The last pair of a reading and those before it."""

    start: int
    end: int
    single: bool
    before: _Found | None


def pairs(text: str, paragraphs: Sequence[Span]) -> list[list[Pair]]:
    """The outermost quoted stretches of each paragraph, in order, never overlapping."""
    signs = [list(marks(text, paragraph)) for paragraph in paragraphs]
    singles = _quotes_in_singles(signs)
    result: list[list[Pair]] = []
    left_open = ""
    for number, paragraph in enumerate(paragraphs):
        goes_on = ""
        if number + 1 < len(paragraphs):
            following = signs[number + 1]
            if following and following[0].start - paragraphs[number + 1].start <= 1:
                goes_on = following[0].sign
        if not signs[number]:
            result.append([])
            left_open = ""
            continue
        found, left_open = _read(paragraph, signs[number], singles, left_open, goes_on)
        result.append(found)
    return result


def _quotes_in_singles(signs: Sequence[Sequence[Mark]]) -> bool:
    """Whether an article quotes in single marks: more of those plainly open than of the double."""
    single = double = 0
    for here in signs:
        for mark in here:
            if mark.sign in DOUBLE:
                double += mark.opens == 0.0
            elif mark.opens == 0.0 and mark.nothing > 1.0:
                single += 1
    return single > double


def _read(
    paragraph: Span, signs: Sequence[Mark], singles: bool, left_open: str, goes_on: str
) -> tuple[list[Pair], str]:
    """The pairs of the cheapest reading, and the mark that it leaves open."""
    readings = [_Reading(0.0, "", "", -1, None)]
    if left_open and signs[0].sign not in OPENING:
        carried = _CARRIED if left_open in DOUBLE else _CARRIED_IN_SINGLES
        readings.append(_Reading(carried, left_open, "", paragraph.start, None))
    for mark in signs:
        readings = _step(readings, mark, singles)
    best = min(readings, key=lambda reading: reading.price + _end_price(reading, goes_on))
    found: list[Pair] = []
    link = best.found
    while link is not None:
        found.append(Pair(Span(link.start, link.end), link.single))
        link = link.before
    found.reverse()
    if best.outer:
        found.append(Pair(Span(best.since, paragraph.end), best.outer in SINGLE, open=True))
    return found, best.outer


def _end_price(reading: _Reading, goes_on: str) -> float:
    """What it costs that the paragraph ends there."""
    if not reading.outer:
        return 0.0
    price = _UNCLOSED
    if goes_on == reading.outer or (goes_on and goes_on in DOUBLE and reading.outer in DOUBLE):
        price = _GOES_ON
    return price + (2.0 if reading.outer in SINGLE else 0.0)


def _step(readings: Sequence[_Reading], mark: Mark, singles: bool) -> list[_Reading]:
    """Every reading that is worth going on with once `mark` is read."""
    best: dict[tuple[str, str], _Reading] = {}
    for reading in readings:
        for going_on in _roles(reading, mark, singles):
            key = (going_on.outer, going_on.inner)
            if key not in best or going_on.price < best[key].price:
                best[key] = going_on
    limit = min(reading.price for reading in best.values()) + _BEYOND_HOPE
    left = [reading for reading in best.values() if reading.price <= limit]
    return left if len(left) <= _MOST else sorted(left, key=_price)[:_MOST]


def _price(reading: _Reading) -> float:
    return reading.price


def _roles(reading: _Reading, mark: Mark, singles: bool) -> Iterator[_Reading]:
    """What `mark` may be after `reading`."""
    price, outer, inner, since, found = reading
    sign, start, end, opens, closes, nothing = mark
    single = sign in SINGLE
    if not outer:
        yield _Reading(price + nothing, outer, inner, since, found)
        if sign in _CLOSERS:
            extra = _OUT_OF_STYLE if single and not singles else 0.0
            yield _Reading(price + opens + extra, sign, "", start, found)
        return
    # Inside double marks single ones change nothing, so they needn't be told apart.
    if outer in DOUBLE and single:
        yield reading
        return
    yield _Reading(price + nothing, outer, inner, since, found)
    closers = _CLOSERS[outer]
    if sign in closers:
        over = price + closes + closers[sign] + (_NESTED_OPEN if inner else 0.0)
        yield _Reading(over, "", "", -1, _Found(since, end, outer in SINGLE, found))
    if outer in SINGLE and end - start == 2:
        # ‘He said “no.”’ may be written with ’’ at its end: one single mark each, not a double.
        yield _Reading(price + closes + 0.5, "", "", -1, _Found(since, end, outer in SINGLE, found))
    if inner:
        if sign in _CLOSERS[inner] or (single and inner in DOUBLE and sign in "’'"):
            odd = _CLOSERS[inner].get(sign, 1.5)
            yield _Reading(price + closes + odd, outer, "", since, found)
    elif sign in _CLOSERS:
        odd = 0.0 if sign != outer else _SAME_NESTED + (4.0 if sign in "\"'" else 0.0)
        yield _Reading(price + opens + odd, outer, sign, since, found)
    if sign in _CLOSERS and opens < WRONG_SIDE and single == (outer in SINGLE):
        # The one before was never closed; it can reach no farther than here.
        ended = _Found(since, start, outer in SINGLE, found)
        yield _Reading(price + opens + _UNCLOSED, sign, "", start, ended)
