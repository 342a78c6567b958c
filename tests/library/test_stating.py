"""What a reader makes of articles is kept, follows them, and spoils nothing that is remembered."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

import pytest

from reader.library.catalogue import Catalogue
from reader.library.connection import open_library
from reader.library.ids import ArticleId
from reader.library.saved_filters import drop_filter, remember_filter, save_filter
from reader.library.shelf import Shelf
from reader.library.states import UNTOUCHED, Changed, SavedFilter, State, StateChange
from reader.library.stating import change_states
from reader.library.steps import Outcome
from reader.library.wanted import EVERYTHING, AboutPerson
from tests.library.made import Told, left_in, put

DAY = date(2025, 3, 26)
ONE = Told(DAY, "Harbour", "The harbour froze.", path="/one", people=("Ann Ek",))
TWO = Told(DAY, "Market", "The market opened.", path="/two")
THREE = Told(date(2025, 3, 27), "Bridge", "The bridge held.", path="/three")
STARRED = StateChange(starred=True)
READ = StateChange(read=True)
ALL = StateChange(read=True, starred=True, stopped=3, tagged=("ice",))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.sqlite"
    open_library(path)
    with Shelf(path) as shelf, shelf.batch():
        for told in (ONE, TWO, THREE):
            put(shelf, told)
    return path


@pytest.fixture
def shelf(library: Path) -> Iterator[Shelf]:
    with Shelf(library) as opened:
        yield opened


@pytest.fixture
def catalogue(library: Path) -> Iterator[Catalogue]:
    with closing(Catalogue(library)) as opened:
        yield opened


def numbers(catalogue: Catalogue) -> dict[str, ArticleId]:
    return {row.title: row.id for row in catalogue.rows(catalogue.ids())}


def states(catalogue: Catalogue) -> dict[str, State]:
    """By title what the list shows, which is what the page shows."""
    rows = catalogue.rows(catalogue.ids())
    for row in rows:
        kept = catalogue.article(row.id)
        assert kept is not None
        assert kept.state == row.state
    return {row.title: row.state for row in rows if row.state != UNTOUCHED}


def test_an_article_is_read_starred_and_tagged_and_all_of_it_undone(
    shelf: Shelf, catalogue: Catalogue
) -> None:
    here = numbers(catalogue)
    one, two = here["Harbour"], here["Market"]
    read = State(read=True)
    assert change_states(shelf, [one, two], READ) == (
        Changed(one, UNTOUCHED, read),
        Changed(two, UNTOUCHED, read),
    )
    change = StateChange(starred=True, tagged=("winter", "Ice"), stopped=7)
    made = State(read=True, starred=True, tags=("Ice", "winter"), stopped=7)
    assert change_states(shelf, [one], change) == (Changed(one, read, made),)
    assert states(catalogue) == {"Harbour": made, "Market": read}
    change_states(
        shelf,
        [one, two],
        StateChange(read=False, starred=False, stopped=0, untagged=("ICE", "winter")),
    )
    assert states(catalogue) == {}
    assert catalogue.proposed.tags_like("") == []


def test_what_changes_nothing_and_who_is_not_there_are_passed_over(
    shelf: Shelf, catalogue: Catalogue
) -> None:
    one = numbers(catalogue)["Harbour"]
    gone = ArticleId(one + 77)
    assert change_states(shelf, [gone, one], READ) == (Changed(one, UNTOUCHED, State(read=True)),)
    assert change_states(shelf, [one], READ) == ()
    assert change_states(shelf, [], STARRED) == ()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  late   news ", ("late news",)),
        ('say “what” "now"*', ("say what now",)),
        ("\ttab\nline", ("tab line",)),
        ("ICE", ("Ice",)),
        (" * ", ()),
        ("half \ud800", ("half ?",)),
    ],
)
def test_a_tag_is_kept_as_it_can_be_typed(
    shelf: Shelf, catalogue: Catalogue, typed: str, kept: tuple[str, ...]
) -> None:
    here = numbers(catalogue)
    change_states(shelf, [here["Bridge"]], StateChange(tagged=("Ice",)))
    change_states(shelf, [here["Harbour"]], StateChange(tagged=(typed,)))
    assert states(catalogue).get("Harbour", UNTOUCHED).tags == kept


def test_tags_are_proposed_by_how_many_articles_have_them(
    shelf: Shelf, catalogue: Catalogue
) -> None:
    here = numbers(catalogue)
    change_states(shelf, list(here.values()), StateChange(tagged=("Winter sports",)))
    change_states(shelf, [here["Harbour"]], StateChange(tagged=("winter", "sport")))
    assert catalogue.proposed.tags_like("WIN") == [("Winter sports", 3), ("winter", 1)]
    assert catalogue.proposed.tags_like("spo") == [("Winter sports", 3), ("sport", 1)]
    assert catalogue.proposed.tags_like("", 2) == [("Winter sports", 3), ("sport", 1)]
    assert catalogue.proposed.tags_like("ort") == []


def test_a_state_follows_its_article_to_another_number(shelf: Shelf, catalogue: Catalogue) -> None:
    one = numbers(catalogue)["Harbour"]
    change_states(shelf, [one], ALL)
    moved = Told(date(2025, 4, 1), "Harbour thaws", "It thawed.", path="/one")
    with shelf.batch():
        assert put(shelf, moved, b"new", 2) is Outcome.REPLACED
    assert states(catalogue) == {
        "Harbour thaws": State(read=True, starred=True, tags=("ice",), stopped=3)
    }
    assert catalogue.proposed.tags_like("ice") == [("ice", 1)]


def test_a_state_waits_for_its_article_and_is_taken_up_again(
    library: Path, shelf: Shelf, catalogue: Catalogue
) -> None:
    one = numbers(catalogue)["Harbour"]
    made = State(read=True, starred=True, tags=("ice",), stopped=3)
    change_states(shelf, [one], ALL)
    with shelf.batch():
        shelf.remove(one)
    assert states(catalogue) == {}
    assert catalogue.proposed.tags_like("ice") == []
    with shelf.batch():
        put(shelf, Told(DAY, "Harbour", "Another harbour.", path="/other"))
        put(shelf, Told(DAY, "Harbours", "Another title.", path="/third"))
        put(shelf, Told(date(2025, 3, 25), "Harbour", "Another day.", path="/fourth"))
    assert states(catalogue) == {}, "the very one may come yet"
    with shelf.batch():
        put(shelf, ONE, b"again")
    with shelf.batch():
        shelf.settle()
    here = [row for row in catalogue.rows(catalogue.ids()) if row.state != UNTOUCHED]
    assert [(row.opening, row.state) for row in here] == [("The harbour froze. Ann Ek", made)]


def test_a_waiting_state_goes_to_the_article_as_it_was_written_anew(
    shelf: Shelf, catalogue: Catalogue
) -> None:
    change_states(shelf, [numbers(catalogue)["Harbour"]], STARRED)
    with shelf.batch():
        shelf.remove(numbers(catalogue)["Harbour"])
        put(shelf, Told(DAY, "Harbour", "It did not freeze after all.", path="/one"))
    with shelf.batch():
        shelf.settle()
    assert states(catalogue) == {"Harbour": State(starred=True)}


def test_nothing_is_left_of_what_is_gone_and_was_unmade(library: Path, shelf: Shelf) -> None:
    with closing(Catalogue(library)) as catalogue:
        here = list(numbers(catalogue).values())
    change_states(shelf, here, ALL)
    undone = StateChange(read=False, starred=False, stopped=0, untagged=("ice",))
    change_states(shelf, here, undone)
    with shelf.batch():
        for number in here:
            shelf.remove(number)
    assert left_in(library) == {}


def test_a_broken_off_batch_leaves_states_as_they_were(shelf: Shelf, catalogue: Catalogue) -> None:
    one = numbers(catalogue)["Harbour"]
    change_states(shelf, [one], STARRED)
    with suppress(KeyError), shelf.batch():
        shelf.remove(one)
        raise KeyError
    assert states(catalogue) == {"Harbour": State(starred=True)}
    change_states(shelf, [one], READ)
    assert states(catalogue) == {"Harbour": State(read=True, starred=True)}


def test_filters_are_saved_in_their_order_and_dropped(shelf: Shelf, catalogue: Catalogue) -> None:
    war, ice = SavedFilter("War", "war*", "Alt+1"), SavedFilter("Ice", "title:ice")
    assert save_filter(shelf, war) is None
    assert save_filter(shelf, ice) is None
    assert catalogue.saved_filters() == [war, ice]
    renamed = SavedFilter("Wars", "war* OR wars", "Alt+1")
    assert save_filter(shelf, renamed, instead_of="War") == war
    assert catalogue.saved_filters() == [renamed, ice]
    keyed = SavedFilter("ICE", "ice", "Alt+1")
    assert save_filter(shelf, keyed) == ice
    assert catalogue.saved_filters() == [SavedFilter("Wars", "war* OR wars"), keyed]
    assert save_filter(shelf, SavedFilter("Ice", "snow"), instead_of="wars") is not None
    assert catalogue.saved_filters() == [SavedFilter("Ice", "snow")]
    assert drop_filter(shelf, "nobody’s") is None
    assert drop_filter(shelf, "ice") == SavedFilter("Ice", "snow")
    assert catalogue.saved_filters() == []
    with pytest.raises(ValueError, match="needs a name"):
        save_filter(shelf, SavedFilter("  ", "war"))


def test_of_recent_filters_a_hundred_are_kept(shelf: Shelf, catalogue: Catalogue) -> None:
    for number in range(120):
        remember_filter(shelf, f"word{number}")
    remember_filter(shelf, " word50 ")
    remember_filter(shelf, "  ")
    recent = catalogue.recent_filters(1_000)
    assert recent[:3] == ["word50", "word119", "word118"]
    assert len(recent) == len(set(recent)) == 100
    assert catalogue.recent_filters(2) == recent[:2]


def test_a_state_spoils_nothing_that_is_remembered(
    library: Path, shelf: Shelf, catalogue: Catalogue
) -> None:
    assert [person.name for person in catalogue.people()] == ["Ann Ek"]
    seen = catalogue._standing.ledger.seen
    sets = catalogue._sets
    assert sets is not None
    change_states(
        shelf,
        list(numbers(catalogue).values()),
        StateChange(read=True, starred=True, stopped=1, tagged=("ice",)),
    )
    remember_filter(shelf, "war")
    save_filter(shelf, SavedFilter("War", "war"))
    assert catalogue.count(EVERYTHING) == 3
    assert catalogue._standing.ledger.seen == seen
    with shelf.batch():
        put(shelf, Told(path="/four", people=("Ann Ek",)))
    assert catalogue.count(EVERYTHING) == 4
    assert catalogue._standing.ledger.seen != seen
    assert catalogue.count(AboutPerson("ann")) == 2
