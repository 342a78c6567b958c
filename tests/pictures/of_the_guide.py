"""The pictures that the guide shows, smaller than the others: they ship with the program."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt

from reader.models.palette import Theme
from tests.pictures.doings import Doing, chosen, filtered
from tests.pictures.looking import beside, page_of
from tests.pictures.page import DOCS
from tests.pictures.pictures import Picture
from tests.pictures.shelves import Shelf
from tests.pictures.sitting import CONTROL, SHIFT, Sitting

GUIDE: Final = DOCS / "guide" / "pictures"
SIZE: Final = (1120, 700)
_WITHOUT_NAMES: Final = (1090, 640)
_WHOLE: Final = (1360, 850)


def guide_pictures() -> Iterator[Picture]:
    """All of them, in English and then in French."""
    yield from _each()
    for picture in _each():
        name = picture.name.removeprefix("guide-")
        if name not in ("french", "window"):  # these two are each other's in the other language
            shows = f"{picture.shows.removesuffix('.')}, in French."
            yield picture._replace(name=f"guide-fr-{name}", shows=shows, language="fr")


def _each() -> Iterator[Picture]:
    """In the order in which the guide shows them."""
    small = _WITHOUT_NAMES
    yield _picture("window", "The window, on the guide’s articles.", _look_about, size=_WHOLE)
    yield _picture("look", "The sheet for the page’s look.", _choose_the_look, size=small)
    yield _picture("evidence", "Why these words are hers.", _say_why, size=small)
    yield _picture("filter", "Names proposed while a filter is typed.", _propose, size=small)
    yield _picture("saved", "Stars, tags and saved filters.", _mark, size=small)
    yield _picture("map", "A span of days, and the large map.", _see_where)
    yield _picture("person", "A person’s page.", page_of("Ingrid Halvorsen"))
    both = beside("Mayor asks", "Aberdeen har", 1)
    yield _picture("beside", "Two articles side by side.", both, size=_WHOLE)
    yield _picture("correct", "Choosing a speaker.", _correct, size=small)
    read = chosen("Aberdeen har")
    yield _picture("french", "The window in French.", read, size=_WHOLE, language="fr")
    yield _picture("guide", "The guide, which shows another of these.", _ask)
    yield _picture(
        "large", "Everything three times as large.", _read_large, size=(480, 300), scale=3
    )


def _picture(
    name: str,
    shows: str,
    does: Doing,
    *,
    size: tuple[int, int] = SIZE,
    language: str = "",
    scale: int = 1,
    theme: Theme = Theme.LIGHT,
) -> Picture:
    return Picture(f"guide-{name}", shows, Shelf.GUIDE, does, size, theme, scale, language=language)


def _look_about(at: Sitting) -> None:
    _read(at, 3)
    at.choose("Aberdeen harbour board")


def _choose_the_look(at: Sitting) -> None:
    at.choose("Aberdeen harbour board")
    at.press(Qt.Key.Key_F8)


def _say_why(at: Sitting) -> None:
    at.choose("Aberdeen harbour board")
    at.press(Qt.Key.Key_N, times=2)
    at.press(Qt.Key.Key_E)


def _propose(at: Sitting) -> None:
    at.press(Qt.Key.Key_L, CONTROL)
    at.type("place:bergen person:ha")


def _mark(at: Sitting) -> None:
    for words, name in {"speaker:halvorsen": "The mayor", "fish OR cod": "Fish"}.items():
        at.filter(words)
        at.press(Qt.Key.Key_S, CONTROL | SHIFT)
        at.answer(name)
        at.press(Qt.Key.Key_Escape)
    _read(at, 4)
    at.press(Qt.Key.Key_U, SHIFT)
    at.choose("Ferry company")
    at.press(Qt.Key.Key_S)
    at.press(Qt.Key.Key_T)
    at.answer("budget")


def _see_where(at: Sitting) -> None:
    filtered("date:2025-02-24..2025-03-31")(at)
    at.press(Qt.Key.Key_F)
    at.press(Qt.Key.Key_G, times=2)


def _correct(at: Sitting) -> None:
    at.choose("Halvorsen: Bergen")
    at.press(Qt.Key.Key_N, times=4)
    at.press(Qt.Key.Key_C)
    at.type("Astrid N")


def _read_large(at: Sitting) -> None:
    at.choose("Study")
    at.press(Qt.Key.Key_Return)
    at.press(Qt.Key.Key_N)


def _ask(at: Sitting) -> None:
    at.press(Qt.Key.Key_L, CONTROL)
    at.press(Qt.Key.Key_F1)
    guide = at.desk.guide.guide
    if guide is not None:
        guide.resize(1000, 640)
        guide.move(at.window.x() + 60, at.window.y() + 40)
    at.settle()


def _read(at: Sitting, articles: int) -> None:
    at.press(Qt.Key.Key_Home)
    at.press(Qt.Key.Key_J, times=articles)
