"""The page's side of the window: the open article, or a welcome; and finding in it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reader.language.words import tr
from reader.library.ids import ArticleId
from reader.models.article_page import article_page
from reader.models.page_look import USUAL, PageLook
from reader.models.palette import LIGHT, Palette
from reader.models.reading import Opened
from reader.window.article_view import ArticleView
from reader.window.find_bar import FindBar
from reader.window.welcome import Welcome

NARROWEST = 400  # px


class PagePane(QWidget):
    """Shows the page of the open article, set anew where colours or size change.

    `turned` tells that something else stands in its place, or no longer. It has no focus proxy,
    nor has any other part that holds several controls: Tab would come to the proxy alone.
    """

    name_chosen = Signal(str, str)
    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = LIGHT
        self._look = USUAL
        self._opened: Opened | None = None
        self._from_end: ArticleId | None = None
        self._instead: QWidget | None = None
        self._keys_instead: QWidget | None = None
        self.view = ArticleView(self)
        # Under a style sheet the viewport would keep the first palette's paper.
        self.view.viewport().setAutoFillBackground(False)
        self.welcome = Welcome(self)
        self.find_bar = FindBar(self)
        self._paper = QWidget(self)
        self._paper.setBackgroundRole(QPalette.ColorRole.Base)
        self._paper.setAutoFillBackground(True)
        self._stack = QStackedWidget(self)
        for widget in (self._paper, self.welcome, self.view):
            self._stack.addWidget(widget)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._stack, 1)
        rows.addWidget(self.find_bar)
        self.setMinimumWidth(NARROWEST)
        self.view.person_chosen.connect(self._choose_person)
        self.view.place_chosen.connect(self._choose_place)
        self.view.speaker_chosen.connect(self._choose_speaker)
        self.find_bar.typed.connect(self._find_from_here)
        self.find_bar.stepped.connect(self._find)
        self.find_bar.left.connect(self._stop_finding)

    @property
    def opened(self) -> Opened | None:
        """The article whose page this is."""
        return self._opened

    def showEvent(self, event: QShowEvent) -> None:
        """Let Tab go from the page to what finds in it: another parent brings that in disorder."""
        super().showEvent(event)
        for before, after in pairwise((self.view, *self.find_bar.parts)):
            QWidget.setTabOrder(before, after)

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self._palette = palette
        self.welcome.wear(palette)
        self.find_bar.wear(palette)
        self._set_page()

    def set_look(self, look: PageLook) -> None:
        """Set the article as `look` says."""
        self._look = look
        self._set_page()

    def show_article(self, opened: Opened) -> None:
        """Show this article's page; words that are looked for are marked on it as well."""
        article = opened.kept.id
        is_other = self._opened is None or self._opened.kept.id != article
        self._opened = opened
        if is_other:
            self.end_instead()
        self._set_page()
        if is_other:
            if self._from_end == article:
                self.view.scroll_to_end()
            self._from_end = None
        if self.find_bar.isVisible():
            self.find_bar.tell(0, self.view.mark_text(self.find_bar.line.text()))

    @property
    def instead(self) -> QWidget | None:
        """What stands in the place of the article's page."""
        return self._instead

    def show_instead(self, other: QWidget, in_order: Sequence[QWidget] = ()) -> None:
        """Show `other` in the place of the article's page, until another article is opened.

        `in_order` is what in it takes the keys, as one reads it; the last is what one comes for.
        """
        self._instead, self._keys_instead = other, in_order[-1] if in_order else other
        if self._stack.indexOf(other) < 0:
            self._stack.addWidget(other)
        for before, after in pairwise((self.view, *in_order)):
            QWidget.setTabOrder(before, after)
        self._stack.setCurrentWidget(other)
        self.turned.emit()

    def go_in(self) -> None:
        """Have keys go to the article, or to what stands in its place."""
        there = self._keys_instead if self._instead is not None else self.view
        (there or self.view).setFocus()

    def end_instead(self) -> None:
        """Show the article's page again."""
        if self._instead is not None:
            self._instead = None
            self._stack.setCurrentWidget(self._paper if self._opened is None else self.view)
            self.turned.emit()

    def show_total(self, total: int) -> None:
        """Welcome whoever has no article yet."""
        if self._opened is None and self._instead is None:
            self._stack.setCurrentWidget(self._paper if total else self.welcome)

    def open_find_bar(self) -> None:
        """Ask for words to find in the article."""
        if self._opened is not None:
            self.find_bar.open()
            self.find_bar.tell(0, self.view.mark_text(self.find_bar.line.text()))

    def close_find_bar(self) -> bool:
        """Put away the line that asks for words to find; False where it isn't there."""
        if not self.find_bar.isVisible():
            return False
        self.find_bar.hide()
        self.view.mark_text("")
        return True

    def begin_at_end(self, article: ArticleId) -> None:
        """Show this article from its end, at once or once it is opened: one reads backwards."""
        if self._opened is not None and self._opened.kept.id == article:
            self.view.scroll_to_end()
        else:
            self._from_end = article

    def go_to_match(self, *, backward: bool) -> tuple[int, int]:
        """Go to the next place of the words to find, or where none are asked for of the filter's.

        Which it is, of how many; (0, 0) where there is none.
        """
        if not self.find_bar.isVisible():
            return self.view.go_to_hit(backward=backward)
        return self._find(self.find_bar.line.text(), backward=backward)

    def scroll_back(self) -> bool:
        """Scroll up by what is in view, less two lines; False at the top."""
        bar = self.view.verticalScrollBar()
        before = bar.value()
        bar.setValue(before - bar.pageStep() + 2 * self.view.cursorRect().height())
        return bar.value() != before

    def _set_page(self) -> None:
        if self._opened is None:
            return
        page = article_page(self._opened.galley, self._palette, self._look)
        self.view.show_page(page)
        if self._instead is None:
            self._stack.setCurrentWidget(self.view)

    def _find_from_here(self, words: str) -> None:
        """Find the first from the top of the view on, however many letters came before."""
        bar = self.view.verticalScrollBar()
        place, cursor = bar.value(), self.view.textCursor()
        cursor.clearSelection()
        self.view.setTextCursor(cursor)
        bar.setValue(place)  # Qt scrolls to the cursor
        self._find(words, backward=False)

    def _find(self, words: str, backward: bool) -> tuple[int, int]:
        which = self.view.find_text(words, backward=backward)
        end = tr("on from the end") if backward else tr("on from the top")
        self.find_bar.tell(*which, end if self.view.went_round else "")
        return which

    def _stop_finding(self) -> None:
        self.view.find_text("")
        self.view.setFocus()

    def _choose_person(self, name: str) -> None:
        self.name_chosen.emit("person", name)

    def _choose_place(self, name: str) -> None:
        self.name_chosen.emit("place", name)

    def _choose_speaker(self, name: str) -> None:
        self.name_chosen.emit("speaker", name)
