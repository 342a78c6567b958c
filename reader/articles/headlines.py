"""Which first paragraph is a headline, and a title for the article that has none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.articles.article import Span
from reader.articles.captions import is_caption
from reader.articles.datelines import dateline, is_byline
from reader.articles.dates import is_day
from reader.articles.plain import HASHES

LONGEST_TITLE = 100
"""Code points of a title made from a sentence."""

_LONGEST_HEADLINE = 220
_LONGEST_ENDED = 130
"""A headline with a full stop is shorter: it must not be taken for a first paragraph."""

_LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029]")
_CLOSING = "\"'”’»)] "
_ABBREVIATION = re.compile(
    r"(?:\b[A-Za-z]|\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Hon|St|Sr|Jr|Inc"
    r"|Corp|Co|Ltd|No|vs|v|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Ph\.D|Mt|Ft))\.$"
)
_SMALL = re.compile(
    r"\b(?:the|an?|was|were|had|has|have|said|is|are|he|she|they|it|i|we|you|his|her|their|there)\b",
    re.IGNORECASE,
)
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
_BREAK = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[^\W\da-zß-öø-ÿ_])")


def headline(text: str, paragraphs: Sequence[Span]) -> Span | None:
    """The first paragraph where it is a headline: short, one sentence, as headlines end.

    A headline that ends with a full stop is told from a first paragraph by its capitals,
    by a wider gap after it than later on, or by a byline or dateline next to it.
    """
    if len(paragraphs) < 2 or paragraphs[0].end - paragraphs[0].start > _LONGEST_HEADLINE:
        return None
    first, second = paragraphs[:2]
    words = first.of(text)
    if (start := past_hashes(text, first)) > first.start:
        return Span(start, first.end)
    if _is_something_else(text, first) or text[second.start].islower():
        return None
    last = words.rstrip(_CLOSING)[-1:]
    breaks = len(sentence_ends(words))
    if last not in ".?!" or words.endswith("...") or _ABBREVIATION.search(words):
        return first if last not in ",:-–—" and breaks <= 1 else None
    if breaks or len(words) > _LONGEST_ENDED:
        return None
    if last in "?!" and len(words) <= LONGEST_TITLE:
        return first
    plainly = (
        _capitalised(words)
        or _terse(words)
        or _set_apart(text, paragraphs)
        or _led_in(text, paragraphs)
        or _told_again(text, paragraphs)
    )
    return first if plainly else None


def past_hashes(text: str, paragraph: Span) -> int:
    """Where the words of a paragraph begin that Markdown's `#` may mark as a heading.

    That is its own start where it has no such mark, or is longer than headlines are.
    """
    found = HASHES.match(text, paragraph.start, paragraph.end)
    if found is None or paragraph.end - paragraph.start > _LONGEST_HEADLINE:
        return paragraph.start
    return found.end()


def made_title(text: str, paragraphs: Sequence[Span]) -> str:
    """A title from the first sentence of the text proper, cut at a word with … if long."""
    for number, paragraph in enumerate(paragraphs):
        if _is_preamble(text, paragraph):
            continue
        found = dateline(text, paragraph, opens=number == 0)
        start = found.end if found else paragraph.start
        words = " ".join(text[start : paragraph.end].split())
        if words:
            ends = sentence_ends(words)
            return cut(words[: ends[0]].rstrip() if ends else words)
    return cut(" ".join(paragraphs[0].of(text).split())) if paragraphs else ""


def cut(words: str) -> str:
    """At most `LONGEST_TITLE` code points of `words`, without a full stop, cut with … if long."""
    return shortened(
        words if _ABBREVIATION.search(words) else words.removesuffix("."), LONGEST_TITLE
    )


def shortened(line: str, length: int) -> str:
    """`line`, or its beginning with … where it is longer than `length` code points."""
    if len(line) <= length:
        return line
    end = line.rfind(" ", 1, length)
    return line[: end if end > 0 else length - 1].rstrip(" ,;:–—-") + "…"


def sentence_ends(words: str) -> list[int]:
    """Where sentences end inside `words`; the last one's end is not among them."""
    return [
        found.end()
        for found in _BREAK.finditer(words)
        if not _ABBREVIATION.search(words, max(0, found.start() - 8), found.start() + 1)
    ]


def _is_something_else(text: str, first: Span) -> bool:
    if _is_preamble(text, first) or not any(map(str.isalpha, first.of(text))):
        return True
    return dateline(text, first, opens=True) is not None


def _is_preamble(text: str, paragraph: Span) -> bool:
    return is_byline(text, paragraph) or is_caption(text, paragraph) or is_day(paragraph.of(text))


def _capitalised(words: str) -> bool:
    """Set in capitals, or with a capital to nearly every longer word."""
    longer = [word for word in re.findall(r"[^\W\d_]+", words) if len(word) > 3]
    return words.isupper() or (
        len(longer) > 3 and sum(word[0].isupper() for word in longer) >= len(longer) * 0.8
    )


def _terse(words: str) -> bool:
    """Without the small words that sentences need and headlines leave out."""
    return len(words) <= LONGEST_TITLE and _SMALL.search(words) is None


def _told_again(text: str, paragraphs: Sequence[Span]) -> bool:
    """Whether the next paragraph says much the same: a story's second says something new."""
    first, second = (
        {word[:5] for word in _LONG_WORD.findall(span.of(text).casefold())}
        for span in paragraphs[:2]
    )
    return len(first & second) >= max(2, 0.4 * len(first))


def _set_apart(text: str, paragraphs: Sequence[Span]) -> bool:
    """Whether the gap after the first paragraph is wider than nearly all that follow."""
    gaps = [
        len(_LINE_END.findall(text, before.end, after.start))
        for before, after in pairwise(paragraphs[:30])
    ]
    later = gaps[1:]
    return len(later) > 1 and sum(gap < gaps[0] for gap in later) >= len(later) * 0.8


def _led_in(text: str, paragraphs: Sequence[Span]) -> bool:
    """Whether a byline, a dateline or a day follows at once, or after one short paragraph."""
    second, *others = paragraphs[1:3]
    near = [second, *others] if second.end - second.start <= _LONGEST_ENDED else [second]
    return any(
        is_byline(text, span) or is_day(span.of(text)) or dateline(text, span) for span in near
    )
