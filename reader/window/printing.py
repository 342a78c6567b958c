"""Prints articles one after another, on paper or into a PDF."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSaveFile, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from reader.articles.article import Day
from reader.language.words import counted, number, tr
from reader.library.answers import Kept
from reader.models.article_page import article_page
from reader.models.copied_quotation import origin_of
from reader.models.galley import Galley
from reader.models.page_look import USUAL, PageLook
from reader.models.palette import LIGHT
from reader.models.typography import QUIET, Style
from reader.window.paper import FINENESS, Paper, paper_of, prepare_pdf
from reader.window.pdf_spaces import blanks_for_tabs
from reader.window.printed_article import PrintedArticle

PRINT = replace(LIGHT, paper=QColor("#ffffff"))
"""The colours on paper, whatever the window looks like."""

_APART = 24

_AT_ONCE = 1 << 20
"""Bytes that are written in one turn."""

_LEFT_FIRST = "\N{LEFT-TO-RIGHT MARK}"
"""Keeps what follows a title that is read from the right behind it."""


class _OnPaper(PageLook):
    """A look whose letters stand where they were designed to, and not on a screen's pixels."""

    __slots__ = ()

    def font(self, style: Style) -> QFont:
        font = super().font(style)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


class Printable(NamedTuple):
    """An article to be printed, and what the foot of its pages tells besides the title."""

    galley: Galley
    source: str

    @property
    def title(self) -> str:
        """What the foot calls the article."""
        return self.galley.article.title

    @property
    def day(self) -> Day | None:
        """When the article was published."""
        return self.galley.article.day


class NotPrinted(Exception):
    """It could not be printed; the message says why, in a sentence."""


def printable(kept: Kept, galley: Galley) -> Printable:
    """The article as it can be printed."""
    return Printable(galley, origin_of(kept).source)


def printing(
    articles: Sequence[Printable],
    device: QPagedPaintDevice,
    look: PageLook = USUAL,
    *,
    marked: bool = True,
    pages: range | None = None,
    abort: Callable[[], object] | None = None,
) -> Generator[float, None, None]:
    """Print `articles` on `device`, bit by bit; each time, the share that is done.

    They look as `look` says, `marked` or not. Of `pages`, counted from 1 through all
    articles, none but those. Whoever drives it may
    stop at any time by closing the iterator; `abort` then keeps the device from bringing out
    what it has by now. Raises `NotPrinted`. The device's painter must
    begin at the paper's corner, as in full page mode or without margins.
    """
    paper = paper_of(device)
    on_paper = _OnPaper(**asdict(look))
    laid_out: list[tuple[Printable, PrintedArticle]] = []
    for at, article in enumerate(articles):
        page = article_page(article.galley, PRINT, on_paper)
        made = PrintedArticle(page, paper, marked=marked)
        for share in made.lay_out():
            yield (at + share) / len(articles) / 2
        laid_out.append((article, made))
    total = sum(len(made.sheets) for _, made in laid_out)
    chosen = range(1, total + 1) if pages is None else pages
    if chosen.start > total:
        told = counted(
            "There is no page {page}: it has {n} page.",
            "There is no page {page}: it has {n} pages.",
            total,
        )
        raise NotPrinted(told.format(page=number(chosen.start)))
    painter = QPainter()
    if not painter.begin(device):
        raise NotPrinted(tr("The pages could not be written."))
    try:
        # What is reckoned in pixels comes out as large on every device.
        dots = device.logicalDpiX() / FINENESS
        painter.scale(dots, dots)
        begun = 0
        for at, (article, made, sheet) in enumerate(_sheets(laid_out), 1):
            if at not in chosen:
                continue
            if begun and not device.newPage():
                raise NotPrinted(tr("A page could not be written."))
            begun += 1
            made.paint(painter, sheet)
            place = tr("{page} of {pages}").format(page=number(at), pages=number(total))
            _paint_foot(painter, paper, made, article, place, on_paper.font(QUIET))
            yield 0.5 + at / total / 2
    except GeneratorExit:
        if abort is not None:
            abort()
        raise
    finally:
        painter.end()


def write_pdf(
    articles: Sequence[Printable],
    file: Path,
    look: PageLook = USUAL,
    *,
    marked: bool = True,
    size: QPageSize | None = None,
) -> Generator[float, None, None]:
    """Print `articles` into a PDF, bit by bit; the file is there once all of it is.

    Raises `NotPrinted`.
    """
    saved = QSaveFile(str(file))
    if not saved.open(QIODevice.OpenModeFlag.WriteOnly):
        raise _not_written(file, saved)
    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(made)
    prepare_pdf(writer, title_of(articles), size)
    try:
        yield from printing(articles, writer, look, marked=marked)
        pdf = bytes(made.data().data())
        for part in (pdf, blanks_for_tabs(pdf)):
            for start in range(0, len(part), _AT_ONCE):
                saved.write(part[start : start + _AT_ONCE])
                yield 1.0
    except (GeneratorExit, NotPrinted):
        saved.cancelWriting()  # what is there by now is no whole document
        raise
    if not saved.commit():
        raise _not_written(file, saved)


def _not_written(file: Path, saved: QSaveFile) -> NotPrinted:
    told = tr("{file} could not be written: {reason}.")
    return NotPrinted(told.format(file=file, reason=saved.errorString()))


def printed(
    articles: Sequence[Printable],
    file: Path,
    look: PageLook = USUAL,
    *,
    marked: bool = True,
    size: QPageSize | None = None,
) -> None:
    """Print `articles` into a PDF at once. Raises `NotPrinted`."""
    for _ in write_pdf(articles, file, look, marked=marked, size=size):
        pass


def title_of(articles: Sequence[Printable]) -> str:
    """What the whole of what is printed is called."""
    return (
        articles[0].title
        if len(articles) == 1
        else counted("{n} article", "{n} articles", len(articles))
    )


def _sheets(
    laid_out: Sequence[tuple[Printable, PrintedArticle]],
) -> Iterator[tuple[Printable, PrintedArticle, int]]:
    for article, made in laid_out:
        for sheet in range(len(made.sheets)):
            yield article, made, sheet


def _paint_foot(
    painter: QPainter,
    paper: Paper,
    made: PrintedArticle,
    article: Printable,
    place: str,
    font: QFont,
) -> None:
    """The title and where it is from on the left, which page this is on the right."""
    left, right = made.text_edges
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(PRINT.quiet)
    box = QRectF(left, paper.foot - metrics.height(), right - left, metrics.height() * 2)
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, place)
    source = f" · {article.source}" if article.source else ""
    room = box.width() - metrics.horizontalAdvance(place) - _APART
    title = metrics.elidedText(
        article.title,
        Qt.TextElideMode.ElideRight,
        max(room / 2, room - metrics.horizontalAdvance(source)),
    )
    told = _LEFT_FIRST + metrics.elidedText(title + source, Qt.TextElideMode.ElideRight, room)
    painter.drawText(box, middle, told)
