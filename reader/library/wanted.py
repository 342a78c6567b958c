"""What is wanted of the library, as frozen values: the meaning of a filter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Word:
    """A whole word, or with `prefix` every word that begins so; case and accents folded."""

    text: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow each other."""

    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """Phrases with at most `distance` words between the first and the last."""

    phrases: tuple[Phrase, ...]
    distance: int


Words = Word | Phrase | Near


@dataclass(frozen=True, slots=True)
class Written:
    """Articles with these words in the title, in the text, or in either."""

    words: Words
    in_title: bool = True
    in_text: bool = True


@dataclass(frozen=True, slots=True)
class AboutPerson:
    """Articles that mention a person one of whose names holds the words of `name`.

    Here as in every `name` below, a word that ends in `*` stands for all that begin so.
    """

    name: str


@dataclass(frozen=True, slots=True)
class AboutPlace:
    """Articles that mention a place so named, or any place inside it.

    A `*` at the end of `name` makes it the beginning of a whole name.
    """

    name: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """Articles with one and the same quotation that fits all that is given.

    `speaker` holds words of the speaker's name; each of `said` stands inside the marks.
    `reported` is the same for indirect speech: all of it stands in one utterance by such a
    speaker, and a quotation is then wanted only where `said` asks for one.
    """

    speaker: str | None = None
    said: tuple[Words, ...] = ()
    reported: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class HasQuotation:
    """Articles with at least one quotation; with `attributed`, one whose speaker is known."""

    attributed: bool = False


@dataclass(frozen=True, slots=True)
class HasReported:
    """Articles that report in indirect speech what somebody said."""


@dataclass(frozen=True, slots=True)
class FromSource:
    """Articles of a source (the folder or outlet they came in) whose name holds the words."""

    name: str


@dataclass(frozen=True, slots=True)
class FromFile:
    """Articles whose file's path holds the text, case folded."""

    name: str


@dataclass(frozen=True, slots=True)
class IsRead:
    """Articles that the reader has read, or with `read` False those that are unread."""

    read: bool = True


@dataclass(frozen=True, slots=True)
class IsStarred:
    """Articles that the reader has starred."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """Articles that the reader has given a tag of that whole name, case folded.

    A `*` at the end of `name` makes it the beginning of one; alone it stands for any tag.
    """

    name: str


@dataclass(frozen=True, slots=True)
class Published:
    """Articles of the days from `first` to `last`, both included; None leaves it open."""

    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class SpeaksOf:
    """Articles whose text speaks of days from `first` to `last`; None leaves that end open.

    A mention and what is asked share a day; of one longer than a month a quarter at least
    is asked for (see reckoning.py).
    """

    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Both:
    """Articles that fit every one; with none given, all articles."""

    parts: tuple[Wanted, ...] = ()


@dataclass(frozen=True, slots=True)
class Either:
    """Articles that fit at least one."""

    parts: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class Without:
    """Articles that don't fit."""

    part: Wanted


Wanted = (
    Written
    | AboutPerson
    | AboutPlace
    | Quoted
    | HasQuotation
    | HasReported
    | FromSource
    | FromFile
    | IsRead
    | IsStarred
    | Tagged
    | Published
    | SpeaksOf
    | Both
    | Either
    | Without
)

EVERYTHING = Both()
