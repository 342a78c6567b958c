"""One plain sentence that says what a filter shows."""

from __future__ import annotations

import calendar
from datetime import date

from reader.articles.written_days import month_and_year, short_day
from reader.filter import clauses
from reader.filter.clauses import Joint
from reader.language.words import counted, tr
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
        return tr("All articles.")
    parts = wanted.parts if isinstance(wanted, Both) else (wanted,)
    kinds = list(dict.fromkeys(kind for part in parts if (kind := _kind(part))))
    rest = [part for part in parts if not _kind(part)]
    between = tr(", ", "between what articles are: unread, starred")
    articles = (
        tr("{kinds} articles").format(kinds=between.join(kinds))
        if kinds
        else tr("articles", "those that a filter shows")
    )
    articles = articles[0].upper() + articles[1:]
    if not rest:
        return tr("{articles}.", "those that a filter shows").format(articles=articles)
    asked = rest[0] if len(rest) == 1 else Both(tuple(rest))
    return tr("{articles} that {clause}.").format(articles=articles, clause=_clause(asked))


def _clause(wanted: Wanted, *, is_so: bool = True) -> str:
    """What articles do that fit, or where it is not so what they don't."""
    match wanted:
        case Without(part):
            return _clause(part, is_so=not is_so)
        case Both(parts) if is_so:
            return _joined(parts, Joint.AND)
        case Both(parts):
            if any(map(_is_of_being, parts)):
                return tr("are not such as {clause}").format(clause=_inner(wanted))
            return tr("do not {clause}", "both … and …").format(clause=_inner(wanted))
        case Either(parts) if is_so:
            return _joined(parts, Joint.OR)
        case Either(parts):
            return _neither(parts)
        case Published(first, last):
            return _days(clauses.PUBLISHED, first, last, is_so=is_so)
        case SpeaksOf(first, last):
            return _days(clauses.SPEAKING, first, last, is_so=is_so)
        case Quoted():
            return _spoken(wanted, is_so=is_so)
        case Written(words, in_title, in_text):
            where = clauses.SAY_IN_TITLE if in_title else clauses.SAY_IN_TEXT
            said = clauses.SAY if in_title and in_text else where
            return said.told(is_so, words=_words(words))
        case Tagged("*"):
            return clauses.TAGGED.told(is_so)
        case (
            AboutPerson(name) | AboutPlace(name) | FromSource(name) | FromFile(name) | Tagged(name)
        ):
            return _NAMING[type(wanted)].told(is_so, name=_name(name))
        case HasQuotation(attributed):
            return (clauses.ATTRIBUTED if attributed else clauses.QUOTATION).told(is_so)
        case HasReported():
            return clauses.REPORTED.told(is_so)
        case IsRead(read):
            return (clauses.READ if read else clauses.UNREAD).told(is_so)
        case IsStarred():
            return clauses.STARRED.told(is_so)


_NAMING = {
    AboutPerson: clauses.PERSON,
    AboutPlace: clauses.PLACE,
    FromSource: clauses.SOURCE,
    FromFile: clauses.FILE,
    Tagged: clauses.TAGGED_SO,
}


def _joined(parts: tuple[Wanted, ...], joint: Joint) -> str:
    """Clauses joined; with commas where one of them is joined of others itself."""
    nested = any(isinstance(part, Both | Either | Without) for part in parts[:-1])
    return joint.of([_inner(part) for part in parts], nested=nested)


def _inner(wanted: Wanted) -> str:
    """A clause inside another, such that one hears where it begins and ends."""
    match wanted:
        case Both((_, _)):
            return tr("both {clause}").format(clause=_clause(wanted))
        case Both():
            return tr("at once {clause}").format(clause=_clause(wanted))
        case Either(parts):
            return _joined(parts, Joint.EITHER)
        case Without(Without(part)):
            return _clause(part)
        case _:
            return _clause(wanted)


def _neither(parts: tuple[Wanted, ...]) -> str:
    negates = tr("neither", "leave it so, or say “not” where each part holds a “not” of its own")
    if negates == "not":
        told = [_clause(part, is_so=False) for part in parts]
    else:
        told = [_inner(part) for part in parts]
    between = tr(" nor ", "between the parts of “neither … nor …”")
    return tr("neither {clauses}").format(clauses=between.join(told))


def _kind(wanted: Wanted) -> str:
    """What kind of articles these are to the reader, in a word; nothing for other things."""
    match wanted:
        case IsRead(read):
            return tr("read", "articles") if read else tr("unread", "articles")
        case IsStarred():
            return tr("starred", "articles")
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


def _spoken(wanted: Quoted, *, is_so: bool) -> str:
    said = Joint.AND.of([_words(words) for words in wanted.said])
    reported = Joint.AND.of([_words(words) for words in wanted.reported])
    by_name, by_someone = clauses.QUOTE, clauses.QUOTE_SOMEONE
    if said and reported:
        by_name, by_someone = clauses.QUOTE_AND_REPORT, clauses.QUOTE_AND_REPORT_SOMEONE
    elif said:
        by_name, by_someone = clauses.QUOTE_SAYING, clauses.QUOTE_SOMEONE_SAYING
    elif reported:
        by_name, by_someone = clauses.REPORT, clauses.REPORT_SOMEONE
    words = {"words": said or reported, "others": reported}
    if wanted.speaker:
        return by_name.told(is_so, name=_name(wanted.speaker), **words)
    return by_someone.told(is_so, **words)


def _words(words: Words) -> str:
    match words:
        case Word(text, prefix):
            return tr("a word that begins “{text}”").format(text=text) if prefix else _marked(text)
        case Phrase(parts):
            return _marked(" ".join(part.text + "*" * part.prefix for part in parts))
        case Near(phrases, distance):
            close = Joint.AND.of([_words(phrase) for phrase in phrases])
            within = counted("{words} within {n} words", "{words} within {n} words", distance)
            return within.format(words=close)


def _name(name: str) -> str:
    return _marked(f"{name[:-1]}…" if name.endswith("*") else name)


def _marked(text: str) -> str:
    return tr("“{text}”").format(text=text)


def _days(told: clauses.Days, first: date | None, last: date | None, *, is_so: bool) -> str:
    if first is None or last is None:
        if last is not None:
            return told.until.told(is_so, day=short_day(last))
        return told.since.told(is_so, day=short_day(first)) if first else told.any.told(is_so)
    if first == last:
        return told.day.told(is_so, day=short_day(first))
    if first.day == 1 and last == last.replace(day=calendar.monthrange(last.year, last.month)[1]):
        if (first.year, first.month) == (last.year, last.month):
            return told.month.told(is_so, month=month_and_year(first))
        if first.year == last.year and (first.month, last.month) == (1, 12):
            return told.year.told(is_so, year=str(first.year))
    return told.span.told(is_so, first=short_day(first), last=short_day(last))
