"""Labels beside an article on paper."""

from __future__ import annotations

import re

import pytest

from reader.analysis.marks import Attribution, Examination, Quotation, StretchKind
from reader.articles.article import Article, Span
from reader.models.article_page import article_page
from reader.models.galley import galley
from reader.window.paper import FINENESS, Paper
from reader.window.printed_article import PrintedArticle
from reader.window.printing import PRINT

pytestmark = pytest.mark.usefixtures("reading_faces")

PAPER = Paper(8.27 * FINENESS, 11.69 * FINENESS)


@pytest.mark.parametrize("many", [*range(1, 30, 4), 60])
def test_each_label_is_whole_on_one_sheet(many: int) -> None:
    name = "Anna-Maria von Hohenstein-Wittgenstein"
    text = "\n\n".join(f"“We waited {n} hours,” said {name}." for n in range(many))
    who = Attribution(name, name.lower(), None, None, 1.0)
    found = Examination(
        tuple(
            Quotation(Span(*match.span()), StretchKind.SPEECH, continues=False, attribution=who)
            for match in re.finditer("“[^”]*”", text)
        )
    )
    told = Article(text, "The tide", Span(0, len(text)))
    made = PrintedArticle(article_page(galley(told, found), PRINT), PAPER, marked=True)
    list(made.lay_out())
    lines = [line for cut in made.sheets for line in made._lines(cut)]
    assert lines == made._margin.lines(0, made.sheets[-1].bottom + 100)
    assert [line.words for line in lines].count("Hohenstein-Wittgenstein") == many
