"""Words that look like markup, and words without end: shown as they are, and no wider."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QPushButton

from tests.journeys.conftest import OpenDesk
from tests.libraries import library_of, written

IMAGE = "<img src=x.png>"


def shown(tool_tip: object) -> str:
    """What Qt shows of a tool tip."""
    assert isinstance(tool_tip, str)
    assert not tool_tip or tool_tip.startswith("<qt>")
    document = QTextDocument()
    document.setHtml(tool_tip)
    return document.toPlainText()


def test_markup_is_shown_as_text(open_desk: OpenDesk, tmp_path: Path) -> None:
    article = f" date 2025-03-20 {IMAGE} closes\n\n“No,” said Ann Ek of Lisbon.\n"
    desk = open_desk(library_of(tmp_path, [written(tmp_path / "articles", {"a.txt": article})]))
    desk.settle()
    title = f"{IMAGE} closes"
    assert desk.titles == [title]
    index = desk.window.list_pane.view.model().index(0, 0)
    assert shown(index.data(Qt.ItemDataRole.ToolTipRole)) == title
    desk.type_filter(f'place:lisbon text:"{IMAGE}"')
    assert IMAGE in shown(desk.window.header.sentence.toolTip())
    ways = desk.window.list_pane.nothing.findChildren(QPushButton)
    assert any(IMAGE in shown(way.toolTip()) for way in ways)
    desk.window.foot.say(IMAGE)
    for label in desk.window.findChildren(QLabel):
        if IMAGE in label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText
            assert IMAGE in shown(label.toolTip())


def test_a_long_message_makes_the_window_no_wider(open_desk: OpenDesk, two: Path) -> None:
    desk = open_desk(two, size=(760, 600))
    desk.window.foot.say("The library could not be read, since " * 40)
    desk.settle()
    assert desk.window.minimumSizeHint().width() <= 760
    assert desk.window.width() == 760
