"""Names as words to compare: case, accents and signs folded away."""

from __future__ import annotations

import re
import unicodedata

AFTER_ALL = "\U0010ffff"
"""Whatever goes on from a beginning comes before the beginning with this behind it."""

_WORD = re.compile(r"[^\W_]+(?:\.(?=[^\W_]\.?(?![^\W_]))[^\W_])*")


def words(name: str) -> tuple[str, ...]:
    """The words of any name, folded; initials such as “U.N.” are one word."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return tuple(word.replace(".", "") for word in _WORD.findall(bare))
