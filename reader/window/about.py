"""What Dateline is: its version, what it is made with, and where it keeps its library."""

from __future__ import annotations

import os
import platform
from pathlib import Path

import PySide6
from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.files.release import version
from reader.language.words import tr
from reader.models.palette import LIGHT
from reader.models.typography import Style
from reader.window.icons import icon

_NAME = Style(size=24, leading=30, above=0, bold=True)
_SIGN = 64
_MAY_BREAK = "\u200b"
"""Where a path may go on in the next line."""
_WIDTH = 460


class AboutSheet(QDialog):
    """Tells what the program is; what a report of a fault needs is copied by one button."""

    def __init__(self, library: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("About Dateline"))
        self._facts = "\n".join(facts(library))
        sign, name = QLabel(), QLabel("Dateline")
        sign.setPixmap(icon("dateline", LIGHT.accent).pixmap(QSize(_SIGN, _SIGN)))
        name.setFont(_NAME.font())
        what = _words(
            tr(
                "Who said what, where and when: a desktop reader for dated articles."
                " Nothing that you read leaves this machine."
            )
        )
        self.told = _words(self._facts.replace(os.sep, f"{os.sep}{_MAY_BREAK}"))
        made = _words(
            tr(
                "Free software under the MIT licence. It stands on Qt and PySide6 (LGPL 3),"
                " python-crfsuite, pyroaring (MIT) and python-dateutil (Apache 2.0); places are"
                " from GeoNames (CC BY 4.0), outlines from Natural Earth, the page is set in"
                " Noto Serif (SIL Open Font License)."
            )
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.copy_button = QPushButton(tr("Co&py"))
        self.copy_button.setToolTip(tr("Copy these lines, for a report of a fault"))
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self.copy_button.clicked.connect(self._copy)
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 18, 20, 14)
        rows.setSpacing(10)
        for part in (sign, name, what, self.told, made, buttons):
            rows.addWidget(part)
        width = min(_WIDTH, parent.screen().availableGeometry().width())
        self.setMinimumWidth(width)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setDefault(True)
        close.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words need, now that it is known how they are set."""
        self.ensurePolished()
        self.resize(self.width(), self._rows.totalHeightForWidth(self.width()))
        super().showEvent(event)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._facts)


def facts(library: Path) -> list[str]:
    """What is asked for first where something goes wrong, a line for each."""
    return [
        tr("Version: {version}").format(version=version()),
        tr("Qt {qt}, PySide6 {pyside}, Python {python}").format(
            qt=qVersion(), pyside=PySide6.__version__, python=platform.python_version()
        ),
        tr("System: {system}").format(system=platform.platform(terse=True)),
        tr("Library: {path}").format(path=library),
    ]


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)  # a path may look like markup
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
