"""The guide that ships with the program: its pages, what they hold, where their links lead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from reader.language.words import ENGLISH
from reader.library.folding import words

FIRST = "first-steps"
"""The page that one begins with."""

_NAME = re.compile(r"(\d\d)-([a-z-]+)\.md")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//")
_PICTURE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_SIGNS = re.compile(r"^#+ |^```.*$|^\|[-| :]+\|$|\*\*|`|\|", re.MULTILINE)
_WORD = re.compile(r"[^\W_]+")
_NO_ANCHOR = re.compile(r"[^\w -]")


@dataclass(frozen=True)
class Page:
    """A page of the guide: its `name` (`filter`), its file and what that holds, in Markdown.

    `translated` tells whether it is in the language that was asked for, and not in English.
    """

    name: str
    file: Path
    text: str
    translated: bool = True

    @cached_property
    def title(self) -> str:
        """The headline."""
        return _SIGNS.sub("", self.text.partition("\n")[0]).strip()

    @cached_property
    def plain(self) -> str:
        """The text without the signs of Markdown."""
        return _SIGNS.sub("", _LINK.sub(r"\1", _PICTURE.sub(r"\1", self.text)))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words, folded, in their order."""
        return words(self.plain)


class Target(NamedTuple):
    """Where a link leads: a page by name, and a headline on it by its anchor, if any."""

    page: str
    anchor: str = ""


class Found(NamedTuple):
    """A page that holds the words looked for, and at how many places."""

    page: Page
    places: int


class Guide:
    """The pages in their order."""

    def __init__(self, folder: Path, language: str = ENGLISH) -> None:
        """As `folder` holds them; in `language`, as far as that has them (`fr/04-filter.md`)."""
        self._folder = folder.resolve()
        self.pages: Sequence[Page] = tuple(_pages(folder, language))
        self._by_name = {page.name: page for page in self.pages}

    def page(self, name: str) -> Page:
        """The page of that name; the first where there is none."""
        return self._by_name.get(name) or self.pages[0]

    def beside(self, name: str, by: int) -> Page | None:
        """The page that stands so many after another, if there is one."""
        at = self.pages.index(self.page(name)) + by
        return self.pages[at] if 0 <= at < len(self.pages) else None

    def target(self, page: Page, address: str) -> Target | None:
        """Where a link on `page` leads; None where that is no page of the guide."""
        if _ELSEWHERE.match(address):
            return None
        path, _, anchor = address.partition("#")
        if not path:
            return Target(page.name, anchor)
        name = _NAME.fullmatch(Path(path).name)
        if name is None or name[2] not in self._by_name:
            return None
        # It may not be translated itself, so only the folder has to be there.
        inside = self._inside(page, str(Path(path).parent))
        return Target(name[2], anchor) if inside else None

    def picture(self, page: Page, address: str) -> Path | None:
        """The file of a picture on `page`; None where it isn't one of the guide's own."""
        if _ELSEWHERE.match(address):
            return None
        file = self._inside(page, address)
        return file if file is not None and file.is_file() else None

    def path(self, page: Page, address: str) -> str:
        """What a link on `page` that leads to no page names, to be copied.

        A place among the guide's own files is named as it is called on this machine.
        """
        inside = not _ELSEWHERE.match(address) and self._inside(page, address)
        return str(inside) if inside else address

    def found(self, typed: str) -> list[Found]:
        """The pages that hold all the words typed, each as the beginning of a word.

        In the order of the guide; with nothing typed, all pages.
        """
        wanted = words(typed)
        counts = ((page, [_count(page, word) for word in wanted]) for page in self.pages)
        return [Found(page, sum(each)) for page, each in counts if all(each)]

    def _inside(self, page: Page, address: str) -> Path | None:
        path = (page.file.parent / address).resolve()
        return path if path.is_relative_to(self._folder) and path.exists() else None


def anchor_of(headline: str) -> str:
    """What a link to a headline calls it, by the rule of those who show Markdown."""
    return _NO_ANCHOR.sub("", headline.casefold()).replace(" ", "-")


def places(text: str, typed: str) -> list[tuple[int, int]]:
    """Where in `text` the words that begin as one of those typed stand: from, to."""
    wanted = words(typed)
    met = ((each.span(), words(each[0])) for each in _WORD.finditer(text))
    return [span for span, said in met if wanted and said and said[0].startswith(wanted)]


def _count(page: Page, word: str) -> int:
    return sum(each.startswith(word) for each in page.words)


def _pages(folder: Path, language: str) -> list[Page]:
    """In the order of the numbers that the files' names begin with."""
    pages = []
    for file in sorted(folder.glob("*.md")):
        if name := _NAME.fullmatch(file.name):
            told = folder / language / file.name
            translated = language == ENGLISH or told.is_file()
            shown = told if translated and language != ENGLISH else file
            pages.append(Page(name[2], shown, shown.read_text("utf-8"), translated))
    return pages
