"""The tagger is told what it has weights for, and says the same as if it were told all."""

from __future__ import annotations

from pathlib import Path

import pycrfsuite
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.naming.lexicon import Lexicon
from reader.analysis.naming.parts import parts
from reader.analysis.naming.weights import weighed
from reader.files.folders import shipped

MODEL = shipped("resources") / "tagger.crfsuite"
TAGGER = pycrfsuite.Tagger()
TAGGER.open(str(MODEL))
WEIGHED = weighed(MODEL)
ALL, TOLD = Lexicon(), Lexicon(WEIGHED)

WRITTEN = (
    "Ann Reed of the mayor said in Porto on May 12 , 1987 Mr Lind 's Bank 3.5 7-Eleven G7 é Éva"
    " PORTO THE Zzyx \ud800a ½ U.S. “ -"
)
WORDS = st.sampled_from(WRITTEN.split())


def test_every_feature_of_the_model_is_known() -> None:
    attributes = TAGGER.info().attributes
    assert set(WEIGHED) == {name.encode() for name in attributes}
    assert all(feature is same for feature, same in WEIGHED.items())


@given(st.lists(st.lists(WORDS, min_size=1, max_size=20), max_size=4))
def test_tags_are_those_that_all_features_give(sentences: list[list[str]]) -> None:
    for full, told in zip(parts(sentences, ALL), parts(sentences, TOLD), strict=True):
        assert [part.start for part in full] == [part.start for part in told]
        for one, other in zip(full, told, strict=True):
            assert TAGGER.tag(one.rows) == TAGGER.tag(other.rows)


def test_what_has_no_weight_is_left_out() -> None:
    assert b"w=zzyx" in ALL.word("Zzyx").own
    assert b"w=zzyx" not in TOLD.word("Zzyx").own
    assert set(TOLD.word("Porto").own) <= WEIGHED.keys()


@pytest.mark.parametrize(
    ("one", "other"), [("1987", "2024"), ("3.5m", "7.2m"), ("12-day", "90-day")]
)
def test_figures_differ_by_what_they_are_looked_up_as_alone(one: str, other: str) -> None:
    first, second = TOLD.word(one), TOLD.word(other)
    assert first.plain != second.plain
    assert first._replace(plain=second.plain) == second


def test_another_file_is_no_model(tmp_path: Path) -> None:
    (tmp_path / "model").write_bytes(bytes(200))
    with pytest.raises(ValueError, match="no model"):
        weighed(tmp_path / "model")
