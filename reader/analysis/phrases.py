"""Who stands beside a verb: the noun phrase before or behind a place in a sentence.

There is no parser here. News prose names its speakers in a handful of shapes (*Mr Reed*;
*the mayor, Ann Reed, 45,*; *a spokesman for Mr Reed*), and those are read off the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from reader.analysis.narrative import Sort, Word
from reader.analysis.verbs import ALSO_NOUNS, CUES
from reader.articles.article import Span


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


SUBJECT_PRONOUNS: Final = _words("he she they i we who it you")
DETERMINERS: Final = _words(
    """the a an this that these those his her their its our my your some any another each every
    no several many most few two three four five six seven eight nine ten both one other
    multiple various numerous certain more"""
)
PREPOSITIONS: Final = _words(
    """of for to in on at by with from about against over under into after before during since
    until through between among towards toward upon within without across behind beside near
    inside outside via despite regarding concerning amid around like including than per
    following"""
)
JOINING: Final = _words("of for to at from with by in on behind against about near inside within")
"""Prepositions that join a second noun to the one before them."""
CONJUNCTIONS: Final = _words(
    """and or but nor while when as if because that though although whereas so yet where which
    who whom whose what how why whether then unless"""
)
SUBORDINATING: Final = _words(
    "when as while if although though because once after before since until whereas unless"
)
AUXILIARIES: Final = _words(
    """has have had is was are were be been being am will would can could may might must should
    shall do does did having ’s 's ’d 'd ’ve 've ’ll 'll ’re 're ’m 'm cannot"""
)
ADVERBS: Final = _words(
    """also later then once again now just even only further already always often never sometimes
    recently today yesterday tomorrow tonight earlier still long not first soon ever rather
    instead thus far too therefore simply famously twice all both himself herself themselves
    previously has here there back up out quite more much well meanwhile afterward afterwards so
    indeed perhaps maybe probably last"""
)
TIMES: Final = _words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december mon tue wed thu fri sat sun jan. feb. aug.
    sept. oct. nov. dec. morning afternoon evening night week month year day weekend moment time
    minutes hours days weeks months years"""
)
BOUND: Final = _words("the a an his her their its our my your this that every no these those")
"""Determiners that never stand for somebody themselves, as *some* and *many* do."""
AGENTS: Final = _words(
    """president senator governor mayor minister candidate spokesman spokeswoman spokesperson
    campaign committee lawmaker lawmakers official officials group groups party company court
    judge police officer officers department ministry agency government administration paper
    newspaper magazine town city council union church school university nominee businessman
    billionaire mogul neurosurgeon actor actress singer author writer professor analyst analysts
    expert experts critics supporters opponents democrats republicans senators governors voters
    leader leaders activist activists aide aides adviser advisers strategist strategists source
    sources person people man woman men women boy girl student students teacher teachers doctor
    doctors lawyer lawyers attorney attorneys chairman chairwoman chief executive director
    secretary ambassador general commander congressman congresswoman representative
    representatives delegate delegates host anchor journalist reporter reporters researcher
    researchers scientist scientists economist economists farmer farmers worker workers owner
    manager coach player captain resident residents neighbor neighbors neighbour neighbours
    witness witnesses survivor survivors relative relatives family mother father wife husband
    brother sister son daughter friend friends couple team crowd organization organisation
    foundation association institute museum firm bank board commission panel coalition alliance
    chancellor premier king queen pope bishop prosecutor prosecutors investigators detective
    sheriff inspector star comedian rapper musician artist director filmmaker novelist one some
    others many another"""
)
"""Nouns for those who can speak."""
_AGENT_ENDS: Final = ("er", "or", "ist", "ian", "man", "woman", "ent", "ant", "ary")
POSSESSIVE: Final = frozenset(["’s", "'s", "’", "'"])
OPEN: Final = frozenset(["(", "["])
CLOSED: Final = frozenset([")", "]"])
DASHES: Final = frozenset(["—", "–", "-", "--", "―"])
_NOT_NOMINAL: Final = (
    PREPOSITIONS | CONJUNCTIONS | SUBJECT_PRONOUNS | (AUXILIARIES - POSSESSIVE) - {"will", "may"}
)
_RELATIVE: Final = _words("who which whose whom that where")


class Phrase(NamedTuple):
    """A noun phrase: the words from `start` to `end` (not included) and its chief one.

    `head` is the place of the person, body, pronoun or noun that it is about.
    """

    start: int
    end: int
    head: int

    def span(self, words: Sequence[Word]) -> Span:
        """Where it lies in the text."""
        return Span(words[self.start].span.start, words[self.end - 1].span.end)


def nominal(word: Word) -> bool:
    """Whether a word may be part of a noun phrase."""
    if word.sort is not Sort.PLAIN:
        return word.sort is not Sort.SPEECH
    low = word.low
    return (
        (low[0].isalnum() or low in POSSESSIVE or low in "-&/.@#")
        and low not in _NOT_NOMINAL
        and not low.endswith(("n’t", "n't"))
    )


def names_one(word: Word) -> bool:
    """Whether a word stands for somebody by itself: a person's name or a pronoun."""
    return word.sort is Sort.PERSON or word.low in SUBJECT_PRONOUNS


