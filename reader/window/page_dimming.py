"""Dims on a page whatever is another's than one speaker's: a veil of paper over the words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTextBlock

from reader.models.article_page import ArticlePage
from reader.models.dimming import speaker_of, veil
from reader.models.page_marks import SPEECHES, Mark
from reader.models.typography import NOTE
from reader.window.margin_lines import Line
from reader.window.page_lines import Bar, bars


def dim_words(
    painter: QPainter, page: ArticlePage, block: QTextBlock, marks: Iterable[Mark], speaker: str
) -> None:
    """Dim those words of `block` that somebody else than `speaker` says, marks and all.

    What the speaker says within another's words, or of them, stays.
    """
    others, own = QPainterPath(), QPainterPath()
    for mark in marks:
        if mark.said is None or mark.kind not in SPEECHES:
            continue
        path = own if speaker_of(mark.said) == speaker else others
        for bar in bars(block, mark.first, mark.last):
            path.addRect(_box(bar))
    if not others.isEmpty():
        # One path, so that words which are marked twice aren't dimmed twice.
        painter.fillPath(others.simplified().subtracted(own), _veil_of_text(page))


def dim_labels(painter: QPainter, page: ArticlePage, lines: Iterable[Line], speaker: str) -> None:
    """Dim those lines of the margin that name somebody else."""
    paper = page.palette.paper
    for line in lines:
        if speaker_of(line.said) != speaker:
            known = line.style is not NOTE and line.said.who is not None
            ink = page.palette.speaker(line.said.colour).ink if known else page.palette.quiet
            painter.fillRect(line.box, veil(paper, ink, paper))


def _veil_of_text(page: ArticlePage) -> QColor:
    return veil(page.palette.paper, page.palette.ink, page.palette.nobody.tint)


def _box(bar: Bar) -> QRectF:
    """The bar with its line beneath."""
    top = round(bar.top + 1)
    return QRectF(bar.left - 1, top, bar.right - bar.left + 2, round(bar.bottom) + 3 - top)
