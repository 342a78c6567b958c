"""A cursor on the page that keys move: to select any words, and to hear the page line by line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from reader.models.heard import paragraph_heard
from reader.window.article_view import ArticleView

_Key = Qt.Key
_ALONG = (_Key.Key_Left, _Key.Key_Right, _Key.Key_Home, _Key.Key_End)
_ACROSS = (_Key.Key_Up, _Key.Key_Down, _Key.Key_PageUp, _Key.Key_PageDown)
_COPIES = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)
_WIDE = 2
_BY_KEY = Qt.TextInteractionFlag.TextSelectableByKeyboard


class Caret(QObject):
    """Moves a cursor on the page of `view` as long as it is there.

    It takes arrows, Home, End, PgUp and PgDown; all other keys stay the window's. A page without
    it has none of this to do.
    """

    ended = Signal()
    """The reader has had enough of it, by Esc."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._kind = ""
        view.setCursorWidth(_WIDE)
        view.setTextInteractionFlags(view.textInteractionFlags() | _BY_KEY)
        view.installEventFilter(self)
        view.cursorPositionChanged.connect(self._tell_kind)
        self._bring_into_view()
        self._tell_kind()

    def leave(self) -> None:
        """Have arrows scroll the page again."""
        self._view.removeEventFilter(self)
        self._view.cursorPositionChanged.disconnect(self._tell_kind)
        self._view.setTextInteractionFlags(self._view.textInteractionFlags() & ~_BY_KEY)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what moves the cursor, and from where it is seen."""
        if isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.setAccepted(_is_ours(event) or event.key() == _Key.Key_Escape)
                return True  # else Qt's text would take more
            if event.type() is QEvent.Type.KeyPress:
                if event.key() == _Key.Key_Escape:
                    self.ended.emit()
                    return True
                if _is_ours(event):
                    self._bring_into_view()
        return super().eventFilter(watched, event)

    def _bring_into_view(self) -> None:
        """Begin at the top of what is in view, unless the cursor is there or selects something."""
        cursor = self._view.textCursor()
        if not cursor.hasSelection() and not self._view.in_view(cursor.position()):
            cursor.setPosition(self._view.position_at_top())
            self._view.setTextCursor(cursor)

    def _tell_kind(self) -> None:
        """Tell what other part of the article the cursor has come to."""
        page = self._view.page
        paragraphs = () if page is None else page.galley.sheet.paragraphs
        number = self._view.textCursor().blockNumber()
        kind = paragraph_heard(paragraphs[number].style) if number < len(paragraphs) else ""
        if kind != self._kind:
            self._kind = kind
            self._view.announce(kind)


def _is_ours(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    control = bool(held & Qt.KeyboardModifier.ControlModifier)
    if any(event.matches(each) for each in _COPIES):
        return True
    if held & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier):
        return False
    return event.key() in _ALONG or (event.key() in _ACROSS and not control)
