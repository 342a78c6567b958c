"""Text in a few lines."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from reader.models.typography import Style
from reader.window.lines import Lines

STYLE = Style(size=12, leading=17, above=0, serif=False)
TEXTS = {
    "Arabic": "تفتح مكتبة الميناء في حيفا أبوابها حتى منتصف الليل ابتداءً من الشهر المقبل، بعد أن",
    "Hebrew": "הספרייה תפרסם את שעות הפתיחה גם בעברית, והקוראים מוזמנים לשבת עד חצות הלילה",
    "English": "The opening hours will be posted in English as well, and readers may sit on",
}


@pytest.mark.parametrize("text", [words + " " + words for words in TEXTS.values()], ids=TEXTS)
def test_what_is_cut_stays_in_its_lines(dressed: QApplication, text: str) -> None:
    for width in range(120, 321):
        lines = Lines(text, STYLE.font(), width, STYLE.leading, 2)
        assert lines.count == 2
        assert lines.text.endswith("…")
        assert lines._layout.lineCount() == 2, width
