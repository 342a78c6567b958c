"""Asks what of the articles on the page others carry, once those are open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.library.answers import Kept
from reader.models.asking import Asking, Kind
from reader.models.beside import Beside
from reader.models.carried import NOTHING, BothCarried
from reader.models.reading import Reading

if TYPE_CHECKING:
    from reader.library.catalogue import Catalogue


class Echoing(QObject):
    """Knows what of the open articles stands in others as well; `found` tells it, later."""

    found = Signal(object)

    def __init__(
        self, asking: Asking, reading: Reading, beside: Beside, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._asking = asking
        self._reading = reading
        self._beside = beside
        self.known = BothCarried(NOTHING, NOTHING)
        self._up_to_date = False
        reading.article_opened.connect(self._ask)
        beside.article_opened.connect(self._ask)
        beside.let_go.connect(self._ask)

    @property
    def up_to_date(self) -> bool:
        """Whether the answer for what is open is there."""
        return self._up_to_date

    def reread(self) -> None:
        """Ask again, since articles may have come or gone that carry some of it."""
        self._ask()

    def _ask(self, _opened: object = None) -> None:
        opened, second = self._reading.opened, self._beside.opened
        if opened is None:
            return
        first_kept = opened.kept
        second_kept = None if second is None or second.kept.id == first_kept.id else second.kept
        self._up_to_date = False
        self._asking.ask(
            Kind.ECHOES,
            lambda catalogue: _both(catalogue, first_kept, second_kept),
            self._tell,
        )

    def _tell(self, both: BothCarried) -> None:
        self._up_to_date = True
        self.known = both
        self.found.emit(both)


def _both(catalogue: Catalogue, first: Kept, second: Kept | None) -> BothCarried:
    # On the asking thread, once the page stands: a start needn't load it.
    from reader.models.compared import carried_in  # noqa: PLC0415

    with catalogue.one_state():
        echoes = catalogue.echoes.of(first.id)
        if second is None:
            return BothCarried(carried_in(first, echoes), NOTHING)
        there = catalogue.echoes.of(second.id)
        pause = catalogue.echoes.pause
        return BothCarried(
            carried_in(first, echoes, second.id, pause),
            carried_in(second, there, first.id, pause),
        )
