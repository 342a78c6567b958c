"""Every filter finds what reading all articles would find, however it is nested."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library import tags
from reader.library.catalogue import Catalogue
from reader.library.connection import open_library
from reader.library.ids import A_DAY, ArticleId, day_of
from reader.library.sheet import sheet
from reader.library.shelf import Shelf
from reader.library.states import State
from reader.library.tag_names import in_order
from reader.library.wanted import (
    EVERYTHING,
    AboutPerson,
    AboutPlace,
    Both,
    Either,
    FromFile,
    FromSource,
    HasQuotation,
    HasReported,
    IsRead,
    IsStarred,
    Near,
    Phrase,
    Published,
    Quoted,
    SpeaksOf,
    Tagged,
    Wanted,
    Without,
    Word,
    Words,
    Written,
)
from tests.library.combining import combined
from tests.library.made import AROUND, KEYS, Told, filled

WORDS = ("war", "warn", "peace", "talk", "talks")
PEOPLE = ("Anne Dupont", "Anne Weber", "Olena Hrytsenko")
SPEAKERS = (("Anne Dupont", True), ("Olena Hrytsenko", True), ("officials", False), (None, False))
DAYS = tuple(date(2025, 3, day) for day in (1, 2, 3))
SPOKEN_OF = (
    (date(2025, 3, 2), date(2025, 3, 2)),
    (date(2025, 2, 24), date(2025, 3, 2)),
    (date(2025, 3, 1), date(2025, 3, 31)),
    (date(2025, 1, 1), date(2025, 12, 31)),
)

TAGS = ("Ice", "late night", "late")
STATES = st.builds(
    State, st.booleans(), st.booleans(), st.sets(st.sampled_from(TAGS), max_size=2).map(in_order)
)

texts = st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join)


@st.composite
def tellings(draw: st.DrawFn) -> list[Told]:
    """A few articles of few words, each in a file of its own."""
    made = []
    for number in range(draw(st.integers(1, 5))):
        speakers = draw(st.lists(st.sampled_from(SPEAKERS), max_size=3))
        others = draw(st.lists(st.sampled_from(SPEAKERS), max_size=2))
        made.append(
            Told(
                day=draw(st.sampled_from(DAYS)),
                title=draw(texts),
                body=draw(texts),
                said=tuple((who, named, draw(texts)) for who, named in speakers),
                reported=tuple((who, named, draw(texts)) for who, named in others),
                days=tuple(draw(st.lists(st.sampled_from(SPOKEN_OF), max_size=2))),
                people=tuple(draw(st.lists(st.sampled_from(PEOPLE), unique=True, max_size=2))),
                places=tuple(
                    draw(st.lists(st.sampled_from(sorted(AROUND)), unique=True, max_size=2))
                ),
                source=draw(st.sampled_from(("The Courier", "Clippings"))),
                path=f"/{draw(st.sampled_from(('news', 'Été')))}/{number}.txt",
                state=draw(STATES),
            )
        )
    return made


words = st.builds(Word, st.sampled_from(WORDS), st.booleans())
phrases = st.lists(words, min_size=1, max_size=3).map(
    lambda found: Phrase((*(replace(word, prefix=False) for word in found[:-1]), found[-1]))
)
nears = st.builds(
    lambda pair, distance: Near(tuple(Phrase((Word(word),)) for word in pair), distance),
    st.permutations(WORDS).map(lambda all_: all_[:2]),
    st.integers(0, 3),
)
sought: st.SearchStrategy[Words] = words | phrases | nears
leaves: st.SearchStrategy[Wanted] = st.one_of(
    st.builds(Written, sought),
    st.builds(Written, sought, in_title=st.booleans()),
    st.builds(Written, sought, in_text=st.booleans()),
    st.builds(
        AboutPerson, st.sampled_from(("anne", "Dupont", "anne DUPONT", "nobody", "du*", "we* ann*"))
    ),
    st.builds(
        AboutPlace, st.sampled_from(("france", "Lyon", "ukraine", "Atlantis", "ukr*", "rance*"))
    ),
    st.builds(
        Quoted,
        st.sampled_from((None, "dupont", "officials", "nobody", "off*", "hry* ole*")),
        st.lists(sought, max_size=2).map(tuple),
        st.lists(sought, max_size=1).map(tuple),
    ),
    st.builds(HasQuotation, st.booleans()),
    st.just(HasReported()),
    st.builds(IsRead, st.booleans()),
    st.just(IsStarred()),
    st.builds(Tagged, st.sampled_from(("ICE", "late", "late*", "late night", "*", "ic", "night"))),
    st.builds(
        SpeaksOf,
        st.none() | st.sampled_from((*DAYS, date(2025, 2, 1))),
        st.none() | st.sampled_from((*DAYS, date(2025, 5, 1))),
    ),
    st.builds(FromSource, st.sampled_from(("courier", "clippings", "none", "cour*", "th*"))),
    st.builds(FromFile, st.sampled_from(("NEWS", "été", "1.TXT", "_", "NE*", "ét*"))),
    st.builds(Published, st.none() | st.sampled_from(DAYS), st.none() | st.sampled_from(DAYS)),
)
wanteds = combined(leaves, both=4, leaves_at_most=8)


def fits(told: Told, wanted: Wanted) -> bool:
    """Whether the article fits, by reading it."""
    match wanted:
        case Both(parts):
            return all(fits(told, part) for part in parts)
        case Either(parts):
            return any(fits(told, part) for part in parts)
        case Without(part):
            return not fits(told, part)
        case Written(found, in_title, in_text):
            article, _ = told.examined()
            body = tokens(article.body.of(article.text))
            return (in_title and holds(tokens(told.title), found)) or (
                in_text and holds(body, found)
            )
        case AboutPerson(name):
            return any(bears(person, name) for person in told.people)
        case AboutPlace(name):
            keys = {
                KEYS.get(at, at) for at in AROUND if fnmatchcase(at.casefold(), name.casefold())
            }
            return any(keys & {KEYS.get(at, at), *AROUND[at]} for at in told.places)
        case Quoted(speaker, said, reported):
            return (bool(reported and not said) or spoken(told.said, speaker, said)) and (
                not reported or spoken(told.reported, speaker, reported)
            )
        case HasReported():
            return bool(told.reported)
        case IsRead(read):
            return told.state.read is read
        case IsStarred():
            return told.state.starred
        case Tagged(name):
            return any(fnmatchcase(tag.casefold(), name.casefold()) for tag in told.state.tags)
        case SpeaksOf(first, last):
            return any(shares(each, first or date.min, last or date.max) for each in told.days)
        case HasQuotation(attributed):
            return any(who is not None or not attributed for who, _, _ in told.said)
        case FromSource(name):
            return bears(told.source, name)
        case FromFile(name):
            return name.rstrip("*").casefold() in told.path.casefold()
        case Published(first, last):
            return (first or date.min) <= told.day <= (last or date.max)


def spoken(
    by: Sequence[tuple[str | None, bool, str]], speaker: str | None, words: Sequence[Words]
) -> bool:
    return any(
        (speaker is None or (who is not None and bears(who, speaker)))
        and all(holds(tokens(text), each) for each in words)
        for who, _, text in by
    )


def shares(mention: tuple[date, date], first: date, last: date) -> bool:
    """Whether a day is shared; of a mention longer than a month a quarter."""
    days = range(mention[0].toordinal(), mention[1].toordinal() + 1)
    shared = sum(first.toordinal() <= day <= last.toordinal() for day in days)
    return shared >= (1 if len(days) <= 31 else len(days) / 4)


def bears(whole: str, name: str) -> bool:
    """Whether every word of `name` is one of the whole name's, or with a * begins one."""
    return all(any(fnmatchcase(own, word) for own in tokens(whole)) for word in tokens(name))


