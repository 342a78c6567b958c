"""What of an article another carries too, and in what words the two differ."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from reader.library.answers import EchoKind
from reader.library.catalogue import Catalogue
from reader.library.faults import Interrupted
from reader.library.ids import ArticleId, first_of
from reader.models.carried import CarriedIn
from reader.models.compared import carried_in
from tests.library.made import Told, filled

WHOLE = (
    "The sluice keeper wrote to three ministers before the embankment broke, and each of them"
    " forwarded his letter until it came back in an envelope marked urgent"
)
FIRST = "The sluice keeper wrote to three ministers"
SECOND = "each of those forwarded his letter until it came back in an envelope marked urgent"
ONE, OTHER = (ArticleId(first_of(date(2024, 5, day)) + 1) for day in (1, 2))


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    articles = [
        Told(
            date(2024, 5, day),
            title=f"Day {day}",
            said=tuple(("Ilse Marchand", True, each) for each in said),
            path=f"/{day}.txt",
        )
        for day, said in ((1, (FIRST, "Of course.", SECOND)), (2, (WHOLE,)))
    ]
    with closing(filled(tmp_path / "library.sqlite", *articles)) as opened:
        yield opened


def _carried(catalogue: Catalogue, article: ArticleId, beside: ArticleId | None) -> CarriedIn:
    kept = catalogue.article(article)
    assert kept is not None
    with catalogue.one_state():
        echoes = catalogue.echoes.of(article)
        return carried_in(kept, echoes, beside, catalogue.echoes.pause)


def test_each_piece_of_one_quotation_is_set_against_it(catalogue: Catalogue) -> None:
    first, second = _carried(catalogue, ONE, OTHER)
    assert (first.place, second.place) == (1, 3)
    assert first.opposite is not None
    assert second.opposite is not None
    assert (first.opposite.place, first.opposite.kind) == (1, EchoKind.LONGER)
    assert first.opposite.only_here == ()
    assert len(first.opposite.only_there) == 1
    assert first.opposite.only_there[0].startswith("before the embankment")
    assert second.opposite.only_here == ("those",)
    assert second.opposite.only_there[1] == "them"
    kept = catalogue.article(ONE)
    assert kept is not None
    assert [span.of(kept.article.text) for span in second.opposite.changed] == ["those"]


def test_what_no_article_beside_it_carries_is_not_compared(catalogue: Catalogue) -> None:
    assert [each.opposite for each in _carried(catalogue, ONE, None)] == [None, None]


def _compare_and_break_off(catalogue: Catalogue) -> None:
    kept, echoes = catalogue.article(ONE), catalogue.echoes.of(ONE)
    assert kept is not None
    with catalogue.one_state():
        catalogue.interrupt()
        carried_in(kept, echoes, OTHER, catalogue.echoes.pause)


def test_a_comparison_can_be_broken_off(catalogue: Catalogue) -> None:
    with pytest.raises(Interrupted):
        _compare_and_break_off(catalogue)
    assert len(list(_carried(catalogue, ONE, OTHER))) == 2
