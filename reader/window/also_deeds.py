"""Where else the current quotation stands: told at the foot or listed in a small window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.language.words import marked, tr
from reader.library.answers import Kept, Saying, SayingKind
from reader.models.asking import Asking, Kind
from reader.models.carried import BothCarried, Carried
from reader.models.echoing import Echoing
from reader.models.margin import Said
from reader.models.reading import Opened
from reader.window.actions import dropping_checked
from reader.window.arriving import Arriving
from reader.window.beside_deeds import BesideDeeds
from reader.window.main_window import MainWindow
from reader.window.of_article import of_article
from reader.window.page_pane import PagePane

if TYPE_CHECKING:
    from reader.library.catalogue import Catalogue

_NOWHERE = marked("No other article carries this quotation.")


class AlsoDeeds(QObject):
    """Lists the other articles that carry a quotation, when asked by key or by click."""

    def __init__(
        self,
        window: MainWindow,
        echoing: Echoing,
        asking: Asking,
        arriving: Arriving,
        beside: BesideDeeds,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._echoing = echoing
        self._asking = asking
        self._arriving = arriving
        self._beside = beside
        self._hurried: tuple[Said, Opened | None] | None = None
        ask = of_article(window.page_area, "also_in", self.list_others)
        window.actions_by_name["also_in"].triggered.connect(dropping_checked(ask))
        self._follow(window.page_pane)
        window.page_area.second_opened.connect(self._follow)
        echoing.found.connect(self._take_up)

    def list_others(self) -> None:
        """List where else the current quotation stands; once that is known, if it isn't yet."""
        view = self._window.page_area.in_hand.view
        said = view.current_words()
        if said is None:
            self._window.foot.say(view.none_told)
        else:
            self.list_of(said)

    def list_of(self, said: Said) -> None:
        """The same for these words of the page that is in hand."""
        pane, foot = self._window.page_area.in_hand, self._window.foot
        if (carried := pane.view.carried_of(said)) is not None:
            self.open_sheet(pane, carried)
        elif self._echoing.up_to_date:
            foot.say(tr(_NOWHERE))
            pane.view.announce(tr(_NOWHERE))
        else:
            self._hurried = said, pane.opened
            foot.say(tr("Looking in the other articles…"))

    def open_sheet(self, pane: PagePane, carried: Carried) -> None:
        """List the others that carry this quotation of what `pane` shows."""
        if pane.opened is not None:
            self._list(pane.opened.kept, carried)

    def list_of_saying(self, saying: Saying) -> None:
        """List where else this quotation stands, whatever is open."""
        if saying.kind is not SayingKind.QUOTED:
            self._window.foot.say(tr("Only quotations are looked for in other articles."))
            return

        def show(found: tuple[Kept, Carried] | None) -> None:
            if found is None:
                self._window.foot.say(tr(_NOWHERE))
            else:
                self._list(*found)

        self._asking.ask(Kind.CHOICES, lambda catalogue: _carried(catalogue, saying), show)

    def _list(self, kept: Kept, carried: Carried) -> None:
        # On first use: what few sittings need, a start needn't load.
        from reader.window.also_sheet import AlsoSheet  # noqa: PLC0415

        sheet = AlsoSheet(kept, carried, self._window.colours, self._window)

        def go_to(row: int) -> None:
            self._arriving.go_to(sheet.echoes[row].article, sheet.echoes[row].place)

        def open_beside(row: int) -> None:
            self._beside.open_at(sheet.echoes[row].article, sheet.echoes[row].place)

        sheet.open_wanted.connect(go_to)
        sheet.beside_wanted.connect(open_beside)
        sheet.open()

    def _follow(self, pane: PagePane) -> None:
        pane.view.carried_wanted.connect(partial(self.open_sheet, pane))

    def _take_up(self, _both: BothCarried) -> None:
        if self._hurried is not None:
            (said, opened), self._hurried = self._hurried, None
            if opened is self._window.page_area.in_hand.opened:  # else one has gone on
                self.list_of(said)


def _carried(catalogue: Catalogue, saying: Saying) -> tuple[Kept, Carried] | None:
    """The saying as its article has it, and who else carries it; None where nobody does."""
    # On the asking thread and on first use, as in `Echoing`.
    from reader.models.compared import carried_in  # noqa: PLC0415

    with catalogue.one_state():
        kept = catalogue.article(saying.article)
        echoes = catalogue.echoes.of(saying.article).get(saying.place, ())
    if kept is None:
        return None
    carried = carried_in(kept, {saying.place: echoes}).at(saying.place)
    return None if carried is None else (kept, carried)
