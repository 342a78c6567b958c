"""What one does on the page besides scrolling: hold a speaker, read back past the top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject

from reader.language.words import tr
from reader.models.dimming import speaker_by
from reader.models.names_list import Entry, NameRole
from reader.window.actions import dropping_checked
from reader.window.main_window import MainWindow
from reader.window.of_article import of_article
from reader.window.page_pane import PagePane

if TYPE_CHECKING:
    from reader.window.caret import Caret


class PageDeeds(QObject):
    """Joins the page with its keys, and with the speakers beside it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._page = window.page_pane
        self._names = window.names_panel
        self._list = window.list_pane.view
        actions = window.actions_by_name
        for name, deed in (
            ("hold_speaker", self.hold_speaker),
            ("read_back", self.read_back),
            ("caret", self.turn_caret),
        ):
            ask = of_article(window.page_area, name, deed)
            actions[name].triggered.connect(dropping_checked(ask))
        actions["marks"].triggered.connect(self._tell_marks)
        self._carets: dict[PagePane, Caret] = {}
        self._follow(self._page)
        window.page_area.second_opened.connect(self._follow)
        self._names.entered.connect(self._point_to)
        self._names.viewportEntered.connect(self._point_nowhere)
        self._names.viewport().installEventFilter(self)

    def _follow(self, pane: PagePane) -> None:
        pane.view.speaker_held.connect(self._tell_held)

    def hold_speaker(self) -> None:
        """Have a speaker stand out, or let go of the one who does.

        It is the one that one is at beside the page, or else the current quotation’s.
        """
        view = self._window.page_area.in_hand.view
        if view.let_go():
            return
        index = self._names.currentIndex()
        if self._names.hasFocus() and index.isValid():
            entry: Entry = index.data(NameRole.ENTRY)
            if entry.field in ("speaker", "person"):
                who = self._speaker_here(entry)
                if who is None:
                    told = tr("{name} isn’t quoted in this article.").format(name=entry.name)
                    self._window.foot.say(told)
                else:
                    view.hold(who, entry.name)
                return
        said = view.current_words()
        if said is None:
            self._window.foot.say(view.none_told)
        elif not view.hold_speaker(said):
            self._window.foot.say(tr("Nobody is known to have said this."))

    def read_back(self) -> None:
        """Scroll the page back, and at its top open the end of the article before."""
        area = self._window.page_area
        if area.in_hand.scroll_back() or area.in_hand is area.second:
            return
        if self._list.currentIndex().row() > 0:
            self._list.step(-1)
            (before,) = self._list.chosen_articles()
            self._page.begin_at_end(before)  # it is shown a moment later

    def turn_caret(self) -> None:
        """Have arrows move a cursor in the article, or scroll it again."""
        pane = self._window.page_area.in_hand
        if pane.opened is None:
            return
        if (caret := self._carets.pop(pane, None)) is not None:
            caret.leave()
            self._window.foot.say(tr("Arrows scroll the article again."))
            return
        from reader.window.caret import Caret  # noqa: PLC0415  seldom needed

        pane.view.setFocus()
        self._carets[pane] = caret = Caret(pane.view)
        caret.ended.connect(self.turn_caret)
        pane.destroyed.connect(lambda: self._carets.pop(pane, None))
        told = tr("Arrows move a cursor in the article; with Shift they select, V or Esc ends it.")
        self._window.foot.say(told)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Nobody is pointed to any more once the pointer leaves the names."""
        if event.type() is QEvent.Type.Leave:
            self._point_nowhere()
        return super().eventFilter(watched, event)

    def _point_to(self, index: QModelIndex) -> None:
        entry: Entry = index.data(NameRole.ENTRY)
        speaks = entry.field == "speaker"
        self._page.view.point_to(self._speaker_here(entry) if speaks else None)

    def _speaker_here(self, entry: Entry) -> str | None:
        """By what the page tells the speaker from others; a name of the filter may be nobody's."""
        if entry.on_page:
            return speaker_by(entry.key, entry.name)
        opened = self._window.page_area.in_hand.opened
        for quotation in () if opened is None else opened.kept.examination.quotations:
            who = quotation.attribution
            if who is not None and who.speaker.casefold() == entry.name.casefold():
                return speaker_by(who.person, who.speaker)
        return None

    def _point_nowhere(self) -> None:
        self._page.view.point_to(None)

    def _tell_marks(self, shown: bool) -> None:
        self._window.foot.say(tr("Marks shown.") if shown else tr("Marks hidden; M shows them."))

    def _tell_held(self, name: str) -> None:
        told = tr("Everybody’s words are shown alike.")
        if name:
            told = tr("All but {name} dimmed; H or Esc lets go.").format(name=name)
        self._window.foot.say(told)
