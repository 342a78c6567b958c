"""Sets find what SQL finds, whatever was joined, written, taken out and settled when."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library.catalogue import Catalogue
from reader.library.connection import reading
from reader.library.correcting import correct
from reader.library.corrections import Change, Named, NameIs, NamesJoined
from reader.library.ids import ArticleId
from reader.library.kept_sets import KeptSets
from reader.library.resolving import Names
from reader.library.set_finding import SetFinding, There
from reader.library.set_numbers import articles_of, set_number
from reader.library.sets import set_of
from reader.library.shelf import Shelf
from reader.library.standing import Standing
from reader.library.wanted import (
    EVERYTHING,
    AboutPerson,
    AboutPlace,
    Both,
    Either,
    Published,
    Quoted,
    Wanted,
    Without,
    Word,
    Written,
)
from tests.library.combining import combined
from tests.library.made import AROUND, Told, filled, put

PEOPLE = ("Anne Dupont", "Anne Weber", "Olena Hrytsenko", "Olen Webster")
SPEAKERS = (("Anne Dupont", True), ("Olena Hrytsenko", True), ("officials", False), (None, False))
DAYS = (date(1, 1, 1), date(2024, 2, 29), date(2024, 12, 31), date(2025, 1, 1), date(9999, 12, 31))
NAMED = [Named(name.casefold(), name) for name in (*PEOPLE, "Bo White")]

tellings = st.builds(
    Told,
    day=st.sampled_from(DAYS),
    said=st.lists(st.sampled_from(SPEAKERS), max_size=2).map(
        lambda found: tuple((*each, "so") for each in found)
    ),
    reported=st.lists(st.sampled_from(SPEAKERS), max_size=2).map(
        lambda found: tuple((*each, "no") for each in found)
    ),
    people=st.lists(st.sampled_from(PEOPLE), unique=True, max_size=2).map(tuple),
    places=st.lists(st.sampled_from(sorted(AROUND)), unique=True, max_size=2).map(tuple),
)
changes: st.SearchStrategy[Change] = st.one_of(
    st.permutations(NAMED).map(lambda named: NamesJoined(*named[:2])),
    st.builds(
        NameIs,
        st.sampled_from(NAMED),
        st.sampled_from((None, Named("FR", "France"), Named("Lyon", "Lyon"))),
    ),
)
leaves: st.SearchStrategy[Wanted] = st.one_of(
    st.builds(
        AboutPerson,
        st.sampled_from(
            ("anne", "ole*", "anne DUPONT", "nobody", "web*", "we* ann*", "white", "—")
        ),
    ),
    st.builds(AboutPlace, st.sampled_from(("france", "Lyon", "ukr*", "Atlantis", "—"))),
    st.builds(Quoted, st.sampled_from(("dupont", "officials", "nobody", "of*", "white", "—"))),
    st.builds(Published, st.none() | st.sampled_from(DAYS), st.none() | st.sampled_from(DAYS)),
)
wanteds = combined(leaves, both=3, leaves_at_most=6)


def by_sets(path: Path, wanted: Wanted) -> list[ArticleId] | None:
    """What is wanted as sets find it, newest first; None where they don't."""
    with closing(reading(path)) as connection:
        standing = Standing(connection)
        standing.look()
        sets = KeptSets(connection)
        sets.look(1, 1)
        finding = SetFinding(connection, Names(connection, standing), sets.of)
        every, unsettled = (
            set_of([set_number(number) for (number,) in connection.execute(query)])
            for query in ("SELECT id FROM articles", "SELECT article FROM unsettled")
        )
        found = finding.found(wanted, There(every, unsettled))
        return None if found is None else articles_of(found)[::-1]


