"""The lines above an article, cut between their parts and never in one.

A part is what stands between dots. A dot that a line would end in isn't shown: there it parts
nothing any more.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QTextCharFormat, QTextCursor, QTextDocument, QTextLayout

DOT = "·"

_BLANK = "\N{NO-BREAK SPACE}"
_LONGEST = 24
"""Characters of a part that is kept together; a longer one may need to be cut."""


def kept_together(line: str) -> str:
    """`line`, as long as it was, with blanks that don't break in its parts and before dots."""
    parts = line.split(f" {DOT} ")
    whole = [part.replace(" ", _BLANK) if len(part) <= _LONGEST else part for part in parts]
    return f"{_BLANK}{DOT} ".join(whole)


def as_written(shown: str) -> str:
    """What was kept together, with plain blanks again."""
    return shown.replace(_BLANK, " ")


def hide_hanging_dots(document: QTextDocument, lines: int, measure: float) -> None:
    """Show only the dots that part something where `lines` blocks are `measure` pixels wide."""
    cursor = QTextCursor(document)
    for number in range(lines):
        block = document.findBlockByNumber(number)
        hanging = _line_ends(QTextLayout(block.text(), block.charFormat().font()), measure)
        for at, letter in enumerate(block.text()):
            if letter == DOT:
                cursor.setPosition(block.position() + at)
                cursor.setPosition(block.position() + at + 1, QTextCursor.MoveMode.KeepAnchor)
                ink = block.charFormat().foreground()
                if at in hanging:
                    ink = QBrush(Qt.GlobalColor.transparent)
                if cursor.charFormat().foreground() != ink:
                    form = QTextCharFormat()
                    form.setForeground(ink)
                    cursor.mergeCharFormat(form)


def _line_ends(words: QTextLayout, measure: float) -> set[int]:
    """Where the last letter of each line is but the last, blanks aside."""
    text, ends = words.text(), set()
    words.beginLayout()
    while (line := words.createLine()).isValid():
        line.setLineWidth(measure)
        after = line.textStart() + line.textLength()
        ends.add(len(text[:after].rstrip()) - 1)
    words.endLayout()
    return ends - {len(text.rstrip()) - 1}
