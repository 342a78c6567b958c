"""What quoted words plainly name: a work, a person, a word as a word, a thing by its false name."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_WORK_WORDS: Final = """
    book novel memoir autobiography biography film movie documentary song single anthem album
    track ballad hymn opera musical play show series sitcom drama thriller comedy podcast
    newsletter magazine column essay poem painting exhibition exhibit sculpture game blockbuster
    reboot sequel remake program programme episode sketch portrait soundtrack blog ad spot
    commercial advert bestseller app franchise trilogy bestselling tv animated
    books novels memoirs films movies documentaries songs singles albums plays shows series
    operas poems essays paintings games hits podcasts
"""
_ROLE_WORDS: Final = """
    author host star writer creator director editor producer screening edition version cast
    co-author co-host anchor episode performance rendition adaptation authors hosts stars
    writers creators directors editors producers
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
_FEIGNED_WORDS: Final = "so-called supposed would-be purported ostensible"
_FEIGNED_ENDS: Final = ("-named", "-dubbed", "-titled", "-styled", "-called")
_PLAYED_WORDS: Final = """
    watch watched watching sang sings singing performed perform performing directed edits recorded
    starred stars starring hosts hosted co-hosts
"""
_OWN_WORDS: Final = "his her its their own my our s"
_SMALL_WORDS: Final = """
    a an the of in on at by for from with to and or vs is so
    de del du des la le les los las el il di da der die das den von van und et y e
"""

_UTTERING_WORDS: Final = """
    say says said saying use uses used using utter uttered utters uttering mention mentions
    mentioned mentioning repeat repeats repeated repeating avoid avoids avoided avoiding prefer
    prefers preferred bear bears bearing read reads reading chant chanted shout shouted write
    wrote written coin coined drop dropped
"""

_WORKS: Final = frozenset(_WORK_WORDS.split())
_ROLES: Final = frozenset(_ROLE_WORDS.split())
_WORN: Final = frozenset(_WORN_WORDS.split())
_NAMING: Final = frozenset(_NAMING_WORDS.split())
_WORD_AS_WORD: Final = frozenset(_WORD_WORDS.split())
_UTTERING: Final = frozenset(_UTTERING_WORDS.split())
_FEIGNED: Final = frozenset(_FEIGNED_WORDS.split())
_PLAYED: Final = frozenset(_PLAYED_WORDS.split())
_OWN: Final = frozenset(_OWN_WORDS.split())
_SMALL: Final = frozenset(_SMALL_WORDS.split())

WORD: Final = re.compile(r"[^\W_]+(?:[’'&./-][^\W_]+)*")
_TRANSLATED: Final = re.compile(
    r"\b(?:(?:[A-Z][a-z]+(?:ish|ian|ese|ic|man|in|ench|eek|utch)|word|term) for"
    r"|translat\w+ (?:as|to)|short(?:hand)? for|(?:known|registered|referred to) as"
    r"|also known as (?:the|an?)|pseudonym of),?[\s\xa0]*$"
)
_CALLED: Final = re.compile(r"\b[a-z]{3,}(?<!who)(?<!she)(?<!they) called[\s\xa0]*$")
_POSSESSIVE: Final = re.compile(r"(?:[’']s|s[’'])[\s\xa0]*$")
_NAME_BEFORE: Final = re.compile(r"[A-Z][\w.’'-]*[\s\xa0]$")
_NAME_BEHIND: Final = re.compile(r"[\s\xa0][A-Z]")
_BY_LINE: Final = re.compile(
    r"[\s\xa0]by[\s\xa0](?:the[\s\xa0])?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z]"
)
_TOLD_FROM: Final = re.compile(r"\b(?:in|to|from|of|see|read)[\s\xa0]*\Z")
_AT_THE_HEAD: Final = re.compile(r"(?:^|[—–*•(\n])[\s\xa0]*\Z")


class Setting(NamedTuple):
    """A quoted stretch as its judge sees it."""

    words: list[str]
    capitals: bool
    before: str
    last: list[str]  # the words before, in lower case, the nearest last
    behind: str
    next: list[str]


def lowered(text: str) -> list[str]:
    """The words of `text` in lower case, with plain apostrophes."""
    return [word.lower().replace("’", "'") for word in WORD.findall(text)]


def in_capitals(words: list[str]) -> bool:
    """Whether the words are written as a title's are."""
    return (
        bool(words)
        and not words[0][0].islower()
        and all(not word[0].islower() or word in _SMALL for word in words)
    )


def names(setting: Setting) -> bool:
    """Whether the quoted words name something: a work, a person, a word as a word."""
    words, capitals, before, last, behind, following = setting
    nearest = last[-1] if last else ""
    tight = not before.rstrip()[-1:] or before.rstrip()[-1] not in ",:;"
    named = nearest in {"the", "a"} and last[-2:-1] != [] and last[-2] in _NAMING
    if nearest in _NAMING or named or is_translation(before):
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


def is_translation(before: str) -> bool:
    """Whether `before`, what stands before quoted words, says that they only translate others."""
    return _TRANSLATED.search(before) is not None


def utters(setting: Setting) -> bool:
    """Whether somebody is told to use the word that is quoted: *he avoids the term “…”*."""
    return (
        setting.last[-1:] != []
        and setting.last[-1] in _WORD_AS_WORD
        and bool(_UTTERING & {*setting.last[-5:-1], *setting.next[:4]})
    )


def has_by_line(text: str, start: int, end: int, floor: int) -> bool:
    """Whether `text[start:end]` is an article's title: *“Dam breaks,” by Ada Rowe*.

    It stands at the head of what begins at `floor`, or has its capitals and a preposition
    before it. Elsewhere a person may be the agent of a verb: *called “unfit,” by the mayor*.
    """
    if _BY_LINE.match(text, end) is None or text[end - 2] not in ",?!’'":
        return False
    if _AT_THE_HEAD.search(text[max(floor, start - 3) : start]):
        return True
    told_from = _TOLD_FROM.search(text[max(floor, start - 8) : start])
    return told_from is not None and in_capitals(WORD.findall(text, start, end))


def feigns(setting: Setting) -> bool:
    """Whether the writer says that the quoted words are not his own choice."""
    return any(
        word in _FEIGNED or word.startswith("self-") or word.endswith(_FEIGNED_ENDS)
        for word in setting.last[-3:]
    )
