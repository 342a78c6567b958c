"""What each verb of saying may take for its content: a clause, a question, a deed, a thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from enum import Enum
from typing import Final, TypeVar

from reader.analysis.members import quick_members
from reader.analysis.words.verbs import forms


@quick_members
class Complement(Enum):
    """A kind of content that a verb takes behind it, or whom it takes before that."""

    CLAUSE = "that it rains"
    BARE = "it rains"
    QUESTION = "whether it rains"
    DEED = "to go"
    DOING = "going"
    THING = "a plan"
    HEARER = "voters that it rains"
    BIDDEN = "voters to go"


_TAKES: Final = {
    Complement.CLAUSE: """
        say tell add state claim remark assert declare proclaim reiterate allege aver avow testify
        recount confide contend complain boast caution lament reassure assure brag quip opine note
        write warn explain admit argue announce conclude observe suggest joke recall acknowledge
        concede confirm deny comment stress emphasise emphasize underline underscore inform
        predict propose speculate reveal maintain disclose affirm swear vow pledge promise
        remind report repeat estimate guess hint imply indicate signal insist mention reply
        respond answer retort counter object protest theorise theorize hypothesise hypothesize
        posit postulate attest certify clarify specify stipulate volunteer conjecture surmise
        intimate advise demand request recommend point tweet post interject exclaim grumble gripe
        muse rant rejoin elaborate summarise summarize urge ask agree read
        forecast concur""",
    Complement.BARE: """
        say tell add claim state assert declare allege contend complain boast reassure assure quip
        note write warn explain admit argue announce conclude suggest joke acknowledge concede
        confirm deny inform predict reveal maintain swear vow pledge promise report estimate guess
        insist reply respond tweet post recall stress remind testify hint imply indicate
        repeat reiterate speculate counter forecast""",
    Complement.QUESTION: """
        say ask tell explain wonder inquire enquire query reveal disclose specify describe confirm
        note discuss outline question clarify mention recount recall announce""",
    Complement.DEED: "vow pledge promise threaten swear ask demand claim propose beg",
    Complement.DOING: """
        suggest propose recommend deny admit describe mention recall advocate report discuss
        announce""",
    Complement.THING: """
        announce propose suggest deny report confirm describe mention note reveal predict forecast
        acknowledge disclose recommend demand promise state allege admit explain reiterate repeat
        emphasise emphasize stress outline cite recount recall discuss vow urge tweet concede
        specify proclaim""",
    Complement.HEARER: """
        tell ask inform warn assure reassure remind advise promise caution urge
        accuse""",
    Complement.BIDDEN: """
        ask urge advise warn beg implore exhort encourage remind request order call""",
}
_WITH: Final = {
    "about": """
        speak ask complain warn joke write comment boast brag tell testify tweet lament inquire
        speculate inform elaborate""",
    "of": "speak warn complain boast brag accuse inform assure remind",
    "for": "call ask argue",
    "on": "comment elaborate report insist call",
    "to": "refer point admit testify",
    "out": "point",
    "against": "argue warn caution advise protest",
    "at": "hint",
    "with": "disagree",
}

_Key = TypeVar("_Key")


def _by_form(table: Mapping[_Key, str]) -> dict[str, frozenset[_Key]]:
    found: dict[str, set[_Key]] = defaultdict(set)
    for key, lemmas in table.items():
        for lemma in lemmas.split():
            for form in forms(lemma):
                found[form].add(key)
    return {form: frozenset(keys) for form, keys in found.items()}


TAKES: Final = _by_form(_TAKES)
"""The complements of every form of a verb of saying, in lower case."""
WITH: Final = _by_form(_WITH)
"""The prepositions that join its content to a form: *warned of*, *called for*."""
