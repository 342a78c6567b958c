"""Where a paragraph's sentences lie, and a sentence's words.

The rules are those every newspaper copy desk knows: a stop ends a sentence unless it belongs
to an abbreviation or an initial, and marks or brackets that close behind it belong to it.
Every pattern here matches wherever it is tried, so that the work grows with the text alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache, partial

from reader.articles.article import Span
from reader.articles.plain import paragraphs

# Never the end of a sentence: what they abbreviate always has a word or a number after it.
ALWAYS = (
    "mr mrs ms messrs mme mlle dr prof sen sens rep reps gov govs gen lt col sgt capt cpl maj adm"
    " pvt cmdr brig hon rev fr pres atty det insp supt amb sec treas ald st ste mt ft vs v no nos"
    " pp vol fig art cf eg ie viz approx"
)
# May end one: only the word behind them tells.
SOMETIMES = (
    "inc corp co cos ltd llc bros assn dept univ jr sr esq al etc est jan feb mar apr jun jul aug"
    " sept sep oct nov dec mon tue tues wed thu thur thurs fri sat ave blvd rd bldg ala ariz ark"
    " calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore"
    " pa tenn tex va vt wash wis wyo ph.d"
)
# Words that begin a sentence and seldom stand capitalised inside one.
OPENING = (
    "a an the this that these those he she it they we i you his her its their our my there here"
    " in on at by for from with as if when while after before since although though because but"
    " and or so yet nor not no to of what who why how where which some many most more all both"
    " each every another other one two three such even also still now then however meanwhile"
    " during under over between among about according asked last next earlier later"
)

BEFORE_A_NAME = frozenset(ALWAYS.split())
AT_TIMES_FINAL = frozenset(SOMETIMES.split())
OPENERS = frozenset(OPENING.split())

CLOSING = "\"'”’»›“)\\]}"
# A pattern that begins with one set of signs runs over the text twice as fast.
STOP = re.compile(rf"(?=[.!?…。！？])([.!?…]+|[。！？]+)([{CLOSING}]*)(\s*)")
BEHIND = re.compile(r"[\"'`“‘«‹„‚(\[{—–-]*([^\W_]{0,24})(.?)")
# After “Why not?” the sentence goes on where the next words are a name and its verb.
ATTRIBUTION = re.compile(
    r"(?:[^\W\d_][\w.'’-]{0,30}\s){1,4}"
    r"(?:said|says|asked|asks|added|adds|wrote|writes|told|tells|shouted|cried|replied|tweeted"
    r"|exclaimed|joked|continued|declared|demanded|wondered|quipped)\b"
)
MARKS = "\"'”’»›“"
LOOK_BACK = 16  # characters: the longest abbreviation and then some
PLAIN = 7  # letters: no abbreviation has as many
PARTING = re.compile(r"[\s(\[“‘\"'—–/-]")


@lru_cache(maxsize=1)  # for the names of an article, and again for its narrative
def sentences_by_paragraph(text: str) -> tuple[tuple[Span, ...], ...]:
    """The sentences of each of a text's paragraphs."""
    return tuple(tuple(sentences(text, paragraph)) for paragraph in paragraphs(text))


def sentences(text: str, span: Span) -> list[Span]:
    """The sentences of `text` within `span`, in order, without the white space around them.

    Together they cover every character of `span` that is not white space. The sentences
    inside a quotation count for themselves: “I came. I saw,” he said, makes two.
    """
    found: list[Span] = []
    part = text[span.start : span.end]
    start = span.start + len(part) - len(part.lstrip())
    for stop in STOP.finditer(text, start, span.end):
        if stop.end() < span.end and _ends(text, span, stop):
            found.append(Span(start, stop.end(2)))
            start = stop.end()
    end = span.start + len(part.rstrip())
    if start < end:
        found.append(Span(start, end))
    return found


def _ends(text: str, span: Span, stop: re.Match[str]) -> bool:
    """Whether a sentence ends at `stop`, which something follows."""
    signs, closing, gap = stop.groups()
    if signs[0] in "。！？":
        return True
    behind = BEHIND.match(text, stop.end(), span.end)
    if behind is None:  # pragma: no cover (the pattern matches anything)
        return False
    word, after = behind.groups()
    if not gap:
        return after != "." and _runs_on(text, span.start, stop, word)
    if word[:1].islower() or (not word and after and after in ",;:"):
        return False
    if closing and closing[0] in MARKS and signs != ".":
        return ATTRIBUTION.match(text, stop.end(), span.end) is None
    if signs == "." and not closing:
        return not _abbreviates(text, span.start, stop.start(), word, after)
    return True


