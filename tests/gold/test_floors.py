"""What the analysis finds in articles that people have annotated never gets worse.

The floors lie below what is reached; the whole measure is `annotated.py` and `score.py`.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from reader.analysis.marks import StretchKind
from reader.analysis.quoting.quotes import stretches
from tests.gold.annotated import PROJECT, Row, predictions, rows

GOLD = PROJECT.parent / "shared" / "gold"

pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the annotated articles are not here")

FLOORS = [
    ("quotes.jsonl", 60, 0.95),
    ("quotes_straight.jsonl", 60, 0.95),
    ("quotes_single.jsonl", 60, 0.94),
]


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SPEAKERS = ("quotes.jsonl", 60, {"speaker_person": 0.88, "quote_f1": 0.95})
NAMES = ("conll.jsonl", 60, {"people_f1": 0.80, "places_f1": 0.78})


def _quotes(text: str) -> list[dict[str, Any]]:
    return [
        {"start": stretch.span.start, "end": stretch.span.end, "speaker": None}
        for stretch in stretches(text)
        if stretch.kind is StretchKind.SPEECH
    ]


@pytest.mark.parametrize(("name", "articles", "floor"), FLOORS)
def test_quotations_are_found(name: str, articles: int, floor: float) -> None:
    gold = rows(GOLD / "dev" / name)[:articles]
    found = {row["id"]: {"quotes": _quotes(row["text"])} for row in gold}
    score = _scorer(GOLD / "score.py").score(gold, found)
    assert score["quote_f1"] >= floor


@pytest.mark.parametrize(("name", "articles", "floors"), [SPEAKERS, NAMES])
def test_speakers_and_names_are_found(name: str, articles: int, floors: dict[str, float]) -> None:
    gold: list[Row] = rows(GOLD / "dev" / name)[:articles]
    found = {row["id"]: row for row in predictions(gold)}
    score = _scorer(GOLD / "score.py").score(gold, found)
    for measure, floor in floors.items():
        assert score[measure] >= floor, measure
