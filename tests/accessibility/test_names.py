"""Every control of every window has a name that says what it is, and a role."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QHeaderView,
    QLabel,
    QMenu,
    QScrollBar,
    QWidget,
)

import reader.window
from tests.accessibility.conftest import Open
from tests.accessibility.openings import OPENINGS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

HAND_PAINTED = {"TimelineView", "MapView", "PortraitStrip", "PageCorner"}
"""They tell what is current by description and announcement: Qt has no role for a map."""
NEVER_SHOWN = {"PageText", "ListLayout", "TimelinePicture", "MapCanvas"}
"""Whose heirs alone are."""
LOOKED_AT = 40
"""Rows of a list, at most."""


def test_every_control_of_every_window_says_what_it_is(open_it: Open) -> None:
    faults, seen = [], set[type]()
    for opening in OPENINGS:
        shown = open_it(opening)
        for widget in shown.widgets():
            seen.update(type(widget).__mro__)
            if not is_part(widget) and is_control(widget):
                faults += [f"{opening}: {widget!r}: {fault}" for fault in faults_of(widget)]
    assert not faults
    unseen = {kind.__name__ for kind in kinds_of_widgets() - seen}
    assert not unseen, "no opening of openings.py shows these"


def is_control(widget: QWidget) -> bool:
    """Whether one can do something on it."""
    named = isinstance(widget, QAbstractButton | QAbstractItemView | QMenu)
    return named or widget.focusPolicy() is not Qt.FocusPolicy.NoFocus


def is_part(widget: QWidget) -> bool:
    """Whether it is a part that Qt made for a widget that has a name itself."""
    if isinstance(widget, QScrollBar | QHeaderView) or widget.objectName().startswith("qt_"):
        return True
    parent = widget.parentWidget()
    return isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget


def faults_of(widget: QWidget) -> Iterator[str]:
    """What whoever hears of the widget is not told."""
    heard = QAccessible.queryAccessibleInterface(widget)
    name = heard.text(QAccessible.Text.Name)
    if isinstance(widget, QMenu):
        yield from ("an item has no words" for each in widget.actions() if is_mute(each))
    elif not says_something(name, widget):
        yield f"its name is {name!r}"
    if heard.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client) and (
        type(widget).__name__ not in HAND_PAINTED
    ):
        yield f"its role is {heard.role()}"
    if isinstance(widget, QAbstractItemView):
        rows = [heard.child(at) for at in range(min(heard.childCount(), LOOKED_AT))]
        words = [
            row.text(QAccessible.Text.Name)
            for row in rows
            if row is not None and row.role() is QAccessible.Role.ListItem
        ]
        yield from (f"row {at} says nothing" for at, said in enumerate(words) if not said.strip())


def is_mute(action: object) -> bool:
    return not (action.isSeparator() or action.text())  # type: ignore[attr-defined]


def says_something(name: str, widget: QWidget) -> bool:
    """Whether `name` is words, and not a sign or the name of a class."""
    letters = [letter for letter in name if letter.isalnum()]
    return len(letters) > 1 and name not in {kind.__name__ for kind in type(widget).__mro__}


def kinds_of_widgets() -> set[type]:
    """Every widget class that the window's modules define, but for those that are only heired."""
    found = set()
    for module in pkgutil.iter_modules(reader.window.__path__, "reader.window."):
        for _, kind in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if issubclass(kind, QWidget) and kind.__module__ == module.name:
                found.add(kind)
    return {kind for kind in found if kind.__name__ not in NEVER_SHOWN}


@pytest.mark.parametrize("name", ["save-filter", "correct", "page-look"])
def test_what_stands_before_a_field_belongs_to_it(name: str, open_it: Open) -> None:
    shown = open_it(next(each for each in OPENINGS if str(each) == name))
    labels = [each for each in shown.widgets() if isinstance(each, QLabel) and each.buddy()]
    assert labels
    for label in labels:
        field = label.buddy().focusProxy() or label.buddy()
        assert field.focusPolicy() is not Qt.FocusPolicy.NoFocus
