"""Where each article stands in a list, whichever way the list is ordered."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from operator import neg

from reader.library.ids import ArticleId, day_of
from reader.library.states import Order


class ArticlePlaces:
    """The numbers of a list in their order, in which each is found without going through all.

    By day they rise or fall, and are found by halving. By relevance the first `ranked` stand
    in no order that numbers tell, and have a table of their own, made when it is first asked.
    """

    def __init__(
        self, ids: array[int] | None = None, order: Order = Order.NEWEST, ranked: int = 0
    ) -> None:
        self.ids = array("q") if ids is None else ids
        self.order = order
        self.ranked = ranked
        self._best: dict[int, int] | None = None

    def row_of(self, article: int) -> int | None:
        """The row of the article; None where it isn't in the list."""
        row = self._bisected(article)
        if row < len(self.ids) and self.ids[row] == article:
            return row
        if not self.ranked:
            return None
        if self._best is None:
            self._best = {number: at for at, number in enumerate(self.ids[: self.ranked])}
        return self._best.get(article)

    def nearest_row(self, article: ArticleId) -> int | None:
        """The row of the article, or the one nearest by day.

        None in an empty list, and where the list isn't ordered by day and doesn't hold it.
        """
        row = self.row_of(article)
        if row is not None or not self.ids or self.order is Order.RELEVANCE:
            return row
        below = self._bisected(article)
        around = [near for near in (below, below - 1) if 0 <= near < len(self.ids)]
        return min(around, key=lambda near: abs(day_of(self._at(near)) - day_of(article)))

    def place_of(self, article: ArticleId) -> int | None:
        """How many stand before the article, or would; None where that can't be told."""
        row = self.row_of(article)
        return row if row is not None or self.order is Order.RELEVANCE else self._bisected(article)

    def is_beyond(self, article: ArticleId) -> bool:
        """Whether the article would stand behind all that are there, if it is one of more."""
        if not self.ids:
            return True
        if self.order is Order.RELEVANCE:
            return self.row_of(article) is None
        last = self.ids[-1]
        return article > last if self.order is Order.OLDEST else article < last

    def runs(self, some: array[int]) -> list[range]:
        """The rows of those of `some` that are there, as few ranges as their order allows.

        `some` stood one below the other once: where they still do, they are compared at once,
        otherwise by halves, so that a hundred thousand cost hardly more than ten.
        """
        found: list[range] = []
        waiting = [some] if some else []
        while waiting:
            piece = waiting.pop()
            top = self.row_of(piece[0])
            if top is not None and self.ids[top : top + len(piece)] == piece:
                joins = found and found[-1].stop == top
                found.append(range(found.pop().start if joins else top, top + len(piece)))
            elif len(piece) > 1:
                half = len(piece) // 2
                waiting += [piece[half:], piece[:half]]
        return found

    def _bisected(self, article: int) -> int:
        """Where the article is or would be among those that stand by their numbers."""
        if self.order is Order.OLDEST:
            return bisect_left(self.ids, article)
        return bisect_left(self.ids, -article, self.ranked, key=neg)

    def _at(self, row: int) -> ArticleId:
        return ArticleId(self.ids[row])
