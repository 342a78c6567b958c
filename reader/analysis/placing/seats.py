"""The town, county or region that stands in the name of its public bodies and buildings.

*Boston Police Department* and *Kent County Detention Center* say where something is;
*University of Michigan* and *Boston Times* do not.
"""

from __future__ import annotations

import re
from typing import Final

from reader.analysis.marks import Name, NameKind
from reader.analysis.words.gazetteer import find
from reader.analysis.words.titles import words_of
from reader.articles.article import Span

_PUBLIC: Final = words_of(
    "police fire sheriff department dept office office's county city town township village"
    " borough council commission commissioners school schools high middle elementary primary"
    " secondary junior senior independent district board education court courts courthouse"
    " superior municipal magistrates crown circuit supreme hospital community regional general"
    " memorial medical health center centre library hall civic convention jail prison detention"
    " correctional facility institution state national guard government legislature assembly"
    " troopers highway patrol authority transportation transit public safety works service"
    " services rescue emergency parks recreation planning zoning housing redevelopment port"
    " historical society museum theater theatre chamber fair fairgrounds coroner attorney"
    " prosecutor clerk's clerk sheriff's coroner's attorney's bureau division agency"
    " volunteer maternity"
)
"""Folded words of public bodies and buildings."""
_FOLLOWED_BY: Final = words_of("of for and &")
_WORD: Final = re.compile(r"\S+")
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_COUNTY: Final = ("County", "Parish", "Township")
_PARTS: Final = words_of("City County Town Township Village Borough District State Regional")
"""Words that belong to a place's own name."""
_NO_TOWNS: Final = words_of(
    "north south east west central northern southern eastern western university superior valley"
    " liberal union crown high national federal supreme coast"
)
"""Folded words that begin such names without being a town's."""
_LONGEST: Final = 4  # words of a place's name


def seat(text: str, name: Name) -> Span | None:
    """Where in a body's or building's name its town, county or region stands, if it tells.

    None too where the name is a place's as a whole, or begins with a country.
    """
    if name.kind is NameKind.PERSON:
        return None
    words = list(_WORD.finditer(text, *name.span))
    if len(words) < 2 or find(name.span.of(text)):
        return None
    for count in range(min(len(words) - 1, _LONGEST), 0, -1):
        end = words[count - 1].end()
        written = text[name.span.start : end]
        if count == 1 and written.casefold() in _NO_TOWNS:
            return None
        found = find(written)
        if not found and not (count > 1 and words[count - 1][0] in _COUNTY):
            continue
        if found and found[0].kind not in ("city", "county", "region"):
            return None
        return Span(name.span.start, end) if _is_public(words[count:]) else None
    return None


def _is_public(words: list[re.Match[str]]) -> bool:
    """Whether a name goes on as public bodies' do, up to *of* or *for*."""
    if all(word[0] in _PARTS for word in words) or words[0][0] in _COUNTY:
        return False
    for number, word in enumerate(words):
        plain = _POSSESSIVE.sub("", word[0]).casefold()
        if plain in _FOLLOWED_BY:
            return number > 0
        if plain not in _PUBLIC:
            return False
    return True
