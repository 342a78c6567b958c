"""The same quotation is found in other articles, and what only sounds like it is not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.analysis.comparing.compared import compared
from reader.library.answers import EchoKind
from reader.library.carriers import carriers
from reader.library.catalogue import Catalogue
from reader.library.echoes import ECHOES, QUOTATIONS
from reader.library.faults import Interrupted
from reader.library.ids import A_QUOTATION, ArticleId, first_of
from reader.library.likeness import Judge
from reader.library.rarity import Rarity
from reader.library.said_reader import SaidReader
from reader.library.shelf import Shelf
from tests.library.made import Told, filled, put
from tests.library.said_twice import MISSED, PAIRS, Twice

DAY = date(2024, 5, 1)
SPEAKER = "Ilse Marchand"


def number(days: int) -> ArticleId:
    """The article of so many days after the first."""
    return ArticleId(first_of(DAY + timedelta(days=days)) + 1)


def told(days: int, *words: str, speaker: str | None = SPEAKER) -> Told:
    """An article of that day that quotes these words."""
    return Told(
        day=DAY + timedelta(days=days),
        title=f"Day {days}",
        said=tuple((speaker, speaker is not None, each) for each in words),
        path=f"/clippings/{days}.txt",
    )


def ask_and_break_off(catalogue: Catalogue) -> None:
    """Ask as the window does, which wants something else meanwhile."""
    with catalogue.one_state():
        catalogue.interrupt()
        catalogue.echoes.of(number(1))


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    """A library of eighty articles: the pairs, each in articles of its own."""
    articles = [told(at, pair.here) for at, pair in enumerate(PAIRS)]
    articles += [
        told(1000 + at, pair.there, speaker=pair.other_speaker or SPEAKER)
        for at, pair in enumerate(PAIRS)
    ]
    with closing(filled(tmp_path_factory.mktemp("twice") / "l.sqlite", *articles)) as catalogue:
        yield catalogue


@pytest.mark.parametrize(
    ("at", "pair"),
    list(enumerate(PAIRS)),
    ids=[f"{pair.kind} {at}" for at, pair in enumerate(PAIRS)],
)
def test_each_of_forty_pairs(twice: Catalogue, at: int, pair: Twice) -> None:
    found = {echo.article: echo.kind for echo in twice.echoes.of(number(at)).get(1, ())}
    others = [article for article in found if article != number(1000 + at)]
    assert found.get(number(1000 + at)) is (None if pair.here in MISSED else pair.kind)
    # Two of the pairs were made of one sentence.
    assert set(others) <= {number(10), number(20), number(1010), number(1020)}


def test_an_echo_tells_where_it_stands(tmp_path: Path) -> None:
    words = "The tide gauge was painted over by the surveyor himself"
    there = told(2, "Nothing else to say here", f"As everybody knows, {words.lower()}.")
    with closing(filled(tmp_path / "l.sqlite", told(1, words), there)) as catalogue:
        (echo,) = catalogue.echoes.of(number(1))[1]
        kept = catalogue.article(number(2))
        assert kept is not None
        assert [span.of(kept.article.text) for span in echo.spans] == [echo.text]
    assert (echo.article, echo.place, echo.kind) == (number(2), 2, EchoKind.LONGER)
    assert (echo.title, echo.source, echo.speaker) == ("Day 2", "clippings", SPEAKER)


def test_newest_come_first_and_the_rest_are_counted(tmp_path: Path) -> None:
    words = "The tide gauge was painted over by the surveyor himself"
    articles = [told(day, words) for day in range(ECHOES + 4)]
    with closing(filled(tmp_path / "l.sqlite", *articles)) as catalogue:
        found = catalogue.echoes.found(number(1))
    given_days = [echo.article for echo in found.by_place[1]]
    assert given_days == [number(day) for day in range(ECHOES + 3, 3, -1)]
    assert found.more == {1: 3}


def test_the_newest_comes_first_though_another_is_more_alike(tmp_path: Path) -> None:
    words = "The tide gauge was painted over by the surveyor himself"
    articles = [told(1, words), told(2, words), told(3, words[:-8]), told(4, words)]
    with closing(filled(tmp_path / "l.sqlite", *articles)) as catalogue:
        echoes = catalogue.echoes.of(number(1))[1]
    assert [echo.article for echo in echoes] == [number(4), number(3), number(2)]
    assert [echo.kind for echo in echoes] == [EchoKind.SAME, EchoKind.SHORTER, EchoKind.SAME]


def test_a_quotation_is_read_once_until_the_library_may_differ(tmp_path: Path) -> None:
    words = "The tide gauge was painted over by the surveyor himself"
    with closing(filled(tmp_path / "l.sqlite", told(1, words, "The quay"))) as catalogue:
        reader = SaidReader(catalogue._connection, catalogue._standing)
        first = reader.at(number(1), 1)
        assert first is not None
        assert first.text == f"“{words}”"
        assert reader.at(number(1), 1) is first
        assert reader.at(number(1), 3) is reader.at(number(2), 1) is None
        reader.forget()
        assert reader.at(number(1), 1) is not first
        assert reader.at(number(1), 1) == first


def test_a_word_tells_less_once_many_say_it(tmp_path: Path) -> None:
    with closing(filled(tmp_path / "l.sqlite", told(1, "The quay"))) as catalogue:
        rarity = Rarity(catalogue._connection)
        rarity.look(1)
        before = rarity.bits("quay"), rarity.bits("the")
        with Shelf(tmp_path / "l.sqlite") as shelf, shelf.batch():
            for day in range(2, 60):
                put(shelf, told(day, "The quay"))
        assert (rarity.bits("quay"), rarity.bits("the")) == before
        rarity.look(2)
        assert rarity.bits("quay") < before[0] - 3
        assert abs(rarity.bits("the") - before[1]) < 0.1
        assert rarity.rows("quay") == [number(day) * A_QUOTATION + 1 for day in range(1, 60)]


def test_an_article_of_very_many_quotations_is_looked_for_in_part(tmp_path: Path) -> None:
    words = [f"The tide gauge was painted over by surveyor {n} himself" for n in range(QUOTATIONS)]
    both = [told(1, *words, "The quay"), told(2, words[0])]
    with closing(filled(tmp_path / "l.sqlite", *both)) as catalogue:
        found = catalogue.echoes.found(number(1))
    assert found.unasked == 1
    assert [echo.article for echo in found.by_place[1]] == [number(2)]


def test_what_is_written_meanwhile_is_found(tmp_path: Path) -> None:
    words = "The tide gauge was painted over by the surveyor himself"
    with closing(filled(tmp_path / "l.sqlite", told(1, words))) as catalogue:
        assert catalogue.echoes.of(number(1)) == {}
        with Shelf(tmp_path / "l.sqlite") as shelf, shelf.batch():
            put(shelf, told(2, words))
        assert [*catalogue.echoes.of(number(1))] == [1]


@pytest.mark.parametrize(
    ("here", "there", "kind"),
    [
        ((SPEAKER, "painted over by a surveyor"), SPEAKER, EchoKind.LONGER),
        ((SPEAKER, "painted over by a surveyor"), "Marchand", EchoKind.LONGER),
        ((SPEAKER, "painted over by a surveyor"), None, None),
        ((SPEAKER, "The tide gauge was painted over by a surveyor"), None, EchoKind.LONGER),
        ((SPEAKER, "The tide gauge was painted over"), "Bram Okonjo", None),
        (
            (SPEAKER, "The tide gauge was painted over by a surveyor with a drunken brush"),
            "Bram Okonjo",
            EchoKind.SAME,
        ),
        (
            (SPEAKER, "The tide gauge was painted by a surveyor with his own drunken brush"),
            "Bram Okonjo",
            None,
        ),
        (
            (SPEAKER, "The tide gauge was painted by a surveyor with his own drunken brush"),
            SPEAKER,
            EchoKind.REWORDED,
        ),
    ],
)
def test_who_said_it_counts(
    tmp_path: Path,
    here: tuple[str, str],
    there: str | None,
    kind: EchoKind | None,
) -> None:
    whole = "The tide gauge was painted over by a surveyor with a drunken brush"
    both = [told(1, here[1], speaker=here[0]), told(2, whole, speaker=there)]
    with closing(filled(tmp_path / "l.sqlite", *both)) as catalogue:
        found = catalogue.echoes.of(number(1)).get(1, ())
    assert [echo.kind for echo in found] == ([] if kind is None else [kind])


@pytest.mark.parametrize(
    ("trimmed", "known", "unknown"),
    [
        # Five words, however rare, may be a set phrase.
        ("vermilion quicksilver estuary gauge surveyor", EchoKind.LONGER, None),
        ("of vermilion quicksilver estuary gauge surveyors", EchoKind.LONGER, EchoKind.LONGER),
        # Six that tell little more than enough need somebody who is known.
        ("and we will have vermilion quicksilver", EchoKind.LONGER, None),
    ],
)
def test_what_may_be_anybodys_needs_a_speaker(
    tmp_path: Path, trimmed: str, known: EchoKind | None, unknown: EchoKind | None
) -> None:
    whole = f"Nobody here believes that they dream {trimmed} at night"
    for day, speaker, kind in ((1, SPEAKER, known), (2, None, unknown)):
        both = [told(1, trimmed), told(2, whole, speaker=speaker)]
        with closing(filled(tmp_path / f"{day}.sqlite", *both)) as catalogue:
            found = catalogue.echoes.of(number(1)).get(1, ())
        assert [echo.kind for echo in found] == ([] if kind is None else [kind])


def test_a_question_that_was_broken_off_can_be_asked_again(tmp_path: Path) -> None:
    words = "The tide gauge was painted over by the surveyor himself"
    both = [told(1, words, "The quay"), told(2, words)]
    with closing(filled(tmp_path / "l.sqlite", *both)) as catalogue:
        with pytest.raises(Interrupted):
            ask_and_break_off(catalogue)
        assert [*catalogue.echoes.of(number(1))] == [1]


def test_what_a_speaker_said_before_on_the_same_words(tmp_path: Path) -> None:
    dredging = "We will dredge the estuary before the autumn storms"
    articles = [
        told(1, "Nobody will ever dredge that estuary while I am mayor of this town"),
        told(2, "The estuary is older than all of us", "Lovely weather today"),
        told(3, "Dredging the estuary is a crime", speaker="Bram Okonjo"),
        told(4, dredging, "We will see about the storms"),
        told(5, "Estuaries that nobody dredged silt up"),
    ]
    with closing(filled(tmp_path / "l.sqlite", *articles)) as catalogue:
        line = catalogue.echoes.line(number(4), 1)
        assert [turn[:2] for turn in line] == [
            (number(1), 1),
            (number(5), 1),
            (number(4), 2),
            (number(2), 1),
        ]
        assert [turn.shared for turn in line] == sorted(
            (turn.shared for turn in line), reverse=True
        )
        assert all(0 < turn.shared <= 1 for turn in line)
        # Of “dredged” and “estuaries” too what stands there without an ending is found.
        assert {number(1), number(4)} <= {
            turn.article for turn in catalogue.echoes.line(number(5), 1)
        }
        assert catalogue.echoes.line(number(4), 9) == []
        assert catalogue.echoes.line(number(2), 2) == []


def test_nobody_has_no_line(tmp_path: Path) -> None:
    both = [told(day, "The estuary is older than all of us", speaker=None) for day in (1, 2)]
    with closing(filled(tmp_path / "l.sqlite", *both)) as catalogue:
        assert catalogue.echoes.line(number(1), 1) == []


_WORDS = st.lists(st.sampled_from(("weir", "quay", "mill", "dam", "lock")), max_size=14)


def _every_word_tells_five_bits(_: str) -> float:
    return 5.0


@pytest.mark.parametrize(
    ("here", "there", "kind"),
    [
        ("a b c", "a b c", EchoKind.SAME),
        ("a b", "a b", None),
        ("a b a b", "a b a b", None),
        ("e-mail a b", "E-Mail a b", EchoKind.SAME),
        ("data base a b", "database a b", EchoKind.SAME),
        ("x a b c y", "a b c", EchoKind.SHORTER),
        ("a b c", "x a b c y", EchoKind.LONGER),
        ("a b x c d e", "a b … c d e", EchoKind.SHORTER),
        ("a b c v w d", "a b c … d", EchoKind.SHORTER),
        ("a b v w x y z c d", "a b … c d", None),
        ("v w x y z a b u t s c", "a b c", None),
        ("a b c d e", "a b x d e", None),
        ("a b c d e f", "a b x d e f", EchoKind.REWORDED),
        ("a b c d e f", "d e f x a b", EchoKind.REWORDED),
        ("a b 3 d e f", "a b 4 d e f", None),
        ("a b 3 d e f", "a b 3 c e f", EchoKind.REWORDED),
        ("a b c d e f v w x y z", "a b c d e f o p q r s", None),
        ("a b c d e f g h p q r s t u", "a b c d e f g h v w x y z k", EchoKind.SHORTER),
        ("a b c d e f", "f e d c b a", None),
        ("a [x] b c", "a b c", EchoKind.SAME),
        ("", "a b c", None),
    ],
)
def test_how_words_stand_to_each_other(here: str, there: str, kind: EchoKind | None) -> None:
    judge = Judge(_every_word_tells_five_bits, enough=15.0)
    found = judge.alike(compared(here), compared(there))
    assert (found and found.kind) == kind


@pytest.mark.parametrize(
    ("here", "there", "later"),
    [
        ("a b c d e f", "a b x d e f", EchoKind.REWORDED),
        ("a b not d e f", "a b c d e f", None),
        ("a b won’t d e f", "a b c d e f", None),
        ("a b won’t d e f", "a b never d e f", EchoKind.REWORDED),
        ("a b 3 d e f", "a b c d e f", None),
        ("not a b c d e f", "a b c d e f", EchoKind.SHORTER),
    ],
)
def test_what_years_later_contradicts_is_another_statement(
    here: str, there: str, later: EchoKind | None
) -> None:
    judge = Judge(_every_word_tells_five_bits, enough=15.0)
    for one, other in ((here, there), (there, here)):
        at_once = judge.alike(compared(one), compared(other))
        found = judge.alike(compared(one), compared(other), near=False)
        assert at_once is not None
        assert found == (at_once if later is not None else None)
        assert one != here or later in (None, at_once.kind)


def test_a_week_makes_another_statement_of_words_that_contradict(tmp_path: Path) -> None:
    words = "The weir will be repaired {} and cost the county more than the millers ever paid"
    days = (0, 7, 8)
    articles = [told(day, words.format("by 2031" if day else "this decade")) for day in days]
    with closing(filled(tmp_path / "l.sqlite", *articles)) as catalogue:
        echoes = catalogue.echoes.of(number(0))[1]
    assert [(echo.article, echo.kind) for echo in echoes] == [(number(7), EchoKind.REWORDED)]


@given(_WORDS, _WORDS)
def test_word_for_word_holds_both_ways(one: list[str], other: list[str]) -> None:
    judge = Judge(_every_word_tells_five_bits, enough=15.0)
    here, there = compared(" ".join(one)), compared(" ".join(other))
    found, back = judge.alike(here, there), judge.alike(there, here)
    assert (found is not None and found.kind is EchoKind.SAME) == (
        back is not None and back.kind is EchoKind.SAME
    )


_LONG = re.findall(
    r"\w+",
    "The sluice keeper wrote to three ministers before the embankment broke, and each of them"
    " forwarded his letter to the next until it came back to the sluice keeper in an envelope"
    " marked urgent, which he framed and hung above the broken telephone in his kitchen",
)


def test_any_six_words_of_a_long_quotation_are_found(tmp_path: Path) -> None:
    pieces = [" ".join(_LONG[start : start + 6]) for start in range(len(_LONG) - 5)]
    articles = [told(at, piece) for at, piece in enumerate(pieces)]
    with closing(filled(tmp_path / "l.sqlite", told(999, " ".join(_LONG)), *articles)) as catalogue:
        finder = catalogue.echoes
        found = {echo.article: echo.kind for echo in finder.of(number(999))[1]}
        judge = finder._judge()
        telling = {
            number(at)
            for at, piece in enumerate(pieces)
            if judge.worth(compared(piece).words) >= judge.enough
        }
    assert len(telling) > len(pieces) / 2
    assert found == dict.fromkeys(telling, EchoKind.SHORTER)


def test_one_that_says_it_hundreds_of_times_hides_no_other(tmp_path: Path) -> None:
    words = " ".join(_LONG)
    articles = [told(1, words), told(2, *[words] * 150), told(3, *[words] * 250)]
    with closing(filled(tmp_path / "l.sqlite", *articles)) as catalogue:
        in_others = {
            day: {echo.article for echo in catalogue.echoes.of(number(day))[1]} for day in (1, 2, 3)
        }
        assert [catalogue.echoes.others(number(day), 1) for day in (2, 3)] == [2, 2]
    assert in_others[1] >= {number(3)}
    assert in_others[2] == {number(1), number(3)}
    assert in_others[3] == {number(1), number(2)}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.integers(0, len(_LONG) - 7), st.integers(7, len(_LONG)))
def test_any_seven_words_of_a_quotation_are_found(
    keeper: Catalogue, start: int, length: int
) -> None:
    """The library holds the whole; what is trimmed from it is asked for by looking back."""
    piece = compared(" ".join(_LONG[start : start + length]))
    finder = keeper.echoes
    with keeper.one_state():
        judge = finder._judge()
        if judge.worth(piece.words) < judge.enough:
            return
        whole = compared(" ".join(_LONG))
        found = judge.alike(piece, whole)
        assert carriers(piece, finder._rarity, judge.enough, 5)
        assert found is not None
        expected = EchoKind.SAME if piece.words == whole.words else EchoKind.LONGER
        assert found.kind is expected


@pytest.fixture(scope="module")
def keeper(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    """A library that holds the long quotation."""
    path = tmp_path_factory.mktemp("keeper") / "l.sqlite"
    with closing(filled(path, told(1, " ".join(_LONG)), told(2, "Nothing"))) as catalogue:
        yield catalogue
