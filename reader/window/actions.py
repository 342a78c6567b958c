"""What can be done in the window, in menus and by key, in one table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from reader.models.palette import Theme


class Deed(NamedTuple):
    """A thing to do: its name in the code and in the menu, and its keys.

    `checkable` tells that it is a state, `near` that its keys work only in the list and on
    the page: a blank must still press a button that has the focus. `within` is the menu inside
    the menu that it stands in.
    """

    name: str
    text: str
    keys: tuple[str, ...] = ()
    checkable: bool = False
    near: bool = False
    within: str = ""


# Every key is set here and none left to the platform, some of which have no standard for it.
MENUS: dict[str, tuple[Deed | None, ...]] = {
    "&File": (
        Deed("open_folder", "Open &Folder…", ("Ctrl+O",)),
        Deed("open_files", "Open F&iles…", ("Ctrl+Shift+O",)),
        None,
        Deed("print", "&Print…", ("Ctrl+P",)),
        Deed("save_pdf", "Save as P&DF…", ("Ctrl+Shift+P",)),
        None,
        Deed("left_out", "Files &Left Out…"),
        None,
        Deed("quit", "&Quit", ("Ctrl+Q",)),
    ),
    "&Edit": (
        Deed("undo", "&Undo", ("Ctrl+Z",)),
        Deed("redo", "&Redo", ("Ctrl+Shift+Z",)),
        None,
        Deed("copy_text", "Copy &Quotation", ("y", "Ctrl+Shift+C")),
        Deed("copy_markdown", "Copy Quotation as &Markdown", ("Shift+Y",)),
        Deed("copy_citation", "Copy Quotation as C&itation", ("Alt+Y",)),
        Deed("copy_article", "Copy &Article Citation", ("Alt+Shift+Y",)),
        None,
        Deed("correct", "&Correct Speaker or Name…", ("c",)),
        Deed("corrections", "C&orrections…", ("Ctrl+E",)),
    ),
    "&Go": (
        Deed("back", "Bac&k", ("Alt+Left",)),
        Deed("forward", "For&ward", ("Alt+Right",)),
        Deed("portrait", "Page of a Per&son or Place", ("w",)),
        None,
        Deed("filter", "&Filter", ("/", "Ctrl+L")),
        Deed("clear_filter", "&Clear Filter", ("Esc",)),
        Deed("go_to_timeline", "T&imeline", ("d",)),
        Deed("go_to_map", "&Go to the Map", ("g",)),
        Deed("find", "Fin&d in Article…", ("Ctrl+F",)),
        Deed("next_match", "Next &Match", ("F3", "Ctrl+G")),
        Deed("previous_match", "Previous Ma&tch", ("Shift+F3", "Ctrl+Shift+G")),
        None,
        Deed("next_quotation", "&Next Quotation", ("n",)),
        Deed("previous_quotation", "&Previous Quotation", ("p",)),
        Deed("next_shared", "Ne&xt Quotation Others Carry", ("Shift+N",)),
        Deed("previous_shared", "Pre&vious Quotation Others Carry", ("Shift+P",)),
        Deed("evidence", "Show &Evidence", ("e",)),
        Deed("hold_speaker", "&Hold the Speaker", ("h",)),
        None,
        Deed("next_article", "Next &Article", ("j", "Ctrl+Down")),
        Deed("previous_article", "P&revious Article", ("k", "Ctrl+Up")),
        Deed("read_on", "Read &On", ("Space",), near=True),
        Deed("read_back", "Read &Back", ("Shift+Space",), near=True),
    ),
    "&Article": (
        Deed("star", "&Star or Unstar", ("s",)),
        Deed("read", "Mark as &Read or Unread", ("u",)),
        Deed("tags", "&Tags…", ("t",)),
        None,
        Deed("next_unread", "&Next Unread Article", ("Shift+J",)),
        Deed("mark_all", "Mark &All Shown as Read", ("Shift+U",)),
        None,
        Deed("page_top", "To the T&op of the Article", ("Ctrl+Home",)),
        None,
        Deed("beside", "Open &Beside", ("b",)),
        Deed("also_in", "Also &In…", ("a",)),
        Deed("their_line", "Their &Line Over Time…", ("l",)),
    ),
    "F&ilters": (
        Deed("save_filter", "&Save Filter…", ("Ctrl+Shift+S",)),
        Deed("manage_filters", "&Manage Filters…"),
        Deed("go_to_filters", "&Go Along the Filters", ("Alt+L",)),
        None,
        Deed("only_unread", "&Unread", ("Alt+U",)),
        Deed("only_starred", "S&tarred", ("Alt+S",)),
        None,
    ),
    "&View": (
        Deed("marks", "&Marks", ("m",), checkable=True),
        Deed("names", "&Names Beside the Page", ("F9",), checkable=True),
        Deed("turn_side", "Names &of the Article or the Filter", ("f",)),
        Deed("map", "Map Under t&he Names", ("Shift+F9",), checkable=True),
        Deed("timeline", "Tim&eline", ("F4",), checkable=True),
        Deed("filters", "&Filters Above the List", ("F7",), checkable=True),
        Deed("day_headings", "&Day Headings", ("F6",), checkable=True),
        Deed("newest_first", "&Newest First", checkable=True, within="Sort &By"),
        Deed("oldest_first", "&Oldest First", checkable=True, within="Sort &By"),
        Deed("best_first", "&Relevance", checkable=True, within="Sort &By"),
        Deed("turn_order", "Ne&xt Order", ("o",), within="Sort &By"),
        None,
        Deed("larger", "&Larger Text", ("Ctrl++", "Ctrl+=")),
        Deed("smaller", "&Smaller Text", ("Ctrl+-",)),
        Deed("usual", "&Usual Size", ("Ctrl+0",)),
        Deed("page_look", "&Page Look…", ("F8",)),
        None,
        Deed("turn_theme", "&Turn Light or Dark", ("Ctrl+D",)),
        Deed("full_screen", "Full S&creen", ("F11",), checkable=True),
    ),
    "&Help": (Deed("keys", "&Keys", ("?", "F1")),),
}

THEMES = {
    Theme.SYSTEM: "&As the System",
    Theme.LIGHT: "Pape&r",
    Theme.SEPIA: "Sep&ia",
    Theme.DARK: "Dar&k",
}


_ELSEWHERE = (
    ("Alt+1 to Alt+9", "A saved filter; once more, all articles again"),
    ("← → PgUp PgDown Home End", "Along the timeline; with Shift several bars"),
    ("Enter Del", "Filter by the dates, or clear them, on the timeline"),
    ("+ -", "See the dates from near, or all the time, on the timeline"),
    ("← →", "Along the saved filters, above the list"),
    ("↑ ↓ PgUp PgDown Home End", "Other articles, in the list"),
    ("Shift+↑ ↓ PgUp PgDown Home End", "Select articles, in the list"),
    ("Ctrl+Shift+↑ ↓", "Go on and leave selected what is, in the list"),
    ("Ctrl+Space", "Select the article as well or let go of it, in the list"),
    ("Ctrl+A", "Select all articles, in the list"),
    ("Ctrl+C", "Copy title, day and source of the selected articles, in the list"),
    ("Enter", "From the filter to the list, from the list to the page"),
    ("Enter", "Filter by a name, beside the page"),
    ("← →", "Names of the article or of the filter, above them"),
    ("Shift+Enter", "The page of a name, beside the page"),
    ("Enter", "To the saying in its article, on the page of a person or place"),
    ("← → ↑ ↓ PgUp PgDown Home End", "Other places, on the map"),
    ("Enter", "Filter by a place, on the map"),
    ("G", "The large map, on the small one"),
    ("+ - 0", "Nearer, farther, all places again, on the map"),
    ("Ctrl+← → ↑ ↓", "Another part of the world, on the map"),
    ("Tab", "Take the proposed name, while typing a filter"),
    ("↓", "Filters used before, in an empty filter; Del forgets one"),
    ("← →", "Into a chip of the filter, to change it; with Ctrl over it"),
    ("Backspace", "Select the chip before the cursor; once more, remove it"),
)
"""Keys that are not the menus'."""


