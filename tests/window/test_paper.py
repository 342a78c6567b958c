"""The paper that is printed on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize, QPdfWriter

from reader.window.paper import FINENESS, paper_of, prepare_pdf, usual_size

A4, LETTER = QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter


@pytest.fixture
def elsewhere(qapp: object) -> Iterator[None]:
    """Lets a test be anywhere, and comes home again."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("elsewhere")
@pytest.mark.parametrize(
    ("locale", "expected"),
    [("en_US", LETTER), ("en_GB", A4), ("fr_FR", A4), ("fr_CA", LETTER), ("es_MX", LETTER)],
)
def test_the_usual_paper_is_the_country_s(locale: str, expected: QPageSize.PageSizeId) -> None:
    QLocale.setDefault(QLocale(locale))
    assert usual_size().id() is expected


def test_text_stands_inside_the_paper_and_above_the_foot(qapp: object, tmp_path: Path) -> None:
    for size, inches in ((A4, (8.27, 11.69)), (LETTER, (8.5, 11.0))):
        writer = QPdfWriter(str(tmp_path / "it.pdf"))
        prepare_pdf(writer, "It", QPageSize(size))
        paper = paper_of(writer)
        assert (paper.width / FINENESS, paper.height / FINENESS) == pytest.approx(inches, abs=0.01)
        assert 0 < paper.text.left() < paper.text.right() < paper.width
        assert 0 < paper.text.top() < paper.text.bottom() < paper.foot < paper.height
