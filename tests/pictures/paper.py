"""A PDF's pages as a picture, by Ghostscript or Poppler, where this machine has either."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

_FINENESS: Final = 220  # pixels to the inch, of which a picture shows half
_APART: Final = 24
_GROUND: Final = QColor("#8a867e")

_GHOSTSCRIPT: Final = ("gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=png16m")
_SMOOTH: Final = ("-dTextAlphaBits=4", "-dGraphicsAlphaBits=4")


def unprintable() -> str:
    """Why no PDF can become a picture here; empty where one can."""
    if shutil.which("gs") or shutil.which("pdftoppm"):
        return ""
    return "there is neither Ghostscript nor Poppler to turn a PDF into a picture"


def pages(pdf: Path) -> QImage:
    """The first two pages of `pdf` side by side, on a desk."""
    stem = pdf.with_suffix("")
    if shutil.which("gs"):
        made = [*_GHOSTSCRIPT, *_SMOOTH, f"-r{_FINENESS}", "-o", f"{stem}-%d.png", str(pdf)]
    else:
        made = ["pdftoppm", "-png", "-r", str(_FINENESS), str(pdf), str(stem)]
    subprocess.run(made, check=True)
    sheets = [_half(file) for file in sorted(pdf.parent.glob(f"{stem.name}-*.png"))[:2]]
    width = sum(sheet.width() + _APART for sheet in sheets) + _APART
    desk = QImage(width, sheets[0].height() + 2 * _APART, QImage.Format.Format_RGB32)
    desk.fill(_GROUND)
    with QPainter(desk) as painter:
        left = _APART
        for sheet in sheets:
            painter.drawImage(QRect(left, _APART, sheet.width(), sheet.height()), sheet)
            left += sheet.width() + _APART
    return desk


def _half(file: Path) -> QImage:
    """The picture at half its size; small letters drawn at that size would stand unevenly."""
    sheet = QImage(str(file))
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return sheet.scaled(sheet.size() / 2, keep, smooth)
