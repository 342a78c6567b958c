"""A quotation as it is given on: with its speaker, its outlet or file, and the day.

As plain text, as Markdown, or as a note of The Chicago Manual of Style (17th edition, 14.160 and
14.191; what somebody else is quoted for, 14.260). The first two are in the language that the
program speaks, a note is always in English, as the Manual has it. The words stay as they are in
the article, but that lines which were broken by hand are one again, as on the page.
"""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from reader.articles.article import Article, Day, DayOrigin
from reader.articles.written_days import american_day, short_day
from reader.language.words import tr
from reader.library.answers import Kept
from reader.library.corrected import beginning_of
from reader.library.paths import readable
from reader.models.certainty import Standing, attributed, attributed_in_english
from reader.models.in_marks import titled
from reader.models.margin import UNKNOWN, Said
from reader.models.remarks import origin_in_words

_UNTITLED = "untitled article"
_SIGNS = re.compile(r"[\\`*\[\]<>&~|$]|(?<![^\W_])_|_(?![^\W_])")
"""What Markdown may take for more than a letter; a low line within a word it doesn't."""
_AT_FIRST = re.compile(r"^(?:[#+=:-]|(\d+)(?=[.)]))")
"""The same where it begins a paragraph: headings, lists, rules; of a number, its point."""
_LINE_END = re.compile(r"(?<!\s)\s*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*")
_BY = re.compile(r"(?:byline:\s*)?(?:(?:story |words |text |written )?by\s+)?", re.IGNORECASE)
_BESIDES = re.compile(r"\s*(?:,|\||\s-\s|\s(?:in|for)\s).*")
"""What a byline tells besides the names: *By Ann Reed, in Lisbon*."""
_INNER = str.maketrans('“”"', "‘’'")


