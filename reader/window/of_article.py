"""What is asked of the article by key, while something else may stand in its place."""

from __future__ import annotations

from collections.abc import Callable

from reader.window.main_window import MainWindow
from reader.window.page_area import PageArea


def of_article(area: PageArea, name: str, deed: Callable[[], object]) -> Callable[[], None]:
    """`deed`, done only where the page in hand is an article's.

    Where something else stands in the article's place, nobody sees what `deed` would be done to:
    there `area` tells by `asked_instead` the `name` of what is asked for.
    """

    def ask() -> None:
        if area.in_hand.instead is None:
            deed()
        else:
            area.asked_instead.emit(name)

    return ask


def of_chosen(window: MainWindow, name: str, deed: Callable[[], object]) -> Callable[[], None]:
    """`deed`, done where the keys are in the list, whose article one sees; else as above."""
    ask = of_article(window.page_area, name, deed)

    def do() -> None:
        if window.list_pane.view.hasFocus():
            deed()
        else:
            ask()

    return do
