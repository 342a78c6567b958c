"""Remarks: where a day is from is said unless the date line tells it, and that a file is gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reader.articles.article import DayOrigin
from reader.library.ids import first_of
from reader.models.remarks import remarks
from tests.libraries import row


@pytest.mark.parametrize(
    ("origin", "vanished", "told"),
    [
        (DayOrigin.DATE_LINE, False, []),
        (DayOrigin.FRONT_MATTER, False, ["day from the front matter"]),
        (DayOrigin.DATELINE, False, ["day from the dateline"]),
        (DayOrigin.FILE_NAME, False, ["day from the file’s name"]),
        (DayOrigin.FILE_TIME, True, ["file gone", "day from the file’s own time"]),
        (DayOrigin.DATE_LINE, True, ["file gone"]),
    ],
)
def test_remarks(origin: DayOrigin, vanished: bool, told: list[str]) -> None:
    article = row(first_of(date(2025, 3, 1)))
    assert remarks(replace(article, origin=origin, vanished=vanished)) == told
