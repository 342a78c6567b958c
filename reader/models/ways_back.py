"""What would bring articles back where a filter finds none."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from reader.articles.article import Span
from reader.filter.meaning import Meaning
from reader.library.answers import Cost
from reader.models.asking import Asking, Kind


class WayBack(NamedTuple):
    """A part of the typed filter, and how many articles there would be without it.

    `typed` is the part as it stands in the text, `spans` where it does.
    """

    typed: str
    spans: tuple[Span, ...]
    articles: int


def ways_back(text: str, understood: Meaning, costs: list[Cost]) -> list[WayBack]:
    """The parts of the filter `text` whose leaving out helps, most articles first."""
    typed_as = {condition.wanted: condition.spans for condition in understood.conditions}
    ways = [
        WayBack(" ".join(span.of(text) for span in spans), spans, articles)
        for condition, articles in costs
        if articles and (spans := typed_as.get(condition, ()))
    ]
    return sorted(ways, key=lambda way: -way.articles)


class WaysBack(QObject):
    """Asks the library, for a filter that found nothing, what it would find without a part."""

    found = Signal(object)

    def __init__(self, asking: Asking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asking = asking

    def look_for(self, text: str, understood: Meaning) -> None:
        """Find the ways back from the filter `text`; `found` tells them, maybe none."""
        self._asking.ask(
            Kind.WAYS_BACK,
            lambda catalogue: catalogue.without_each(understood.wanted),
            lambda costs: self.found.emit(ways_back(text, understood, costs)),
        )

    def forget(self) -> None:
        """Look no longer: something was found."""
        self._asking.forget(Kind.WAYS_BACK)
