"""What is put on the shelf comes back the same, and nothing of what is taken off stays."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.marks import (
    Attribution,
    DateMention,
    Examination,
    Gender,
    Person,
    Place,
    Quotation,
    StretchKind,
    Utterance,
)
from reader.articles.article import Article, Day, DayOrigin, Span
from reader.library.catalogue import Catalogue
from reader.library.connection import open_library
from reader.library.file_table import FileFacts
from reader.library.ids import ArticleId
from reader.library.sheet import place_known, sheet
from reader.library.shelf import Shelf
from reader.library.steps import Outcome
from reader.library.wanted import AboutPerson, Quoted, Word, Written
from tests.library.made import Told, filled, left_in, put

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@st.composite
def examined(draw: st.DrawFn) -> tuple[Article, Examination]:
    """Any article whose spans lie inside its text, and any examination of it."""
    text = draw(texts)
    places = st.integers(0, len(text))
    spans = st.tuples(places, places).map(lambda pair: Span(*sorted(pair)))
    several = st.lists(spans, max_size=3).map(tuple)
    attributions = st.builds(
        Attribution, texts, st.none() | texts, st.none() | spans, st.none() | spans, st.floats(0, 1)
    )
    article = draw(
        st.builds(
            Article,
            text=st.just(text),
            title=texts,
            body=spans,
            day=st.builds(Day, st.dates(), st.sampled_from(DayOrigin)),
            headline=st.none() | spans,
            dateline=st.none() | spans,
            captions=several,
            byline=st.none() | spans,
            source=st.none() | texts,
        )
    )
    quotations = st.builds(
        Quotation,
        spans,
        st.sampled_from(StretchKind),
        st.booleans(),
        st.none() | attributions,
    )
    degrees = st.none() | st.floats(-90, 90)
    examination = st.builds(
        Examination,
        quotations=st.lists(quotations, max_size=4).map(tuple),
        people=st.lists(
            st.builds(Person, texts, texts, several, st.none() | st.sampled_from(Gender)),
            max_size=3,
        ).map(tuple),
        places=st.lists(
            st.builds(
                Place,
                texts,
                texts,
                several,
                st.none() | texts,
                degrees,
                degrees,
                st.lists(texts, max_size=2).map(tuple),
            ),
            max_size=3,
        ).map(tuple),
        countries=st.lists(texts, max_size=2).map(tuple),
        reported=st.lists(
            st.builds(Utterance, spans, spans, st.none() | attributions), max_size=3
        ).map(tuple),
        dates=st.lists(
            st.tuples(spans, st.dates(), st.dates()).map(
                lambda drawn: DateMention(drawn[0], min(drawn[1:]), max(drawn[1:]))
            ),
            max_size=3,
        ).map(tuple),
    )
    return article, draw(examination)


@settings(deadline=None, max_examples=60)
@given(st.lists(examined(), min_size=1, max_size=4))
def test_everything_comes_back_the_same_and_goes_without_a_trace(
    all_examined: list[tuple[Article, Examination]],
) -> None:
    with TemporaryDirectory() as folder:
        library = Path(folder) / "library"
        open_library(library)
        with Shelf(library) as shelf:
            with shelf.batch():
                numbers = [shelf.shelve(sheet(*each), "a source", 1) for each in all_examined]
            with closing(Catalogue(library)) as catalogue:
                for number, (article, examination) in zip(numbers, all_examined, strict=True):
                    kept = catalogue.article(number)
                    assert kept is not None
                    assert kept.article == article
                    assert kept.examination == examination
                assert [row.id for row in catalogue.rows(numbers)] == numbers
                list(catalogue.quotations())
            with shelf.batch():
                for number in numbers:
                    shelf.remove(number)
        assert left_in(library) == {}


def test_counts_follow_what_comes_and_goes(tmp_path: Path) -> None:
    library = tmp_path / "library"
    one = Told(path="/1", people=("Anne Dupont",), places=("Lyon", "France"))
    two = Told(path="/2", people=("Anne Dupont",), places=("Paris",), title="Other")
    with closing(filled(library, one, two)) as catalogue:
        assert [(each.name, each.articles) for each in catalogue.people()] == [("Anne Dupont", 2)]
        (france,) = [each for each in catalogue.places() if each.name == "France"]
        assert (france.articles, france.within) == (1, 2)
        assert catalogue.proposed.places_like("fran") == [("France", 2)]
        with Shelf(library) as shelf, shelf.batch():
            put(shelf, Told(path="/2", title="Changed"), size=2)
        assert catalogue.proposed.people_like("dup") == [("Anne Dupont", 1)]
        assert catalogue.proposed.places_like("par") == []


def test_a_place_is_called_and_lies_as_the_gazetteer_now_has_it(tmp_path: Path) -> None:
    library = tmp_path / "library"
    filled(library, Told(path="/1", places=("France", "Lyon"))).close()
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("UPDATE places SET name = 'Gaul', country = NULL, latitude = 1")
        connection.commit()
    with Shelf(library) as shelf, shelf.batch():
        put(shelf, Told(path="/2", places=("France", "Lyon")))
    with closing(Catalogue(library)) as catalogue:
        found = {each.key: each for each in catalogue.places()}
        assert (found["FR"].name, found["FR"].country) == ("France", "France")
        assert found["FR"].latitude == place_known("FR").latitude
        assert found["Lyon"].name == "Gaul", "no table has it: it stays as it was called first"


def test_a_speaker_stays_while_any_article_reports_what_they_say(tmp_path: Path) -> None:
    library = tmp_path / "l"
    quoted = Told(said=(("Bo Ek", True, "no"),))
    reported = Told(reported=(("Bo Ek", True, "rain"),), path="/2")
    with closing(filled(library, quoted, reported)) as catalogue:
        numbers = {
            path: number
            for number in catalogue.ids()
            if (kept := catalogue.article(ArticleId(number)))
            for path in kept.paths
        }
        with Shelf(library) as shelf, shelf.batch():
            shelf.remove(ArticleId(numbers[quoted.path]))
        assert catalogue.count(Quoted("ek", reported=(Word("rain"),))) == 1
        assert catalogue.count(Quoted("ek")) == 0
        with Shelf(library) as shelf, shelf.batch():
            shelf.remove(ArticleId(numbers[reported.path]))
        assert catalogue.proposed.speakers_like("ek") == []


def test_a_changed_file_replaces_its_article_and_keeps_its_number(tmp_path: Path) -> None:
    library = tmp_path / "library"
    with closing(filled(library, Told(body="before"), Told(body="other", path="/2"))) as catalogue:
        before = catalogue.ids(Written(Word("before")))
        with Shelf(library) as shelf, shelf.batch():
            assert put(shelf, Told(body="after"), size=2) is Outcome.REPLACED
        assert catalogue.ids(Written(Word("after"))) == before
        assert not catalogue.ids(Written(Word("before")))
        with Shelf(library) as shelf, shelf.batch():
            assert put(shelf, Told(body="later", day=date(2026, 1, 1))) is Outcome.REPLACED
        assert [row.date.year for row in catalogue.rows(catalogue.ids())] == [2026, 2025]


def test_copies_are_one_article_until_one_of_them_changes(tmp_path: Path) -> None:
    library = tmp_path / "library"
    with closing(filled(library, Told(path="/a", body="same"))) as catalogue:
        with Shelf(library) as shelf, shelf.batch():
            assert (
                put(shelf, Told(path="/b"), repr(Told(path="/a", body="same")).encode())
                is Outcome.COPY
            )
        kept = catalogue.article(ArticleId(catalogue.ids()[0]))
        assert kept is not None
        assert kept.paths == ("/a", "/b")
        with Shelf(library) as shelf:
            with shelf.batch():
                assert shelf.files.mark_vanished([Path("/a")]) == 1
            assert [row.vanished for row in catalogue.rows(catalogue.ids())] == [False]
            with shelf.batch():
                shelf.files.mark_vanished([Path("/b")])
            assert [row.vanished for row in catalogue.rows(catalogue.ids())] == [True]
            with shelf.batch():
                shelf.files.mark_back(Path("/b"))
            assert [row.vanished for row in catalogue.rows(catalogue.ids())] == [False]
            with shelf.batch():
                put(shelf, Told(path="/a", body="new"))
        assert catalogue.count() == 2


def test_a_broken_batch_leaves_nothing(tmp_path: Path) -> None:
    library = tmp_path / "library"
    with closing(filled(library, Told(path="/1", people=("Anne Dupont",)))) as catalogue:
        with Shelf(library) as shelf:
            with pytest.raises(ValueError, match="day"), shelf.batch():  # noqa: PT012
                put(shelf, Told(path="/2", people=("Olena Hrytsenko",)))
                shelf.shelve(sheet(Article("", "", Span(0, 0)), Examination()), "", 1)
            with shelf.batch():
                put(shelf, Told(path="/3", people=("Olena Hrytsenko",)))
        assert catalogue.count(AboutPerson("hrytsenko")) == 1
        assert catalogue.count() == 2


def test_an_odd_path_comes_back(tmp_path: Path) -> None:
    path = "/clips/caf\udce9.txt"
    with closing(filled(tmp_path / "l", Told(path=path))) as catalogue:
        kept = catalogue.article(ArticleId(catalogue.ids()[0]))
        assert kept is not None
        assert kept.path == path
        with Shelf(tmp_path / "l") as shelf:
            assert list(shelf.files.below(Path("/clips"))) == [Path(path)]
            assert list(shelf.files.below(Path("/clip"))) == []


def test_files_carry_their_facts(tmp_path: Path) -> None:
    library = tmp_path / "library"
    open_library(library)
    stamp = int(datetime(2025, 1, 1, tzinfo=UTC).timestamp() * 10**9) + 7
    with Shelf(library) as shelf:
        with shelf.batch():
            facts = FileFacts(Path("/x"), 3, stamp, b"print")
            shelf.take(facts, sheet(*Told().examined()), "s", 1)
        known = shelf.files.known(Path("/x"))
    assert known is not None
    assert known[:3] == (3, stamp, b"print")


def test_a_reader_that_lost_its_locks_keeps_the_log(tmp_path: Path) -> None:
    """As a window does when a file dialog in its process looks into the library's folder."""
    library = tmp_path / "library"
    open_library(library)
    with closing(Catalogue(library)) as catalogue:
        assert catalogue.count() == 0
        for number, text in enumerate(("One article.", "Another one.")):
            library.open("rb").close()
            (tmp_path / f"{number}.txt").write_text(f" date 2025-03-0{number + 1} {text}")
            subprocess.run(
                [sys.executable, "-m", "reader", "--library", library, "import", tmp_path],
                check=True,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            assert library.with_name("library-wal").exists()
            assert catalogue.count() == number + 1
