"""What a place's name as it is written may stand for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from reader.analysis.words import gazetteer
from reader.analysis.words.gazetteer import Entry, folded
from reader.analysis.words.states import POSTAL, STATES
from reader.analysis.words.titles import words_of

_SIDE = re.compile(
    r"^(?:north|south|east|west|central|upper|lower|inner|outer|mid|greater|downtown|midtown"
    r"|northern|southern|eastern|western|(?:north|south)-?(?:east|west)(?:ern)?|mainland|rural"
    r"|metropolitan|metro) ",
)
_SORT = re.compile(r" (?:state|province|city|county|region|oblast|governorate|prefecture|town)$")
_SORT_OF = re.compile(
    r"^(?:(?P<city>city|town|village|borough|municipality)|(?P<county>county)"
    r"|(?P<region>state|province|region)|(?P<country>republic|kingdom|commonwealth)) of "
)
# American courts are called so, and regions of small countries; a town anywhere has a centre.
_NO_PLACE = re.compile(
    r"(?:north|south|east|west|central|middle)(?:ern)? district|central business district"
)
_LETTERED = re.compile(r"\w\.\s?\w")

# Towns are called so as well; alone, these words hardly ever mean them.
_NO_TOWNS: Final = words_of(
    "north south east west northern southern eastern western central bank sale gulf bay coast union"
    " centre center castle police same most university college hospital church temple street park"
    " commerce enterprise young of"
)
# Of the states' abbreviations, those made of initials; the others have no stop inside.
_OF_INITIALS: Final = words_of("nh nj nm ny nc nd ri sc sd wva dc")


@lru_cache(maxsize=5_000)
def entries_of(name: str) -> tuple[Entry, ...]:
    """What the table has for a name, also for a state's abbreviation or a part of a place."""
    plain = folded(name)
    if "." in name:
        short = plain.replace(" ", "")
        state = STATES.get(short)
        if state and (short in _OF_INITIALS or not _LETTERED.search(name)):
            return tuple(entry for entry in [gazetteer.entry(f"US.{state}")] if entry)
    if name in POSTAL and (state_entry := gazetteer.entry(f"US.{name}")):
        return (state_entry, *(e for e in gazetteer.find(name) if e.key != state_entry.key))
    if plain in _NO_TOWNS or _NO_PLACE.fullmatch(plain):
        return ()
    found = gazetteer.find(name)
    if found and plain.endswith(" county"):  # Hampshire County is no place's name in England
        shires = gazetteer.find(plain.removesuffix(" county"))
        found += tuple(e for e in shires if e.kind == "county" and e not in found)
    if found:
        return found
    for shorter in (_SORT.sub("", plain), _SIDE.sub("", plain)):
        if shorter != plain and (found := gazetteer.find(shorter)):
            return found
    if sort := _SORT_OF.match(plain):
        found = gazetteer.find(plain[sort.end() :])
        return tuple(each for each in found if each.kind == sort.lastgroup) or found
    return ()
