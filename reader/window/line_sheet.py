"""What a speaker said on the same words, then and now: the older on the left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.articles.written_days import short_day
from reader.language.words import counted, marked, tr
from reader.library.answers import Saying
from reader.library.ids import day_of
from reader.models.palette import Palette
from reader.models.their_line import TheirLine, same, words_of
from reader.window.comparing_sheet import ComparingSheet, Side

_COLUMNS = (marked("Day"), marked("Words"), marked("Article"))
_HEADLINE_WIDTH = 250


class LineSheet(ComparingSheet):
    """Sets one quotation of a speaker against their others, which it lists by day.

    `words_typed` tells the words that the others are to hold; with none they are those that
    share uncommon words with it.
    """

    words_typed = Signal(str)

    def __init__(self, anchor: Saying, palette: Palette, parent: QWidget) -> None:
        name = anchor.speaker or ""
        title, columns = tr("{name}, Over Time").format(name=name), [tr(each) for each in _COLUMNS]
        super().__init__(title, columns, 1, palette, parent)
        self._anchor = anchor
        self.line = TheirLine(anchor, ())
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Only quotations with these words"))
        self.words.setAccessibleName(tr("Only quotations with these words"))
        self.words.setClearButtonEnabled(True)
        self.words.textEdited.connect(self.words_typed)
        self._rows.insertWidget(1, self.words)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(2, header.ResizeMode.Interactive)
        header.resizeSection(2, _HEADLINE_WIDTH)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        for key, by in (("Left", -1), ("Right", 1)):
            QShortcut(QKeySequence(key), self.table).activated.connect(self._stepper(by))
        for key in ("Down", "Up"):
            shortcut = QShortcut(QKeySequence(key), self.words)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self.table.setFocus)
        self._told.setText(tr("Looking…"))
        self.open_button.setEnabled(False)
        self.beside_button.setEnabled(False)
        self.words.setFocus()

    def show_line(self, line: TheirLine) -> None:
        """Show these others, and first the one of them that says so itself."""
        self.line = line
        typed = " ".join(self.words.text().split())
        self._told.setText(_told(line, typed))
        self._list([_cells(each) for each in line.others], line.first_shown)
        if line.others and not typed:
            self.table.setFocus()

    def sides(self, row: int) -> tuple[Side, Side]:
        """The older and the newer."""
        older, newer = self.line.pair(row)
        return self._side(older), self._side(newer)

    def _side(self, saying: Saying) -> Side:
        day = short_day(day_of(saying.article))
        head = day
        if same(saying, self._anchor):
            head = tr("{day}  ·  this quotation").format(day=day)
        note = "  ·  ".join(part for part in (saying.title, saying.source) if part)
        return Side(head, note, words_of(saying))

    def _stepper(self, by: int) -> Callable[[], None]:
        def step() -> None:
            row = self.table.currentRow() + by
            if 0 <= row < self.table.rowCount():
                self.table.selectRow(row)

        return step


def _told(line: TheirLine, typed: str) -> str:
    count = len(line.others)
    if typed and count:
        told = counted(
            "{n} other quotation of {name} with these words.",
            "{n} other quotations of {name} with these words, the oldest first.",
            count,
        )
    elif typed:
        told = tr("No other quotation of {name} holds these words.")
    elif count:
        told = counted(
            "{n} other quotation of {name} on the same words. Enter opens the article.",
            "{n} other quotations of {name} on the same words, the oldest first."
            " ← → go through them; Enter opens the article.",
            count,
        )
    else:
        told = tr("No other quotation of {name} is on the same words; type others to look for.")
    return told.format(name=line.anchor.speaker or "")


def _cells(saying: Saying) -> tuple[str, str, str]:
    return short_day(day_of(saying.article)), words_of(saying), saying.title
