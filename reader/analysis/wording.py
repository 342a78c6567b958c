"""Whether quoted words are speech, or a title, a name, a word held at arm's length.

Long quotations are speech and never doubted. What is plainly named (a book, a nickname, a word
as a word) is a title. For the short rest each sign in the sentence around it counts for or
against speech, as `EVIDENCE` says; above nought it is speech. Losing somebody's words is worse
than marking a nickname, so the signs against must outweigh.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from reader.analysis.frame import Cue, Frame
from reader.analysis.marks import StretchKind
from reader.articles.article import Span

LONG: Final = 7
"""Words from which quoted words are speech unless every one has its capital."""

EVIDENCE: Final = {
    # What the words are like.
    "four words or more": 2.5,
    "two or three words": 0.5,
    "sentences of their own": 1.5,
    "in capitals": -2.0,
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
    "a hyphen right behind": -0.5,
}

_WORK_WORDS: Final = """
    book novel memoir autobiography biography film movie documentary song single anthem album
    track ballad hymn opera musical play show series sitcom drama thriller comedy podcast
    newsletter magazine column essay poem painting exhibition exhibit sculpture game blockbuster
    reboot sequel remake program programme episode sketch portrait soundtrack blog ad spot
    commercial advert bestseller app franchise trilogy bestselling tv animated
"""
_ROLE_WORDS: Final = """
    author host star writer creator director editor producer screening edition version cast
    co-author co-host anchor episode performance rendition adaptation
"""
_WORN_WORDS: Final = """
    shirt shirts t-shirt t-shirts sign signs hat hats cap caps banner banners placard placards
    sticker stickers button buttons badge badges tattoo logo slogan poster posters
"""
_NAMING_WORDS: Final = """
    nicknamed titled entitled codenamed code-named misnamed aka pseudonym alias moniker nickname
    handle hashtag slogan motto subtitled headlined
"""
_WORD_WORDS: Final = "word words term terms phrase phrases"
_FEIGNED_WORDS: Final = (
    "so-called supposed would-be purported now-derided cheekily-named ostensible"
)
_OF_SOMEBODY_WORDS: Final = """
    is are was were be been being that as a an to called calls calling said says not say him her
    it them how like feel felt
"""
_PLAYED_WORDS: Final = """
    watch watched watching sang sings singing performed perform performing directed edits recorded
    starred stars starring hosts hosted co-hosts
