"""What is painted beneath the words of a page."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from reader.analysis.marks import Attribution, Examination, Quotation, StretchKind
from reader.articles.article import Article, Span
from reader.models.article_page import article_page
from reader.models.galley import galley
from reader.models.palette import LIGHT
from reader.window.article_view import ArticleView


@pytest.mark.parametrize(
    ("text", "turned"),
    [("“It will hold,” said Ann Ek.", False), ("قالت Ann Ek “سيبقى الميناء مغلقا” اليوم", True)],
)
def test_the_bar_beside_a_quotation_is_where_its_lines_begin(
    blank_view: ArticleView, text: str, turned: bool
) -> None:
    who = Attribution("Ann Ek", "ann ek", None, None, 1.0)
    quoted = Span(text.index("“"), text.index("”") + 1)
    quotation = Quotation(quoted, StretchKind.SPEECH, continues=False, attribution=who)
    made = galley(Article(text, text, Span(0, len(text))), Examination((quotation,)))
    blank_view.show_page(article_page(made, LIGHT))
    assert blank_view.next_quotation()
    image = blank_view.viewport().grab().toImage()
    middle = image.width() / 2
    ink = QColor(LIGHT.speakers[0].ink).rgb()
    high = [
        x
        for x in range(image.width())
        if sum(image.pixel(x, y) == ink for y in range(image.height())) > 15
    ]
    assert high
    assert all((x > middle) is turned for x in high)
