"""The small word classes of English by which phrases and clauses are told apart.

They are closed classes or lists of common nouns, all in lower case; whatever stands in none of
them counts as a noun, which in news prose it most often is.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from reader.analysis.telling.narrative import Sort, Word
from reader.analysis.words.titles import words_of
from reader.analysis.words.verbs import ALSO_NOUNS, CUES
from reader.analysis.words.word_kinds import WEEKDAYS

SUBJECT_PRONOUNS: Final = words_of("he she they i we who it you")
BOUND: Final = words_of("the a an his her their its our my your this that every no these those")
"""Determiners that never stand for somebody themselves, as *some* and *many* do."""
POINTING: Final = words_of("this that these those")
DETERMINERS: Final = BOUND | words_of(
    """some any another each several many most few two three four five six seven eight nine ten
    both one other multiple various numerous certain more"""
)
PREPOSITIONS: Final = words_of(
    """of for to in on at by with from about against over under into after before during since
    until through between among towards toward upon within without across behind beside near
    inside outside via despite regarding concerning amid around like including than per
    following"""
)
JOINING: Final = words_of("of for to at from with by in on behind against about near inside within")
"""Prepositions that join a second noun to the one before them."""
SUBORDINATING: Final = words_of(
    "when as while if although though because once after before since until whereas unless"
)
RELATIVE: Final = words_of("who which whose whom that where")
CONJUNCTIONS: Final = RELATIVE | words_of(
    "and or but nor while when if as because though although whereas so yet what how why whether"
    " then unless"
)
AUXILIARIES: Final = words_of(
    """has have had is was are were be been being am will would can could may might must should
    shall do does did having ’s 's ’d 'd ’ve 've ’ll 'll ’re 're ’m 'm cannot"""
)
MODALS: Final = words_of("should would must could might will can")
BEING: Final = words_of("is was are were be been being am ’s ’re")
ADVERBS: Final = words_of(
    """also later then once again now just even only further already always often never sometimes
    recently today yesterday tomorrow tonight earlier still long not first soon ever rather
    instead thus far too therefore simply famously twice all both himself herself themselves
    previously has here there back up out quite more much well meanwhile afterward afterwards so
    indeed perhaps maybe probably last however moreover likewise nonetheless nevertheless besides
    elsewhere otherwise hence shortly"""
)
TIMES: Final = WEEKDAYS | words_of(
    """january february march april june
    july august september october november december mon tue wed thu fri sat sun jan. feb. aug.
    sept. oct. nov. dec. morning afternoon evening night week month year day weekend moment time
    minutes hours days weeks months years"""
)
BEFORE_TIMES: Final = words_of("on in last late early this next that of")
SOMEBODY: Final = words_of(
    """president senator governor mayor minister candidate spokesman spokeswoman spokesperson
    lawmaker official judge officer nominee businessman billionaire mogul neurosurgeon actor
    actress singer author writer professor analyst expert leader activist aide adviser advisor
    strategist source person man woman boy girl student teacher doctor lawyer attorney chairman
    chairwoman chief executive director secretary ambassador general commander congressman
    congresswoman representative delegate host anchor journalist reporter researcher scientist
    economist farmer worker owner manager coach player captain resident neighbor neighbour
    witness survivor victim relative mother father wife husband brother sister son daughter
    friend chancellor premier king queen pope bishop priest prosecutor investigator detective
    sheriff inspector star comedian rapper musician artist filmmaker novelist voter supporter
    critic user banker trader driver engineer designer developer soldier sailor firefighter
    preacher veteran tourist guest employee lecturer trainer umpire referee pilot another one"""
)
"""Nouns for one who can speak."""
AGENTS: Final = (
    SOMEBODY
    | frozenset(noun + "s" for noun in SOMEBODY)
    | words_of(
        """campaign committee group groups party company court police department ministry agency
        government administration paper newspaper magazine town city council union church school
        university family couple team crowd organization organisation foundation association
        institute museum firm network office community
        non-profit nonprofit charity outlet audience
        bank board commission panel coalition alliance people men women
        democrats republicans some others many authorities witnesses eyewitness eyewitnesses media
        press rebels allies locals scholars colleagues"""
    )
)
"""Nouns and words for those who can speak, one, several or a body of them."""
WRITINGS: Final = words_of(
    """statement report letter editorial article study survey poll ad advertisement tweet post
    message memo email document complaint lawsuit indictment ruling decision opinion order law
    bill filing book piece column story release notice speech headline sign banner placard video
    website page review account analysis resolution platform petition blog summary text passage
    transcript proclamation decree constitution note description caption commercial act
    response series poster slogan motion brief affidavit verdict declaration"""
)
"""Nouns for what is read as well as anybody is heard."""
AGENT_ENDS: Final = ("er", "or", "ist", "ian", "man", "woman", "ent", "ant", "ary")
PAST: Final = words_of(
    """came went gave took made got became began saw ran wrote brought kept held met sent won lost
    led put set showed used paid stood sat fell grew drew drove chose sought ruled issued left"""
)
"""Past forms of common verbs that hardly ever stand in a noun phrase behind its noun."""
ADJECTIVE_ENDS: Final = ("ly", "ous", "ful", "less", "ive", "able", "ible")
POSSESSIVE: Final = words_of("’s 's ’ '")
NEGATED: Final = ("n’t", "n't")
OPEN: Final = words_of("( [")
CLOSED: Final = words_of(") ]")
DASHES: Final = words_of("— – - -- ―")

_NOT_NOMINAL: Final = (
    PREPOSITIONS | CONJUNCTIONS | SUBJECT_PRONOUNS | (AUXILIARIES - POSSESSIVE - {"will", "may"})
)


def nominal(word: Word) -> bool:
    """Whether a word may be part of a noun phrase."""
    if word.sort is not Sort.PLAIN:
        return word.sort is not Sort.SPEECH
    return _is_nominal(word.low) and not (word.low in {"will", "may"} and not word.capital)


@lru_cache(maxsize=10_000)
def _is_nominal(low: str) -> bool:
    return (
        (low[0].isalnum() or low in POSSESSIVE or low in "-&/@#")
        and low not in _NOT_NOMINAL
        and not low.endswith(NEGATED)
    )


def names_one(word: Word) -> bool:
    """Whether a word stands for somebody by itself: a person's name or a pronoun."""
    return word.sort is Sort.PERSON or word.low in SUBJECT_PRONOUNS


