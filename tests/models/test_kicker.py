"""The lines above an article: where they are cut, and what of their dots is shown."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument

from reader.analysis.marks import Examination
from reader.articles.article import Article, Day, DayOrigin, Span
from reader.models.article_page import ArticlePage, article_page
from reader.models.galley import galley
from reader.models.kicker import DOT, as_written, kept_together
from reader.models.palette import LIGHT
from reader.models.typography import load_reading_faces


@pytest.fixture
def page(qapp: object) -> ArticlePage:
    load_reading_faces()
    text = "The lock at the old quay will hold."
    day = Day(date(2026, 3, 20), DayOrigin.FRONT_MATTER)
    article = Article(text, "A title", Span(0, len(text)), day=day)
    return article_page(galley(article, Examination(), file_name="lock · quay.txt"), LIGHT)


def shown_lines(page: ArticlePage, width: float) -> list[str]:
    """What is seen above the article where its lines are so wide."""
    page.fit(0, width)
    document: QTextDocument = page.document
    document.setTextWidth(width)
    document.documentLayout().documentSize()  # lays it out
    seen = []
    for number in range(page.header):
        block = document.findBlockByNumber(number)
        for row in range(block.layout().lineCount()):
            line = block.layout().lineAt(row)
            letters = []
            for at in range(line.textStart(), line.textStart() + line.textLength()):
                cursor = QTextCursor(document)
                cursor.setPosition(block.position() + at + 1)
                hidden = cursor.charFormat().foreground() == Qt.GlobalColor.transparent
                letters.append("" if hidden else document.characterAt(block.position() + at))
            seen.append(as_written("".join(letters)).strip())
    return seen


def test_no_line_begins_or_ends_with_a_dot_and_no_short_part_is_cut(page: ArticlePage) -> None:
    wide = shown_lines(page, 700)
    assert wide == [page.summary, "lock · quay.txt"]
    broken = 0
    for width in (*range(150, 700, 13), 700):
        lines = shown_lines(page, width)
        for line in lines:
            assert not line.startswith(DOT)
            assert not line.endswith(DOT)
        assert any("no quotes" in line for line in lines)
        assert any("1 min" in line for line in lines)
        broken += len(lines) > 2
    assert broken
    assert shown_lines(page, 700) == wide  # dots come back where there is room


def test_what_is_kept_together_is_as_long_and_copied_as_written(page: ArticlePage) -> None:
    line = f"Friday 20 March 2026 {DOT} 2 min"
    assert len(kept_together(line)) == len(line)
    assert as_written(kept_together(line)) == line
    start = page.document.findBlockByNumber(page.header).position()
    assert page.words(0, start) == f"{page.summary}\nlock · quay.txt\n"
