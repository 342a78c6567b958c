"""Which words of a sentence are a verb of saying, and whose."""

from __future__ import annotations

import re

import pytest

from reader.analysis.marks import Name, NameKind, Person
from reader.analysis.telling.clauses import sayings
from reader.analysis.telling.narrative import Narrative
from reader.analysis.telling.saying_verbs import verbs_of_saying
from reader.articles.article import Span

NAMES = ("Ann Reed", "Joe Lane")


def _clauses(text: str) -> list[tuple[str, str]]:
    """Each clause of saying in a sentence, as its subject and its verb."""
    people = [
        Person(name, name.lower(), tuple(Span(*match.span()) for match in re.finditer(name, text)))
        for name in NAMES
    ]
    bodies = [
        Name(Span(*match.span()), NameKind.PLACE) for match in re.finditer("United States", text)
    ]
    narrative = Narrative(text, [], people, bodies)
    [sentence] = narrative.sentences(0)
    return [
        (saying.subject.span(sentence.words).of(text), sentence.words[saying.verb].low)
        for saying in sayings(list(verbs_of_saying(sentence.words)))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Reed said it rained.", [("Ann Reed", "said")]),
        ("They came for security reasons, such as rain.", []),
        ("In fifty United States states, Ann Reed said so.", [("Ann Reed", "said")]),
        ("Ann Reed, who knows Joe Lane, said so.", [("Ann Reed", "said")]),
        ("Joe Lane, 45, and later his aide said so.", [("his aide", "said")]),
        ("On Monday night Ann Reed (left) also said so.", [("Ann Reed", "said")]),
        ("Ann Reed came and said so.", [("Ann Reed", "said")]),
        ("A spokesman for Ann Reed said so.", [("A spokesman for Ann Reed", "said")]),
        ("The mayor, Joe Lane, said so.", [("Joe Lane", "said")]),
        ("Voters note that it rains.", [("Voters", "note")]),
        ("According to Joe Lane it rains.", [("Joe Lane", "according")]),
        ("It was described by Joe Lane as wet.", [("Joe Lane", "described")]),
        ("Ann Reed left, saying it rained.", [("Ann Reed", "saying")]),
        ("The talks ended with Joe Lane calling it wet.", [("Joe Lane", "calling")]),
        ("The trouble, says Joe Lane, a pilot, is the rain.", [("Joe Lane", "says")]),
        ("Ann Reed replied by waving a map.", []),
        ("The map used by Joe Lane is wet.", []),
        (
            "As the choir began to sing, Joe Lane took off a hat and joked.",
            [("the choir", "began"), ("the choir", "sing"), ("Joe Lane", "joked")],
        ),
        (
            "The paper quoted Joe Lane as saying it rained.",
            [("Joe Lane", "quoted"), ("Joe Lane", "saying")],
        ),
        ("According to a note signed by Joe Lane, it rains.", [("Joe Lane", "according")]),
        ("The warning said so.", [("The warning", "said")]),
        ("Ann Reed published a report on claims of fraud.", []),
        ("He gave a blunt reply.", []),
        ("The United States is large.", []),
        ("Ann Reed shot the film.", []),
    ],
)
def test_clauses(text: str, expected: list[tuple[str, str]]) -> None:
    assert _clauses(text) == expected
