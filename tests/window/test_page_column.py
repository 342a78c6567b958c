"""How a page shares its width between the text and the names beside it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF

from reader.models.page_look import USUAL
from reader.models.typography import LABEL
from reader.window.page_column import Column


@pytest.mark.usefixtures("reading_faces")
def test_names_make_room_for_the_text_before_they_go_into_it() -> None:
    wide, small = Column.within(1400, USUAL), Column.within(660, USUAL)
    assert wide.gutter > small.gutter
    assert not small.run_in
    assert small.measure >= USUAL.line_width() * 55 / USUAL.measure
    names = QFontMetricsF(USUAL.font(LABEL))
    assert small.gutter - 1.5 * small.gap > names.horizontalAdvance("Theodore Alden ?")
    for width in range(120, 1400, 7):
        column = Column.within(width, USUAL)
        assert column.outside >= 0
        assert column.outside + column.gutter + column.measure <= max(width, column.gutter + 1)
        assert column.run_in or small.gutter <= column.gutter <= wide.gutter
        assert column.measure <= wide.measure
