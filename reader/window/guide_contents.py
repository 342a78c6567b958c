"""The guide's contents, and the line that looks for words in all of its pages."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.language.words import counted, number, tr
from reader.models.guide import Guide

_WIDTH, _ANY = 270, 10_000
_NAME = Qt.ItemDataRole.UserRole
_TITLE = Qt.ItemDataRole.UserRole + 1


class TitleLine(QStyledItemDelegate):
    """Where a line has no room for all of it, its title is cut, and not how much it holds."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        title, words = index.data(_TITLE), option.text
        if not title or option.widget is None or option.rect.isEmpty():
            return
        style = option.widget.style()
        text = QStyle.SubElement.SE_ItemViewItemText
        room = style.subElementRect(text, option, option.widget).width()
        edge = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, option.widget) + 1
        places = words.removeprefix(title)
        room -= 2 * edge + option.fontMetrics.horizontalAdvance(places)
        cut = option.fontMetrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
        option.text = f"{cut}{places}"


class GuideContents(QWidget):
    """Lists the pages or, while words are looked for, those that hold them.

    `chosen` tells the name of a page, `typed` the words that are looked for, `entered` that one
    wants to go to the next of them.
    """

    chosen = Signal(str)
    typed = Signal(str)
    entered = Signal()
    picked = Signal()
    """One wants to read the page that is chosen."""

    def __init__(self, guide: Guide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide = guide
        self._shown = ""
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search the guide"))
        self.search.setAccessibleName(tr("Search the guide"))
        self.search.setClearButtonEnabled(True)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.list = QListWidget()
        self.list.setItemDelegate(TitleLine(self.list))
        self.list.setAccessibleName(tr("Contents"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.stand(alone=False)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 12, 4, 12)
        rows.addWidget(self.search)
        rows.addWidget(self.told)
        rows.addWidget(self.list, 1)
        self.search.textChanged.connect(self._look_for)
        self.search.returnPressed.connect(self.entered)
        self.list.currentItemChanged.connect(self._choose)
        self.list.itemClicked.connect(self._pick)
        self.list.itemActivated.connect(self._pick)
        self.tell("")
        self._fill()

    @property
    def words(self) -> str:
        """The words that are looked for."""
        return self.search.text().strip()

    def mark(self, page: str) -> None:
        """Mark that page as the one that is shown."""
        self._shown = page
        with QSignalBlocker(self.list):
            self.list.setCurrentRow(-1)
            for row in range(self.list.count()):
                if self.list.item(row).data(_NAME) == page:
                    self.list.setCurrentRow(row)

    def stand(self, *, alone: bool) -> None:
        """Take all the width, or as much as stands well beside a page."""
        self.setMinimumWidth(0 if alone else _WIDTH)
        self.setMaximumWidth(_ANY if alone else _WIDTH)

    def choose_first(self) -> None:
        """Go to the first page that is listed."""
        self.list.setCurrentRow(0)

    def go_to_search(self) -> None:
        """Type other words to look for."""
        self.search.setFocus()
        self.search.selectAll()

    def tell(self, words: str) -> None:
        """Say something under the line, and to who hears it."""
        self.told.setText(words)
        self.told.setVisible(bool(words))
        self.search.setAccessibleDescription(words)

    def _look_for(self) -> None:
        self._fill()
        none = self.words and not self.list.count()
        self.tell(tr("No page of the guide holds these words.") if none else "")
        self.typed.emit(self.words)

    def _fill(self) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            for page, places in self._guide.found(self.words):
                item = QListWidgetItem(page.title)
                item.setData(_NAME, page.name)
                if self.words:
                    item.setText(f"{page.title}  ·  {number(places)}")
                    item.setData(_TITLE, page.title)
                    item.setToolTip(page.title)
                    told = counted("{title}, {n} match", "{title}, {n} matches", places)
                    spoken = told.format(title=page.title)
                    item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
                self.list.addItem(item)
        self.mark(self._shown)

    def _pick(self, _item: object) -> None:
        self.picked.emit()

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_NAME))
