"""What can be done in the window, in menus and by key, in one table."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from reader.language.words import marked, tr
from reader.models.palette import Theme
from reader.window.platform_keys import ROLES, besides


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


_SORT = marked("Sort &By")

# Every key is set here and none left to the platform, some of which have no standard for it;
# what the platform has besides comes in addition (`platform_keys`).
MENUS: dict[str, tuple[Deed | None, ...]] = {
    marked("&File"): (
        Deed("open_folder", marked("Open &Folder…"), ("Ctrl+O",)),
        Deed("open_files", marked("Open F&iles…"), ("Ctrl+Shift+O",)),
        None,
        Deed("print", marked("&Print…"), ("Ctrl+P",)),
        Deed("save_pdf", marked("Save as P&DF…"), ("Ctrl+Shift+P",)),
        None,
        Deed("left_out", marked("Files &Left Out…")),
        None,
        Deed("close", marked("&Close Window"), ("Ctrl+W",)),
        Deed("quit", marked("&Quit"), ("Ctrl+Q",)),
    ),
    marked("&Edit"): (
        Deed("undo", marked("&Undo"), ("Ctrl+Z",)),
        Deed("redo", marked("&Redo"), ("Ctrl+Shift+Z",)),
        None,
        Deed("copy_text", marked("Copy &Quotation"), ("y", "Ctrl+Shift+C")),
        Deed("copy_markdown", marked("Copy Quotation as &Markdown"), ("Shift+Y",)),
        Deed("copy_citation", marked("Copy Quotation as C&itation"), ("Alt+Y",)),
        Deed("copy_article", marked("Copy &Article Citation"), ("Alt+Shift+Y",)),
        Deed("caret", marked("&Select Words by Key"), ("v",)),
        None,
        Deed("correct", marked("&Correct Speaker or Name…"), ("c",)),
        Deed("corrections", marked("C&orrections…"), ("Ctrl+E",)),
        None,
        Deed("preferences", marked("Pre&ferences…"), ("Ctrl+,",)),
    ),
    marked("&Go"): (
        Deed("back", marked("Bac&k"), ("Alt+Left",)),
        Deed("forward", marked("For&ward"), ("Alt+Right",)),
        Deed("portrait", marked("Page of a Per&son or Place"), ("w",)),
        None,
        Deed("filter", marked("&Filter"), ("/", "Ctrl+L")),
        Deed("clear_filter", marked("&Clear Filter"), ("Esc",)),
        Deed("go_to_timeline", marked("T&imeline"), ("d",)),
        Deed("go_to_map", marked("&Go to the Map"), ("g",)),
        Deed("find", marked("Fin&d in Article…"), ("Ctrl+F",)),
        Deed("next_match", marked("Next &Match"), ("F3", "Ctrl+G")),
        Deed("previous_match", marked("Previous Ma&tch"), ("Shift+F3", "Ctrl+Shift+G")),
        None,
        Deed("next_quotation", marked("&Next Quotation"), ("n",)),
        Deed("previous_quotation", marked("&Previous Quotation"), ("p",)),
        Deed("next_shared", marked("Ne&xt Quotation Others Carry"), ("Shift+N",)),
        Deed("previous_shared", marked("Pre&vious Quotation Others Carry"), ("Shift+P",)),
        Deed("evidence", marked("Show &Evidence"), ("e",)),
        Deed("hold_speaker", marked("&Hold the Speaker"), ("h",)),
        None,
        Deed("next_article", marked("Next &Article"), ("j", "Ctrl+Down")),
        Deed("previous_article", marked("P&revious Article"), ("k", "Ctrl+Up")),
        Deed("read_on", marked("Read &On"), ("Space",), near=True),
        Deed("read_back", marked("Read &Back"), ("Shift+Space",), near=True),
    ),
    marked("&Article"): (
        Deed("star", marked("&Star or Unstar"), ("s",)),
        Deed("read", marked("Mark as &Read or Unread"), ("u",)),
        Deed("tags", marked("&Tags…"), ("t",)),
        None,
        Deed("next_unread", marked("&Next Unread Article"), ("Shift+J",)),
        Deed("mark_all", marked("Mark &All Shown as Read"), ("Shift+U",)),
        None,
        Deed("page_top", marked("To the T&op of the Article"), ("Ctrl+Home",)),
        None,
        Deed("beside", marked("Open &Beside"), ("b",)),
        Deed("also_in", marked("Also &In…"), ("a",)),
        Deed("their_line", marked("Their &Line Over Time…"), ("l",)),
    ),
    marked("F&ilters"): (
        Deed("save_filter", marked("&Save Filter…"), ("Ctrl+Shift+S",)),
        Deed("manage_filters", marked("&Manage Filters…")),
        Deed("go_to_filters", marked("&Go Along the Filters"), ("Alt+L",)),
        None,
        Deed("only_unread", marked("&Unread"), ("Alt+U",)),
        Deed("only_starred", marked("S&tarred"), ("Alt+S",)),
        None,
    ),
    marked("&View"): (
        Deed("marks", marked("&Marks"), ("m",), checkable=True),
        Deed("names", marked("&Names Beside the Page"), ("F9",), checkable=True),
        Deed("turn_side", marked("Names &of the Article or the Filter"), ("f",)),
        Deed("map", marked("Map Under t&he Names"), ("Shift+F9",), checkable=True),
        Deed("timeline", marked("Tim&eline"), ("F4",), checkable=True),
        Deed("filters", marked("&Filters Above the List"), ("F7",), checkable=True),
        Deed("day_headings", marked("&Day Headings"), ("F6",), checkable=True),
        Deed("newest_first", marked("&Newest First"), checkable=True, within=_SORT),
        Deed("oldest_first", marked("&Oldest First"), checkable=True, within=_SORT),
        Deed("best_first", marked("&Relevance"), checkable=True, within=_SORT),
        Deed("turn_order", marked("Ne&xt Order"), ("o",), within=_SORT),
        None,
        Deed("larger", marked("&Larger Text"), ("Ctrl++", "Ctrl+=")),
        Deed("smaller", marked("&Smaller Text"), ("Ctrl+-",)),
        Deed("usual", marked("&Usual Size"), ("Ctrl+0",)),
        Deed("page_look", marked("&Page Look…"), ("F8",)),
        None,
        Deed("turn_theme", marked("&Turn Light or Dark"), ("Ctrl+D",)),
        Deed("full_screen", marked("Full S&creen"), ("F11",), checkable=True),
    ),
    marked("&Help"): (
        Deed("guide", marked("&Guide"), ("F1",)),
        Deed("keys", marked("&Keys"), ("?",)),
        None,
        Deed("about", marked("&About Dateline")),
    ),
}

THEMES = {
    Theme.SYSTEM: marked("&As the System"),
    Theme.LIGHT: marked("Pape&r"),
    Theme.SEPIA: marked("Sep&ia"),
    Theme.DARK: marked("Dar&k"),
}


class Actions:
    """The window's actions, by name, and the menus that hold them."""

    def __init__(self, window: QMainWindow) -> None:
        self._by_name: dict[str, QAction] = {}
        self._within: dict[str, QMenu] = {}
        self.themes: dict[Theme, QAction] = {}
        self.theme_group = QActionGroup(window)
        deeds_of_all = (deed for deeds in MENUS.values() for deed in deeds if deed is not None)
        self._taken = [QKeySequence(key) for deed in deeds_of_all for key in deed.keys]
        for title, deeds in MENUS.items():
            menu = window.menuBar().addMenu(tr(title))
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
        action = QAction(tr(deed.text), window)
        ours = [QKeySequence(key) for key in deed.keys]
        action.setShortcuts([*ours, *besides(deed.name, ours, self._taken)])
        action.setMenuRole(ROLES.get(deed.name, QAction.MenuRole.NoRole))
        action.setCheckable(deed.checkable)
        (self._inside(menu, deed.within) if deed.within else menu).addAction(action)
        if deed.near:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            window.addAction(action)  # so that its keys work while the menu bar is hidden
        self._by_name[deed.name] = action

    def _inside(self, menu: QMenu, title: str) -> QMenu:
        if title not in self._within:
            self._within[title] = menu.addMenu(tr(title))
        return self._within[title]

    def _add_themes(self, menu: QMenu) -> None:
        menu.addSeparator()
        for theme, text in THEMES.items():
            action = QAction(tr(text), self.theme_group)
            action.setCheckable(True)
            action.setData(str(theme))
            menu.addAction(action)
            self.themes[theme] = action


def dropping_checked(deed: Callable[[], object]) -> Callable[[bool], None]:
    """`deed` as a slot of `triggered`, which tells a state that it has no use for."""

    def slot(_checked: bool) -> None:
        deed()

    return slot