def adverbial(low: str) -> bool:
    """Whether a word in lower case may stand between a subject and its verb."""
    return low in ADVERBS or (low.endswith("ly") and len(low) > 4)


def verbal(word: Word) -> bool:
    """Whether a word is plainly a verb: an auxiliary, or a form of saying that is no noun."""
    low = word.low
    return (
        low in AUXILIARIES
        or (low in CUES and low not in ALSO_NOUNS)
        or low.endswith(("n’t", "n't"))
    )


def phrase_before(words: Sequence[Word], end: int, floor: int) -> Phrase | None:
    """The noun phrase that ends just before `end`, none of it before `floor`.

    Adverbs, auxiliaries, times (*last week*), brackets and what is set between commas are
    passed over: for *Ann Reed, the mayor of Ely, has also* that is *Ann Reed*.
    """
    at = _past_adverbs(words, end - 1, floor)
    if at < floor:
        return None
    if words[at].low == "," or words[at].low in DASHES:
        return _before_apposition(words, at, floor)
    return _phrase_ending_at(words, at, floor)


def antecedent(words: Sequence[Word], relative: int, floor: int) -> Phrase | None:
    """Whom a relative pronoun at `relative` stands for: *Ann Reed, a lawyer who*, *Ann Reed*."""
    at = relative - 1
    if at >= floor and words[at].low in {",", "and", *DASHES}:
        at -= 1
    at = _past_adverbs(words, at, floor)
    if at < floor or words[at].low == ",":
        return None
    phrase = _phrase_ending_at(words, at, floor)
    if phrase is None or names_one(words[phrase.head]):
        return phrase
    before = phrase.start - 1
    if before > floor and words[before].low == "," and words[before - 1].sort is Sort.PERSON:
        return Phrase(before - 1, before, before - 1)
    return phrase


def _past_adverbs(words: Sequence[Word], at: int, floor: int) -> int:
    """The last place up to `at` that holds no adverb, auxiliary, time or bracket."""
    while at >= floor:
        low = words[at].low
        if low in CLOSED:
            while at >= floor and words[at].low not in OPEN:
                at -= 1
            at -= 1
        elif low in TIMES and at > floor:
            at -= 1
            while at > floor and (
                words[at].low in {"on", "in", "last", "late", "early", "this", "next", "that", "of"}
                or words[at].low in TIMES
                or words[at].low.isdigit()
            ):
                at -= 1
        elif low and (adverbial(low) or low in AUXILIARIES):
            at -= 1
        else:
            return at
    return at


def _before_apposition(words: Sequence[Word], comma: int, floor: int) -> Phrase | None:
    """The phrase whose apposition or relative clause ends at `comma`.

    Going back comma by comma, the first part that is a name with its titles is the one; else
    the first of the parts that are noun phrases and nothing more.
    """
    end, plain = comma, None
    while end > floor:
        start = end
        while start > floor and words[start - 1].low != "," and words[start - 1].low not in DASHES:
            start -= 1
        opens = words[start].low
        lead = start
        while lead < end - 1 and (words[lead].low in CONJUNCTIONS or words[lead].low in SUBORDINATING):
            lead += 1
        if opens not in _RELATIVE:
            last = _past_adverbs(words, end - 1, lead)
            phrase = _phrase_ending_at(words, last, lead) if last >= lead else None
            if phrase is not None:
                before = words[phrase.start - 1] if phrase.start > lead else None
                if names_one(words[phrase.head]):
                    if before is None or not (
                        before.low in PREPOSITIONS or before.low.endswith(("ing", "ed")) or verbal(before)
                    ):
                        return phrase
                elif before is None and (
                    words[lead].low in DETERMINERS or words[lead].sort is not Sort.PLAIN or words[lead].capital
                ) and opens not in SUBORDINATING:
                    plain = phrase
        if start == floor or opens in {"and", "but", "if", "when", "because", "although", "while"}:
            break
        end = start - 1
    return plain


def _phrase_ending_at(words: Sequence[Word], at: int, floor: int) -> Phrase | None:
    """The noun phrase whose last word stands at `at`, with what *of*, *for* … join to it."""
    word = words[at]
    if word.low in SUBJECT_PRONOUNS:
        return Phrase(at, at + 1, at)
    if not nominal(word) or word.low in POSSESSIVE or (word.low and not word.low[0].isalnum()):
        return None
    start = _first_nominal(words, at, floor)
    joint = start - 1
    if joint > floor and words[joint].low in JOINING:
        last = _past_adverbs(words, joint - 1, floor) if words[joint - 1].low in CLOSED else joint - 1
        outer = _phrase_ending_at(words, last, floor) if last >= floor else None
        if outer is not None and not (words[outer.head].low in CUES and words[outer.head].low not in ALSO_NOUNS):
            if names_one(words[outer.head]):
                return outer
            adjunct = outer.start > floor and words[outer.start - 1].low in PREPOSITIONS
            if not (adjunct and word.sort is Sort.PERSON):
                return Phrase(outer.start, at + 1, outer.head)
    return Phrase(start, at + 1, at)


