"""What somebody said, or what was said of a place, read page by page across articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.marks import Examination, Person, Place
from reader.analysis.words.sentences import sentences
from reader.articles.article import Span
from reader.articles.plain import paragraphs
from reader.library.answers import Saying, SayingKind
from reader.library.asked_sayings import Asked, Whose
from reader.library.catalogue import Catalogue
from reader.library.connection import open_library
from reader.library.correcting import correct
from reader.library.corrections import Named, NamesJoined
from reader.library.ids import day_of
from reader.library.intake import take_in
from reader.library.kept_page import PageText
from reader.library.saying_places import naming_person, naming_place
from reader.library.shelf import Shelf
from reader.library.surroundings import Sentences, Surroundings
from reader.library.wanted import AboutPerson, AboutPlace, FromSource, Quoted, Word, Written
from tests.library.made import Told, filled

ANNE, OLENA = ("Anne Dupont", True), ("Olena Hrytsenko", True)
SHELF = (
    Told(
        day=date(2025, 3, 1),
        said=((*ANNE, "The quay is ours"), (*OLENA, "Not yet"), (*ANNE, "Paris will pay")),
        reported=((*OLENA, "that the quay is old"),),
        people=("Anne Dupont", "Olena Hrytsenko"),
        places=("Paris",),
        path="/1.txt",
    ),
    Told(
        day=date(2024, 12, 31),
        title="The quay",
        said=((*OLENA, "The quay, the quay"), (*ANNE, "Again the quay")),
        people=("Anne Dupont", "Olena Hrytsenko"),
        places=("Lyon",),
        path="/2.txt",
    ),
    Told(
        day=date(2025, 3, 26),
        said=((None, False, "Who said so?"), ("officials", False, "We in Paris did")),
        people=("Ida Moreau", "Anne Dupont"),
        places=("Paris", "France"),
        source="elsewhere",
        path="/3.txt",
    ),
)


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    opened = filled(tmp_path_factory.mktemp("sayings") / "library.sqlite", *SHELF)
    yield opened
    opened.close()


def told(sayings: list[Saying]) -> list[str]:
    """The words of each, at their spans."""
    return ["|".join(span.of(each.text) for span in each.quoted) for each in sayings]


@pytest.mark.parametrize(
    ("whose", "kind", "expected"),
    [
        (
            Quoted("Anne Dupont"),
            SayingKind.QUOTED,
            ["“The quay is ours”", "“Paris will pay”", "“Again the quay”"],
        ),
        (Quoted("Anne", said=(Word("paris"),)), SayingKind.QUOTED, ["“Paris will pay”"]),
        (Quoted("officials"), SayingKind.QUOTED, ["“We in Paris did”"]),
        (Quoted("Olena Hrytsenko"), SayingKind.REPORTED, ["that the quay is old"]),
        (Quoted("Anne Dupont"), SayingKind.REPORTED, []),
        (Quoted("Nobody Known"), SayingKind.QUOTED, []),
        (AboutPlace("Paris"), SayingKind.QUOTED, ["“We in Paris did”", "“Paris will pay”"]),
        (AboutPlace("France"), SayingKind.NAMED, ["Paris", "Paris", "Lyon"]),
        (AboutPerson("Ida Moreau"), SayingKind.NAMED, ["Ida Moreau"]),
        (AboutPerson("Anne"), SayingKind.NAMED, ["Anne Dupont"] * 3),
        (AboutPerson("Anne"), SayingKind.QUOTED, []),
        (Quoted("Anne"), SayingKind.NAMED, []),
        (AboutPlace("--"), SayingKind.QUOTED, []),
        (AboutPlace('Par"is'), SayingKind.QUOTED, []),
    ],
)
def test_sayings_are_found(
    catalogue: Catalogue, whose: Whose, kind: SayingKind, expected: list[str]
) -> None:
    found = catalogue.sayings.of(whose, kind=kind)
    assert told(found) == expected
    assert {each.kind for each in found} <= {kind}
    assert catalogue.sayings.count(whose, kind) == len(expected)


def test_a_saying_tells_where_it_stands(catalogue: Catalogue) -> None:
    (saying,) = catalogue.sayings.of(Quoted("Anne", said=(Word("again"),)))
    kept = catalogue.article(saying.article)
    assert kept is not None
    assert (saying.title, saying.source, saying.place) == ("The quay", "clippings", 2)
    assert (saying.speaker, saying.named, saying.certainty) == ("Anne Dupont", True, 0.5)
    assert [span.of(kept.article.text) for span in saying.spans] == ["“Again the quay”"]


def test_only_what_is_asked_for_is_read(catalogue: Catalogue) -> None:
    asked = Asked(Quoted("Anne"))
    second = catalogue.sayings.numbers(asked)[1]
    assert list(catalogue.sayings.read(asked, [second])) == [second]
    assert catalogue.sayings.read(asked, [1]) == {}


@pytest.mark.parametrize("kind", list(SayingKind))
@pytest.mark.parametrize("oldest_first", [False, True])
@pytest.mark.parametrize("whose", [Quoted("Anne"), AboutPlace("France"), AboutPerson("Olena")])
def test_pages_together_are_all_of_it(
    catalogue: Catalogue, whose: Whose, kind: SayingKind, oldest_first: bool
) -> None:
    def page(start: int, limit: int) -> list[Saying]:
        return catalogue.sayings.of(whose, start, limit, oldest_first, kind)

    whole = page(0, 100)
    for size in (1, 2, 3):
        pages = [page(start, size) for start in range(0, len(whole) + size, size)]
        assert [each for some in pages for each in some] == whole
    days = [day_of(each.article) for each in whole]
    assert days == sorted(days, reverse=not oldest_first)
    in_text = [(each.article, each.spans) for each in whole]
    assert in_text == sorted(in_text, key=lambda each: (days.index(day_of(each[0])), each[1]))


def test_only_among_some_articles_and_with_some_words(catalogue: Catalogue) -> None:
    def numbers(whose: Whose, kind: SayingKind, *words: Word, source: str = "") -> int:
        among = {"among": FromSource(source)} if source else {}
        return len(catalogue.sayings.numbers(Asked(whose, kind, tuple(words), **among)))

    assert numbers(AboutPlace("Paris"), SayingKind.QUOTED, source="elsewhere") == 1
    assert numbers(AboutPlace("Paris"), SayingKind.QUOTED, Word("pay")) == 1
    assert numbers(AboutPerson("Anne"), SayingKind.NAMED, Word("again")) == 1
    assert numbers(Quoted("Anne"), SayingKind.QUOTED, Word("qu", prefix=True)) == 2
    # What the filter asks of speech tells the articles, and not whose words are shown.
    asked = Asked(Quoted("Anne"), among=Quoted("officials"))
    assert not catalogue.sayings.numbers(asked)
    asked = Asked(Quoted("Anne"), among=Quoted("Olena", said=(Word("yet"),)))
    assert len(catalogue.sayings.numbers(asked)) == 2
    asked = Asked(Quoted("Anne"), among=Written(Word("quay")))
    assert len(catalogue.sayings.numbers(asked)) == 3


@pytest.mark.parametrize("whose", [Quoted("—"), Quoted(""), AboutPerson("—"), AboutPlace("…")])
@pytest.mark.parametrize("kind", list(SayingKind))
def test_a_name_without_a_letter_is_nobodys(
    catalogue: Catalogue, whose: Whose, kind: SayingKind
) -> None:
    for words in ((), (Word("quay"),)):
        assert not catalogue.sayings.numbers(Asked(whose, kind, words))


def test_joined_names_speak_as_one(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    filled(path, *SHELF).close()
    with Shelf(path) as shelf:
        olena = Named("olena hrytsenko", "Olena Hrytsenko")
        correct(shelf, NamesJoined(olena, Named("anne dupont", "Anne Dupont")))
    catalogue = Catalogue(path)
    found = catalogue.sayings.of(Quoted("Anne Dupont"))
    assert len(found) == 5
    assert {each.speaker for each in found} == {"Anne Dupont"}
    named = catalogue.sayings.of(AboutPerson("Anne Dupont"), kind=SayingKind.NAMED)
    assert told(named) == ["Anne Dupont"] * 3
    assert set(catalogue.sayings.names(AboutPerson("Anne Dupont"))) == {
        "Anne Dupont",
        "Olena Hrytsenko",
    }
    catalogue.close()


HOLE = "The Lyon office opened a hole."


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"LYON\n\nThe tide was out.\n\n{HOLE}", HOLE),
        (f"Lyon, 3 March\n\n{HOLE} It was deep.", HOLE),
        ("Lyon\n\nThe tide was out. It was deep.", "Lyon\nThe tide was out."),
        ("Lyon\n\nThe tide\n\nThe tide was out.", "Lyon"),
        ("Lyon —\n\nLYON 5 — The tide was out.", "LYON 5 — The tide was out."),
        ("The tide was out, said\nLyon", "Lyon"),
        (f"“{HOLE}”\n\nLyon is old.", f"“{HOLE}”"),
    ],
)
def test_a_place_is_shown_in_a_sentence(body: str, expected: str) -> None:
    text = f"Lyon at low tide\n\n{body}"
    mentions = tuple(Span(*each.span()) for each in re.finditer("lyon", text, re.IGNORECASE))
    place = Place("Lyon", "Lyon", mentions, within=())
    page = PageText(text, Span(18, len(text)), Span(0, 16))
    (saying,) = naming_place(frozenset({"Lyon"}))(page, Examination(places=(place,)), [0])
    found = Sentences(text).surroundings(saying[1], go_on=True)
    assert found.text == expected
    assert [span.of(found.text).casefold() for span in found.words] == ["lyon"]


def test_a_dateline_comes_with_the_sentence_after_it(tmp_path: Path) -> None:
    words = "The tide was out. It was deep."
    (tmp_path / "a.txt").write_text(f" date 2025-03-01 At low tide\n\nPARIS\n\n{words}\n")
    open_library(tmp_path / "l.sqlite")
    take_in([tmp_path / "a.txt"], tmp_path / "l.sqlite", workers=0)
    with closing(Catalogue(tmp_path / "l.sqlite")) as catalogue:
        (saying,) = catalogue.sayings.of(AboutPlace("Paris"), kind=SayingKind.NAMED)
    assert saying.text == "PARIS\nThe tide was out."
    assert [span.of(saying.text) for span in saying.quoted] == ["PARIS"]


def test_one_who_goes_by_a_name_that_no_article_has_is_found_where_they_are_named(
    tmp_path: Path,
) -> None:
    path = tmp_path / "library.sqlite"
    filled(path, *SHELF).close()
    with Shelf(path) as shelf:
        olena = Named("olena hrytsenko", "Olena Hrytsenko")
        correct(shelf, NamesJoined(olena, Named("lena hryts", "Lena Hryts")))
    with closing(Catalogue(path)) as catalogue:
        named = catalogue.sayings.of(AboutPerson("Lena Hryts"), kind=SayingKind.NAMED)
    assert set(told(named)) == {"Olena Hrytsenko"}


PIECES = st.lists(
    st.sampled_from(
        ["Ann Reed said no. ", "“It rains.” ", "Mr. Ek: ", "\n\n", "\n", "x ", "a. B "]
    ),
    max_size=20,
).map("".join)


@pytest.mark.parametrize(
    ("mentions", "expected"),
    [
        ((Span(20, 23), Span(0, 3)), (Span(20, 23),)),  # the first in the body
        ((Span(4, 7), Span(0, 3)), (Span(0, 3),)),  # nowhere but in the headline
        ((), ()),
    ],
)
def test_a_name_is_told_where_the_body_first_has_it(
    mentions: tuple[Span, ...], expected: tuple[Span, ...]
) -> None:
    page = PageText("Ann Ann\n\nIt rained. Ann left.", Span(9, 29), Span(0, 7))
    found = Examination((), (Person("Ann", "ann", mentions),), ())
    assert [*naming_person(frozenset({"ann"}))(page, found, [0])] == [
        (0, expected, None, SayingKind.NAMED)
    ]


@given(PIECES, st.data())
def test_surroundings_hold_the_words_where_they_say(text: str, data: st.DataObject) -> None:
    cuts = data.draw(st.lists(st.integers(0, len(text)), max_size=6).map(sorted))
    spans = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    found = Sentences(text).surroundings(spans)
    assert [span.of(found.text) for span in found.words] == [span.of(text) for span in spans]


@given(PIECES, st.data())
def test_surroundings_are_the_sentences_that_share_a_letter(text: str, data: st.DataObject) -> None:
    kept = Sentences(text)
    for _ in range(3):
        start = data.draw(st.integers(0, len(text)))
        span = Span(start, data.draw(st.integers(start, len(text))))
        home = max((each for each in paragraphs(text) if each.start <= start), default=None)
        ends = [*span]
        if home is not None and span.end <= home.end:
            meeting = [each for each in sentences(text, home) if each.meets(span)]
            ends += [end for each in meeting for end in each]
        expected = text[min(ends) : max(ends)]
        assert kept.surroundings([span]) == Surroundings(
            expected, (Span(start - min(ends), span.end - min(ends)),)
        )


def test_words_of_one_sentence_share_a_piece() -> None:
    text = "Oh. “Stay,” she said, “in.” “Do!” he said.\n\n“Why?” So."
    spans = [Span(start, text.index("”", start) + 1) for start in (4, 22, 28, 44)]
    found = Sentences(text).surroundings(spans)
    assert found.text == "“Stay,” she said, “in.”\n“Do!” he said.\n“Why?”"
    assert [span.of(found.text) for span in found.words] == ["“Stay,”", "“in.”", "“Do!”", "“Why?”"]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("It rained. “Stay in,” she said. He left.", "“Stay in,”", "“Stay in,” she said."),
        (
            "He left. “Stay. Do stay,” she said. So.",
            "“Stay. Do stay,”",
            "“Stay. Do stay,” she said.",
        ),
        ("One.\n\n“Two.”\n\nThree.", "“Two.”", "“Two.”"),
    ],
)
def test_whole_sentences_surround_the_words(text: str, words: str, expected: str) -> None:
    start = text.index(words)
    assert Sentences(text).surroundings([Span(start, start + len(words))]).text == expected
