"""Turns what is wanted into questions to SQLite, all values bound.

Whatever the full-text index can decide becomes part of one `MATCH`, joined with AND, OR
and NOT inside it, where the newest come first without the rest being gathered. Days at
the top become bounds of the row numbers. What is left (files, quotations, days below an
OR or a NOT) becomes conditions on the row number.
"""

from __future__ import annotations

from collections.abc import Callable

from reader.library import reckoning, tags
from reader.library.conditions import from_file, is_read, is_starred, published, tagged_so
from reader.library.matching import Tokens, expression
from reader.library.parts import (
    EVERY,
    NONE,
    Condition,
    Days,
    Joint,
    Match,
    Part,
    Simple,
    Speech,
    all_match,
    condition,
    joined,
    joint,
    opposite,
    positive,
)
from reader.library.questions import Question, question
from reader.library.resolving import Names
from reader.library.wanted import (
    EVERYTHING,
    AboutPerson,
    AboutPlace,
    Both,
    Either,
    FromFile,
    FromSource,
    HasQuotation,
    HasReported,
    IsRead,
    IsStarred,
    Published,
    Quoted,
    SpeaksOf,
    Tagged,
    Wanted,
    Without,
    Words,
    Written,
)


class Search:
    """Understands what is wanted for one library."""

    def __init__(self, names: Names, tokens: Tokens) -> None:
        self._names = names
        self._tokens = tokens

    def question(self, wanted: Wanted) -> Question:
        """The question that finds the numbers of the wanted articles, each once."""
        found = None if wanted == EVERYTHING else self.part(wanted)
        parts = found.parts if isinstance(found, Joint) else (found,) if found else ()
        return question(parts)._replace(wanted=wanted)

    def speech(self, wanted: Quoted) -> Speech | None:
        """What finds the quotations wanted; None where nothing is asked of them."""
        return self._spoken(wanted.speaker, wanted.said, "said")

    def report(self, wanted: Quoted) -> Speech | None:
        """What finds the utterances wanted; None where no words are asked of them."""
        return (
            self._spoken(wanted.speaker, wanted.reported, "reported") if wanted.reported else None
        )

    def part(self, wanted: Wanted) -> Part | None:
        """What finds `wanted`; None where it holds nothing to look for, such as a dash."""
        match wanted:
            case Both():
                return self._both(wanted)
            case Either():
                return self._either(wanted)
            case Without(IsRead(read)):
                return is_read(read=not read)
            case Without():
                return opposite(self.part(wanted.part))
            case Quoted():
                return self._quoted(wanted)
            case Written():
                return self._written(wanted)
            case Published():
                return published(wanted)
            case FromFile():
                return from_file(wanted)
            case HasQuotation():
                return Match(f"tags : {tags.ATTRIBUTES if wanted.attributed else tags.QUOTES}")
            case HasReported():
                return Match(f"tags : {tags.REPORTS}")
            case IsRead(read):
                return is_read(read=read)
            case IsStarred():
                return is_starred()
            case Tagged():
                return tagged_so(wanted)
            case SpeaksOf():
                return self._speaks_of(wanted)
            case AboutPerson():
                return self._about(wanted)
            case AboutPlace():
                return self._about_place(wanted)
            case FromSource():
                return _tagged(self._names.sources(wanted.name), tags.source)

    def _both(self, wanted: Both) -> Part | None:
        if not wanted.parts:
            return Match(EVERY)
        found = [part for each in wanted.parts if (part := self.part(each)) is not None]
        simple: list[Simple] = []
        for part in found:
            simple += part.parts if isinstance(part, Joint) else (part,)
        matches = [part for part in simple if isinstance(part, Match)]
        days = [part for part in simple if isinstance(part, Days)]
        rest: list[Simple] = [part for part in simple if isinstance(part, Speech | Condition)]
        if matches:
            rest.insert(0, all_match(matches))
        if days:
            rest.insert(0, Days(max(each.first for each in days), min(each.last for each in days)))
        return joint(rest)

    def _either(self, wanted: Either) -> Part | None:
        if not wanted.parts:
            return Match(NONE)
        found = [part for each in wanted.parts if (part := self.part(each)) is not None]
        matches = [positive(part) for part in found if isinstance(part, Match)]
        choices: list[Part] = [part for part in found if not isinstance(part, Match | Speech)]
        for table in ("reported", "said"):
            speeches = [p.text for p in found if isinstance(p, Speech) and p.table == table]
            if speeches:
                choices.insert(0, Speech(joined("OR", speeches), table=table))
        if matches:
            choices.insert(0, Match(joined("OR", matches)))
        if len(choices) <= 1:
            return choices[0] if choices else None
        conditions = [condition(part) for part in choices]
        return Condition(
            joined("OR", [each.text for each in conditions]),
            tuple(value for each in conditions for value in each.values),
        )

    def _about(self, wanted: AboutPerson) -> Part | None:
        named = self._names.people_named(wanted.name)
        if named is None:
            return _tagged(self._names.people(wanted.name), tags.person)
        # Thousands bear the name of John: one tag stands for all of them.
        spellings, late = named
        either = [f'"{tags.name(word.text)}"{" *" * word.prefix}' for word in spellings]
        either += map(tags.person, late)
        return Match(f"tags : ({' OR '.join(either)})")

    def _about_place(self, wanted: AboutPlace) -> Match | None:
        found = _tagged(self._names.places(wanted.name), tags.place)
        people = self._names.people_at(wanted.name)
        if found is None or not people:
            return found
        also = f"tags : ({' OR '.join(map(tags.person, people))})"
        return Match(joined("OR", [found.text, also]))

    def _quoted(self, wanted: Quoted) -> Part | None:
        if wanted == Quoted():
            return Match(f"tags : {tags.QUOTES}")
        parts: list[Simple] = []
        for words, table, tag in (
            (wanted.said, "said", tags.speaker),
            (wanted.reported, "reported", tags.reported),
        ):
            if not words and (table == "reported" or wanted.reported):
                continue
            speaker = None
            if wanted.speaker is not None:
                speaker = _tagged(self._names.speakers(wanted.speaker), tag)
            if not self._texts(words):
                parts += [] if speaker is None else [speaker]
            elif found := self._spoken(wanted.speaker, words, table):
                parts.append(found._replace(speakers=speaker and speaker.text))
        return joint(parts)

    def _spoken(self, speaker: str | None, words: tuple[Words, ...], table: str) -> Speech | None:
        """What finds quotations or utterances of the speaker with the words."""
        texts = self._texts(words)
        if speaker is not None:
            tagged = _tagged(self._names.speakers(speaker), tags.speaker)
            texts += [] if tagged is None else [tagged.text]
        return Speech(joined("AND", texts), table=table) if texts else None

    def _texts(self, words: tuple[Words, ...]) -> list[str]:
        return [
            f"text : ({found})"
            for each in words
            if (found := expression(each, self._tokens)) is not None
        ]

    def _speaks_of(self, wanted: SpeaksOf) -> Match:
        asked = reckoning.asked(wanted.first, wanted.last)
        if asked.last < asked.first:
            return Match(NONE)
        units = reckoning.units(asked)
        eras = self._names.eras(asked) if len(units) > 1 else []
        return Match(f"tags : ({' OR '.join(reckoning.sought(units, eras))})")

    def _written(self, wanted: Written) -> Part | None:
        found = expression(wanted.words, self._tokens)
        columns = [
            name
            for name, chosen in (("title", wanted.in_title), ("text", wanted.in_text))
            if chosen
        ]
        if found is None or not columns:
            return None
        return Match(f"{{{' '.join(columns)}}} : ({found})")


def _tagged(numbers: list[int] | None, tag: Callable[[int], str]) -> Match | None:
    if numbers is None:
        return None
    if not numbers:
        return Match(NONE)
    return Match(f"tags : ({' OR '.join(map(tag, numbers))})")
