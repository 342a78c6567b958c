"""How an intake gets on and how it ended, in words."""

from __future__ import annotations

import pytest

from reader.library.steps import Progress, Report
from reader.models.intake_words import progress_in_words, report_in_words


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress(1200, None, 0, 0.0, None), "1,200 files"),
        (Progress(3, 8, 3, 0.4, None), "3 of 8 files"),
        (
            Progress(184, 295, 180, 52.4, 2.1),
            "184 of 295 files · 52 a second · 2 s left",
        ),
        (
            Progress(10, 90_000, 10, 20.0, 4_500.0, again=True),
            "10 of 90,000 examined again · 20 a second · 75 min left",
        ),
        (Progress(8, 8, 8, 4.0, 0.0), "8 of 8 files · 4 a second"),
    ],
)
def test_progress_is_told_in_words(progress: Progress, words: str) -> None:
    assert progress_in_words(progress) == words


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (Report(taken=1), "1 article taken in."),
        (Report(taken=1_293, unchanged=2), "1,293 articles taken in, 2 unchanged."),
        (
            Report(taken=0, replaced=1, copies=3, vanished=4, stopped=True),
            "Stopped: 0 articles taken in, 1 replaced, 3 copies, 4 gone.",
        ),
    ],
)
def test_a_report_is_told_in_words(report: Report, words: str) -> None:
    assert report_in_words(report) == words
