"""What a change makes of an article's state, and what undoes it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from reader.library.ids import ArticleId
from reader.library.states import Changed, State, StateChange


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


def _reversal(before: State, now: State) -> StateChange:
    return StateChange(
        read=before.read if before.read != now.read else None,
        starred=before.starred if before.starred != now.starred else None,
        stopped=before.stopped if before.stopped != now.stopped else None,
        tagged=tuple(tag for tag in before.tags if tag not in now.tags),
        untagged=tuple(tag for tag in now.tags if tag not in before.tags),
    )
