"""Prints a sheet: makes the document that a page shows, detached from any widget.

A document takes in all paragraphs of one look at a time, as it takes far longer over each
call than over the words.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from reader.models.page_look import PageLook
from reader.models.palette import Palette
from reader.models.sheet import Paragraph, Sheet
from reader.models.typography import BODY, DATELINE, Style

_PAGE_TOP = 36
_PAGE_BOTTOM = 96

_NEXT = "\N{PARAGRAPH SEPARATOR}"


def printed(sheet: Sheet, palette: Palette, look: PageLook) -> QTextDocument:
    """The document of `sheet` in the colours of `palette`, set as `look` says.

    It holds text and the formats of paragraphs and letters only. Needs a QGuiApplication for
    its fonts.
    """
    press = _Press(palette, look)
    for kind, alike in groupby(sheet.paragraphs, _kind):
        press.put(kind, alike)
    return press.finished()


class _Kind(NamedTuple):
    """What paragraphs must share to be set in one go."""

    style: Style
    above: int
    leads: bool


def _kind(paragraph: Paragraph) -> _Kind:
    return _Kind(paragraph.style, paragraph.above, bool(paragraph.lead))


class _Press:
    """Sets words into a new document, one run of paragraphs after the other."""

    def __init__(self, palette: Palette, look: PageLook) -> None:
        self._palette = palette
        self._look = look
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if look.justified:
            option.setAlignment(Qt.AlignmentFlag.AlignJustify)
        self._document.setDefaultTextOption(option)
        self._document.setDefaultFont(look.font(BODY))
        self._cursor = QTextCursor(self._document)
        self._cursor.beginEditBlock()
        # A document drops the space above its first paragraph, but not a frame's margin.
        paper = self._document.rootFrame().frameFormat()
        paper.setTopMargin(_PAGE_TOP * look.small)
        paper.setBottomMargin(_PAGE_BOTTOM * look.small)
        self._document.rootFrame().setFrameFormat(paper)
        self._styled: dict[Style, tuple[QTextBlockFormat, QTextCharFormat]] = {}
        self._begun = False
        # Between paragraphs as between lines.
        self._room = look.leading(BODY) / BODY.leading

    def put(self, kind: _Kind, paragraphs: Iterable[Paragraph]) -> None:
        """Set paragraphs that look alike; nothing in their words is taken for markup."""
        styled, letters = self._formats(kind.style)
        block = QTextBlockFormat(styled)
        block.setTopMargin(round(kind.above * self._room))
        if self._begun:
            self._cursor.insertBlock(block, letters)
        else:
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(letters)
            self._begun = True
        if not kind.leads:
            self._cursor.insertText(_NEXT.join([each.words for each in paragraphs]), letters)
            return
        for number, paragraph in enumerate(paragraphs):
            if number:
                self._cursor.insertBlock(block, letters)
            self._cursor.insertText(paragraph.lead, self._formats(DATELINE)[1])
            self._cursor.insertText(paragraph.words, letters)

    def finished(self) -> QTextDocument:
        """The document as it is to stay."""
        self._cursor.endEditBlock()
        return self._document

    def _formats(self, style: Style) -> tuple[QTextBlockFormat, QTextCharFormat]:
        made = self._styled.get(style)
        if made is None:
            font, leading = self._look.font(style), self._look.leading(style)
            block = QTextBlockFormat()
            # What is large or small stays ragged: there are too few words, or too short lines.
            if style is not BODY:
                block.setAlignment(Qt.AlignmentFlag.AlignLeft)
            block.setLineHeight(leading, _line_height(font, leading).value)
            letters = QTextCharFormat()
            letters.setFont(font)
            letters.setForeground(self._palette.quiet if style.quiet else self._palette.ink)
            made = self._styled[style] = (block, letters)
        return made


def _line_height(font: QFont, leading: float) -> QTextBlockFormat.LineHeightTypes:
    """How lines of `font` come to stand `leading` apart.

    At least so far, since scripts with tall letters must not run into each other; but
    exactly, where the lines of a large font are to be closer than it asks for.
    """
    close = QFontMetricsF(font).height() > leading
    types = QTextBlockFormat.LineHeightTypes
    return types.FixedHeight if close else types.MinimumHeight
