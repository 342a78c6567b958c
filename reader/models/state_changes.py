"""What a change makes of an article's state, what undoes it, and both in words."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from reader.articles.headlines import shortened
from reader.library.ids import ArticleId
from reader.library.states import Changed, State, StateChange
from reader.models.page_summary import counted

_SO_ALREADY = "The tags are so already."
_BACK = "Ctrl+Z takes it back."
_MANY = 100
"""Articles above which it is said how to take it back, for a letter may be pressed unawares."""
_TITLE = 32
"""Characters of a title that are shown in the words for a deed."""


@dataclass(frozen=True, slots=True)
class Told:
    """A change in words: `deed` for the menu that takes it back, the others once it is made.

    `deed` and `many` are what stands before and behind the article or their number; `one` is
    the sentence for a single article, `none` for what was so already.
    """

    deed: tuple[str, str]
    one: str
    many: tuple[str, str]
    none: str

    def words(self, articles: int, title: str = "") -> str:
        """What the deed is called, done to so many articles, or to the one of that title."""
        before, behind = self.deed
        named = title and articles == 1
        done_to = f"“{shortened(title, _TITLE)}”" if named else counted(articles, "article")
        return f"{before} {done_to} {behind}".rstrip()

    def sentence(self, articles: int, changed: int) -> str:
        """What to say once `changed` of so many articles are changed."""
        if not changed:
            return self.none
        if articles == 1:
            return self.one
        before, behind = self.many
        said = f"{before}{counted(changed, 'article')}{behind}"
        return f"{said} {_BACK}" if changed > _MANY else said


def reversals(changed: Iterable[Changed]) -> dict[StateChange, list[ArticleId]]:
    """The changes that undo what was changed, and the articles that each is for.

    What was so already stays, and so does whatever becomes of the articles otherwise.
    """
    undone: dict[StateChange, list[ArticleId]] = {}
    for article, before, now in changed:
        undone.setdefault(_reversal(before, now), []).append(article)
    return undone


def star_turned(states: Collection[State]) -> StateChange:
    """What a press of the star's key is to do: star all, or unstar them if all are starred."""
    return StateChange(starred=not states or not all(state.starred for state in states))


def read_turned(states: Collection[State]) -> StateChange:
    """The same of what is read."""
    return StateChange(read=not states or not all(state.read for state in states))


def told_of(change: StateChange) -> Told:
    """A change in words."""
    if change.starred is not None:
        if change.starred:
            return Told(("starring", ""), "Starred.", ("", " starred."), "Starred already.")
        return Told(
            ("unstarring", ""), "The star is off.", ("Stars taken off ", "."), "No star there."
        )
    if change.read is not None:
        state = "read" if change.read else "unread"
        marked = f"arked as {state}."
        return Told(
            ("marking", f"as {state}"), f"M{marked}", ("", f" m{marked}"), f"All {state} already."
        )
    tags = _quoted((*change.tagged, *change.untagged))
    if not change.untagged:
        return Told(("tagging", tags), f"Tagged {tags}.", ("", f" tagged {tags}."), _SO_ALREADY)
    if not change.tagged:
        gone = f"o longer tagged {tags}."
        return Told(("untagging", tags), f"N{gone}", ("", f" n{gone}"), _SO_ALREADY)
    return Told(("changing tags of", ""), "Tags changed.", ("Tags of ", " changed."), _SO_ALREADY)


def _reversal(before: State, now: State) -> StateChange:
    return StateChange(
        read=before.read if before.read != now.read else None,
        starred=before.starred if before.starred != now.starred else None,
        stopped=before.stopped if before.stopped != now.stopped else None,
        tagged=tuple(tag for tag in before.tags if tag not in now.tags),
        untagged=tuple(tag for tag in now.tags if tag not in before.tags),
    )


def _quoted(tags: Iterable[str]) -> str:
    return ", ".join(f"“{tag}”" for tag in tags)
