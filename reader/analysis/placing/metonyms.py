"""Where a town or a house stands for a country's government: *Moscow agreed*, *the Kremlin*.

A capital does where it decides, says or wants something, where something is its that only
governments have, or where it is dealt with; joined capitals (*Paris and London*) do together.
Behind *in*, *at*, *to* or *from* it is the town. The signs are those by which Markert and
Nissim (Metonymy Resolution at SemEval I, 2007) tell places from the people they stand for:
the verb of which the name is the subject, the noun it owns, the preposition before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from reader.analysis.marks import Metonym, Place
from reader.analysis.placing.concerns import nations_in
from reader.analysis.words import gazetteer
from reader.analysis.words.gazetteer import nations
from reader.analysis.words.titles import words_of
from reader.articles.article import Span

_VERBS: Final = words_of(
    "accept accepts accepted accuse accuses accused acknowledge acknowledges acknowledged agree"
    " agrees agreed announce announces announced annex annexed approve approves approved argue"
    " argues argued ask asks asked assert asserts asserted back backs backed ban bans banned"
    " believe believes believed blame blames blamed block blocks blocked boycott boycotts boycotted"
    " claim claims claimed condemn condemns condemned concede concedes conceded confirm confirms"
    " confirmed consider considers considered criticise criticised criticize criticized decide"
    " decides decided declare declares declared decline declines declined demand demands demanded"
    " denounce denounces denounced deny denies denied deploy deploys deployed dismiss dismisses"
    " dismissed dispute disputes disputed endorse endorses endorsed expel expels expelled fear"
    " fears feared freeze froze hopes hoped impose imposes imposed insist insists insisted intend"
    " intends intended invade invaded lift lifted maintain maintains maintained negotiate"
    " negotiates negotiated object objects objected offer offers offered oppose opposes opposed"
    " order orders ordered persuade persuaded pledge pledges pledged press pressed pressured"
    " promise promises promised propose proposes proposed protest protests protested ratify"
    " ratified react reacts reacted reaffirm reaffirmed recall recalled recognise recognised"
    " recognize recognized refuse refuses refused regard regards regarded reiterate reiterates"
    " reiterated reject rejects rejected renounce renounced respond responds responded retaliate"
    " retaliates retaliated said say says seek seeks sought signal signals signalled signaled"
    " signed summon summons summoned support supports supported suspect suspects suspected suspend"
    " suspends suspended threaten threatens threatened told tried try tries urge urges urged veto"
    " vetoes vetoed view views viewed vow vows vowed want wants wanted warn warns warned welcome"
    " welcomes welcomed wish wishes wished withdrew withdraw withdraws"
)
"""What governments do: decide, say, agree, want."""
_DOING: Final = words_of(
    "accusing agreeing asking backing blaming blocking considering demanding denying deploying"
    " discussing expecting fearing hoping imposing insisting negotiating offering opposing"
    " planning preparing pressing proposing pursuing pushing refusing rejecting seeking"
    " threatening trying urging warning weighing working"
)
_BEING: Final = words_of(
    "accused adamant alarmed angry anxious bound committed concerned convinced determined eager"
    " expected furious keen open pleased prepared ready reluctant satisfied set unwilling urged"
    " warned wary willing worried"
)
_AUXILIARY: Final = words_of("has have had did does do would will could may might must should can")
_TO_BE: Final = words_of("is was are were been be")
_BETWEEN: Final = words_of("not n't also now still yet later never already once again both long")
_OWNED: Final = words_of(
    "accusation actions aggression agreement aid alliance ally allies ambassador ambition ambitions"
    " annexation answer approval army backing blockade claim claims commitment concern concerns"
    " consent decision demand demands denial diplomacy diplomats embargo envoy forces government"
    " influence insistence interests interference intervention invasion leaders leadership military"
    " negotiators objection objections offer opposition permission plan plans pledge policy"
    " policies position pressure promise proposal proposals reaction recognition refusal rejection"
    " reply representative request response role sanctions silence sovereignty stance support"
    " threat threats troops veto view vote war warning warnings willingness withdrawal"
)
_DEALINGS: Final = words_of(
    "agreement alliance alliances clash conflict confrontation cooperation contacts deal dealings"
    " dialogue differences dispute disputes feud friction links negotiations pact partnership"
    " pressure protest quarrel rapprochement relations relationship rift row sanctions standoff"
    " stand-off talks tension tensions ties treaty truce understanding war"
)
_DEALT: Final = words_of("with against between by on")
_TOWN_BEHIND: Final = words_of(
    "in at to from near outside inside around into across through via toward towards beyond"
    " throughout leaving left visit visited visiting entered entering reach reached outskirts"
)
_SENT: Final = words_of(
    "influence pressure statement statements letter letters word comment comments order orders"
    " instruction instructions response support invitation reaction guidance approval permission"
    " denial silence request requests message memo criticism help interference message messages"
)
"""What comes from those who sit in a house, not from its door."""
_GROUNDS: Final = words_of(
    "lawn lawns grounds gate gates garden gardens steps roof fence fences wing front door doors"
    " corridors corridor walls entrance lobby basement residence balcony driveway tour ceremony"
    " event events reception dinner banquet wedding neighborhood neighbourhood autonomous station"
)
"""What a house has as a building, or where something takes place."""
_REACH: Final = 60

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_STEP = re.compile(r"\s*([^\W\d_]+(?:['’-][^\W\d_]+)*)")
_OWNER = re.compile(r"['’]s?\s+((?:[^\W\d_][\w-]*\s+){0,2}[^\W\d_][\w-]*)")
_OWNED_BEHIND = re.compile(r"(?:['’]s)?[ ]([^\W\d_]+(?:[ ][^\W\d_]+)?)")
_JOINED = re.compile(r",?\s+(?:and|or|nor)\s+(?:the\s+)?|,\s+")


class _Candidate(NamedTuple):
    """A name that may stand for a government, and the country's key."""

    span: Span
    key: str
    is_house: bool


