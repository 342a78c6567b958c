"""Who is who: one entry a person, however the name is spelled and cut short."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.marks import Gender, Name, NameKind, Person
from reader.analysis.persons.people import MOST_BEARERS, people
from reader.analysis.words.spelling import name_words, person_key
from reader.articles.article import Span


def named(marked: str) -> tuple[str, list[Name]]:
    """A text without its square brackets, and the persons' names that stood in them."""
    text = ""
    names = []
    for piece in re.split(r"(\[[^\]]*\])", marked):
        bare = piece.strip("[]") if piece.startswith("[") else piece
        if piece.startswith("["):
            names.append(Name(Span(len(text), len(text) + len(bare)), NameKind.PERSON))
        text += bare
    return text, names


def persons(marked: str) -> list[Person]:
    """The people of a text whose names stand in square brackets."""
    return people(*named(marked))


def mentions(marked: str) -> list[list[str]]:
    """Each person's mentions, as written."""
    text, names = named(marked)
    return [[span.of(text) for span in person.mentions] for person in people(text, names)]


@pytest.mark.parametrize(
    "spellings",
    [
        "Volodymyr Zelensky|Volodymyr Zelenskyy|Volodymyr Zelenskiy|President Volodymyr Zelensky’s",
        "Kim Jong Un|Kim Jong-un|KIM JONG UN",
        "Muammar Gaddafi|Moammar Gadhafi|Muammar Qaddafi",
        "Donald Trump|Donald J. Trump|President Donald Trump|Mr. Donald Trump",
        "Bill Clinton|William Jefferson Clinton",
        "Abdel Fattah al-Sisi|Abdel Fattah el-Sisi",
        "Nicolás Maduro|Nicolas Maduro",
        "Vladimir Putin|Vladimir Vladimirovich Putin",
        "Ann Reed|U.N. Ambassador Ann Reed|San Ramos Mayor Ann Reed",
        "Robert F. Kennedy Jr.|RFK Jr.|Robert Kennedy, Jr.",
        "Pope Francis|Pope Francis's",
        "King Charles III|King Charles",
        "Sinéad O’Connor|Sinead O'Connor",
        "Mohammed bin Salman|Mohammad bin Salman|MBS|Crown Prince Mohammed bin Salman",
    ],
)
def test_one_person_has_one_key(spellings: str) -> None:
    assert len({person_key(name) for name in spellings.split("|")}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Donald Trump", "Donald Trump Jr."),
        ("John F. Kennedy", "Robert F. Kennedy"),
        ("Robert F. Kennedy", "Robert F. Kennedy Jr."),
        ("George W. Bush", "George H. W. Bush"),
        ("Emmanuel Macron", "Brigitte Macron"),
        ("Macron", "Emmanuel Macron"),
        ("Kim Jong Un", "Kim Jong Il"),
        ("Marina Silva", "Luiz Inácio Lula da Silva"),
        ("Henry Cole", "Henri Cole"),
    ],
)
def test_different_people_have_different_keys(one: str, other: str) -> None:
    assert person_key(one) != person_key(other)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Zelenskyy", ("zelensky",)),
        ("Mr Zelenskiy's", ("zelensky",)),
        ("Prime Minister Ann O’Hara", ("ann", "ohara")),
        ("Dean Martin", ("dean", "martin")),
        ("NASA Administrator Ann Reed", ("ann", "reed")),
        ("Juan Manuel Mayor", ("juan", "manuel", "mayor")),
        ("Jean-Luc Picard", ("jean", "luc", "picard")),
        ("Sir", ("sir",)),
        ("", ()),
    ],
)
def test_words_of_a_name(name: str, words: tuple[str, ...]) -> None:
    assert name_words(name) == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[Ann Reed] spoke. Mrs [Reed] left. [Reed] won.",
            [["Ann Reed", "Reed", "Reed"]],
        ),
        # two of one surname: the honorific, or else the one named most
        (
            "[Ann Reed] and [Tom Reed] met. Mr [Reed] spoke, Ms [Reed] did not.",
            [["Ann Reed", "Reed"], ["Tom Reed", "Reed"]],
        ),
        (
            "[Ann Reed] came. [Ann Reed] left, then [Lee Reed] came. [Reed] sang.",
            [["Ann Reed", "Ann Reed", "Reed"], ["Lee Reed"]],
        ),
        # an honorific that doesn't fit is somebody else
        (
            "[Peter Novak] waved. Mrs [Novak] did too.",
            [["Peter Novak"], ["Novak"]],
        ),
        (
            "[Bill Marsh] ran. [William Marsh] won. [W. Marsh] lost.",
            [["Bill Marsh", "William Marsh", "W. Marsh"]],
        ),
        (
            "[John A. Marsh] ran against [John B. Marsh].",
            [["John A. Marsh"], ["John B. Marsh"]],
        ),
        (
            "[Donald Trump] and [Donald Trump Jr.] came. [Trump] spoke.",
            [["Donald Trump", "Trump"], ["Donald Trump Jr."]],
        ),
        (
            "[Kim Jong Un] met aides. [Kim] smiled. [Kim Yo Jong] stood by.",
            [["Kim Jong Un", "Kim"], ["Kim Yo Jong"]],
        ),
        (
            "[Luiz Inácio Lula da Silva] won. [Lula] wept; [Lula da Silva] sang. [Silva] left.",
            [["Luiz Inácio Lula da Silva", "Lula", "Lula da Silva", "Silva"]],
        ),
        (
            "King [Charles III] met [Charles Michel]. King [Charles] smiled; [Michel] left.",
            [["Charles III", "Charles"], ["Charles Michel", "Michel"]],
        ),
        (
            "[Nouri al-Maliki] spoke. [al-Maliki] left, said [Maliki].",
            [["Nouri al-Maliki", "al-Maliki", "Maliki"]],
        ),
        (
            "[Sinéad Byrne] spoke. “[Sinead] is right,” said [Byrne].",
            [["Sinéad Byrne", "Sinead", "Byrne"]],
        ),
        ("[EMMA STONE] won. [Emma Stone] wept.", [["EMMA STONE", "Emma Stone"]]),
        ("[Cruz] spoke. [Cruz] left. [Vance] stayed.", [["Cruz", "Cruz"], ["Vance"]]),
        ("We met the [Clintons] and [Hillary Clinton].", [["Hillary Clinton"]]),
        # particles, double surnames, patronymics, initials, nicknames, titles in the name
        (
            "[Abdel Fattah el-Sisi] came. Mr [Sisi] left, [el-Sisi] said; [Abdel Fattah al-Sisi].",
            [["Abdel Fattah el-Sisi", "Sisi", "el-Sisi", "Abdel Fattah al-Sisi"]],
        ),
        (
            "[Ursula von der Marsh] sat. [Von der Marsh] rose. [Charles de Reed] and [de Reed].",
            [["Ursula von der Marsh", "Von der Marsh"], ["Charles de Reed", "de Reed"]],
        ),
        (
            "[Inés Pardo Luna] wrote. [Pardo Luna] won, said [Pardo].",
            [["Inés Pardo Luna", "Pardo Luna", "Pardo"]],
        ),
        (
            "[Mary Holm-Reed] sang. [Holm-Reed] left. [Mary Holm] stayed.",
            [["Mary Holm-Reed", "Holm-Reed"], ["Mary Holm"]],
        ),
        (
            "[Ivan Petrovich Marsh] and [Ivan Marsh] and [Marsh]",
            [["Ivan Petrovich Marsh", "Ivan Marsh", "Marsh"]],
        ),
        ("[John Reed], [J. R. Reed], [J.R. Reed]", [["John Reed", "J. R. Reed", "J.R. Reed"]]),
        ("[Robert “Bob” Marsh] ran. [Bob Marsh] won.", [["Robert “Bob” Marsh", "Bob Marsh"]]),
        (
            "[NASA Administrator Ann Reed] spoke. [Administrator Reed] left. [Ann Reed].",
            [["NASA Administrator Ann Reed", "Administrator Reed", "Ann Reed"]],
        ),
        (
            "[Inés Pardo] wrote. [Inés R. Pardo Luna] won, said [Inés T. Moll].",
            [["Inés Pardo", "Inés R. Pardo Luna"], ["Inés T. Moll"]],
        ),
        # behind bin stands the father's name; a sultan goes by his own
        (
            "King [Hamad] met Prince [Omar bin Hamad]. [Hamad bin Said] spoke; bin [Hamad] left.",
            [["Hamad", "Hamad bin Said"], ["Omar bin Hamad", "Hamad"]],
        ),
        (
            "Sultan [Omar] met [Omar Reed]. [Omar bin Said Al Saif] is ill.",
            [["Omar", "Omar bin Said Al Saif"], ["Omar Reed"]],
        ),
        (
            "[Omar bin Hamad] spoke. [Bin Hamad] left, [Hamad] said.",
            [["Omar bin Hamad", "Bin Hamad", "Hamad"]],
        ),
        ("[Stan Marsh] rose. [Stanislav Marsh] sat.", [["Stan Marsh", "Stanislav Marsh"]]),
        # a slip of the pen joins, another end of the name does not
        ("[Kirsten Reed] rose; [Kirstin Reed] sat.", [["Kirsten Reed", "Kirstin Reed"]]),
        ("[Martin Reed] rose; [Martina Reed] sat.", [["Martin Reed"], ["Martina Reed"]]),
        ("[Karina Reed] rose; [Karine Reed] sat.", [["Karina Reed"], ["Karine Reed"]]),
        # the family name comes first in East Asia
        (
            "[Chen Wei] spoke. [Chen] left. [Wei Chen] wrote.",
            [["Chen Wei", "Chen"], ["Wei Chen"]],
        ),
    ],
)
def test_mentions_join(text: str, expected: list[list[str]]) -> None:
    assert mentions(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a word for a relative between two names
        (
            "[Ada Reed] spoke. Her mother, [Ada Marie Reed], died. [Reed] smiled.",
            [["Ada Reed", "Reed"], ["Ada Marie Reed"]],
        ),
        (
            "[Ada Marie Reed], the mother of [Ada Reed], died.",
            [["Ada Marie Reed"], ["Ada Reed"]],
        ),
        (
            "[Nora Reed] is the wife of President [Reed]. [Reed] is ill. [Nora] waits.",
            [["Nora Reed", "Nora"], ["Reed", "Reed"]],
        ),
        # papers call the relatives by their first names
        (
            "[Tom Reed] saw his wife [Nora]. [Nora Reed] is well, [Reed] said. [Nora Reed] rests.",
            [["Tom Reed", "Reed"], ["Nora", "Nora Reed", "Nora Reed"]],
        ),
        # honorifics
        ("Mr [Reed] bought a house. Mrs [Reed] sold it.", [["Reed"], ["Reed"]]),
        (
            "[Tom Reed] met [Quinn Reed]. Mr [Reed] sang and Mrs [Reed] spoke.",
            [["Tom Reed", "Reed"], ["Quinn Reed", "Reed"]],
        ),
        # titles
        (
            "Senator [Jo Marsh] met Gov. [Pam Marsh]. Gov. [Marsh] left. Senator [Marsh] stayed.",
            [["Jo Marsh", "Marsh"], ["Pam Marsh", "Marsh"]],
        ),
        # the pronoun behind
        (
            "[Tom Reed] spoke at noon. [Tom Reed] left. [Ann Reed] came. [Reed] said she was glad.",
            [["Tom Reed", "Tom Reed"], ["Ann Reed", "Reed"]],
        ),
        (
            "[Tom Reed] spoke. [Tom Reed] left. [Ann Reed] came. [Reed] said he was glad.",
            [["Tom Reed", "Tom Reed", "Reed"], ["Ann Reed"]],
        ),
        (
            "[Tom Reed] met [Ann Reed], and [Reed] spoke to her.",
            [["Tom Reed", "Reed"], ["Ann Reed"]],
        ),
        # whom alone the paragraph names
        (
            "[Tom Reed] sat by [Ann Reed].\n[Ann Reed] spoke. “Now,” said [Reed].",
            [["Tom Reed"], ["Ann Reed", "Ann Reed", "Reed"]],
        ),
        (
            "[Ann Reed] won. [Tom Reed] lost.\n[Tom Reed] is ill.\n[Ann Reed] wept, [Reed] said.",
            [["Ann Reed", "Ann Reed", "Reed"], ["Tom Reed", "Tom Reed"]],
        ),
        # else whom the article names first
        ("[Lee Reed] met [Pat Reed]. [Reed] spoke.", [["Lee Reed", "Reed"], ["Pat Reed"]]),
        (
            "[Tom Reed Jr.] and [Tom Reed Sr.] came. [Reed] batted.",
            [["Tom Reed Jr.", "Reed"], ["Tom Reed Sr."]],
        ),
        (
            "[Tom Reed II] and [Tom Reed III] came with [Tom Reed].",
            [["Tom Reed II"], ["Tom Reed III"], ["Tom Reed"]],
        ),
    ],
)
def test_two_of_one_surname_stay_two(text: str, expected: list[list[str]]) -> None:
    assert mentions(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[Reed] left. [Ann  M. Reed] stayed.", "Ann M. Reed"),
        ("[EMMA STONE] won. [Emma Stone] wept.", "Emma Stone"),
        ("[MARTA NOWAK] won.", "Marta Nowak"),
        ("Pope [Francis] prayed.", "Pope Francis"),
        ("[President Ann Reed] spoke.", "Ann Reed"),
        ("[U.N. Ambassador Ann Reed] spoke.", "Ann Reed"),
        ("[Ann (Reed] spoke.", "Ann Reed"),
    ],
)
def test_the_fullest_name_is_the_persons(text: str, name: str) -> None:
    assert persons(text)[0].name == name


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Mrs [Quarm] spoke.", Gender.FEMALE),
        ("Sir [Quarm] spoke.", Gender.MALE),
        ("[Maria Quarm] spoke.", Gender.FEMALE),
        ("[Quarm] said she would go.", Gender.FEMALE),
        ("[Quarm] said that his team had won.", Gender.MALE),
        ("[Quarm] spoke.", None),
        # an honorific outweighs the usual gender of a first name
        ("Mr [Maria Quarm] spoke.", Gender.MALE),
        # the pronoun behind another name is the other's
        ("[Quarm] met [Ann Reed], who said she was glad.", None),
    ],
)
def test_gender(text: str, gender: Gender | None) -> None:
    assert persons(text)[0].gender == gender


