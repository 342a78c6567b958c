from __future__ import annotations

import pytest

from reader.analysis.marks import Attribution
from reader.articles.article import Span
from reader.models.certainty import Standing
from reader.models.heard import quotation_heard
from reader.models.margin import Said

QUOTED = Span(0, 9)


def said(name: str, standing: Standing, certainty: float | None = None) -> Said:
    who = None
    if certainty is not None:
        who = Attribution(name, name.casefold(), None, None, certainty)
    return Said(name, "", 0, standing, QUOTED, who)


@pytest.mark.parametrize(
    ("whose", "expected"),
    [
        (said("Ann Reed", Standing.SURE, 0.97), "Quotation, Ann Reed, 2 of 9: “We sail.”"),
        (said("Ann Reed", Standing.LIKELY, 0.6), "Quotation, Ann Reed, likely, 2 of 9: “We sail.”"),
        (
            said("unknown speaker", Standing.UNKNOWN),
            "Quotation, unknown speaker, 2 of 9: “We sail.”",
        ),
        (None, "In quotation marks, nobody’s words, 2 of 9: “We sail.”"),
    ],
)
def test_a_quotation_is_told_with_its_speaker_first(whose: Said | None, expected: str) -> None:
    assert quotation_heard(whose, "2 of 9", "“We sail.”") == expected
