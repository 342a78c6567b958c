"""A small window to tag articles in: type tags, take others off, press Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.language.words import counted, marked, number, tr
from reader.library.answers import Counted
from reader.models.palette import Palette
from reader.models.tag_list import TagList, TagsOf
from reader.window.offered_view import OFFER_HEIGHT, OfferedView, OfferLook
from reader.window.tag_chips import TagChips

_WIDTH = 440
_ROWS = 6
_LONGEST_TITLE = 70
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_HELP = marked("Enter keeps · a comma adds another · ↓ takes a tag in use")


class _TagLook(OfferLook[Counted]):
    """Paints a tag with the number of articles that have it."""

    def paint_offer(self, painter: QPainter, rect: QRect, offer: Counted) -> None:
        self.paint_ends(painter, rect, offer.name, number(offer.articles))


class TagsSheet(QDialog):
    """Shows the tags that articles have, each to be taken off, and a line for others.

    `kept` tells the articles and the change to make of them; Escape leaves all as it is.
    """

    kept = Signal(object, object)

    def __init__(
        self, tags: TagsOf, title: str, offers: TagList, palette: Palette, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Tags"))
        self._tags = tags
        self._offers = offers
        told = QLabel(_told(tags, title))
        told.setWordWrap(True)
        told.setTextFormat(Qt.TextFormat.PlainText)
        self.chips = TagChips(palette)
        self.chips.show_tags({tag: _note(on, len(tags.articles)) for tag, on in tags.on.items()})
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("Type a tag"))
        self.line.setAccessibleName(tr("A tag to add"))
        self.line.setAccessibleDescription(tr(_HELP))
        self.view = OfferedView(offers)
        self.view.setItemDelegate(_TagLook(offers, palette, self.view))
        self.view.setFixedHeight(_ROWS * OFFER_HEIGHT + 2 * self.view.frameWidth())
        self.view.setAccessibleName(tr("Tags in use"))
        self.view.setStyleSheet(
            f"QListView {{ background: {palette.paper.name()};"
            f" border: 1px solid {palette.line.name()}; outline: 0; }}"
        )
        help_line = QLabel(tr(_HELP))
        help_line.setWordWrap(True)
        help_line.setStyleSheet(f"color: {palette.quiet.name()}; font-size: 12px;")
        keep = QDialogButtonBox.StandardButton.Save
        buttons = QDialogButtonBox(keep | QDialogButtonBox.StandardButton.Cancel, self)
        buttons.button(keep).setText(tr("&Keep"))
        buttons.button(keep).setDefault(True)
        buttons.accepted.connect(self.keep)
        buttons.rejected.connect(self.reject)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 16, 16, 12)
        rows.setSpacing(8)
        for widget in (told, self.chips, self.line, self.view, help_line, buttons):
            rows.addWidget(widget)
        self.resize(_WIDTH, self.sizeHint().height())
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._type)
        self.view.clicked.connect(self._take_offered)
        self.chips.left.connect(self.line.setFocus)
        offers.type_words("")
        self.line.setFocus()

    def keep(self) -> None:
        """Add what is typed or chosen, and keep the tags as they are now."""
        self._add_typed()
        change = self._tags.change_to(self.chips.tags, self.chips.tags_of_all)
        self.accept()
        self.kept.emit(self._tags.articles, change)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do with keys what a line of text has no use for."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _MOVES:
                self._move(_MOVES[key])
                return True
            if event.text() == "," or (key == Qt.Key.Key_Tab and self.line.text().strip()):
                self._add_typed(completed=key == Qt.Key.Key_Tab)
                return True
            if key == Qt.Key.Key_Backspace and not self.line.text():
                self.chips.take_last()
                return True
        return super().eventFilter(watched, event)

    def _move(self, by: int) -> None:
        """Go through the tags in use; above the first, none is taken."""
        row = self.view.currentIndex().row() + by
        index = self._offers.index(min(row, self._offers.rowCount() - 1))
        self.view.setCurrentIndex(index)
        if not index.isValid():
            self.view.clearSelection()

    def _type(self, typed: str) -> None:
        *tags, last = typed.split(",")  # several may be pasted
        if tags:
            for tag in tags:
                self.chips.add(tag)
            self.line.setText(last.lstrip())
        self._offers.type_words(last.strip())

    def _add_typed(self, *, completed: bool = False) -> None:
        """Add the tag in use that one has gone to, else what is typed, or how that goes on."""
        index = self.view.currentIndex()
        if not index.isValid() and completed and self._offers.up_to_date:
            index = self._offers.index(0)
        self.chips.add(
            self._offers.offer(index.row()).name if index.isValid() else self.line.text()
        )
        self.line.clear()
        self._offers.type_words("")

    def _take_offered(self) -> None:
        self._add_typed()
        self.line.setFocus()


def _told(tags: TagsOf, title: str) -> str:
    """Whose tags they are: of one article that of this `title`, if it is known."""
    count = len(tags.articles)
    if not tags.known:
        return counted(
            "Tags to add to {n} article; what they have stays.",
            "Tags to add to {n} articles; what they have stays.",
            count,
        )
    if count > 1:
        return counted("Tags of {n} article", "Tags of {n} articles", count)
    if not title:
        return tr("Tags of this article")
    if len(title) > _LONGEST_TITLE:
        title = f"{title[:_LONGEST_TITLE].rpartition(' ')[0]}…"
    return tr("Tags of “{title}”").format(title=title)


def _note(on: int, of: int) -> str:
    if on == of:
        return ""
    return tr("on {some} of {all}", "a tag on articles").format(some=number(on), all=number(of))
