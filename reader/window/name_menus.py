"""The menus of names and quotations, on the page and beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from reader.analysis.marks import Person, Place
from reader.language.words import marked, tr
from reader.library.answers import Kept
from reader.library.corrections import Named
from reader.models.margin import Said
from reader.models.names_list import Entry
from reader.models.page_marks import Mark, MarkKind
from reader.models.reading import Reading
from reader.window.actions import dropping_checked
from reader.window.copying import Copying
from reader.window.corrector import Corrector
from reader.window.main_window import MainWindow
from reader.window.page_pane import PagePane

_LONGEST = 40
"""Characters up to which a name stands whole in a menu."""

_FILTER_BY = {
    "speaker": marked("Filter by This &Speaker"),
    "person": marked("&Filter by This Person"),
    "place": marked("&Filter by This Place"),
}


class NameMenus(QObject):
    """Opens a menu where one is asked for by mouse or key.

    `page_wanted` tells the field and the name of whose page is to be opened; `also_wanted` and
    `line_wanted` the words of which it is asked where else they stand, and what their speaker
    said before.
    """

    page_wanted = Signal(str, str)
    also_wanted = Signal(object)
    line_wanted = Signal(object)

    def __init__(
        self, window: MainWindow, reading: Reading, corrector: Corrector, copying: Copying
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._corrector = corrector
        self._copying = copying
        window.page_pane.view.menu_wanted.connect(self._open_page_menu)
        window.page_area.second_opened.connect(self._follow)
        window.names_panel.menu_wanted.connect(self._open_entry_menu)

    def _follow(self, pane: PagePane) -> None:
        pane.view.menu_wanted.connect(self._open_page_menu)

    def _open_page_menu(self, at: QPoint, mark: Mark | None, said: Said | None) -> None:
        menu = self._menu()
        page = self._window.page_area.in_hand.view.page
        if mark is not None and page is not None:
            offset = page.offsets.offset(mark.first)
            person = self._person_at(offset) if mark.kind is MarkKind.PERSON else None
            field = "person" if mark.kind is MarkKind.PERSON else "place"
            self._add_filter(menu, field, mark.name)
            if person is not None and self._kept is not None:
                span = next(span for span in person.mentions if span.start <= offset < span.end)
                form = " ".join(span.of(self._kept.article.text).split())
                self._add_name_deeds(menu, Named(person.key, person.name), form)
            elif (place := self._place_at(offset)) is not None and field == "place":
                self._add_place_deed(menu, Named(place.key, place.name))
        if said is not None:
            self._add_speaker_deeds(menu, said)
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(at)

    def _add_speaker_deeds(self, menu: QMenu, said: Said) -> None:
        if not menu.isEmpty():
            menu.addSeparator()
        if said.reported:
            self._copying.add_to(menu, said)
            menu.addAction(tr("Reported Words Can’t Be Corrected")).setEnabled(False)
            return
        if said.named:
            self._add_filter(menu, "speaker", said.name)
        self._add(menu, tr("&Correct the Speaker…"), lambda: self._corrector.correct_speaker(said))
        self._copying.add_to(menu, said)
        menu.addSeparator()
        self._add(menu, tr("Also &In…"), lambda: self.also_wanted.emit(said))
        if said.named:
            self._add(menu, tr("Their &Line Over Time…"), lambda: self.line_wanted.emit(said))

    def _open_entry_menu(self, at: QPoint, entry: Entry) -> None:
        menu = self._menu()
        self._add_filter(menu, entry.field, entry.name)
        named = Named(entry.key, entry.name)
        if entry.key and entry.field == "place":
            self._add_place_deed(menu, named)
        elif entry.key:
            self._add_name_deeds(menu, named, "")
        menu.popup(at)

    def _menu(self) -> QMenu:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _add_filter(self, menu: QMenu, field: str, name: str) -> None:
        self._add(menu, tr(_FILTER_BY[field]), lambda: self._reading.toggle(field, name))
        shown = name if len(name) <= _LONGEST else f"{name[:_LONGEST].rstrip()}…"
        page = tr("&Open the Page of {name}").format(name=shown.replace("&", "&&"))
        self._add(menu, page, lambda: self.page_wanted.emit(field, name))

    def _add_name_deeds(self, menu: QMenu, person: Named, form: str) -> None:
        menu.addSeparator()
        self._add(menu, tr("&Join With…"), lambda: self._corrector.join(person))
        self._add(menu, tr("&Take Apart…"), lambda: self._corrector.take_apart(person, form))
        self._add(menu, tr("Is a &Place…"), lambda: self._corrector.say_place(person))
        self._add(menu, tr("Is &Nobody"), lambda: self._corrector.say_nobody(person))

    def _add_place_deed(self, menu: QMenu, place: Named) -> None:
        menu.addSeparator()
        self._add(menu, tr("Is &No Place Here…"), lambda: self._corrector.say_no_place(place))

    def _add(self, menu: QMenu, words: str, deed: Callable[[], object]) -> None:
        menu.addAction(words).triggered.connect(dropping_checked(deed))

    @property
    def _kept(self) -> Kept | None:
        opened = self._window.page_area.in_hand.opened
        return None if opened is None else opened.kept

    def _person_at(self, offset: int) -> Person | None:
        for person in () if self._kept is None else self._kept.examination.people:
            if any(span.start <= offset < span.end for span in person.mentions):
                return person
        return None

    def _place_at(self, offset: int) -> Place | None:
        for place in () if self._kept is None else self._kept.examination.places:
            if any(span.start <= offset < span.end for span in place.mentions):
                return place
        return None
