"""What the catalogue shows of the articles that it finds."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.articles.article import Span
from reader.articles.formats import article as article_of
from reader.library.catalogue import Catalogue
from reader.library.faults import Interrupted
from reader.library.hits import HitFinder, snippet
from reader.library.ids import ArticleId
from reader.library.indexes import TOKENS
from reader.library.numbers import IN_HEX, read_hex
from reader.library.opening import opening
from reader.library.wanted import (
    EVERYTHING,
    AboutPerson,
    AboutPlace,
    Both,
    Either,
    FromSource,
    HasQuotation,
    Near,
    Phrase,
    Published,
    Quoted,
    SpeaksOf,
    Wanted,
    Without,
    Word,
    Written,
)
from tests.library.made import Told, filled

TOLD = Told(
    title="Café talks stall",
    body="The e-mail came late to the CAFE.\n\nNobody at the cafe would talk, says Anne.",
    said=(("Anne Dupont", True, "We will talk of war"), ("officials", False, "No talk of pay")),
    people=("Anne Dupont", "Olena Hrytsenko"),
    places=("Lyon", "France"),
)
SPOKEN_OF = Told(
    said=(("Anne Dupont", True, "We will talk"), ("officials", False, "No talk")),
    reported=(("Olena Hrytsenko", True, "no talk helps"), ("Anne Dupont", True, "talk helps")),
    days=(
        (date(2025, 3, 20), date(2025, 3, 20)),
        (date(2025, 3, 17), date(2025, 3, 23)),
        (date(2025, 1, 1), date(2025, 12, 31)),
    ),
)

NEAR = Near((Phrase((Word("nobody"),)), Phrase((Word("talk"),))), 5)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Written(Word("café")), ["Café", "CAFE", "cafe"]),
        (Written(Word("café"), in_text=False), ["Café"]),
        (Written(Word("café"), in_title=False), ["CAFE", "cafe"]),
        (Written(Word("e-mail")), ["e-mail"]),
        (Written(Word("la", prefix=True)), ["late"]),
        (Written(Phrase((Word("came"), Word("late")))), ["came late"]),
        (
            Written(Near((Phrase((Word("nobody"),)), Phrase((Word("talk"),))), 5)),
            ["Nobody", "talk"],
        ),
        (Quoted("dupont", (Word("talk"),)), ["talk"]),
        (Quoted(said=(Word("talk"), Word("pay"))), ["talk", "pay"]),
        (Quoted(said=(Word("talk"), Word("nothing"))), []),
        (Quoted("dupont"), []),
        (Both((Written(Word("late")), Without(Written(Word("café"))))), ["late"]),
        (Either((Written(Word("late")), Written(Word("nobody")))), ["late", "Nobody"]),
        (AboutPerson("Anne"), []),
        (Written(Word("absent")), []),
        (EVERYTHING, []),
    ],
)
def test_hits(tmp_path: Path, wanted: Wanted, expected: list[str]) -> None:
    with closing(filled(tmp_path / "l", TOLD)) as catalogue:
        number = ArticleId(catalogue.ids()[0])
        text = TOLD.examined()[0].text
        assert [span.of(text) for span in catalogue.hits(number, wanted)] == expected


def test_said_hits_lie_in_the_speakers_own_quotation(tmp_path: Path) -> None:
    with closing(filled(tmp_path / "l", TOLD)) as catalogue:
        number = ArticleId(catalogue.ids()[0])
        (hit,) = catalogue.hits(number, Quoted("officials", (Word("talk"),)))
        assert TOLD.examined()[0].text[hit.start - 4 : hit.end + 7] == "“No talk of pay"


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Quoted("olena", reported=(Word("talk"),)), [("talk", " helps")]),
        (Quoted("anne", (Word("talk"),), (Word("helps"),)), [("talk", "”"), ("helps", "")]),
        (Quoted(reported=(Word("talk"), Word("no"))), [("no", " talk"), ("talk", " helps")]),
        (SpeaksOf(date(2025, 3, 20), date(2025, 3, 20)), [("20250320to20250320", ""),
                                                           ("20250317to20250323", "")]),
        (SpeaksOf(date(2025, 6, 1)), [("20250101to20251231", "")]),
        (Without(SpeaksOf(date(2025, 6, 1))), []),
    ],
)  # fmt: skip
def test_hits_in_indirect_speech_and_days(
    tmp_path: Path, wanted: Wanted, expected: list[tuple[str, str]]
) -> None:
    with closing(filled(tmp_path / "l", SPOKEN_OF)) as catalogue:
        number = ArticleId(catalogue.ids()[0])
        text = SPOKEN_OF.examined()[0].text
        hits = catalogue.hits(number, wanted)
        assert [
            (hit.of(text), text[hit.end : hit.end + len(after)])
            for hit, (_, after) in zip(hits, expected, strict=True)
        ] == expected
        (row,) = catalogue.rows([number], wanted)
        assert (row.snippet is not None) is bool(expected)


def test_quotations_are_direct_ones_though_indirect_speech_is_wanted(tmp_path: Path) -> None:
    with closing(filled(tmp_path / "l", SPOKEN_OF)) as catalogue:
        found = catalogue.quotations(Quoted("anne", reported=(Word("helps"),)))
        assert [each.speaker for each in found] == ["Anne Dupont"]
        assert not list(catalogue.quotations(Quoted("olena", reported=(Word("helps"),))))
        assert catalogue.count(Quoted("olena")) == 0
        assert [each.name for each in catalogue.speakers()] == ["Anne Dupont", "officials"]
        some = catalogue.speakers(SpeaksOf(date(2025, 3, 20)))
        assert [each.name for each in some] == ["Anne Dupont", "officials"]


def test_a_row(tmp_path: Path) -> None:
    with closing(filled(tmp_path / "l", TOLD)) as catalogue:
        (row,) = catalogue.rows([5, *catalogue.ids()], Written(Word("cafe")))
        assert (row.title, row.date, row.source) == (
            "Café talks stall",
            date(2025, 3, 26),
            "clippings",
        )
        assert (row.quotations, row.speakers) == (2, ("Anne Dupont",))
        assert row.places == ("Lyon", "France")
        assert row.opening.startswith("The e-mail came late to the CAFE. Nobody at")
        assert [hit.of(row.title) for hit in row.title_hits] == ["Café"]
        assert row.snippet is not None
        assert [hit.of(row.snippet.text) for hit in row.snippet.hits] == ["CAFE", "cafe"]
        (plain,) = catalogue.rows(catalogue.ids())
        assert plain.snippet is None
        assert not plain.title_hits


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ((("officials", False, "No"), ("Anne Dupont", True, "Yes")), ("Anne Dupont",)),
        ((("officials", False, "No"), ("a nurse", False, "Yes")), ("officials", "a nurse")),
        ((), ()),
    ],
)
def test_a_row_names_those_without_a_name_only_where_nobody_has_one(
    tmp_path: Path, said: tuple[tuple[str, bool, str], ...], shown: tuple[str, ...]
) -> None:
    with closing(filled(tmp_path / "l", replace(TOLD, said=said))) as catalogue:
        (row,) = catalogue.rows(catalogue.ids())
        assert row.speakers == shown


def test_counts_under_a_filter(tmp_path: Path) -> None:
    other = Told(path="/2", title="Other", people=("Olena Hrytsenko",), places=("Paris",))
    with closing(filled(tmp_path / "l", TOLD, other)) as catalogue:
        late = Written(Word("late"))
        wanted: Wanted
        for wanted, people in (
            (EVERYTHING, {"Anne Dupont": 1, "Olena Hrytsenko": 2}),
            (late, {"Anne Dupont": 1, "Olena Hrytsenko": 1}),
        ):
            assert {each.name: each.articles for each in catalogue.people(wanted)} == people
        for wanted, france in ((EVERYTHING, (1, 2)), (Without(late), None), (late, (1, 1))):
            found = {each.name: (each.articles, each.within) for each in catalogue.places(wanted)}
            assert found.get("France") == france
        assert [each.name for each in catalogue.people(limit=1)] == ["Olena Hrytsenko"]
        (dupont,) = [each for each in catalogue.people(late) if each.name == "Anne Dupont"]
        assert (dupont.mentions, dupont.quotations) == (1, 1)
        speakers = [(each.name, each.named, each.quotations) for each in catalogue.speakers(late)]
        assert sorted(speakers) == [("Anne Dupont", True, 1), ("officials", False, 1)]


def test_quotations(tmp_path: Path) -> None:
    newer = Told(day=date(2026, 1, 1), path="/2", said=((None, False, "Nobody said this"),))
    with closing(filled(tmp_path / "l", TOLD, newer)) as catalogue:
        assert [(each.text, each.speaker, each.named) for each in catalogue.quotations()] == [
            ("“Nobody said this”", None, False),
            ("“We will talk of war”", "Anne Dupont", True),
            ("“No talk of pay”", "officials", False),
        ]
        for wanted, count in (
            (Quoted(said=(Word("talk"),)), 2),
            (Quoted("officials"), 1),
            (Both((Written(Word("late")), Quoted("dupont", (Word("war"),)))), 1),
            (Without(Quoted("officials")), 1),
            (AboutPlace("lyon"), 2),
        ):
            assert len(list(catalogue.quotations(wanted))) == count, wanted


def test_completion(tmp_path: Path) -> None:
    other = Told(path="/2", title="Other", people=("Anna Weber",), source="Another Paper")
    more = Told(path="/3", title="More", people=("Anna Weber",), places=("Paris",))
    with closing(filled(tmp_path / "l", TOLD, other, more)) as catalogue:
        assert catalogue.proposed.people_like("ann") == [("Anna Weber", 2), ("Anne Dupont", 1)]
        assert catalogue.proposed.people_like("ann du") == [("Anne Dupont", 1)]
        assert catalogue.proposed.people_like("Weber, a") == [("Anna Weber", 2)]
        assert catalogue.proposed.people_like("ann", limit=1) == [("Anna Weber", 2)]
        assert catalogue.proposed.people_like("hrytsenk") == [("Olena Hrytsenko", 1)]
        assert catalogue.proposed.speakers_like("off") == [("officials", 1)]
        assert catalogue.proposed.places_like("fra") == [("France", 2)]
        assert catalogue.proposed.sources_like("pap") == [("Another Paper", 1)]
        assert catalogue.proposed.sources_like("") == [("clippings", 2), ("Another Paper", 1)]
        assert catalogue.proposed.people_like("nobody") == []


def test_what_is_written_meanwhile_is_seen_next_time(tmp_path: Path) -> None:
    with closing(filled(tmp_path / "l", TOLD)) as catalogue:
        before = catalogue.written()
        assert catalogue.written() == before
        filled(tmp_path / "l", Told(path="/2")).close()
        assert catalogue.written() != before
        assert catalogue.count() == 2


spacings = st.text(st.sampled_from("ab \n\t\r\0\ufdd0“.é"), max_size=400)


@settings(deadline=None)
@given(spacings, st.sampled_from(("a", "b", "ab", "e")))
def test_hits_are_the_words_whatever_stands_between(text: str, word: str) -> None:
    with closing(HitFinder()) as finder:
        found = finder.found("", text, [f'"{word}"']).text
    assert {hit.of(text).replace("é", "e") for hit in found} <= {word}
    plain = text.translate(dict.fromkeys(map(ord, "\0\ufdd0“."), " ")).replace("é", "e")
    assert len(found) == plain.split().count(word)
    piece = snippet(text, found)
    if piece is not None:
        assert "\n" not in piece.text
        assert {hit.of(piece.text).replace("é", "e") for hit in piece.hits} == {word}


def _alone(title: str, text: str, expression: str) -> tuple[str, str] | None:
    """Title and text with signs around what is hit, where they are all that an index holds."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute(
            f"CREATE VIRTUAL TABLE page USING fts5 (title, text, tokenize='{TOKENS}')"
        )
        connection.execute("INSERT INTO page VALUES (?, ?)", (title, text))
        found: tuple[str, str] | None = connection.execute(
            "SELECT highlight(page, 0, '<', '>'), highlight(page, 1, '<', '>')"
            " FROM page WHERE page MATCH ?",
            (expression,),
        ).fetchone()
        return found


