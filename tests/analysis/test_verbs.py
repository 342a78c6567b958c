"""The forms of the verbs of saying."""

from __future__ import annotations

import pytest

from reader.analysis.verbs import CUES, HEARD, LIKELY, LOOSE, PHRASES, SURE, forms


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [
        ("say", {"say", "says", "said", "saying"}),
        ("reply", {"reply", "replies", "replied", "replying"}),
        ("add", {"add", "adds", "added", "adding"}),
        ("argue", {"argue", "argues", "argued", "arguing"}),
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
        ("confess", {"confess", "confesses", "confessed", "confessing"}),
        ("quip", {"quip", "quips", "quipped", "quipping"}),
        ("write", {"write", "writes", "wrote", "written", "writing"}),
        ("stay", {"stay", "stays", "stayed", "staying"}),
    ],
)
def test_forms(lemma: str, expected: set[str]) -> None:
    assert expected <= set(forms(lemma))


def test_a_form_is_in_one_group_only() -> None:
    assert not SURE & LIKELY
    assert not SURE & LOOSE
    assert not LIKELY & LOOSE
    assert SURE | LIKELY | LOOSE == CUES


def test_everything_is_in_lower_case() -> None:
    assert all(cue == cue.lower() for cue in CUES | PHRASES)


def test_those_with_a_hearer_are_cues_too() -> None:
    assert HEARD <= CUES
