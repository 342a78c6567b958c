"""All that can be opened in the program, each with how one comes there by key."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from reader.models.palette import Theme
from reader.window.dropping import DropSign
from reader.window.no_library import NoLibrary
from reader.window.slow_opening import SlowOpening
from reader.window.theme import dress, palette_for
from tests.journeys.desk import Desk

Press = Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]

_KEY: Final = Qt.Key
_CONTROL: Final = Qt.KeyboardModifier.ControlModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_SHARED: Final = (
    "We will not pay one crown for that bridge before the last rivet has been looked at"
)
ARTICLES: Final = {
    "north.txt": " date 2025-03-26 Minister halts the bridge over the sound\n\nOSLO\n\n"
    "Marit Solberg waits in the rain. (Jo Falk/AFP)\n\n"
    f"“{_SHARED} by people who know rivets,” said Marit Solberg, the minister of transport.\n\n"
    "“It is a scandal that will cost more than the whole bridge did,” said Jonas Berg.\n\n"
    "Eva Dahl said that nobody had asked those who sail there. “Nobody at all,” she said.\n\n"
    "Officials in Bergen called it “a pity”. “We are sorry,” one official said.\n",
    "coast.txt": " date 2025-03-27 No money for bridge, says minister\n\nBERGEN\n\n"
    f"“{_SHARED},” Marit Solberg said.\n\n“The boats go on,” Marit Solberg told them in Oslo.\n",
    "ferry.txt": " date 2025-02-28 A ferry is painted\n\n“It was about time,” said Eva Dahl.\n",
    "empty.txt": "",
}


class Opening(NamedTuple):
    """Something that opens: what it is called here, and what a person does for it."""

    name: str
    does: Callable[[Desk], object]
    empty: bool = False
    """Whether the library is empty."""
    alone: Callable[[Theme], QWidget] | None = None
    """Makes what stands without the window."""

    def __str__(self) -> str:
        return self.name.replace(" ", "-")


def _press(*keys: Press) -> Callable[[Desk], None]:
    def do(desk: Desk) -> None:
        for key in keys:
            desk.press(*key) if isinstance(key, tuple) else desk.press(key)

    return do


def _choose(deed: str) -> Callable[[Desk], None]:
    """What the menu item of that name does."""

    def do(desk: Desk) -> None:
        desk.window.actions_by_name[deed].trigger()
        desk.settle()

    return do


def _typed(
    words: str, *keys: Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]
) -> Callable[[Desk], None]:
    def do(desk: Desk) -> None:
        desk.type_filter(words)
        _press(*keys)(desk)

    return do


def answer(desk: Desk, words: str) -> None:
    """Type into the small window that asks for something, and Enter."""
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, words)
    desk.press(_KEY.Key_Return)
    desk.window.activateWindow()  # as a desktop would
    desk.settle()


def _kept_filters(desk: Desk) -> None:
    for words, name in (("place:oslo", "Oslo"), ("is:unread", "To read")):
        desk.type_filter(words)
        desk.press(_KEY.Key_S, _CONTROL | _SHIFT)
        answer(desk, name)
        desk.press(_KEY.Key_Escape)


def _manage_filters(desk: Desk) -> None:
    _kept_filters(desk)
    _choose("manage_filters")(desk)


def _starred_and_tagged(desk: Desk) -> None:
    _press(_KEY.Key_S, _KEY.Key_T)(desk)
    answer(desk, "harbour")


def _tags(desk: Desk) -> None:
    _starred_and_tagged(desk)
    desk.press(_KEY.Key_T)


def _corrections(desk: Desk) -> None:
    _press(_KEY.Key_Return, _KEY.Key_N, _KEY.Key_C)(desk)
    desk.press(_KEY.Key_Down)
    desk.press(_KEY.Key_Return)
    desk.window.activateWindow()
    desk.settle()
    desk.press(_KEY.Key_E, _CONTROL)


def _menu_of_a_name(desk: Desk) -> None:
    panel = desk.window.names_panel
    panel.setFocus()
    desk.press(_KEY.Key_Down)
    index = panel.currentIndex()
    panel.open_menu(index, panel.viewport().mapToGlobal(panel.visualRect(index).bottomLeft()))


def _menu_of_the_order(desk: Desk) -> None:
    QTimer.singleShot(0, desk.window.list_pane.head.order.click)
    desk.wait_until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))


def _no_library(theme: Theme) -> QWidget:
    shown = NoLibrary("The file is a foreign one: /home/nobody/articles.sqlite.")
    dress(shown, palette_for(theme, Qt.ColorScheme.Light))
    return shown


def _slow_opening(theme: Theme) -> QWidget:
    shown = SlowOpening(theme)
    shown.tell("This takes longer than usual.")
    return shown


def _at_the_bridge(*keys: Press) -> Callable[[Desk], None]:
    """At the article about the bridge in the north, on its page."""

    def do(desk: Desk) -> None:
        desk.press(_KEY.Key_Home)
        while "halts" not in desk.chosen:
            desk.press(_KEY.Key_J)
        desk.press(_KEY.Key_Return)
        _press(*keys)(desk)

    return do


def _dragged(desk: Desk) -> None:
    """Files from elsewhere come over the window."""
    (sign,) = desk.window.findChildren(DropSign)
    sign.show_for([QUrl("file:so"), QUrl("file:so")])


OPENINGS: Final = (
    Opening("window", _press()),
    Opening("marks", _at_the_bridge(_KEY.Key_N)),
    Opening("starred and tagged", _starred_and_tagged),
    Opening("filters above the list", _kept_filters),
    Opening("selected articles", _press((_KEY.Key_A, _CONTROL))),
    Opening("evidence", _at_the_bridge(_KEY.Key_N, _KEY.Key_E)),
    Opening("find bar", _at_the_bridge((_KEY.Key_F, _CONTROL), _KEY.Key_T)),
    Opening("page look", _press(_KEY.Key_F8)),
    Opening("preferences", _choose("preferences")),
    Opening("about", _choose("about")),
    Opening("files dragged", _dragged),
    Opening("names of the filter", _press(_KEY.Key_F)),
    Opening("large map", _press(_KEY.Key_F, _KEY.Key_G, _KEY.Key_G)),
    Opening("page of a person", _at_the_bridge(_KEY.Key_N, _KEY.Key_W)),
    Opening("side by side", _at_the_bridge(_KEY.Key_B, _KEY.Key_J)),
    Opening("proposals", _typed("person:so")),
    Opening("faulty filter", _typed("date:never", _KEY.Key_Return)),
    Opening("nothing found", _typed("zebra place:oslo", _KEY.Key_Return)),
    Opening("menu of a name", _menu_of_a_name),
    Opening("menu of the order", _menu_of_the_order),
    Opening("tags", _tags),
    Opening("save filter", _typed("place:oslo", (_KEY.Key_S, _CONTROL | _SHIFT))),
    Opening("manage filters", _manage_filters),
    Opening("correct", _at_the_bridge(_KEY.Key_N, _KEY.Key_C)),
    Opening("corrections", _corrections),
    Opening("also in", _at_the_bridge(_KEY.Key_N, _KEY.Key_A)),
    Opening("their line", _at_the_bridge(_KEY.Key_N, _KEY.Key_L)),
    Opening("keys", _choose("keys")),
    Opening("guide", _press(_KEY.Key_F1)),
    Opening("files left out", _choose("left_out")),
    Opening("no articles", _press(), empty=True),
    Opening("no library", _press(), alone=_no_library),
    Opening("slow opening", _press(), alone=_slow_opening),
)
