"""A page of the guide, to be read: text, pictures as wide as there is room, links."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageReader,
    QPainter,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from reader.models.guide import Page, places
from reader.models.page_look import USUAL, PageLook
from reader.models.palette import LIGHT, Palette
from reader.window.guide_setting import blocks, fragments, headline, over, set_page

_ASIDE = 28
_AIR = 8
"""Pixels above a headline that one is led to."""
_VEIL = QColor(0, 0, 0, 56)
_WIDEST = 1.25
"""So many times as wide as a line of an article may a page be: it holds tables and pictures."""


class GuideView(QTextBrowser):
    """Shows a page; what is no page of the guide is neither loaded nor opened.

    `followed` tells the address of a link that was chosen.
    """

    followed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Callable[[str], Path | None] = lambda _address: None
        self._look, self._palette = USUAL, LIGHT
        self._text = ""
        self._made: QTextDocument | None = None
        self._waiting: list[tuple[str, Path, QSize]] = []
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._draw_next)
        self._matches: list[QTextCursor] = []
        self._typed = ""
        self._here = -1
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.anchorClicked.connect(self._follow)

    def show_page(self, page: Page, picture: Callable[[str], Path | None]) -> None:
        """Show a page from its beginning; `picture` finds the files of its pictures."""
        self._text, self._picture = page.text, picture
        self.setAccessibleName(page.title)
        self._set()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def wear(self, palette: Palette, look: PageLook) -> None:
        """Take on other colours, or another typeface, where one is."""
        self._palette, self._look = palette, look
        colours = QPalette(self.palette())
        colours.setColor(QPalette.ColorRole.Base, palette.paper)
        colours.setColor(QPalette.ColorRole.Text, palette.ink)
        self.setPalette(colours)
        if self._text:
            at = self.verticalScrollBar().value()
            self._set()
            self.verticalScrollBar().setValue(at)

    def go_to(self, anchor: str) -> None:
        """Have that headline at the top; without one, or where there is none, the beginning."""
        block = headline(self.document(), anchor) if anchor else None
        cursor = QTextCursor(self.document() if block is None else block)
        self.setTextCursor(cursor)
        above = self.document().documentLayout().blockBoundingRect(cursor.block()).top()
        self.verticalScrollBar().setValue(0 if block is None else round(above) - _AIR)

    @property
    def place(self) -> int:
        """How far down one is, in pixels."""
        return self.verticalScrollBar().value()

    # Words looked for

    @property
    def matches(self) -> int:
        """How often the words looked for stand on the page."""
        return len(self._matches)

    def look_for(self, typed: str) -> None:
        """Mark the words that begin so."""
        self._typed, self._here = typed, -1
        self._matches = []
        for block in blocks(self.document()):
            for start, end in places(block.text(), typed):
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + start)
                cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
                self._matches.append(cursor)
        self._mark()

    def step(self, by: int) -> int:
        """Go to the next or previous of these words; its number from 1, or 0 without any."""
        if not self._matches:
            return 0
        first = 0 if by > 0 else len(self._matches) - 1
        self._here = first if self._here < 0 else (self._here + by) % len(self._matches)
        cursor = QTextCursor(self._matches[self._here])
        cursor.clearSelection()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self._mark()
        return self._here + 1

    def _mark(self) -> None:
        marks = []
        for number, cursor in enumerate(self._matches):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            here = number == self._here
            shape = mark.format
            shape.setBackground(self._palette.selection if here else self._palette.hit.tint)
            shape.setFontUnderline(here)  # colour alone wouldn't tell
            mark.format = shape
            marks.append(mark)
        self.setExtraSelections(marks)

    # What Qt calls

    def loadResource(self, kind: int, _name: QUrl | str) -> object:
        """Nothing is loaded for Qt; pictures are put in as they are drawn."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            blank = QImage(1, 1, QImage.Format.Format_ARGB32)
            blank.fill(QColor(0, 0, 0, 0))
            return blank
        return ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines short enough to read, and pictures within them."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out(self.document())

    def _set(self) -> None:
        self.setExtraSelections([])
        self._matches = []
        # Made while nobody sees it: what is shown is laid out anew at each change.
        before, self._made = self._made, QTextDocument(self)
        page = self._made
        set_page(page, self._text, self._look, self._palette)
        self._lay_out(page)
        self.setDocument(page)
        if before is not None:
            before.deleteLater()
        if self._typed:
            self.look_for(self._typed)

    def _lay_out(self, document: QTextDocument) -> None:
        widest = round(self._look.line_width() * _WIDEST)
        aside = max(_ASIDE, (self.viewport().width() - widest) // 2)
        frame = document.rootFrame()
        shape = frame.frameFormat()
        shape.setLeftMargin(aside)
        shape.setRightMargin(aside)
        shape.setTopMargin(_ASIDE)
        shape.setBottomMargin(_ASIDE)
        frame.setFrameFormat(shape)
        self._fit_pictures(document, self.viewport().width() - 2 * aside)

    def _fit_pictures(self, document: QTextDocument, room: int) -> None:
        """Give each picture the room it takes, and draw them one by one in later turns."""
        self._waiting = []
        for block in blocks(document):
            for each in fragments(block):
                if not each.charFormat().isImageFormat():
                    continue
                picture = each.charFormat().toImageFormat()
                file = self._picture(picture.name())
                size = QSize() if file is None else QImageReader(str(file)).size()
                if file is None or not size.isValid():
                    continue
                width = min(room, size.width())
                shown = QSize(width, round(size.height() * width / size.width()))
                over(each, block).setCharFormat(_sized(picture, shown))
                self._waiting.append((picture.name(), file, shown))
        self._turns.start()

    def _draw_next(self) -> None:
        if not self._waiting:
            self._turns.stop()
            return
        name, file, shown = self._waiting.pop(0)
        image = QImage(str(file))
        kept, smooth = (
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        wanted = shown * self.devicePixelRatioF()
        if wanted.width() < image.width():
            image = image.scaled(wanted, kept, smooth)
        if self._palette.paper.lightness() < self._palette.ink.lightness():
            image = _under_a_veil(image)
        kind = QTextDocument.ResourceType.ImageResource
        self.document().addResource(kind.value, QUrl(name), image)
        self.viewport().update()

    def _follow(self, address: QUrl) -> None:
        self.followed.emit(address.toString())


def _under_a_veil(image: QImage) -> QImage:
    """The pictures are of a light window, which would be a lamp on a dark page."""
    dimmed = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    with QPainter(dimmed) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
        painter.fillRect(dimmed.rect(), _VEIL)
    return dimmed


def _sized(picture: QTextImageFormat, size: QSize) -> QTextImageFormat:
    sized = QTextImageFormat(picture)
    sized.setWidth(size.width())
    sized.setHeight(size.height())
    return sized
