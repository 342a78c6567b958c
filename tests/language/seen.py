"""All that a person sees in the windows, or hears of them, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTabWidget,
    QWidget,
)

_LOOKED_AT = 60
"""Rows of a list, at most."""
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def texts_of(widgets: Iterable[QWidget]) -> Iterator[tuple[str, str]]:
    """Whose words they are, and the words, of these widgets and of what can be done there."""
    for widget in widgets:
        if widget.objectName().startswith("qt_") or _is_qts_own(widget):
            continue
        name = type(widget).__name__
        for text in (*_about(widget), *_in(widget)):
            yield name, text
        for action in widget.actions():
            yield from ((f"{name}: an action", text) for text in _of_action(action))


def _about(widget: QWidget) -> Iterator[str]:
    yield widget.toolTip()
    yield widget.statusTip()
    yield widget.whatsThis()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    if widget.isWindow():
        yield widget.windowTitle()


def _in(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QGroupBox | QMenu):
        yield widget.title()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(min(widget.count(), _LOOKED_AT)))
    elif isinstance(widget, QTabWidget):
        yield from (widget.tabText(at) for at in range(widget.count()))
    elif isinstance(widget, QAbstractSpinBox):
        yield widget.text()
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _of_model(widget.model())


def _of_model(model: QAbstractItemModel) -> Iterator[str]:
    rows = min(model.rowCount(), _LOOKED_AT)
    columns = model.columnCount() if isinstance(model, QAbstractTableModel) else 1
    for column in range(columns):
        yield from _words(model.headerData(column, Qt.Orientation.Horizontal))
    for row in range(rows):
        for column in range(columns):
            index: QModelIndex = model.index(row, column)
            for role in _ROLES:
                yield from _words(index.data(role))


def _of_action(action: QAction) -> Iterator[str]:
    if not action.isSeparator():
        yield action.text()
        yield action.toolTip()
        yield action.statusTip()


def _words(said: object) -> Iterator[str]:
    if isinstance(said, str):
        yield said


def _is_qts_own(widget: QWidget) -> bool:
    """Whether Qt's own translation says what stands on it."""
    box = widget.parentWidget()
    if isinstance(widget, QAbstractButton) and isinstance(box, QDialogButtonBox):
        return box.standardButton(widget) is not QDialogButtonBox.StandardButton.NoButton
    return False
