"""What is done with the pane on the right: whose names it shows, and whether a map."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from reader.language.words import marked, tr
from reader.models.article_list import ArticleList
from reader.models.asking import Asking
from reader.models.few_names import few
from reader.models.names_list import NamesList
from reader.models.reading import Opened, Reading
from reader.models.side import Side
from reader.models.tally import Tallied, Tally
from reader.window.actions import dropping_checked
from reader.window.main_window import MainWindow
from reader.window.remembered import Remembered

_NAMED = {
    Side.ARTICLE: marked("Names in this article"),
    Side.FILTER: marked("Names in the filtered articles"),
}
_NONE = {
    Side.ARTICLE: marked("Nobody and no place is named in this article."),
    Side.FILTER: marked("Nobody and no place is named in what the filter finds."),
}
_TOLD = {
    Side.ARTICLE: marked("Names of the article."),
    Side.FILTER: marked("Names of the filter."),
}


class SideDeeds(QObject):
    """Shows the names of the open article or of the filter, as is wanted and as can be.

    `places_changed` tells the places that go with the names: an article's (`Place`) or those of
    the filter (`PlaceCount`).
    """

    places_changed = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        reading: Reading,
        articles: ArticleList,
        names: NamesList,
        asking: Asking,
        remembered: Remembered,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._names = names
        self._remembered = remembered
        self.tally = Tally(asking, self)
        self._pane = pane = window.side_pane
        of_filter = remembered.flag("names_of_filter", default=False)
        self._wanted = Side.FILTER if of_filter else Side.ARTICLE
        self._nothing_open = self._is_empty = False
        self._looked_on = False
        self._whole: set[str] = set()  # headings under which all names are shown
        actions = window.actions_by_name
        actions["turn_side"].triggered.connect(dropping_checked(self.turn))
        shows_map = remembered.flag("map", default=True)
        actions["map"].setChecked(shows_map)
        pane.show_map(shows_map)
        actions["map"].triggered.connect(self._show_map)
        pane.switch.turned.connect(self.turn_to)
        pane.names_panel.more_wanted.connect(self._show_more)
        pane.came_and_went.connect(self._follow)
        self.tally.counted.connect(self._show_tally)
        reading.article_opened.connect(self._show_article)
        reading.filter_changed.connect(names.show_filter)
        # After the list has asked, which is first to be answered.
        reading.wanted_changed.connect(self.tally.show_wanted, Qt.ConnectionType.QueuedConnection)
        articles.counted.connect(self._look_for_article)
        self._show()

    @property
    def side(self) -> Side:
        """What the names are of: where no article is open, of the filter."""
        return Side.FILTER if self._nothing_open else self._wanted

    def turn(self) -> None:
        """Show the other names, and the pane where it is hidden."""
        hidden = not self._pane.isVisible()
        if hidden:
            self._window.show_names(shown=True)
        if self._is_empty:
            self._window.foot.say(tr("There are no articles yet."))
        elif self._nothing_open:
            self._window.foot.say(tr("No article is open; these are the names of the filter."))
        elif not hidden or self._wanted is Side.ARTICLE:
            self.turn_to(self._wanted.other)

    def turn_to(self, side: Side) -> None:
        """Show the names of this."""
        self._wanted = side
        self._remembered.keep_soon(names_of_filter=side is Side.FILTER)
        self._show()
        if QAccessible.isActive():
            told = QAccessibleAnnouncementEvent(self._pane.names_panel, tr(_TOLD[side]))
            QAccessible.updateAccessibility(told)

    def look_on(self, *, looking: bool) -> None:
        """Go on telling places also while the pane is hidden, since a large map shows them."""
        self._looked_on = looking
        self._follow()

    def refresh(self) -> None:
        """Count the filter's names again, since the library has changed."""
        self.tally.refresh()

    def _show(self) -> None:
        """Show the side that can be shown, from what is known of it by now."""
        side, opened, answer = self.side, self._reading.opened, self.tally.answer
        self._pane.switch.show_side(side, can_turn=not self._nothing_open)
        self._pane.names_panel.name_it(tr(_NAMED[side]), "")
        self._follow()
        if side is Side.ARTICLE and opened is not None:
            self._show_article(opened)
        elif answer is not None:
            self._show_tally(answer)
        else:
            self._names.show_names(())

    def _show_article(self, opened: Opened) -> None:
        if self._nothing_open:
            self._nothing_open = False
            self._show()
        elif self.side is Side.ARTICLE:
            self._names.show_names(opened.names)
            self._name_it(_NONE[Side.ARTICLE])
            self.places_changed.emit(opened.kept.examination.places)

    def _show_tally(self, answer: Tallied) -> None:
        if self.side is Side.FILTER:
            self._names.show_names(tuple(few(answer.names, self._whole)))
            self._name_it("" if self._is_empty else _NONE[Side.FILTER])
            self.places_changed.emit(answer.places)

    def _name_it(self, none_told: str) -> None:
        """Say whose names they are, and what is to be said where there are none."""
        self._pane.names_panel.name_it(tr(_NAMED[self.side]), tr(none_told) if none_told else "")

    def _show_more(self, heading: str) -> None:
        self._whole.add(heading)
        if self.tally.answer is not None:
            self._show_tally(self.tally.answer)

    def _look_for_article(self, shown: int, total: int) -> None:
        """Show the filter's names where there is no article that could be open."""
        self._is_empty = not total
        self._pane.be_empty(empty=self._is_empty)
        if self._reading.opened is None and not shown and not self._nothing_open:
            self._nothing_open = True
            self._show()

    def _follow(self) -> None:
        """Count names as long as they are looked at."""
        is_seen = self._pane.isVisible() or self._looked_on
        self.tally.follow(followed=self.side is Side.FILTER and is_seen)

    def _show_map(self, shown: bool) -> None:
        self._pane.show_map(shown)
        self._remembered.keep_soon(map=shown)
        if shown and not self._pane.has_room_for_map:
            self._window.foot.say(tr("There is no room for the map in so low a window."))