def adverbial(word: Word) -> bool:
    """Whether a word may stand between a subject and its verb: *also*, *quietly*."""
    return word.low in ADVERBS or (word.low.endswith("ly") and len(word.low) > 4)


def verbal(word: Word) -> bool:
    """Whether a word is plainly a verb: an auxiliary, or a form of saying that is no noun."""
    return word.low in AUXILIARIES or tells(word) or word.low.endswith(NEGATED)


def tells(word: Word) -> bool:
    """Whether a word is a verb of saying and can't be a noun: *said*, but not *claims*."""
    return word.low in CUES and word.low not in ALSO_NOUNS


def participial(word: Word) -> bool:
    """Whether a word looks like a past form or a participle: *known*, *visiting*, *armed*."""
    return word.low.endswith(("ed", "ing"))


def agent(word: Word) -> bool:
    """Whether a noun is one for somebody who can speak, or may be: a title, *-er*, *-ist*."""
    return word.capital or word.low in AGENTS or word.low.endswith(AGENT_ENDS)


def past(word: Word) -> bool:
    """Whether a word looks like the past form of a common verb: *released*, *gave*."""
    return not word.capital and (word.low in PAST or word.low.endswith("ed"))


def dash(word: Word) -> bool:
    """Whether a word is a dash."""
    return word.low in DASHES


def comma_or_dash(word: Word) -> bool:
    """Whether a word is a comma or a dash, between which appositions stand."""
    return word.low == "," or word.low in DASHES
