"""Very long texts are kept whole, and examined as far as memory goes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reader.analysis.marks import Examination
from reader.articles.article import Article, Day, DayOrigin, Span
from reader.library.catalogue import Catalogue
from reader.library.connection import open_library
from reader.library.hands import Analysis
from reader.library.ids import ArticleId
from reader.library.intake import take_in
from reader.library.reach import MOST, within_reach
from reader.library.wanted import Word, Written

DAY = Day(date(2024, 5, 1), DayOrigin.DATE_LINE)


def article(text: str) -> Article:
    """All of it body, but for a headline of four letters, with a caption before the end."""
    end = len(text)
    return Article(
        text, "Mill", Span(5, end), DAY, headline=Span(0, 4), captions=(Span(end - 9, end),)
    )


def test_what_is_not_too_long_is_itself() -> None:
    whole = article("Mill\n" + "a" * (MOST - 5))
    assert within_reach(whole) is whole


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Mill\n" + "a" * MOST, MOST),
        ("Mill\n" + "a" * (MOST - 105) + " " + "a" * 200, MOST - 100),
        ("Mill\n" + "a" * (MOST - 105) + "\nand so on" + "a" * 200, MOST - 100),
        ("Mill\n" + "a" * 100 + "\n" + "a" * MOST, MOST),
    ],
)
def test_a_long_text_is_cut_where_a_line_or_a_word_ends(text: str, end: int) -> None:
    cut = within_reach(article(text))
    assert (len(cut.text), cut.body, cut.headline, cut.captions) == (
        end,
        Span(5, end),
        Span(0, 4),
        (),
    )
    assert text.startswith(cut.text)


def test_the_whole_text_is_kept_and_found_and_it_is_told(tmp_path: Path) -> None:
    lengths: list[int] = []

    def measured(given: Article) -> Examination:
        lengths.append(len(given.text))
        return Examination()

    long = tmp_path / "long.txt"
    long.write_text(" date 2024-05-01 The mill\n\n" + "grind " * (MOST // 5) + "quern\n")
    (tmp_path / "short.txt").write_text(" date 2024-05-02 The mill\n\nWe grind.\n")
    library = open_library(tmp_path / "library.sqlite").path
    report = take_in([tmp_path], library, workers=0, analysis=Analysis(measured, 1))
    assert (report.taken, report.in_part, report.longest) == (2, 1, (str(long),))
    assert max(lengths) <= MOST
    catalogue = Catalogue(library)
    (found,) = catalogue.ids(Written(Word("quern")))
    kept = catalogue.article(ArticleId(found))
    assert kept is not None
    assert kept.article.text == long.read_text()
    catalogue.close()
    # And so it is when it is examined again.
    lengths.clear()
    take_in([tmp_path], library, workers=0, analysis=Analysis(measured, 2))
    assert sorted(length > 1_000 for length in lengths) == [False, True]
    assert max(lengths) <= MOST
