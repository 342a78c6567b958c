"""What sets articles and quotations against each other: made once, and joined here."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.models.asking import Asking
from reader.models.beside import Beside
from reader.models.echoing import Echoing
from reader.models.reading import Reading
from reader.window.also_deeds import AlsoDeeds
from reader.window.arriving import Arriving
from reader.window.beside_deeds import BesideDeeds
from reader.window.line_deeds import LineDeeds
from reader.window.main_window import MainWindow


class Comparisons(QObject):
    """Two articles side by side, where else a quotation stands, and a speaker's line over time."""

    def __init__(
        self, window: MainWindow, reading: Reading, asking: Asking, arriving: Arriving
    ) -> None:
        super().__init__(window)
        self.second = Beside(asking, reading, self)
        self._echoing = Echoing(asking, reading, self.second, self)
        self.beside = BesideDeeds(window, reading, self.second)
        # Before those that go by what the pages tell.
        self._echoing.found.connect(self.beside.show_carried)
        self.also = AlsoDeeds(window, self._echoing, asking, arriving, self.beside)
        self.line = LineDeeds(window, asking, arriving, self.beside)
        arriving.going.connect(self.beside.make_way)

    def reread(self) -> None:
        """Show anew what may have changed in the library."""
        self.second.reread()
        self._echoing.reread()
