"""How American papers abbreviate the states."""

from __future__ import annotations

from typing import Final

from reader.analysis.words.titles import words_of

_ABBREVIATED: Final = (
    "ala:AL ariz:AZ ark:AR calif:CA colo:CO conn:CT del:DE fla:FL ga:GA ill:IL ind:IN kan:KS"
    " kans:KS ky:KY la:LA md:MD mass:MA mich:MI minn:MN miss:MS mo:MO mont:MT neb:NE nev:NV"
    " nh:NH nj:NJ nm:NM ny:NY nc:NC nd:ND okla:OK ore:OR pa:PA penn:PA ri:RI sc:SC sd:SD"
    " tenn:TN tex:TX vt:VT va:VA wash:WA wva:WV wis:WI wisc:WI wyo:WY"
)

STATES: Final = dict(pair.split(":") for pair in _ABBREVIATED.split())
"""Folded abbreviations and postal codes; some are words as well, so they need their stop."""

POSTAL: Final = words_of(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ"
    " NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY"
)