"""
_OWN_WORDS: Final = "his her its their own my our s"
_SMALL_WORDS: Final = "a an the of in on at by for from with to and or vs is so"

_WORKS: Final = frozenset(_WORK_WORDS.split())
_ROLES: Final = frozenset(_ROLE_WORDS.split())
_WORN: Final = frozenset(_WORN_WORDS.split())
_NAMING: Final = frozenset(_NAMING_WORDS.split())
_WORD_AS_WORD: Final = frozenset(_WORD_WORDS.split())
_FEIGNED: Final = frozenset(_FEIGNED_WORDS.split())
_OF_SOMEBODY: Final = frozenset(_OF_SOMEBODY_WORDS.split())
_PLAYED: Final = frozenset(_PLAYED_WORDS.split())
_OWN: Final = frozenset(_OWN_WORDS.split())
_SMALL: Final = frozenset(_SMALL_WORDS.split())

_REACH: Final = 90  # characters looked at before and behind the marks
_NEAR: Final = 24  # characters, two or three words
_WORD: Final = re.compile(r"[^\W_]+(?:[’'&./-][^\W_]+)*")
_TRANSLATED: Final = re.compile(
    r"\b(?:(?:[A-Z][a-z]+(?:ish|ian|ese|ic|man|in|ench|eek|utch)|word|term) for"
    r"|translat\w+ (?:as|to)|short(?:hand)? for|known as|registered as|pseudonym of),?[\s\xa0]*$"
)
_CALLED: Final = re.compile(r"\b[a-z]{3,}(?<!who)(?<!she)(?<!they) called[\s\xa0]*$")
_POSSESSIVE: Final = re.compile(r"(?:[’']s|s[’'])[\s\xa0]*$")
_NAME_BEFORE: Final = re.compile(r"[A-Z][\w.’'-]*[\s\xa0]$")
_NAME_BEHIND: Final = re.compile(r"[\s\xa0][A-Z]")
_NOUN_BEHIND: Final = re.compile(
    r"[\s\xa0]+(?!(?:in|on|at|to|for|from|with|by|of|and|or|but|nor|as|if|when|while|after|before"
    r"|because|that|which|who|than|is|are|was|were|be|has|had|have|will|would|could|should|can|may"
    r"|he|she|they|it|we|i|the|a|an|this|his|her|their|its|about|against|over|under|during|since"
    r"|until|toward|towards|into|within|without|among|between|not|so|then|said|says|told|rather)\b)"
    r"[a-z]"
)


class _Setting(NamedTuple):
    """A quoted stretch as its judge sees it."""

    words: list[str]
    capitals: bool
    before: str
    last: list[str]  # the words before, in lower case, the nearest last
    behind: str
    next: list[str]


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
    words = _WORD.findall(text, span.start, span.end)
    capitals = _in_capitals(words)
    if len(words) >= LONG and not (capitals or set_off):
        return StretchKind.SPEECH
    around = frame.around(span)
    before = text[max(around.start, span.start - _REACH) : span.start]
    behind = text[span.end : min(around.end, span.end + _REACH)]
    setting = _Setting(words, capitals, before, _lower(before)[-6:], behind, _lower(behind)[:6])
    if _names(setting) or (capitals and joined is StretchKind.TITLE):
        return StretchKind.TITLE
    if _feigns(setting):
        return StretchKind.SCARE
    signs = set(_signs(text, span, frame, around, setting, joined))
    if set_off and "a verb of saying right behind the comma" not in signs:
        return StretchKind.TITLE if capitals else StretchKind.SCARE
    if sum(EVIDENCE[sign] for sign in signs) > 0:
        return StretchKind.SPEECH
    return StretchKind.TITLE if capitals else StretchKind.SCARE


def _lower(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def _in_capitals(words: list[str]) -> bool:
    """Whether the words are written as a title's are."""
    return (
        bool(words)
        and not words[0][0].islower()
        and all(not word[0].islower() or word in _SMALL for word in words)
    )


def _names(setting: _Setting) -> bool:
    """Whether the quoted words name something: a work, a person, a word as a word."""
    words, capitals, before, last, behind, following = setting
    nearest = last[-1] if last else ""
    tight = not before.rstrip()[-1:] or before.rstrip()[-1] not in ",:;"
    if nearest in _NAMING or _TRANSLATED.search(before) is not None:
        return True
    if tight and nearest in _WORD_AS_WORD and not _OWN & set(last[-3:-1]):
        return True
    if nearest in {"as", "like"} and last[-3:-1] in (["words", "such"], ["terms", "such"]):
        return True
    if following and behind[:1].isspace() and following[0] in _WORN:
        return True
    if not capitals:
        return False
    if len(words) <= 2 and _NAME_BEFORE.search(before) and _NAME_BEHIND.match(behind):
        return True  # John “Jack” Reed
    if _WORKS & set(last[-2:]) and ":" not in before[-3:]:
        return True
    if _ROLES & set(last[-4:-1]) and {"of", "in"} & set(last[-2:]):
        return True
    if following and behind[:1].isspace() and following[0] in _WORKS | _ROLES:
        return True
    if _POSSESSIVE.search(before) or _PLAYED & set(last[-2:]) or _CALLED.search(before):
        return True
    return nearest == "on" and tight


def _feigns(setting: _Setting) -> bool:
    """Whether the writer says that the quoted words are not his own choice."""
    return any(word in _FEIGNED or word.startswith("self-") for word in setting.last[-3:])


def _signs(
    text: str,
    span: Span,
    frame: Frame,
    around: Span,
    setting: _Setting,
    joined: StretchKind | None,
) -> Iterator[str]:
    """The evidence for and against speech; each is a key of `EVIDENCE`."""
    words, capitals, before, last, behind, following = setting
    if len(words) >= 4:
        yield "four words or more"
    elif len(words) >= 2:
        yield "two or three words"
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
