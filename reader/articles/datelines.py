"""Where an article says it was written, by whom and when: dateline and byline."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.articles.article import Span
from reader.articles.dates import MONTH, WEEKDAY

_FURTHEST = 160
"""Code points into a paragraph within which a dateline ends."""

_UPPER = "A-ZÀ-ÖØ-ÞĀĆČĎĐĒĘĚĞĪİŁŃŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽ"
_CAPITALS = (
    rf"(?:Ma?c|De|La)?[{_UPPER}][{_UPPER}'’][{_UPPER}.'’-]*"
    rf"(?:[ /][{_UPPER}][{_UPPER}0-9.'’-]*){{0,4}}"
)
_TITLED = rf"[{_UPPER}][\w.'’-]+(?: (?:de|da|do|la|le|of|the|am|an der|[{_UPPER}][\w.'’-]+)){{0,3}}"
_REGION = (
    rf"(?:, (?!(?i:{MONTH}|{WEEKDAY}))[{_UPPER}][\w.'’-]*(?: [{_UPPER}][\w.'’-]*){{0,2}}){{0,2}}"
)
_DAY = (
    rf"(?i:(?:{WEEKDAY},? )?(?:{MONTH} \d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}} {MONTH}(?:,? \d{{4}})?"
    r"|\d{4}-\d\d-\d\d))"
)
_WHEN = rf"{_DAY}|(?i:{WEEKDAY})"
_AGENCY = r"\([A-Z][\w./&'’ -]{1,40}\)|/[A-Z][\w ]{2,30}/|Reuters?|UPI|AFP|AP|dpa"
_DASH = r"(?:\s+(?:--?|[–—―−\x96\x97])\s*|(?:--|[–—―−\x96\x97])\s*|-\s+)"
_REST = (
    rf"(?:,? (?P<when>{_WHEN})| ?\((?P<bracketed>{_WHEN})\))?"
    rf"(?P<agency>,? ?(?:{_AGENCY}))?(?:,? (?P<after>{_WHEN}))?"
)
_OPENING = re.compile(rf"(?P<place>{_CAPITALS}{_REGION}){_REST}{_DASH}(?=\S)")
_ALONE = re.compile(rf"(?P<place>{_CAPITALS}{_REGION}){_REST}[:.]?")
# A place in lower case is one only with a day, or an agency or day in brackets, after it.
_MARKED = re.compile(
    rf"(?P<place>{_TITLED}{_REGION})(?:,? (?P<when>{_DAY})(?: ?(?:{_AGENCY}))?"
    rf"| ?\((?:[A-Z]{{2,}}[\w ]*|Reuters|Xinhua|Bloomberg|(?P<bracketed>{_DAY}))\))"
    rf"(?P<after>(?!))?(?:{_DASH}(?=\S)|\Z)"
)
_MARK = re.compile(r"[\d(]")  # what a day or a bracket has; the other takes longer to tell
_NO_PLACE = re.compile(
    r"(?:EXCLUSIVE|BREAKING|UPDATED?|FILE|WATCH|OPINION|ANALYSIS|VIDEO|PHOTOS?|PICTURES?|LIVE"
    r"|REPORT|NEWS|PRESS DIGEST|ABSTRACT|FULL TEXT|FACTBOX|EXPLAINER|INTERVIEW|CORRECT(?:ED|ION)"
    r"|NOTE|BYLINE|IN BRIEF|EDITORIAL|COMMENT|REVIEW|QUIZ|POLL|HEADLINES?|TIMELINE|OBITUARY)\b"
)
_TWO_WORDS = re.compile(
    r"(?:NEW|SAN|SANTA|SÃO|SAO|LOS|LAS|LA|EL|ST\.?|SAINT|PORT|FORT|CAPE|RIO|TEL|HONG|BUENOS|ABU"
    r"|KUALA|MEXICO|GUATEMALA|KUWAIT|PANAMA|ADDIS|PHNOM|THE|UNITED NATIONS|VATICAN|SALT|KANSAS"
    r"|WEST|EAST|NORTH|SOUTH|MOUNT|LAKE|LITTLE|BATON|DES|GRAND|COLORADO|PALM|LONG|SRI)\b"
)

_NAME = rf"[{_UPPER}][\w.'’-]+(?: (?:de|van|von|der|bin|al|[{_UPPER}][\w.'’-]*)){{1,4}}"
_BYLINE = re.compile(
    r"(?:By|BY|by|(?:BYLINE|Byline):(?: By)?|(?:Story|Words|Text|Written) by) "
    rf"(?!{WEEKDAY}|{MONTH}){_NAME}(?:(?:,| and| &|,? \||,? in| for|\s+-) ?[^.!?]{{0,80}})?\.?"
)
_BARE_NAME = re.compile(rf"(?!{WEEKDAY})[{_UPPER}][\w'’-]+(?: [{_UPPER}]\.?)? [{_UPPER}][\w'’-]+")


class Dateline(NamedTuple):
    """A dateline: the place in it, where it ends and the words for the day, if any.

    `end` is where the text after it begins; the paragraph's end where it stands alone.
    """

    place: Span
    end: int
    day: str | None


def dateline(text: str, paragraph: Span, *, opens: bool = False) -> Dateline | None:
    """The dateline that `paragraph` is or begins with.

    With `opens` the paragraph is the article's first: a few words in capitals that stand
    alone are then a headline rather than a place, unless they look like one.
    """
    start, stop = paragraph.start, min(paragraph.end, paragraph.start + _FURTHEST)
    if _NO_PLACE.match(text, start, stop):
        return None
    found = _OPENING.match(text, start, stop)
    # A headline may begin so too: "CRICKET - VISITORS WIN".
    if found and (_day(found) or not text[found.end() : paragraph.end].isupper()):
        return _read(found)
    found = _MARKED.match(text, start, stop) if _MARK.search(text, start, stop) else None
    if found and (found.end() == paragraph.end or found.end() < stop):
        return _read(found)
    found = _ALONE.fullmatch(text, start, stop) if stop == paragraph.end else None
    if found is None or (opens and not _surely_a_place(found)):
        return None
    return _read(found)


def is_byline(text: str, paragraph: Span) -> bool:
    """Whether a paragraph says who wrote the article and no more."""
    return len(words := paragraph.of(text)) <= 140 and bool(_BYLINE.fullmatch(words))


def is_bare_name(text: str, paragraph: Span) -> bool:
    """Whether a paragraph is but two or three names: above a dateline that is a byline."""
    return bool(_BARE_NAME.fullmatch(text, paragraph.start, paragraph.end))


def _read(found: re.Match[str]) -> Dateline:
    return Dateline(Span(*found.span("place")), found.end(), _day(found))


def _day(found: re.Match[str]) -> str | None:
    return found["when"] or found["bracketed"] or found["after"]


def _surely_a_place(found: re.Match[str]) -> bool:
    place = found["place"]
    if found.end() > found.end("place"):
        return True
    town, comma, region = place.partition(", ")
    if comma:
        # "PARIS, France", "TRENTON, N.J.", but not "PRICES TO RISE, MINISTER SAYS"
        return town.count(" ") < 3 and (not region.isupper() or len(region) <= 4)
    return " " not in place or (place.count(" ") == 1 and bool(_TWO_WORDS.match(place)))
