"""What can be done with one saying: its menu, and having it copied."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from reader.language.words import tr
from reader.library.answers import Saying, SayingKind
from reader.models.asking import Asking, Kind
from reader.models.copied_quotation import Form
from reader.models.copied_saying import article_cited, copied
from reader.models.portrait import Subject
from reader.window.actions import dropping_checked
from reader.window.copying import put_on_clipboard, told_copied
from reader.window.main_window import MainWindow

_LONGEST_TOLD = 60
"""Characters up to which what was copied is told whole."""


class PortraitMenu(QObject):
    """Opens the menu of a saying; `chosen`, `speaker_wanted` and `line_wanted` tell what is
    asked for in it, each with the saying."""

    chosen = Signal(object)
    speaker_wanted = Signal(object)
    line_wanted = Signal(object)

    def __init__(self, window: MainWindow, asking: Asking) -> None:
        super().__init__(window)
        self._window = window
        self._asking = asking

    def open(self, at: QPoint, saying: Saying, subject: Subject) -> None:
        """Open the menu at a point of the screen, on the page of `subject`."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add(menu, tr("Go to It in Its &Article"), lambda: self.chosen.emit(saying))
        if saying.speaker is not None and saying.speaker != subject.name:
            self._add(
                menu, tr("Open the &Page of Its Speaker"), lambda: self.speaker_wanted.emit(saying)
            )
        self._add(menu, tr("&Copy"), lambda: self.copy(saying))
        if saying.kind is SayingKind.QUOTED:
            self._add(menu, tr("Their &Line Over Time…"), lambda: self.line_wanted.emit(saying))
        menu.popup(at)

    def copy(self, saying: Saying, form: Form = Form.TEXT) -> None:
        """Put the saying on the clipboard, with its speaker and its origin."""
        put_by = partial(self._put_by, form)
        self._asking.ask(Kind.COPIED, lambda catalogue: copied(catalogue, saying, form), put_by)

    def copy_article(self, saying: Saying) -> None:
        """Put the citation of the article that the saying stands in on the clipboard."""
        article = saying.article
        self._asking.ask(
            Kind.COPIED, lambda catalogue: article_cited(catalogue, article), self._put_citation
        )

    def _put_citation(self, words: str) -> None:
        if words:
            put_on_clipboard(words, Form.TEXT)
            self._window.foot.say(tr("Copied the article’s citation."))

    def _put_by(self, form: Form, words: str) -> None:
        if words:
            put_on_clipboard(words, form)
            short = words if len(words) <= _LONGEST_TOLD else f"{words[:_LONGEST_TOLD].rstrip()}…"
            self._window.foot.say(told_copied(form, " ".join(short.split())))

    def _add(self, menu: QMenu, words: str, deed: Callable[[], object]) -> None:
        menu.addAction(words).triggered.connect(dropping_checked(deed))
