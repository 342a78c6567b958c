"""What shows that a name is no person's: a paper's, a company's, or a word for many.

The tagger takes *Le Monde* or *Home Depot* for a person now and then. Papers are known by the
words they are called by, where they report or are told something; companies by what only they
have.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from reader.analysis.naming.features import first_names, surnames, well_known_bodies
from reader.analysis.words.gazetteer import find, folded, nations
from reader.analysis.words.sentences import OPENERS
from reader.analysis.words.titles import words_of

_PAPERS: Final = words_of(
    "times post guardian herald tribune journal gazette independent telegraph mail mirror express"
    " observer chronicle standard courier news newspaper daily weekly today magazine review"
    " bulletin monde figaro parisien depeche presse soir liberation humanite echos croix zeitung"
    " spiegel zeit bild tageszeitung rundschau anzeiger blatt dagblad aftenposten nieuws repubblica"
    " corriere messaggero stampa giornale gazzetta mundo pais nacion clarin diario prensa folha"
    " estado globo publico jornal pravda izvestia kommersant vedomosti gazeta wyborcza"
    " rzeczpospolita hurriyet haaretz ahram jazeera arabiya watan asahi yomiuri mainichi shimbun"
)
"""Folded words that newspapers are called by, in several languages."""
_ARTICLES: Final = words_of("the le la les der die das el il lo al")
_REPORTS: Final = words_of("reported reports reporting wrote writes said says published")
_TELLING: Final = words_of("told tells to")
_TOLD_WITHIN: Final = 3  # words before a paper's name, among them *the* and a foreign article
_ONLY_PAPERS_DO: Final = words_of("reported reports reporting published")
_WHAT_COMPANIES_HAVE: Final = words_of(
    "ceo cfo shareholders stockholders stores headquarters subsidiary subsidiaries factories"
    " workforce customers website"
)
_RISES_AND_FALLS: Final = words_of(
    "rose fell gained lost slipped jumped climbed dropped slid surged tumbled rallied closed ended"
    " traded were are have has"
)
_FAITHS: Final = words_of(
    "muslim muslims christian christians jew jews hindu hindus buddhist buddhists sikh sikhs sunni"
    " sunnis shia shias shiite shiites catholic catholics protestant protestants mormon mormons"
    " islamist islamists kurd kurds tamil tamils arab arabs yazidi yazidis rohingya uighur"
    " uighurs uyghur uyghurs"
)
"""Folded words for those of one faith, or of one people without a country."""
_EVERYBODY: Final = words_of(
    "men women boys girls ladies gentlemen children people image photo picture video source"
)
_GENITIVE: Final = ("'s", "’s", "'", "’")


def publishes(words: Sequence[str], start: int, end: int) -> bool:
    """Whether `words[start:end]` is a paper: called like one, and told or telling the news."""
    behind = words[end] if end < len(words) else ""
    near = map(str.lower, words[max(0, start - _TOLD_WITHIN) : start])
    if behind not in _REPORTS and _TELLING.isdisjoint(near):
        return False
    opens = start
    if opens and folded(words[opens - 1]) in _ARTICLES and words[opens - 1] != "the":
        opens -= 1
    name = [folded(word) for word in words[opens:end]]
    the = opens > 0 and words[opens - 1].lower() == "the"
    before = opens - the
    told = before > 0 and words[before - 1].lower() in ("told", "tells")
    cited = before > 1 and [word.lower() for word in words[before - 2 : before]] == [
        "according",
        "to",
    ]
    if not (told or cited or behind in _REPORTS):
        return False
    article = the or name[0] in _ARTICLES
    if not article and name[0] in first_names():
        return False  # Emily Post wrote
    if not _PAPERS.isdisjoint(name):
        return True
    unknown = name[-1] not in surnames() and name[-1] not in first_names()
    return article and len(name) > 1 and unknown and behind in _ONLY_PAPERS_DO


def is_paper(name: str) -> bool:
    """Whether a name of several words is one that no place and only a paper has: *Ely Review*."""
    words = name.split()
    return len(words) > 1 and folded(words[-1]) in _PAPERS and not find(name)


def is_traded(words: Sequence[str], start: int, end: int) -> bool:
    """Whether `words[start:end]` is a company: it has shares, stores or a CEO, or is a *which*."""
    first = words[end].lower() if end < len(words) else ""
    if first == ",":
        if words[end + 1 : end + 2] and words[end + 1].lower() == "which":
            return True
    elif first in ("shares", "stock"):
        return end + 1 < len(words) and words[end + 1].lower() in _RISES_AND_FALLS
    of = start > 1 and words[start - 1].lower() in ("of", "in")
    if of and words[start - 2].lower() == "shares":
        return True
    if first not in _GENITIVE:
        return False
    had = [word.lower() for word in words[end + 1 : end + 3]]
    return had == ["chief", "executive"] or not _WHAT_COMPANIES_HAVE.isdisjoint(had)


def is_well_known(name: Sequence[str]) -> bool:
    """Whether a name is a well-known body's, and no place's or person's as well."""
    return _is_well_known(tuple(name))


@lru_cache(maxsize=5_000)
def _is_well_known(name: tuple[str, ...]) -> bool:
    plain = [part for part in map(folded, name) if part]
    written = " ".join(plain)
    if written not in well_known_bodies() or plain[0] in first_names():
        return False
    return not find(written) and (len(plain) > 1 or written not in surnames())


def is_house(name: Sequence[str]) -> bool:
    """Whether a name is a palace's or a castle's, and no team's: *Ely Palace*."""
    if len(name) == 1 or name[-1] not in ("Palace", "Castle"):
        return False
    if name[-1] == "Castle" and folded(name[0]) in first_names():
        return False  # Barbara Castle
    return " ".join(map(folded, name)) not in well_known_bodies()


def is_of_many(name: Sequence[str]) -> bool:
    """Whether a lone word is for one of a people or a faith, or *We*, and nobody's surname."""
    return len(name) == 1 and _is_of_many(name[0])


@lru_cache(maxsize=5_000)
def _is_of_many(word: str) -> bool:
    plain = folded(word)
    if plain in OPENERS or plain in _EVERYBODY:
        return True
    if find(plain) or not (plain in _FAITHS or plain in nations().people):
        return False
    return plain not in surnames() and plain not in first_names()
