"""Back and forward: between articles and pages of people and places, each where one was on it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.language.words import tr
from reader.library.ids import ArticleId
from reader.models.portrait import Sitting
from reader.models.portrait_list import PortraitPlace
from reader.models.reading import Opened, Reading
from reader.models.visited import Visit, Visited
from reader.window.actions import dropping_checked
from reader.window.main_window import MainWindow
from reader.window.page_place import PagePlace, Place
from reader.window.portrait_deeds import PortraitDeeds
from reader.window.turning import Turning

What = ArticleId | Sitting
Where = Place | PortraitPlace


class GoingBack(QObject):
    """Remembers what was opened, and goes there again by key."""

    def __init__(
        self,
        window: MainWindow,
        reading: Reading,
        portraits: PortraitDeeds,
        turning: Turning,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._portraits = portraits
        self._turning = turning
        self._visited: Visited[What, Where] = Visited()
        self._view = window.page_pane.view
        self._place = PagePlace(self._view)
        self._returning: Visit[What, Where] | None = None
        self._scrolled: Place | None = None
        actions = window.actions_by_name
        actions["back"].triggered.connect(dropping_checked(self.go_back))
        actions["forward"].triggered.connect(dropping_checked(self.go_forward))
        reading.article_opened.connect(self._note_article)
        reading.gone.connect(self._miss)
        portraits.leaving.connect(self._stay)
        portraits.left.connect(self._note_return)
        portraits.opened.connect(self._note_portrait)
        portraits.changed.connect(self._note_change)
        self._view.verticalScrollBar().valueChanged.connect(self._follow)
        self._allow()

    def go_back(self) -> None:
        """Be where one was before."""
        self._stay()
        self._go(self._visited.back())

    def go_forward(self) -> None:
        """Be where one has come back from."""
        self._stay()
        self._go(self._visited.forward())

    def _go(self, visit: Visit[What, Where] | None) -> None:
        self._allow()
        if visit is None:
            return
        if isinstance(visit.what, Sitting):
            place = visit.place if isinstance(visit.place, PortraitPlace) else None
            self._portraits.return_to(visit.what, place)
            return
        if self._turning.stays(visit.what):
            self._portraits.leave()
            self._view.setFocus()
            return
        self._returning = visit
        self._turning.turn_to(visit.what)

    def _note_article(self, opened: Opened) -> None:
        if self._portraits.is_shown:
            return  # it lies under the page, and was read again for the filter's words
        here = self._visited.here
        if here is not None and here.what == opened.kept.id:
            self._arrive(opened)
            return
        if here is not None and not isinstance(here.what, Sitting):
            self._visited.stay(self._scrolled)
        elif here is not None:
            self._stay()
        self._returning = self._scrolled = None
        self._visited.go(opened.kept.id)
        self._allow()

    def _miss(self, article: ArticleId) -> None:
        """Say that an article is gone; where one was going back to it, forget that one was."""
        self._window.foot.say(tr("That article is gone from the library."))
        visit, self._returning = self._returning, None
        if visit is not None and visit.what == article:
            self._visited.drop()
            self._allow()

    def _arrive(self, opened: Opened) -> None:
        """Go to where one was in the article that one has come back to."""
        visit, self._returning = self._returning, None
        if visit is None or visit.what != opened.kept.id:
            return
        if isinstance(visit.place, Place):
            self._place.return_to(self._view.page, visit.place)
        self._view.setFocus()

    def _note_return(self) -> None:
        """One has left a page for the article that lay under it."""
        opened = self._reading.opened
        if opened is not None:
            self._visited.go(opened.kept.id)
            self._allow()

    def _note_portrait(self, sitting: Sitting) -> None:
        self._returning = None
        self._visited.go(sitting)
        self._allow()

    def _note_change(self, sitting: Sitting) -> None:
        here = self._visited.here
        if here is not None and isinstance(here.what, Sitting):
            self._visited.turn_into(sitting)

    def _stay(self) -> None:
        """Remember where one is on what is shown."""
        here = self._visited.here
        if here is None:
            return
        if isinstance(here.what, Sitting):
            self._visited.stay(self._portraits.page.view.place)
        elif (opened := self._reading.opened) is not None and opened.kept.id == here.what:
            self._visited.stay(self._place.of(self._view.page))

    def _follow(self, _value: int) -> None:
        """Keep in mind where one is in the article: once another is opened it is too late."""
        here, opened = self._visited.here, self._reading.opened
        if here is not None and opened is not None and opened.kept.id == here.what:
            self._scrolled = self._place.of(self._view.page)

    def _allow(self) -> None:
        actions = self._window.actions_by_name
        actions["back"].setEnabled(self._visited.can_go_back)
        actions["forward"].setEnabled(self._visited.can_go_forward)
