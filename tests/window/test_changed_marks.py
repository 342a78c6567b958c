"""Frames around changed words leave the blanks beside them."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage, QPainter

from reader.models.palette import DARK, LIGHT, Palette
from reader.window.changed_marks import paint_changed
from reader.window.page_lines import Bar


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_a_frame_keeps_to_its_words(palette: Palette) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(palette.paper)
    with QPainter(image) as painter:
        paint_changed(painter, Bar(10.0, 30.0, 20.0, 15.0, 5.0), palette)
    painted = {
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) != palette.paper
    }
    assert painted == set(range(9, 31))