def _signed(text: str, hits: Sequence[Span]) -> str:
    for start, end in reversed(hits):
        text = f"{text[:start]}<{text[start:end]}>{text[end:]}"
    return text


told_words = st.lists(
    st.sampled_from(("ab", "Ab", "éb", "B“a", "c", "bc", "a-b", "\n")), max_size=9
)
told_pages = st.lists(st.tuples(told_words.map(" ".join), told_words.map(" ".join)), max_size=5)
EXPRESSIONS = (
    '"a"',
    '"a" *',
    '"a" + "b"',
    "NEAR(a b, 2)",
    'title : ("b")',
    '{title text} : ("bc" *)',
    '"a" OR "bc"',
)


@settings(deadline=None)
@given(told_pages, st.sampled_from(EXPRESSIONS))
def test_hits_in_many_pages_are_those_in_each_alone(
    pages: list[tuple[str, str]], expression: str
) -> None:
    with closing(HitFinder()) as finder:
        several = finder.found_in(pages, [expression])
        assert several == finder.found_in(pages, [expression])  # nothing is left of the first
    for (title, text), found in zip(pages, several, strict=True):
        alone = _alone(title, text, expression) or (title, text)
        assert (_signed(title, found.title), _signed(text, found.text)) == alone


def test_hits_far_down_a_long_text() -> None:
    text = "plain words in a line\n" * 20_000 + "needle\n"
    with closing(HitFinder()) as finder:
        assert finder.found("", text, ['"needle"']).text == (Span(len(text) - 7, len(text) - 1),)


