"""The two articles that ship with the program, read by hand: every quotation and every name."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.analysis.examine import examine
from reader.analysis.marks import Examination, StretchKind
from reader.articles.formats import article

SEEDS = Path(__file__).resolve().parents[2] / "seeds"

SPEECH, SCARE = StretchKind.SPEECH, StretchKind.SCARE
MACRON, WITKOFF = "Emmanuel Macron", "Steve Witkoff"
ZELENSKY, STARMER = "Volodymyr Zelensky", "Starmer"

Quoted = tuple[StretchKind, str, str | None, str | None, str | None]
"""What a stretch is, its words, whose they are, the words for the speaker, the verb."""


class Expected(NamedTuple):
    """What an editor finds in an article.

    `countries` are those it must concern, `perhaps` those it names in passing.
    """

    quoted: list[Quoted]
    people: dict[str, dict[str, int]]
    places: dict[str, tuple[str | None, dict[str, int]]]
    countries: set[str]
    perhaps: set[str]


EXPECTED = {
    "000_82dac2a46820e30c.txt": Expected(
        quoted=[
            (SPEECH, "“respond”", MACRON, "Emmanuel Macron", "said"),
            (
                SPEECH,
                "“If there was again a generalised aggression against Ukrainian soil, these armies"
                " would be under attack and then it’s our usual framework of engagement,”",
                MACRON,
                "Macron",
                "said",
            ),
            (
                SPEECH,
                "“Our soldiers, when they are engaged and deployed, are there to react and respond"
                " to the decisions of the commander in chief and, if they are in a conflict"
                " situation, to respond to it.”",
                MACRON,
                None,
                None,
            ),
            (
                SPEECH,
                "“engaged on the first day opposite Russian forces”",
                MACRON,
                "Macron",
                "said",
            ),
            (
                SPEECH,
                "“be forces that dissuade the Russians from attacking again. And by holding"
                " important towns, strategic bases, mark the clear support from several European"
                " governments and allies”",
                MACRON,
                None,
                None,
            ),
            (
                SPEECH,
                "“So we are not on the front lines, we don’t go to fight, but we are there to"
                " guarantee a lasting peace. It’s a pacifist approach,”",
                MACRON,
                "he",
                "said",
            ),
            (
                SPEECH,
                "“The only ones who would, at that moment, trigger a conflict, a bellicose"
                " situation, would be the Russians if they decided again to launch an"
                " aggression.”",
                MACRON,
                None,
                None,
            ),
            (
                SPEECH,
                "“It’s a combination of a posture and a pose and a combination of also being"
                " simplistic,”",
                WITKOFF,
                "he",
                "said",
            ),
            (
                SPEECH,
                "“Primarily, any contingent consists of combat units, but they are above all"
                " intended to control the situation, monitor it, carry out joint training, and"
                " also to prevent any desire by Russia to return with renewed waves of"
                " aggression,”",
                ZELENSKY,
                "Zelensky",
                "said",
            ),
            (SCARE, "“porcupine strategy”", None, None, None),
        ],
        people={
            MACRON: {"Emmanuel Macron": 2, "Macron": 6},
            "Keir Starmer": {"Keir Starmer": 1},
            "Donald Trump": {"Donald Trump": 1},
            WITKOFF: {"Steve Witkoff": 1},
            ZELENSKY: {"Volodymyr Zelensky": 1, "Volodymyr Zelenskyy": 1, "Zelensky": 1},
            "Thibault Camus": {"Thibault Camus": 1},
            "Vladimir Putin": {"Vladimir Putin": 1, "Putin": 1},
        },
        places={
            "Ukraine": ("Ukraine", {"Ukraine": 17}),
            "Russia": ("Russia", {"Russia": 5}),
            "Paris": ("France", {"Paris": 3}),
            "United Kingdom": ("United Kingdom", {"UK": 2}),
            "United States": ("United States", {"US": 2}),
            "Europe": (None, {"Europe": 1}),
            "Crimea": ("Ukraine", {"Crimean peninsula": 1}),
            "European Union": (None, {"European Union": 1}),
        },
        countries={"Ukraine", "Russia", "France", "United Kingdom", "United States"},
        perhaps=set(),
    ),
    "003_d90b73ff650c5895.txt": Expected(
        quoted=[
            (SPEECH, "'mass'", MACRON, "Macron", "says"),
            (SCARE, "“coalition of the willing”", None, None, None),
            (SPEECH, "“mass”", MACRON, "Macron", "said"),
            (SPEECH, "“key points”", MACRON, "the French president", "spoke of"),
            (SPEECH, "“a guarantee of security”", MACRON, "Macron", "added"),
            (
                SPEECH,
                "“several European nations, and also non-European, have expressed their"
                " willingness to join such an effort when it is confirmed,”",
                MACRON,
                "Macron",
                "added",
            ),
            (
                SPEECH,
                "“Ukraine is sovereign. If it asks for Allied forces to be on its territory, it’s"
                ' not up to Russia to accept or not,"',
                MACRON,
                "he",
                "said",
            ),
            (SPEECH, "“operational phase.”", STARMER, "Starmer", "said"),
        ],
        people={
            MACRON: {"Emmanuel Macron": 1, "Macron": 6},
            STARMER: {"Starmer": 2},
            "Vladimir Putin": {"Vladimir Putin": 1},
            "Giorgia Meloni": {"Giorgia Meloni": 1},
            ZELENSKY: {"Volodymyr Zelensky": 1},
            "Donald Trump": {"Donald Trump": 1},
        },
        places={
            "Ukraine": ("Ukraine", {"Ukraine": 10}),
            "Paris": ("France", {"PARIS": 1, "Paris": 1}),
            "London": ("United Kingdom", {"London": 1}),
            "Russia": ("Russia", {"Russia": 2}),
            "United Kingdom": ("United Kingdom", {"U.K.": 2}),
            "Kyiv": ("Ukraine", {"Kyiv": 1}),
            "Moscow": ("Russia", {"Moscow": 1}),
            "Australia": ("Australia", {"Australia": 1}),
            "Canada": ("Canada", {"Canada": 1}),
            "New Zealand": ("New Zealand", {"New Zealand": 1}),
            "European Union": (None, {"European Union": 1}),
            "United States": ("United States", {"U.S.": 1}),
        },
        countries={"Ukraine", "Russia", "France", "United Kingdom"},
        perhaps={"United States", "Italy", "Australia", "Canada", "New Zealand"},
    ),
}
NEWSPAPERS = {"Le Parisien"}
"""Still taken for a person where it *cited Macron as saying*."""


def plain(text: str) -> str:
    """`text` with every blank a plain one; the second article has some that don't break."""
    return text.replace("\xa0", " ")


