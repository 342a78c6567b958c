"""Reads what was typed, from text to terms.

The grammar, where a blank joins like AND and binds closer than OR:

    any   = all { "OR" all }
    all   = one { [ "AND" ] one }
    one   = [ "-" | "NOT" ] ( "(" any ")" | field ":" ( value | "(" any ")" ) | value )
    value = word | phrase [ "~" number ] | value "w/" number value

Nothing typed is ever refused: what can't be understood becomes a fault with its place, and
the rest still counts.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from reader.articles.article import Span
from reader.filter.fields import FIELDS, no_field, wants
from reader.filter.terms import All, Any, Close, Fault, Not, Term, Value
from reader.filter.tokens import Token, tokens
from reader.language.words import spoken, tr

DEEPEST = 12
"""Brackets inside each other: SQLite's full-text parser gives up at a few more."""

_KEPT = 64
"""Texts that were read are kept: at each key five that show it ask what was typed."""

_HALF = re.compile("[\ud800-\udfff]")


class Typed(NamedTuple):
    """What was understood (None where nothing was) and what was not."""

    term: Term | None
    faults: tuple[Fault, ...]


def typed(text: str) -> Typed:
    """The terms of the filter `text` and its faults, in linear time."""
    return _typed(text, spoken())


@lru_cache(_KEPT)
def _typed(text: str, _language: str) -> Typed:
    # Half a character can stand in a command line or a text field, but in no library.
    parser = _Parser(_HALF.sub("\ufffd", text))
    term = parser.everything()
    return Typed(term, tuple(sorted(set(parser.faults))))


class _Parser:
    """Reads the tokens once, from left to right, and gathers the faults."""

    def __init__(self, text: str) -> None:
        self.faults: list[Fault] = []
        self._tokens = list(tokens(text))
        self._at = 0

    def everything(self) -> Term | None:
        """All that was typed; a bracket that closes nothing is a fault and passed over."""
        terms: list[Term] = []
        while self._peek() is not None:
            if term := self._any("", 0):
                terms.append(term)
            if stray := self._take(")"):
                self._fault(stray.span, tr("This bracket closes nothing."))
        return _joined(All, terms)

    def _peek(self) -> Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _take(self, *kinds: str) -> Token | None:
        token = self._peek()
        if token is None or token.kind not in kinds:
            return None
        self._at += 1
        return token

    def _fault(self, span: Span, sentence: str) -> None:
        self.faults.append(Fault(span, sentence))

    def _any(self, field: str, depth: int) -> Term | None:
        terms: list[Term] = []
        sign: Token | None = None
        while True:
            term = self._all(field, depth)
            if term is None and sign is not None:
                self._fault(sign.span, tr("OR wants something on both sides."))
            if term is not None:
                terms.append(term)
            following = self._take("OR")
            if following is None:
                return _joined(Any, terms)
            if term is None and sign is None:
                self._fault(following.span, tr("OR wants something on both sides."))
            sign = following

    def _all(self, field: str, depth: int) -> Term | None:
        terms: list[Term] = []
        sign: Token | None = None
        while (token := self._peek()) is not None and token.kind not in (")", "OR"):
            if token.kind == "AND":
                sign = self._take("AND")
                if not terms:
                    self._fault(token.span, tr("AND wants something on both sides."))
                continue
            term = self._one(field, depth)
            if term is not None:
                terms.append(term)
            sign = None
        if sign is not None and terms:
            self._fault(sign.span, tr("AND wants something on both sides."))
        return _joined(All, terms)

    def _one(self, field: str, depth: int) -> Term | None:
        negations: list[Token] = []
        while sign := self._take("-", "NOT"):
            negations.append(sign)
        following = self._peek()
        if following is None or following.kind in (")", "OR", "AND"):
            if negations:
                self._fault(negations[-1].span, tr("Nothing follows to be left out."))
            return None
        term = self._bare(field, depth)
        if term is not None and len(negations) % 2:
            return Not(Span(negations[0].span.start, term.span.end), term)
        return term

    def _bare(self, field: str, depth: int) -> Term | None:
        if opening := self._take("("):
            return self._group(opening, field, depth + 1)
        if token := self._take("field"):
            return self._of_field(token, depth)
        if sign := self._take("w/"):
            self._fault(sign.span, _lonely(sign))
            return None
        value = self._value(field)
        return None if value is None else self._close(value, field)

    def _group(self, opening: Token, field: str, depth: int) -> Term | None:
        if depth > DEEPEST:
            self._fault(opening.span, tr("These brackets go too deep."))
            return None
        term = self._any(field, depth)
        if not self._take(")"):
            self._fault(opening.span, tr("This bracket is never closed."))
        elif term is None:
            self._fault(opening.span, tr("These brackets hold nothing."))
        return term

    def _of_field(self, token: Token, depth: int) -> Term | None:
        name = token.text
        following = self._peek()
        adjoins = following is not None and following.span.start == token.span.end
        if name not in FIELDS:
            self._fault(token.span, no_field(name))
            if adjoins and self._take("(") is not None and following is not None:
                self._group(following, "", depth + 1)
            elif adjoins:
                self._take("word", "phrase")
            return None
        if following is None or not adjoins or following.kind not in ("word", "phrase", "("):
            self._fault(token.span, wants(name))
            return None
        if opening := self._take("("):
            return self._group(opening, name, depth + 1)
        value = self._value(name)
        if value is None:
            return None
        whole = Value(
            Span(token.span.start, value.span.end), value.text, name, value.quoted, value.near
        )
        return self._close(whole, name)

    def _value(self, field: str) -> Value | None:
        token = self._take("word", "phrase")
        if token is None:
            return None
        if not token.closed:
            self._fault(token.span, tr("This quotation mark is never closed."))
        if not _tells_something(token.text, field):
            if token.closed:
                self._fault(token.span, tr("There is no word in this."))
            return None
        return Value(token.span, token.text, field, token.kind == "phrase", token.near)

    def _close(self, first: Value, field: str) -> Term:
        """The value, or with `w/5` after it, the values that must stand close together."""
        values, distance = [first], 0
        while sign := self._take("w/"):
            value = self._value(field)
            if value is None:
                self._fault(sign.span, _lonely(sign))
                break
            values.append(value)
            distance = max(distance, sign.near or 0)
        if len(values) == 1:
            return first
        return Close(Span(first.span.start, values[-1].span.end), tuple(values), distance)


def _lonely(sign: Token) -> str:
    return tr("{sign} wants a word on both sides.").format(sign=f"w/{sign.near}")


def _tells_something(text: str, field: str) -> bool:
    """Whether there is something to look for in it; a tag may be of signs alone."""
    return any(map(str.isalnum, text)) or (field == "tag" and bool(text.strip("* ")))


def _joined(kind: type[All] | type[Any], terms: list[Term]) -> Term | None:
    if len(terms) < 2:
        return terms[0] if terms else None
    return kind(Span(terms[0].span.start, terms[-1].span.end), tuple(terms))
