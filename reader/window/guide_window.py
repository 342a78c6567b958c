"""The guide in a window of its own: contents and search at the left, a page at the right."""

from __future__ import annotations

from functools import partial
from string import Template

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.language.words import number, tr
from reader.models.guide import Guide, Target
from reader.models.page_look import PageLook
from reader.models.palette import Palette
from reader.models.visited import Visited
from reader.window.guide_contents import GuideContents
from reader.window.guide_view import GuideView
from reader.window.theme import style_sheet

_SIZE = QSize(1040, 760)
_ROOM_FOR_BOTH = 640
"""Width under which contents and page stand in each other's place."""

_LOOK = Template(
    "GuideWindow { background: $side; }"
    " QLabel { color: $quiet; font-size: 12px; }"
    " QLineEdit { color: $ink; background: $paper; padding: 5px 8px;"
    " border: 1px solid $edge; border-radius: 6px; }"
    " QLineEdit:focus { padding: 4px 7px; border: 2px solid $accent; }"
    " QListWidget { background: $side; color: $ink; border: 2px solid transparent; outline: 0; }"
    # As wide as the bar of the one that is chosen, or its words would step aside.
    " QListWidget::item { padding: 5px 8px 5px 5px; border-left: 3px solid transparent; }"
    " QListWidget::item:selected { background: $chosen; color: $ink;"
    " border-left: 3px solid $accent; }"
    " QPushButton { color: $ink; background: $paper; border: 1px solid $edge;"
    " border-radius: 6px; padding: 5px 12px; }"
    " QPushButton:disabled { color: $quiet; background: $side; border-color: $line; }"
    " QPushButton:focus { padding: 4px 11px; border: 2px solid $accent; }"
    " GuideView { color: $ink; background: $paper; border: 2px solid $paper; }"
    " QListWidget:focus, GuideView:focus { border-color: $accent; }"
)


