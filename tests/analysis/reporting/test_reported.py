"""Indirect speech: one sentence a shape, what is no report, and what must always hold."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.examine import examine
from reader.analysis.marks import Examination, StepKind
from reader.articles.article import Article, Span


def _examined(text: str) -> Examination:
    return examine(Article(text, "Untitled", Span(0, len(text))))


def _told(text: str) -> list[tuple[str | None, str, str]]:
    """Speaker, cue and content of each utterance."""
    return [
        (one.attribution and one.attribution.speaker, one.cue.of(text), one.span.of(text))
        for one in _examined(text).reported
    ]


REED = "Ann Reed"
JOE_ILL = "Joe Lane, 45, was ill"
CLOSE = "the bridge would close in May"

ONE = [
    # behind the verb
    ("Ann Reed said that the bridge would close in May.", REED, "said", f"that {CLOSE}"),
    ("Ann Reed said the bridge would close in May.", REED, "said", CLOSE),
    ("Ann Reed said there was no money for it.", REED, "said", "there was no money for it"),
    ("Ann Reed has long argued that it is old.", REED, "argued", "that it is old"),
    ("Ann Reed wrote that it was rotten.", REED, "wrote", "that it was rotten"),
    ("Ann Reed insists it is safe.", REED, "insists", "it is safe"),
    ("Ann Reed denied that she had seen it.", REED, "denied", "that she had seen it"),
    # what stands between the verb and the content
    ("Ann Reed said on Monday that it was late.", REED, "said", "that it was late"),
    ("Ann Reed said late last week it was closed.", REED, "said", "it was closed"),
    ("Ann Reed said in a statement that it was late.", REED, "said", "that it was late"),
    ("Ann Reed said, however, that it was safe.", REED, "said", "that it was safe"),
    ("Ann Reed told the council it was not safe.", REED, "told", "it was not safe"),
    ("Ann Reed told him her bridge was safe.", REED, "told", "her bridge was safe"),
    (
        "Ann Reed told reporters in Ely on Monday that the bridge would close.",
        REED,
        "told",
        "that the bridge would close",
    ),
    # questions, deeds and things
    ("Ann Reed asked whether it was safe.", REED, "asked", "whether it was safe"),
    ("Ann Reed explained how it had rotted.", REED, "explained", "how it had rotted"),
    ("Ann Reed promised to close the bridge.", REED, "promised", "to close the bridge"),
    ("Ann Reed urged drivers to wait.", REED, "urged", "drivers to wait"),
    ("Ann Reed asked the council to close it.", REED, "asked", "the council to close it"),
    ("Ann Reed told drivers to wait.", REED, "told", "to wait"),
    ("Ann Reed suggested closing the bridge.", REED, "suggested", "closing the bridge"),
    ("Ann Reed denied the charges.", REED, "denied", "the charges"),
    ("Ann Reed announced a plan for a ferry.", REED, "announced", "a plan for a ferry"),
    ("Ann Reed warned of delays on the bridge.", REED, "warned of", "delays on the bridge"),
    ("Ann Reed called for a new bridge.", REED, "called for", "a new bridge"),
    ("Ann Reed spoke of a long winter.", REED, "spoke of", "a long winter"),
    ("Ann Reed accused the council of hiding it.", REED, "accused", "hiding it"),
    # before and around the clause
    ("The bridge would close in May, Ann Reed said.", REED, "said", f"T{CLOSE[1:]}"),
    ("But the bridge would close in May, Ann Reed said.", REED, "said", CLOSE),
    ("The bridge would close in May, said Ann Reed, a vet.", REED, "said", f"T{CLOSE[1:]}"),
    ("The bridge would close in May, Ann Reed told voters.", REED, "told", f"T{CLOSE[1:]}"),
    (
        "The bridge, Ann Reed said, would close.",
        REED,
        "said",
        "The bridge, Ann Reed said, would close",
    ),
    ("As Ann Reed noted, the bridge is old.", REED, "noted", "the bridge is old"),
    ("The ferry is late, as Ann Reed noted.", REED, "noted", "The ferry is late"),
    ("It would close, according to Ann Reed.", REED, "according to", "It would close"),
    ("According to Ann Reed, it would close.", REED, "According to", "it would close"),
    (
        "The bridge, according to Ann Reed, would close.",
        REED,
        "according to",
        "The bridge, according to Ann Reed, would close",
    ),
    (
        "About nine men work there, according to Ann Reed.",
        REED,
        "according to",
        "About nine men work there",
    ),
    ("It was shut, but, according to Ann Reed, it leaked.", REED, "according to", "it leaked"),
    ("According to Ann Reed, the mayor, it leaked.", REED, "According to", "it leaked"),
    ("According to Ann Reed, Ely's mayor, it leaked.", REED, "According to", "it leaked"),
    ("According to a report, Joe Lane, 45, was ill.", "a report", "According to", JOE_ILL),
    (
        "One child was, according to Ann Reed, on the bridge.",
        REED,
        "according to",
        "One child was, according to Ann Reed, on the bridge",
    ),
    # where it begins
    ("Ann Reed said this might help.", REED, "said", "this might help"),
    ("Ann Reed told Joe Lane this was wrong.", REED, "told", "this was wrong"),
    ("Ann Reed said on Monday, the town was safe.", REED, "said", "the town was safe"),
    ("Ann Reed reported on Monday, nine boats had sunk.", REED, "reported", "nine boats had sunk"),
    ("Ann Reed said as a girl she was poor.", REED, "said", "she was poor"),
    ("Ann Reed reported on Monday the boat had sunk.", REED, "reported", "the boat had sunk"),
    ("Ann Reed told Joe Lane only 10 men came.", REED, "told", "only 10 men came"),
    ("Ann Reed warned the late ferry could sink.", REED, "warned", "the late ferry could sink"),
    # where it ends
    ("Ann Reed said it was shut, but drivers used it.", REED, "said", "it was shut"),
    ("Ann Reed said it was shut, which was news.", REED, "said", "it was shut"),
    ("Ann Reed said it was shut; the council was not sure.", REED, "said", "it was shut"),
    ("Ann Reed said that, at last, it had gone.", REED, "said", "that, at last, it had gone"),
    ("Ann Reed said not one but both had gone.", REED, "said", "not one but both had gone"),
    (
        "Ann Reed said the bridge — built in 1901 — was rotten.",
        REED,
        "said",
        "the bridge — built in 1901 — was rotten",
    ),
    (
        "Ann Reed said she had met a pro-bridge crowd.",
        REED,
        "said",
        "she had met a pro-bridge crowd",
    ),
    ("Ann Reed, who said it was safe, left.", REED, "said", "it was safe"),
    ("When Ann Reed said it was safe, drivers laughed.", REED, "said", "it was safe"),
    ("Ann Reed said about half of it was gone.", REED, "said", "about half of it was gone"),
    ("Ann Reed said nearly 400 men were there.", REED, "said", "nearly 400 men were there"),
    ("Ann Reed denied the charges and left the room.", REED, "denied", "the charges"),
    ("Ann Reed denied the charges because she was ill.", REED, "denied", "the charges"),
    ("A month after announcing a plan, Ann Reed left.", REED, "announcing", "a plan"),
    ("Noting that it was late, Ann Reed left the room.", REED, "Noting", "that it was late"),
    (
        "When asked, Ann Reed said that it was, in May, shut.",
        REED,
        "said",
        "that it was, in May, shut",
    ),
    ("Mayor Ann Reed Says Bridge Is Safe", REED, "Says", "Bridge Is Safe"),
    (
        "Ann Reed said it was “dead” and that another would be built.",
        REED,
        "said",
        "it was “dead” and that another would be built",
    ),
    (
        "The council closed the bridge, which Ann Reed said was safe.",
        REED,
        "said",
        "which Ann Reed said was safe",
    ),
    # who
    ("Ann Reed has since said it was late.", REED, "said", "it was late"),
    ("Activists claim bridge rules are ignored.", "Activists", "claim", "bridge rules are ignored"),
    (
        "Ann Reed is sad, with three in ten saying they are too.",
        "three in ten",
        "saying",
        "they are too",
    ),
    (
        "Ann Reed wrote to the BBC, which also reported that it was late.",
        "BBC",
        "reported",
        "that it was late",
    ),
    ("According to authorities, it was late.", "authorities", "According to", "it was late"),
    ("It was late, according to police on Monday.", "police", "according to", "It was late"),
    ("A note sent during the fair repeated the plan.", "A note", "repeated", "the plan"),
    ("Ann Reed came late. She said it was safe.", REED, "said", "it was safe"),
    ("Officials said it was not safe.", "Officials", "said", "it was not safe"),
    (
        "A spokesman for the council said it was not safe.",
        "A spokesman for the council",
        "said",
        "it was not safe",
    ),
    ("The BBC reported that it was late.", "BBC", "reported", "that it was late"),
    ("It was late, according to the BBC.", "BBC", "according to", "It was late"),
    ("The report says that it is rotten.", "The report", "says", "that it is rotten"),
    ("Nine percent said they had used it.", "Nine percent", "said", "they had used it"),
    ("It was late, aides and drivers say.", "drivers", "say", "It was late"),
    ("He’s argued that it is old.", None, "argued", "that it is old"),
    ("It was reported that it was not safe.", None, "reported", "that it was not safe"),
    ("Asked whether it was safe, Ann Reed left.", None, "Asked", "whether it was safe"),
]

NONE = [
    "Ann Reed said nothing.",
    "Ann Reed said no.",
    "Ann Reed said so.",
    "That said, the bridge is old.",
    "The bridge says a lot about the town.",
    "It is hard to tell the bridges apart.",
    "It is hard to say if they were built of oak.",
    "They were models used to predict the floods.",
    "There were 21 confirmed cases in Ely.",
    "It is another warning sign of the floods.",
    "Recall the old bridge.",
    "Ann Reed left the room, citing a sore throat.",
    "If old debts are not claimed within a month they are void.",
    "There was a summit that will discuss the new bridge.",
    "The clock told the hour.",
    "She lives in one of the fifty states.",
    "Nine of the 15 states have one.",
    "His reported income was small.",
    "A Unesco report listed the old bridge.",
    "The council heard claims of waste.",
    "Ann Reed attacked the council.",
    "Ann Reed wanted a new bridge.",
    "Ann Reed believed that the bridge was safe.",
    "Ann Reed called her mother.",
    "The bridge carried a note in red paint.",
    "I say the bridge should stay.",
    "“The bridge is dead,” Ann Reed said.",
    "“The bridge is dead,” said Ann Reed, the mayor of Ely.",
    "“The bridge is dead,” Ann Reed said in an interview on Monday.",
    "“The bridge,” Ann Reed said, “is as dead as a bridge can be.”",
    "In a statement, Ann Reed said: “The bridge is dead.”",
    "Ann Reed said that “the bridge is dead and will not come back”.",
    "“Who knows?” Ann Reed asked her aides.",
]

SEVERAL = [
    (
        "Ann Reed said that it would close, adding that a ferry would run.",
        [(REED, "said", "that it would close"), (REED, "adding", "that a ferry would run")],
    ),
    (
        "Ann Reed said it would close and later added that a ferry would run.",
        [(REED, "said", "it would close"), (REED, "added", "that a ferry would run")],
    ),
    (
        "Ann Reed said it was late. Drivers, Joe Lane said, were angry.",
        [(REED, "said", "it was late"), ("Joe Lane", "said", "Drivers, Joe Lane said, were angry")],
    ),
    (
        "Ann Reed said her neighbours said they had seen it.",
        [
            (REED, "said", "her neighbours said they had seen it"),
            ("her neighbours", "said", "they had seen it"),
        ],
    ),
    (
        "Ann Reed said Joe Lane had claimed that it was safe.",
        [
            (REED, "said", "Joe Lane had claimed that it was safe"),
            ("Joe Lane", "claimed", "that it was safe"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "speaker", "cue", "content"), ONE)
def test_finds_who_says_what(text: str, speaker: str | None, cue: str, content: str) -> None:
    assert _told(text) == [(speaker, cue, content)]


@pytest.mark.parametrize("text", NONE)
def test_takes_no_other_sentence_for_a_report(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(("text", "found"), SEVERAL)
def test_tells_several_apart(text: str, found: list[tuple[str, str, str]]) -> None:
    assert _told(text) == found


def test_leads_from_the_verb_to_the_fullest_name() -> None:
    text = "Ann Reed came late. Reed was wet. She said that it rained."
    (one,) = _examined(text).reported
    assert one.attribution is not None
    assert one.attribution.route == "reported"
    assert [(step.kind, step.span.of(text)) for step in one.attribution.steps] == [
        (StepKind.CUE, "said"),
        (StepKind.PRONOUN, "She"),
        (StepKind.NAME, "Reed"),
        (StepKind.NAME, "Ann Reed"),
    ]


@pytest.mark.parametrize(
    ("surer", "less"),
    [
        ("Ann Reed said that it rained.", "Ann Reed announced a plan."),
        ("Ann Reed said that it rained.", "Ann Reed would say that it rained."),
        ("Ann Reed said that it rained.", "Ann Reed came. He or she said that it rained."),
        ("Ann Reed said it rained all day.", "Ann Reed left, saying it rained all day."),
    ],
)
def test_is_surer_of_the_plainer_report(surer: str, less: str) -> None:
    certainties = []
    for text in (surer, less):
        (one,) = _examined(text).reported
        assert one.attribution is not None
        certainties.append(one.attribution.certainty)
    assert certainties[0] > certainties[1]


WORDS = (
    'said that says told to , , . . “ ” " — - ( ) ; : it rained according denied the plan Ann Reed'
    " she who which and but adding whether promised of for about called asked as Monday in was"
    " would been ’s"
)
PIECES = st.sampled_from([*WORDS.split(), "\n\n", "according to"])


@given(st.lists(PIECES, max_size=60).map(" ".join))
def test_keeps_its_laws_on_any_text(text: str) -> None:
    found = _examined(text)
    spans = [one.span for one in found.reported]
    assert spans == sorted(spans)
    quoted = [quotation.span for quotation in found.quotations]
    for one in found.reported:
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert 0 <= one.cue.start < one.cue.end <= len(text)
        assert not any(q.start <= one.span.start and one.span.end <= q.end for q in quoted)
        assert text[one.span.start : one.span.end].strip() == one.span.of(text)
        if one.attribution is not None:
            assert 0 < one.attribution.certainty < 1


@given(st.lists(PIECES, max_size=60).map(" ".join))
def test_reports_nothing_twice(text: str) -> None:
    cues = [one.cue for one in _examined(text).reported]
    assert all(one != other for one, other in pairwise(sorted(cues)))


@pytest.mark.parametrize(
    "piece", ["said ", "said, ", "she said that ", "a ", ", according to ", "— "]
)
def test_takes_long_and_hard_texts(piece: str) -> None:
    text = piece * 3_000
    for one in _examined(text).reported:
        assert one.span.end <= len(text)
