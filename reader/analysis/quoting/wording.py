"""Whether quoted words are speech, or a title, a name, a word held at arm's length.

Long quotations are speech and never doubted. What is plainly named (a book, a nickname, a word
as a word) is a title. For the short rest each sign in the sentence around it counts for or
against speech, as `EVIDENCE` says; above nought it is speech. Losing somebody's words is worse
than marking a nickname, so the signs against must outweigh.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reader.analysis.marks import StretchKind
from reader.analysis.quoting.frame import Cue, Frame
from reader.analysis.quoting.quoted_names import (
    WORD,
    Setting,
    feigns,
    has_by_line,
    in_capitals,
    is_translation,
    lowered,
    names,
    utters,
)
from reader.articles.article import Span

LONG: Final = 7
"""Words from which quoted words are speech unless every one has its capital."""

EVIDENCE: Final = {
    # What the words are like.
    "four words or more": 2.5,
    "two or three words": 0.5,
    "sentences of their own": 1.5,
    "in capitals": -2.0,
    "a single letter": -3.0,
    # The sentence around them.
    "a sure verb of saying": 2.0,
    "a likely verb of saying": 1.8,
    "a loose verb of saying": 0.8,
    "no verb of saying": -1.3,
    "a verb of saying elsewhere in the paragraph": 1.2,
    "joined to speech by and, or": 1.5,
    "joined by and, or to what is none": -1.5,
    # What stands right before and right behind.
    "a verb of saying right behind the comma": 3.0,
    "what they say of somebody: is, as, called, a": 0.8,
    "a noun right behind": -1.2,
    "the kind of thing it names right behind": -2.0,
    "a hyphen right behind": -0.5,
}

_OF_SOMEBODY_WORDS: Final = """
    is are was were be been being that as a an to called calls calling said says not say him her
    it them how like feel felt
"""
_KIND_WORDS: Final = """
    bill bills law laws act acts amendment clause rule rules order orders treaty pact accord charter
    code doctrine principle theory theories model method test effect syndrome plan plans scheme
    schemes strategy initiative initiatives programme programmes program programs project projects
    push drive campaign movement coalition group groups team unit league club party network label
    list lists level levels status category section tag button option feature mode setting
    document theme tax levy fund ticket tour rally hashtag slogan trend meme challenge brand series
    format account page website zone district standard
"""
_KINDS: Final = frozenset(_KIND_WORDS.split())
_OF_SOMEBODY: Final = frozenset(_OF_SOMEBODY_WORDS.split())

_REACH: Final = 90  # characters looked at before and behind the marks
_NEAR: Final = 24  # characters, two or three words
_NOUN_BEHIND: Final = re.compile(
    r"[\s\xa0]+(?!(?:in|on|at|to|for|from|with|by|of|and|or|but|nor|as|if|when|while|after|before"
    r"|because|that|which|who|than|is|are|was|were|be|has|had|have|will|would|could|should|can|may"
    r"|he|she|they|it|we|i|the|a|an|this|his|her|their|its|about|against|over|under|during|since"
    r"|until|toward|towards|into|within|without|among|between|not|so|then|said|says|told|rather)\b)"
    r"[a-z]"
)


def kind(
    text: str,
    span: Span,
    frame: Frame,
    *,
    set_off: bool = False,
    joined: StretchKind | None = None,
) -> StretchKind:
    """What the stretch `span` is, marks included, in the paragraph of `frame`.

    `set_off` tells that its marks are not those in which the article quotes, so that they
    rather set words off; then only a verb of saying that takes them makes them speech. `joined`
    is the kind of the stretch before, where nothing but a comma, *and* or *or* lies between.
    """
    if has_by_line(text, span.start, span.end, frame.start):
        return StretchKind.TITLE
    words = WORD.findall(text, span.start, span.end)
    capitals = in_capitals(words)
    if len(words) >= LONG and not (capitals or set_off):
        glossed = is_translation(text[max(frame.start, span.start - _NEAR) : span.start])
        return StretchKind.TITLE if glossed else StretchKind.SPEECH
    around = frame.around(span)
    before = text[max(around.start, span.start - _REACH) : span.start]
    behind = text[span.end : min(around.end, span.end + _REACH)]
    setting = Setting(words, capitals, before, lowered(before)[-6:], behind, lowered(behind)[:6])
    if utters(setting):
        return StretchKind.SPEECH
    if names(setting) or (capitals and joined is StretchKind.TITLE):
        return StretchKind.TITLE
    if feigns(setting):
        return StretchKind.SCARE
    signs = set(_signs(text, span, frame, around, setting, joined))
    if set_off and "a verb of saying right behind the comma" not in signs:
        return StretchKind.TITLE if capitals else StretchKind.SCARE
    if sum(EVIDENCE[sign] for sign in signs) > 0:
        return StretchKind.SPEECH
    return StretchKind.TITLE if capitals else StretchKind.SCARE


def _signs(
    text: str,
    span: Span,
    frame: Frame,
    around: Span,
    setting: Setting,
    joined: StretchKind | None,
) -> Iterator[str]:
    """The evidence for and against speech; each is a key of `EVIDENCE`."""
    words, capitals, before, last, behind, following = setting
    if len(words) >= 4:
        yield "four words or more"
    elif len(words) >= 2:
        yield "two or three words"
    elif words and len(words[0]) == 1:
        yield "a single letter"
    ends = text[max(span.start, span.end - 3) : span.end]
    alone = not last and not following
    if alone and any(sign in ends for sign in ".!?…"):
        yield "sentences of their own"
    elif capitals and not any(sign in ends for sign in "!?") and before.rstrip()[-1:] not in ",:":
        yield "in capitals"
    cue = _cue(frame, span, around)
    yield _SIGN_OF[cue]
    if cue is Cue.NONE and frame.speaks:
        yield "a verb of saying elsewhere in the paragraph"
    if any(sign in ends for sign in ",?!") and frame.cue(
        Span(span.end, min(around.end, span.end + 40))
    ) in (Cue.SURE, Cue.LIKELY):
        yield "a verb of saying right behind the comma"
    if joined is StretchKind.SPEECH:
        yield "joined to speech by and, or"
    elif joined is not None:
        yield "joined by and, or to what is none"
    if last and last[-1] in _OF_SOMEBODY:
        yield "what they say of somebody: is, as, called, a"
    if _NOUN_BEHIND.match(behind) and not any(sign in ends for sign in ",.?!"):
        yield "a noun right behind"
        # A single word before it is as likely what somebody thinks of it: a “shameful” bill.
        if len(words) > 1 and following[0] in _KINDS:
            yield "the kind of thing it names right behind"
    if behind[:1] in ("-", "‐", "‑") and behind[1:2].isalpha():
        yield "a hyphen right behind"


def _cue(frame: Frame, span: Span, around: Span) -> Cue:
    """The surest verb of saying that may take the stretch.

    Behind the stretch a verb that has other senses must stand close; a loose one never does.
    """
    before = frame.cue(Span(around.start, span.start))
    behind = frame.cue(Span(span.end, around.end))
    if behind is not Cue.SURE:
        near = frame.cue(Span(span.end, min(around.end, span.end + _NEAR)))
        behind = Cue.LIKELY if near is Cue.LIKELY else Cue.NONE
    return min(before, behind)


_SIGN_OF: Final = {
    Cue.SURE: "a sure verb of saying",
    Cue.LIKELY: "a likely verb of saying",
    Cue.LOOSE: "a loose verb of saying",
    Cue.NONE: "no verb of saying",
}