def _runs_on(text: str, start: int, stop: re.Match[str], word: str) -> bool:
    """Whether a sentence ends where the blank behind its stop was lost: “…the end.Then…”."""
    before = text[max(start, stop.start() - 3) : stop.start()]
    return (
        stop.group(1) == "."
        and len(before) == 3
        and before.isalpha()
        and before.islower()
        and len(word) > 1
        and word[0].isupper()
        and word[1:].islower()
    )


def _abbreviates(text: str, start: int, stop: int, word: str, after: str) -> bool:
    """Whether the full stop at `stop` belongs to its word and ends no sentence.

    `word` is what follows and `after` the character behind that.
    """
    nearest = text[max(start, stop - PLAIN) : stop]
    if len(nearest) == PLAIN and nearest.isalpha() and nearest.islower():
        return False
    before = PARTING.split(text[max(start, stop - LOOK_BACK) : stop])[-1]
    folded = before.casefold()
    if folded in BEFORE_A_NAME:
        # “No.” and “St.” end sentences as well, where a plain word follows in its capital.
        return folded not in {"no", "v", "sec", "det", "art"} or word.casefold() not in OPENERS
    initial = len(before) == 1 and before.isalpha() and before.isupper()
    dotted = "." in before and len(before) <= 9
    if initial or dotted or folded in AT_TIMES_FINAL:
        if folded in AT_TIMES_FINAL and not before[0].isupper() and folded != "etc":
            return folded == "al"  # “…he ate the last of the mo.”: not the state
        return word.casefold() not in OPENERS or after == "."
    return False


LETTERS = r"[\w\u0300-\u036f\u00ad\u200c\u200d]"  # combining accents are no \w
# A span is a pair and nothing else: this makes one of a match four times as fast.
AS_SPAN = partial(tuple.__new__, Span)
TOKEN = re.compile(
    # Two of three tokens are of these two kinds, which the rest would give as well.
    r"[A-Za-z]++(?=[ ,])|[,.;:!?)](?=\s)"
    r"|https?://[^\s”’»)>\]\"']+"
    rf"|[@#]{LETTERS}+"
    r"|(?:[^\W\d_]\.){2,}"  # U.S., a.m., J.R.R.
    r"|[^\W\d_](?=\.\s[^\W\d_])\."  # George W. Bush
    r"|\b(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Sens?|Reps?|Govs?|Gen|Lt|Col|Sgt|Capt|Cpl|Maj|Adm|Cmdr|Hon"
    r"|Rev|St|Mt|Ft|Jr|Sr|Inc|Corp|Co|Ltd|Jan|Feb|Aug|Sept|Oct|Nov|Dec|No|vs)\.(?=\s|,|$)"
    r"|\d+(?:[.,:]\d+)+"
    r"|(?i:['’](?:s|d|m|ll|re|ve)\b)(?<=[\w)\].]['’]\w)"
    r"|(?i:['’](?:ll|re|ve)\b)(?<=\w['’]\w\w)"
    rf"|{LETTERS}+(?:(?:[-‐‑&]|['’](?!(?i:s|d|m|ll|re|ve)\b)|\.(?=[a-z])){LETTERS}+)*"
    r"|-{2,}|\.{2,}|``|''"
    r"|\S"
)


def words_in(text: str, span: Span) -> list[str]:
    """The words, numbers and signs of `text` within `span`, in order.

    A name keeps its hyphen and apostrophe (Jong-un, O’Brien) and an abbreviation its stops
    (U.S., Sen.); a possessive or a shortened verb is cut off (Macron ’s, he ’d), while
    doesn’t stays whole. Two single signs that stand for a double mark are one sign.
    """
    return TOKEN.findall(text, span.start, span.end)


def placed(text: str, start: int, words: Iterable[str]) -> list[Span]:
    """Where such words stand in `text`, from `start` on, with nothing but blanks between.

    Few sentences need it of all their words, and it takes longer than to read them.
    """
    found: list[Span] = []
    for word in words:
        start = text.find(word, start)
        end = start + len(word)
        found.append(AS_SPAN((start, end)))
        start = end
    return found
