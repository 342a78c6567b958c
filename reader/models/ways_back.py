"""What would bring articles back where a filter finds none."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader.filter.counsel import counsel
from reader.filter.meaning import Meaning
from reader.models.asking import Asking, Kind


class WaysBack(QObject):
    """Asks the library, for a filter that found nothing, what would find something."""

    found = Signal(object)

    def __init__(self, asking: Asking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asking = asking

    def look_for(self, text: str, understood: Meaning) -> None:
        """Find what helps against the filter `text`; `found` tells it as `Counsel`."""
        self._asking.ask(
            Kind.WAYS_BACK,
            lambda catalogue: counsel(text, understood, catalogue.count, catalogue.proposed),
            self.found.emit,
        )

    def forget(self) -> None:
        """Look no longer: something was found."""
        self._asking.forget(Kind.WAYS_BACK)