def metonyms(text: str, places: Sequence[Place]) -> list[Metonym]:
    """The mentions that stand for a country's government, in the order of the text.

    `places` are those of the text; the mention of a town among them stays one of the town's.
    """
    candidates = _candidates(text, places)
    stand = [_stands(text, candidate) for candidate in candidates]
    for at in range(len(candidates) - 2, -1, -1):  # Paris and London agreed
        if stand[at + 1] and _are_joined(text, candidates[at], candidates[at + 1]):
            stand[at] = stand[at] or not _is_town(text, candidates[at].span)
    for at in range(1, len(candidates)):  # ties between Paris and London
        if stand[at - 1] and _are_joined(text, candidates[at - 1], candidates[at]):
            stand[at] = True
    return [
        Metonym(candidate.span, entry.name)
        for candidate, stands in zip(candidates, stand, strict=True)
        if stands and (entry := gazetteer.entry(candidate.key))
    ]


def _candidates(text: str, places: Sequence[Place]) -> list[_Candidate]:
    known = nations()
    found = [
        _Candidate(span, known.towns[place.key], is_house=False)
        for place in places
        if place.key in known.towns
        for span in place.mentions
    ]
    found += [
        _Candidate(standing.span, standing.key, is_house=True)
        for standing in nations_in(text)
        if standing.name in known.houses
    ]
    found.sort()
    apart: list[_Candidate] = []
    for candidate in found:
        if not (apart and candidate.span.meets(apart[-1].span)):
            apart.append(candidate)
    return apart


def _are_joined(text: str, one: _Candidate, other: _Candidate) -> bool:
    return bool(_JOINED.fullmatch(text, one.span.end, other.span.start))


def _stands(text: str, candidate: _Candidate) -> bool:
    """Whether a name stands for a government where it is, by the words around it alone."""
    span = candidate.span
    if candidate.is_house:
        return not _is_building(text, span)
    if _is_town(text, span):
        return False
    return _owns(text, span) or _acts(text, span) or _is_dealt_with(text, span)


def _before(text: str, span: Span) -> list[str]:
    """The words before a name in its sentence, the nearest last."""
    before = text[max(0, span.start - _REACH) : span.start]
    clause = re.split(r"[.!?;:“”\"\n]", before)[-1]
    return [word.lower() for word in _WORD.findall(clause)]


def _is_town(text: str, span: Span) -> bool:
    """Whether the words before a name take it for somewhere to be or to go."""
    words = _before(text, span)
    if words and words[-1] == "the":
        words.pop()
    return bool(words) and words[-1] in _TOWN_BEHIND


def _is_building(text: str, span: Span) -> bool:
    """Whether a house is just that: *outside the Kremlin*, *the White House’s north lawn*."""
    words = _before(text, span)
    while words and words[-1] in ("the", "us", "u", "s"):
        words.pop()
    if words[-1:] == ["from"]:
        return words[-2:-1] == [] or words[-2] not in _SENT
    if words[-1:] == ["of"] and not _GROUNDS.isdisjoint(words[-2:-1]):
        return True
    if bool(words) and words[-1] in _TOWN_BEHIND:
        return True
    behind = _OWNED_BEHIND.match(text, span.end)
    return behind is not None and not _GROUNDS.isdisjoint(behind[1].lower().split())


def _owns(text: str, span: Span) -> bool:
    """Whether what the name owns is a government's: *Moscow’s long-held position*."""
    owned = _OWNER.match(text, span.end)
    return owned is not None and not _OWNED.isdisjoint(owned[1].lower().split())


def _acts(text: str, span: Span) -> bool:
    """Whether the name is the subject of what governments do: *Moscow has not yet agreed*."""
    at = span.end
    is_ = False
    for _ in range(5):
        step = _STEP.match(text, at)
        if step is None:
            return False
        word = step[1].lower()
        at = step.end()
        if word in _VERBS:
            return not is_ or word in _BEING
        if is_ and (word in _DOING or word in _BEING):
            return True
        if word in _TO_BE:
            is_ = True
        elif not (word in _AUXILIARY or word in _BETWEEN or word.endswith("ly")):
            return False
    return False


def _is_dealt_with(text: str, span: Span) -> bool:
    """Whether the name is dealt with: *relations with Moscow*, *pressure on Moscow*."""
    words = _before(text, span)
    if not words or words[-1] not in _DEALT:
        return False
    return not _DEALINGS.isdisjoint(words[-5:-1])
