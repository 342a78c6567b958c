"""The list's articles: the first at once, then all their numbers, their rows as they show."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader.library.ids import ArticleId, day_of
from reader.library.rows import Row
from reader.library.states import Order, State
from reader.library.wanted import Wanted
from reader.models import finding
from reader.models.article_places import ArticlePlaces
from reader.models.asking import Asking, Kind
from reader.models.finding import A_PAGE, IN_VIEW, Found, Sought
from reader.models.kept_rows import KeptRows
from reader.models.later import later
from reader.models.remarks import in_words, remarks
from reader.models.tool_tip import tip

A_MOMENT = 20
"""Milliseconds that the first are left to be painted before the rest is asked for: two threads
of Python at once are slower than one after the other."""

_Role = Qt.ItemDataRole
_TOLD = (_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole)
_Index = QModelIndex | QPersistentModelIndex


class ArticleList(QAbstractListModel):
    """The articles that fit the filter, in the order that was asked for.

    A row that is not there yet is None and is fetched; `dataChanged` tells when it came.
    `counted` tells as soon as it is known how many there are and in how large a library,
    `is_whole` whether all of them are there, and not only the first.
    """

    counted = Signal(int, int)

    def __init__(self, asking: Asking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asking = asking
        self._asked = Sought()
        self._sought = Sought()
        self._places = ArticlePlaces()
        self._firsts: list[int] = []
        self._rows = KeptRows()
        self._missing: set[int] = set()
        self.is_whole = False
        self._in_view = IN_VIEW
        self._fetching = later(self, 0, self._fetch)
        self._has_changed = False
        self._going_on = later(self, A_MOMENT, self._ask_for_all)

    @property
    def fetching(self) -> bool:
        """Whether something is about to be asked for."""
        return self._fetching.isActive() or self._going_on.isActive()

    @property
    def up_to_date(self) -> bool:
        """Whether what is there answers the last question."""
        return self._asked == self._sought

    @property
    def sought(self) -> Sought:
        """What the articles that are there were found by."""
        return self._sought

    @property
    def order(self) -> Order:
        """In what order they stand, which is by day where no words are looked for."""
        return self._places.order

    @property
    def asked_order(self) -> Order:
        """In what order they are to stand, wherever that can be."""
        return self._asked.order

    @property
    def firsts(self) -> Sequence[int]:
        """The row of each day's first article; none where they don't stand by day."""
        return self._firsts

    @property
    def places(self) -> ArticlePlaces:
        """The numbers of the articles, in order."""
        return self._places

    def begin_with(self, found: Found, order: Order = Order.NEWEST) -> None:
        """Show what was found of all articles before anybody could be asked."""
        self._asked = Sought(order=order)
        self._take_up(self._asked, found)

    def make_room_for(self, rows: int) -> None:
        """Have so many rows come with the first numbers, which is as many as show at once."""
        self._in_view = max(1, rows)

    def show_wanted(self, wanted: Wanted) -> None:
        """Find other articles from now on."""
        self._seek(self._asked._replace(wanted=wanted))

    def sort_by(self, order: Order) -> None:
        """Find the articles in another order from now on."""
        if order is not self._asked.order:
            self._seek(self._asked._replace(order=order))

    def refresh(self) -> None:
        """Find the same again, since the library has changed; until then nothing moves."""
        sought, tellings = self._asked, self._rows.tellings
        self._has_changed = True
        self._asking.ask(
            Kind.ALL,
            lambda catalogue: finding.found_anew(catalogue, sought),
            lambda answer: self._show(sought, answer, tellings),
        )

    def show_states(self, changed: Mapping[ArticleId, State]) -> None:
        """Show at once what the reader has made of articles, without asking the library."""
        self._rows.tell(changed)
        self._tell_of_all()

    def article_at(self, row: int) -> ArticleId:
        """The number of the article in `row`, which must be one of the list's."""
        return ArticleId(self._places.ids[row])

    def row_of(self, article: ArticleId) -> int | None:
        """The row of the article; None where it isn't in the list."""
        return self._places.row_of(article)

    def day_at(self, day: int) -> date:
        """The day of the heading with that number, counted from 0."""
        return day_of(self.article_at(self._firsts[day]))

    def article(self, row: int) -> Row | None:
        """What `row` shows, or None while it is being fetched."""
        number = self._places.ids[row]
        if number not in self._rows:
            self._missing.add(row)
            if not self._fetching.isActive():
                self._fetching.start()
        return self._rows[number]

    # Qt asks.

    def rowCount(self, parent: _Index | None = None) -> int:
        return len(self._places.ids) if parent is None or not parent.isValid() else 0

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        if role not in _TOLD or not index.isValid():
            return None
        row = self.article(index.row())
        if row is None:
            return ""
        if role == _Role.ToolTipRole:
            return tip("\n".join([row.title, *remarks(row)]))
        return row.title if role == _Role.DisplayRole else in_words(row)

    # Answers come.

    def _seek(self, sought: Sought) -> None:
        self._asked, in_view = sought, self._in_view
        self._going_on.stop()
        self._asking.forget(Kind.COUNT)
        self._asking.forget(Kind.ALL)
        self._asking.ask(
            Kind.FIRST,
            lambda catalogue: finding.first_found(catalogue, sought, in_view),
            lambda answer: self._show(sought, answer),
        )

    def _show(self, sought: Sought, answer: Found, tellings: int | None = None) -> None:
        self._take_up(sought, answer, tellings)
        self._going_on.stop()
        if answer.total is None or self._has_changed:
            self._going_on.start()
        if answer.total is not None:
            self.counted.emit(len(answer.numbers.ids), answer.total)
        elif not self._has_changed:
            # At once: later it would break off what is counted less urgently by then.
            ask = partial(finding.counted, wanted=sought.wanted)
            self._asking.ask(Kind.COUNT, ask, lambda numbers: self.counted.emit(*numbers))

    def _take_up(self, sought: Sought, answer: Found, tellings: int | None = None) -> None:
        """Show what was found; `tellings` are those of states when it was found anew."""
        ids, firsts, order, ranked = answer.numbers
        self.beginResetModel()
        self._places, self._firsts = ArticlePlaces(ids, order, ranked), firsts
        if sought.wanted != self._sought.wanted:
            self._rows.forget()
        if tellings is not None:
            self._rows.age(tellings)
            self._has_changed = False
        self._sought = sought
        self.is_whole = answer.total is not None
        self._missing.clear()
        self._rows.keep(answer.rows)
        self.endResetModel()

    def _ask_for_all(self) -> None:
        if self._has_changed:  # others were sought while the same was being found again
            self.refresh()
            return
        sought, in_view = self._sought, self._in_view
        self._asking.ask(
            Kind.ALL,
            lambda catalogue: finding.all_found(catalogue, sought, in_view),
            lambda answer: self._show(sought, answer),
        )

    def _fetch(self) -> None:
        if not self._missing:
            return
        middle = (min(self._missing) + max(self._missing)) // 2
        reach = max(A_PAGE, max(self._missing) - min(self._missing)) // 2 + 1
        ids = self._places.ids[max(0, middle - reach) : middle + reach]
        self._missing.clear()
        wanted = self._sought.wanted
        self._asking.ask(
            Kind.ROWS,
            lambda catalogue: catalogue.rows(ids, wanted),
            lambda rows: self._take(ids, rows, wanted),
        )

    def _take(self, ids: array[int], rows: list[Row], wanted: Wanted) -> None:
        if wanted == self._sought.wanted:
            self._rows.take(ids, rows)
            self._tell_of_all()

    def _tell_of_all(self) -> None:
        """Have what shows painted again: a view paints no more than that, whatever is told."""
        if last := len(self._places.ids):
            self.dataChanged.emit(self.index(0), self.index(last - 1))
