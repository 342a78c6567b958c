"""Makes something of articles: read, starred, tagged; each deed one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.library.ids import ArticleId
from reader.library.states import Changed, State, StateChange
from reader.library.tag_names import as_tag, folded, in_order

if TYPE_CHECKING:
    from reader.library.shelf import Shelf


def change_states(
    shelf: Shelf, articles: Sequence[ArticleId], change: StateChange
) -> tuple[Changed, ...]:
    """Change the states of articles; gives what was changed, of those that were otherwise.

    A tag that differs from one there is in case alone is that one. What is no longer on the
    shelf is passed over. Raises `LibraryFault`.
    """
    with shelf.stating():
        tagged = in_order(shelf.states.spelled(tag) for tag in map(as_tag, change.tagged) if tag)
        change = replace(change, tagged=tagged, untagged=tuple(map(as_tag, change.untagged)))
        known: dict[State, State] = {}
        changed = []
        for article, before in shelf.states.of(articles).items():
            if (now := known.get(before)) is None:
                now = known[before] = _changed(before, change)
            if now != before:
                changed.append(Changed(article, before, now))
        shelf.states.change(changed)
        return tuple(changed)


def _changed(state: State, change: StateChange) -> State:
    without = set(map(folded, change.untagged))
    tags = [tag for tag in state.tags if folded(tag) not in without]
    return State(
        read=state.read if change.read is None else change.read,
        starred=state.starred if change.starred is None else change.starred,
        tags=in_order([*tags, *change.tagged]) if change.tagged or without else state.tags,
        stopped=state.stopped if change.stopped is None else max(change.stopped, 0),
    )
