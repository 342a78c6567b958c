"""Opens every article of a library in the window and tells what there would be taken for markup.

`python -m tests.torture.inspection LIBRARY` prints one line of JSON.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QModelIndex
from PySide6.QtGui import Qt, QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from reader.app import Desk
from reader.first_screen import FirstScreen, prepared_application
from reader.window.remembered import Remembered

_MARKUP = re.compile("<(?!/?qt>|br>)[a-z/]", re.IGNORECASE)
_TIP = Qt.ItemDataRole.ToolTipRole


class Inspector:
    """Looks at all words that the window shows or would show as a tip."""

    def __init__(self, desk: Desk) -> None:
        self._window = desk.window
        self.odd: list[str] = []
        self.words = 0

    def look(self, what: str) -> None:
        """Look at every label and tip there is by now."""
        for label in self._window.findChildren(QLabel):
            self.words += 1
            plain = label.textFormat() is Qt.TextFormat.PlainText
            if not plain and Qt.mightBeRichText(label.text()):
                self._note(f"{what}: a label takes {label.text()[:80]!r} for markup")
        for widget in self._window.findChildren(QWidget):
            self._look_at_tip(what, widget.toolTip())
        for model in self._models():
            for index in _rows(model):
                self._look_at_tip(what, index.data(_TIP))

    def look_for_markup(self, what: str, text: str) -> None:
        """Whether what of the text looks like markup stands in the page as it is."""
        pages = [page.toPlainText() for page in self._window.findChildren(QTextDocument)]
        for found in _MARKUP.finditer(" ".join(text.split())[:2_000]):
            if not any(found[0] in page for page in pages):
                self._note(f"{what}: {found[0]!r} of its text is not shown")

    def _look_at_tip(self, what: str, tip: object) -> None:
        self.words += 1
        if isinstance(tip, str) and Qt.mightBeRichText(tip) and _MARKUP.search(tip):
            self._note(f"{what}: a tip shows {tip[:80]!r} as markup")

    def _models(self) -> set[QAbstractItemModel]:
        views = self._window.findChildren(QAbstractItemView)
        return {view.model() for view in views if view.model() is not None}

    def _note(self, odd: str) -> None:
        if odd not in self.odd:
            self.odd.append(odd)


def _rows(model: QAbstractItemModel) -> Iterator[QModelIndex]:
    for row in range(min(model.rowCount(), 200)):
        yield model.index(row, 0)


def main() -> int:
    """Look at everything; the exit status is that of a program that went well."""
    _application = prepared_application()
    desk = Desk(FirstScreen(Path(sys.argv[1]), Remembered(None)))
    desk.window.show()
    desk.settle()
    inspector = Inspector(desk)
    view = desk.window.list_pane.view
    articles = view.model().rowCount()
    for row in range(articles):
        view.choose(row)
        desk.settle()
        inspector.look(f"article {row}")
        opened, page = desk.reading.opened, desk.window.page_pane.view
        if opened is not None and "<img" in opened.kept.article.text:
            shown = page.page
            if shown is None or "<img" not in str(getattr(shown, "text", opened.kept.article.text)):
                inspector.odd.append(f"article {row}: its text is not shown as it is")
    for typed in ("<img src=x>", "person:<b>x", "\x1b[31m", "\u202ex", "nothing:<i>"):
        desk.reading.type_filter(typed)
        desk.settle()
        inspector.look(f"filter {typed!r}")
    desk.window.grab()
    desk.close()
    told = {"articles": articles, "words": inspector.words, "odd": inspector.odd}
    sys.stdout.write(f"{json.dumps(told)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
