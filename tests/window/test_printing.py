"""Articles on paper: cut into sheets, with marks and names, and written into a PDF."""

from __future__ import annotations

import re
import sys
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter

from reader.analysis.marks import Attribution, Examination, Quotation, StretchKind
from reader.articles.article import Article, Day, DayOrigin, Span
from reader.library.answers import Kept
from reader.library.ids import ArticleId
from reader.models.article_page import article_page
from reader.models.galley import galley
from reader.models.page_look import USUAL, PageLook
from reader.models.palette import LIGHT
from reader.window.paper import FINENESS, Paper, paper_of, prepare_pdf
from reader.window.printed_article import PrintedArticle
from reader.window.printing import (
    PRINT,
    NotPrinted,
    Printable,
    printable,
    printed,
    printing,
    write_pdf,
)

pytestmark = pytest.mark.usefixtures("reading_faces")

HEADLINE = "The tide table is wrong"
LONG = "“" + "The water came an hour before it was written. " * 60 + "”"
PARAGRAPHS = [
    HEADLINE,
    *(f"Word {n} of the harbour. “We waited {n} hours,” said Ann Ek. " * 4 for n in range(20)),
    LONG,
    "“Nobody asked,” said Bo Lind.",
]
TEXT = "\n\n".join(PARAGRAPHS)
PAPER = Paper(8.27 * FINENESS, 11.69 * FINENESS)


def quotations() -> list[Quotation]:
    ann, bo = (Attribution(name, name.lower(), None, None, 1.0) for name in ("Ann Ek", "Bo Lind"))
    found = [
        Quotation(Span(*match.span()), StretchKind.SPEECH, continues=False, attribution=ann)
        for match in re.finditer("“[^”]*”", TEXT)
    ]
    return [*found[:-1], found[-1]._replace(attribution=bo)]


FOUND = Examination(tuple(quotations()))


def article(text: str = TEXT) -> Printable:
    made = Article(
        text,
        HEADLINE,
        Span(0, len(text)),
        Day(date(2025, 3, 26), DayOrigin.DATE_LINE),
        headline=Span(0, len(HEADLINE)),
        source="Harbour Post",
    )
    found = FOUND if text is TEXT else Examination()
    kept = Kept(ArticleId(1), made, found, "", ("/a/tide.txt",), vanished=False)
    return printable(kept, galley(made, found, file_name="tide.txt"))


def laid_out(
    paper: Paper = PAPER, *, marked: bool = True, text: str = TEXT, look: PageLook = USUAL
) -> PrintedArticle:
    made = PrintedArticle(article_page(article(text).galley, PRINT, look), paper, marked=marked)
    shares = list(made.lay_out())
    assert shares == sorted(shares)
    return made


