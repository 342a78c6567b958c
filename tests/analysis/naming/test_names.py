"""The tagger of names, and where its names begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.marks import Name, NameKind
from reader.analysis.naming.agreement import agreed, tagged
from reader.analysis.naming.edges import cut
from reader.analysis.naming.features import split_hyphens
from reader.analysis.naming.left_out import initials, mended, states, unmistakable
from reader.analysis.naming.lexicon import Lexicon
from reader.analysis.naming.names import names
from reader.analysis.naming.parts import parts
from reader.analysis.naming.votes import Tagged
from reader.analysis.words.sentences import OPENERS, placed, words_in
from reader.articles.article import Span

PERSON, PLACE, BODY = NameKind.PERSON, NameKind.PLACE, NameKind.BODY


def written(text: str, kind: NameKind) -> list[str]:
    """The names of a kind in a text, as they stand there."""
    return [name.span.of(text) for name in names(text) if name.kind is kind]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        (
            "President Marta Kowalska met Mr Henrik Olsen in Oslo on Monday.",
            ["Marta Kowalska", "Henrik Olsen"],
        ),
        (
            "“We shall see,” said Deborah Whitcombe, the mayor. Whitcombe left early.",
            ["Deborah Whitcombe", "Whitcombe"],
        ),
        (
            "The crowd waits outside the town hall (Julien Moreau/AP)",
            ["Julien Moreau"],
        ),
        (
            "Russians and Ukrainians spoke to the Americans about it.",
            [],
        ),
        (
            "The plan to prorogue Parliament was dropped. Brexit was delayed, and Brexit came.",
            [],
        ),
        ("Oil was dearer on Tuesday, traders in Ely said. Reuter \x03", []),
        ("Tom Reed Image: Carl Moss took it.", ["Tom Reed", "Carl Moss"]),
        ("Queen Elizabeth II spoke. The Queen left.", ["Elizabeth II"]),
        (
            "Mohammed bin Salman flew home. MBS said nothing.",
            ["Mohammed bin Salman", "MBS"],
        ),
        (
            "Robert F. Kennedy Jr. spoke to Prime Minister Keir Starmer’s aide.",
            ["Robert F. Kennedy Jr.", "Keir Starmer"],
        ),
    ],
)
def test_persons(text: str, persons: list[str]) -> None:
    assert written(text, PERSON) == persons


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("PARIS\nThe French president spoke in Lyon on Tuesday.", ["PARIS", "Lyon"]),
        ("He lives in Flint, Mich., and works in Detroit.", ["Flint", "Mich.", "Detroit"]),
        ("They flew from Germany to Côte d’Ivoire.", ["Germany", "Côte d’Ivoire"]),
        ("She moved from the U.S. to New Zealand.", ["U.S.", "New Zealand"]),
        ("A London-based firm opened an office in Madrid.", ["London", "Madrid"]),
    ],
)
def test_places(text: str, found: list[str]) -> None:
    assert written(text, PLACE) == found


def test_a_surname_is_its_bearers_throughout() -> None:
    text = (
        "Bettina Ford won the vote in Leeds. Ford was cheered. “Thank you,” said Ms Ford.\n\n"
        "Nobody had expected Ford to win. Ford’s rivals congratulated her."
    )
    assert written(text, PERSON) == ["Bettina Ford", "Ford", "Ford", "Ford", "Ford"]


@pytest.mark.parametrize(
    ("text", "start", "end", "kind", "expected"),
    [
        ("met Dr. Ann Reed’s aide", 4, 18, PERSON, "Ann Reed"),
        ("met Prime Minister Ann Reed", 4, 27, PERSON, "Ann Reed"),
        ("met Dean Martin there", 4, 15, PERSON, "Dean Martin"),
        ("met Tom Reed, Jr., there", 4, 12, PERSON, "Tom Reed, Jr."),
        ("a key al-Amiri ally", 9, 14, PERSON, "al-Amiri"),
        ("met Park Min-jun there", 4, 12, PERSON, "Park Min-jun"),
        ("a Reed-led team", 2, 6, PERSON, "Reed"),
        ("in the Netherlands.", 3, 18, PLACE, "Netherlands"),
        ("in Flint, Mich. on", 10, 14, PLACE, "Mich."),
        ("in L.A.. Then", 3, 7, PLACE, "L.A."),
        ("the Russians came", 4, 12, PLACE, None),
        ("the ’’ came", 4, 6, BODY, None),
    ],
)
def test_edges(text: str, start: int, end: int, kind: NameKind, expected: str | None) -> None:
    found = [name.span.of(text) for name in cut(text, [Name(Span(start, end), kind)])]
    assert found == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sen. Ann Reed, D-N.D., asked why.", ["Ann Reed", "N.D."]),
        ("Rep. Jo Marsh, R-Calif., asked why.", ["Jo Marsh", "Calif."]),
        ("They drove to St. Martinville and St. Louis.", ["St. Martinville", "St. Louis"]),
        ("The town of Mt. Airy is small.", ["Mt. Airy"]),
    ],
)
def test_parties_fall_off_and_saints_stay(text: str, expected: list[str]) -> None:
    assert [n.span.of(text) for n in names(text)] == expected


def test_two_places_with_a_hyphen_between() -> None:
    text = "the Delhi-Lahore bus to Stratford-upon-Avon"
    tagged_names = [Name(Span(4, 16), PLACE), Name(Span(24, 43), PLACE)]
    found = [name.span.of(text) for name in cut(text, tagged_names)]
    assert found == ["Delhi", "Lahore", "Stratford-upon-Avon"]


def test_what_the_tagger_left_out() -> None:
    text = "the People’s Republic of China and JFK, from Bath, Ala., too; JFK Airport"
    words = placed(text, 0, words_in(text, Span(0, len(text))))
    assert [n.span.of(text) for n in unmistakable(text, words, [])] == [
        "People’s Republic of China"
    ]
    assert [n.span.of(text) for n in initials(text, words, [])] == ["JFK"]
    town = Name(Span(text.index("Bath"), text.index("Bath") + 4), PLACE)
    assert [n.span.of(text) for n in states(text, [town])] == ["Ala."]


def test_a_country_of_several_words_takes_in_what_the_tagger_cut_short() -> None:
    text = "In New Zealand, the People’s Republic of China, New Zealand and Ann Reed’s Oslo"
    assert written(text, PLACE) == [
        "New Zealand",
        "People’s Republic of China",
        "New Zealand",
        "Oslo",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Democratic People's Republic of Korea fired a rocket.",
        "Leaders of the Democratic People’s Republic of Korea met.",
        "The Federal Republic of Germany agreed.",
    ],
)
def test_a_country_in_full_is_a_place(text: str) -> None:
    assert len(written(text, PLACE)) == 1


def test_a_name_broken_by_a_line_end() -> None:
    text = "said Thomas\nReedham and Thomas\n\nReedham"
    spans = [(5, 11), (12, 19), (24, 30), (32, 39)]
    found = mended(text, [Name(Span(*span), PERSON) for span in spans])
    assert [name.span.of(text) for name in found] == ["Thomas\nReedham", "Thomas", "Reedham"]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("O B-PER I-PER O", [(1, 3, "PER")]),
        ("B-LOC B-LOC", [(0, 1, "LOC"), (1, 2, "LOC")]),
        ("B-PER I-ORG", [(0, 1, "PER"), (1, 2, "ORG")]),
        ("I-ORG O", [(0, 1, "ORG")]),
        ("", []),
    ],
)
def test_tags_make_names(tags: str, expected: list[tuple[int, int, str]]) -> None:
    assert list(tagged(tags.split())) == [Tagged(*name) for name in expected]


def test_one_kind_for_one_name() -> None:
    sentences = [["Acme", "rose"], ["Acme", "fell"], ["Acme", "said", "so"]]
    tags = [["B-ORG", "O"], ["B-PER", "O"], ["B-ORG", "O", "O"]]
    kinds = [name.kind for names_ in agreed(sentences, tags) for name in names_]
    assert kinds == ["ORG", "ORG", "ORG"]


@pytest.mark.parametrize(
    ("text", "name", "tag", "kind"),
    [
        ("Iraq voted against it .", "Iraq", "ORG", "LOC"),
        (
            "Iraq won the cup : goals , fans , a coach , no penalty in the match",
            "Iraq",
            "ORG",
            "ORG",
        ),
        ("They met President Norrington , which helped .", "Norrington", "PER", "PER"),
        ("They met Norrington , which helped .", "Norrington", "PER", "ORG"),
        ("The minister , Joe Reed , left .", "Joe Reed", "ORG", "PER"),
        ("The bank , Morgan Stanley , left .", "Morgan Stanley", "ORG", "ORG"),
        ("They came to Ely Palace .", "Ely Palace", "ORG", "LOC"),
    ],
)
def test_what_the_words_beside_a_name_tell(text: str, name: str, tag: str, kind: str) -> None:
    words, parts_ = text.split(), name.split()
    start = words.index(parts_[0])
    tags = ["O"] * len(words)
    tags[start : start + len(parts_)] = [f"B-{tag}"] + [f"I-{tag}"] * (len(parts_) - 1)
    assert agreed([words], [tags])[0] == [Tagged(start, start + len(parts_), kind)]


def test_as_often_a_body_as_a_person_is_a_person() -> None:
    sentences = [["Norrington", "left"], ["Norrington", "stayed"], ["NGA", "left"], ["NGA", "ran"]]
    tags = [["B-ORG", "O"], ["B-PER", "O"], ["B-ORG", "O"], ["B-PER", "O"]]
    kinds = [name.kind for found in agreed(sentences, tags) for name in found]
    assert kinds == ["PER", "PER", "ORG", "PER"]


def test_a_headline_in_capitals_names_who_the_article_names() -> None:
    sentences = [["MARSH", "TO", "LEAVE"], ["Nicola", "Marsh", "leaves"]]
    tags = [["O", "O", "O"], ["B-PER", "I-PER", "O"]]
    assert agreed(sentences, tags)[0] == [Tagged(0, 1, "PER")]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Nicola Marsh", "PER"),
        ("JK Marsh", "PER"),
        ("Nicola Valley", "LOC"),
        ("Paris Marsh", "LOC"),
    ],
)
def test_a_place_that_is_called_like_a_person(name: str, kind: str) -> None:
    assert [found.kind for found in agreed([name.split()], [["B-LOC", "I-LOC"]])[0]] == [kind]


def test_what_lies_in_a_state_is_a_place_throughout() -> None:
    sentences = [["Athens", ",", "Georgia", "today"], ["Athens", "grew"], ["Athens", "said"]]
    tags = [["B-PER", "O", "B-LOC", "O"], ["B-PER", "O"], ["B-PER", "O"]]
    kinds = [name.kind for found in agreed(sentences, tags) for name in found]
    assert kinds == ["LOC"] * 4


def test_a_first_name_that_a_country_bears_too() -> None:
    sentences = [["Georgia", "Whitcombe", "won"], ["said", "Georgia", "."], ["Georgia", "left"]]
    tags = [["B-PER", "I-PER", "O"], ["O", "B-LOC", "O"], ["B-LOC", "O"]]
    kinds = [name.kind for found in agreed(sentences, tags) for name in found]
    assert kinds == ["PER"] * 3
    sentences.append(["in", "Georgia", "."])
    tags.append(["O", "B-LOC", "O"])
    assert agreed(sentences, tags)[-1][0].kind == "LOC"


def test_a_word_elsewhere_in_lower_case_is_no_surname_at_the_start() -> None:
    sentences = [
        ["Ann", "Swift", "sang"],
        ["Swift", "action", "was", "taken"],
        ["a", "swift", "one"],
    ]
    tags = [["B-PER", "I-PER", "O"], ["O", "O", "O", "O"], ["O", "O", "O"]]
    assert [len(names_) for names_ in agreed(sentences, tags)] == [1, 0, 0]


def test_a_full_name_that_says_something_is_somebodys() -> None:
    sentences = [["Nicola", "Marsh", "said", "so"], ["Petra", "Dunmow", "left", "it"]]
    tags = [["O", "O", "O", "O"], ["O", "O", "O", "O"]]
    assert agreed(sentences, tags) == [[Tagged(0, 2, "PER")], []]


def test_hyphens_part_capitalised_words_only() -> None:
    text = "Paris-based well-known U.S.-led Jean-Luc http://a.b/C-d -x"
    parts = split_hyphens(words_in(text, Span(0, len(text))))
    assert parts[:4] == ["Paris", "-", "based", "well-known"]
    assert "".join(parts) == text.replace(" ", "")


@given(st.lists(st.lists(st.text(min_size=1), min_size=1)))
def test_every_capital_has_features(sentences: list[list[str]]) -> None:
    for words, found in zip(sentences, parts(sentences, Lexicon()), strict=True):
        described = [part.start + row for part in found for row in range(len(part.rows))]
        assert described == sorted(set(described))
        assert all(0 <= place < len(words) for place in described)
        assert all(row for part in found for row in part.rows)
        needed = {
            place
            for place, word in enumerate(words)
            if word[0].isupper() and word.lower() not in OPENERS
        }
        assert needed <= set(described)


def test_only_words_around_capitals_are_described() -> None:
    sentence = "They said on the quiet that when all was done Reed would go to bed"
    assert [(part.start, len(part.rows)) for part in parts([sentence.split()], Lexicon())[0]] == [
        (8, 4)
    ]


@given(st.text(alphabet=st.sampled_from("AaBb. ,’'-\n\r\t“”(/)ÉéMr\x00\u00a0😀")))
def test_names_lie_inside_in_order_and_apart(text: str) -> None:
    end = 0
    for name in names(text):
        assert end <= name.span.start < name.span.end <= len(text)
        assert not name.span.of(text)[0].isspace()
        assert not name.span.of(text)[-1].isspace()
        end = name.span.end


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Bridge holds\n\nLYON\nMarie Duval said so.", "LYON"),
        ("BRIDGE HOLDS\n\nGENEVA, Jan. 5 (ABC) - The bridge held.", "GENEVA"),
        ("Bridge holds\n\nPARIS, Texas — The bridge held.", "PARIS"),
    ],
)
def test_the_town_of_a_dateline_is_a_place(text: str, town: str) -> None:
    assert (town, NameKind.PLACE) in [(name.span.of(text), name.kind) for name in names(text)]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("They saw King Rashid in Cairo.", ["Rashid"]),
        ("Finance Minister Pieter du Toit left at noon.", ["Pieter du Toit"]),
        (
            "A goal by Jean-Max Marsh and one by Henry Marsh-Whitcombe won it.",
            ["Jean-Max Marsh", "Henry Marsh-Whitcombe"],
        ),
        ("The men's final was lost. Men left early. Image: Ann Reed.", ["Ann Reed"]),
        ("He works for Bank of America. They live in King County.", []),
    ],
)
def test_persons_behind_offices_and_with_double_names(text: str, persons: list[str]) -> None:
    assert written(text, PERSON) == persons


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("U.S. Trade Representative Ann Reed", "Ann Reed"),
        ("American Nate Marsh Jones", "Nate Marsh Jones"),
        ("Georgia O'Keeffe", "Georgia O'Keeffe"),
    ],
)
def test_what_no_person_is_called(name: str, person: str) -> None:
    assert [n.span.of(name) for n in cut(name, [Name(Span(0, len(name)), PERSON)])] == [person]


@pytest.mark.parametrize(
    ("text", "person", "persons"),
    [
        ("“No,” Said Reed, and left.", "Said Reed", ["Reed"]),
        ("Said Reed left.", "Said Reed", ["Said Reed"]),
        ("Reed leads Mr. Lane in Ohio", "Reed leads Mr. Lane", ["Reed", "Lane"]),
        ("Reed Leads Mrs Lane", "Reed Leads Mrs Lane", ["Reed", "Lane"]),
        ("Joe Reed Wins", "Joe Reed Wins", ["Joe Reed"]),
        ("Joe Reed quoted Ann Lane", "Joe Reed quoted Ann Lane", ["Joe Reed", "Ann Lane"]),
        ("Joe Reed Tuesday said no.", "Joe Reed Tuesday", ["Joe Reed"]),
        ("Joe Friday said no.", "Joe Friday", ["Joe Friday"]),
        ("On Tuesday, it rained.", "Tuesday", []),
        ("Ludwig van der Lane", "Ludwig van der Lane", ["Ludwig van der Lane"]),
        ("Ines Reed y Lane", "Ines Reed y Lane", ["Ines Reed y Lane"]),
    ],
)
def test_what_stands_beside_a_persons_name(text: str, person: str, persons: list[str]) -> None:
    start = text.index(person)
    tagged = Name(Span(start, start + len(person)), PERSON)
    assert [name.span.of(text) for name in cut(text, [tagged])] == persons


@pytest.mark.parametrize(
    "text",
    [
        "U.S. Trade Representative Ann Reed",
        "Commerce and Industry Robert Wilkins",
        "Bank of Ely Governor Satoshi Reedamura",
        "Exchequer Joe Lawson",
    ],
)
def test_a_person_taken_with_a_body(text: str) -> None:
    found = [(n.span.of(text), n.kind) for n in cut(text, [Name(Span(0, len(text)), BODY)])]
    assert [name for name, kind in found if kind is PERSON] == [" ".join(text.split()[-2:])]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Oslo - Bergen", BODY, ["Oslo", "Bergen"]),
        ("Ely Review", PLACE, []),
        ("Jupiter", PLACE, []),
        ("Jupiter, Fla.", PLACE, ["Jupiter, Fla"]),
        ("Once Oslo", PLACE, ["Oslo"]),
    ],
)
def test_places_cut(text: str, kind: NameKind, expected: list[str]) -> None:
    end = len(text) if "," not in text else text.index(",")
    found = [n.span.of(text) for n in cut(text, [Name(Span(0, end), kind)]) if n.kind is PLACE]
    assert found == [name.split(",")[0] for name in expected]
