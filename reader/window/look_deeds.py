"""What the window's actions do to the page's look: its size, its theme, and the sheet for both."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction

from reader.models.page_look import USUAL, PageLook
from reader.models.palette import Theme
from reader.models.reading import Reading
from reader.window.actions import dropping_checked
from reader.window.main_window import MainWindow
from reader.window.page_column import Column
from reader.window.remembered import Remembered

if TYPE_CHECKING:
    from reader.window.look_sheet import LookSheet


class LookDeeds(QObject):
    """Does what concerns the page's look in a window; the sheet for it is made when asked for.

    What is chosen is remembered then, and not only as the window closes: it may be killed.
    """

    def __init__(self, window: MainWindow, reading: Reading, remembered: Remembered) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._remembered = remembered
        self._by_day = Theme.LIGHT  # what the window was before it was turned dark
        self._sheet: LookSheet | None = None
        actions = window.actions_by_name
        for name, deed in {
            "larger": self.enlarge,
            "smaller": self.reduce,
            "usual": self.set_usual_size,
            "page_look": self.show_sheet,
            "turn_theme": self.turn_theme,
        }.items():
            actions[name].triggered.connect(dropping_checked(deed))
        actions.theme_group.triggered.connect(self._choose_theme)
        reading.look_changed.connect(self._keep_look)
        reading.theme_changed.connect(self._keep_theme)

    def enlarge(self) -> None:
        """Set the article one step larger."""
        self._reading.choose_look(self._reading.look.larger())

    def reduce(self) -> None:
        """Set the article one step smaller."""
        self._reading.choose_look(self._reading.look.smaller())

    def set_usual_size(self) -> None:
        """Set the article in its usual size."""
        self._reading.choose_look(replace(self._reading.look, size=USUAL.size))

    def turn_theme(self) -> None:
        """Turn the window dark, or light again, on the paper that it had."""
        if self._window.is_dark:
            self._reading.choose_theme(self._by_day)
        else:
            sepia = self._reading.theme is Theme.SEPIA
            self._by_day = Theme.SEPIA if sepia else Theme.LIGHT
            self._reading.choose_theme(Theme.DARK)

    def show_sheet(self) -> None:
        """Open the sheet for the page's look, or close it where it is open."""
        sheet = self._sheet
        if sheet is None:
            # On first use: hardly any sitting needs it, and a start would load it.
            from reader.window.look_sheet import LookSheet  # noqa: PLC0415

            sheet = self._sheet = LookSheet(self._window, self._window.list_pane.view)
            sheet.look_chosen.connect(self._reading.choose_look)
            sheet.theme_chosen.connect(self._reading.choose_theme)
            self._reading.look_changed.connect(sheet.show_look)
            self._reading.look_changed.connect(self._show_fitting)
            self._window.page_pane.view.installEventFilter(self)
            self._reading.theme_changed.connect(sheet.show_theme)
            sheet.show_look(self._reading.look)
            sheet.show_theme(self._reading.theme)
        if sheet.isVisible():
            sheet.close()
        else:
            self._show_fitting(self._reading.look)
            sheet.open_under(self._window.header.look_button)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell how many characters fit in a line once the page has another width."""
        if event.type() is QEvent.Type.Resize:
            self._show_fitting(self._reading.look)
        return super().eventFilter(watched, event)

    def _show_fitting(self, look: PageLook) -> None:
        if self._sheet is not None:
            column = Column.within(self._window.page_pane.view.paper_width(), look)
            self._sheet.show_fitting(column.characters(look))

    def _keep_look(self, look: PageLook) -> None:
        self._remembered.keep_soon(**look.told)

    def _keep_theme(self, theme: Theme) -> None:
        self._remembered.keep_soon(theme=str(theme))

    def _choose_theme(self, action: QAction) -> None:
        self._reading.choose_theme(Theme(action.data()))