class Form(StrEnum):
    """How words are given on."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    CITATION = "citation"


class Origin(NamedTuple):
    """Where words were published; what isn't known is empty.

    `source` is the outlet, or where no outlet is told the file's name.
    """

    headline: str
    author: str
    source: str
    day: Day | None


class Words(NamedTuple):
    """A quotation whole: its paragraphs, each with its marks, and whose they are.

    `speaker` is empty of words that nobody said. With `reported` they are not the speaker's
    own but the article's. `noted` is what an English note calls the speaker, where that isn't
    the same.
    """

    paragraphs: tuple[str, ...]
    speaker: str
    reported: bool = False
    noted: str = ""


def origin_of(kept: Kept) -> Origin:
    """Where the article was published."""
    article = kept.article
    # A folder's name, by which the library may know the article, is no outlet.
    source = article.source or (readable(Path(kept.path).name) if kept.path else "")
    headline = "" if article.headline is None else in_one_line(article.headline.of(article.text))
    return Origin(headline, _author(article), source, article.day)


def words_of(kept: Kept, said: Said) -> Words:
    """The whole of the words that `said` tells of, with all paragraphs they go on in."""
    text = kept.article.text
    words = Words((in_one_line(said.quoted.of(text)),), *_speaker(said))
    if said.reported:
        return words
    quotations = kept.examination.quotations
    at = next((at for at, each in enumerate(quotations) if each.span == said.quoted), None)
    if at is None:
        return words
    first = beginning_of(quotations, at)
    after = takewhile(lambda each: each.continues, quotations[first + 1 :])
    whole = (quotations[first], *after)
    return words._replace(paragraphs=tuple(in_one_line(each.span.of(text)) for each in whole))


def given_on(words: Words, origin: Origin, form: Form) -> str:
    """The words with their speaker and their origin, in the form that is asked for."""
    match form:
        case Form.TEXT:
            return _as_text(words, origin)
        case Form.MARKDOWN:
            return _as_markdown(words, origin)
        case Form.CITATION:
            return _as_citation(words, origin)


def cited(origin: Origin) -> str:
    """The article itself as a note of the Chicago Manual of Style."""
    note = _note(origin)
    return note[0].upper() + note[1:]


def _as_text(words: Words, origin: Origin) -> str:
    attribution = ", ".join((*_whose(words), *_where(origin)))
    apart = "\n\n"
    before = apart if len(words.paragraphs) > 1 else " "
    return f"{apart.join(words.paragraphs)}{before}— {attribution}"


def _as_markdown(words: Words, origin: Origin) -> str:
    headline = f"*{_escaped(origin.headline)}*" if origin.headline else ""
    whose = (_escaped(each) for each in _whose(words))
    where = (_escaped(each) for each in _where(origin._replace(headline="")))
    attribution = ", ".join(each for each in (*whose, headline, *where) if each)
    quoted = (_escaped(each) for each in words.paragraphs)
    return "\n>\n".join(f"> {each}" for each in (*quoted, f"— {attribution}"))


def _as_citation(words: Words, origin: Origin) -> str:
    quoted = " ".join(words.paragraphs)
    if words.reported:
        quoted = f"“{quoted.translate(_INNER)}”"
    verb = "paraphrased in" if words.reported else "quoted in"
    speaker = words.noted or words.speaker
    if not speaker:
        return f"{quoted} {cited(origin)}"
    article = "" if origin.headline or origin.author else "an "
    speaker = f"{speaker[0].upper()}{speaker[1:]}"
    return f"{quoted} {speaker}, {verb} {article}{_note(origin)}"


def _whose(words: Words) -> list[str]:
    whose = [words.speaker] if words.speaker else []
    return [*whose, tr("in the article’s words")] if words.reported else whose


def _where(origin: Origin) -> list[str]:
    if origin.day is None:
        day = tr("no date")
    else:
        told = origin_in_words(origin.day.origin)
        day = short_day(origin.day.date) + (f" ({told})" if told else "")
    headline = titled(origin.headline) if origin.headline else ""
    return [part for part in (headline, origin.source, day) if part]


def _note(origin: Origin) -> str:
    """The article as a note: author, title, outlet and day, as far as they are known."""
    # The Manual has the comma inside the marks, whatever the title ends in, and in it others.
    headline = origin.headline.translate(_INNER)
    title = f"“{headline},” " if headline else f"{_UNTITLED}, "
    author = f"{origin.author}, " if origin.author else ""
    source = f"{origin.source}, " if origin.source else ""
    return f"{author}{title}{source}{_noted_day(origin.day)}"


def _noted_day(day: Day | None) -> str:
    if day is None:
        return "n.d."
    # What is only guessed at stands in brackets.
    guessed = day.origin is DayOrigin.FILE_TIME
    return f"[{american_day(day.date)}?]." if guessed else f"{american_day(day.date)}."


def _speaker(said: Said) -> tuple[str, bool, str]:
    """The speaker, whether the words are only reported, and the speaker in a note."""
    if said.standing is Standing.NOBODY:
        return "", said.reported, ""
    if said.who is None:
        return said.name, said.reported, _noted(UNKNOWN, said.name)
    return said_by(said.who.speaker, said.who.certainty, reported=said.reported)


def said_by(name: str, certainty: float, *, reported: bool) -> tuple[str, bool, str]:
    """The same of a speaker who is known so surely."""
    speaker = attributed(name, certainty, reported=reported)
    in_english = attributed_in_english(name, certainty, reported=reported)
    return speaker, reported, _noted(in_english, speaker)


def _noted(in_english: str, speaker: str) -> str:
    return "" if in_english == speaker else in_english


def _author(article: Article) -> str:
    byline = "" if article.byline is None else in_one_line(article.byline.of(article.text))
    return _BESIDES.sub("", _BY.sub("", byline, count=1)).strip(" .")


def in_one_line(words: str) -> str:
    """`words` as the page shows them: where a line was broken by hand there is a blank."""
    return _LINE_END.sub(" ", words)


def _escaped(words: str) -> str:
    """`words` such that Markdown shows just them."""
    begun = _AT_FIRST.match(words)
    signs = _SIGNS.sub(r"\\\g<0>", words)
    if begun is None or not words:
        return signs
    number = begun[1] or ""
    return f"{number}\\{signs[len(number) :]}"
