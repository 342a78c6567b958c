"""The words that stand before a person's name without being part of it."""

from __future__ import annotations

from typing import Final


def words_of(listed: str) -> frozenset[str]:
    """The words of a list with blanks between them."""
    return frozenset(listed.split())


HONORIFICS: Final = words_of(
    "mr mrs ms miss mister dr prof sir dame lord lady baroness baron rev reverend fr sen rep gov"
    " gen col lt sgt capt cpl maj adm cmdr hon madam mme mlle messrs sheikh sheik imam ayatollah"
    " rabbi dom don doña dona pfc pvt det insp supt atty amb herr frau monsieur madame senor señor"
    " señora senora signor signora master sens reps govs profs drs"
)
"""Folded forms of address; each is followed by a name."""

ADDRESS: Final = words_of("mr mrs ms messrs mister mme mlle sir dame sen sens rep reps gov dr herr")
"""Those of them behind which nothing but a person can stand."""

BEFORE_NAMES: Final = words_of(
    "president premier chancellor minister secretary senator representative governor mayor"
    " congressman congresswoman councilman councilwoman councillor councilor judge justice"
    " chairman chairwoman chairperson chair director chief leader spokesman spokeswoman"
    " spokesperson general colonel lieutenant major captain sergeant corporal admiral commander"
    " commissioner officer detective inspector constable superintendent professor doctor king"
    " queen prince princess duke duchess earl count countess emperor empress sultan emir pope"
    " cardinal archbishop bishop father sister brother pastor coach manager striker midfielder"
    " goalkeeper defender forward quarterback captain skipper actor actress singer author writer"
    " director producer editor reporter correspondent journalist columnist analyst economist"
    " attorney lawyer prosecutor counsel ambassador envoy negotiator speaker deputy candidate"
    " lawmaker activist dissident founder executive ceo husband wife son daughter father mother"
    " brother sister uncle aunt cousin friend colleague rival photographer historian scientist"
    " researcher physicist nurse dean principal teacher student private airman specialist"
    " marshal brigadier taoiseach emeritus elect lord baroness mp msp mep aide adviser advisor"
    " treasurer comptroller sheriff ranger saint st"
)
"""Folded words for what somebody is, as they stand before a name."""

MODIFIERS: Final = words_of(
    "former ex prime vice deputy acting first crown chief home foreign interior finance defence"
    " defense justice attorney lieutenant major brigadier assistant associate senior interim"
    " managing executive outgoing incoming national state us uk house senate opposition shadow"
)
"""Folded words that stand before such a word and belong to it: prime minister, crown prince."""

# These are given names or surnames as well, and start many a full name.
ALSO_NAMES: Final = words_of(
    "dean earl duke king prince count major page forward marshal private saint st judge captain"
    " constable sheriff deputy brother sister father mother premier chair chief star coach"
    " baron don dom master miss rabbi imam dame lady"
)

FEMALE: Final = words_of(
    "mrs ms miss dame lady baroness madam mme mlle madame queen princess duchess countess empress"
    " sister mother actress congresswoman councilwoman chairwoman spokeswoman businesswoman"
    " señora senora signora doña dona frau wife daughter aunt policewoman saleswoman"
)
MALE: Final = words_of(
    "mr mister sir lord king prince duke emperor pope cardinal archbishop father brother actor"
    " congressman councilman chairman spokesman businessman señor senor signor monsieur herr"
    " husband son uncle imam ayatollah rabbi policeman salesman baron earl count fr"
)
REGAL: Final = words_of("king queen prince princess pope emperor empress sultan emir saint")
"""Titles that stay before a name that is a first name alone: Pope Francis, King Charles III."""