class GuideWindow(QWidget):
    """Shows the guide; Escape closes it, Alt with ← and → goes back and forward."""

    def __init__(self, guide: Guide) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._guide = guide
        self._visited: Visited[Target, int] = Visited()
        self._page = guide.pages[0]
        self.contents = GuideContents(guide)
        self.view = GuideView()
        self.note = QLabel(tr("This page is in English; it has not been translated yet."))
        self.note.setWordWrap(True)
        self.back = QPushButton(tr("Back", "in the guide"))
        self.forward = QPushButton(tr("Forward", "in the guide"))
        self.before, self.next = QPushButton(), QPushButton()
        self.to_contents = QPushButton(tr("Contents"))
        self._page_side, self._neighbours = QWidget(), QWidget()
        self._wants_contents = False
        self._lay_out()
        self._join()
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))

    def open_page(self, name: str, anchor: str = "") -> None:
        """Show that page, at that headline, in front of what else is open, and all contents."""
        self.contents.search.clear()
        self._go(Target(self._guide.page(name).name, anchor))
        self._turn_to(contents=False)
        if self.isVisible():
            self.raise_()
        self.show()
        self.activateWindow()
        self.view.setFocus()

    @property
    def shown(self) -> str:
        """The name of the page that is shown."""
        return self._page.name

    def wear(self, palette: Palette, look: PageLook) -> None:
        """Take on other colours, or another typeface."""
        every = ((name, getattr(palette, name)) for name in palette.__dataclass_fields__)
        colours = {name: value.name() for name, value in every if isinstance(value, QColor)}
        self.setStyleSheet(style_sheet(palette) + _LOOK.substitute(colours))
        self.view.wear(palette, look)

    # What Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave a narrow window to the page."""
        super().resizeEvent(event)
        self._make_room(event.size().width())

    # How it is made

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout(self._neighbours)
        below.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(6)
        for part in (self.to_contents, self.back, self.forward):
            above.addWidget(part)
        above.addSpacing(8)
        above.addWidget(self.note, 1)
        above.addStretch()
        below.addWidget(self.before)
        below.addStretch(1)
        below.addWidget(self.next)
        right = QVBoxLayout(self._page_side)
        right.setContentsMargins(4, 12, 12, 12)
        right.addLayout(above)
        right.addWidget(self.view, 1)
        right.addWidget(self._neighbours)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        # Or no window could become as narrow as makes the parts fewer.
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        row.addWidget(self.contents)
        row.addWidget(self._page_side, 1)

    def _make_room(self, width: int) -> None:
        narrow = width < _ROOM_FOR_BOTH
        self.contents.stand(alone=narrow)
        self.to_contents.setVisible(narrow)
        self._neighbours.setVisible(not narrow)
        self.contents.setVisible(not narrow or self._wants_contents)
        self._page_side.setVisible(not narrow or not self._wants_contents)

    def _turn_to(self, *, contents: bool) -> None:
        self._wants_contents = contents
        self._make_room(self.width())

    def _go_to_search(self) -> None:
        self._turn_to(contents=True)
        self.contents.go_to_search()

    def _leave(self) -> None:
        if self._page_side.isVisible():
            self.close()
        else:
            self._go_to_page()

    def _go_to_page(self) -> None:
        self._turn_to(contents=False)
        self.view.setFocus()

    def _join(self) -> None:
        self.contents.chosen.connect(self._go_to)
        self.contents.typed.connect(self.view.look_for)
        self.contents.entered.connect(self._step_on)
        self.contents.picked.connect(self._go_to_page)
        self.to_contents.clicked.connect(self._go_to_search)
        self.view.followed.connect(self._follow)
        on, back = partial(self._turn, 1), partial(self._turn, -1)
        self.back.clicked.connect(self._go_back)
        self.forward.clicked.connect(self._go_forward)
        self.before.clicked.connect(back)
        self.next.clicked.connect(on)
        for keys, deed in {
            "Alt+Left": self._go_back,
            "Alt+Right": self._go_forward,
            "Ctrl+PgDown": on,
            "Ctrl+PgUp": back,
            "Ctrl+F": self._go_to_search,
            "Ctrl+L": self._go_to_search,
            "F3": self._step_on,
            "Shift+F3": partial(self._step, -1),
            "Esc": self._leave,
            "Ctrl+W": self.close,
        }.items():
            QShortcut(QKeySequence(keys), self).activated.connect(deed)

    # Pages

    def _go(self, target: Target) -> None:
        self._visited.stay(self.view.place)
        self._visited.go(target)
        self._show(target)
        self.view.go_to(target.anchor)

    def _go_to(self, page: str) -> None:
        self._go(Target(page))

    def _show(self, target: Target) -> None:
        page = self._page = self._guide.page(target.page)
        self.view.show_page(page, partial(self._guide.picture, page))
        self.note.setVisible(not page.translated)
        self.setWindowTitle(tr("{title} – Guide to Dateline").format(title=page.title))
        self.back.setEnabled(self._visited.can_go_back)
        self.forward.setEnabled(self._visited.can_go_forward)
        for button, by in ((self.before, -1), (self.next, 1)):
            beside = self._guide.beside(page.name, by)
            words = tr("Before: {title}") if by < 0 else tr("Next: {title}", "the next page")
            button.setText(words.format(title=beside.title) if beside else "")
            button.setVisible(beside is not None)
        self.contents.mark(page.name)

    def _go_back(self) -> None:
        self._return(forward=False)

    def _go_forward(self) -> None:
        self._return(forward=True)

    def _return(self, *, forward: bool) -> None:
        self._visited.stay(self.view.place)
        visit = self._visited.forward() if forward else self._visited.back()
        if visit is not None:
            self._show(visit.what)
            self.view.verticalScrollBar().setValue(visit.place or 0)

    def _turn(self, by: int) -> None:
        if beside := self._guide.beside(self._page.name, by):
            self._go_to(beside.name)

    def _follow(self, address: str) -> None:
        target = self._guide.target(self._page, address)
        if target is not None:
            self._go(target)
            return
        address = self._guide.path(self._page, address)
        QGuiApplication.clipboard().setText(address)
        self.contents.tell(tr("Copied: {address}").format(address=address))

    # Words looked for

    def _step_on(self) -> None:
        if not self.view.matches and self.contents.words:
            self.contents.choose_first()
        self._turn_to(contents=False)
        self._step(1)

    def _step(self, by: int) -> None:
        if which := self.view.step(by):
            told = tr("Match {which} of {count}.")
            count = number(self.view.matches)
            self.contents.tell(told.format(which=number(which), count=count))
