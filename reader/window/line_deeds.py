"""Shows a speaker's line over time, from a quotation on the page or on a person's page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.articles.article import Span
from reader.language.words import marked, tr
from reader.library.answers import Kept, Saying, SayingKind
from reader.library.wanted import Word
from reader.models.asking import Asking, Kind
from reader.models.margin import Said
from reader.models.quotation_places import QuotationPlaces
from reader.window.actions import dropping_checked
from reader.window.arriving import Arriving
from reader.window.beside_deeds import BesideDeeds
from reader.window.main_window import MainWindow
from reader.window.of_article import of_article

if TYPE_CHECKING:
    from reader.library.catalogue import Catalogue
    from reader.models.their_line import TheirLine
    from reader.window.line_sheet import LineSheet

_WORD = re.compile(r"\w+")
_NO_LINE = marked("Only quotations have a line over time.")


class LineDeeds(QObject):
    """Opens the window that sets what somebody said against what they said before."""

    def __init__(
        self, window: MainWindow, asking: Asking, arriving: Arriving, beside: BesideDeeds
    ) -> None:
        super().__init__(window)
        self._window = window
        self._asking = asking
        self._arriving = arriving
        self._beside = beside
        ask = of_article(window.page_area, "their_line", self.show_current)
        window.actions_by_name["their_line"].triggered.connect(dropping_checked(ask))

    def show_current(self) -> None:
        """Show the line of the current quotation's speaker."""
        view = self._window.page_area.in_hand.view
        said = view.current_words()
        if said is None:
            self._window.foot.say(view.none_told)
        else:
            self.show_of(said)

    def show_of(self, said: Said) -> None:
        """The same for these words of the page that is in hand."""
        opened, foot = self._window.page_area.in_hand.opened, self._window.foot
        if opened is None:
            return
        if not said.named:
            foot.say(tr("Nobody is known by name to have said this."))
        elif (saying := _saying(opened.kept, said)) is None:
            foot.say(tr(_NO_LINE))
        else:
            self.show_line(saying)

    def show_line(self, saying: Saying) -> None:
        """Show the line of who said this, beginning with it."""
        if saying.kind is not SayingKind.QUOTED:
            self._window.foot.say(tr(_NO_LINE))
            return
        if saying.speaker is None:
            self._window.foot.say(tr("Nobody is known to have said this."))
            return
        # On first use: what few sittings need, a start needn't load.
        from reader.window.line_sheet import LineSheet  # noqa: PLC0415

        sheet = LineSheet(saying, self._window.colours, self._window)

        def ask(typed: str = "") -> None:
            self._ask(sheet, saying, typed)

        def go_to(row: int) -> None:
            chosen = sheet.line.others[row]
            self._arriving.go_to(chosen.article, chosen.place)

        def open_beside(row: int) -> None:
            chosen = sheet.line.others[row]
            self._beside.open_at(chosen.article, chosen.place)

        sheet.words_typed.connect(ask)
        sheet.open_wanted.connect(go_to)
        sheet.beside_wanted.connect(open_beside)
        sheet.finished.connect(self._forget)
        sheet.open()
        ask()

    def _ask(self, sheet: LineSheet, saying: Saying, typed: str) -> None:
        words = tuple(Word(found[0], prefix=True) for found in _WORD.finditer(typed))
        self._asking.ask(
            Kind.CHOICES, lambda catalogue: _line(catalogue, saying, words), sheet.show_line
        )

    def _forget(self, _result: int) -> None:
        self._asking.forget(Kind.CHOICES)


def _line(catalogue: Catalogue, saying: Saying, words: tuple[Word, ...]) -> TheirLine:
    """The speaker's other quotations with these words; with none those on the same words."""
    # On the asking thread and on first use, as the window itself.
    from reader.models.their_line import on_same_words, with_words  # noqa: PLC0415

    return with_words(catalogue, saying, words) if words else on_same_words(catalogue, saying)


def _saying(kept: Kept, said: Said) -> Saying | None:
    """The quotation whole of which `said` is a paragraph."""
    places = QuotationPlaces(kept.examination.quotations)
    place = places.of(said.quoted)
    speech = None if place is None else places.at(place)
    if place is None or speech is None or said.who is None:
        return None
    text = speech.text(kept.article.text)
    return Saying(
        article=kept.id,
        title=kept.article.title,
        source=kept.source,
        place=place,
        text=text,
        quoted=(Span(0, len(text)),),
        spans=speech.spans,
        speaker=said.name,
        named=said.named,
        certainty=said.who.certainty,
    )
