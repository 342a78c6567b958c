"""Tab comes to every control as one reads, and whatever has the keys looks so, in every theme."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTextBrowser, QWidget

from reader.models.dimming import contrast
from reader.models.palette import Theme
from tests.accessibility.conftest import Open
from tests.accessibility.openings import OPENINGS, Opening
from tests.accessibility.shown import Shown, place

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

MOST = 60
"""Controls of one window, at most."""
AROUND = 5
"""Pixels around a control in which its look may change."""
SEEN = 3.0
ENOUGH = 24
"""Pixels that have to change, and how much each."""

WITH_CONTROLS = [
    each
    for each in OPENINGS
    if not each.name.startswith("menu") and each.name not in {"proposals", "files dragged"}
]
"""In a menu arrows go on, Tab takes what is proposed, and what is dragged covers all."""


@pytest.mark.parametrize("opening", WITH_CONTROLS, ids=str)
def test_tab_comes_to_every_control_as_one_reads(opening: Opening, open_it: Open) -> None:
    shown = open_it(opening)
    forth = tabbed(shown, Qt.Key.Key_Tab)
    missed = [each for each in shown.reachable() if each not in forth]
    assert not missed
    back = tabbed(shown, Qt.Key.Key_Backtab)
    assert set(back) == set(forth)
    at = back.index(forth[-1])
    assert back[at:] + back[:at] == forth[::-1]
    wrong = [f"{said(a)} before {said(b)}" for a, b in pairwise(forth) if is_before(b, a)]
    assert not wrong


def said(widget: QWidget) -> str:
    words = widget.accessibleName() or str(widget.property("text"))
    return f"{type(widget).__name__} {words!r} at {place(widget)}"


def tabbed(shown: Shown, key: Qt.Key) -> list[QWidget]:
    """What the key comes to, from the first (or where it comes to next) and once round."""
    first = min(shown.reachable(), key=lambda each: each.mapTo(each.window(), QPoint(0, 0)).y())
    if key == Qt.Key.Key_Tab:
        start(shown)
    else:
        first.setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QWidget] = []
    for _ in range(MOST):
        focus = QApplication.focusWidget()
        assert focus is not None
        if isinstance(focus, QTextBrowser) and seen and focus is seen[-1]:
            pass  # it goes along its links first
        elif focus in seen:
            assert focus is seen[0], f"a trap: {focus!r}"
            return seen
        else:
            seen.append(focus)
        QTest.keyClick(focus, key)
        QApplication.processEvents()
    raise AssertionError("Tab comes to no end")


def start(shown: Shown) -> None:
    """Give the keys to what stands first, as one reads."""
    first = next(iter(in_reading_order(shown.reachable())))
    first.setFocus(Qt.FocusReason.TabFocusReason)


def in_reading_order(widgets: list[QWidget]) -> Iterator[QWidget]:
    left = list(widgets)
    while left:
        first = next(
            (each for each in left if not any(is_before(o, each) for o in left if o is not each)),
            left[0],
        )
        left.remove(first)
        yield first


def is_before(one: QWidget, other: QWidget) -> bool:
    """Whether one reads `one` first: it stands above in a column, or in a column further left."""
    ancestors = [one]
    while (parent := ancestors[-1].parentWidget()) is not None:
        ancestors.append(parent)
    branch = other
    while (parent := branch.parentWidget()) is not None and parent not in ancestors:
        branch = parent
    if parent is None or one is parent or parent is other:
        return False
    mine = ancestors[ancestors.index(parent) - 1]
    a, b = QRect(mine.pos(), mine.size()), QRect(branch.pos(), branch.size())
    if a.left() < b.right() and b.left() < a.right():
        return a.bottom() <= b.top() + AROUND
    if a.top() < b.bottom() and b.top() < a.bottom():
        return a.right() <= b.left() + AROUND
    return a.bottom() <= b.top() + AROUND


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.SEPIA, Theme.DARK], ids=str)
@pytest.mark.parametrize("opening", WITH_CONTROLS, ids=str)
def test_what_has_the_keys_looks_so(opening: Opening, theme: Theme, open_it: Open) -> None:
    QApplication.setCursorFlashTime(0)
    shown = open_it(opening, theme=theme)
    controls = [each for each in tabbed(shown, Qt.Key.Key_Tab) if not isinstance(each, QMenu)]
    if len(controls) < 2:
        return
    alike = []
    for at, control in enumerate(controls):
        control.setFocus(Qt.FocusReason.TabFocusReason)
        having = picture(control)
        controls[at - 1].setFocus(Qt.FocusReason.TabFocusReason)
        if not control.isVisible():
            continue
        if (pixels := changed(having, picture(control))) < ENOUGH:
            alike.append(f"{control!r} {control.accessibleName()!r}: {pixels} pixels")
    assert not alike


def picture(control: QWidget) -> QImage:
    """The control and what is around it."""
    QApplication.processEvents()
    window = control.window()
    box = QRect(control.mapTo(window, QPoint(0, 0)), control.size())
    return window.grab(box.adjusted(-AROUND, -AROUND, AROUND, AROUND)).toImage()


def changed(one: QImage, other: QImage) -> int:
    """How many pixels differ so far that one sees it."""
    width, height = min(one.width(), other.width()), min(one.height(), other.height())
    seen = 0
    for y in range(height):
        for x in range(width):
            a, b = one.pixel(x, y), other.pixel(x, y)
            if a != b and contrast(QColor(a), QColor(b)) >= SEEN:
                seen += 1
                if seen >= ENOUGH:
                    return seen
    return seen