@settings(deadline=None, max_examples=60)
@given(
    first=st.lists(tellings, max_size=30),
    settled=st.booleans(),
    struck=st.sets(st.integers(0, 29)),
    then=st.lists(tellings, max_size=25),
    corrected=st.lists(changes, max_size=3),
    all_wanted=st.lists(wanteds, min_size=1, max_size=12),
)
def test_sets_find_what_sql_finds(
    *,
    first: list[Told],
    settled: bool,
    struck: set[int],
    then: list[Told],
    corrected: list[Change],
    all_wanted: list[Wanted],
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "l"
        with closing(filled(path)) as catalogue, Shelf(path) as shelf:
            with shelf.batch():
                _put(shelf, "first", first)
            if settled:
                with shelf.batch():
                    shelf.settle()
            with shelf.batch():
                for at, article in enumerate(catalogue.ids()):
                    if at in struck:
                        shelf.remove(ArticleId(article))
                _put(shelf, "then", then)
            for change in corrected:
                correct(shelf, change)
            for wanted in all_wanted:
                assert by_sets(path, wanted) == [*catalogue.ids(wanted)], wanted


def _put(shelf: Shelf, where: str, all_told: list[Told]) -> None:
    for number, told in enumerate(all_told):
        put(shelf, replace(told, path=f"/{where}/{number}.txt"))


def test_what_is_unsettled_is_found_by_its_rows(tmp_path: Path) -> None:
    anne = [Told(people=PEOPLE[:1], path=f"/{at}") for at in range(25)]
    path = tmp_path / "l"
    with closing(filled(path, *anne)) as catalogue, Shelf(path) as shelf:
        with shelf.batch():
            shelf.settle()
        first, second, *_ = catalogue.ids()
        with shelf.batch():
            shelf.remove(ArticleId(first))
            _put(shelf, "then", [Told(people=PEOPLE[2:3]), *anne])
        assert catalogue.count(AboutPerson("anne")) == 49
        for wanted in (AboutPerson("anne"), AboutPerson("olena"), Published()):
            assert by_sets(path, wanted) == [*catalogue.ids(wanted)]
            assert second in (by_sets(path, Either((wanted, AboutPerson("dupont")))) or ())


def test_a_person_who_is_a_place_is_found_as_one(tmp_path: Path) -> None:
    path = tmp_path / "l"
    with closing(filled(path, Told(people=PEOPLE[:1]), Told(path="/2"))) as catalogue:
        assert by_sets(path, AboutPlace("france")) == []
        with Shelf(path) as shelf:
            correct(shelf, NameIs(NAMED[0], Named("FR", "France")))
        assert by_sets(path, AboutPlace("france")) == [*catalogue.ids(AboutPlace("france"))]
        assert len(catalogue.ids(AboutPlace("france"))) == 1
        assert by_sets(path, AboutPerson("anne")) == []


NOTHING = AboutPerson("—")


@pytest.mark.parametrize(
    "wanted",
    [
        NOTHING,
        Without(NOTHING),
        Both((NOTHING, AboutPerson("anne"))),
        Either((NOTHING, AboutPerson("anne"))),
        Either((Without(NOTHING), AboutPerson("anne"))),
        Either((AboutPlace("—"), Quoted("—"), AboutPerson("anne"))),
        Either((NOTHING,)),
        Both((NOTHING,)),
        Without(Either(())),
        Both((Either(()), AboutPerson("anne"))),
        Both((EVERYTHING, AboutPerson("anne"))),
        Without(EVERYTHING),
        Published(DAYS[2], DAYS[1]),
    ],
    ids=str,
)
def test_what_holds_nothing_to_look_for_asks_for_nothing(tmp_path: Path, wanted: Wanted) -> None:
    path = tmp_path / "l"
    told = [Told(DAYS[1], people=PEOPLE[:1]), Told(DAYS[2], path="/2")]
    with closing(filled(path, *told)) as catalogue:
        assert by_sets(path, wanted) == [*catalogue.ids(wanted)]


@pytest.fixture(scope="module", params=[False, True], ids=["unsettled", "settled"])
def many(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with days whose articles' numbers are of each kind."""
    path = tmp_path_factory.mktemp("many") / "l"
    told = [
        Told(day, people=(PEOPLE[at % 3],), path=f"/{day}/{at}")
        for day, many in ((DAYS[1], 70), (DAYS[2], 3), (DAYS[3], 1_030))
        for at in range(many)
    ]
    filled(path, *told).close()
    if request.param:
        with Shelf(path) as shelf, shelf.batch():
            shelf.settle()
    return path


@pytest.mark.parametrize("first", [None, *DAYS])
@pytest.mark.parametrize("last", [None, *DAYS])
def test_days_of_many_articles(many: Path, first: date | None, last: date | None) -> None:
    days = Published(first, last)
    with closing(Catalogue(many)) as catalogue:
        for wanted in (days, Without(days), Both((AboutPerson("weber"), days))):
            assert by_sets(many, wanted) == [*catalogue.ids(wanted)]
            assert sum(count for _, count in catalogue.days(wanted)) == catalogue.count(wanted)


def test_what_no_set_tells_is_left_to_sql(many: Path) -> None:
    words = Written(Word("talks"))
    for wanted in (words, Without(words), Either((words, Published())), Quoted(said=(Word("so"),))):
        assert by_sets(many, wanted) is None
    assert by_sets(many, EVERYTHING) is not None


def test_a_name_that_hundreds_bear_is_left_to_sql(tmp_path: Path) -> None:
    path = tmp_path / "l"
    names = [f"Anne B{chr(97 + at // 26)}{chr(97 + at % 26)}el" for at in range(201)]
    with closing(filled(path, Told(people=tuple(names)), Told(people=(names[0],), path="/2"))):
        assert by_sets(path, AboutPerson("anne")) is None
        assert by_sets(path, AboutPerson(names[2])) is not None
