"""The list's articles: the first at once, then all their numbers, their rows as they show."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from operator import neg
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from reader.articles.written_days import written_day
from reader.library.ids import ArticleId, day_of
from reader.library.numbers import firsts_of_days
from reader.library.rows import Row
from reader.library.wanted import EVERYTHING, Wanted
from reader.models.asking import Asking, Kind
from reader.models.remarks import remarks
from reader.models.tool_tip import tip

if TYPE_CHECKING:
    from reader.library.catalogue import Catalogue

AT_FIRST = 200
"""So many are shown before the rest of the numbers is there."""
IN_VIEW = 16
"""So many of their rows come with them, as long as no view has told how many it has room for:
as many as a large window shows."""
A_PAGE = 40
"""So many rows are fetched around those that show."""
KEPT = 4_000
"""So many rows are kept, which is hours of scrolling and a few megabytes."""
A_MOMENT = 20
"""Milliseconds that the first are left to be painted before the rest is asked for: two threads
of Python at once are slower than one after the other."""

_Index = QModelIndex | QPersistentModelIndex


class Found(NamedTuple):
    """The numbers of the articles found, newest first, and some rows of the first of them.

    `firsts` holds the first row of each day. `total` is how many articles the library holds;
    None where it isn't known yet, for these are not all.
    """

    ids: array[int]
    firsts: list[int]
    rows: list[Row]
    total: int | None


def first_found(catalogue: Catalogue, wanted: Wanted, in_view: int = IN_VIEW) -> Found:
    """The newest of what is wanted, with the rows that one sees of it."""
    with catalogue.one_state():
        if rows := catalogue.glimpse(wanted, in_view):
            ids = array("q", [row.id for row in rows])
            return Found(ids, [*firsts_of_days(ids)], rows, None)
        ids, firsts, *_ = catalogue.numbers(wanted, AT_FIRST)
        rows = catalogue.rows(ids[:in_view], wanted)
        return Found(ids, firsts, rows, catalogue.count() if len(ids) < AT_FIRST else None)


def found_anew(catalogue: Catalogue, wanted: Wanted) -> Found:
    """All that is wanted in a library that has changed."""
    ids, firsts, *_ = catalogue.numbers(wanted)
    return Found(ids, firsts, catalogue.rows(ids[:A_PAGE], wanted), _total(catalogue, wanted, ids))


def all_found(catalogue: Catalogue, wanted: Wanted, in_view: int = IN_VIEW) -> Found:
    """All that is wanted, and the rows after those that came with the first of it."""
    ids, firsts, *_ = catalogue.numbers(wanted)
    rows = catalogue.rows(ids[in_view:A_PAGE], wanted)
    return Found(ids, firsts, rows, _total(catalogue, wanted, ids))


def counted(catalogue: Catalogue, wanted: Wanted) -> tuple[int, int]:
    """How many are wanted of how many, which is known long before all their numbers are."""
    total = catalogue.count()
    return (total if wanted == EVERYTHING else catalogue.count(wanted)), total


def _total(catalogue: Catalogue, wanted: Wanted, ids: array[int]) -> int:
    return len(ids) if wanted == EVERYTHING else catalogue.count()


class ArticleList(QAbstractListModel):
    """The articles that fit the filter, newest first.

    A row that is not there yet is None and is fetched; `dataChanged` tells when it came.
    `counted` tells as soon as it is known how many there are and in how large a library.
    """

    counted = Signal(int, int)

    def __init__(self, asking: Asking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asking = asking
        self._asked: Wanted = EVERYTHING
        self._wanted: Wanted = EVERYTHING
        self._ids: array[int] = array("q")
        self._firsts: list[int] = []
        self._rows: dict[int, Row | None] = {}
        self._stale: dict[int, Row | None] = {}
        self._missing: set[int] = set()
        self.same_question = False
        """Whether the last reset answered the same question as the one before it."""
        self._in_view = IN_VIEW
        self._fetching = QTimer(self)
        self._fetching.setSingleShot(True)
        self._fetching.setInterval(0)
        self._fetching.timeout.connect(self._fetch)
        self._has_changed = False
        self._going_on = QTimer(self)
        self._going_on.setSingleShot(True)
        self._going_on.setInterval(A_MOMENT)
        self._going_on.timeout.connect(self._ask_for_all)

    @property
    def fetching(self) -> bool:
        """Whether something is about to be asked for."""
        return self._fetching.isActive() or self._going_on.isActive()

    @property
    def up_to_date(self) -> bool:
        """Whether what is there answers the last question."""
        return self._asked == self._wanted

    @property
    def firsts(self) -> Sequence[int]:
        """The row of each day's first article."""
        return self._firsts

    def begin_with(self, newest: Found) -> None:
        """Show what was found of all articles before anybody could be asked."""
        self._take_up(EVERYTHING, newest)

    def make_room_for(self, rows: int) -> None:
        """Have so many rows come with the first numbers, which is as many as show at once."""
        self._in_view = max(1, rows)

    def show_wanted(self, wanted: Wanted) -> None:
        """Find other articles from now on."""
        self._asked, in_view = wanted, self._in_view
        self._going_on.stop()
        self._asking.forget(Kind.COUNT)
        self._asking.forget(Kind.ALL)
        self._asking.ask(
            Kind.FIRST,
            lambda catalogue: first_found(catalogue, wanted, in_view),
            lambda answer: self._show(wanted, answer),
        )

    def refresh(self) -> None:
        """Find the same again, since the library has changed; until then nothing moves."""
        wanted = self._asked
        self._has_changed = True
        self._asking.ask(
            Kind.ALL,
            lambda catalogue: found_anew(catalogue, wanted),
            lambda answer: self._show(wanted, answer, refreshed=True),
        )

    def article_at(self, row: int) -> ArticleId:
        """The number of the article in `row`, which must be one of the list's."""
        return ArticleId(self._ids[row])

    def row_of(self, article: ArticleId) -> int | None:
        """The row of the article; None where it isn't in the list."""
        row = self._place(article)
        return row if row < len(self._ids) and self._ids[row] == article else None

    def nearest_row(self, article: ArticleId) -> int | None:
        """The row where the article is or would be; None only in an empty list."""
        return min(self._place(article), len(self._ids) - 1) if self._ids else None

    def day_at(self, day: int) -> date:
        """The day of the heading with that number, counted from 0."""
        return day_of(self.article_at(self._firsts[day]))

    def article(self, row: int) -> Row | None:
        """What `row` shows, or None while it is being fetched."""
        number = self._ids[row]
        if number in self._rows:
            return self._rows[number]
        self._missing.add(row)
        if not self._fetching.isActive():
            self._fetching.start()
        return self._stale.get(number)

    # Qt asks.

    def rowCount(self, parent: _Index | None = None) -> int:
        return len(self._ids) if parent is None or not parent.isValid() else 0

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            row = self.article(index.row())
            return row.title if row else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            row = self.article(index.row())
            return tip("\n".join([row.title, *remarks(row)])) if row else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self.article(index.row())
            return _spoken(row) if row else ""
        return None

    # Answers come.

    def _show(self, wanted: Wanted, answer: Found, *, refreshed: bool = False) -> None:
        self._take_up(wanted, answer, refreshed=refreshed)
        if answer.total is None:
            self._going_on.start()
        else:
            self._going_on.stop()
            self.counted.emit(len(answer.ids), answer.total)

    def _take_up(self, wanted: Wanted, answer: Found, *, refreshed: bool = False) -> None:
        same = wanted == self._wanted
        self.beginResetModel()
        self.same_question = same and (refreshed or bool(self._ids))
        self._ids, self._firsts = answer.ids, answer.firsts
        if refreshed:
            self._stale = {**self._stale, **self._rows} if len(self._stale) < KEPT else self._rows
        elif not same:
            self._stale = {}
        if refreshed or not same:
            self._rows = {}
        if refreshed:
            self._has_changed = False
        self._wanted = wanted
        self._missing.clear()
        self._rows.update((row.id, row) for row in answer.rows)
        self.endResetModel()

    def _ask_for_all(self) -> None:
        if self._has_changed:  # the first screen came while the same was being found again
            self.refresh()
            return
        wanted, in_view = self._wanted, self._in_view
        self._asking.ask(
            Kind.COUNT,
            lambda catalogue: counted(catalogue, wanted),
            lambda numbers: self.counted.emit(*numbers),
        )
        self._asking.ask(
            Kind.ALL,
            lambda catalogue: all_found(catalogue, wanted, in_view),
            lambda answer: self._show(wanted, answer),
        )

    def _fetch(self) -> None:
        if not self._missing:
            return
        middle = (min(self._missing) + max(self._missing)) // 2
        reach = max(A_PAGE, max(self._missing) - min(self._missing)) // 2 + 1
        ids = self._ids[max(0, middle - reach) : middle + reach]
        self._missing.clear()
        wanted = self._wanted
        self._asking.ask(
            Kind.ROWS,
            lambda catalogue: catalogue.rows(ids, wanted),
            lambda rows: self._take(ids, rows, wanted),
        )

    def _take(self, ids: array[int], rows: list[Row], wanted: Wanted) -> None:
        if wanted != self._wanted or not self._ids:
            return
        if len(self._rows) > KEPT:
            self._rows = {}
        # None for one that is gone meanwhile, lest it be asked for again at every glance.
        self._rows.update(dict.fromkeys(ids))
        self._rows.update((row.id, row) for row in rows)
        last = len(self._ids) - 1
        first = self.index(min(self._place(ArticleId(ids[0])), last))
        self.dataChanged.emit(first, self.index(min(self._place(ArticleId(ids[-1])), last)))

    def _place(self, article: ArticleId) -> int:
        return bisect_left(self._ids, -article, key=neg)


def _spoken(row: Row) -> str:
    """The row in words, for those who hear it."""
    quotations = f"{row.quotations:,} quotation{'s' * (row.quotations != 1)}"
    return ", ".join([row.title, written_day(row.date), *remarks(row), *row.places, quotations])
