"""The pieces that questions to SQLite are made of, and how they go together."""

from __future__ import annotations

from typing import NamedTuple

from reader.library import tags
from reader.library.ids import A_QUOTATION

EVERY = f"tags : {tags.EVERY}"
NONE = f"tags : {tags.NEVER}"


class Match(NamedTuple):
    """An expression for the index of articles, or with `negated` what it doesn't find."""

    text: str
    negated: bool = False


class Speech(NamedTuple):
    """An expression for the index of quotations: one quotation must fit all of it.

    `speakers` is an expression for the index of articles that it can't do without. `table`
    is `reported` where it is indirect speech that must fit.
    """

    text: str
    speakers: str | None = None
    table: str = "said"


class Days(NamedTuple):
    """Bounds of the row number, both included."""

    first: int
    last: int


class Condition(NamedTuple):
    """SQL on the row number, which is written `{id}`, and its bound values."""

    text: str
    values: tuple[object, ...]


class Joint(NamedTuple):
    """Parts that must all be fitted."""

    parts: tuple[Simple, ...]


Simple = Match | Speech | Days | Condition
Part = Simple | Joint


def condition(part: Part) -> Condition:
    """The part as SQL on a row number, which finds all that it fits."""
    match part:
        case Match():
            negated = "NOT " if part.negated else ""
            found = "SELECT rowid FROM words WHERE words MATCH ?"
            return Condition(f"{{id}} {negated}IN ({found})", (part.text,))
        case Speech():
            table = part.table
            found = f"SELECT rowid / {A_QUOTATION} FROM {table} WHERE {table} MATCH ?"
            return Condition(f"{{id}} IN ({found})", (part.text,))
        case Days():
            return Condition("{id} BETWEEN ? AND ?", tuple(part))
        case Condition():
            return part
        case Joint():
            all_ = [condition(each) for each in part.parts]
            return Condition(
                joined("AND", [each.text for each in all_]),
                tuple(value for each in all_ for value in each.values),
            )


def opposite(part: Part | None) -> Part | None:
    """What fits where `part` does not."""
    if part is None:
        return None
    if isinstance(part, Match):
        return Match(part.text, not part.negated)
    found = condition(part)
    return Condition(f"NOT ({found.text})", found.values)


def joint(parts: list[Simple]) -> Part | None:
    """What fits where all of `parts` do; None where there are none."""
    if len(parts) <= 1:
        return parts[0] if parts else None
    return Joint(tuple(parts))


def all_match(matches: list[Match]) -> Match:
    """One expression for all of `matches`, of which there is at least one."""
    wanted = [part.text for part in matches if not part.negated]
    unwanted = [part.text for part in matches if part.negated]
    if not wanted:
        return Match(joined("OR", unwanted), negated=True)
    found = joined("AND", wanted)
    return Match(f"({found}) NOT ({joined('OR', unwanted)})" if unwanted else found)


def positive(match: Match) -> str:
    """The expression that finds what `match` stands for, negated or not."""
    return f"({EVERY}) NOT ({match.text})" if match.negated else match.text


def joined(word: str, texts: list[str]) -> str:
    """`texts` with `word` between them, bracketed where there are several."""
    return texts[0] if len(texts) == 1 else f" {word} ".join(f"({text})" for text in texts)
