"""What the reader corrects holds at once, outlives the analysis, and goes without a trace."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.marks import Attribution, Examination, Person, Quotation, StretchKind
from reader.articles.article import Span
from reader.library.catalogue import Catalogue
from reader.library.connection import open_library
from reader.library.corrected import address_of, corrected, finds, quotation_at, written_forms
from reader.library.correcting import correct, put_back, take_back, take_over
from reader.library.correction_lines import written
from reader.library.corrections import (
    ROUTE,
    Change,
    Named,
    NameIs,
    NamesJoined,
    NoPlace,
    OnPage,
    Page,
    SpeakerSet,
    TakenApart,
    Unnamed,
    Whose,
)
from reader.library.faults import LibraryFault
from reader.library.ids import ArticleId
from reader.library.intake import take_in
from reader.library.sheet import sheet
from reader.library.shelf import Shelf
from reader.library.wanted import (
    AboutPerson,
    AboutPlace,
    Both,
    Published,
    Quoted,
    Wanted,
    Word,
    Written,
)
from tests.library.made import Told, filled, put

DAY = date(2025, 3, 26)
PAGE = Page(DAY, "Talks")
ANN, REED, CARL, BORIS = (
    Named(name.casefold(), name) for name in ("Ann Ek", "A. Ek", "Carl Ek", "Boris Blank")
)
MADE = datetime(2025, 4, 1, tzinfo=UTC)

ONE = Told(
    path="/1",
    body="Carl Ek met Ek.",
    said=(("Ann Ek", True, "We will act now"), ("Carl Ek", True, "Never"), (None, False, "Never")),
    people=("Ann Ek", "Carl Ek"),
)
TWO = Told(
    path="/2",
    title="More talks",
    said=(("A. Ek", True, "I said so"),),
    people=("A. Ek", "Boris Blank"),
    places=("Lyon",),
)
THREE = Told(
    path="/3",
    title="All of them",
    said=(("Boris Blank", True, "Nothing to say"),),
    people=("Ann Ek", "A. Ek", "Boris Blank"),
    places=("Paris",),
)


def spoken(quotation: str, text: str) -> Span:
    start = text.index(quotation)
    return Span(start, start + len(quotation))


TEXT = """“We will act,” said Ann Ek. “And soon.”

“Never,” said Carl Ek. “We will act,” Ek said.

“It goes on

“and on.”