@pytest.fixture(params=EXPECTED, ids=str)
def read(request: pytest.FixtureRequest) -> tuple[str, Examination, Expected]:
    """A seed's text, what is found in it and what should be."""
    given = article((SEEDS / request.param).read_text(encoding="utf-8"), title="")
    return given.text, examine(given), EXPECTED[request.param]


def test_every_quotation_is_given_to_whoever_said_it(
    read: tuple[str, Examination, Expected],
) -> None:
    text, found, expected = read
    rows = [
        (quotation.kind, plain(quotation.span.of(text)), given.speaker if given else None)
        for quotation in found.quotations
        for given in [quotation.attribution]
    ]
    assert rows == [row[:3] for row in expected.quoted]


def test_every_speaker_is_shown_where_the_text_names_one(
    read: tuple[str, Examination, Expected],
) -> None:
    text, found, expected = read
    for quotation, (_, words, speaker, mention, cue) in zip(
        found.quotations, expected.quoted, strict=True
    ):
        given = quotation.attribution
        if given is not None and mention is not None and cue is not None:
            assert given.person is not None, words
            assert given.mention is not None
            assert given.cue is not None
            shown = (given.speaker, plain(given.mention.of(text)), plain(given.cue.of(text)))
            assert shown == (speaker, mention, cue), words


def test_every_person_is_found_at_every_mention(
    read: tuple[str, Examination, Expected],
) -> None:
    text, found, expected = read
    people = {person.name: Counter(m.of(text) for m in person.mentions) for person in found.people}
    assert {name: people[name] for name in people if name not in NEWSPAPERS} == expected.people


def test_every_place_is_found_at_every_mention(read: tuple[str, Examination, Expected]) -> None:
    text, found, expected = read
    places = {
        place.name: (place.country, Counter(m.of(text) for m in place.mentions))
        for place in found.places
    }
    assert places == expected.places


def test_the_countries_are_those_that_it_concerns(
    read: tuple[str, Examination, Expected],
) -> None:
    _, found, expected = read
    assert expected.countries <= set(found.countries) <= expected.countries | expected.perhaps
    assert len(found.countries) == len(set(found.countries))
