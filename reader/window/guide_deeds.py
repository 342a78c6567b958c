"""Opens the guide, at the page that tells of what one is at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from reader.files.folders import shipped
from reader.language.words import spoken
from reader.models.reading import Reading
from reader.window.actions import dropping_checked
from reader.window.main_window import MainWindow

if TYPE_CHECKING:
    from reader.window.guide_window import GuideWindow

TOLD_IN = {
    "FilterBox": "filter",
    "FilterStrip": "saved-filters",
    "FiltersSheet": "saved-filters",
    "SaveFilterSheet": "saved-filters",
    "TagsSheet": "saved-filters",
    "TimelineView": "when-and-where",
    "MapBox": "when-and-where",
    "MapCanvas": "when-and-where",
    "NamesPanel": "people-and-places",
    "PortraitPage": "people-and-places",
    "AlsoSheet": "people-and-places",
    "LineSheet": "people-and-places",
    "ChoosingSheet": "corrections",
    "CorrectionsSheet": "corrections",
    "LookSheet": "reading",
    "PagePane": "reading",
    "PreferencesSheet": "everyone",
    "KeysSheet": "keys",
}
"""Which page of the guide tells of a part of the window, by the name of its class: most of them
are loaded only when they are used. Of all others tells the first page."""


class GuideDeeds(QObject):
    """Shows the guide for `window`; it is read from the disk when it is asked for."""

    def __init__(self, window: MainWindow, reading: Reading) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self.guide: GuideWindow | None = None
        self._action = window.actions_by_name["guide"]
        self._action.triggered.connect(dropping_checked(self.open_here))
        window.worn.connect(self._wear)
        reading.look_changed.connect(self._wear)
        # A sheet over the window has the key from when the focus comes into it.
        QApplication.instance().focusChanged.connect(self._lend_key)  # type: ignore[union-attr]

    def open_here(self) -> None:
        """Open the guide at what tells of the part that the keys go to."""
        self.open_at(page_for(QApplication.focusWidget()))

    def open_at(self, page: str) -> None:
        """Open the guide at the page of that name."""
        if self.guide is None:
            self.guide = self._made()
        self.guide.open_page(page)

    def close(self) -> None:
        """Close the guide with all else."""
        guide, self.guide = self.guide, None
        if guide is not None:
            guide.close()
            guide.deleteLater()
            QCoreApplication.sendPostedEvents(guide, QEvent.Type.DeferredDelete)

    def _made(self) -> GuideWindow:
        # On first use: a start would load it, and hardly any sitting needs it.
        from reader.models.guide import Guide  # noqa: PLC0415
        from reader.window.guide_window import GuideWindow  # noqa: PLC0415

        guide = GuideWindow(Guide(shipped("docs/guide"), spoken()))
        actions = self._window.actions_by_name
        for name in ("larger", "smaller", "usual", "turn_theme"):
            guide.addAction(actions[name])
        guide.wear(self._window.colours, self._reading.look)
        return guide

    def _wear(self, _changed: object) -> None:
        if self.guide is not None:
            self.guide.wear(self._window.colours, self._reading.look)

    def _lend_key(self, _before: QWidget | None, now: QWidget | None) -> None:
        sheet = now.window() if now is not None else None
        if isinstance(sheet, QDialog) and sheet.parent() is not None:
            sheet.addAction(self._action)


def page_for(widget: QWidget | None) -> str:
    """The name of the page that tells of a part of the window, or of what it stands in."""
    from reader.models.guide import FIRST  # noqa: PLC0415  on first use

    while widget is not None:
        for kind in type(widget).__mro__:
            if kind.__name__ in TOLD_IN:
                return TOLD_IN[kind.__name__]
        widget = widget.parentWidget()
    return FIRST
