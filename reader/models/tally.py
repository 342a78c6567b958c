"""Who is quoted in the filtered articles and at what length, who is only talked about, where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.language.words import marked, tr
from reader.library.answers import PersonCount, PlaceCount, SpeakerCount
from reader.library.wanted import EVERYTHING, Wanted
from reader.models.article_names import TALKED_ABOUT
from reader.models.asking import Asking, Kind
from reader.models.names_list import Entry, RowKind, part, section

if TYPE_CHECKING:
    from reader.library.catalogue import Catalogue

MOST = 20
"""So many names of each kind are listed."""
_LOOKED_AT = 100
"""Of so many who are quoted most often those are listed who are quoted with most words."""
ON_THE_MAP = 200
_TOLD = marked("Named in these articles, and quoted in none of them")


@dataclass(frozen=True, slots=True)
class Tallied:
    """The names of what is wanted under their headings, and its places, for a map as well."""

    wanted: Wanted
    names: tuple[Entry, ...]
    places: tuple[PlaceCount, ...]


def tallied(catalogue: Catalogue, wanted: Wanted) -> Tallied:
    """Who and what the wanted articles name, most frequent first, in one state of the library."""
    with catalogue.one_state():
        speakers = catalogue.speakers(wanted, _LOOKED_AT)
        people = catalogue.people(wanted, MOST + 1)
        if len(people) <= MOST:  # they are all
            others = [each for each in people if not each.quotations]
        else:
            others = catalogue.people(wanted, MOST + 1, only_talked_about=True)
        places = catalogue.places(wanted, ON_THE_MAP)
    names = (
        *section(tr("Who speaks"), _speakers(speakers), tr("quotes"), tr("words")),
        *section(tr("People"), _people(people, others), tr("articles")),
        *section(tr("Places"), _places(places), tr("articles")),
    )
    return Tallied(wanted, names, tuple(places))


def _speakers(counted: Sequence[SpeakerCount]) -> list[Entry]:
    most = max((each.words for each in counted), default=0) or 1
    entries = [
        Entry(
            "speaker",
            each.name,
            each.quotations,
            share=each.words / most,
            words=each.words,
            unit="quotation",
            named=each.named,
        )
        for each in sorted(counted, key=lambda each: (-each.words, -each.quotations))[:MOST]
    ]
    return [*entries, *_more(counted, "speaker")]


def _people(quoted: Sequence[PersonCount], others: Sequence[PersonCount]) -> list[Entry]:
    """Who is named: first who is quoted as well, then who is only talked about."""
    most = max((each.articles for each in (*quoted, *others)), default=1)
    speaking = [each for each in quoted[:MOST] if each.quotations]
    return [
        *(_person(each, most, "") for each in speaking),
        *part(
            tr(TALKED_ABOUT),
            tr(_TOLD),
            [
                *(_person(each, most, tr("only talked about")) for each in others[:MOST]),
                *_more(others, "person"),
            ],
        ),
    ]


def _person(each: PersonCount, most: int, told: str) -> Entry:
    share = each.articles / most
    return Entry("person", each.name, each.articles, share=share, unit="article", told=told)


def _places(counted: Sequence[PlaceCount]) -> list[Entry]:
    most = max((each.articles for each in counted), default=1)
    entries = [
        Entry("place", each.name, each.articles, share=each.articles / most, unit="article")
        for each in counted[:MOST]
    ]
    return [*entries, *_more(counted, "place")]


def _more(counted: Sequence[object], field: str) -> list[Entry]:
    """A remark that there are more than are listed, and how they are found."""
    if len(counted) <= MOST:
        return []
    told = tr("Type {field}: and letters of a name into the filter to find it").format(field=field)
    return [Entry("", tr("and others"), told=told, kind=RowKind.REMARK)]


class Tally(QObject):
    """Counts the names of the filter for as long as somebody looks; `counted` tells each answer.

    What is counted follows the filter and the library. An answer that a later filter overtook is
    never told. `answer` is the last one, None where it is of another filter.
    """

    counted = Signal(object)

    def __init__(self, asking: Asking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asking = asking
        self._wanted: Wanted = EVERYTHING
        self._followed = False
        self._is_due = True
        self.answer: Tallied | None = None

    def follow(self, *, followed: bool) -> None:
        """Go on counting, or rest while nobody looks."""
        self._followed = followed
        if not followed:
            self._asking.forget(Kind.TALLY)
        elif self._is_due:
            self._ask()

    def show_wanted(self, wanted: Wanted) -> None:
        """Count for another filter from now on."""
        if wanted != self._wanted:
            self._wanted, self.answer = wanted, None
        self.refresh()

    def refresh(self) -> None:
        """Count again, since the filter or the library has changed."""
        self._is_due = True
        if self._followed:
            self._ask()

    def _ask(self) -> None:
        wanted = self._wanted
        self._asking.ask(Kind.TALLY, lambda catalogue: tallied(catalogue, wanted), self._tell)

    def _tell(self, answer: Tallied) -> None:
        self.answer, self._is_due = answer, False
        self.counted.emit(answer)
