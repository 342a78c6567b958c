"""Which pictures there are: what each is of, and what is done before it is taken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from reader.models.palette import Theme
from tests.pictures.doings import (
    Doing,
    ask_for_keys,
    ask_the_guide,
    at_a_quotation,
    call_a_filter,
    choose_preferences,
    choose_several,
    choose_the_look,
    chosen,
    filtered,
    find,
    go_far,
    hold_a_speaker,
    import_wikinews,
    nothing,
    print_it,
    propose,
    read_the_day,
    say_why,
    tag,
)
from tests.pictures.shelves import Shelf
from tests.pictures.when_where_who import looks

USUAL: Final = (1440, 900)


class Picture(NamedTuple):
    """A picture by its name: what it shows, of what, how large, and what is done before."""

    name: str
    shows: str
    shelf: Shelf
    does: Doing
    size: tuple[int, int] = USUAL
    theme: Theme = Theme.LIGHT
    scale: int = 1
    """So many pixels of the screen to one of the window."""
    takes_in: Shelf | None = None
    """Whose articles are taken in before."""
    part: tuple[int, int, int, int] | None = None
    """Only so much of the window: left, top, width, height."""
    language: str = ""
    """What the program speaks, where that isn't English."""


def pictures() -> Iterator[Picture]:
    """Every picture, in the order of the page that shows them."""
    yield Picture("reading", "A day’s reading.", Shelf.CLIPPINGS, read_the_day)
    for shelf, (shows, does) in _IN_EVERY_COLOUR.items():
        for theme in Theme:
            if theme is not Theme.SYSTEM:
                said = f"{shows}, {theme}."
                yield Picture(f"{shelf}-{theme}", said, shelf, does[str(theme)], theme=theme)
    for look in looks():
        for theme in look.themes:
            name, shows = f"{look.name}-{theme}", f"{look.shows}, {theme}."
            yield Picture(name, shows, look.shelf, look.does, theme=theme, part=look.part)
    yield from _SIZES
    yield from _HARD
    yield from _DEEDS


_SEEDS_DO: Final[dict[str, Doing]] = {
    "light": filtered("person:macron since:2025-03 peace", "French President"),
    "dark": filtered("speaker:macron said:mass", "Macron says"),
    "sepia": chosen("Macron says"),
}
_WIKINEWS_DO: Final[dict[str, Doing]] = {
    "light": filtered("place:france leaders", "World leaders"),
    "dark": filtered("place:england transport", "Face coverings"),
    "sepia": filtered("place:nevada has:speaker", "Nevada becomes"),
}
_MANY_DO: Final[dict[str, Doing]] = {
    "light": go_far,
    "dark": filtered("place:norway since:2015 said:pension", "Kapuste"),
    "sepia": filtered("place:france said:river"),
}

_IN_EVERY_COLOUR: Final = {
    Shelf.SEEDS: ("The two articles that ship", _SEEDS_DO),
    Shelf.WIKINEWS: ("295 articles of Wikinews, filtered", _WIKINEWS_DO),
    Shelf.MANY: ("A library of 100,000 made articles", _MANY_DO),
}
_SIZES: Final = (
    Picture("small-window", "1000 by 700 pixels.", Shelf.SEEDS, nothing, (1000, 700)),
    Picture("narrow-window", "Narrow: half a screen.", Shelf.SEEDS, nothing, (720, 900)),
    Picture(
        "double-scale",
        "2560 by 1440 pixels at scale 2.",
        Shelf.SEEDS,
        filtered("speaker:macron"),
        (1280, 720),
        scale=2,
    ),
    Picture(
        "text-300",
        "Everything at 300 per cent on a screen of 1440 by 900: the page, by itself.",
        Shelf.SEEDS,
        at_a_quotation("French President", 2),
        (480, 300),
        scale=3,
    ),
)
_HARD: Final = (
    Picture("empty-library", "A library that holds nothing yet.", Shelf.EMPTY, nothing),
    Picture(
        "empty-result",
        "Nothing found, and what would help.",
        Shelf.CLIPPINGS,
        filtered("place:bergen speaker:solbakken orchard"),
    ),
    Picture(
        "import-running",
        "An import under way, while one reads.",
        Shelf.CLIPPINGS,
        import_wikinews,
        takes_in=Shelf.WIKINEWS,
    ),
    Picture("long-headline", "A headline of 300 characters.", Shelf.HARD, chosen("County council")),
    Picture("no-quotation", "An article that quotes nobody.", Shelf.HARD, chosen("What the tide")),
    Picture(
        "twelve-speakers",
        "60 quotations by 12 speakers.",
        Shelf.HARD,
        chosen("Twelve voices"),
    ),
    Picture("right-to-left", "Arabic, Hebrew and English.", Shelf.HARD, chosen("مكتبة")),
)
_DEEDS: Final = (
    Picture(
        "chips",
        "What the filter box understands, and what it doesn’t.",
        Shelf.CLIPPINGS,
        filtered('place:norway -person:wolny since:2026-03-01 "night ferry" speker:dahl'),
    ),
    Picture("proposals", "Names proposed while a filter is typed.", Shelf.CLIPPINGS, propose),
    Picture(
        "filter-close",
        "The filter box, twice as large.",
        Shelf.CLIPPINGS,
        propose,
        (1200, 800),
        scale=2,
        part=(320, 24, 640, 240),
    ),
    Picture(
        "saved-filters",
        "Filters kept by name, one of them called; a star, a tag, articles read.",
        Shelf.CLIPPINGS,
        call_a_filter,
    ),
    Picture(
        "several-chosen",
        "Several articles chosen.",
        Shelf.CLIPPINGS,
        choose_several,
        theme=Theme.DARK,
    ),
    Picture("tags", "Tagging an article.", Shelf.CLIPPINGS, tag, theme=Theme.SEPIA),
    Picture("find-bar", "Finding in the article.", Shelf.CLIPPINGS, find),
    Picture(
        "one-speaker",
        "One speaker’s words, all others dimmed.",
        Shelf.CLIPPINGS,
        hold_a_speaker,
        theme=Theme.DARK,
    ),
    Picture("page-look", "How the page is set, by choice.", Shelf.CLIPPINGS, choose_the_look),
    Picture("printed", "Saved as a PDF, and its pages drawn.", Shelf.SEEDS, print_it),
    Picture("evidence", "Why these words are hers.", Shelf.CLIPPINGS, say_why),
    Picture("preferences", "Preferences.", Shelf.CLIPPINGS, choose_preferences),
    Picture("keys", "All keys, looked through.", Shelf.CLIPPINGS, ask_for_keys, theme=Theme.SEPIA),
    Picture("guide", "The guide, by F1.", Shelf.CLIPPINGS, ask_the_guide, theme=Theme.DARK),
    Picture("french", "In French.", Shelf.CLIPPINGS, read_the_day, language="fr"),
)
