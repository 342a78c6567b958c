"""What is done with pages of people and places: opened, gone through, left again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPoint, Signal

from reader.language.words import marked, tr
from reader.library.answers import Saying, SayingKind
from reader.models.asking import Asking
from reader.models.names_list import Entry, NameRole
from reader.models.portrait import Portrait, Sitting, Subject
from reader.models.portrait_list import PortraitPlace
from reader.models.portrait_reading import PortraitReading
from reader.models.reading import Opened, Reading
from reader.window.actions import dropping_checked
from reader.window.arriving import Arriving
from reader.window.main_window import MainWindow
from reader.window.portrait_menu import PortraitMenu

if TYPE_CHECKING:
    from reader.window.portrait_page import PortraitPage


_KEYS = marked("Enter in its article  ·  O order  ·  Esc back  ·  ? all keys")
_OPENS = marked("{reason}; W opens its speaker’s page, or that of a name beside the page.")
"""What the sentence that no quotation is there goes on with."""


class PortraitDeeds(QObject):
    """Opens pages of people and places in the place of the article, and goes from there.

    `leaving` tells that one is about to go elsewhere, `left` that one is at the article again,
    `opened` and `changed` what is asked for on the page from now on: another's page, or
    otherwise on the same. `line_wanted` tells the saying whose speaker's line over time is
    asked for.
    """

    leaving = Signal()
    left = Signal()
    opened = Signal(object)
    changed = Signal(object)
    line_wanted = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        reading: Reading,
        asking: Asking,
        arriving: Arriving,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._arriving = arriving
        self._pane = window.page_pane
        self._portraits = PortraitReading(reading, asking, date.today, self)
        self.menu = PortraitMenu(window, asking)
        self.menu.chosen.connect(self._go_to)
        self.menu.speaker_wanted.connect(self._open_speaker)
        self.menu.line_wanted.connect(self.line_wanted)
        self._returning: PortraitPlace | None = None
        self._fresh = False
        self._shown: Sitting | None = None
        self._page: PortraitPage | None = None
        window.actions_by_name["portrait"].triggered.connect(dropping_checked(self.open_current))
        window.worn.connect(self._wear)
        reading.look_changed.connect(self._wear)
        reading.article_opened.connect(self._make_way)
        window.names_panel.page_wanted.connect(self.open)
        window.list_pane.view.entered.connect(self.leave)
        window.list_pane.view.pressed.connect(self._leave_for)
        self._portraits.shown.connect(self._show)
        self._pane.turned.connect(self._name_keys)

    @property
    def page(self) -> PortraitPage:
        """The page, made when it is first asked for: most sittings open none."""
        if self._page is None:
            from reader.window.portrait_page import PortraitPage  # noqa: PLC0415  as above

            self._page = PortraitPage(self._portraits.sayings)
            self._join(self._page)
        return self._page

    @property
    def is_shown(self) -> bool:
        """Whether a page of a person or a place stands in the place of the article."""
        return self._page is not None and self._pane.instead is self._page

    @property
    def sitting(self) -> Sitting | None:
        """What is asked for on the page that is shown."""
        return self._portraits.sitting

    def open(self, field: str, name: str) -> None:
        """Open the page of a `person`, a `speaker` or a `place` of that name."""
        self.leaving.emit()
        subject = Subject("place" if field == "place" else "person", name)
        self._fresh, self._returning = True, None
        self._portraits.open(subject)

    def open_current(self) -> None:
        """Open the page of the name that one is at, or of the current quotation's speaker."""
        names = self._window.names_panel
        index = names.currentIndex()
        entry = index.data(NameRole.ENTRY) if names.hasFocus() and index.isValid() else None
        if isinstance(entry, Entry) and entry.field in ("person", "speaker", "place"):
            self.open(entry.field, entry.name)
        elif self.is_shown:
            self._open_speaker(self.page.view.saying)
        else:
            view = self._window.page_area.in_hand.view
            said = view.words_in_hand()
            if said is None:
                reason = view.none_told.removesuffix(".")
                self._window.foot.say(tr(_OPENS).format(reason=reason))
            elif said.who is None:
                self._window.foot.say(tr("Nobody is known to have said this."))
            else:
                self.open("person", said.name)

    def return_to(self, sitting: Sitting, place: PortraitPlace | None) -> None:
        """Show this page again, where one was on it."""
        self._returning = place
        self._fresh = False
        shown = self._portraits.portrait
        if shown is not None and shown.sitting == sitting:
            self._show(shown)
        self._portraits.show(sitting)

    def leave(self, *, focus: bool = True) -> None:
        """Show the article again, and with `focus` go on there."""
        if self.is_shown:
            self.leaving.emit()
            self._portraits.rest()
            self._pane.end_instead()
            if focus:
                self._pane.view.setFocus()
            self._tell_title()
            self.left.emit()

    def reread(self) -> None:
        """Show what the library has by now."""
        if self.is_shown:
            self._portraits.reread()

    def _join(self, page: PortraitPage) -> None:
        head, view, portraits = page.head, page.view, self._portraits
        head.left.connect(self.leave)
        head.kind_chosen.connect(portraits.choose_kind)
        head.order_turned.connect(portraits.turn_order)
        head.scope_turned.connect(self._go_under_filter)
        head.words.textChanged.connect(portraits.narrow)
        for names in (head.people, head.places):
            names.subject_chosen.connect(self._open_subject)
        view.chosen.connect(self._go_to)
        view.menu_wanted.connect(self._open_menu)
        view.order_turned.connect(portraits.turn_order)
        view.left.connect(self.leave)

    def _show(self, portrait: Portrait) -> None:
        if self._portraits.sitting is None:
            return
        page, view, comes = self.page, self.page.view, self._fresh or not self.is_shown
        place, self._returning = self._returning, None
        was = view.place_before()
        if not comes and place is None and portrait.sitting == self._shown:
            place = was  # it is the same page, as the library now has it
        self._shown = portrait.sitting
        page.show_portrait(portrait)
        self._window.setWindowTitle(f"{portrait.sitting.subject.name} — Dateline")
        if comes:
            page.wear(self._window.colours, self._window.look)
            self._pane.show_instead(page, page.in_order)
            self._focus()
        if self._fresh:
            view.go_to_row(0)
        elif place is not None:
            view.return_to(place)
        elif view.hasFocus() and not view.currentIndex().isValid():
            view.go_to_row(0)
        self._fresh = False
        (self.opened if comes else self.changed).emit(portrait.sitting)

    def _name_keys(self) -> None:
        """What the foot told of the article, or of the page, is past; each has keys of its own."""
        self._window.foot.take_back()
        self._window.foot.name_keys(tr(_KEYS) if self.is_shown else "")

    def _focus(self) -> None:
        view = self.page.view if self.page.view.isVisible() else self.page.head.words
        view.setFocus()

    def _make_way(self, _opened: Opened) -> None:
        """Another article is open and the page has gone with it, or the same anew under it."""
        shown = self._portraits.portrait
        if not self.is_shown:
            self._portraits.rest()
        elif shown is not None:
            self._window.setWindowTitle(f"{shown.sitting.subject.name} — Dateline")

    def _leave_for(self, index: QModelIndex) -> None:
        """The article that lies under the page was clicked on in the list."""
        opened = self._pane.opened
        articles = self._window.list_pane.view.chosen_articles()
        if index.isValid() and opened is not None and opened.kept.id in articles:
            self.leave(focus=False)

    def _tell_title(self) -> None:
        opened = self._pane.opened
        if opened is not None:
            self._window.setWindowTitle(f"{opened.kept.article.title} — Dateline")

    def _wear(self, _what: object) -> None:
        if self.is_shown:
            self.page.wear(self._window.colours, self._window.look)

    def _go_to(self, saying: Saying) -> None:
        self.leaving.emit()
        opened = self._pane.opened
        if opened is not None and opened.kept.id == saying.article:
            self.leave()
        if saying.kind is SayingKind.QUOTED:
            self._arriving.go_to(saying.article, saying.place)
        elif saying.spans:
            self._arriving.go_to_span(saying.article, saying.spans[0])

    def _open_subject(self, subject: Subject) -> None:
        self.open(subject.field, subject.name)

    def _open_speaker(self, saying: Saying | None) -> None:
        if saying is None or saying.speaker is None:
            self._window.foot.say(tr("Nobody is known to have said this."))
        else:
            self.open("person", saying.speaker)

    def _go_under_filter(self, under: bool) -> None:
        self._portraits.go_under_filter(under=under)

    def _open_menu(self, at: QPoint, saying: Saying) -> None:
        shown = self._portraits.portrait
        if shown is not None:
            self.menu.open(at, saying, shown.sitting.subject)
