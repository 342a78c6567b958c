"""A small window that asks under what name and key a filter is to be kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader.language.words import tr
from reader.library.states import SavedFilter
from reader.models.palette import Palette
from reader.models.saved_filters import KEYS, SavedFilters, built_in
from reader.window.arrow_box import ArrowBox

_WIDTH = 420
_LONGEST = 60
"""Characters that a name may have."""


class SaveFilterSheet(QDialog):
    """Asks for a name and a key; `kept` tells what to keep, and in whose place.

    Of a filter that is kept already it asks what is to be changed.
    """

    kept = Signal(object, str)

    def __init__(
        self,
        text: str,
        sentence: str,
        filters: SavedFilters,
        palette: Palette,
        parent: QWidget,
        known: SavedFilter | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Save Filter") if known is None else tr("Change Filter"))
        self._filters = filters
        self._known = known
        told = QLabel(sentence)
        told.setWordWrap(True)
        told.setTextFormat(Qt.TextFormat.PlainText)
        self.name = QLineEdit("" if known is None else known.name)
        self.name.setMaxLength(_LONGEST)
        self.name.setPlaceholderText(tr("A short name"))
        self.key = ArrowBox()
        self.key.addItem(tr("None", "no key"), "")
        for key in KEYS:
            self.key.addItem(self._key_in_words(key), key)
        self.key.setCurrentIndex(self.key.findData(known.key if known else self._free_key()))
        self.text = QLineEdit(text)
        self.text.setCursorPosition(0)
        self.text.setReadOnly(known is None)
        self.text.setStyleSheet(f"QLineEdit[readOnly=true] {{ color: {palette.quiet.name()}; }}")
        self._told = QLabel()
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._told.setStyleSheet(f"color: {palette.quiet.name()}; font-size: 12px;")
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(tr("&Name"), self.name)
        form.addRow(tr("&Key"), self.key)
        form.addRow(tr("&Filter"), self.text)
        keep = QDialogButtonBox.StandardButton.Save
        buttons = QDialogButtonBox(keep | QDialogButtonBox.StandardButton.Cancel, self)
        self.keep_button = buttons.button(keep)
        self.keep_button.setDefault(True)
        buttons.accepted.connect(self._keep)
        buttons.rejected.connect(self.reject)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 16, 16, 12)
        rows.setSpacing(10)
        rows.addWidget(told)
        rows.addLayout(form)
        rows.addWidget(self._told)
        rows.addWidget(buttons)
        self.resize(_WIDTH, self.sizeHint().height())
        self.name.textChanged.connect(self._follow)
        self.text.textChanged.connect(self._follow)
        self._follow()
        self.name.selectAll()
        self.name.setFocus()

    @property
    def told(self) -> str:
        """What is said of the name as it stands."""
        return self._told.text()

    @property
    def _fault(self) -> str:
        """Why it can't be kept so; empty where it can."""
        name = " ".join(self.name.text().split())
        if not name:
            return tr("It needs a name.")
        if not self.text.text().strip():
            return tr("A filter without words shows everything.")
        if name.casefold() in {each.name.casefold() for each in built_in()}:
            return tr("“{name}” is always there; choose another name.").format(name=name)
        return ""

    def _follow(self) -> None:
        """Say what would become of another of that name, or why it can't be kept."""
        name = " ".join(self.name.text().split())
        other = self._filters.named(name)
        told = self._fault if name else ""
        if not told and other is not None and other != self._known:
            told = tr("It takes the place of the filter “{name}”.").format(name=other.name)
        self._told.setText(told)
        self.keep_button.setEnabled(not self._fault)

    def _keep(self) -> None:
        if self._fault:
            return
        name = " ".join(self.name.text().split())
        saved = SavedFilter(name, self.text.text().strip(), str(self.key.currentData()))
        self.accept()
        self.kept.emit(saved, "" if self._known is None else self._known.name)

    def _key_in_words(self, key: str) -> str:
        holder = self._filters.with_key(key)
        taken = holder is not None and holder != self._known
        if holder is None or not taken:
            return key
        return tr("{key}, now of “{name}”").format(key=key, name=holder.name)

    def _free_key(self) -> str:
        return next((key for key in KEYS if self._filters.with_key(key) is None), "")
