"""Asks what is to be corrected, by menu, key and small windows, and has it corrected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from reader.analysis.marks import Person
from reader.language.words import tr
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
    somebody,
    somebody_else,
    speakers,
)
from reader.models.correcting import Correcting, page_of
from reader.models.margin import Said
from reader.models.names_list import NameRole
from reader.models.place_choices import places
from reader.models.quotation_in_hand import QuotationInHand, quotation_in_hand
from reader.window.actions import dropping_checked
from reader.window.choosing_sheet import ChoosingSheet
from reader.window.main_window import MainWindow
from reader.window.of_article import of_article


class Corrector(QObject):
    """Asks in small windows what is to be corrected; each of its verbs is one question."""

    def __init__(self, window: MainWindow, correcting: Correcting, choices: ChoiceList) -> None:
        super().__init__(window)
        self._window = window
        self._correcting = correcting
        self._choices = choices
        window.actions_by_name["correct"].triggered.connect(dropping_checked(self.correct))

    def correct(self) -> None:
        """Correct the name that one is at beside the page, else the current quotation."""
        panel = self._window.names_panel
        index = panel.currentIndex()
        if panel.hasFocus() and index.isValid() and not index.data(NameRole.ENTRY).is_heading:
            panel.open_menu(index, panel.mapToGlobal(panel.visualRect(index).bottomLeft()))
        else:
            of_article(self._window.page_area, "correct", self._correct_current)()

    def _correct_current(self) -> None:
        view = self._window.page_area.in_hand.view
        if (said := view.current_words()) is not None:
            self.correct_speaker(said)
        else:
            self._window.foot.say(view.none_told)

    def correct_speaker(self, said: Said) -> None:
        """Ask whose words these are."""
        kept, found = self._kept, None
        if kept is not None:
            found = quotation_in_hand(kept, said.quoted, self._correcting.listed)
        if kept is None or found is None:
            self._window.foot.say(tr("Only the speakers of quotations can be corrected."))
            return
        hand: QuotationInHand = found

        def set_speaker(choice: Choice) -> None:
            if not isinstance(choice.value, Correction):
                words, nth = hand.address
                before = "" if choice.value == hand.speaker else hand.before
                change = SpeakerSet(page_of(kept), words, nth, choice.value, before)
                self._correcting.make(change, kept)

        offered = speakers(kept.examination, hand.speaker, corrected=hand.corrected)
        title, sentence = tr("Correct the speaker"), tr("Who says this?")
        self._ask(title, sentence, hand.quoted, offered, set_speaker)

    def join(self, person: Named) -> None:
        """Ask whose other name this is."""

        def joined(choice: Choice) -> None:
            if isinstance(choice.value, Named):
                self._correcting.make(NamesJoined(person, choice.value))

        if self._kept is not None:
            told = tr("{name} is the same person as:").format(name=person.name)
            offered = alike(self._kept.examination, person)
            self._ask(tr("Join names"), told, "", offered, joined)

    def take_apart(self, person: Named, first: str = "") -> None:
        """Ask what of a name is somebody else's; the form `first` is offered first."""
        kept, found = self._kept, self._person(person)
        if kept is None or found is None:
            told = tr("{name} is not named in this article.").format(name=person.name)
            self._window.foot.say(told)
            return

        def choose(choice: Choice) -> None:
            if isinstance(choice.value, Correction):
                self._correcting.take_back(choice.value.number)
            elif isinstance(choice.value, Unnamed):
                self._ask_who_else(kept, person, choice.value.words)

        forms = written_forms(kept.article.text, found)
        joined = [each.correction for each in self._correcting.listed]
        offered = parts(person, forms, joined, first)
        told = tr("What of {name} is somebody else?").format(name=person.name)
        self._ask(tr("Take a name apart"), told, "", offered, choose)

    def say_place(self, person: Named) -> None:
        """Ask which place it is that was taken for a person."""

        def located(choice: Choice) -> None:
            if isinstance(choice.value, Named):
                self._correcting.make(NameIs(person, choice.value))

        told = tr("{name} is no person but the place:").format(name=person.name)
        self._ask(tr("A place"), told, "", places(person), located)

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

        told = tr("{name} is no place in this article but:").format(name=place.name)
        self._ask(tr("No place"), told, "", somebody(kept.examination, place), taken)

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

        told = tr("“{form}” in this article is:").format(form=form)
        offered = somebody_else(kept.examination, person)
        self._ask(tr("Take a name apart"), told, "", offered, taken)

    @property
    def _kept(self) -> Kept | None:
        opened = self._window.page_area.in_hand.opened
        return None if opened is None else opened.kept

    def _person(self, named: Named) -> Person | None:
        people = () if self._kept is None else self._kept.examination.people
        return next((person for person in people if person.key == named.key), None)
