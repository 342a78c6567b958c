"""What beside a name shows that it is a body's."""

from __future__ import annotations

import pytest

from reader.analysis.marks import NameKind
from reader.analysis.naming.bodies import is_house, is_of_many, is_traded, publishes
from reader.analysis.naming.names import names


def _about(text: str) -> tuple[list[str], int, int]:
    """The words of a sentence, and where the name in square brackets lies among them."""
    words = text.replace("[", "[ ").replace("]", " ]").split()
    start, end = words.index("["), words.index("]")
    return [word for word in words if word not in "[]"], start, end - 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Le Soir] reported that it rains .", True),
        ("Le [Soir] reported that it rains .", True),
        ("It rains , according to [La Dépêche du Nord] .", True),
        ("Ann Reed told the [Ely Herald] that it rains .", True),
        ("Ann Reed told [Der Spiegel] that it rains .", True),
        ("[La Quotidienne] reported that it rains .", True),
        ("[Le Pen] said that it rains .", False),
        ("It rains , according to [La Riva] .", False),
        ("[Emily Post] wrote that it rains .", False),
        ("Ann Reed left the [Ely Herald] .", False),
        ("Ann Reed told [Joe Lane] that it rains .", False),
    ],
)
def test_papers(text: str, expected: bool) -> None:
    assert publishes(*_about(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Mercer Dale] ’s chief executive left .", True),
        ("[Mercer Dale] 's new CEO left .", True),
        ("[Mercer Dale] shares rose on Monday .", True),
        ("Shares of [Mercer Dale] rose .", True),
        ("[Mercer Dale] , which makes shoes , grew .", True),
        ("[Mercer Dale] shares a flat with Joe Lane .", False),
        ("[Mercer Dale] ’s wife left .", False),
        ("[Mercer Dale] , who makes shoes , left .", False),
    ],
)
def test_companies(text: str, expected: bool) -> None:
    assert is_traded(*_about(text)) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Muslims", True),
        ("Shia", True),
        ("American", True),
        ("We", True),
        ("French", False),  # a surname as well
        ("Reed", False),
        ("Turkey", False),
        ("Hindu Kush", False),
    ],
)
def test_words_for_many(name: str, expected: bool) -> None:
    assert is_of_many(name.split()) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Élysée Palace", True),
        ("Bamburgh Castle", True),
        ("Barbara Castle", False),
        ("Crystal Palace", False),  # the team
        ("Palace", False),
        ("Ely House", False),
    ],
)
def test_houses(name: str, expected: bool) -> None:
    assert is_house(name.split()) is expected


@pytest.mark.parametrize(
    "text",
    [
        "The mayor told Le Monde that it was over. A day later Le Monde had more of it.",
        "Home Depot’s CEO resigned on Monday. Analysts had warned Home Depot.",
        "“It is over,” Der Spiegel wrote on Friday.",
        "She had spoken to Le Parisien and to El País before. La Repubblica had it first.",
        "The Arab League met on Monday. The Arab League was glad.",
        "Sunni and Shia leaders met. A Muslim and an American were hurt.",
        "According to Syrian state media, they left. The Syrian government agreed.",
    ],
)
def test_nobody_is_named(text: str) -> None:
    assert [n.span.of(text) for n in names(text) if n.kind is not NameKind.BODY] == []


def test_a_surname_stays_its_bearers_whatever_he_owns() -> None:
    text = "Harold Ford sold a farm. Ford’s stores closed."
    assert [n.span.of(text) for n in names(text) if n.kind is NameKind.PERSON] == [
        "Harold Ford",
        "Ford",
    ]
