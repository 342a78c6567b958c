"""Marks articles as read, starred or tagged, and remembers where the reader stopped in them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from reader.language.words import marked, tr
from reader.library.ids import ArticleId
from reader.library.states import Changed, State, StateChange
from reader.models.state_changes import reversals
from reader.models.state_words import told_of
from reader.models.undoing import Deed, Undoing
from reader.models.writing import Writing

if TYPE_CHECKING:
    from reader.library.shelf import Shelf

States = Mapping[ArticleId, State]
Turned = Callable[[Collection[State]], StateChange]
"""What is to change in articles, by how they are by then."""

GONE = marked("No longer in the library.")


class _Made(NamedTuple):
    """The new states of the articles that were not so, and whether any of all is still there.

    `change` is what was made of them; empty where that was taken back.
    """

    states: States
    any_there: bool
    change: StateChange


class Marking(QObject):
    """Changes the state of articles on the writing thread.

    `states_changed` tells the new state of each article that has one, once the library holds
    it; `told` says in a sentence what has been done.
    """

    states_changed = Signal(object)
    told = Signal(str)

    def __init__(self, writing: Writing, undoing: Undoing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writing = writing
        self._undoing = undoing

    def mark(
        self, articles: Sequence[ArticleId], change: StateChange | Turned, title: str = ""
    ) -> None:
        """Change the state of these articles, which can be taken back.

        What depends on how they are is found out as it is written; until then it is called
        as for untouched ones. `title` is that of the one article, where it is one.
        """
        if not articles:
            return
        likely = change if isinstance(change, StateChange) else change(())
        words = told_of(likely).words(len(articles), title)
        changed = _Change(articles, change)

        def tell(made: _Made) -> None:
            nonlocal words
            told = told_of(made.change)
            words = told.words(len(made.states) or len(articles), title)
            self._undoing.reword(take_back, words)
            said = told.sentence(len(articles), len(made.states)) if made.any_there else tr(GONE)
            self.told.emit(said)

        def tell_back(made: _Made) -> None:
            if made.states:
                self.told.emit(tr("Taken back: {deed}.").format(deed=words))
            else:
                self.told.emit(tr("There was nothing to take back."))

        def make() -> None:
            self._write(changed.make, tell)

        def take_back() -> None:
            self._write(changed.take_back, tell_back)

        self._undoing.add(Deed(words, take_back, make))
        make()

    def note(self, article: ArticleId, change: StateChange) -> None:
        """Change the state of an article as reading it does: nothing is told or taken back."""
        self._writing.do(_Change((article,), change).make, self._spread, quiet=True)

    def _write(self, deed: Callable[[Shelf], _Made], tell: Callable[[_Made], None]) -> None:
        def done(made: _Made) -> None:
            self._spread(made)
            tell(made)

        self._writing.do(deed, done)

    def _spread(self, made: _Made) -> None:
        if made.states:
            self.states_changed.emit(made.states)


class _Change:
    """One change to some articles, to be made, taken back and made again.

    What is taken back is what it changed, and nothing that came later. Both of its deeds are
    done on the writing thread, one after the other.
    """

    def __init__(self, articles: Sequence[ArticleId], change: StateChange | Turned) -> None:
        self._articles = articles
        self._change = change
        self._back: Mapping[StateChange, Sequence[ArticleId]] = {}

    def make(self, shelf: Shelf) -> _Made:
        """Make the change."""
        from reader.library.stating import change_states  # noqa: PLC0415  with the first deed

        if not isinstance(self._change, StateChange):
            self._change = self._change(shelf.states.of(self._articles).values())
        changed = change_states(shelf, self._articles, self._change)
        self._back = reversals(changed)
        any_there = bool(changed or shelf.states.of(self._articles))
        return _Made(_states(changed), any_there, self._change)

    def take_back(self, shelf: Shelf) -> _Made:
        """Take it back, as far as that still changes anything."""
        from reader.library.stating import change_states  # noqa: PLC0415  with the first deed

        changed: list[Changed] = []
        for change, articles in self._back.items():
            changed += change_states(shelf, articles, change)
        return _Made(_states(changed), any_there=True, change=StateChange())


def _states(changed: Iterable[Changed]) -> States:
    return {each.article: each.now for each in changed}
