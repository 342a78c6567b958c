"""How a page of the guide is set: in the reader's typeface and size, in the theme's colours."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontDatabase,
    QFontMetrics,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from reader.models.guide import anchor_of
from reader.models.page_look import PageLook
from reader.models.palette import Palette
from reader.models.typography import BODY, HEADLINE, Style

_TITLES = {
    1: HEADLINE._replace(size=26, leading=33),
    2: BODY._replace(size=20, leading=28, bold=True),
}
_LOWER = BODY._replace(bold=True)
_CODE = 0.8
"""Size of what is typed, which is set in a wider face, beside the text's."""
_ABOVE, _UNDER, _UNDER_TITLE, _UNDER_ITEM, _IN_CELL = 22, 12, 8, 5, 6
_CODE_LINES = 100
"""Per cent of the usual distance from line to line."""
_MARKDOWN = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)


def set_page(document: QTextDocument, text: str, look: PageLook, palette: Palette) -> None:
    """Fill `document` with `text`, which is Markdown; what would be HTML in it is text."""
    document.setDefaultFont(look.font(BODY))
    document.setMarkdown(text, _MARKDOWN)
    whole = QTextCursor(document)
    whole.beginEditBlock()  # or all of a table would be laid out for each of its cells
    for block in blocks(document):
        _set_block(block, look, palette)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _set_table(frame, palette)
    whole.endEditBlock()


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """The paragraphs, in their order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def fragments(block: QTextBlock) -> list[QTextFragment]:
    """The stretches of a paragraph that have one format each."""
    walk, found = block.begin(), []
    while not walk.atEnd():
        found.append(walk.fragment())
        walk += 1
    return found


def over(fragment: QTextFragment, block: QTextBlock) -> QTextCursor:
    """A cursor that has a stretch of a paragraph selected."""
    cursor = QTextCursor(block)
    cursor.setPosition(fragment.position())
    end = fragment.position() + fragment.length()
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def headline(document: QTextDocument, anchor: str) -> QTextBlock | None:
    """The headline that a link calls `anchor`, if there is one."""
    titles = (block for block in blocks(document) if block.blockFormat().headingLevel())
    return next((block for block in titles if anchor_of(block.text()) == anchor), None)


def _set_block(block: QTextBlock, look: PageLook, palette: Palette) -> None:
    was = block.blockFormat()
    level = was.headingLevel()
    style = _TITLES.get(level, _LOWER) if level else BODY
    is_code = _is_code(was)
    air = look.leading(style) - QFontMetrics(look.font(style)).height()
    changed = QTextBlockFormat()
    if is_code:
        air = _CODE_LINES
        changed.setBackground(QBrush(palette.side))
    kinds = QTextBlockFormat.LineHeightTypes
    # In full heights, so that their ground has no gaps; for a picture that would be too much.
    kind = kinds.ProportionalHeight if is_code else kinds.LineDistanceHeight
    changed.setLineHeight(max(0, air), kind.value)
    changed.setTopMargin(_ABOVE if level > 1 else 0)
    changed.setBottomMargin(_under(block, level, is_code=is_code))
    QTextCursor(block).mergeBlockFormat(changed)
    for each in fragments(block):
        if not each.charFormat().isImageFormat():
            over(each, block).setCharFormat(_words(each, style, look, palette, is_code=is_code))


def _under(block: QTextBlock, level: int, *, is_code: bool) -> int:
    if QTextCursor(block).currentTable() is not None:
        return 0
    if is_code:
        return 0 if _is_code(block.next().blockFormat()) else _UNDER
    if level:
        return _UNDER_TITLE
    return _UNDER_ITEM if block.textList() is not None else _UNDER


def _is_code(shape: QTextBlockFormat) -> bool:
    return shape.hasProperty(QTextFormat.Property.BlockCodeFence)


def _words(
    fragment: QTextFragment, style: Style, look: PageLook, palette: Palette, *, is_code: bool
) -> QTextCharFormat:
    was = fragment.charFormat()
    font = look.font(style)
    changed = QTextCharFormat(was)
    changed.clearProperty(QTextFormat.Property.FontSizeAdjustment)  # headlines have a size
    if is_code or was.fontFixedPitch():
        size = max(1, round(font.pixelSize() * _CODE))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(size)
        changed.setBackground(QBrush(palette.side))
    font.setBold(bool(style.bold or was.fontWeight() >= QFont.Weight.Bold))
    font.setItalic(was.fontItalic())
    font.setUnderline(was.isAnchor())
    changed.setFont(font)
    changed.setForeground(QBrush(palette.accent if was.isAnchor() else palette.ink))
    return changed


def _set_table(table: QTextTable, palette: Palette) -> None:
    shape = table.format()
    shape.setBorder(1)
    shape.setBorderBrush(QBrush(palette.line))
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderCollapse(True)
    shape.setCellPadding(_IN_CELL)
    shape.setCellSpacing(0)
    shape.setBottomMargin(_UNDER)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(shape)