def _first_nominal(words: Sequence[Word], at: int, floor: int) -> int:
    """Where the noun phrase that ends at `at` begins, without what is joined before it."""
    start = at
    while start > floor and nominal(words[start - 1]):
        previous = words[start - 1]
        low = previous.low
        if previous.sort is Sort.PERSON and words[start].low not in POSSESSIVE and words[start].sort is Sort.PERSON:
            break
        if low in DETERMINERS:
            return start - 1
        if low in ADVERBS or low in TIMES:
            break
        if (low in CUES and low not in ALSO_NOUNS or low.endswith("ed")) and not previous.capital:
            before = words[start - 2] if start - 2 >= floor else None
            if before is None or before.low not in DETERMINERS:
                break
        start -= 1
    return start


def phrase_behind(words: Sequence[Word], start: int, ceiling: int) -> Phrase | None:
    """The noun phrase that begins at `start`: behind *said* or *according to*.

    A name wins over the title before it (*the mayor, Ann Reed*; *former mayor Ann Reed*),
    not over a noun that it belongs to (*a spokesman for Ann Reed*).
    """
    at = start
    while at < ceiling and adverbial(words[at].low) and words[at].low not in {"both", "all"}:
        at += 1
    if at >= ceiling:
        return None
    low = words[at].low
    if low in SUBJECT_PRONOUNS or low in {"him", "them"}:
        return Phrase(at, at + 1, at)
    if low in POSSESSIVE:
        return None
    first, head = at, -1
    while at < ceiling and (nominal(words[at]) or words[at].low == "and"):
        word = words[at]
        if word.low in TIMES and head >= 0:
            break
        if word.low == "and" and (head < 0 or not _title_goes_on(words, at, ceiling)):
            break
        if word.sort is Sort.PERSON and not belongs(words, at, ceiling):
            return Phrase(first, at + 1, at)
        if head >= 0 and not word.capital and verbal(word) and word.low not in POSSESSIVE:
            break
        if word.low != "and":
            head = at
        at += 1
    if head < 0:
        return None
    apposed = _apposed_name(words, at, ceiling)
    if apposed is not None:
        return Phrase(first, apposed + 1, apposed)
    if at < ceiling and words[at].low in JOINING:
        at = _joined_end(words, at, ceiling)
        apposed = _apposed_name(words, at, ceiling)
        if apposed is not None:
            return Phrase(first, apposed + 1, apposed)
    return Phrase(first, at, head)


def _joined_end(words: Sequence[Word], at: int, ceiling: int) -> int:
    """Where what is joined to a phrase by the preposition at `at` ends: *of the town of Ely*."""
    while at + 1 < ceiling and words[at].low in JOINING and nominal(words[at + 1]):
        at += 1
        while at < ceiling and nominal(words[at]):
            word, behind = words[at], words[at + 1] if at + 1 < ceiling else None
            at += 1
            if word.sort is not Sort.PLAIN and (
                behind is None or behind.low not in POSSESSIVE and not behind.capital
            ):
                break
            if behind is not None and not behind.capital and (
                behind.low in CUES and behind.low not in ALSO_NOUNS or behind.low.endswith("ed")
            ) and word.low not in DETERMINERS:
                break
    return at


def belongs(words: Sequence[Word], at: int, ceiling: int) -> bool:
    """Whether the name at `at` only belongs to what follows: *Mr Reed’s*, *Reed aide Joe Lane*."""
    behind = at + 1
    if behind < ceiling and words[behind].low in POSSESSIVE:
        return True
    while behind < ceiling and nominal(words[behind]) and words[behind].low not in DETERMINERS:
        if words[behind].sort is Sort.PERSON:
            return behind > at + 1 and agent(words[behind - 1])
        if words[behind].sort is Sort.PLAIN and words[behind].low.endswith("ed"):
            return False
        behind += 1
    return behind > at + 1 and words[behind - 1].low in AGENTS


def agent(word: Word) -> bool:
    """Whether a noun is one for somebody who can speak, or may be: a title, *-er*, *-ist*."""
    return word.capital or word.low in AGENTS or word.low.endswith(_AGENT_ENDS)


def _title_goes_on(words: Sequence[Word], at: int, ceiling: int) -> bool:
    """Whether a name follows the *and* at `at` within a title: *founder and head Ann Reed*."""
    at += 1
    while at < ceiling and nominal(words[at]):
        if words[at].sort is Sort.PERSON:
            return True
        at += 1
    return False


def _apposed_name(words: Sequence[Word], comma: int, ceiling: int) -> int | None:
    """Where a name stands between commas behind a description: *the mayor, Ann Reed, …*."""
    if comma + 1 >= ceiling or words[comma].low != ",":
        return None
    at = comma + 1
    while at < min(ceiling, comma + 5) and words[at].sort is Sort.PLAIN and nominal(words[at]):
        if words[at].low in DETERMINERS:
            return None
        at += 1
    if at >= ceiling or words[at].sort is not Sort.PERSON:
        return None
    return at if at + 1 >= ceiling or words[at + 1].low in {",", ".", ";", "(", ":"} else None