def tokens(text: str) -> list[str]:
    return text.casefold().replace("“", " ").replace("”", " ").split()


def holds(text: Sequence[str], found: Words) -> bool:
    if isinstance(found, Near):
        one, other = (phrase.words[0].text for phrase in found.phrases)
        return any(
            a == one and b == other and abs(i - j) - 1 <= found.distance
            for i, a in enumerate(text)
            for j, b in enumerate(text)
        )
    parts = (found,) if isinstance(found, Word) else found.words
    return any(
        all(is_(word, text[start + at]) for at, word in enumerate(parts))
        for start in range(len(text) - len(parts) + 1)
    )


def is_(word: Word, token: str) -> bool:
    return token.startswith(word.text) if word.prefix else token == word.text


@settings(deadline=None, max_examples=60)
@given(tellings(), st.lists(wanteds, min_size=1, max_size=12))
def test_finds_what_reading_finds(told: list[Told], all_wanted: list[Wanted]) -> None:
    with TemporaryDirectory() as folder, closing(filled(Path(folder) / "l", *told)) as catalogue:
        numbers = catalogue.ids()
        assert list(numbers) == sorted(numbers, reverse=True)
        by_path = {
            path: number
            for number in numbers
            if (kept := catalogue.article(ArticleId(number))) is not None
            for path in kept.paths
        }
        for wanted in all_wanted:
            expected = {by_path[each.path] for each in told if fits(each, wanted)}
            found = catalogue.ids(wanted)
            assert list(found) == sorted(expected, reverse=True), wanted
            assert catalogue.count(wanted) == len(found)
            assert list(catalogue.numbers(wanted, 2).ids) == list(found[:2])
            days = Counter(number // A_DAY for number in found)
            assert catalogue.days(wanted) == sorted(days.items())
            for number in found:
                day = next(each.day for each in told if by_path[each.path] == number)
                assert day_of(ArticleId(number)) == day


@pytest.mark.parametrize("asks", [SpeaksOf, Published])
def test_days_the_wrong_way_round_find_nothing(
    tmp_path: Path, asks: type[SpeaksOf] | type[Published]
) -> None:
    told = Told(day=DAYS[1], days=((DAYS[1], DAYS[1]),))
    with closing(filled(tmp_path / "l", told)) as catalogue:
        assert catalogue.count(asks(DAYS[1], DAYS[1])) == 1
        assert catalogue.count(asks(DAYS[1], DAYS[0])) == 0
        assert catalogue.count(Without(asks(DAYS[1], DAYS[0]))) == 1


@pytest.fixture
def find(tmp_path: Path) -> Callable[[str, Wanted], bool]:
    """Whether an article of that body fits."""
    made: list[object] = []

    def found(body: str, wanted: Wanted) -> bool:
        made.append(body)
        with closing(filled(tmp_path / f"{len(made)}", Told(title="", body=body))) as catalogue:
            return bool(catalogue.ids(wanted))

    return found


@pytest.mark.parametrize(
    ("body", "word", "expected"),
    [
        ("the e-mail came", "e-mail", True),
        ("e before mail", "e-mail", False),
        ("in the U.K. today", "u.k.", True),
        ("it doesn’t", "doesn't", True),
        ("au café", "CAFE", True),
        ("Élysée", "elysee", True),
        ("anything", "—", True),
        ("anything", "", True),
        ("anything", "\0", True),
        ('say "no" now', '"no"', True),
        ("a*b", "a*b", True),
        ("near", "NEAR(", True),
    ],
)
def test_odd_words(
    find: Callable[[str, Wanted], bool], body: str, word: str, expected: bool
) -> None:
    assert find(body, Written(Word(word))) is expected


@pytest.mark.parametrize(
    "other",
    [
        Written(Word("late")),
        Published(date(2025, 3, 1), date(2025, 3, 31)),
        Quoted(said=(Word("no"),)),
        FromFile("one"),
    ],
)
@pytest.mark.parametrize(
    "either",
    [
        (FromFile("two"), Published(date(2024, 1, 1), date(2024, 1, 1))),
        (FromFile("two"), Written(Word("nothing"))),
        (Published(date(2024, 1, 1)), Quoted(said=(Word("no"),))),
    ],
)
def test_either_of_two_holds_beside_another(
    tmp_path: Path, other: Wanted, either: tuple[Wanted, Wanted]
) -> None:
    all_told = [
        Told(body="late", said=((None, False, "no"),), path="/one"),
        Told(body="late", said=((None, False, "no"),), path="/two"),
        Told(day=date(2024, 1, 1), path="/two/three"),
    ]
    wanted = Both((other, Either(either)))
    with closing(filled(tmp_path / "l", *all_told)) as catalogue:
        expected = sum(fits(told, wanted) for told in all_told)
        assert catalogue.count(wanted) == len(catalogue.ids(wanted)) == expected


@pytest.mark.parametrize(
    "wanted",
    [
        Without(Written(Word("—"))),
        Either((Written(Word("—")), Written(Word("anything")))),
        Both((Written(Phrase((Word("–"), Word("!")))), Written(Word("anything")))),
        Written(Phrase((Word("–"), Word("anything")))),
        AboutPerson("…"),
        Without(FromFile("")),
    ],
)
def test_what_asks_for_nothing_is_passed_over(
    find: Callable[[str, Wanted], bool], wanted: Wanted
) -> None:
    assert find("anything", wanted)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("the worried minister spoke", True),
        ("the minister", False),
        ("worried and late minister", False),
    ],
)
def test_a_beginning_inside_a_phrase(
    find: Callable[[str, Wanted], bool], body: str, expected: bool
) -> None:
    phrase = Phrase((Word("worr", prefix=True), Word("minister")))
    assert find(body, Written(phrase)) is expected


