"""Copies quotations with their speaker and their origin, and articles as a citation."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from reader.language.words import marked, tr
from reader.library.answers import Kept
from reader.models.copied_quotation import Form, cited, given_on, origin_of, words_of
from reader.models.margin import Said
from reader.window.actions import dropping_checked
from reader.window.main_window import MainWindow
from reader.window.of_article import of_article
from reader.window.page_pane import PagePane

_COPIED = {
    Form.TEXT: marked("Copied: {words}"),
    Form.MARKDOWN: marked("Copied as Markdown: {words}"),
    Form.CITATION: marked("Copied as a citation: {words}"),
}
_LONGEST_TOLD = 60
"""Characters up to which what was copied is told whole."""


class Copying(QObject):
    """Puts words on the clipboard, and tells which."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        actions = window.actions_by_name
        for name, form in (
            ("copy_text", Form.TEXT),
            ("copy_markdown", Form.MARKDOWN),
            ("copy_citation", Form.CITATION),
        ):
            ask = of_article(window.page_area, name, partial(self.copy, form))
            actions[name].triggered.connect(dropping_checked(ask))
        ask = of_article(window.page_area, "copy_article", self.copy_article)
        actions["copy_article"].triggered.connect(dropping_checked(ask))
        if (application := QCoreApplication.instance()) is not None:
            application.aboutToQuit.connect(_leave_text_only)

    def copy(self, form: Form, said: Said | None = None) -> None:
        """Copy these words, or those that are in hand, in the form that is asked for."""
        kept = self._kept
        if said is None:
            said = self._pane.view.words_in_hand()
        if kept is None or said is None:
            self._window.foot.say(self._pane.view.none_told)
            return
        words = words_of(kept, said)
        given = given_on(words, origin_of(kept), form)
        put_on_clipboard(given, form)
        whose = f" — {words.speaker}" if words.speaker else ""
        self._window.foot.say(told_copied(form, f"{_shortened(words.paragraphs[0])}{whose}"))

    def copy_article(self) -> None:
        """Copy the citation of the open article."""
        if (kept := self._kept) is None:
            self._window.foot.say(tr("No article is open."))
            return
        QGuiApplication.clipboard().setText(cited(origin_of(kept)))
        self._window.foot.say(tr("Copied the article’s citation."))

    def add_to(self, menu: QMenu, said: Said) -> None:
        """Offer in `menu` to copy these words."""
        offered = menu.addMenu(tr("Copy &Quotation"))
        for words, form in (
            (tr("as &Text"), Form.TEXT),
            (tr("as &Markdown"), Form.MARKDOWN),
            (tr("as &Citation"), Form.CITATION),
        ):
            copy = partial(self.copy, form, said)
            offered.addAction(words).triggered.connect(dropping_checked(copy))

    @property
    def _kept(self) -> Kept | None:
        opened = self._pane.opened
        return None if opened is None else opened.kept

    @property
    def _pane(self) -> PagePane:
        """The page that the keys go to."""
        return self._window.page_area.in_hand


def put_on_clipboard(words: str, form: Form) -> None:
    """Put words of that form on the clipboard."""
    data = QMimeData()
    data.setText(words)
    if form is Form.MARKDOWN:
        data.setData("text/markdown", words.encode())
    QGuiApplication.clipboard().setMimeData(data)


def told_copied(form: Form, words: str) -> str:
    """That these words were copied in that form, as the foot tells it."""
    return tr(_COPIED[form]).format(words=words)


def _leave_text_only() -> None:
    """Leave what was copied as text: Qt throws away other data only once Python has ended, and
    crashes in that."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard() and clipboard.mimeData().hasText():
        clipboard.setText(clipboard.text())


def _shortened(words: str) -> str:
    if len(words) <= _LONGEST_TOLD:
        return words
    return words[:_LONGEST_TOLD].rpartition(" ")[0].rstrip(" ,;:.") + "…”"
