"""Asks what is to be corrected, by menu, key and small windows, and has it corrected."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QMenu

from reader.analysis.marks import Person, Place
from reader.library.answers import Kept
from reader.library.corrected import written_forms
from reader.library.corrections import (
    Correction,
    Named,
    NameIs,
    NamesJoined,
    NoPlace,
    SpeakerSet,
    TakenApart,
    Unnamed,
)
from reader.models.choice_list import ChoiceList
from reader.models.choices import (
    Choice,
    Choices,
    alike,
    parts,
    places,
    somebody,
    somebody_else,
    speakers,
)
from reader.models.correcting import Correcting, page_of
from reader.models.margin import Said
from reader.models.names_list import Entry, NameRole
from reader.models.page_marks import Mark, MarkKind
from reader.models.quotation_in_hand import QuotationInHand, quotation_in_hand
from reader.models.reading import Reading
from reader.window.actions import dropping_checked
from reader.window.choosing_sheet import ChoosingSheet
from reader.window.corrections_sheet import CorrectionsSheet
from reader.window.main_window import MainWindow

_FILES = "Corrections (*.tsv *.txt);;All files (*)"
_LONGEST = 60
"""Characters of a deed that the menu shows."""


class Corrector(QObject):
    """Does what the Edit menu and the menus of names and quotations stand for."""

    def __init__(
        self, window: MainWindow, reading: Reading, correcting: Correcting, choices: ChoiceList
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._correcting = correcting
        self._choices = choices
        self._sheet: CorrectionsSheet | None = None
        self._folder = Path.home()
        self._undo, self._redo = (window.actions_by_name[name] for name in ("undo", "redo"))
        for name, deed in {
            "undo": correcting.undo,
            "redo": correcting.redo,
            "correct": self.correct,
            "corrections": self.show_corrections,
        }.items():
            window.actions_by_name[name].triggered.connect(dropping_checked(deed))
        window.page_pane.view.menu_wanted.connect(self._open_page_menu)
        window.names_panel.menu_wanted.connect(self._open_entry_menu)
        correcting.history_changed.connect(self._follow)
        correcting.corrected.connect(window.foot.say)
        self._follow()

    def correct(self) -> None:
        """Correct the name that one is at beside the page, else the current quotation."""
        panel = self._window.names_panel
        index = panel.currentIndex()
        if panel.hasFocus() and index.isValid() and not index.data(NameRole.ENTRY).is_heading:
            panel.open_menu(index, panel.mapToGlobal(panel.visualRect(index).bottomLeft()))
        elif (said := self._window.page_pane.view.current_words()) is not None:
            self.correct_speaker(said)
        else:
            self._window.foot.say("No quotation is in view.")

    def correct_speaker(self, said: Said) -> None:
        """Ask whose words these are."""
        kept, found = self._kept, None
        if kept is not None:
            found = quotation_in_hand(kept, said.quoted, self._correcting.listed)
        if kept is None or found is None:
            self._window.foot.say("Only the speakers of quotations can be corrected.")
            return
        hand: QuotationInHand = found

        def set_speaker(choice: Choice) -> None:
            if not isinstance(choice.value, Correction):
                words, nth = hand.address
                change = SpeakerSet(page_of(kept), words, nth, choice.value, hand.before)
                self._correcting.make(change, kept)

        offered = speakers(kept.examination, hand.speaker, corrected=hand.corrected)
        self._ask("Correct the speaker", "Who says this?", hand.quoted, offered, set_speaker)

    def join(self, person: Named) -> None:
        """Ask whose other name this is."""

        def joined(choice: Choice) -> None:
            if isinstance(choice.value, Named):
                self._correcting.make(NamesJoined(person, choice.value))

        if self._kept is not None:
            told = f"{person.name} is the same person as:"
            self._ask("Join names", told, "", alike(self._kept.examination, person), joined)

    def take_apart(self, person: Named, first: str = "") -> None:
        """Ask what of a name is somebody else's; the form `first` is offered first."""
        kept, found = self._kept, self._person(person)
        if kept is None or found is None:
            self._window.foot.say(f"{person.name} is not named in this article.")
            return

        def choose(choice: Choice) -> None:
            if isinstance(choice.value, Correction):
                self._correcting.take_back(choice.value.number)
            elif isinstance(choice.value, Unnamed):
                self._ask_who_else(kept, person, choice.value.words)

        forms = written_forms(kept.article.text, found)
        joined = [each.correction for each in self._correcting.listed]
        offered = parts(person, forms, joined, first)
        told = f"What of {person.name} is somebody else?"
        self._ask("Take a name apart", told, "", offered, choose)

    def say_place(self, person: Named) -> None:
        """Ask which place it is that was taken for a person."""

        def located(choice: Choice) -> None:
            if isinstance(choice.value, Named):
                self._correcting.make(NameIs(person, choice.value))

        told = f"{person.name} is no person but the place:"
        self._ask("A place", told, "", places(person), located)

    def say_nobody(self, person: Named) -> None:
        """Say that this is nobody’s name."""
        self._correcting.make(NameIs(person, None))

    def say_no_place(self, place: Named) -> None:
        """Ask who it is in this article that was taken for a place.

        Where it is the reader who has made a place of a person, that is taken back.
        """
        kept = self._kept
        if kept is None:
            return
        for each in self._correcting.listed:
            change = each.correction.change
            if isinstance(change, NameIs) and change.place == place:
                self._correcting.take_back(each.correction.number)
                return

        def taken(choice: Choice) -> None:
            person = choice.value if isinstance(choice.value, Named) else None
            self._correcting.make(NoPlace(page_of(kept), place, person), kept)

        told = f"{place.name} is no place in this article but:"
        self._ask("No place", told, "", somebody(kept.examination, place), taken)

    def show_corrections(self) -> None:
        """List all corrections."""
        sheet = self._sheet = CorrectionsSheet(self._window)
        sheet.show_listed(self._correcting.listed)
        sheet.undo_wanted.connect(self._correcting.take_back)
        sheet.export_wanted.connect(self._export)
        sheet.import_wanted.connect(self._import)
        sheet.finished.connect(self._forget_sheet)
        sheet.open()
        self._correcting.shown = True
        self._correcting.look()

    # Menus

    def _open_page_menu(self, at: QPoint, mark: Mark | None, said: Said | None) -> None:
        menu = self._menu()
        if mark is not None and self._window.page_pane.view.page is not None:
            offset = self._window.page_pane.view.page.offsets.offset(mark.first)
            person = self._person_at(offset) if mark.kind is MarkKind.PERSON else None
            field = "person" if mark.kind is MarkKind.PERSON else "place"
            self._add_filter(menu, field, mark.name)
            if person is not None and self._kept is not None:
                span = next(span for span in person.mentions if span.start <= offset < span.end)
                form = " ".join(span.of(self._kept.article.text).split())
                self._add_name_deeds(menu, Named(person.key, person.name), form)
            elif (place := self._place_at(offset)) is not None and field == "place":
                self._add_place_deed(menu, Named(place.key, place.name))
        if said is not None and not said.reported:
            if not menu.isEmpty():
                menu.addSeparator()
            self._add(menu, "&Correct the Speaker…", lambda: self.correct_speaker(said))
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(at)

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
        words = {"speaker": "&Filter by this speaker", "person": "&Filter by this person"}
        told = words.get(field, "&Filter by this place")
        self._add(menu, told, lambda: self._reading.toggle(field, name))

    def _add_name_deeds(self, menu: QMenu, person: Named, form: str) -> None:
        menu.addSeparator()
        self._add(menu, "&Join With…", lambda: self.join(person))
        self._add(menu, "&Take Apart…", lambda: self.take_apart(person, form))
        self._add(menu, "Is a &Place…", lambda: self.say_place(person))
        self._add(menu, "Is &Nobody", lambda: self.say_nobody(person))

    def _add_place_deed(self, menu: QMenu, place: Named) -> None:
        menu.addSeparator()
        self._add(menu, "Is &No Place Here…", lambda: self.say_no_place(place))

    def _add(self, menu: QMenu, words: str, deed: Callable[[], object]) -> None:
        menu.addAction(words).triggered.connect(dropping_checked(deed))

    # What is asked

    def _ask(
        self,
        title: str,
        sentence: str,
        quoted: str,
        offered: Choices,
        chosen: Callable[[Choice], None],
    ) -> None:
        window = self._window
        ChoosingSheet(title, sentence, quoted, self._choices, window.colours, window).ask(
            offered, chosen
        )

    def _ask_who_else(self, kept: Kept, person: Named, form: str) -> None:
        def taken(choice: Choice) -> None:
            if isinstance(choice.value, Named):
                change = TakenApart(page_of(kept), person, form, choice.value)
                self._correcting.make(change, kept)

        told = f"“{form}” in this article is:"
        offered = somebody_else(kept.examination, person)
        self._ask("Take a name apart", told, "", offered, taken)

    @property
    def _kept(self) -> Kept | None:
        return None if self._reading.opened is None else self._reading.opened.kept

    def _person(self, named: Named) -> Person | None:
        people = () if self._kept is None else self._kept.examination.people
        return next((person for person in people if person.key == named.key), None)

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

    # What there is to take back

    def _follow(self) -> None:
        for action, deed, words in (
            (self._undo, "&Undo", self._correcting.undo_words),
            (self._redo, "&Redo", self._correcting.redo_words),
        ):
            shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
            action.setText(f"{deed}: {shown.replace('&', '&&')}" if words else deed)
            action.setEnabled(bool(words))
        if self._sheet is not None:
            self._sheet.show_listed(self._correcting.listed)

    def _forget_sheet(self) -> None:
        self._sheet = None
        self._correcting.shown = False

    def _export(self) -> None:
        file, _ = QFileDialog.getSaveFileName(
            self._window, "Export corrections", str(self._folder / "corrections.tsv"), _FILES
        )
        if file:
            self._folder = Path(file).parent
            self._correcting.export_to(Path(file))

    def _import(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self._window, "Import corrections", str(self._folder), _FILES
        )
        if file:
            self._folder = Path(file).parent
            self._correcting.import_from(Path(file))
