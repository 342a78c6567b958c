"""Names that what is being typed may become."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from reader.articles.article import Span
from reader.filter.completion import Choice, Completing
from reader.models.completion_list import names_like
from reader.models.proposal import Proposal
from tests.library.made import Told, filled


def test_speakers_known_by_indirect_speech_alone_come_last_and_uncounted(tmp_path: Path) -> None:
    told = Told(said=(("Bo Ek", True, "no"),), reported=(("Ann Ek", True, "rain"),))
    typed = Completing(Span(0, 10), "speaker", "ek")
    with closing(filled(tmp_path / "l", told)) as catalogue:
        assert names_like(catalogue, typed) == [
            Proposal(Choice("speaker", "Bo Ek"), 1),
            Proposal(Choice("speaker", "Ann Ek"), None),
        ]