def test_the_opening_is_one_line_without_what_is_not_running_text() -> None:
    article, _ = Told(
        title="Head", body="PARIS\nIt  began\r\nhere. " + "More words. " * 50
    ).examined()
    begun = opening(article)
    assert begun.startswith("PARIS It began here. More words.")
    assert begun.endswith("…")
    assert len(begun) <= 200


@pytest.mark.parametrize(
    "line",
    [
        "PARIS, March 3, 2025 — It began.",
        "PARIS (AP) — It began.",
        "PARIS, France, March 3 (Reuters) - It began.",
        "PARIS, March 3, 2025\nIt began.",
        "26 March 2025\n\nIt began.",
        "By Ada Brine\n\nPARIS — It began.",
        "## The beginning\n\nIt began.",
    ],
)
def test_the_opening_has_nothing_of_a_dateline_and_no_mark_of_a_heading(line: str) -> None:
    begun = opening(article_of(f"# A long day at the quay\n\n{line}\n\nIt went on."))
    assert begun.removeprefix("The beginning ") == "It began. It went on."


class Meddling(list[int]):
    """Numbers that break the question off that looks at them."""

    def __init__(self, catalogue: Catalogue, numbers: Sequence[int]) -> None:
        super().__init__(numbers)
        self._catalogue = catalogue

    def __len__(self) -> int:
        self._catalogue.interrupt()
        return super().__len__()


