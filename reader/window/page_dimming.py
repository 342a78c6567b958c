"""Dims on a page whatever is another's than one speaker's: a veil of paper over the words."""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QRegion, QTextBlock

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
    others, own = QRegion(), QRegion()
    for mark in marks:
        if mark.said is None or mark.kind not in SPEECHES:
            continue
        boxes = [_box(bar) for bar in bars(block, mark.first, mark.last)]
        if speaker_of(mark.said) == speaker:
            own = _with(own, boxes)
        else:
            others = _with(others, boxes)
    # A region, so that words which are marked twice aren't dimmed twice.
    dimmed = others.subtracted(own)
    if not dimmed.isEmpty():
        painter.save()
        painter.setClipRegion(dimmed)
        painter.fillRect(dimmed.boundingRect(), _veil_of_text(page))
        painter.restore()


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


def _with(region: QRegion, boxes: Iterable[QRect]) -> QRegion:
    for box in boxes:
        region = region.united(box)
    return region


def _box(bar: Bar) -> QRect:
    """The bar with its line beneath, in whole pixels."""
    left, top = math.floor(bar.left - 1), round(bar.top + 1)
    right, bottom = math.ceil(bar.right + 1), round(bar.bottom) + 3
    return QRect(left, top, right - left, bottom - top)
