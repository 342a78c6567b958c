"""Articles made by hand, with the examination they would have, and a shelf to put them on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reader.analysis.marks import (
    Attribution,
    Examination,
    Person,
    Place,
    Quotation,
    StretchKind,
)
from reader.articles.article import Article, Day, DayOrigin, Span
from reader.library.catalogue import Catalogue
from reader.library.connection import open_library
from reader.library.sheet import sheet
from reader.library.shelf import FileFacts, Outcome, Shelf

AROUND = {"Lyon": ("FR",), "Paris": ("FR",), "Kyiv": ("UA",), "France": (), "Ukraine": ()}
"""Places for tests and what lies around them; the countries' keys are the gazetteer's."""

KEYS = {"France": "FR", "Ukraine": "UA"}


@dataclass(frozen=True)
class Told:
    """What an article tells: everything a filter can ask about.

    `said` are quotations as (speaker, whether that is a name, words).
    """

    day: date = date(2025, 3, 26)
    title: str = "Talks"
    body: str = ""
    said: tuple[tuple[str | None, bool, str], ...] = ()
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    source: str = "clippings"
    path: str = "/clippings/one.txt"

    def examined(self) -> tuple[Article, Examination]:
        """The article and its examination; people and places stand in a last paragraph."""
        text = f"{self.title}\n\n{self.body}"
        quotations = []
        for speaker, named, words in self.said:
            start = len(text) + 2
            text += f"\n\n“{words}”"
            given = None
            if speaker is not None:
                given = Attribution(speaker, speaker.casefold() if named else None, None, None, 0.5)
            quotations.append(
                Quotation(
                    Span(start, len(text)), StretchKind.SPEECH, continues=False, attribution=given
                )
            )
        text += "\n\n"
        spans = {}
        for name in (*self.people, *self.places):
            spans[name] = Span(len(text), len(text) + len(name))
            text += f"{name} "
        text = text.rstrip()
        start = len(self.title) + 2
        article = Article(
            text=text,
            title=self.title,
            body=Span(min(start, len(text)), len(text)),
            day=Day(self.day, DayOrigin.DATE_LINE),
            headline=Span(0, len(self.title)),
        )
        return article, Examination(
            quotations=tuple(quotations),
            people=tuple(Person(name, name.casefold(), (spans[name],)) for name in self.people),
            places=tuple(
                Place(name, KEYS.get(name, name), (spans[name],), within=AROUND[name])
                for name in self.places
            ),
        )


def put(shelf: Shelf, told: Told, fingerprint: str | None = None, size: int = 1) -> Outcome:
    """Take `told` in as a file of its own content; inside a batch."""
    facts = FileFacts(Path(told.path), size, 1, fingerprint or repr(told))
    return shelf.take(facts, sheet(*told.examined()), told.source, 1)


def filled(path: Path, *all_told: Told) -> Catalogue:
    """A catalogue of a new library that holds `all_told`."""
    open_library(path)
    with Shelf(path) as shelf, shelf.batch():
        for told in all_told:
            put(shelf, told)
    return Catalogue(path)
