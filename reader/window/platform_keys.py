"""What platforms have their own ways with: standard keys besides ours, and places in menus."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

ROLES = {
    "about": QAction.MenuRole.AboutRole,
    "preferences": QAction.MenuRole.PreferencesRole,
    "quit": QAction.MenuRole.QuitRole,
}
"""What macOS puts into the program's own menu. All else stays where it is: by its words alone
Qt would move more."""

_Key = QKeySequence.StandardKey
_Held = Qt.KeyboardModifier
_HELD = _Held.ControlModifier | _Held.AltModifier | _Held.MetaModifier
_STANDARD = {
    "open_files": _Key.Open,
    "print": _Key.Print,
    "close": _Key.Close,
    "quit": _Key.Quit,
    "undo": _Key.Undo,
    "redo": _Key.Redo,
    "preferences": _Key.Preferences,
    "back": _Key.Back,
    "forward": _Key.Forward,
    "find": _Key.Find,
    "next_match": _Key.FindNext,
    "previous_match": _Key.FindPrevious,
    "larger": _Key.ZoomIn,
    "smaller": _Key.ZoomOut,
    "full_screen": _Key.FullScreen,
    "guide": _Key.HelpContents,
}


def bindings(key: QKeySequence.StandardKey) -> list[QKeySequence]:
    """The platform's keys for that."""
    return QKeySequence.keyBindings(key)


def besides(
    name: str,
    ours: Sequence[QKeySequence],
    taken: Collection[QKeySequence],
    standard: Callable[[QKeySequence.StandardKey], list[QKeySequence]] = bindings,
) -> list[QKeySequence]:
    """The platform's keys for the deed `name` that are nobody's, besides `ours`.

    None without Ctrl, Alt or Meta, but for those with a number (F11): a letter or Backspace is
    typed, and a deed may come by it only where the program means it to. None beyond F12: X11
    names F14 for Undo, which stood on keyboards of long ago.
    """
    if name not in _STANDARD:
        return []
    found = [key for key in standard(_STANDARD[name]) if key not in ours and key not in taken]
    return [key for key in found if _is_held(key)]


def _is_held(key: QKeySequence) -> bool:
    first = key[0]  # type: ignore[index]  # the stubs don’t know
    if Qt.Key.Key_F12 < first.key() <= Qt.Key.Key_F35:
        return False
    if first.key() == Qt.Key.Key_Backspace:  # which is typed with any of them
        return False
    held = first.keyboardModifiers() & _HELD
    return bool(held) or Qt.Key.Key_F1 <= first.key() <= Qt.Key.Key_F12
