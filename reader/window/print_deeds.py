"""Prints what is open or selected, on paper or into a PDF, and asks what is to be asked before."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog

from reader.language.words import number, tr
from reader.library.catalogue import Catalogue
from reader.library.ids import ArticleId
from reader.models.asking import Asking, Kind
from reader.models.file_names import file_name
from reader.models.galley import galley
from reader.models.reading import Reading
from reader.window.main_window import MainWindow
from reader.window.of_article import of_article
from reader.window.paper import usual_size
from reader.window.print_run import PrintRun
from reader.window.printing import Printable, printable, printing, title_of, write_pdf

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_ENDING = ".pdf"

MOST = 200
"""So many articles are printed at once; all of them are laid out before the first page, which
tells how many there are."""


class PrintDeeds(QObject):
    """Asks for a printer or a file and prints there, one thing at a time."""

    def __init__(self, window: MainWindow, reading: Reading, asking: Asking) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._asking = asking
        self._run: PrintRun | None = None
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self._folder = Path(QStandardPaths.writableLocation(documents) or Path.home())

    @property
    def running(self) -> bool:
        """Whether something is being printed."""
        return self._run is not None and self._run.running

    def stop(self) -> None:
        """Print no further."""
        if self._run is not None:
            self._run.stop()
            self._run = None

    def ask_for_printer(self) -> None:
        """Ask where and how the open article, or those selected, are to be printed."""
        self._fetch(self._ask_for_printer)

    def ask_for_file(self) -> None:
        """Ask for the file that the open article, or those selected, are to be printed into."""
        self._fetch(self._ask_for_file)

    def _ask_for_printer(self, articles: Sequence[Printable]) -> None:
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

    def _ask_for_file(self, articles: Sequence[Printable]) -> None:
        dialog = QFileDialog(self._window, tr("Save as PDF"), str(self._folder), "PDF (*.pdf)")
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
        told = tr("Sent to the printer: {title}.").format(title=title_of(articles))
        first, last = printer.fromPage(), printer.toPage()
        pages = range(first, last + 1) if first and last else None
        reading = self._reading
        steps = printing(
            articles,
            printer,
            reading.look,
            marked=reading.marks_shown,
            pages=pages,
            abort=printer.abort,
        )
        self._start(steps, articles, told)

    def save_pdf(self, file: Path, articles: Sequence[Printable]) -> None:
        """Print into `file`."""
        self._folder = file.parent
        steps = write_pdf(articles, file, self._reading.look, marked=self._reading.marks_shown)
        told = tr("Saved as {file}: {title}.").format(file=file.name, title=title_of(articles))
        self._start(steps, articles, told)

    def _start(
        self, steps: Generator[float, None, None], articles: Sequence[Printable], told: str
    ) -> None:
        if self.running:
            self._window.foot.say(tr("Something is still being printed."))
            return
        if self._run is not None:
            self._run.deleteLater()
        doing = tr("Printing {title}").format(title=title_of(articles))
        run = self._run = PrintRun(steps, doing, self._window)
        say = self._window.foot.say
        run.done.connect(partial(say, told))
        run.failed.connect(say)
        run.stopped.connect(partial(say, tr("Printing was stopped.")))

    def _fetch(self, then: Callable[[Sequence[Printable]], None]) -> None:
        """Go on with what is to be printed, once it is there."""
        selected = self._window.list_pane.view.selected_articles[: MOST + 1].tolist()
        opened = self._reading.opened
        if len(selected) > MOST:
            self._window.foot.say(
                tr("At most {count} articles can be printed at once.").format(count=number(MOST))
            )
        elif len(selected) > 1:
            ids = [ArticleId(each) for each in selected]

            def go_on(found: list[Printable]) -> None:
                if found:  # they may be gone by now
                    then(found)

            self._asking.ask(Kind.PRINTED, lambda catalogue: _printables(catalogue, ids), go_on)
        elif opened is not None:
            one = [printable(opened.kept, opened.galley)]
            of_article(self._window.page_area, "print", partial(then, one))()
        else:
            self._window.foot.say(tr("No article is open."))


def _printables(catalogue: Catalogue, ids: Sequence[ArticleId]) -> list[Printable]:
    found = (catalogue.article(each) for each in ids)
    return [
        printable(
            kept,
            galley(
                kept.article,
                kept.examination,
                file_name=Path(kept.path).name if kept.path else "",
                file_gone=kept.vanished,
            ),
        )
        for kept in found
        if kept is not None
    ]
