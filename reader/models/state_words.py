"""What becomes of an article's state, in words: for the menu that takes it back, and once done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reader.articles.headlines import shortened
from reader.language.words import counted, tr
from reader.library.states import StateChange
from reader.models.in_marks import listed

_MANY = 100
"""Articles above which it is said how to take it back, for a letter may be pressed unawares."""
_TITLE = 32
"""Characters of a title that are shown in the words for a deed."""


@dataclass(frozen=True, slots=True)
class Told:
    """A change in words, some of which go with a number of articles.

    `titled` and `deed` are what the menu calls it, done to the article of that title or to so
    many. `one` and `many` are said once it is made, of a single article and of several; `none`
    of what was so already. `tags` are those that it is about.
    """

    titled: str
    deed: Callable[[int], str]
    one: str
    many: Callable[[int], str]
    none: str
    tags: str = ""

    def words(self, articles: int, title: str = "") -> str:
        """What the deed is called, done to so many articles, or to the one of that title."""
        words = self.titled if title and articles == 1 else self.deed(articles)
        return words.format(title=shortened(title, _TITLE), tags=self.tags)

    def sentence(self, articles: int, changed: int) -> str:
        """What to say once `changed` of so many articles are changed."""
        if not changed:
            return self.none
        if articles == 1:
            return self.one.format(tags=self.tags)
        said = self.many(changed).format(tags=self.tags)
        return " ".join([said, tr("Ctrl+Z takes it back.")]) if changed > _MANY else said


def told_of(change: StateChange) -> Told:
    """A change in words."""
    if change.starred is not None:
        return _starring() if change.starred else _unstarring()
    if change.read is not None:
        return _reading() if change.read else _unreading()
    tags = listed((*change.tagged, *change.untagged))
    if not change.untagged:
        return _tagging(tags)
    return _tags_changing() if change.tagged else _untagging(tags)


def _starring() -> Told:
    return Told(
        tr("starring “{title}”"),
        lambda n: counted("starring {n} article", "starring {n} articles", n),
        tr("Starred."),
        lambda n: counted("{n} article starred.", "{n} articles starred.", n),
        tr("Starred already."),
    )


def _unstarring() -> Told:
    return Told(
        tr("unstarring “{title}”"),
        lambda n: counted("unstarring {n} article", "unstarring {n} articles", n),
        tr("The star is off."),
        lambda n: counted("Stars taken off {n} article.", "Stars taken off {n} articles.", n),
        tr("No star there."),
    )


def _reading() -> Told:
    return Told(
        tr("marking “{title}” as read"),
        lambda n: counted("marking {n} article as read", "marking {n} articles as read", n),
        tr("Marked as read."),
        lambda n: counted("{n} article marked as read.", "{n} articles marked as read.", n),
        tr("All read already."),
    )


def _unreading() -> Told:
    return Told(
        tr("marking “{title}” as unread"),
        lambda n: counted("marking {n} article as unread", "marking {n} articles as unread", n),
        tr("Marked as unread."),
        lambda n: counted("{n} article marked as unread.", "{n} articles marked as unread.", n),
        tr("All unread already."),
    )


def _tagging(tags: str) -> Told:
    return Told(
        tr("tagging “{title}” {tags}"),
        lambda n: counted("tagging {n} article {tags}", "tagging {n} articles {tags}", n),
        tr("Tagged {tags}."),
        lambda n: counted("{n} article tagged {tags}.", "{n} articles tagged {tags}.", n),
        tr("The tags are so already."),
        tags,
    )


def _untagging(tags: str) -> Told:
    return Told(
        tr("untagging “{title}” {tags}"),
        lambda n: counted("untagging {n} article {tags}", "untagging {n} articles {tags}", n),
        tr("No longer tagged {tags}."),
        lambda n: counted(
            "{n} article no longer tagged {tags}.", "{n} articles no longer tagged {tags}.", n
        ),
        tr("The tags are so already."),
        tags,
    )


def _tags_changing() -> Told:
    return Told(
        tr("changing tags of “{title}”"),
        lambda n: counted("changing tags of {n} article", "changing tags of {n} articles", n),
        tr("Tags changed."),
        lambda n: counted("Tags of {n} article changed.", "Tags of {n} articles changed.", n),
        tr("The tags are so already."),
    )