def test_a_question_is_broken_off_between_its_statements_as_well(tmp_path: Path) -> None:
    with closing(filled(tmp_path / "l", TOLD)) as catalogue:
        numbers = catalogue.ids()
        with pytest.raises(Interrupted):
            catalogue.rows(Meddling(catalogue, numbers))
        assert len(catalogue.rows(numbers)) == 1
        catalogue.interrupt()  # nothing runs, and nothing is broken off later
        assert len(catalogue.rows(numbers)) == 1


BODIES = ("Harbours open.", "The hall is cold.", "Café harmony", "no\nhardship", "ha ha", "Öl")


def test_what_a_glance_finds_is_what_is_found(tmp_path: Path) -> None:
    told = [Told(title=f"No {at}", body=BODIES[at % 6], path=f"/{at}") for at in range(60)]
    told += [Told(title="Harm done", body="quietly", path="/t")]
    with closing(filled(tmp_path / "l", *told)) as catalogue:
        for text in ("har", "HAR", "hal", "öl", "har*", "ha", "harb"):
            for in_title, in_text in ((True, True), (True, False), (False, True)):
                wanted = Written(Word(text, prefix=True), in_title=in_title, in_text=in_text)
                rows = catalogue.glimpse(wanted, 5)
                assert rows in ([], catalogue.rows(catalogue.numbers(wanted, 5).ids, wanted))
        assert len(catalogue.glimpse(Written(Word("har", prefix=True)), 5)) == 5
        assert catalogue.glimpse(Written(Word("har")), 5) == []  # the whole word, in no article


def test_a_glance_finds_beginnings_among_what_else_is_wanted(tmp_path: Path) -> None:
    told = [Told(title=f"No {at}", body=BODIES[at % 6], path=f"/{at}") for at in range(60)]
    begun = Written(Word("har", prefix=True))
    beside = (
        FromSource("afp"),
        Published(date(2025, 1, 1), None),
        Written(Word("open")),
        Without(Written(Word("har", prefix=True))),
        HasQuotation(),
    )
    with closing(filled(tmp_path / "l", *told)) as catalogue:
        glimpsed = set()
        for other in beside:
            wanted = Both((other, begun))
            rows = catalogue.glimpse(wanted, 5)
            assert rows in ([], catalogue.rows(catalogue.numbers(wanted, 5).ids, wanted))
            glimpsed |= {type(other)} if rows else set()
        assert glimpsed == {Published}


def test_all_that_is_asked_at_once_tells_of_one_state(tmp_path: Path) -> None:
    with closing(filled(tmp_path / "l", TOLD)) as catalogue:
        with catalogue.one_state():
            before = catalogue.ids()
            filled(tmp_path / "l", Told(title="Another", path="/other")).close()
            assert (catalogue.ids(), catalogue.count()) == (before, 1)
        assert (len(catalogue.ids()), catalogue.count()) == (2, 2)


@given(st.lists(st.integers(1, 2**62), unique=True, max_size=50))
def test_numbers_come_back_from_what_they_are_packed_in(numbers: list[int]) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE found (id INTEGER PRIMARY KEY)")
        connection.executemany("INSERT INTO found VALUES (?)", [(each,) for each in numbers])
        (digits,) = connection.execute(
            f"SELECT {IN_HEX} FROM (SELECT id FROM found ORDER BY id DESC)"
        ).fetchone()
    assert list(read_hex(digits or "")) == sorted(numbers, reverse=True)
