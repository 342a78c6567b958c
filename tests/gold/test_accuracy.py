"""What tells that ground was lost."""

from __future__ import annotations

import pytest

from tests.gold.accuracy import FIGURES, HEAD, Figure, is_lost, kept_figures, renewed

REACHED = {"quotes": {"quote_f1": 0.97}}


@pytest.mark.parametrize(
    ("committed", "lost"), [(None, False), (0.96, False), (0.97, False), (0.9701, True)]
)
def test_a_figure_is_lost_under_the_committed_one(committed: float | None, lost: bool) -> None:
    assert is_lost(Figure("quotes", "quote_f1", committed, None, "", None), REACHED) is lost


def test_a_measure_that_is_gone_is_lost_and_a_set_that_is_not_here_is_not() -> None:
    assert is_lost(Figure("quotes", "speaker_person", 0.9, None, "", None), REACHED)
    assert not is_lost(Figure("conll", "people_f1", 0.9, None, "", None), REACHED)


def test_what_is_reached_is_kept_and_the_rest_stays() -> None:
    before = [
        Figure("quotes", "quote_f1", 0.5, 0.965, "textacy", 0.628),
        Figure("conll", "people_f1", 0.9, None, "", None),
    ]
    after = list(renewed(before, REACHED))
    assert after == [before[0]._replace(committed=0.97), before[1]]


def test_the_file_reads_as_it_was_written() -> None:
    written = FIGURES.read_text(encoding="utf-8")
    assert HEAD + "".join(figure.line for figure in kept_figures(written)) == written
