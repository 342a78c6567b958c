"""What the catalogue answers, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from reader.analysis.marks import Examination
from reader.articles.article import Article, Span
from reader.language.words import marked
from reader.library.ids import ArticleId
from reader.library.states import UNTOUCHED, State


@dataclass(frozen=True, slots=True)
class Kept:
    """One article whole, as it is kept.

    `paths` are the files that hold it (more than one for copies), those still there
    first; `vanished` tells that none was there any more when last looked for.
    """

    id: ArticleId
    article: Article
    examination: Examination
    source: str
    paths: tuple[str, ...]
    vanished: bool
    state: State = UNTOUCHED

    @property
    def path(self) -> str | None:
        """The file that holds the article, the first where there are copies."""
        return self.paths[0] if self.paths else None


@dataclass(frozen=True, slots=True)
class Said:
    """One quotation of one article: `text` is the article's text between the marks' ends.

    `spans` index the article's text, one for each paragraph it runs through. `speaker` is
    None where no one is known to have said it; `named` tells a person's name from words
    such as “officials”; `certainty` lies between 0 and 1.
    """

    article: ArticleId
    title: str
    text: str
    spans: tuple[Span, ...]
    speaker: str | None
    named: bool
    certainty: float


class SayingKind(StrEnum):
    """What a saying is: quoted, told in other words, or only a sentence that names somebody."""

    QUOTED = "quoted"
    REPORTED = "reported"
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class Saying:
    """One quotation in its surroundings: `text` holds the whole sentences that it stands in.

    `quoted` are its stretches in `text`, and `spans` in the article's text, one for each
    paragraph; `place` is its place among the article's quotations, from 1. `speaker` is None
    where no one is known to have said it. Reported words have their place among the article's
    utterances, and a sentence that names somebody has none, 0, and nobody's words: there
    `quoted` are the names.
    """

    article: ArticleId
    title: str
    source: str
    place: int
    text: str
    quoted: tuple[Span, ...]
    spans: tuple[Span, ...]
    speaker: str | None
    named: bool
    certainty: float
    kind: SayingKind = SayingKind.QUOTED


class EchoKind(StrEnum):
    """How the words of a quotation stand in another article, beside how they stand here."""

    SAME = marked("word for word")
    SHORTER = marked("shorter")
    LONGER = marked("longer")
    REWORDED = marked("in other words")


@dataclass(frozen=True, slots=True)
class Echo:
    """The same quotation in another article: there, `text` is what stands between its marks' ends.

    `place` is its place among that article's quotations, from 1; `spans` index its text.
    """

    article: ArticleId
    title: str
    source: str
    place: int
    text: str
    spans: tuple[Span, ...]
    speaker: str | None
    kind: EchoKind


class Counted(NamedTuple):
    """A name and the number of articles that it would find."""

    name: str
    articles: int


@dataclass(frozen=True, slots=True)
class PersonCount:
    """A person under a filter: articles that mention them, mentions, quotations by them."""

    key: str
    name: str
    articles: int
    mentions: int
    quotations: int


@dataclass(frozen=True, slots=True)
class SpeakerCount:
    """A speaker under a filter; without a name (“officials”) where `named` is False.

    `words` counts the words between the marks of the quotations.
    """

    name: str
    named: bool
    articles: int
    quotations: int
    words: int = 0


@dataclass(frozen=True, slots=True)
class PlaceCount:
    """A place under a filter, degrees north and east positive.

    `articles` and `mentions` are of the place's own name; `within` counts the articles
    that name it or a place inside it, which is what filtering by it would find.
    """

    key: str
    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    articles: int
    mentions: int
    within: int


class LeftOutFile(NamedTuple):
    """A file that was not taken in, and why."""

    path: str
    reason: str
