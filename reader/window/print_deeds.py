"""Prints what is open, on paper or into a PDF, with the questions that go before that."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QDialog, QFileDialog

from reader.models.file_names import file_name
from reader.models.reading import Reading
from reader.window.actions import dropping_checked
from reader.window.main_window import MainWindow
from reader.window.paper import usual_size
from reader.window.print_run import PrintRun
from reader.window.printing import Printable, printable, printing, title_of, write_pdf

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_ENDING = ".pdf"


class PrintDeeds(QObject):
    """Asks for a printer or a file and prints there, one thing at a time."""

    def __init__(self, window: MainWindow, reading: Reading) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._run: PrintRun | None = None
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self._folder = Path(QStandardPaths.writableLocation(documents) or Path.home())
        actions = window.actions_by_name
        actions["print"].triggered.connect(dropping_checked(self.ask_for_printer))
        actions["save_pdf"].triggered.connect(dropping_checked(self.ask_for_file))

    @property
    def running(self) -> bool:
        """Whether something is being printed."""
        return self._run is not None and self._run.running

    def ask_for_printer(self) -> None:
        """Ask where and how the open article is to be printed."""
        articles = self._articles()
        if not articles:
            return
        # Only who prints waits for what talks to printers.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        printer.setDocName(title_of(articles))
        printer.setPageSize(usual_size())
        dialog = QPrintDialog(printer, self._window)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)

        def begin(_printer: object = None) -> None:
            self.print_on(printer, articles)

        dialog.accepted.connect(begin)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # a print dialog's own takes slots by their C++ names

    def ask_for_file(self) -> None:
        """Ask for the file that the open article is to be printed into."""
        articles = self._articles()
        if not articles:
            return
        dialog = QFileDialog(self._window, "Save as PDF", str(self._folder), "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(_ENDING)
        dialog.selectFile(file_name(title_of(articles), articles[0].day, _ENDING))

        def save(file: str) -> None:
            self.save_pdf(Path(file), articles)

        dialog.fileSelected.connect(save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def print_on(self, printer: QPrinter, articles: Sequence[Printable]) -> None:
        """Print on `printer`, the pages that it is set to."""
        first, last = printer.fromPage(), printer.toPage()
        pages = range(first, last + 1) if first and last else None
        self._start(self._steps(articles, printer, pages), articles, "Sent to the printer: {}.")

    def save_pdf(self, file: Path, articles: Sequence[Printable]) -> None:
        """Print into `file`."""
        self._folder = file.parent
        steps = write_pdf(articles, file, self._reading.look, marked=self._reading.marks_shown)
        self._start(steps, articles, f"Saved as {file.name}: {{}}.")

    def _steps(
        self, articles: Sequence[Printable], device: QPagedPaintDevice, pages: range | None
    ) -> Generator[float, None, None]:
        reading = self._reading
        return printing(articles, device, reading.look, marked=reading.marks_shown, pages=pages)

    def _start(
        self, steps: Generator[float, None, None], articles: Sequence[Printable], told: str
    ) -> None:
        if self.running:
            self._window.foot.say("Something is still being printed.")
            return
        title = title_of(articles)
        run = self._run = PrintRun(steps, f"Printing {title}", self._window)
        say = self._window.foot.say
        run.done.connect(partial(say, told.format(title)))
        run.failed.connect(say)
        run.stopped.connect(partial(say, "Printing was stopped."))

    def _articles(self) -> list[Printable]:
        opened = self._reading.opened
        if opened is None:
            self._window.foot.say("No article is open.")
            return []
        return [printable(opened.kept, opened.galley)]
