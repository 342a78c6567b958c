"""What the typed filter means: from terms to what is wanted of the library."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from reader.articles.article import Span
from reader.filter.days import Days, NoDay, compared, days
from reader.filter.fields import wants
from reader.filter.kinds import KINDS
from reader.filter.parsing import typed
from reader.filter.terms import All, Any, Close, Fault, Not, Term, Value
from reader.language.words import tr
from reader.library.wanted import (
    EVERYTHING,
    AboutPerson,
    AboutPlace,
    Both,
    Either,
    FromFile,
    FromSource,
    Near,
    Phrase,
    Published,
    Quoted,
    SpeaksOf,
    Tagged,
    Wanted,
    Without,
    Word,
    Words,
    Written,
)


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that is wanted, and the stretches of the typed text that ask for it."""

    wanted: Wanted
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a typed filter asks for.

    `conditions` must all hold; `wanted` is them joined. `faults` tell what of the text
    could not be understood and was left out, in the order of the text. `terms` are what the
    conditions were before those of one quotation were joined: one for each typed term.
    """

    conditions: tuple[Condition, ...] = ()
    faults: tuple[Fault, ...] = ()
    terms: tuple[Condition, ...] = ()

    @property
    def wanted(self) -> Wanted:
        """All conditions as one; everything where there is none."""
        return _both([condition.wanted for condition in self.conditions])

    def without(self, term: Condition) -> Wanted:
        """What would be asked for, were one of the `terms` not typed."""
        rest = [each for each in self.terms if each is not term]
        return _both([condition.wanted for condition in _of_one_mouth(rest)])


def meaning(text: str, today: date, cursor: int | None = None) -> Meaning:
    """What `text` means to one who types it on `today`.

    With `cursor`, a place in `text`, a word or name that ends there is taken as still being
    typed: `person:mac` then wants every person one of whose words begins so.
    """
    reader = _Reader(today, cursor)
    term, faults = typed(text)
    tops = _tops(term)
    terms = [Condition(wanted, (top.span,)) for top in tops if (wanted := reader.wanted(top))]
    found = sorted({*faults, *reader.faults})
    return Meaning(tuple(_of_one_mouth(terms)), tuple(found), tuple(terms))


def _tops(term: Term | None) -> tuple[Term, ...]:
    if term is None:
        return ()
    return term.terms if isinstance(term, All) else (term,)


class _Reader:
    """Turns terms into what is wanted and gathers the faults of their values."""

    def __init__(self, today: date, cursor: int | None) -> None:
        self.faults: list[Fault] = []
        self._today = today
        self._cursor = cursor

    def wanted(self, term: Term) -> Wanted | None:
        """What `term` asks for; None where all of it is at fault."""
        if isinstance(term, All):
            parts = [Condition(part, ()) for each in term.terms if (part := self.wanted(each))]
            return _both([each.wanted for each in _of_one_mouth(parts)]) if parts else None
        if isinstance(term, Any):
            choices = [part for each in term.terms if (part := self.wanted(each))]
            return Either(tuple(choices)) if len(choices) > 1 else next(iter(choices), None)
        if isinstance(term, Not):
            part = self.wanted(term.term)
            return None if part is None else Without(part)
        return self._condition(term)

    def _condition(self, term: Value | Close) -> Wanted | None:
        value = term if isinstance(term, Value) else term.values[0]
        if isinstance(term, Close) and value.field not in ("", "title", "text", "said", "reported"):
            told = tr("{sign} joins words of the text, not names or days.")
            self.faults.append(Fault(term.span, told.format(sign=f"w/{term.distance}")))
            return None
        if make := _OF_WORDS.get(value.field):
            return make(self._words(term))
        if make_named := _OF_NAMES.get(value.field):
            return make_named(self._name(value))
        if kinds := KINDS.get(value.field):
            return self._told(value, kinds)
        return self._days(value)

    def _words(self, term: Value | Close) -> Words:
        if isinstance(term, Close):
            phrases = (_phrase(value.text) for value in term.values)
            return Near(tuple(phrases), term.distance)
        phrase = _phrase(f"{term.text}*" if self._still_typed(term) else term.text)
        if term.near and len(phrase.words) > 1:
            return Near(tuple(Phrase((word,)) for word in phrase.words), term.near)
        return phrase if len(phrase.words) > 1 else phrase.words[0]

    def _name(self, value: Value) -> str:
        return f"{value.text.rstrip('*')}*" if self._still_typed(value) else value.text

    def _still_typed(self, value: Value) -> bool:
        """Whether the cursor stands at the end of the value; one letter alone is no beginning."""
        return self._cursor == value.span.end and not value.quoted and len(value.text) > 1

    def _told(self, value: Value, kinds: Mapping[str, Wanted]) -> Wanted | None:
        wanted = kinds.get(value.text.casefold())
        if wanted is None:
            self.faults.append(Fault(value.span, wants(value.field)))
        return wanted

    def _days(self, value: Value) -> Wanted | None:
        try:
            span = days(value.text, self._today)
        except NoDay as fault:
            self.faults.append(Fault(value.span, str(fault)))
            return None
        if sign := _SIGNS.get(value.field):
            span = Days(span.first or span.last, span.last or span.first)
            span = compared(sign, span)
        days_of = SpeaksOf if value.field == "about" else Published
        return days_of(span.first, span.last)


_OF_WORDS: dict[str, Callable[[Words], Wanted]] = {
    "": Written,
    "title": lambda words: Written(words, in_text=False),
    "text": lambda words: Written(words, in_title=False),
    "said": lambda words: Quoted(said=(words,)),
    "reported": lambda words: Quoted(reported=(words,)),
}
_OF_NAMES: dict[str, Callable[[str], Wanted]] = {
    "person": AboutPerson,
    "place": AboutPlace,
    "speaker": Quoted,
    "source": FromSource,
    "file": FromFile,
    "tag": Tagged,
}
_SIGNS = {"since": ">=", "after": ">", "until": "<=", "before": "<"}
_SAID_WORD = re.compile(r"\S+")


def _phrase(text: str) -> Phrase:
    words = (
        Word(found[0].rstrip("*"), prefix=found[0].endswith("*"))
        for found in _SAID_WORD.finditer(text)
    )
    return Phrase(tuple(word for word in words if any(sign.isalnum() for sign in word.text)))


def _both(parts: list[Wanted]) -> Wanted:
    if not parts:
        return EVERYTHING
    return parts[0] if len(parts) == 1 else Both(tuple(parts))


def _of_one_mouth(conditions: list[Condition]) -> Iterator[Condition]:
    """The conditions, where what was said joins the speaker beside it in one quotation.

    `said:` and `reported:` go with the last `speaker:` before them, else with the first
    after them; without any speaker the words still stand in one and the same quotation, or
    in one utterance.
    """
    speakers = [at for at, each in enumerate(conditions) if _speakers(each.wanted)]
    joined = dict(enumerate(conditions))
    for kind in (_is_said, _is_reported):
        sayings = [at for at, each in enumerate(conditions) if kind(each.wanted)]
        for at in sayings:
            others = speakers or sayings[:1]
            before = [other for other in others if other < at]
            home = before[-1] if before else others[0]
            if home != at:
                kept, more = joined[home], joined.pop(at)
                joined[home] = Condition(_saying(kept.wanted, more.wanted), kept.spans + more.spans)
    yield from (
        Condition(each.wanted, tuple(sorted(each.spans))) for _, each in sorted(joined.items())
    )


def _speakers(wanted: Wanted) -> bool:
    """Whether this asks for nothing but a speaker, or one of several."""
    if isinstance(wanted, Either):
        return all(_speakers(part) for part in wanted.parts)
    return isinstance(wanted, Quoted) and wanted.speaker is not None


def _is_said(wanted: Wanted) -> bool:
    return isinstance(wanted, Quoted) and wanted.speaker is None and bool(wanted.said)


def _is_reported(wanted: Wanted) -> bool:
    return isinstance(wanted, Quoted) and wanted.speaker is None and bool(wanted.reported)


def _saying(wanted: Wanted, more: Wanted) -> Wanted:
    """`wanted` with the words of `more` in the same mouth."""
    if isinstance(wanted, Either):
        return Either(tuple(_saying(part, more) for part in wanted.parts))
    if isinstance(wanted, Quoted) and isinstance(more, Quoted):
        return replace(
            wanted, said=wanted.said + more.said, reported=wanted.reported + more.reported
        )
    raise AssertionError("only a speaker or a saying takes words")
