"""One plain sentence that says what a filter shows."""

from __future__ import annotations

import calendar
from datetime import date

from reader.articles.written_days import written_day
from reader.library.wanted import (
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


def sentence(wanted: Wanted) -> str:
    """What is shown, as “Articles that …”; all of them where nothing is asked for.

    What they are to the reader comes first: “Unread, starred articles that …”.
    """
    if wanted == Both():
        return "All articles."
    parts = wanted.parts if isinstance(wanted, Both) else (wanted,)
    kinds = list(dict.fromkeys(kind for part in parts if (kind := _kind(part))))
    rest = [part for part in parts if not _kind(part)]
    articles = f"{', '.join(kinds)} articles".lstrip().capitalize()
    asked = rest[0] if len(rest) == 1 else Both(tuple(rest))
    that = f" that {_clause(asked)}" if rest else ""
    return f"{articles}{that}."


def _clause(wanted: Wanted) -> str:
    match wanted:
        case Both(parts):
            return _joined(parts, "and")
        case Either(parts):
            return _joined(parts, "or")
        case Without(Either(parts)):
            return f"neither {' nor '.join(_inner(part) for part in parts)}"
        case Without(Without(part)):
            return _clause(part)
        case Without(Both(parts) as part) if any(map(_is_of_being, parts)):
            return f"are not such as {_inner(part)}"
        case Without(part):
            return _without(_inner(part))
        case IsRead() | IsStarred():
            return f"are {_kind(wanted)}"
        case Tagged(name):
            return "are tagged" if name == "*" else f"are tagged {_name(name)}"
        case Written(words, in_title, in_text):
            return f"say {_words(words)}{_where(in_title=in_title, in_text=in_text)}"
        case AboutPerson(name):
            return f"mention the person {_name(name)}"
        case AboutPlace(name):
            return f"mention the place {_name(name)} or one inside it"
        case Quoted(speaker, said, reported):
            return _spoken(_name(speaker) if speaker else "someone", said, reported)
        case HasQuotation(attributed):
            return "hold a quotation" + (" whose speaker is known" if attributed else "")
        case HasReported():
            return "report what someone said"
        case FromSource(name):
            return f"come from the source {_name(name)}"
        case FromFile(name):
            return f"come from a file with {_name(name)} in its name"
        case Published(first, last):
            return f"date from {_days(first, last)}"
        case SpeaksOf(first, last):
            return f"speak of {_days(first, last)}"


def _joined(parts: tuple[Wanted, ...], joint: str) -> str:
    """Clauses joined; with commas where one of them is joined of others itself."""
    clauses = [_inner(part) for part in parts]
    if any(isinstance(part, Both | Either | Without) for part in parts[:-1]):
        return f", {joint} ".join([", ".join(clauses[:-1]), clauses[-1]])
    return _listed(clauses, joint)


def _inner(wanted: Wanted) -> str:
    """A clause inside another, such that one hears where it begins and ends."""
    match wanted:
        case Both(parts):
            return f"{'both' if len(parts) == 2 else 'at once'} {_clause(wanted)}"
        case Either():
            return f"either {_clause(wanted)}"
        case _:
            return _clause(wanted)


def _kind(wanted: Wanted) -> str:
    """What kind of articles these are to the reader, in a word; nothing for other things."""
    match wanted:
        case IsRead(read):
            return "read" if read else "unread"
        case IsStarred():
            return "starred"
    return ""


def _is_of_being(wanted: Wanted) -> bool:
    """Whether it is told by what articles are, and not by what they do."""
    match wanted:
        case Without(Both(parts)):
            return any(map(_is_of_being, parts))
        case Without(part):
            return _is_of_being(part)
        case _:
            return isinstance(wanted, IsRead | IsStarred | Tagged)


def _without(clause: str) -> str:
    for clause_of, opposite in (("are not ", "are "), ("are ", "are not ")):
        if clause.startswith(clause_of):
            return opposite + clause.removeprefix(clause_of)
    return f"do not {clause}"


def _spoken(who: str, said: tuple[Words, ...], reported: tuple[Words, ...]) -> str:
    clauses = []
    if said or not reported:
        saying = f" saying {_listed([_words(words) for words in said], 'and')}" if said else ""
        clauses.append(f"quote {who}{saying}")
    if reported:
        words = _listed([_words(words) for words in reported], "and")
        clauses.append(f"report {who} as saying {words}")
    return " and ".join(clauses)


def _listed(clauses: list[str], joint: str) -> str:
    if len(clauses) < 2:
        return "".join(clauses)
    return f"{', '.join(clauses[:-1])} {joint} {clauses[-1]}"


def _where(*, in_title: bool, in_text: bool) -> str:
    if in_title and in_text:
        return ""
    return " in the title" if in_title else " in the text"


def _words(words: Words) -> str:
    match words:
        case Word(text, prefix):
            return f"a word that begins “{text}”" if prefix else f"“{text}”"
        case Phrase(parts):
            return "“" + " ".join(part.text + "*" * part.prefix for part in parts) + "”"
        case Near(phrases, distance):
            close = _listed([_words(phrase) for phrase in phrases], "and")
            return f"{close} within {distance} words"


def _name(name: str) -> str:
    return f"“{name[:-1]}…”" if name.endswith("*") else f"“{name}”"


def _days(first: date | None, last: date | None) -> str:
    if first is None or last is None:
        if last is not None:
            return f"{_day(last)} or before"
        return f"{_day(first)} or after" if first is not None else "any day"
    if first == last:
        return _day(first)
    if first.day == 1 and last == last.replace(day=calendar.monthrange(last.year, last.month)[1]):
        if (first.year, first.month) == (last.year, last.month):
            return _day(first).partition(" ")[2]
        if first.year == last.year and (first.month, last.month) == (1, 12):
            return str(first.year)
    return f"{_day(first)} to {_day(last)}"


def _day(day: date) -> str:
    return written_day(day).partition(" ")[2]
