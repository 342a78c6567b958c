"""The quoted stretches of an article, and whether each is speech."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from reader.analysis.marks import Stretch, StretchKind
from reader.analysis.quoting.frame import Cue, Frame
from reader.analysis.quoting.pairing import Pair, pairs
from reader.analysis.quoting.quoted_names import WORD, in_capitals
from reader.analysis.quoting.wording import kind
from reader.analysis.words.verbs import LIKELY, SURE
from reader.articles.article import Span
from reader.articles.plain import paragraphs

_SAYING: Final = SURE | LIKELY
_LONGEST_HEADLINE: Final = 200  # characters
_HEADLINE_LINES: Final = 3
_BLANK_LINE: Final = re.compile(r"\n\s*\n|\r\s*\r")
_LONGEST_JOINT: Final = 8  # characters
_JOINT: Final = re.compile(r",?[ \xa0](?:(?:and|or|&)[ \xa0])?")
_WORD: Final = re.compile(r"\w+")
_LONGEST_VERB: Final = 16  # characters
_NEAR: Final = 8  # characters
_LONGEST_TITLE: Final = 80  # characters
_LONGEST_SIGNATURE: Final = 100  # characters
_SIGNATURE: Final = re.compile(
    r"[-–—\s]*(?:[A-Z][\w.’'-]*\s(?:[a-z-]+\s){0,2})?[A-Z][\w.’'-]*\s[A-Z]"
)
_CLAUSE: Final = re.compile(
    r"\b(?:i|we|you|he|she|it|they|this|that|these|those|there|who|what|is|are|was|were|be|been"
    r"|has|have|had|do|does|did|will|would|can|could|shall|should|may|might|must|not|if|no"
    r"|let|get|go|make|take)\b|n[’']t\b|[.!?]\s",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(r"[.!?…][\"'”’]*$")


def stretches(text: str) -> list[Stretch]:
    """Every stretch of `text` between outermost quotation marks, in order, never overlapping.

    A stretch lies within one paragraph. One still open where its paragraph ends runs to that
    end, and what goes on in the next paragraph is a stretch of its own that `continues`.
    """
    places = paragraphs(text)
    paired = pairs(text, places)
    if not any(paired):
        return []
    headlines = _headline_lines(text, places)
    singles_set_off = _quotes_in_double_marks(paired[headlines:])
    found: list[Stretch] = []
    left_open = False
    for number, (paragraph, here) in enumerate(zip(places, paired, strict=True)):
        if not here:
            left_open = False
            continue
        spans = [_trimmed(text, pair.span) for pair in here]
        frame = Frame(text, paragraph, spans)
        for pair, span in zip(here, spans, strict=True):
            continues = left_open and bool(found) and span.start == paragraph.start
            left_open = pair.open
            if not any(map(str.isalnum, span.of(text))):
                continue
            set_off = pair.single and (singles_set_off or number < headlines)
            if continues and _signs(text, span, paragraph, found[-1].span):
                what, continues = StretchKind.SCARE, False
            elif continues:
                what = found[-1].kind
            else:
                joined = _joined(text, found[-1], span) if found else None
                what = kind(text, span, frame, set_off=set_off, joined=joined)
            found.append(Stretch(span, what, continues))
    return _as_in_the_body(text, _named_again(text, found), places[:headlines])


def _named_again(text: str, found: list[Stretch]) -> list[Stretch]:
    """`found`, where words that are a title once are one wherever no verb of saying takes them.

    A single word is not: *“Spanish”* may name a song and be somebody's word as well; and only
    capitals make a title of what is a word as a word elsewhere.
    """
    titles = {
        " ".join(words)
        for stretch in found
        if stretch.kind is StretchKind.TITLE
        and len(words := WORD.findall(text, *stretch.span)) > 1
        and in_capitals(words)
    }
    if not titles:
        return found
    return [
        stretch._replace(kind=StretchKind.TITLE)
        if stretch.kind is StretchKind.SPEECH
        and stretch.span.end - stretch.span.start <= _LONGEST_TITLE
        and " ".join(WORD.findall(text, *stretch.span)) in titles
        and not _taken(text, stretch.span.start)
        else stretch
        for stretch in found
    ]


def _as_in_the_body(text: str, found: list[Stretch], lines: Sequence[Span]) -> list[Stretch]:
    """`found`, where a headline that tells who says it quotes words the body quotes as speech."""
    said = [
        f" {_words(text, stretch.span)} "
        for stretch in found
        if stretch.kind is StretchKind.SPEECH
        and not any(line.holds(stretch.span) for line in lines)
    ]
    telling = [line for line in lines if Frame(text, line, ()).cue(line) <= Cue.LIKELY]
    return [
        stretch._replace(kind=StretchKind.SPEECH)
        if any(line.holds(stretch.span) for line in telling)
        and any(f" {_words(text, stretch.span)} " in words for words in said)
        else stretch
        for stretch in found
    ]


def _taken(text: str, start: int) -> bool:
    """Whether a verb of saying, a comma or a colon stands right before `start`."""
    before = text[max(0, start - _LONGEST_VERB) : start].rstrip()
    return before.endswith((",", ":")) or before.split(" ")[-1].lower() in _SAYING


def _signs(text: str, span: Span, paragraph: Span, before: Span) -> bool:
    """Whether the last line within the marks but says who spoke, as in a quotation set apart.

    “It will hold.
    Ada Rowe, chief engineer.”
    """
    line = span.of(text)
    return (
        span.end == paragraph.end
        and len(line) <= _LONGEST_SIGNATURE
        and _SENTENCE_END.search(text, max(before.start, before.end - _NEAR), before.end)
        is not None
        and _SIGNATURE.match(line) is not None
        and _CLAUSE.search(line) is None
    )


def _words(text: str, span: Span) -> str:
    return " ".join(_WORD.findall(span.of(text)))


def _trimmed(text: str, span: Span) -> Span:
    """`span` without the blanks at the end of a stretch that nothing closes."""
    return Span(span.start, span.start + len(span.of(text).rstrip()))


def _joined(text: str, before: Stretch, span: Span) -> StretchKind | None:
    """The kind of the stretch before `span` where the two are but items of one list."""
    between = span.start - before.span.end
    if between > _LONGEST_JOINT or not _JOINT.fullmatch(text, before.span.end, span.start):
        return None
    return before.kind


def _quotes_in_double_marks(paired: Sequence[Sequence[Pair]]) -> bool:
    """Whether the article quotes in double marks, so that its single ones set words off."""
    double = sum(not pair.single for here in paired for pair in here)
    single = sum(pair.single for here in paired for pair in here)
    return double >= max(single, 1)


def _headline_lines(text: str, paragraphs: Sequence[Span]) -> int:
    """How many of the first paragraphs are a headline and its deck.

    There single marks set words off, or stand for the double ones of the body, which gives
    the same words again and says whose they are.
    """
    lines = 0
    for before, after in pairwise(paragraphs[: _HEADLINE_LINES + 1]):
        words = before.of(text)
        if len(words) > _LONGEST_HEADLINE or (_SENTENCE_END.search(words) and not _titled(words)):
            break
        lines += 1
        if _BLANK_LINE.search(text, before.end, after.start):
            break
    return lines


def _titled(words: str) -> bool:
    """Whether most of the longer words have their capital."""
    longer = [word for word in words.split() if len(word) > 3]
    return sum(not word.lstrip("“‘\"'(")[:1].islower() for word in longer) * 3 > 2 * len(longer)
