"""What the window's actions do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from reader.language.words import counted, number, tr
from reader.library.answers import LeftOutFile
from reader.models.reading import Reading
from reader.window.actions import dropping_checked
from reader.window.dropping import Dropping
from reader.window.main_window import MainWindow
from reader.window.of_article import of_article
from reader.window.page_pane import PagePane
from reader.window.sheets import TwoColumns


class Deeds(QObject):
    """Does what the menus and keys of a window stand for.

    `paths_chosen` tells the files and folders to take in, `left_out_wanted` that the files
    left out are to be shown.
    """

    paths_chosen = Signal(object)
    left_out_wanted = Signal()

    def __init__(self, window: MainWindow, reading: Reading) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._list = window.list_pane.view
        self._folder = Path.home()  # where the next files are looked for
        deeds: dict[str, Callable[[], object]] = {
            "open_folder": self.choose_folder,
            "open_files": self.choose_files,
            "left_out": self._want_left_out,
            "close": window.close,
            "quit": window.close,
            "filter": self.go_to_filter,
            "find": self.find,
            "next_match": self.next_match,
            "previous_match": self.previous_match,
            "next_article": self.next_article,
            "previous_article": self.previous_article,
            "keys": self.show_keys,
        }
        actions = window.actions_by_name
        for name, deed in deeds.items():
            actions[name].triggered.connect(dropping_checked(deed))
        of_page: dict[str, Callable[[], object]] = {
            "next_quotation": self.next_quotation,
            "previous_quotation": self.previous_quotation,
            "evidence": self.show_evidence,
            "read_on": self.read_on,
        }
        for name, deed in of_page.items():
            ask = of_article(window.page_area, name, deed)
            actions[name].triggered.connect(dropping_checked(ask))
        actions["marks"].triggered.connect(reading.show_marks)
        actions["names"].triggered.connect(window.show_names)
        actions["full_screen"].triggered.connect(self._fill_screen)
        page = window.page_pane
        page.view.evidence_told.connect(window.foot.show_words)
        page.view.quotation_reached.connect(window.foot.show_words)
        page.welcome.folder_wanted.connect(self.choose_folder)
        page.welcome.files_wanted.connect(self.choose_files)
        window.foot.left_out_wanted.connect(self._want_left_out)
        window.paths_dropped.connect(self.paths_chosen)
        Dropping(window)

    def choose_folder(self) -> None:
        """Ask for a folder of articles."""
        folder = QFileDialog.getExistingDirectory(
            self._window, tr("Open a folder of articles"), str(self._folder)
        )
        if folder:
            self._folder = Path(folder)
            self.paths_chosen.emit([self._folder])

    def choose_files(self) -> None:
        """Ask for articles."""
        files, _ = QFileDialog.getOpenFileNames(
            self._window,
            tr("Open articles"),
            str(self._folder),
            tr("Text (*.txt *.md *.text);;All files (*)"),
        )
        if files:
            self._folder = Path(files[0]).parent
            self.paths_chosen.emit([Path(file) for file in files])

    def go_to_filter(self) -> None:
        """Type in the filter box, from its end on."""
        line = self._window.header.box.line
        line.setFocus()
        line.go_to_end()

    def find(self) -> None:
        """Ask for words to find in the article."""
        self._page.open_find_bar()

    def next_match(self) -> None:
        """Go to the next of the words that are looked for."""
        self._tell_match(*self._page.go_to_match(backward=False))

    def previous_match(self) -> None:
        """Go to the place before of the words that are looked for."""
        self._tell_match(*self._page.go_to_match(backward=True))

    def next_quotation(self) -> None:
        """Go to the next quotation on the page."""
        if not self._page.view.next_quotation():
            self._window.foot.say(tr("No further quotation in this article."))

    def previous_quotation(self) -> None:
        """Go to the quotation before on the page."""
        if not self._page.view.previous_quotation():
            self._window.foot.say(tr("No quotation before this one."))

    def show_evidence(self) -> None:
        """Show why the current quotation is given to its speaker, or no longer."""
        if not self._page.view.show_evidence():
            self._window.foot.say(self._page.view.none_told)

    def next_article(self) -> None:
        """Open the next article of the list."""
        self._list.step(1)

    def previous_article(self) -> None:
        """Open the article before in the list."""
        self._list.step(-1)

    def read_on(self) -> None:
        """Scroll the page on, and at its end open the next article."""
        area = self._window.page_area
        if not area.in_hand.view.scroll_page() and area.in_hand is area.first:
            self._list.step(1)

    def show_keys(self) -> None:
        """List the keys."""
        # Hardly any sitting asks for it.
        from reader.window.keys_sheet import KeysSheet  # noqa: PLC0415
        from reader.window.keys_told import keys_by_group  # noqa: PLC0415

        KeysSheet(keys_by_group(self._window.actions_by_name), self._window).open()

    def show_left_out(self, files: list[LeftOutFile]) -> None:
        """List the files that were left out, and why."""
        told = tr("No file was left out.")
        if files:
            told = counted(
                "{n} file could not be taken in.", "{n} files could not be taken in.", len(files)
            )
        columns = tr("File"), tr("Reason")
        TwoColumns(tr("Files left out"), told, columns, files, self._window).open()

    @property
    def _page(self) -> PagePane:
        """The page that the keys go to."""
        return self._window.page_area.in_hand

    def _tell_match(self, which: int, count: int) -> None:
        told = tr("The filter looks for no words in this article.")
        if count:
            told = tr("Match {which} of {count}.").format(which=number(which), count=number(count))
        self._window.foot.say(told)

    def _want_left_out(self) -> None:
        self.left_out_wanted.emit()

    def _fill_screen(self, full: bool) -> None:
        if full:
            self._window.showFullScreen()
        else:
            self._window.showNormal()
