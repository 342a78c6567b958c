"""The faces and sizes in which the page and the window are set; sizes are in pixels."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QFont, QFontDatabase

from reader.files.folders import shipped

READING_FAMILY = "Noto Serif"
"""Ships with the program, so that the page looks the same on every machine."""


class Style(NamedTuple):
    """How a paragraph is set: size, distance from line to line, and the space above it."""

    size: int
    leading: int
    above: int
    serif: bool = True
    bold: bool = False
    quiet: bool = False
    spaced: bool = False

    def font(self, scale: float = 1.0) -> QFont:
        """The font, everything `scale` times as large."""
        font = QFont()
        if self.serif:
            font.setFamilies([READING_FAMILY])
            font.setStyleHint(QFont.StyleHint.Serif)
        font.setPixelSize(max(1, round(self.size * scale)))
        font.setBold(self.bold)
        if self.spaced:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        return font


QUIET = Style(size=12, leading=20, above=0, serif=False, quiet=True)
HEADLINE = Style(size=29, leading=36, above=0, bold=True)
LONG_HEADLINE = Style(size=24, leading=31, above=0, bold=True)
WHOLE_SENTENCES = Style(size=20, leading=27, above=0, bold=True)
SUBHEAD = Style(size=18, leading=27, above=28, bold=True)
HEADLINES = (HEADLINE, LONG_HEADLINE, WHOLE_SENTENCES, SUBHEAD)
"""The longer a headline is, the smaller it is set: a wall of large type is hard to read."""

LEDE = Style(size=21, leading=31, above=0)
BODY = Style(size=17, leading=27, above=16)
CAPTION = Style(size=14, leading=21, above=16, quiet=True)
DATELINE = Style(size=13, leading=20, above=16, quiet=True, spaced=True)
LABEL = Style(size=12, leading=15, above=0, serif=False, bold=True)
NOTE = Style(size=11, leading=14, above=0, serif=False, quiet=True)
MURMUR = Style(size=11, leading=14, above=0, serif=False)
BADGE = Style(size=9, leading=11, above=0, serif=False, bold=True)


def load_reading_faces() -> None:
    """Make the serif that ships with the program known to Qt; once, before any page is set.

    Raises FileNotFoundError where a font is missing or can't be read.
    """
    for name in ("Regular", "Bold", "Italic", "BoldItalic"):
        path = shipped("resources") / "fonts" / f"NotoSerif-{name}.ttf"
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(f"{path} is missing or isn't a font")