def picture(made: PrintedArticle, number: int) -> QImage:
    image = QImage(round(PAPER.width), round(PAPER.height), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        made.paint(painter, number)
    return image


def inked(image: QImage, within: QRect) -> QRect:
    """The smallest part of `within` that holds all that isn't white there."""
    grey = image.copy(within).convertToFormat(QImage.Format.Format_Grayscale8)
    length = grey.bytesPerLine()
    pixels = bytes(grey.constBits())
    rows = [pixels[at : at + grey.width()] for at in range(0, length * grey.height(), length)]
    dark = [number for number, row in enumerate(rows) if row.strip(b"\xff")]
    if not dark:
        return QRect()
    left = min(len(row) - len(row.lstrip(b"\xff")) for row in rows)
    right = max(len(row.rstrip(b"\xff")) for row in rows)
    found = QRect(left, dark[0], right - left, dark[-1] - dark[0] + 1)
    return found.translated(within.topLeft())


def holds(image: QImage, colour: QColor) -> bool:
    return colour.rgb().to_bytes(4, sys.byteorder) in bytes(image.constBits())


def test_what_is_painted_lies_in_the_margins_and_holds_every_line_once() -> None:
    made = laid_out()
    assert len(made.sheets) > 3
    assert made.sheets[0].first == 0
    assert all(one.after == other.first for one, other in pairwise(made.sheets))
    for number, cut in enumerate(made.sheets):
        image = picture(made, number)
        ink = inked(image, image.rect())
        text = PAPER.text.toAlignedRect()
        assert text.adjusted(-1, -4, 1, 4).contains(ink)
        # From its first line on to where the cut lies: nothing of another sheet's lines.
        assert ink.top() - text.top() < 12
        assert ink.bottom() - text.top() <= cut.bottom - cut.top + 4


def test_quotations_are_tinted_and_named_unless_marks_are_hidden() -> None:
    image, plain = picture(laid_out(), 0), picture(laid_out(marked=False), 0)
    left, _ = laid_out().text_edges
    margin = QRect(0, 0, round(left) - 8, image.height())
    tint = LIGHT.speakers[0].tint
    assert holds(image, tint)
    assert not inked(image, margin).isEmpty()
    assert not holds(plain, tint)
    assert inked(plain, margin).isEmpty()


@pytest.mark.parametrize("size", [13, 17, 26, 36])
def test_the_line_under_a_quotation_is_whole_on_the_last_line_of_a_sheet(size: int) -> None:
    made = laid_out(look=PageLook(size=size))
    tint = LIGHT.speakers[0].tint.rgb()
    broken = [number for number, cut in enumerate(made.sheets[1:]) if made._going_on(cut)]
    assert broken  # the long quotation goes over a page
    for number in broken:
        image = picture(made, number)
        x = round(made.text_edges[0]) + 30
        tinted = [y for y in range(image.height()) if image.pixel(x, y) == tint]
        assert image.pixel(x, tinted[-1] + 1) != QColor("white").rgb()


def test_a_quotation_that_goes_on_over_the_page_is_named_there_again() -> None:
    made = laid_out()
    left, _ = made.text_edges
    number = len(made.sheets) - 1
    top = round(PAPER.text.top())
    beside = QRect(0, top, round(left) - 8, 45)
    assert not inked(picture(made, number), beside).isEmpty()
    alone = laid_out(text=f"{HEADLINE}\n\n" + "Nobody said a word about it. " * 400)
    assert len(alone.sheets) > 1
    assert inked(picture(alone, 1), beside).isEmpty()


@pytest.mark.parametrize(
    "size", [QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter, QPageSize.PageSizeId.A6]
)
def test_a_pdf_has_a_page_for_each_sheet_of_its_paper(
    tmp_path: Path, size: QPageSize.PageSizeId
) -> None:
    file = tmp_path / "tide.pdf"
    printed([article()], file, size=QPageSize(size))
    pdf = file.read_bytes()
    assert pdf.startswith(b"%PDF-")
    assert HEADLINE.encode("utf-16-be") in pdf or HEADLINE.encode() in pdf
    points = QPageSize(size).sizePoints()
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert {(round(float(w)), round(float(h))) for w, h in boxes} == {
        (points.width(), points.height())
    }
    writer = QPdfWriter(str(tmp_path / "other.pdf"))
    prepare_pdf(writer, "", QPageSize(size))
    made = laid_out(paper_of(writer))
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf)) == len(made.sheets)


def pages(pdf: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf.read_bytes()))


def test_articles_follow_each_other_each_on_a_new_page(tmp_path: Path) -> None:
    one, two = tmp_path / "one.pdf", tmp_path / "two.pdf"
    printed([article()], one)
    printed([article(), article()], two)
    assert pages(two) == 2 * pages(one)


def test_larger_text_takes_more_paper(tmp_path: Path) -> None:
    usual, large = tmp_path / "usual.pdf", tmp_path / "large.pdf"
    printed([article()], usual)
    printed([article()], large, PageLook(size=26))
    assert pages(large) > pages(usual)


def test_only_the_pages_that_are_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "part.pdf"
    writer = QPdfWriter(str(file))
    prepare_pdf(writer, "")
    shares = list(printing([article()], writer, pages=range(2, 4)))
    assert shares == sorted(shares)
    assert pages(file) == 2


def test_pages_that_it_does_not_have_are_said(tmp_path: Path) -> None:
    file = tmp_path / "none.pdf"
    writer = QPdfWriter(str(file))
    prepare_pdf(writer, "")
    with pytest.raises(NotPrinted, match=r"There is no page 9: it has \d pages\."):
        list(printing([article()], writer, pages=range(9, 12)))
    assert not file.exists()


def test_who_stops_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "tide.pdf"
    file.write_text("before")
    steps = write_pdf([article()], file)
    for _ in range(4):
        next(steps)
    steps.close()
    assert file.read_text() == "before"
    assert [each.name for each in tmp_path.iterdir()] == ["tide.pdf"]


def test_a_device_that_is_stopped_is_told_to_abort(tmp_path: Path) -> None:
    writer = QPdfWriter(str(tmp_path / "part.pdf"))
    prepare_pdf(writer, "")
    aborted: list[bool] = []
    steps = printing([article()], writer, abort=lambda: aborted.append(True))
    while next(steps) <= 0.5:
        pass
    steps.close()
    assert aborted == [True]
    assert len(list(printing([article()], writer, abort=lambda: aborted.append(False)))) > 4
    assert aborted == [True]


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotPrinted, match="could not be written"):
        printed([article()], tmp_path / "no" / "such.pdf")
