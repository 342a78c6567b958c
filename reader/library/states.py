"""What the reader has made of articles: read or not, where they stopped, stars, tags, filters."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from reader.library.ids import ArticleId


@dataclass(frozen=True, slots=True)
class State:
    """What the reader has made of one article.

    `stopped` is where the reader stopped: the offset, in code points of the article's text, of
    what was at the top of the page; 0 at its beginning. `tags` are in alphabetical order, and no
    two of them differ in case alone.
    """

    read: bool = False
    starred: bool = False
    tags: tuple[str, ...] = ()
    stopped: int = 0


UNTOUCHED = State()


@dataclass(frozen=True, slots=True)
class StateChange:
    """What is to change in the state of articles; None and no tags leave it as it is."""

    read: bool | None = None
    starred: bool | None = None
    stopped: int | None = None
    tagged: tuple[str, ...] = ()
    untagged: tuple[str, ...] = ()


class Changed(NamedTuple):
    """The state that an article had, and the other one that it has from then on."""

    article: ArticleId
    before: State
    now: State


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter kept under a name; `key` is the key that calls it, such as `Alt+1`, or empty."""

    name: str
    text: str
    key: str = ""


class Order(StrEnum):
    """In what order a list stands; by how well they fit only where words are looked for."""

    NEWEST = "newest"
    OLDEST = "oldest"
    RELEVANCE = "relevance"
