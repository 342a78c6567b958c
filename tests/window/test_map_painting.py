"""What is painted on a map besides its dots."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from reader.models.palette import LIGHT
from reader.models.world_view import whole_world
from reader.window.map_painting import paint_legend
from reader.window.map_size import LARGE


@pytest.mark.parametrize("width", range(60, 500, 40))
def test_the_legend_has_no_word_that_is_cut(dressed: QApplication, width: int) -> None:
    wide = _legend(1000)
    font = LARGE.letters.font()
    narrow = _legend(width)
    edge = [narrow.pixelColor(width - 1, y) for y in range(narrow.height())]
    assert all(each == LIGHT.water for each in edge)
    signs_end = 14 + 9 + 5 + QFontMetricsF(font).horizontalAdvance("town")
    if width > signs_end + 14:
        assert narrow.copy(0, 0, int(signs_end), 40) == wide.copy(0, 0, int(signs_end), 40)


def _legend(width: int) -> QImage:
    drawn = QImage(width, 40, QImage.Format.Format_RGB32)
    drawn.fill(LIGHT.water)
    with QPainter(drawn) as painter:
        paint_legend(painter, whole_world(width, 40), LIGHT, LARGE.letters.font())
    return drawn
