"""The window's head gives way, but not with its buttons."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.models.palette import LIGHT
from reader.window.header import Header
from reader.window.icons import icon


def test_no_button_is_squeezed_where_the_page_reaches_the_edge(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    header = Header(QAction("Theme"), QAction("Look"), QAction("Names"), window)
    header.draw_icons(icon)
    header.wear(LIGHT)
    header.resize(680, 70)
    header.stand_over(280, 0)
    window.show()
    buttons = [each for each in header.findChildren(QToolButton) if each.defaultAction()]
    assert len(buttons) == 3
    keys = {button.toolTip().rpartition("(")[2] for button in buttons}
    assert keys == {"Ctrl+D)", "F8)", "F9)"}
    for button in buttons:
        assert button.width() >= button.sizeHint().width()


def test_buttons_that_get_their_icons_late_give_the_box_back_its_room(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    header = Header(
        QAction("Turn Light or Dark"),
        QAction("Page Look"),
        QAction("Names Beside the Page"),
        window,
    )
    header.resize(760, 70)
    window.resize(760, 400)
    window.show()
    header.stand_over(341, 0)
    header.draw_icons(icon)
    header.wear(LIGHT)
    layout = header.layout()
    assert layout is not None
    layout.activate()
    assert header.box.width() > 250
