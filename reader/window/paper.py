"""The paper that articles are printed on, and how a page of text stands on it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QLocale, QMarginsF, QRectF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter

FINENESS = 120
"""Pixels of a page to the inch of paper, which one holds closer than a screen: text that is drawn
17 pixels large is then 10.2 points."""

_MILLIMETRE = FINENESS / 25.4
_TOP, _SIDE, _BOTTOM, _FOOT = (mm * _MILLIMETRE for mm in (20, 16, 24, 14))
_DOTS = 1200
"""Dots to the inch of a PDF: what its places are rounded to."""

_ON_LETTER = (
    QLocale.Country.Canada,
    QLocale.Country.Chile,
    QLocale.Country.Colombia,
    QLocale.Country.CostaRica,
    QLocale.Country.Mexico,
    QLocale.Country.Philippines,
    QLocale.Country.Venezuela,
)
"""Countries that measure in metres and yet write on Letter, as CLDR has them."""


class Paper(NamedTuple):
    """A sheet of paper, in a page's pixels."""

    width: float
    height: float

    @property
    def text(self) -> QRectF:
        """The area that text may fill."""
        return QRectF(_SIDE, _TOP, self.width - 2 * _SIDE, self.height - _TOP - _BOTTOM)

    @property
    def foot(self) -> float:
        """The height of the line at the foot's middle."""
        return self.height - _FOOT


def paper_of(device: QPagedPaintDevice) -> Paper:
    """The paper in a printer or of a PDF."""
    size = device.pageLayout().fullRect(QPageLayout.Unit.Inch).size() * FINENESS
    return Paper(size.width(), size.height())


def usual_size() -> QPageSize:
    """The size of paper that is usual here: A4, or Letter where it is that."""
    locale = QLocale()
    inches = locale.measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    letter = inches or locale.territory() in _ON_LETTER
    return QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)


def prepare_pdf(writer: QPdfWriter, title: str, size: QPageSize | None = None) -> None:
    """Have `writer` write a PDF of that title, whose painter begins at the paper's corner."""
    writer.setTitle(title)
    writer.setCreator("Dateline")
    writer.setResolution(_DOTS)
    writer.setPageSize(size or usual_size())
    writer.setPageMargins(QMarginsF())