He likes ‘soft power’, does Ek."""


def examination() -> Examination:
    def stretch(words: str, who: str | None, *, continues: bool = False, nth: int = 1) -> Quotation:
        start = -1
        for _ in range(nth):
            start = TEXT.index(words, start + 1)
        given = None if who is None else Attribution(who, who.casefold(), None, None, 0.9)
        if who == "Ann Ek" and nth == 2:
            ek = TEXT.index("Ek said")
            given = Attribution(who, who.casefold(), Span(ek, ek + 2), None, 0.9)
        kind = StretchKind.SCARE if words.startswith("‘") else StretchKind.SPEECH
        return Quotation(Span(start, start + len(words)), kind, continues, given)

    anns = [TEXT.index("Ann Ek"), TEXT.index("Ek said"), TEXT.rindex("Ek")]
    carl = TEXT.index("Carl Ek")
    return Examination(
        quotations=(
            stretch("“We will act,”", "Ann Ek"),
            stretch("“And soon.”", "Ann Ek"),
            stretch("“Never,”", "Carl Ek"),
            stretch("“We will act,”", "Ann Ek", nth=2),
            stretch("“It goes on", "Carl Ek"),
            stretch("“and on.”", "Carl Ek", continues=True),
            stretch("‘soft power’", None),
        ),
        people=(
            Person(
                "Ann Ek",
                "ann ek",
                (Span(anns[0], anns[0] + 6), *(Span(at, at + 2) for at in anns[1:])),
            ),
            Person("Carl Ek", "carl ek", (Span(carl, carl + 7),)),
        ),
    )


def speakers(found: Examination) -> list[str]:
    return [
        each.attribution.speaker
        if each.attribution
        else ("?" if each.kind is StretchKind.SPEECH else "-")
        for each in found.quotations
    ]


AS_FOUND = ["Ann Ek", "Ann Ek", "Carl Ek", "Ann Ek", "Carl Ek", "Carl Ek", "-"]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([SpeakerSet(PAGE, "We will act,", 1, BORIS)], {0: "Boris Blank"}),
        ([SpeakerSet(PAGE, "We will act,", 2, BORIS)], {3: "Boris Blank"}),
        ([SpeakerSet(PAGE, "we will ACT", 2, BORIS)], {3: "Boris Blank"}),
        ([SpeakerSet(PAGE, "We will act,", 3, BORIS)], {}),
        ([SpeakerSet(PAGE, "We shall act", 1, BORIS)], {}),
        ([SpeakerSet(PAGE, "And soon.", 1, Unnamed("aides"))], {1: "aides"}),
        ([SpeakerSet(PAGE, "Never,", 1, Whose.UNKNOWN)], {2: "?"}),
        ([SpeakerSet(PAGE, "Never,", 1, Whose.NOBODY)], {2: "-"}),
        ([SpeakerSet(PAGE, "soft power", 1, CARL)], {6: "Carl Ek"}),
        ([SpeakerSet(PAGE, "soft power", 1, Whose.NOBODY)], {}),
        ([SpeakerSet(PAGE, "soft power", 1, Whose.UNKNOWN)], {6: "?"}),
        ([SpeakerSet(PAGE, "It goes on", 1, ANN)], {4: "Ann Ek", 5: "Ann Ek"}),
        (
            [SpeakerSet(PAGE, "Never,", 1, ANN), SpeakerSet(PAGE, "Never,", 1, BORIS)],
            {2: "Boris Blank"},
        ),
        ([SpeakerSet(PAGE, "Never,", 1, ANN), SpeakerSet(PAGE, "Never,", 1, Whose.AS_FOUND)], {}),
        ([TakenApart(PAGE, ANN, "Ek", CARL)], {3: "Carl Ek"}),
        ([TakenApart(PAGE, ANN, "Ek", BORIS)], {3: "Boris Blank"}),
        ([TakenApart(PAGE, ANN, "Nobody", BORIS)], {}),
        ([TakenApart(PAGE, BORIS, "Ek", CARL)], {}),
        (
            [TakenApart(PAGE, CARL, "Carl Ek", BORIS)],
            {2: "Boris Blank", 4: "Boris Blank", 5: "Boris Blank"},
        ),
        (
            [TakenApart(PAGE, ANN, "Ek", CARL), SpeakerSet(PAGE, "We will act", 2, ANN)],
            {},
        ),
    ],
)
def test_a_page_as_corrected(changes: list[OnPage], expected: dict[int, str]) -> None:
    found = corrected(TEXT, examination(), changes)
    assert speakers(found) == [expected.get(at, who) for at, who in enumerate(AS_FOUND)]
    assert [each.span for each in found.quotations] == [q.span for q in examination().quotations]
    for each in found.quotations:
        if each.attribution and each.attribution.route == ROUTE:
            assert each.attribution.certainty == 1


def test_the_mentions_go_with_the_name_that_is_taken_apart() -> None:
    found = corrected(TEXT, examination(), [TakenApart(PAGE, ANN, "Ek", CARL)])
    forms = {person.name: written_forms(TEXT, person) for person in found.people}
    assert forms == {"Ann Ek": {"Ann Ek": 1}, "Carl Ek": {"Carl Ek": 1, "Ek": 2}}
    found = corrected(TEXT, examination(), [TakenApart(PAGE, CARL, "Carl Ek", BORIS)])
    assert [person.key for person in found.people] == ["ann ek", "boris blank"]


def test_every_quotation_is_found_by_its_own_address() -> None:
    quotations = examination().quotations
    for at in range(len(quotations)):
        found = quotation_at(TEXT, quotations, address_of(TEXT, quotations, at))
        assert found == (4 if at == 5 else at)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Yesterday “we will go to the sea at dawn,” she said.", True),
        ("“We will go to the sea at dawn, and swim,” she said.", True),
        ("“We will go to the sea,” she said.", True),
        ("“We will go”, she said.", False),
        ("“We won’t go to the sea at dawn,” she said.", False),
    ],
)
def test_a_quotation_is_known_again_where_a_little_was_added_or_cut(
    words: str, expected: bool
) -> None:
    quoted = spoken(words[words.index("“") : words.index("”") + 1], words)
    found = Examination(
        quotations=(Quotation(quoted, StretchKind.SPEECH, continues=False, attribution=None),)
    )
    change = SpeakerSet(PAGE, "We will go to the sea at dawn", 1, ANN)
    assert finds(words, found, change) is expected


@contextmanager
def library(folder: Path) -> Iterator[tuple[Shelf, Catalogue]]:
    path = folder / "library"
    with closing(filled(path, ONE, TWO, THREE)) as catalogue, Shelf(path) as shelf:
        yield shelf, catalogue


def titles(catalogue: Catalogue, wanted: Wanted) -> list[str]:
    return sorted(row.title for row in catalogue.rows(catalogue.ids(wanted)))


def told_of(catalogue: Catalogue) -> dict[str, object]:
    """All that the catalogue says about names and quotations."""
    names = ("ek", "ann", "ann ek", "a ek", "carl", "boris", "boris blank", "lyon", "france", "e*")
    early = Published(None, DAY)
    return {
        "rows": catalogue.rows(catalogue.ids()),
        "pages": [catalogue.article(ArticleId(number)) for number in catalogue.ids()],
        "said": list(catalogue.quotations()),
        "people": catalogue.people(),
        "some people": catalogue.people(Both((early, AboutPerson("ek")))),
        "speakers": catalogue.speakers(),
        "places": catalogue.places(),
        "found": {
            (kind.__name__, name): titles(catalogue, kind(name))
            for name in names
            for kind in (AboutPerson, AboutPlace, Quoted)
        },
        "like": [
            like(name)
            for name in names
            for like in (
                catalogue.proposed.people_like,
                catalogue.proposed.speakers_like,
                catalogue.proposed.places_like,
            )
        ],
    }


def test_joined_names_filter_and_count_as_one(tmp_path: Path) -> None:
    with library(tmp_path) as (shelf, catalogue):
        assert titles(catalogue, AboutPerson("ann ek")) == ["All of them", "Talks"]
        correct(shelf, NamesJoined(REED, ANN))
        everywhere = ["All of them", "More talks", "Talks"]
        for name in ("ann ek", "ann", "an*", "a. ek"):
            assert titles(catalogue, AboutPerson(name)) == everywhere
        assert titles(catalogue, Quoted("ann ek")) == ["More talks", "Talks"]
        assert titles(catalogue, Quoted("ann ek", (Word("so"),))) == ["More talks"]
        ann, *others = catalogue.people()
        assert (ann.name, ann.articles, ann.mentions, ann.quotations) == ("Ann Ek", 3, 4, 2)
        assert [each.name for each in others] == ["Boris Blank", "Carl Ek"]
        (found, *_) = catalogue.people(Written(Word("more")))
        assert (found.name, found.articles, found.mentions) == ("Ann Ek", 1, 1)
        said = {each.name: (each.articles, each.quotations) for each in catalogue.speakers()}
        assert said["Ann Ek"] == (2, 2)
        assert catalogue.proposed.people_like("ek") == [("Ann Ek", 3), ("Carl Ek", 1)]
        assert catalogue.proposed.people_like("a") == [("Ann Ek", 3)]
        assert catalogue.proposed.speakers_like("ann e") == [("Ann Ek", 2)]
        assert [each.key for each in catalogue.proposed.known_people("ek")] == ["ann ek", "carl ek"]
        (row,) = catalogue.rows(catalogue.ids(Written(Word("more"))))
        assert row.speakers == ("Ann Ek",)
        kept = catalogue.article(row.id)
        assert kept is not None
        assert [person.name for person in kept.examination.people] == ["Ann Ek", "Boris Blank"]
        assert speakers(kept.examination) == ["Ann Ek"]
        assert {said.speaker for said in catalogue.quotations(Quoted("ann ek"))} == {"Ann Ek"}


def test_a_name_that_no_article_bears_may_be_joined_into(tmp_path: Path) -> None:
    with library(tmp_path) as (shelf, catalogue):
        correct(shelf, NamesJoined(BORIS, Named("bo white", "Bo White")))
        for name in ("bo white", "white", "blank"):
            assert titles(catalogue, AboutPerson(name)) == ["All of them", "More talks"]
        assert titles(catalogue, Quoted("white")) == ["All of them"]
        assert catalogue.proposed.people_like("whi") == [("Bo White", 2)]


def test_a_person_is_a_place(tmp_path: Path) -> None:
    with library(tmp_path) as (shelf, catalogue):
        lyon = next(place for place in catalogue.places() if place.name == "Lyon")
        correct(shelf, NameIs(BORIS, Named(lyon.key, "Lyon")))
        assert titles(catalogue, AboutPerson("boris")) == []
        assert titles(catalogue, AboutPerson("boris blank")) == []
        assert titles(catalogue, AboutPlace("lyon")) == ["All of them", "More talks"]
        assert "Boris Blank" not in [each.name for each in catalogue.people()]
        (found,) = [place for place in catalogue.places() if place.name == "Lyon"]
        assert (found.articles, found.mentions, found.within) == (2, 3, 2)
        assert catalogue.proposed.places_like("lyo") == [("Lyon", 2)]
        (row,) = catalogue.rows(catalogue.ids(Written(Word("all"))))
        assert row.places == ("Paris", "Lyon")
        correct(shelf, NameIs(BORIS, Named("RU", "Russia")))
        assert titles(catalogue, AboutPlace("russia")) == ["All of them", "More talks"]
        assert titles(catalogue, AboutPlace("lyon")) == ["More talks"]
        correct(shelf, NameIs(REED, Named("4717560", "Paris, Texas")))
        named = {each.key: each.name for each in catalogue.places()}
        assert (named["Paris"], named["4717560"]) == ("Paris", "Paris, Texas")
        kept = catalogue.article(row.id)
        assert kept is not None
        (russia,) = [place for place in kept.examination.places if place.key == "RU"]
        assert russia.country == "Russia"
        assert kept.examination.quotations[0].attribution is not None
        assert kept.examination.quotations[0].attribution.person is None


def test_a_name_is_nobody(tmp_path: Path) -> None:
    with library(tmp_path) as (shelf, catalogue):
        correct(shelf, NameIs(ANN, None))
        assert titles(catalogue, AboutPerson("ek")) == ["All of them", "More talks", "Talks"]
        correct(shelf, NameIs(REED, None))
        assert titles(catalogue, AboutPerson("ek")) == ["Talks"]  # Carl’s
        assert titles(catalogue, Quoted("ann")) == []
        assert [each.name for each in catalogue.people()] == ["Boris Blank", "Carl Ek"]
        assert "Ann Ek" not in [each.name for each in catalogue.speakers()]
        assert catalogue.proposed.people_like("ann") == []


def test_a_place_is_none_in_one_article(tmp_path: Path) -> None:
    with library(tmp_path) as (shelf, catalogue):
        page = Page(DAY, "More talks")
        lyon = next(each for each in catalogue.places() if each.name == "Lyon")
        place = Named(lyon.key, lyon.name)
        made = correct(shelf, NoPlace(page, place, Named("ida lyon", "Ida Lyon")))
        assert titles(catalogue, AboutPlace("lyon")) == []
        assert titles(catalogue, AboutPlace("france")) == ["All of them"]  # through Paris
        assert titles(catalogue, AboutPerson("ida lyon")) == ["More talks"]
        take_back(shelf, made.number)
        correct(shelf, NoPlace(page, place, None))
        assert titles(catalogue, AboutPlace("france")) == ["All of them"]
        assert titles(catalogue, AboutPerson("lyon")) == []
        assert catalogue.proposed.places_like("lyo") == []


def test_a_speaker_is_set_and_found_at_once(tmp_path: Path) -> None:
    with library(tmp_path) as (shelf, catalogue):
        made = correct(shelf, SpeakerSet(PAGE, "We will act now", 1, BORIS, "Ann Ek"))
        assert titles(catalogue, Quoted("boris")) == ["All of them", "Talks"]
        assert titles(catalogue, Quoted("boris", (Word("act"),))) == ["Talks"]
        assert titles(catalogue, Quoted("ann")) == []
        correct(shelf, SpeakerSet(PAGE, "Never", 2, Unnamed("the crowd")))
        assert titles(catalogue, Quoted("crowd")) == ["Talks"]
        assert made.article is not None
        kept = catalogue.article(made.article)
        assert kept is not None
        assert speakers(kept.examination) == ["Boris Blank", "Carl Ek", "the crowd"]
        assert [each.idle for each in catalogue.corrections()] == ["", ""]


def test_a_name_is_taken_apart_of_what_was_joined(tmp_path: Path) -> None:
    with library(tmp_path) as (shelf, catalogue):
        correct(shelf, NamesJoined(REED, ANN))
        page = Page(DAY, "More talks")
        correct(shelf, TakenApart(page, ANN, "A. Ek", CARL))
        assert titles(catalogue, AboutPerson("ann ek")) == ["All of them", "Talks"]
        assert titles(catalogue, AboutPerson("carl ek")) == ["More talks", "Talks"]
        assert titles(catalogue, Quoted("carl")) == ["More talks", "Talks"]


CHANGES: list[Change] = [
    NamesJoined(REED, ANN),
    NamesJoined(ANN, CARL),
    NamesJoined(CARL, REED),
    NameIs(BORIS, None),
    NameIs(BORIS, Named("FR", "France")),
    NameIs(CARL, Named("name:ektown", "Ektown")),
    SpeakerSet(PAGE, "We will act now", 1, BORIS),
    SpeakerSet(PAGE, "Never", 2, Whose.NOBODY),
    SpeakerSet(PAGE, "Nothing of the sort", 1, ANN),
    TakenApart(PAGE, CARL, "Carl Ek", BORIS),
    TakenApart(Page(DAY, "All of them"), ANN, "Ann Ek", Named("ann other", "Ann Other")),
    TakenApart(Page(DAY, "Not here"), ANN, "Ann", CARL),
    NoPlace(Page(DAY, "All of them"), Named("Paris", "Paris"), ANN),
    NoPlace(Page(DAY, "More talks"), Named("Lyon", "Lyon"), None),
]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(CHANGES), min_size=1, max_size=5), st.randoms())
def test_undone_all_is_as_before_and_done_again_as_then(
    tmp_path_factory: pytest.TempPathFactory, changes: list[Change], order: object
) -> None:
    with library(tmp_path_factory.mktemp("law")) as (shelf, catalogue):
        before, tables = told_of(catalogue), dumped(shelf)
        made = [correct(shelf, change, made=MADE) for change in changes]
        after = told_of(catalogue)
        listed = [each.correction for each in catalogue.corrections()]
        assert listed == made
        shuffled = list(made)
        order.shuffle(shuffled)  # type: ignore[attr-defined]
        for each in shuffled:
            assert take_back(shelf, each.number) == each
        assert told_of(catalogue) == before
        assert dumped(shelf) == tables
        assert take_back(shelf, made[0].number) is None
        for each in made:
            assert put_back(shelf, each) == each
        assert told_of(catalogue) == after
        assert put_back(shelf, made[0]) == made[0]


def dumped(shelf: Shelf) -> dict[str, list[tuple[object, ...]]]:
    """What the tables hold of articles and names, by key and not by number."""
    with closing(sqlite3.connect(shelf.path)) as connection:
        queries = {
            "people": "SELECT key, name, articles, mentions, quotations FROM people ORDER BY 1",
            "speakers": "SELECT key, articles, quotations FROM speakers ORDER BY 1",
            "places": "SELECT key, articles, mentions, within FROM places ORDER BY 1",
            "texts": "SELECT id, page, found FROM texts ORDER BY 1",
            "articles": "SELECT * FROM articles ORDER BY 1",
            "corrections": "SELECT * FROM corrections",
        }
        return {name: connection.execute(query).fetchall() for name, query in queries.items()}


def test_corrections_outlive_another_examination_and_a_changed_file(tmp_path: Path) -> None:
    with library(tmp_path) as (shelf, catalogue):
        made = correct(shelf, SpeakerSet(PAGE, "We will act now", 1, BORIS))
        assert made.article is not None
        with shelf.batch():
            shelf.examine_again(made.article, sheet(*ONE.examined()), 2)
        assert titles(catalogue, Quoted("boris", (Word("act"),))) == ["Talks"]
        changed = replace(ONE, body="All is new.", title="Talks fail")
        with shelf.batch():
            put(shelf, changed, size=2)
        assert titles(catalogue, Quoted("boris", (Word("act"),))) == ["Talks fail"]
        moved = replace(changed, day=date(2025, 3, 27))
        with shelf.batch():
            put(shelf, moved, size=3)
        assert titles(catalogue, Quoted("boris", (Word("act"),))) == ["Talks fail"]
        (listed,) = catalogue.corrections()
        assert isinstance(listed.correction.change, SpeakerSet)
        assert listed.correction.change.page == Page(date(2025, 3, 27), "Talks fail")
        with shelf.batch():
            put(shelf, replace(moved, said=()), size=4)
        assert [each.idle for each in catalogue.corrections()] == [
            "its quotation is no longer in the article"
        ]
        with shelf.batch():
            put(shelf, moved, size=5)
        assert [each.idle for each in catalogue.corrections()] == [""]
        assert titles(catalogue, Quoted("boris", (Word("act"),))) == ["Talks fail"]


def test_a_correction_waits_for_its_article(tmp_path: Path) -> None:
    with library(tmp_path) as (shelf, catalogue):
        made = correct(shelf, SpeakerSet(PAGE, "We will act now", 1, BORIS))
        assert made.article is not None
        with shelf.batch():
            shelf.remove(made.article)
        assert [each.idle for each in catalogue.corrections()] == [
            "its article is not in this library"
        ]
        other = Told(path="/4", body="Another of that title", said=((None, False, "No"),))
        with shelf.batch():
            put(shelf, other)
        assert titles(catalogue, Quoted("boris")) == ["All of them"]
        with shelf.batch():
            put(shelf, ONE)
        assert titles(catalogue, Quoted("boris")) == ["All of them", "Talks"]
        assert [each.idle for each in catalogue.corrections()] == [""]


def test_a_correction_waits_for_a_newer_examination_too(tmp_path: Path) -> None:
    with library(tmp_path) as (shelf, catalogue):
        before = replace(ONE, path="/4", title="Short", said=())
        with shelf.batch():
            put(shelf, before)
        page = Page(DAY, "Short")
        assert correct(shelf, SpeakerSet(page, "We will act now", 1, BORIS)).article is None
        (number,) = catalogue.ids(Written(Word("Short"), in_text=False))
        with shelf.batch():
            newer = replace(ONE, title="Short").examined()
            shelf.examine_again(ArticleId(number), sheet(*newer), 2)
        assert [each.idle for each in catalogue.corrections()] == [""]
        assert "Short" in titles(catalogue, Quoted("boris"))


def test_what_is_exported_is_taken_over_once(tmp_path: Path) -> None:
    with library(tmp_path) as (shelf, catalogue):
        for change in CHANGES:
            correct(shelf, change, made=MADE)
        file = written(each.correction for each in catalogue.corrections())
        expected = told_of(catalogue)
        assert take_over(shelf, file) == (0, len(CHANGES), ())
        with library(tmp_path / "other") as (others_shelf, others):
            found = take_over(others_shelf, file + "not a line\n")
            assert found[:2] == (len(CHANGES), 0)
            assert [each.number for each in found.bad] == [len(CHANGES) + 2]
            assert told_of(others) == expected
            assert take_over(others_shelf, file) == (0, len(CHANGES), ())
            assert written(each.correction for each in others.corrections()) == file


def test_an_intake_that_wrote_before_does_not_rely_on_what_a_correction_took_away(
    tmp_path: Path,
) -> None:
    path = tmp_path / "library"
    with closing(filled(path, ONE)) as catalogue, Shelf(path) as intake, Shelf(path) as shelf:
        with intake.batch():
            put(intake, TWO)  # so that it remembers the numbers of all names
        correct(shelf, TakenApart(Page(DAY, "More talks"), BORIS, "Boris Blank", CARL))
        with intake.batch():
            put(intake, THREE)
        assert titles(catalogue, AboutPerson("boris")) == ["All of them"]
        assert {each.name: each.articles for each in catalogue.people()}["Boris Blank"] == 1


def test_a_file_read_anew_keeps_what_was_corrected(tmp_path: Path) -> None:
    """By the intake itself, on an article that is analysed as any other."""
    path = open_library(tmp_path / "library").path
    file = tmp_path / "one.txt"
    file.write_text(" date 2025-03-26 Talks\n\n“We will act now,” said Ann Ek of the mill.\n")
    take_in([file], path, workers=0)
    with closing(Catalogue(path)) as catalogue, Shelf(path) as shelf:
        correct(shelf, SpeakerSet(PAGE, "We will act now,", 1, BORIS))
        assert titles(catalogue, Quoted("boris")) == ["Talks"]
        file.write_text(file.read_text().replace("mill", "town mill"))
        os.utime(file, (time.time() + 9, time.time() + 9))
        assert take_in([file], path, workers=0).replaced == 1
        assert titles(catalogue, Quoted("boris")) == ["Talks"]


def test_an_intake_and_corrections_go_on_side_by_side(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    names = ("Ann Ek", "Carl Ek", "Boris Blank")
    for number in range(120):
        who = names[number % 3]
        (folder / f"{number}.txt").write_text(
            f" date 2025-04-{number % 28 + 1:02} Day {number} at the mill\n\n"
            f"“We will act on number {number},” said {who}, who runs it.\n"
        )
    path = open_library(tmp_path / "library").path
    program = [sys.executable, "-m", "reader", "--library", str(path), "import", str(folder)]
    with Shelf(path) as shelf, closing(Catalogue(path)) as catalogue:
        put_in = subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        made = []
        for number in range(120):
            page = Page(date(2025, 4, number % 28 + 1), f"Day {number} at the mill")
            words = f"We will act on number {number},"
            made.append(correct(shelf, SpeakerSet(page, words, 1, BORIS)))
        assert put_in.wait() == 0
        assert catalogue.count(Quoted("boris")) == 120
        assert catalogue.count(Quoted("ek")) == 0
        assert [each.idle for each in catalogue.corrections()] == [""] * 120
        for each in made:
            take_back(shelf, each.number)
        said = {each.name: (each.articles, each.quotations) for each in catalogue.speakers()}
        assert said == dict.fromkeys(names, (40, 40))
        people = {each.name: (each.articles, each.quotations) for each in catalogue.people()}
        assert people == dict.fromkeys(names, (40, 40))


_KILLED = """
import os, sys
from pathlib import Path
from reader.library import correcting
from reader.library.corrections import *
from reader.library.shelf import Shelf
from tests.library.test_correcting import PAGE, BORIS

