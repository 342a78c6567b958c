"""Two articles side by side: one is opened beside the other, and gone through by what both say."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from reader.language.words import marked, tr
from reader.library.ids import ArticleId
from reader.models.beside import Beside
from reader.models.carried import BothCarried, Carried
from reader.models.page_look import PageLook
from reader.models.reading import Opened, Reading
from reader.window.actions import dropping_checked
from reader.window.arriving import go_to_place
from reader.window.carried_view import CarriedView
from reader.window.main_window import ROOM_FOR_NAMES, MainWindow
from reader.window.of_article import of_article, of_chosen
from reader.window.page_pane import PagePane

_ROOM_FOR_NAMES = ROOM_FOR_NAMES + 560
"""Width of the window under which the names go away while two articles stand side by side."""
_ABOVE = 8
"""Pixels of paper above a text that begins below its head."""
_LOWEST = 0.7
"""Of the lower of two views: no lower may stand where both begin with what they share."""
_HELD = marked("Choose another article: it opens beside this one. B lets go again.")


class BesideDeeds(QObject):
    """Shows a second article beside the open one, and what both carry in both.

    `left_off` tells, as the second is let go of, its number and the offset of the first line in
    view, 0 where that is its head or all of it was read.
    """

    left_off = Signal(object, int)

    def __init__(self, window: MainWindow, reading: Reading, beside: Beside) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._beside = beside
        self._area = window.page_area
        self._to: tuple[ArticleId, int] | None = None
        actions = window.actions_by_name
        actions["beside"].triggered.connect(dropping_checked(self.turn))
        shared = {"next_shared": self.next_shared, "previous_shared": self.previous_shared}
        for name, deed in shared.items():
            ask = of_article(self._area, name, deed)
            actions[name].triggered.connect(dropping_checked(ask))
        reading.article_opened.connect(self._show_first)
        reading.look_changed.connect(self._set_look)
        reading.marks_changed.connect(self._show_marks)
        beside.article_opened.connect(self._show_second)
        beside.let_go.connect(self._let_go)
        beside.refused.connect(window.foot.say)
        self._area.left.connect(beside.close)

    def turn(self) -> None:
        """Hold the open article on the right, or let go of the one that is there.

        Where two articles are selected in the list, the other one is opened there.
        """
        if self._beside.chosen is not None:
            self._beside.close()
        else:
            of_chosen(self._window, "beside", self._open_second)()

    def _open_second(self) -> None:
        opened = self._reading.opened
        if opened is None:
            self._window.foot.say(tr("No article is open."))
            return
        selected = self._window.list_pane.view.selected_articles.tolist()
        others = [each for each in selected if each != opened.kept.id]
        if len(others) > 1:
            self._window.foot.say(tr("Two articles stand side by side: select no more than two."))
        elif others:
            self._beside.open(ArticleId(others[0]))
        else:
            self._hold(opened)

    def open_at(self, article: ArticleId, place: int) -> None:
        """Open this article beside the first, at its quotation number `place`, from 1."""
        self._to = (article, place)
        self._beside.open(article)
        second, opened = self._area.second, self._beside.opened
        if second is not None and opened is not None and opened.kept.id == article:
            self._arrive(second, opened)

    def make_way(self, article: ArticleId) -> None:
        """Let go of this article on the right, since it is to be the first."""
        if self._beside.chosen == article:
            self._beside.close()

    def show_carried(self, both: BothCarried) -> None:
        """Tell on both pages what of them others carry."""
        self._area.first.view.show_carried(both.first)
        if self._area.second is not None:
            self._area.second.view.show_carried(both.second)

    def next_shared(self) -> None:
        """Go to the next quotation that others carry; in both articles where both do."""
        self._step(backward=False)

    def previous_shared(self) -> None:
        """Go to the quotation before that others carry."""
        self._step(backward=True)

    def _step(self, *, backward: bool) -> None:
        view = self._area.in_hand.view
        carried = view.next_carried(backward=backward)
        if carried is None:
            self._window.foot.say(
                tr("No quotation before this stands in another article.")
                if backward
                else tr("No quotation further down stands in another article.")
            )
        else:
            self._go_opposite(carried)

    def _go_opposite(self, carried: Carried) -> None:
        other = self._area.other
        if carried.opposite is None or other is None or other.view.page is None:
            return
        there = other.view.page.carried.at(carried.opposite.place)
        if there is not None:
            told = self._window.foot.told
            other.view.go_to_quoted(there.spans[0])
            self._window.foot.say(told)  # of the one that the keys go to
            level(self._area.in_hand.view, other.view)

    def _hold(self, opened: Opened) -> None:
        first = self._area.first.view
        page = first.page
        at = 0
        if page is not None and first.verticalScrollBar().value():
            at = page.offsets.offset(first.position_at_top())
        self._beside.hold(opened)
        second = self._area.second
        if at and second is not None and second.view.page is not None:
            second.view.scroll_to(second.view.page.offsets.position(at), above=0)
        self._show_first(opened)
        self._window.list_pane.view.setFocus()
        self._window.foot.say(tr(_HELD))

    def _show_first(self, opened: Opened) -> None:
        if self._beside.chosen == opened.kept.id:
            self._area.show_hint(
                tr(
                    "“{title}” stands beside this.\n\n"
                    "Choose another article in the list to read it here."
                ).format(title=opened.kept.article.title)
            )
        else:
            self._area.head(self._area.first, opened)
            self._area.show_hint("")
            self._begin_below_head(self._area.first)

    def _show_second(self, opened: Opened) -> None:
        is_new = self._area.second is None
        second = self._area.open_second()
        if is_new:
            self._furnish(second)
        other = second.opened is None or second.opened.kept.id != opened.kept.id
        if other:
            self._tell_place()
        second.show_article(opened)
        self._area.head(second, opened)
        if self._reading.opened is not None:
            self._show_first(self._reading.opened)
        if other:
            self._arrive(second, opened)
            self._begin_below_head(second)
            second.view.announce(tr("{title}, beside").format(title=opened.kept.article.title))

    def _begin_below_head(self, pane: PagePane) -> None:
        """Where one page stands above the other, begin with the headline: there is little room,
        and the heading says what stands above that."""
        page, view = pane.view.page, pane.view
        stacked = self._area.orientation() is Qt.Orientation.Vertical
        if not stacked or self._area.second is None or page is None:
            return
        if view.verticalScrollBar().value() == 0:
            text = view.document().findBlockByNumber(page.header).position()
            view.scroll_to(text, above=_ABOVE)

    def _tell_place(self) -> None:
        """Tell how far the second was read, where that isn't where it was opened."""
        second = self._area.second
        if second is None or second.opened is None or second.view.page is None:
            return
        bar, kept = second.view.verticalScrollBar(), second.opened.kept
        at_end = 0 < bar.maximum() <= bar.value()
        top = second.view.position_at_top() if bar.value() and not at_end else 0
        if top <= second.view.document().findBlockByNumber(second.view.page.header).position():
            top = 0
        offset = second.view.page.offsets.offset(top) if top else 0
        if offset != kept.state.stopped:
            self.left_off.emit(kept.id, offset)

    def _furnish(self, second: PagePane) -> None:
        window, reading = self._window, self._reading
        second.set_look(reading.look)
        second.view.show_marks(reading.marks_shown)
        second.view.evidence_told.connect(window.foot.show_words)
        second.view.quotation_reached.connect(window.foot.show_words)
        second.name_chosen.connect(reading.toggle)
        window.actions_by_name.keep_near(second.view)
        window.room_for_names = _ROOM_FOR_NAMES
        window.make_room()

    def _arrive(self, second: PagePane, opened: Opened) -> None:
        """Go to where the reader wants to be in it, or to where they stopped."""
        page = second.view.page
        if self._to is not None and self._to[0] == opened.kept.id:
            place, self._to = self._to[1], None
            go_to_place(second, opened, place)
        elif page is not None and opened.kept.state.stopped:
            second.view.scroll_to(page.offsets.position(opened.kept.state.stopped), above=0)

    def _let_go(self) -> None:
        self._to = None
        self._tell_place()
        self._area.close_second()
        self._window.room_for_names = ROOM_FOR_NAMES
        self._window.make_room()

    def _set_look(self, look: PageLook) -> None:
        if self._area.second is not None:
            self._area.second.set_look(look)

    def _show_marks(self, shown: bool) -> None:
        if self._area.second is not None:
            self._area.second.view.show_marks(shown)


def level(one: CarriedView, other: CarriedView) -> None:
    """Have the current quotations of both begin at one height: the eye goes straight across.

    It is that of `one` where the other's text reaches so far up or down.
    """
    height = one.height_of_current
    if height is None:
        return
    lowest = _LOWEST * min(one.viewport().height(), other.viewport().height())
    other.bring_current_to(max(0.0, min(height, lowest)))
    reached = other.height_of_current
    if reached is not None and 0 <= reached <= one.viewport().height():
        one.bring_current_to(reached)