def test_any_form_of_a_name_finds_the_person(tmp_path: Path) -> None:
    told = Told(people=("Volodymyr Zelenskyy",))
    with closing(filled(tmp_path / "l", told)) as catalogue:
        for name in ("zelensky", "Zelenskyy", "President Zelenskiy", "volodymyr"):
            assert catalogue.count(AboutPerson(name)) == 1, name


@pytest.mark.parametrize("name", ["Zel*", "zelenskyy*", "zelensk*", "volod* Zelenskiy*"])
def test_any_spelling_of_a_beginning_finds_the_person(tmp_path: Path, name: str) -> None:
    told = Told(people=("Volodymyr Zelenskyy",), said=(("Volodymyr Zelenskyy", True, "No."),))
    with closing(filled(tmp_path / "l", told, Told(people=("Zoe Mills",), path="/2"))) as catalogue:
        assert catalogue.count(AboutPerson(name)) == 1
        assert catalogue.count(Quoted(name)) == 1


@pytest.mark.parametrize("name", ["mari*", "marine*", "m* marini*"])
def test_a_beginning_is_no_word_to_be_spelled_otherwise(tmp_path: Path, name: str) -> None:
    with closing(filled(tmp_path / "l", Told(people=("Marine Marinier",)))) as catalogue:
        assert catalogue.count(AboutPerson(name)) == 1


