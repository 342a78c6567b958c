"""Which quotation mark opens, which closes it, and which is none at all.

The marks of a paragraph are read together: every mark may open, close, be nested or be no
quotation mark (an apostrophe, a foot, an inch), each at a cost that its neighbours set, and
the cheapest reading of the whole paragraph is taken (Viterbi's method over a handful of
states). So one mark that is wrong or missing costs what it must and spoils nothing behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from reader.articles.article import Span

DOUBLE: Final = '“”"„‟«»＂〝〞「」『』'
SINGLE: Final = "‘’'‚‛‹›"
OPENING: Final = "“‘„‟«‚‛‹〝「『"
CLOSING: Final = "”’»›〞」』"

_MARK: Final = re.compile(
    # An attribute of left-over markup is no mark, nor is the one in rock ’n’ roll.
    r"=\s?[\"“][^\"“”<>\n]{0,200}(?:[\"”](?=[\s/>])|$)"
    r"|['‘’][nN]['’](?=\s)"
    rf"|[{DOUBLE}{SINGLE}]{{5,}}"  # a line drawn with marks
    r"|``|´´|''|‘‘|’’|‹‹|››"
    rf"|[{DOUBLE}‘‚‛‹›]"
    # Between two letters or digits it can only be an apostrophe.
    r"|(?<![^\W_])['’]|['’](?![^\W_])"
)
_TWO: Final = {"``": "“", "´´": "”", "''": '"', "‘‘": "“", "’’": "”", "‹‹": "«", "››": "»"}

# What may close what, and how odd that is.
_CLOSERS: Final[dict[str, dict[str, float]]] = {
    "“": {"”": 0.0, '"': 0.5, "“": 2.5},
    "”": {"”": 1.0, "“": 2.0, '"': 1.5},
    '"': {'"': 0.0, "”": 0.5, "“": 2.5},
    "„": {"“": 0.0, "”": 0.0, '"': 0.5, "„": 3.0},
    "«": {"»": 0.0, "«": 3.0},
    "»": {"«": 0.0, "»": 1.5},
    "‹": {"›": 0.0},
    "‘": {"’": 0.0, "'": 0.5, "‘": 3.0},
    "’": {"’": 1.5},
    "'": {"'": 0.0, "’": 0.5},
    "‚": {"‘": 0.0, "’": 0.0, "'": 1.0},
    "「": {"」": 0.0},
    "『": {"』": 0.0},
    "〝": {"〞": 0.0},
}
_SAME: Final = {"‟": "“", "＂": '"', "‛": "‘"}
_NO_OPENER: Final = frozenset("’›」』〞")

# Prices of a reading. Only their order and rough distance matter.
_STRAY: Final = 6.0  # a double mark that is none
_UNCLOSED: Final = 5.0  # a stretch that its paragraph leaves open
_GOES_ON: Final = 1.0  # the same where the next paragraph opens with a mark again
_CARRIED: Final = 1.0  # a paragraph that begins inside a stretch left open before it
_OUT_OF_STYLE: Final = 2.5  # single marks around words where the article uses double ones
_NESTED_OPEN: Final = 3.0  # the outer marks close while inner ones are still open
_SAME_NESTED: Final = 3.0  # “a “b” c”
_INCHES: Final = 1.5
_WRONG_SIDE: Final = 5.0
_MOST: Final = 6  # readings kept at a time
_BEYOND_HOPE: Final = 12.0  # a reading that much worse than the best is given up

_FEET: Final = re.compile(r"\d\s?['’]\s?\d{1,2}$")
_ELISION: Final = re.compile(
    r"(?i:\d0s?\b|\d\d\b|em\b|tis\b|twas\b|til\b|till\b|n\b|cause\b|cuz\b|cos\b|bout\b|round\b"
    r"|neath\b|ere\b|fraid\b|nuff\b|kay\b|hood\b|specially\b|sup\b|[ts]\b)"
)


class Style(NamedTuple):
    """How an article marks its quotations."""

    single: bool


class Pair(NamedTuple):
    """A stretch between outermost marks, marks included.

    `single` tells that the marks are single ones, `open` that its paragraph ends inside it,
    `carried` that it began before its paragraph did.
    """

    span: Span
    single: bool
    open: bool = False
    carried: bool = False


class _Mark(NamedTuple):
    """A mark, the prices of its roles, and where it stands."""

    sign: str
    start: int
    end: int
    opens: float
    closes: float
    nothing: float


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
    marks = _marks_by_paragraph(text, paragraphs)
    style = _style(marks)
    result: list[list[Pair]] = []
    left_open = ""
    for number, paragraph in enumerate(paragraphs):
        goes_on = ""
        if number + 1 < len(paragraphs):
            following = marks[number + 1]
            if following and following[0].start - paragraphs[number + 1].start <= 1:
                goes_on = following[0].sign
        if not marks[number]:
            result.append([])
            left_open = ""
            continue
        found, left_open = _read(paragraph, marks[number], style, left_open, goes_on)
        result.append(found)
    return result


def _marks_by_paragraph(text: str, paragraphs: Sequence[Span]) -> list[list[_Mark]]:
    return [list(_marks(text, paragraph)) for paragraph in paragraphs]


def _marks(text: str, paragraph: Span) -> Iterator[_Mark]:
    start, end = paragraph
    for match in _MARK.finditer(text, start, end):
        written = match.group()
        if written[0] == "=" or len(written) > 2:
            continue
        sign = _TWO.get(written) or _SAME.get(written, written)
        yield _priced(text, sign, match.start(), match.end(), start, end)


def _priced(text: str, sign: str, at: int, to: int, start: int, end: int) -> _Mark:
    """The mark with what each of its roles costs there."""
    before = text[at - 1] if at > start else "\n"
    after = text[to] if to < end else "\n"
    before = "\n" if before in _UNSEEN else before
    after = "\n" if after in _UNSEEN else after
    opens = _opening_price(before, after)
    closes = _closing_price(before, after)
    if sign in "«»‹›" and not (before.isalnum() or after.isalnum()):
        opens = closes = min(opens, closes)  # « they stand apart in French »
    if sign in OPENING and not (sign == "“" and opens >= _WRONG_SIDE):
        closes += 2.0
        opens = min(opens, 2.0)
    elif sign in "”»":
        opens += 4.0
        closes = min(closes, 2.5)
    elif sign in _NO_OPENER:
        opens += 3.0
    if sign in SINGLE:
        nothing = _apostrophe_price(text, sign, at, to, before, after)
    elif before.isdigit() and sign == '"' and not after.isalnum():
        nothing = 0.0 if _FEET.search(text, max(start, at - 6), at) else _INCHES
    else:
        nothing = _STRAY
    return _Mark(sign, at, to, opens, closes, nothing)


_UNSEEN: Final = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_BRACKETS_IN: Final = "([{<—–-/*_>|~•=+#"
_BRACKETS_OUT: Final = ")]}>—–-/*_,.;:!?…|<"


def _opening_price(before: str, after: str) -> float:
    if after.isspace():
        return _WRONG_SIDE if not before.isspace() else 1.5
    if before.isspace() or before in _BRACKETS_IN or before in DOUBLE or before in SINGLE:
        return 0.0 if after not in ",;:)]}" else 2.0
    if after in _BRACKETS_OUT and after not in "…-–—.":
        return _WRONG_SIDE
    return 3.0 if before.isalnum() else 1.5


def _closing_price(before: str, after: str) -> float:
    if before.isspace():
        return _WRONG_SIDE if not after.isspace() else 1.0
    if after.isspace() or after in _BRACKETS_OUT or after in DOUBLE or after in SINGLE:
        return 0.0 if before not in "([{" else 3.0
    return 1.0 if before in ",.!?…—–-" else 3.0


def _apostrophe_price(text: str, sign: str, at: int, to: int, before: str, after: str) -> float:
    """What it costs to read a single mark as an apostrophe (or as minutes, or feet)."""
    if before.isalnum():
        if before.isdigit():
            return 0.5
        if after.isalnum():
            return 0.0 if sign != "‘" else 2.0
        if sign == "‘":
            return 4.0
        if before in "sSxXzZ":
            return 1.5
        return 2.0 if before in "nN" and text[at - 2 : at].lower() == "in" else 4.0
    if after.isalnum():
        if _ELISION.match(text, to):
            return 0.5
        return {"‘": 5.0, "'": 4.0}.get(sign, 2.5)
    return 5.0


def _style(marks: Sequence[Sequence[_Mark]]) -> Style:
    """Whether the article quotes in single marks: those that plainly open outnumber the double."""
    single = double = 0
    for paragraph in marks:
        for mark in paragraph:
            if mark.sign in DOUBLE:
                double += mark.opens == 0.0
            elif mark.opens == 0.0 and mark.nothing > 1.0:
                single += 1
    return Style(single > double)


def _read(
    paragraph: Span, marks: Sequence[_Mark], style: Style, left_open: str, goes_on: str
) -> tuple[list[Pair], str]:
    """The pairs of the cheapest reading, and the mark that it leaves open."""
    readings = [_Reading(0.0, "", "", -1, None)]
    if left_open and marks[0].sign not in OPENING:
        readings.append(_Reading(_CARRIED, left_open, "", paragraph.start, None))
    for mark in marks:
        readings = _step(readings, mark, style)
    best = min(readings, key=lambda reading: reading.price + _end_price(reading, goes_on))
    carried = left_open != ""
    found: list[Pair] = []
    link = best.found
    while link is not None:
        found.append(Pair(Span(link.start, link.end), link.single))
        link = link.before
    found.reverse()
    if best.outer:
        found.append(Pair(Span(best.since, paragraph.end), best.outer in SINGLE, open=True))
    if carried and found and found[0].span.start == paragraph.start:
        found[0] = found[0]._replace(carried=True)
    return found, best.outer


def _end_price(reading: _Reading, goes_on: str) -> float:
    """What it costs that the paragraph ends there."""
    if not reading.outer:
        return 0.0
    price = _UNCLOSED
    if goes_on == reading.outer or (goes_on and goes_on in DOUBLE and reading.outer in DOUBLE):
        price = _GOES_ON
    return price + (2.0 if reading.outer in SINGLE else 0.0)


def _step(readings: Sequence[_Reading], mark: _Mark, style: Style) -> list[_Reading]:
    """Every reading that is worth going on with once `mark` is read."""
    best: dict[tuple[str, str], _Reading] = {}
    for reading in readings:
        for going_on in _roles(reading, mark, style):
            key = (going_on.outer, going_on.inner)
            if key not in best or going_on.price < best[key].price:
                best[key] = going_on
    limit = min(reading.price for reading in best.values()) + _BEYOND_HOPE
    left = [reading for reading in best.values() if reading.price <= limit]
    return left if len(left) <= _MOST else sorted(left, key=_price)[:_MOST]


def _price(reading: _Reading) -> float:
    return reading.price


def _roles(reading: _Reading, mark: _Mark, style: Style) -> Iterator[_Reading]:
    """What `mark` may be after `reading`."""
    price, outer, inner, since, found = reading
    sign, start, end, opens, closes, nothing = mark
    single = sign in SINGLE
    if not outer:
        yield _Reading(price + nothing, outer, inner, since, found)
        if sign in _CLOSERS:
            extra = _OUT_OF_STYLE if single and not style.single else 0.0
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
    if sign in _CLOSERS and opens < _WRONG_SIDE and single == (outer in SINGLE):
        # The one before was never closed; it can reach no farther than here.
        ended = _Found(since, start, outer in SINGLE, found)
        yield _Reading(price + opens + _UNCLOSED, sign, "", start, ended)
