"""The forms of the verbs of saying."""

from __future__ import annotations

import pytest

from reader.analysis.words.verbs import ALSO_NOUNS, CUES, LIKELY, LOOSE, PARTICLED, SURE, forms


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
        ("admit", {"admit", "admits", "admitted", "admitting"}),
        ("sob", {"sob", "sobs", "sobbed", "sobbing"}),
        ("shrug", {"shrug", "shrugs", "shrugged", "shrugging"}),
        ("echo", {"echo", "echoes", "echoed", "echoing"}),
        ("signal", {"signal", "signals", "signaled", "signalled", "signalling"}),
        ("retell", {"retell", "retells", "retold", "retelling"}),
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
    assert all(cue == cue.lower() for cue in CUES | ALSO_NOUNS | PARTICLED.keys())


def test_a_particle_makes_a_verb_of_saying() -> None:
    assert "back" in PARTICLED["shot"]
    assert "shot" not in CUES