def keys_in_words() -> Iterator[tuple[str, str]]:
    """Each key or keys, and what it does, in the order of the menus."""
    for deeds in MENUS.values():
        for deed in deeds:
            if deed is not None and deed.keys:
                # As the menus write them, which know no small letters.
                native = QKeySequence.SequenceFormat.NativeText
                keys = " or ".join(QKeySequence(key).toString(native) for key in deed.keys)
                yield keys, deed.text.replace("&", "").rstrip("…")
    yield from _ELSEWHERE


class Actions:
    """The window's actions, by name, and the menus that hold them."""

    def __init__(self, window: QMainWindow) -> None:
        self._by_name: dict[str, QAction] = {}
        self._within: dict[str, QMenu] = {}
        self.themes: dict[Theme, QAction] = {}
        self.theme_group = QActionGroup(window)
        for title, deeds in MENUS.items():
            menu = window.menuBar().addMenu(title)
            for deed in deeds:
                if deed is None:
                    menu.addSeparator()
                else:
                    self._add(deed, menu, window)
            if title == "&View":
                self._add_themes(menu)

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def keep_near(self, *places: QWidget) -> None:
        """Let the keys that are not for the whole window work in these places."""
        for deeds in MENUS.values():
            for deed in deeds:
                if deed is not None and deed.near:
                    for place in places:
                        place.addAction(self._by_name[deed.name])

    def before_each(self, deed: Callable[[], object]) -> None:
        """Have this done before whatever is chosen, by key or in a menu.

        It comes before what is connected later.
        """
        for action in self._by_name.values():
            action.triggered.connect(dropping_checked(deed))

    def _add(self, deed: Deed, menu: QMenu, window: QMainWindow) -> None:
        action = QAction(deed.text, window)
        action.setShortcuts([QKeySequence(key) for key in deed.keys])
        action.setCheckable(deed.checkable)
        (self._inside(menu, deed.within) if deed.within else menu).addAction(action)
        if deed.near:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            window.addAction(action)  # so that its keys work while the menu bar is hidden
        self._by_name[deed.name] = action

    def _inside(self, menu: QMenu, title: str) -> QMenu:
        if title not in self._within:
            self._within[title] = menu.addMenu(title)
        return self._within[title]

    def _add_themes(self, menu: QMenu) -> None:
        menu.addSeparator()
        for theme, text in THEMES.items():
            action = QAction(text, self.theme_group)
            action.setCheckable(True)
            action.setData(str(theme))
            menu.addAction(action)
            self.themes[theme] = action


def dropping_checked(deed: Callable[[], object]) -> Callable[[bool], None]:
    """`deed` as a slot of `triggered`, which tells a state that it has no use for."""

    def slot(_checked: bool) -> None:
        deed()

    return slot
