"""The marks of a text that may quote, and what each of their roles would cost there.

A mark's two neighbours tell most of it: one behind a blank and before a letter opens, one
behind a full stop and before a blank closes. Prices below one are as good as certain,
those from `WRONG_SIDE` on are paid only where nothing else makes sense.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from reader.articles.article import Span

DOUBLE: Final = '“”"„‟«»＂〝〞「」『』'
SINGLE: Final = "‘’'‚‛‹›"
OPENING: Final = "“‘„‟«‚‛‹〝「『"

# Where a mark may begin. A pattern of one set of signs runs over the text many times as fast as
# the one below, which is then tried in these places only.
_SIGN: Final = re.compile(rf"[=`´{DOUBLE}{SINGLE}](?<![^\W_]['’](?=[^\W_])(?![nN]['’]\s))")
_MARK: Final = re.compile(
    # An attribute of left-over markup is no mark, nor is the one in rock ’n’ roll.
    r"=\s?[\"“][^\"“”<>\n]{0,200}(?:[\"”](?=[\s/>])|$)"
    r"|(?<![^\n\r])[\"”]\s?/?>"  # the end of one whose line was broken
    r"|['‘’][nN]['’](?=\s)"
    rf"|[{DOUBLE}{SINGLE}]{{5,}}"  # a line drawn with marks
    r"|``|´´|''|‘‘|’’|‹‹|››"
    r"|(?<![\w`])`(?=\w)"
    rf"|[{DOUBLE}‘‚‛‹›]"
    # Between two letters or digits it can only be an apostrophe.
    r"|(?<![^\W_])['’]|['’](?![^\W_])"
)
_TWO: Final = {"``": "“", "´´": "”", "''": '"', "‘‘": "“", "’’": "”", "‹‹": "«", "››": "»"}

_SAME: Final = {"`": "‘", "‟": "“", "＂": '"', "‛": "‘"}
_NO_OPENER: Final = frozenset("’」』〞")


STRAY: Final = 6.0
"""The price of a double mark that is none."""
WRONG_SIDE: Final = 5.0
"""The price of a mark that opens where it should close, or closes where it should open."""
_INCHES: Final = 1.5
_FEET: Final = re.compile(r"\d\s?['’]\s?\d{1,2}$")
_ELISION: Final = re.compile(
    r"(?i:\d0s?\b|\d\d\b|em\b|tis\b|twas\b|til\b|till\b|n\b|cause\b|cuz\b|cos\b|bout\b|round\b"
    r"|neath\b|ere\b|fraid\b|nuff\b|kay\b|hood\b|specially\b|sup\b|[ts]\b)"
)


class Mark(NamedTuple):
    """A mark, the prices of its roles, and where it stands."""

    sign: str
    start: int
    end: int
    opens: float
    closes: float
    nothing: float


def marks(text: str, paragraph: Span) -> Iterator[Mark]:
    """The marks of a paragraph in order; plain apostrophes inside words are left out."""
    start, end = paragraph
    read = start
    for sign_at in _SIGN.finditer(text, start, end):
        at = sign_at.start()
        match = _MARK.match(text, at, end) if at >= read else None
        if match is None:
            continue
        written, read = match.group(), match.end()
        if written[0] == "=" or written[-1] == ">" or len(written) > 2:
            continue
        sign = _TWO.get(written) or _SAME.get(written, written)
        yield _priced(text, sign, at, read, start, end)


def _priced(text: str, sign: str, at: int, to: int, start: int, end: int) -> Mark:
    """The mark with what each of its roles costs there."""
    before = text[at - 1] if at > start else "\n"
    after = text[to] if to < end else "\n"
    before = "\n" if before in _UNSEEN else before
    after = "\n" if after in _UNSEEN else after
    opens = _opening_price(before, after)
    closes = _closing_price(before, after)
    if sign in "«»‹›" and not (before.isalnum() or after.isalnum()):
        opens = closes = min(opens, closes)  # « they stand apart in French »
    if sign in OPENING and not (sign == "“" and opens >= WRONG_SIDE):
        closes += 2.0
        opens = min(opens, 2.0)
    elif sign in "”»›":
        opens += 4.0
        closes = min(closes, 2.5)
    elif sign in _NO_OPENER:
        opens += 3.0
    if sign in SINGLE:
        nothing = _apostrophe_price(text, sign, at, to, before, after)
    elif before.isdigit() and sign == '"' and not after.isalnum():
        nothing = 0.0 if _FEET.search(text, max(start, at - 6), at) else _INCHES
    else:
        nothing = STRAY
    return Mark(sign, at, to, opens, closes, nothing)


_UNSEEN: Final = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_BRACKETS_IN: Final = "([{<—–-/*_>|~•=+#"
_BRACKETS_OUT: Final = ")]}>—–-/*_,.;:!?…|<"


def _opening_price(before: str, after: str) -> float:
    if after.isspace():
        return WRONG_SIDE if not before.isspace() else 1.5
    if before.isspace() or before in _BRACKETS_IN or before in DOUBLE or before in SINGLE:
        return 0.0 if after not in ",;:)]}" else 2.0
    if after in _BRACKETS_OUT and after not in "…-–—.":
        return WRONG_SIDE
    return 3.0 if before.isalnum() else 1.5


def _closing_price(before: str, after: str) -> float:
    if before.isspace():
        return WRONG_SIDE if not after.isspace() else 1.0
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