shelf = Shelf(Path(sys.argv[1]))
steps = [0]

def step(_):
    steps[0] += 1
    if steps[0] == int(sys.argv[2]):
        os.kill(os.getpid(), 9)

shelf._connection.set_trace_callback(step)
correcting.correct(shelf, SpeakerSet(PAGE, "We will act now", 1, BORIS))
"""


@pytest.mark.skipif(os.name == "nt", reason="nobody is killed so there")
@pytest.mark.parametrize("step", [3, 9, 20, 31, 44])
def test_a_correction_is_there_whole_or_not_at_all(tmp_path: Path, step: int) -> None:
    with library(tmp_path) as (shelf, catalogue):
        before = told_of(catalogue)
        found = subprocess.run([sys.executable, "-c", _KILLED, shelf.path, str(step)])
        assert found.returncode == -9
        assert told_of(catalogue) == before
        assert catalogue.corrections() == []
        correct(shelf, SpeakerSet(PAGE, "We will act now", 1, BORIS))
        assert titles(catalogue, Quoted("boris")) == ["All of them", "Talks"]


def test_a_library_that_cannot_be_written_to_says_so(tmp_path: Path) -> None:
    with library(tmp_path) as (shelf, _):
        shelf._connection.execute("PRAGMA query_only = 1")
        with pytest.raises(LibraryFault, match="no permission to write"):
            correct(shelf, NamesJoined(REED, ANN))


def test_many_joined_names_count_as_what_their_filter_finds(tmp_path: Path) -> None:
    names = [Named(f"{letter} ek", f"{letter.upper()} Ek") for letter in "abcdefghijklmnopqrst"]
    told = [
        Told(
            path=f"/{number}",
            title="",
            body="many" if number % 10 else "few",
            people=(names[number % 20].name, names[number % 9].name)[: 1 + (number % 20 > 8)],
            said=((names[number % 20].name, True, "No"),) * (number % 3),
        )
        for number in range(640)
    ]
    with closing(filled(tmp_path / "l", *told)) as catalogue, Shelf(tmp_path / "l") as shelf:
        for one in names[1:10]:
            correct(shelf, NamesJoined(one, names[0]))
        for one in names[10:]:
            correct(shelf, NameIs(one, Named("FR", "France")))
        chief, few, many = AboutPerson("a ek"), Written(Word("few")), Written(Word("many"))
        for wanted, articles in ((Both(), 640), (many, 576), (few, 64), (Both((few, many)), 0)):
            assert catalogue.count(wanted) == articles
            if not articles:
                assert catalogue.people(wanted) == []
                assert catalogue.places(wanted) == []
                continue
            (person,) = catalogue.people(wanted)
            assert person.articles == catalogue.count(Both((wanted, chief)))
            (france,) = catalogue.places(wanted)
            assert france.within == catalogue.count(Both((wanted, AboutPlace("france"))))
            speaker, *_ = [each for each in catalogue.speakers(wanted) if each.named]
            assert speaker.articles == catalogue.count(Both((wanted, Quoted("a ek"))))
            spoken = [each for each in catalogue.quotations(wanted) if each.speaker == "A Ek"]
            assert speaker.quotations == len(spoken)
