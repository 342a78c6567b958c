"""The kinds of words that tell a name beside them: titles, days, bodies, lands.

The tagger learned from these very lists: whoever changes one trains it anew.
"""

from __future__ import annotations

from reader.analysis.words.titles import BEFORE_NAMES, HONORIFICS, words_of

_ORG_WORDS = words_of(
    "inc corp co ltd llc plc ag sa nv gmbh company corporation group bank university college"
    " school institute association committee council commission ministry department agency"
    " party union club fc league team press news times post journal tribune herald court"
    " church hospital centre center foundation fund society airlines airways motors systems"
    " technologies industries holdings partners international bureau board office service"
    " federation confederation congress parliament senate house army navy force forces police"
    " authority organization organisation network museum theatre orchestra academy brothers"
    " trust securities insurance oil energy media studios records"
)
_PLACE_WORDS = words_of(
    "city county province state district region town village island islands river lake mountain"
    " mountains sea ocean bay valley street road avenue square park airport bridge peninsula"
    " coast beach desert forest hills hill border capital republic kingdom territory suburb"
    " north south east west northern southern eastern western central near outside"
)
_PLACE_PREPOSITIONS = words_of(
    "in at near from to outside around across throughout toward towards via into within"
)
WEEKDAYS = words_of("monday tuesday wednesday thursday friday saturday sunday")
"""By themselves nobody's names, whatever the tagger takes them for."""
_DAYS = WEEKDAYS | words_of(
    "january february march april may june july august september october november december jan feb"
    " mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun"
)
# The tagger learned from this very list; `verbs` may grow without training it anew.
_SAYING = words_of(
    "said says say saying told tells asked asks added adds wrote writes tweeted replied warned"
    " warns argued argues insisted insists noted notes explained explains stated states claimed"
    " claims announced denied denies acknowledged admitted recalled testified according"
)


_KINDS = {
    word: kind
    for kind, words in reversed(
        (
            ("h", HONORIFICS),
            ("t", BEFORE_NAMES),
            ("v", _SAYING),
            ("d", _DAYS),
            ("o", _ORG_WORDS),
            ("l", _PLACE_WORDS),
            ("i", _PLACE_PREPOSITIONS),
        )
    )
    for word in words
}
"""The first kind that has a word is its own."""


def kind_of(plain: str, word: str) -> str:
    """A letter for the kind of `word`, `plain` being its folded form; empty for most words."""
    kind = _KINDS.get(plain)
    if kind is None:
        return "j" if len(word) == 2 and word[1] == "." and word[0].isupper() else ""
    return kind
