"""What platforms have besides: keys that are nobody's, and places in menus."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from reader.window.actions import MENUS, Actions
from reader.window.keys_told import as_the_platform, keys_by_group
from reader.window.platform_keys import besides

Key = QKeySequence.StandardKey
WINDOWS = {
    Key.Redo: ["Ctrl+Y"],
    Key.Close: ["Ctrl+F4", "Ctrl+W"],
    Key.Back: ["Alt+Left", "Backspace", "Alt+Backspace"],
    Key.HelpContents: ["F1"],
    Key.Open: ["Ctrl+O"],
    Key.Find: ["/"],
    Key.Undo: ["Ctrl+Z", "F14", "Ctrl+F14"],
}


def of_windows(key: QKeySequence.StandardKey) -> list[QKeySequence]:
    return [QKeySequence(each) for each in WINDOWS.get(key, [])]


def added(name: str, *ours: str, taken: tuple[str, ...] = ()) -> list[str]:
    held = [QKeySequence(key) for key in ours]
    others = [QKeySequence(key) for key in taken]
    return [key.toString() for key in besides(name, held, others, of_windows)]


def test_a_platform_s_keys_come_besides() -> None:
    assert added("redo", "Ctrl+Shift+Z") == ["Ctrl+Y"]
    assert added("close", "Ctrl+W") == ["Ctrl+F4"]
    assert added("guide") == ["F1"]


def test_what_is_another_s_or_is_typed_stays_what_it_is() -> None:
    assert added("open_files", "Ctrl+Shift+O", taken=("Ctrl+O",)) == []
    assert added("back", "Alt+Left") == []
    assert added("find", "Ctrl+F") == []
    assert added("star", "s") == []
    assert added("undo", "Ctrl+Z") == []


def test_no_two_deeds_have_one_key_and_each_is_in_the_list(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    listed = [told for group in keys_by_group(actions) for told in group.keys]
    seen: list[str] = []
    for deeds in MENUS.values():
        for deed in deeds:
            if deed is not None:
                keys = [key.toString() for key in actions[deed.name].shortcuts()]
                words = deed.text.replace("&", "").rstrip("…")
                assert not keys or (" or ".join(keys), words) in listed
                seen += keys
    assert len(seen) == len(set(seen))


def test_macos_has_three_things_in_its_own_menu(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    role = QAction.MenuRole
    assert actions["about"].menuRole() is role.AboutRole
    assert actions["preferences"].menuRole() is role.PreferencesRole
    assert actions["quit"].menuRole() is role.QuitRole
    assert actions["page_look"].menuRole() is role.NoRole


def test_keys_in_words_have_the_signs_of_macos() -> None:
    signs = {"Ctrl+A": "⌘A", "Shift+A": "⇧A", "Alt+A": "⌥A"}
    assert as_the_platform("Ctrl+Shift+↑ ↓", signs.__getitem__) == "⌘⇧↑ ↓"
    assert as_the_platform("Ctrl+Maj+↑ ↓") == "Ctrl+Maj+↑ ↓"
