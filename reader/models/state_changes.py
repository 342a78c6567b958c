"""What a change makes of an article's state, what undoes it, and both in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.library.ids import ArticleId
from reader.library.states import Changed, State, StateChange
from reader.models.page_summary import counted

_SO_ALREADY = "The tags are so already."


@dataclass(frozen=True, slots=True)
class Told:
    """A change in words: `deed` for the menu that takes it back, the others once it is made.

    `one` is the sentence for a single article, `many` what stands before and behind the number
    of several; `none` is for what was so already.
    """

    deed: str
    one: str
    many: tuple[str, str]
    none: str

    def words(self, articles: int) -> str:
        """What the deed is called, done to so many articles."""
        return self.deed if articles == 1 else f"{self.deed}, {counted(articles, 'article')}"

    def sentence(self, articles: int, changed: int) -> str:
        """What to say once `changed` of so many articles are changed."""
        if not changed:
            return self.none
        if articles == 1:
            return self.one
        before, behind = self.many
        return f"{before}{counted(changed, 'article')}{behind}"


def reversals(changed: Iterable[Changed]) -> dict[StateChange, list[ArticleId]]:
    """The changes that undo what was changed, and the articles that each is for.

    What was so already stays, and so does whatever becomes of the articles otherwise.
    """
    undone: dict[StateChange, list[ArticleId]] = {}
    for article, before, now in changed:
        undone.setdefault(_reversal(before, now), []).append(article)
    return undone


def told_of(change: StateChange) -> Told:
    """A change in words."""
    if change.starred is not None:
        if change.starred:
            return Told("starring", "Starred.", ("", " starred."), "Starred already.")
        return Told("unstarring", "The star is off.", ("Stars taken off ", "."), "No star there.")
    if change.read is not None:
        state = "read" if change.read else "unread"
        marked = f"arked as {state}."
        return Told(
            f"marking as {state}", f"M{marked}", ("", f" m{marked}"), f"All {state} already."
        )
    tags = _quoted((*change.tagged, *change.untagged))
    if not change.untagged:
        return Told(f"tagging {tags}", f"Tagged {tags}.", ("", f" tagged {tags}."), _SO_ALREADY)
    if not change.tagged:
        gone = f"o longer tagged {tags}."
        return Told(f"untagging {tags}", f"N{gone}", ("", f" n{gone}"), _SO_ALREADY)
    return Told("changing tags", "Tags changed.", ("Tags of ", " changed."), _SO_ALREADY)


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
