"""What is chosen in the preferences: done at once, or kept for the next start; and About."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.language.words import marked, tr
from reader.models.motion import is_less
from reader.models.palette import Theme
from reader.models.reading import Reading
from reader.window.actions import dropping_checked
from reader.window.main_window import MainWindow
from reader.window.remembered import Remembered
from reader.window.session_deeds import SessionDeeds
from reader.window.stillness import Stillness
from reader.window.whole_size import NAME, SIZES, USUAL

if TYPE_CHECKING:
    from reader.window.preferences import PreferencesSheet, Wishes

PARTS = {
    "timeline": marked("&Timeline", "a choice in the preferences"),
    "names": marked("&Names beside the page", "a choice in the preferences"),
    "map": marked("Map under t&he names", "a choice in the preferences"),
    "filters": marked("Saved &filters above the list", "a choice in the preferences"),
    "day_headings": marked("&Day headings in the list", "a choice in the preferences"),
}
"""Parts of the window that are shown or not, by their deeds."""


class PreferencesDeeds(QObject):
    """Opens the preferences, and does what is chosen there.

    `restarts` tells, once the window has closed, that it is to open again.
    """

    def __init__(
        self,
        window: MainWindow,
        reading: Reading,
        session: SessionDeeds,
        remembered: Remembered,
        library: Path,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._session = session
        self._remembered = remembered
        self._library = library
        self._language, self._size = remembered.language, self._kept_size
        self._began_with = self._language, self._size
        self._motion = remembered.motion
        self._stillness = Stillness()
        self._sheet: PreferencesSheet | None = None
        self.restarts = False
        actions = window.actions_by_name
        actions["preferences"].triggered.connect(dropping_checked(self.show_sheet))
        actions["about"].triggered.connect(dropping_checked(self.show_about))
        reading.theme_changed.connect(self._follow)
        self._move()

    def show_sheet(self) -> None:
        """Open the preferences."""
        # Hardly any sitting needs them.
        from reader.files.tongue import tongues  # noqa: PLC0415
        from reader.window.preferences import PreferencesSheet, Wishes  # noqa: PLC0415

        language, size = self._began_with
        actions = self._window.actions_by_name
        sheet = self._sheet = PreferencesSheet(
            self._wishes,
            Wishes(language, size),
            tongues(),
            {
                tr(words, "a choice in the preferences"): actions[name]
                for name, words in PARTS.items()
            },
            self._window,
        )
        sheet.chosen.connect(self._choose)
        sheet.usual_wanted.connect(self._set_usual)
        sheet.look_wanted.connect(self._show_look)
        sheet.restart_wanted.connect(self.restart)
        sheet.finished.connect(self._forget_sheet)
        sheet.open()

    def show_about(self) -> None:
        """Tell what the program is."""
        from reader.window.about import AboutSheet  # noqa: PLC0415  as above

        AboutSheet(self._library, self._window).open()

    def restart(self) -> None:
        """Close the window, and have it opened again as it is now."""
        self._session.keep_once()
        self.restarts = True
        if self._sheet is not None:
            self._sheet.reject()
        self._window.close()

    @property
    def speaks_otherwise(self) -> bool:
        """Whether another language was chosen than was kept as the program began."""
        return self._language != self._began_with[0]

    @property
    def _wishes(self) -> Wishes:
        from reader.window.preferences import Wishes  # noqa: PLC0415  as above

        return Wishes(
            self._language,
            self._size,
            self._reading.theme,
            self._motion,
            session=self._session.wanted,
        )

    @property
    def _kept_size(self) -> int:
        kept = self._remembered.number(NAME, default=USUAL)
        return round(kept) if kept in SIZES else USUAL

    def _choose(self, wishes: Wishes) -> None:
        self._language, self._size = wishes.language, wishes.size
        self._motion = wishes.motion
        self._remembered.keep_soon(
            language=wishes.language,
            size_of_all=wishes.size,
            motion=str(wishes.motion),
            session=wishes.session,
        )
        if wishes.session is not self._session.wanted:
            self._session.want(wishes.session)
        self._reading.choose_theme(wishes.theme)
        self._move()

    def _set_usual(self) -> None:
        from reader.window.preferences import USUAL  # noqa: PLC0415  as above

        self._choose(USUAL)
        for name in PARTS:
            action = self._window.actions_by_name[name]
            if not action.isChecked() and action.isEnabled():
                action.trigger()
        self._show()

    def _move(self) -> None:
        """Let things move by themselves, or none."""
        still = is_less(self._motion)
        self._stillness.keep(still=still)
        self._window.foot.be_still(still=still)

    def _show_look(self) -> None:
        """Open what sets the page, over which this window would lie."""
        if self._sheet is not None:
            self._sheet.accept()
        self._window.actions_by_name["page_look"].trigger()

    def _follow(self, _theme: Theme) -> None:
        self._show()

    def _show(self) -> None:
        if self._sheet is not None:
            self._sheet.show_wishes(self._wishes)

    def _forget_sheet(self) -> None:
        self._sheet = None
