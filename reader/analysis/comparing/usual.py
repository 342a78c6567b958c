"""How usual English words are in quotations, as far as is known without a library.

A small library knows too few quotations to tell that “because” is common and “estuary” isn't.
The bands are rough, set by hand: a word of a band stands in one of so many quotations of news.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_BANDS: Final[Mapping[int, str]] = {
    2: "the to and of a in that is we it",
    6: "i for be have are this not on will with our you they was has as but there at it's",
    12: "what by from all do people if can their would been more who an so or my very were"
    " one about no he his think which your because when its just want going now us know some"
    " had should out don't than get up time them need how like i'm we're those over",
    30: "into any also could make many he's that's she her only these country other way"
    " good new must go work right well after take first did me see government then where am"
    " say here world back most being said years think thing things even before much year day"
    " every really come something let through help between same still too last long down"
    " does doing made part today never again always own part place another without they're"
    " we've can't believe sure great lot next against under life two put keep give got hope"
    " him why down off both such him while until since yet each around better best end way"
    " i've it'll we'll i'll didn't doesn't isn't won't there's important problem happen happy"
    " look find done use called able might may",
    80: "president minister state states united support public political economic economy"
    " market war peace security children family families women men man home house law court"
    " police city million billion percent money pay job jobs business company companies"
    " three four five ten number week month months days hours night morning water food"
    " health school change future history power party vote election national international"
    " local community group groups case point question issue issues situation policy system"
    " plan action decision agreement move continue become became show want wanted trying try"
    " talk talking tell told called call seen feel felt ask asked start started stop stay"
    " leave left live lives lost lose win bring brought happened working far big real true"
    " open free possible different clear ready strong high low bad hard wrong order process"
    " result level rate price prices trade foreign force forces military attack against"
    " responsible responsibility interest opportunity course fact reason sense matter kind"
    " little few enough course ever already once later soon yes thank thanks sorry please"
    " proud whole full nothing everything everyone anyone nobody someone anything person"
    " understand important meet meeting continue expect expected able absolutely however"
    " together away face hands team players game play season second third half"
    " world's country's wasn't wouldn't couldn't you're i'd aren't haven't hasn't what's"
    " god heart love death dead died killed body words word comment committed commitment",
}

RARE: Final = 1 / 1500
"""What a word that is in no band is taken for."""

SHARES: Final[Mapping[str, float]] = {
    word.replace("'", " "): 1 / often
    for often, words in sorted(_BANDS.items(), reverse=True)
    for word in words.split()
}
"""Of each usual word, folded: in what share of all quotations it stands."""
