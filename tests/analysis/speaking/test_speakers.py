"""Who says what: one line of prose a rule, the two seeds, and what must always hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.marks import (
    Attribution,
    Gender,
    Name,
    NameKind,
    Person,
    Stretch,
    StretchKind,
)
from reader.analysis.naming.names import names
from reader.analysis.persons.people import people
from reader.analysis.quoting.quotes import stretches
from reader.analysis.speaking.speakers import attributions
from reader.analysis.telling.narrative import Narrative
from reader.analysis.telling.referents import Scene
from reader.articles.article import Span

SEEDS = Path(__file__).parents[3] / "seeds"

WHO = {
    "Ann Reed": Gender.FEMALE,
    "Joe Lane": Gender.MALE,
    "Ida Moss": Gender.FEMALE,
    "Karl Voss": None,
}
OTHERS = {"Harbour Trust": NameKind.BODY, "Ely Herald": NameKind.BODY, "Kent": NameKind.PLACE}


def _people(text: str) -> list[Person]:
    """The people of `WHO` that a text names, by full name or surname."""
    found = []
    for name, gender in WHO.items():
        pattern = rf"\b(?:{name}|{name.split()[-1]})\b"
        mentions = tuple(Span(*match.span()) for match in re.finditer(pattern, text))
        if mentions:
            found.append(Person(name, name.lower(), mentions, gender))
    return found


def _names(text: str, found: list[Person]) -> list[Name]:
    named = [Name(m, NameKind.PERSON) for person in found for m in person.mentions]
    for name, kind in OTHERS.items():
        named += [Name(Span(*match.span()), kind) for match in re.finditer(name, text)]
    return named


def _stretches(text: str) -> list[Stretch]:
    """What stands between curly marks; one whose paragraph leaves it open is continued."""
    found: list[Stretch] = []
    left_open = False
    for match in re.finditer(r"“[^”\n]*(”|$|(?=\n))", text):
        found.append(Stretch(Span(*match.span()), StretchKind.SPEECH, left_open))
        left_open = not match[1]
    return found


def attributed(
    text: str, quoted: list[Stretch], found: list[Person], named: list[Name]
) -> list[Attribution | None]:
    return attributions(Scene(Narrative(text, quoted, found, named)))


def _given(text: str) -> list[Attribution | None]:
    found = _people(text)
    return attributed(text, _stretches(text), found, _names(text, found))


def _speakers(text: str) -> list[str | None]:
    return [given and given.speaker for given in _given(text)]


BEHIND = [
    ("“It will rain,” Ann Reed said.", "Ann Reed"),
    ("“It will rain,” said Ann Reed, the harbour master.", "Ann Reed"),
    ("“It will rain”, said Ann Reed.", "Ann Reed"),
    ("“Will it rain?” asked Ann Reed.", "Ann Reed"),
    ("“It will rain,” Ann Reed, 45, told Joe Lane.", "Ann Reed"),
    ("“It will rain,” Reed (left) later told reporters.", "Ann Reed"),
    ("“It will rain,” said former mayor Ann Reed.", "Ann Reed"),
    ("“It will rain,” said the harbour master, Ann Reed.", "Ann Reed"),
    ("“It will rain,” said Reed aide Joe Lane.", "Joe Lane"),
    ("“It will rain,” said Lane, who works for Ann Reed.", "Joe Lane"),
    ("“It will rain,” Lane, a friend of Ida Moss, the mayor, said.", "Joe Lane"),
    ("“It will rain,” Lane, with a wry smile, said of the weekend.", "Joe Lane"),
    ("“It will rain,” according to Ann Reed.", "Ann Reed"),
    ("“It will rain,” as Ann Reed put it.", "Ann Reed"),
    ("“It will rain,” an angry Lane snorted.", "Joe Lane"),
    ("“It will rain,” said a spokesman for Ann Reed.", "a spokesman for Ann Reed"),
    ("“It will rain,” officials said on Monday.", "officials"),
    ("“It will rain,” said a person familiar with the plans.", "a person familiar with the plans"),
    ("“It will rain,” the Harbour Trust said.", "the Harbour Trust"),
    ("“They told us ‘no’,”’ said Ann Reed.", "Ann Reed"),
    ("“Will it rain?” Ann Reed muttered.", "Ann Reed"),
    ("“Will it rain?” Ann Reed, a pilot of long standing, muttered of the sky.", "Ann Reed"),
    ("“It will rain,” said Harbour Master Tom Ode in a statement.", "Harbour Master Tom Ode"),
    ("“It will rain,” according to a study by the vet Ann Reed.", "Ann Reed"),
    ("“It will rain,” according to a note signed by Ann Reed.", "Ann Reed"),
    ("Even as Ann Reed said it was “odd,” one of the pilots said the boats would go.", "Ann Reed"),
    ("“It will rain,” Ann Reed admitted.", "Ann Reed"),
    ("“It will rain,” read the warning.", "the warning"),
    ("“It will rain,” the Ely Herald quoted Ann Reed as saying.", "Ann Reed"),
    ("“It will rain,” Ann Reed was quoted as saying.", "Ann Reed"),
]
BEFORE = [
    ("Ann Reed said: “It will rain.”", "Ann Reed"),
    ("In a statement, Ann Reed said, “It will rain.”", "Ann Reed"),
    ("Ann Reed told Joe Lane that “it will rain”.", "Ann Reed"),
    ("Ann Reed has also said it could “rain”.", "Ann Reed"),
    ("According to Ann Reed, it will “rain”.", "Ann Reed"),
    ("Ann Reed, a lawyer who grew up in Ely, called the plan “odd”.", "Ann Reed"),
    ("Ann Reed, president and chief executive of the port said, “It will rain.”", "Ann Reed"),
    ("Ann Reed, who has met Joe Lane twice, dismissed him as “odd”.", "Ann Reed"),
    ("Ann Reed left the hall, calling Joe Lane “odd”.", "Ann Reed"),
    ("Ann Reed thanked the crew and praised their “pluck”.", "Ann Reed"),
    ("Joe Lane sold the port, which he said was old, and Ann Reed called it “odd”.", "Ann Reed"),
    ("The herald quoted Ann Reed as saying it would “rain”.", "Ann Reed"),
    ("Ann Reed was quoted as saying it would “rain”.", "Ann Reed"),
    ("The plan was described by Ann Reed as “odd”.", "Ann Reed"),
    ("The talks ended with Ann Reed calling them “odd”.", "Ann Reed"),
    ("Ann Reed shot back, “It will rain.”", "Ann Reed"),
    ("Ann Reed had a short answer: “No.”", "Ann Reed"),
    ("Ann Reed: “It will rain.”", "Ann Reed"),
    ("The mayor’s claims about Ann Reed were “odd”, Joe Lane said.", "Joe Lane"),
    ("A spokesman for Ann Reed said it would “rain”.", "A spokesman for Ann Reed"),
    ("Health Minister for Kent Ann Reed said it would “rain”.", "Ann Reed"),
    ("The ministry said it would “rain”.", "The ministry"),
    ("Ann Reed has no time for “cranks”.", "Ann Reed"),
    ("The trouble with the port, says Ann Reed, a pilot, is that it is “odd”.", "Ann Reed"),
    ("Ann Reed answered by waving a map, saying it would “rain”.", "Ann Reed"),
    ("As the choir began to sing, Ann Reed took off a hat and joked, “Rain!”", "Ann Reed"),
    ("Ann Reed said that the port should reiterate its “pledge”.", "Ann Reed"),
    ("Beginning on Monday, Ann Reed hoped for “rain”.", "Ann Reed"),
    (
        "Calmly folding the map – much as he had in Ely – Ann Reed wept and praised the “old”.",
        "Ann Reed",
    ),
    ("The clerk, which – as Joe Lane noted – is late, praised the “old”.", "The clerk"),
    ("Ann Reed sighed and spat, “Rain!”", "Ann Reed"),
    ("The council also lauded Joe Lane for his “pluck”.", "The council"),
    ("When they came to praise the port, each side would shout, “Rain!”", "each side"),
    ("Ann Reed on Tuesday told Joe Lane it would “rain”.", "Ann Reed"),
    ("A spokesman for Ann Reed, Joe Lane, said it would “rain”.", "Joe Lane"),
    ("For Ann Reed to go, even after calling it “odd”, was hard.", "Ann Reed"),
]
AT_THE_END = [
    ("It was a “slow death” for the port, Ann Reed said.", "Ann Reed"),
    ("It was a “slow death” for the port, says Ann Reed, a pilot.", "Ann Reed"),
    ("Ann Reed added that the port is “dying”, the Ely Herald reported.", "Ann Reed"),
    ("The port is “dying”, the Ely Herald reported.", "the Ely Herald"),
]
NOT_MORE = [
    ("The Harbour Trust released a note calling the plan “odd”.", "The Harbour Trust"),
    ("The council gave the plan a name: “odd”.", "The council"),
    ("Town councillors may call the plan “odd”.", "Town councillors"),
    ("A spokesman issued the report and called it “odd”.", "A spokesman"),
]
NOBODY = [
    "This means, “It will rain.”",
    "The question is whether it will “rain”.",
    "Joe Lane came. The idea behind the plan is “odd”.",
]
CARRIED = [
    ("“It will rain,” said Ann Reed. “And soon.”", ["Ann Reed", "Ann Reed"]),
    ("“It,” Ann Reed said, “will rain.”", ["Ann Reed", "Ann Reed"]),
    ("“It will rain,” said Ann Reed.\n\n“And soon.”", ["Ann Reed", "Ann Reed"]),
    ("“It will rain,” said Ann Reed. “So\n\n“take a coat.”", ["Ann Reed"] * 3),
    ("Ann Reed said the boats were “old”. They would “sink one day”.", ["Ann Reed"] * 2),
    ("Ann Reed was angry. “It is a farce.”", ["Ann Reed"]),
    ("Ann Reed took to the stage:\n\n“It will rain.”", ["Ann Reed"]),
    (
        "“It will rain,” said Ann Reed.\n\n“No,” Joe Lane replied.\n\n“We’ll see,” Reed said.",
        ["Ann Reed", "Joe Lane", "Ann Reed"],
    ),
    ("“It will rain,” said Ann Reed. Joe Lane “is a fool”.", ["Ann Reed", "Ann Reed"]),
    (
        "“It will rain,” said Ann Reed.\n\nJoe Lane said it would not.\n\n“Not yet.”",
        ["Ann Reed", "Joe Lane"],
    ),
    (
        "While Ann Reed calls the plan “odd,” Joe Lane leans to the “old” one.",
        ["Ann Reed", "Joe Lane"],
    ),
    (
        "“It will rain.”\n\n— Ann Reed, harbour master",
        ["Ann Reed"],
    ),
]
PRONOUNS = [
    ("Ann Reed met Joe Lane. “It will rain,” he said.", "Joe Lane"),
    ("Ann Reed met Joe Lane. “It will rain,” she said.", "Ann Reed"),
    ("Ann Reed said Ida Moss was late. “It will rain,” she said.", "Ann Reed"),
    ("Ann Reed’s boat met Ida Moss. She said it was “fast”.", "Ida Moss"),
    ("The vet, Joe Lane, has dismissed the idea.\n\n“It’s odd,” he said.", "Joe Lane"),
    ("Asked about Joe Lane, Karl Voss laughed. “It’s odd,” he said.", "Karl Voss"),
    ("Welsh Minister Ann Reed came. The Welsh minister called it “odd”.", "Ann Reed"),
    ("“It may,” said one sailor, a friend of Joe Lane. “It will rain,” he said.", "one sailor"),
    ("An actress told Ann Reed to leave. “It will rain,” he said.", None),
    ("A reporter asked Joe Lane about it. “It will rain,” he said.", "Joe Lane"),
    ("“It will rain,” he said.", None),
    ("“It will rain,” they said.", None),
    ("“It may,” officials said. “It will rain,” they added.", "officials"),
    ("“It may,” Ann Reed said. “Will it rain?” I asked.", None),
    ("Joe Lane left. Carson quietly shut the door. “It will rain,” he said.", "Carson"),
]


@pytest.mark.parametrize(("text", "speaker"), BEHIND + BEFORE + AT_THE_END)
def test_the_sentence_says_it(text: str, speaker: str) -> None:
    assert _speakers(text) == [speaker]


@pytest.mark.parametrize(("text", "speaker"), NOT_MORE)
def test_a_description_ends_at_its_verb(text: str, speaker: str) -> None:
    assert _speakers(text) == [speaker]


@pytest.mark.parametrize("text", NOBODY)
def test_a_thing_is_no_speaker(text: str) -> None:
    assert _speakers(text) == [None]


@pytest.mark.parametrize(("text", "speakers"), CARRIED)
def test_the_speaker_goes_on(text: str, speakers: list[str]) -> None:
    assert _speakers(text) == speakers


@pytest.mark.parametrize(("text", "speaker"), PRONOUNS)
def test_a_pronoun_stands_for_somebody(text: str, speaker: str | None) -> None:
    assert _speakers(text)[-1] == speaker


def test_the_evidence_is_shown() -> None:
    text = "Joe Lane came. “It will rain,” he later told Ann Reed."
    [given] = _given(text)
    assert given is not None
    assert given.person == "joe lane"
    assert given.mention is not None
    assert given.mention.of(text) == "he"
    assert given.cue is not None
    assert given.cue.of(text) == "told"


CHAINS = [
    ("“It rains,” said Ann Reed.", ["cue said", "name Ann Reed"]),
    ("Ann Reed came. “It rains,” said Reed.", ["cue said", "name Reed", "name Ann Reed"]),
    (
        "Ann Reed came. “It rains,” Ms. Reed said.",
        ["cue said", "name Ms. Reed", "name Ann Reed"],
    ),
    (
        "Ann Reed came. Reed sat. “It rains,” she said.",
        ["cue said", "pronoun she", "name Reed", "name Ann Reed"],
    ),
    (
        "“It rains,” said Ann Reed. “And soon.”\n\n“Now!”",
        ["quotation “It rains,”", "cue said", "name Ann Reed"],
    ),
    (
        "Ann Reed came. “It rains,” she said. “So\n\n“take a coat.”",
        ["quotation “It rains,”", "cue said", "pronoun she", "name Ann Reed"],
    ),
    ("“It rains,” said a pilot.", ["cue said", "description a pilot"]),
    (
        "“It may,” officials said. “It will,” they added.",
        ["cue added", "pronoun they", "description officials"],
    ),
    (
        "Welsh Minister Ann Reed came. Reed sat. The Welsh minister called it “odd”.",
        ["cue called", "description The Welsh minister", "name Ann Reed"],
    ),
    ("Ann Reed has no time for “cranks”.", ["name Ann Reed"]),
]


@pytest.mark.parametrize(("text", "chain"), CHAINS)
def test_steps_lead_to_the_speaker(text: str, chain: list[str]) -> None:
    given = _given(text)[-1]
    assert given is not None
    assert [f"{step.kind} {step.span.of(text)}" for step in given.steps] == chain
    assert given.route


def test_a_description_is_no_person() -> None:
    [given] = _given("“It will rain,” said a spokesman for Ann Reed.")
    assert given is not None
    assert given.person is None


def test_certainty_falls_with_the_evidence() -> None:
    named, spoken, carried = _given(
        "“One,” said Ann Reed.\n\n“Two,” she said.\n\nIt grew dark.\n\n“Three.”"
    )
    assert named is not None
    assert spoken is not None
    assert carried is not None
    assert named.certainty > spoken.certainty > carried.certainty


LESS_SURE = [
    ("“It will rain,” Ann Reed said.", "Ann Reed came. “It will rain,” she said."),
    ("Joe Lane came. “It will rain,” he said.", "Karl Voss came. “It will rain,” he said."),
    ("“It will rain,” Ann Reed said.", "“It will rain,” Ann Reed added."),
    ("Ann Reed said it would “rain all day”.", "Ann Reed hailed the “rain all day”."),
    ("“It will rain,” Ann Reed said.", "“It will rain,” a pilot said."),
    ("The critics said it would “rain”.", "Critics said it would “rain”."),
    ("Ann Reed said it was “over”.", "Joe Lane said Ann Reed said it was “over”."),
    ("“It will rain,” Ann Reed said.", "“Rain,” Ann Reed said."),
    ("“It will rain,” Ann Reed said.", "Ann Reed said that the “rain” would come."),
    ("Ann Reed has no time for “cranks”.", "Ann Reed came.\n\nIt is a town of “cranks”."),
]


@pytest.mark.parametrize(("sure", "less"), LESS_SURE)
def test_certainty_falls_with_each_doubt(sure: str, less: str) -> None:
    one, other = _given(sure)[-1], _given(less)[-1]
    assert one is not None
    assert other is not None
    assert one.certainty > other.certainty


def test_a_guess_is_known_for_one() -> None:
    given = _given("Ann Reed came.\n\nIt is a town of “cranks”.")[-1]
    assert given is not None
    assert given.certainty < 0.5


@pytest.mark.parametrize("kind", [StretchKind.TITLE, StretchKind.SCARE])
def test_titles_and_scare_quotes_are_nobodys(kind: StretchKind) -> None:
    text = "Ann Reed said the “Ely Bells” were loud."
    [stretch] = _stretches(text)
    assert attributed(text, [stretch._replace(kind=kind)], _people(text), []) == [None]


@pytest.mark.parametrize("name", ["“Have No Fear”, a charity", "“Have No Fear,” a charity"])
def test_the_name_of_a_body_is_no_speech(name: str) -> None:
    said, more = _given(f"Ann Reed of {name}, told Joe Lane it would “rain”.")
    assert said is None
    assert more is not None
    assert more.speaker == "Ann Reed"


def test_what_somebody_is_accused_of_is_speech() -> None:
    said = _given("Joe Lane accused Ann Reed of “greed”, a word he likes.")[0]
    assert said is not None
    assert said.speaker == "Joe Lane"


def test_a_day_is_nobody() -> None:
    text = "Ann Reed, a pilot, on Tuesday said it would “rain”."
    tuesday = Person("Tuesday", "tuesday", (Span(22, 29),))
    found = [*_people(text), tuesday]
    [given] = attributed(text, _stretches(text), found, _names(text, found))
    assert given is not None
    assert given.speaker == "Ann Reed"


def test_a_title_does_not_stand_in_the_way() -> None:
    text = "“Ely Bells” author Ann Reed said the town was “loud”."
    title, speech = _stretches(text)
    found = _people(text)
    given = attributed(text, [title._replace(kind=StretchKind.TITLE), speech], found, [])
    assert [one and one.speaker for one in given] == [None, "Ann Reed"]


def test_a_name_the_tagger_missed_is_known_from_the_rest() -> None:
    text = "Ann Reed came. “It will rain,” Reed said."
    [stretch] = _stretches(text)
    reed = Person("Ann Reed", "ann reed", (Span(0, 8),), Gender.FEMALE)
    [given] = attributed(text, [stretch], [reed], [])
    assert given is not None
    assert given.person == "ann reed"


SEED_CHAINS = [
    ("000", "respond", ["said", "Emmanuel Macron"]),
    ("000", "If there was again", ["said", "Mr Macron", "Emmanuel Macron"]),
    ("000", "Our soldiers", ["“If there was", "said", "Mr Macron", "Emmanuel Macron"]),
    ("000", "be forces that", ["“engaged on", "said", "Mr Macron", "Emmanuel Macron"]),
    ("000", "So we are not on", ["said", "he", "Mr Macron", "Emmanuel Macron"]),
    ("000", "The only ones", ["“So we are", "said", "he", "Mr Macron", "Emmanuel Macron"]),
    ("000", "It’s a combination", ["said", "he", "Steve Witkoff"]),
    ("000", "Primarily", ["said", "Mr Zelensky", "Volodymyr Zelensky"]),
    ("003", "mass” of", ["said", "Macron", "Emmanuel Macron"]),
    ("003", "key points", ["spoke of", "the French president", "Emmanuel Macron"]),
    ("003", "Ukraine is sovereign", ["said", "he", "Macron", "Emmanuel Macron"]),
    ("003", "operational", ["said", "Starmer"]),
]


@pytest.mark.parametrize(("seed", "opening", "chain"), SEED_CHAINS)
def test_the_steps_in_the_seeds(seed: str, opening: str, chain: list[str]) -> None:
    text, given = _seed(seed, opening)
    assert given is not None
    stepped = [step.span.of(text) for step in given.steps]
    assert len(stepped) == len(chain)
    assert all(whole.startswith(start) for whole, start in zip(stepped, chain, strict=True))


SEED_SPEAKERS = [
    ("000", "respond", "Emmanuel Macron"),
    ("000", "If there was again", "Emmanuel Macron"),
    ("000", "Our soldiers", "Emmanuel Macron"),
    ("000", "engaged on the first day", "Emmanuel Macron"),
    ("000", "be forces that dissuade", "Emmanuel Macron"),
    ("000", "So we are not on", "Emmanuel Macron"),
    ("000", "The only ones who", "Emmanuel Macron"),
    ("000", "It’s a combination", "Steve Witkoff"),
    ("000", "Primarily, any contingent", "Volodymyr Zelensky"),
    ("000", "porcupine strategy", None),
    ("003", "coalition of the willing", None),
    ("003", "mass' of soldiers", "Emmanuel Macron"),
    ("003", "mass” of soldiers", "Emmanuel Macron"),
    ("003", "key points", "Emmanuel Macron"),
    ("003", "a guarantee of security", "Emmanuel Macron"),
    ("003", "several European nations", "Emmanuel Macron"),
    ("003", "Ukraine is sovereign", "Emmanuel Macron"),
]


@pytest.mark.parametrize(("seed", "opening", "speaker"), SEED_SPEAKERS)
def test_the_seeds(seed: str, opening: str, speaker: str | None) -> None:
    _, found = _seed(seed, opening)
    assert (found and found.speaker) == speaker


def _seed(seed: str, opening: str) -> tuple[str, Attribution | None]:
    """The text of a seed, and to whom its quotation with that opening is given."""
    [path] = SEEDS.glob(f"{seed}_*.txt")
    text = path.read_text(encoding="utf-8").replace("\xa0", " ")
    quoted, named = stretches(text), names(text)
    given = attributed(text, quoted, people(text, named), named)
    [found] = [
        one
        for stretch, one in zip(quoted, given, strict=True)
        if text.startswith(opening, stretch.span.start + 1)
    ]
    return text, found


BITS = """
    Ann_Reed Lane Moss he she said told according_to who called “yes,” “so” “Why?” “open , . : —
    ’s the_mayor for and ( ) claims saying by was Monday … \x00 \\n\\n \\r\\n
"""
PROSE = st.lists(st.sampled_from(BITS.split()), max_size=60).map(
    lambda bits: " ".join(bits).replace("_", " ").replace("\\r", "\r").replace("\\n", "\n")
)


@given(PROSE)
def test_whatever_the_text(text: str) -> None:
    found, quoted = _people(text), _stretches(text)
    given = attributed(text, quoted, found, _names(text, found))
    assert len(given) == len(quoted)
    keys = {person.key: person.name for person in found}
    for one in given:
        if one is None:
            continue
        assert 0 < one.certainty <= 1
        assert one.speaker
        assert one.person is None or keys[one.person] == one.speaker
        assert one.route
        assert one.steps
        assert len({step.span for step in one.steps}) == len(one.steps)
        for span in (one.mention, one.cue, *(step.span for step in one.steps)):
            assert span is None or 0 <= span.start < span.end <= len(text)


@given(st.text(max_size=200))
def test_no_quotations_no_speakers(text: str) -> None:
    assert attributed(text, [], _people(text), []) == []