def test_places_and_bodies_are_nobody() -> None:
    text = "Paris and Siemens"
    names = [Name(Span(0, 5), NameKind.PLACE), Name(Span(10, 17), NameKind.BODY)]
    assert people(text, names) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hurricane [Dora] turned. Tropical [Storm Dora] came. [Dora] left.",
        "The MV [Dora Reed] sank. [Project Blue Reed] ended with [Operation Reed].",
        "[Victoria 1.6] per cent, and volume [IV].",
        "As of [Tuesday] nobody came.",
    ],
)
def test_storms_ships_and_numbers_are_nobody(text: str) -> None:
    assert persons(text) == []


def test_a_ship_bears_a_persons_name() -> None:
    assert mentions("The MV [Alan Reed] is named after [Alan Reed]. [Reed] drowned.") == [
        ["Alan Reed", "Reed"]
    ]


@given(
    st.lists(
        st.sampled_from(["Ann Reed", "Reed", "Tom Reed", "Jr.", "al-", "’s", "III", "\n", "KIM"])
    )
)
def test_every_mention_is_somebodys_once(pieces: list[str]) -> None:
    text, names = named(" ".join(f"[{piece}]" for piece in pieces))
    spans = sorted(span for person in people(text, names) for span in person.mentions)
    assert len(spans) == len(set(spans))
    assert set(spans) <= {name.span for name in names}


@given(st.text())
def test_keys_of_any_text(name: str) -> None:
    assert person_key(person_key(name)) == person_key(person_key(person_key(name)))
    assert all(word == word.casefold() for word in name_words(name))


def test_a_surname_of_very_many_joins_none_of_them() -> None:
    firsts = ["Q" + chr(97 + n // 26) + chr(97 + n % 26) for n in range(MOST_BEARERS + 1)]
    family = [[f"{first} Marsh", f"{first} Marsh"] for first in firsts]
    text = " and ".join(f"[{name}]" for one in family for name in one) + " saw [Marsh]."
    assert mentions(text) == [*family, ["Marsh"]]