def test_a_form_learnt_later_finds_older_articles_too(tmp_path: Path) -> None:
    library = tmp_path / "library"
    open_library(library)
    with Shelf(library) as shelf, shelf.batch():
        for name, path in (("Bob Weber", "/1"), ("Robert Weber", "/2"), ("Bob Weber", "/3")):
            article, found = Told(people=(name,), path=path).examined()
            people = (replace(found.people[0], key="robert weber"),)
            shelf.shelve(sheet(article, replace(found, people=people)), "s", 1)
    with closing(Catalogue(library)) as catalogue:
        for name in ("robert", "bob", "weber", "Robert Weber", "bob weber", "ro*", "bo*", "web*"):
            assert catalogue.count(AboutPerson(name)) == 3, name
            assert catalogue.count(Without(AboutPerson(name))) == 0, name


def test_a_place_is_found_under_every_name_the_gazetteer_has(tmp_path: Path) -> None:
    told = Told(places=("Lyon",))
    with closing(filled(tmp_path / "l", told)) as catalogue:
        assert catalogue.count(AboutPlace("french republic")) == 1
        assert catalogue.count(AboutPlace("Germany")) == 0


def test_thousands_of_people_of_one_name(tmp_path: Path) -> None:
    names = tuple(f"John S{number}" for number in range(3_000))
    with closing(filled(tmp_path / "l", Told(people=names), Told(path="/2"))) as catalogue:
        assert catalogue.count(AboutPerson("john")) == 1
        assert catalogue.count(Both((EVERYTHING, Without(AboutPerson("john"))))) == 1


@given(st.text(), st.integers(0))
def test_no_tag_begins_like_the_one_that_none_bears(word: str, number: int) -> None:
    digits = f"{number}"
    borne = (
        *(tags.EVERY, tags.QUOTES, tags.ATTRIBUTES, tags.REPORTS, tags.name(word)),
        *(kind(number) for kind in (tags.person, tags.place, tags.speaker, tags.reported)),
        *(tags.source(number), tags.unit(digits), tags.month(digits), tags.era(number, number)),
    )
    assert not any(tag.startswith(tags.NEVER) for tag in borne)
