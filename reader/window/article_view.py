"""The article on its page, and what a reader can do with it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from reader.models.article_page import ArticlePage, found
from reader.models.margin import Said
from reader.models.page_marks import NAMES, SPEECHES, TOLD_FIRST, Mark, MarkKind, first_of
from reader.models.tool_tip import tip
from reader.window.carried_view import CarriedView


class ArticleView(CarriedView):
    """Shows one `ArticlePage` at a time, to be read, searched and gone through by quotation."""

    person_chosen = Signal(str)
    """A person was clicked on; with the name."""

    place_chosen = Signal(str)
    """A place was clicked on; with the name."""

    speaker_chosen = Signal(str)
    """A speaker's label was clicked on; with the name."""

    menu_wanted = Signal(QPoint, object, object)
    """A menu was asked for at a point of the screen; with the name's mark and the words
    there, whichever there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: QPoint | None = None
        self._went_round = False
        self._stays_at_end = False
        self.verticalScrollBar().rangeChanged.connect(self._stay_at_end)
        self.verticalScrollBar().valueChanged.connect(self._leave_end)
        self.viewport().setMouseTracking(True)

    def scroll_page(self) -> bool:
        """Scroll on by what is in view, less two lines to go on from; False at the end."""
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + bar.pageStep() - 2 * self.cursorRect().height())
        return bar.value() != before

    def show_page(self, page: ArticlePage) -> None:
        """Show `page`, from wherever it is then scrolled to."""
        self._stays_at_end = False
        super().show_page(page)

    @property
    def stays_at_end(self) -> bool:
        """Whether the article is shown from its end, by `scroll_to_end`."""
        return self._stays_at_end

    def scroll_to_end(self) -> None:
        """Scroll to the article's end, and stay there while a long one is still laid out."""
        self._stays_at_end = True
        self._stay_at_end()

    @property
    def went_round(self) -> bool:
        """Whether the last step to words that are looked for went round at the article's end."""
        return self._went_round

    def mark_text(self, words: str) -> int:
        """Mark every occurrence of `words`, and go nowhere; how many there are."""
        self._found = () if self._page is None else found(self._page, words)
        self.viewport().update()
        return len(self._found)

    def find_text(self, words: str, *, backward: bool = False) -> tuple[int, int]:
        """Mark every occurrence of `words` and select the next; which it is, of how many.

        Goes on from the selection, or from the top of the view, and round at the end. With
        no words nothing is marked any more. (0, 0) where nothing is found.
        """
        self.mark_text(words)
        return self._step(self._found, backward=backward)

    def go_to_hit(self, *, backward: bool = False) -> tuple[int, int]:
        """Select the next of the words that the filter marks, as `find_text` does."""
        pieces = () if self._page is None else self._page.galley.hits.values()
        hits = list(chain.from_iterable(pieces))
        return self._step(hits, backward=backward)

    def told_at(self, point: QPoint) -> str:
        """What is under a point of the viewport, in words: a name, a quotation or a label."""
        mark = self.mark_at(point, *TOLD_FIRST)
        if self._page is None or mark is not None:
            return "" if mark is None else mark.told
        if (carried := self.carried_at(point)) is not None:
            return carried.told
        said = self.said_at(point)
        return "" if said is None else said.told(self._page.article.text)

    # What Qt calls

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what is under the pointer, and light up the evidence for it."""
        if isinstance(event, QHelpEvent):
            self.hover(event.pos())
            QToolTip.showText(event.globalPos(), tip(self.told_at(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu of what can be done with what is there; by key, with the current words."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            said = self.current_words()
            at = self.cursorRect().bottomLeft()
            self.menu_wanted.emit(self.viewport().mapToGlobal(at), None, said)
        else:
            mark, said = self.mark_at(event.pos(), *NAMES), self.said_at(event.pos())
            self.menu_wanted.emit(event.globalPos(), mark, said)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click begins."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be chosen."""
        super().mouseMoveEvent(event)
        if not event.buttons():
            point = event.position().toPoint()
            beside = point.x() < self._column.gutter
            if self._chosen_at(point):
                shape = Qt.CursorShape.PointingHandCursor
            else:
                shape = Qt.CursorShape.ArrowCursor if beside else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose a name that was clicked on; a drag only selects."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if event.button() is not Qt.MouseButton.LeftButton or pressed is None:
            return
        point = event.position().toPoint()
        dragged = (point - pressed).manhattanLength() >= QApplication.startDragDistance()
        if dragged or self.textCursor().hasSelection():
            return
        label = self._label_at(point)
        mark = self.mark_at(point, *NAMES)
        if (carried := self.carried_at(point)) is not None:
            self.carried_wanted.emit(carried)
        elif label is not None:
            self.speaker_chosen.emit(label.name)
        elif mark is not None:
            chosen = self.person_chosen if mark.kind is MarkKind.PERSON else self.place_chosen
            chosen.emit(mark.name)

    # Where things are

    def _chosen_at(self, point: QPoint) -> bool:
        """Whether a click there chooses something."""
        words = self.mark_at(point, *NAMES) is not None or self._label_at(point) is not None
        return words or self.carried_at(point) is not None

    def _label_at(self, point: QPoint) -> Said | None:
        """The label of a speaker with a name under a point of the viewport."""
        said = self.said_at(point) if self.mark_at(point, *SPEECHES) is None else None
        return said if said is not None and said.named and not said.reported else None

    def _stay_at_end(self) -> None:
        if self._stays_at_end:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def _leave_end(self, value: int) -> None:
        self._stays_at_end &= value == self.verticalScrollBar().maximum()

    def _step(self, marks: Sequence[Mark], *, backward: bool) -> tuple[int, int]:
        """Select the next of `marks`, which go by position: which it is, of how many."""
        self._went_round = False
        if not marks:
            return 0, 0
        cursor = self.textCursor()
        at = cursor.selectionStart() if cursor.hasSelection() else self.position_at_top() - 1
        which = bisect_left(marks, at + (not backward), key=first_of) - backward
        self._went_round = not 0 <= which < len(marks)
        which %= len(marks)
        cursor.setPosition(marks[which].first)
        cursor.setPosition(marks[which].last, QTextCursor.MoveMode.KeepAnchor)
        self._take_to(cursor)
        self._be_at_selection()
        return which + 1, len(marks)
