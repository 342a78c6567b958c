"""Words in quotation marks, as the language that is spoken has them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.language.words import tr

_CURLY = str.maketrans('“”"', "‘’'")
_ANGLED = re.compile(r"«\s*([^«»]*?)\s*»")


def in_marks(words: str) -> str:
    """The words in marks: `“words”`."""
    return tr("“{words}”").format(words=words)


def titled(title: str) -> str:
    """A title in marks, whose own marks become those that stand within others."""
    marks = tr("“{words}”")
    inner = title.translate(_CURLY) if "“" in marks else _ANGLED.sub(r"“\1”", title)
    return marks.format(words=inner)


def listed(words: Iterable[str]) -> str:
    """Each in marks, one after the other: `“peace”, “aid”`."""
    return ", ".join(map(in_marks, words))
