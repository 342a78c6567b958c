"""The window's foot: how many articles there are, how an intake gets on, and some keys."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from reader.language.words import counted, marked, tr
from reader.models.palette import Palette
from reader.window.announcing import announce
from reader.window.one_line import OneLine

_KEYS = marked("/ filter  ·  N next quotation  ·  ? all keys")
_KEYS_WITH_MATCH = marked("/ filter  ·  F3 next match  ·  N next quotation  ·  ? all keys")
_BETWEEN = "  ·  "
_HEARD = 4
"""So often those who do not see the bar are told how an intake gets on."""
_MESSAGE_STAYS = 20_000  # ms


class Foot(QFrame):
    """Tells what goes on; `stop_wanted` and `left_out_wanted` when one asks for that."""

    stop_wanted = Signal()
    left_out_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = QLabel()
        self._told = OneLine()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(140, 6)
        self._still = False
        self._stop = QPushButton(tr("Stop"))
        self._stop.setAccessibleName(tr("Stop taking in articles"))
        self._left_out = QPushButton()
        self._usual, self._others = tr(_KEYS), ""
        self._keys = QLabel(self._usual)
        self._keys.setMinimumWidth(1)  # or the window could be no narrower than they are
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 16, 0)
        row.setSpacing(14)
        for widget in (self._count, self._bar, self._told, self._stop, self._left_out):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._keys)
        self._row = row
        self.setFixedHeight(28)
        self._heard_part = -1
        self._clearing = QTimer(self)
        self._clearing.setSingleShot(True)
        self._clearing.setInterval(_MESSAGE_STAYS)
        self._clearing.timeout.connect(self._clear)
        self._stop.clicked.connect(self._want_stop)
        self._left_out.clicked.connect(self._want_left_out)
        self._clear()

    @property
    def told(self) -> str:
        """What is told now; empty where nothing is."""
        return self._told.text() if self._told.isVisibleTo(self) else ""

    @property
    def keys_named(self) -> str:
        """Which keys are named."""
        return self._others or self._usual

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self.setStyleSheet(
            f"Foot {{ background: {palette.side.name()};"
            f" border-top: 1px solid {palette.line.name()}; }}"
            f"QLabel {{ color: {palette.quiet.name()}; font-size: 12px; }}"
            "QPushButton { border: none; border-bottom: 2px solid transparent; padding: 2px 4px 0;"
            " font-size: 12px;"
            f" color: {palette.accent.name()}; }}"
            "QPushButton:hover { text-decoration: underline; }"
            f"QPushButton:focus {{ border-bottom-color: {palette.accent.name()}; }}"
            f"QProgressBar {{ background: {palette.line.name()}; border: none;"
            " border-radius: 3px; }"
            f"QProgressBar::chunk {{ background: {palette.accent.name()}; border-radius: 3px; }}"
        )
        self._told.colour(palette.quiet)

    def be_still(self, *, still: bool) -> None:
        """Show no bar that runs to and fro where it isn't known how much there is to do."""
        self._still = still

    def show_count(self, total: int) -> None:
        """Tell how many articles the library holds."""
        self._count.setText(
            counted("{n} article", "{n} articles", total) if total else tr("No articles yet")
        )
        self._give_way()

    def show_keys(self, *, matches: bool) -> None:
        """Name the likeliest keys; with `matches` the one that goes to the words looked for."""
        self._usual = tr(_KEYS_WITH_MATCH if matches else _KEYS)
        self._give_way()

    def name_keys(self, others: str) -> None:
        """Name these keys instead of the likeliest, or with none those again."""
        self._others = others
        self._give_way()

    def show_progress(self, done: int, files: int | None, words: str) -> None:
        """Tell how the intake gets on: so many done of so many, where that is known."""
        self._clearing.stop()
        self._bar.setRange(0, files or 0)
        self._bar.setValue(done)
        self._told.write(words)
        part = _HEARD * done // files if files else 0
        if part != self._heard_part:
            self._heard_part = part
            announce(self, words)
        self._bar.setVisible(bool(files) or not self._still)
        self._told.show()
        self._stop.show()
        self._left_out.hide()
        self._give_way()

    def show_report(self, words: str, left_out: int) -> None:
        """Tell how the intake ended, and offer the files that were left out."""
        self._clear()
        self.say(words)
        if left_out:
            self._left_out.setText(counted("{n} left out…", "{n} left out…", left_out))
            self._left_out.show()
            self._give_way()

    def say(self, sentence: str) -> None:
        """Tell something for a while, also to those who do not see it."""
        self.show_words(sentence)
        announce(self, sentence)

    def show_words(self, sentence: str) -> None:
        """Show something for a while that is heard elsewhere, if at all."""
        self._told.write(sentence)
        self._told.show()
        self._give_way()
        self._clearing.start()

    def take_back(self) -> None:
        """Tell no more what was told for a while; an intake and its report stay."""
        stays = (self._bar, self._left_out)
        if self._clearing.isActive() and not any(each.isVisibleTo(self) for each in stays):
            self._clear()

    def _clear(self) -> None:
        self._clearing.stop()
        self._heard_part = -1
        for widget in (self._bar, self._told, self._stop, self._left_out):
            widget.hide()
        self._give_way()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        """Name no keys during an intake, nor where what is told has no room beside them; where
        nothing is told, as many of them as there is room for."""
        margins, parts = self._row.contentsMargins(), (self._count, self._told, self._left_out)
        shown = [each for each in parts if each.isVisibleTo(self)]
        room = self.width() - margins.left() - margins.right()
        room -= sum(each.sizeHint().width() + self._row.spacing() for each in shown)
        keys = (self._others or self._usual).split(_BETWEEN)
        self._keys.setText(_BETWEEN.join(keys))
        while self._keys.sizeHint().width() > room and keys and not self._told.isVisibleTo(self):
            self._keys.setText(_BETWEEN.join(keys := keys[1:]))
        takes_in = self._bar.isVisibleTo(self)
        self._keys.setVisible(not takes_in and self._keys.sizeHint().width() <= room)

    def _want_stop(self) -> None:
        self.stop_wanted.emit()

    def _want_left_out(self) -> None:
        self.left_out_wanted.emit()
