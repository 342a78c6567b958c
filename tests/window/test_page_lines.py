"""What of a long paragraph lies between two heights: as if one went through all of it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument

from reader.models.page_marks import Mark, MarkKind
from reader.window.page_lines import bars, in_lines, lines_from, position_at

HEIGHTS = [(0.0, 40.0), (41.5, 42.5), (100.0, 400.0), (1000.0, 1e9), (-50.0, -1.0), (1e8, 1e9)]


@pytest.fixture
def document(reading_faces: None) -> QTextDocument:
    """Two paragraphs, the second of many lines."""
    made = QTextDocument()
    made.setPlainText("Above it.\n" + "one word and another " * 400)
    made.setTextWidth(300)
    made.documentLayout().documentSize()
    return made


@pytest.mark.parametrize(("top", "bottom"), HEIGHTS)
def test_lines_that_begin_between_two_heights(
    document: QTextDocument, top: float, bottom: float
) -> None:
    block = document.lastBlock()
    layout = block.layout()
    above = layout.position().y()
    every = range(layout.lineCount())
    assert len(every) > 80
    wanted = [each for each in every if top <= above + layout.lineAt(each).y() < bottom]
    assert list(lines_from(block, top, bottom)) == wanted


@pytest.mark.parametrize(("top", "bottom"), HEIGHTS)
def test_no_mark_is_missed_that_is_seen(document: QTextDocument, top: float, bottom: float) -> None:
    block = document.lastBlock()
    start, end = block.position(), block.position() + block.length() - 1
    marks = [
        Mark(first, min(end, first + length), MarkKind.NOBODY)
        for first, length in zip(range(start, end, 7), [3, 5, 400] * 10_000, strict=False)
    ]
    shown = in_lines(block, marks, top, bottom)
    for mark in marks:
        seen = any(
            bar.bottom > top and bar.top < bottom for bar in bars(block, mark.first, mark.last)
        )
        assert mark in shown or not seen
    few = top > 0 and bottom < 1e8
    assert len(shown) < len(marks) / 4 or not few


def test_of_what_is_not_laid_out_nothing_is_seen(reading_faces: None) -> None:
    document = QTextDocument("Words.")
    assert not in_lines(document.firstBlock(), [Mark(0, 3, MarkKind.NOBODY)], 0, 100)


@pytest.mark.parametrize("height", [0.0, 10.0, 30.0, 333.3, 1e6])
def test_the_first_line_that_ends_below_a_height(document: QTextDocument, height: float) -> None:
    wanted = document.lastBlock().position()
    block = document.lastBlock()
    while block.isValid():
        layout = block.layout()
        for each in reversed(range(layout.lineCount())):
            line = layout.lineAt(each)
            if layout.position().y() + line.y() + line.height() > height:
                wanted = block.position() + line.textStart()
        block = block.previous()
    assert position_at(document, height) == wanted
