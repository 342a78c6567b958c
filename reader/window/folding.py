"""A window too narrow for the list and the page: the one that the keys are in has all of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QApplication, QSplitter, QToolButton, QWidget

from reader.language.words import tr
from reader.window import list_pane, page_pane
from reader.window.main_window import MainWindow

ROOM_FOR_BOTH = list_pane.NARROWEST + page_pane.NARROWEST + 1
"""Pixels of the window from which on list and page stand side by side."""

_LEAST = 40
"""Pixels of the list's height that are always there."""
_SIGN = 20
_LIST, _PAGE = 0, 1
_ON_THE_PAGE = (
    *("next_quotation", "previous_quotation", "next_shared", "previous_shared"),
    *("evidence", "hold_speaker", "portrait", "page_top", "beside"),
)
"""Deeds that show something on the page."""


class Folding(QObject):
    """Shows list, page and names by turns where they have no room side by side."""

    def __init__(self, window: MainWindow, splitter: QSplitter) -> None:
        """`splitter` holds the list's side, the page's and the names'."""
        super().__init__(window)
        self._window = window
        self._splitter = splitter
        self._sizes: list[int] = []
        self._shown = _LIST
        self.back = QToolButton()
        self.back.setObjectName("beside")
        self.back.setAutoRaise(True)
        self.back.setText("‹")
        sign = self.back.font()
        sign.setPixelSize(_SIGN)
        self.back.setFont(sign)
        self.back.setAccessibleName(tr("Back to the list"))
        self.back.setToolTip(tr("Back to the list"))
        self.back.clicked.connect(self._go_to_list)
        # Else the window could be no narrower than both.
        splitter.setMinimumWidth(list_pane.NARROWEST)
        window.list_pane.shown.setMinimumHeight(_LEAST)
        for name in _ON_THE_PAGE:
            window.actions_by_name[name].triggered.connect(self._go_to_page)
        window.actions_by_name["names"].toggled.connect(self._go_to_names)
        window.page_area.second_opened.connect(self._narrow)
        window.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]
        self._fit(window.size())

    @property
    def folded(self) -> bool:
        """Whether there is room for one of them alone."""
        return bool(self._sizes)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fold as the window's width asks."""
        if event.type() is QEvent.Type.Resize:
            self._fit(self._window.size())
        return super().eventFilter(watched, event)

    def _fit(self, size: QSize) -> None:
        narrow = size.width() < ROOM_FOR_BOTH
        if narrow and not self.folded:
            self._sizes = self._splitter.sizes()
            self._turn(folded=True)
        elif not narrow and self.folded:
            sizes, self._sizes = self._sizes, []
            self._turn(folded=False)
            if sum(sizes) < ROOM_FOR_BOTH:  # folded from the start on, and squeezed before
                self._window.kept_sizes.recall_widths(self._splitter)
            else:
                self._splitter.setSizes(sizes)
        if narrow:
            self._show(self._shown)

    def _turn(self, *, folded: bool) -> None:
        self._window.is_folded = folded
        for number in range(self._splitter.count()):
            self._splitter.setCollapsible(number, folded)
        self._window.header.fold(self.back if folded else None)
        self._narrow()

    def _narrow(self, *_second: object) -> None:
        """Let the pages be as narrow as the window while it is folded."""
        area = self._window.page_area
        for pane in (area.first, area.second):
            if pane is not None:
                pane.setMinimumWidth(1 if self.folded else page_pane.NARROWEST)

    def _show(self, which: int) -> None:
        self._shown = which
        width = self._splitter.width()
        self._splitter.setSizes([width * (number == which) for number in range(3)])
        self.back.setVisible(which != _LIST)
        self._window.header.fold(self.back)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Show what the keys have gone to."""
        if not self.folded or now is None:
            return
        for number in range(self._splitter.count()):
            part = self._splitter.widget(number)
            if part is not None and part.isAncestorOf(now):
                self._show(number)

    def _go_to_list(self) -> None:
        self._window.list_pane.go_in()

    def _go_to_page(self) -> None:
        if self.folded:
            self._window.page_area.in_hand.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self._show(_PAGE)

    def _go_to_names(self, shown: bool) -> None:
        if self.folded and shown:
            self._window.names_panel.setFocus(Qt.FocusReason.OtherFocusReason)
