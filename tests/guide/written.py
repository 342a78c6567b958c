"""What the guide's pages say, in pieces that can be tried: tables, blocks, keys, links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from reader.files.folders import shipped
from reader.models.guide import Guide, Page

FOLDER: Final = shipped("docs/guide")
ARTICLES: Final = FOLDER / "articles"
ENGLISH: Final = "en"
LANGUAGES: Final = [ENGLISH, *sorted(each.parent.name for each in FOLDER.glob("*/01-*.md"))]

_CODE: Final = re.compile(r"`([^`]+)`")
_LINK: Final = re.compile(r"(!?)\[[^\]]*\]\(([^)]+)\)")
_FENCE: Final = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ROW: Final = re.compile(r"^\|(.+)\|$", re.MULTILINE)
_WITH_KEYS: Final = re.compile(r"\*\*([^*]+)\*\* \(((?:`[^`]+`[, or]*)+)\)")
_NONE: Final = ("none", "aucun")
_KEY: Final = re.compile(
    r"(?:(?:Ctrl|Alt|Shift|Maj)\+)+(?:.|F\d+|\w{2,})|F\d{1,2}|[a-z?/+0←→↑↓-]"
    r"|Enter|Esc|Space|Tab|Del|Backspace|Home|End|PgUp|PgDown"
    r"|Entrée|Échap|Espace|Suppr|Retour arrière|Début|Fin|PgPréc|PgSuiv"
)


class Example(NamedTuple):
    """A filter that the guide tries, and the articles that it says it finds, by number."""

    page: str
    typed: str
    finds: tuple[int, ...]


class Command(NamedTuple):
    """A command that the guide shows, and what it says is printed."""

    page: str
    typed: str
    prints: str


def pages(language: str) -> list[Page]:
    """The pages that are written in that language."""
    return [page for page in Guide(FOLDER, language).pages if page.translated]


def prose(page: Page) -> str:
    """The text without what is typed and printed in blocks."""
    return _FENCE.sub("", page.text)


def rows(page: Page) -> list[list[str]]:
    """The rows of all tables, without those that hold no cell of code first."""
    cells = ([cell.strip() for cell in row[1].split("|")] for row in _ROW.finditer(page.text))
    return [each for each in cells if each[0].startswith("`")]


def examples(page: Page) -> Iterator[Example]:
    """The filters in the tables that say what each finds."""
    for first, finds, *_ in rows(page):
        typed = _CODE.fullmatch(first)
        none = finds in _NONE
        if typed and (none or re.fullmatch(r"\d(?: \d)*", finds)):
            numbers = () if none else tuple(map(int, finds.split()))
            yield Example(page.name, typed[1], numbers)


def commands(page: Page) -> Iterator[Command]:
    """The commands in blocks, each with the lines up to the next."""
    for block in _FENCE.finditer(page.text):
        if block[1] == "console":
            for part in block[2].split("$ ")[1:]:
                typed, _, prints = part.partition("\n")
                yield Command(page.name, typed, prints)


def blocks(page: Page) -> Iterator[tuple[str, str]]:
    """All blocks of what is typed, printed or stands in a file, each with its kind."""
    yield from _FENCE.findall(page.text)


def links(page: Page) -> list[str]:
    """Where links lead."""
    return [found[2] for found in _LINK.finditer(page.text) if not found[1]]


def pictures(page: Page) -> list[str]:
    """Which pictures are shown."""
    return [found[2] for found in _LINK.finditer(page.text) if found[1]]


def code(page: Page) -> list[str]:
    """What is set as something to type, outside of blocks."""
    return _CODE.findall(prose(page))


def keys(page: Page) -> list[str]:
    """What is set as something to type and is a key."""
    return [each for each in code(page) if _KEY.fullmatch(each)]


def deeds(page: Page) -> list[tuple[str, list[str]]]:
    """The rows of menus that are named with keys behind them."""
    whole = " ".join(prose(page).split())
    return [(found[1], _CODE.findall(found[2])) for found in _WITH_KEYS.finditer(whole)]


def menu_rows(page: Page) -> list[str]:
    """The rows of menus that are named and ask for more, as their dots tell."""
    return re.findall(r"\*\*([^*]+…)\*\*", " ".join(prose(page).split()))


def number_of(path: str) -> int:
    """The number that a file of the guide's articles begins with."""
    return int(Path(path).name.partition("-")[0])
