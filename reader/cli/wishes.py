"""What a command line can ask for, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal


@dataclass(frozen=True, slots=True)
class Picture:
    """The window drawn to a file instead of shown; `select` counts the list from 1."""

    file: Path
    filter: str = ""
    select: int = 1
    theme: Literal["light", "sepia", "dark"] = "light"
    size: tuple[int, int] = (1440, 900)


@dataclass(frozen=True, slots=True)
class Export:
    """What to export and how; without a `file` to standard output."""

    format: Literal["csv", "json", "markdown"] = "csv"
    of: Literal["quotations", "articles"] = "quotations"
    file: Path | None = None
    force: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks for; `verb` is empty for the window.

    `words` are the filter of a verb that takes one, the number of the article of `show`,
    the deed of `corrections`, and the files of `annotate`; `paths` are what is to be taken in.
    `workers` are processes to share the work, if a number was named, `scheduler` the address
    of a Dask cluster that does it instead. With `also` each quotation is told with the other
    articles that have it. Where no `language` is named, the window chooses it.
    """

    verb: str
    library: Path
    words: tuple[str, ...] = ()
    paths: tuple[Path, ...] = ()
    json: bool = False
    also: bool = False
    again: bool = False
    steps: bool = False
    workers: int | None = None
    scheduler: str = ""
    language: str = ""
    picture: Picture | None = None
    export: Export | None = None

    @property
    def filter(self) -> str:
        """The filter as one line, as it would be typed into the box."""
        return " ".join(self.words)
