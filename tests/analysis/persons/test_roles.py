"""What an article calls somebody, where that is sure."""

from __future__ import annotations

import pytest

from reader.analysis.naming.names import names
from reader.analysis.persons.people import people
from reader.analysis.persons.roles import likeliest, roles


def called(text: str, name: str) -> list[str]:
    """All that `text` calls the person of that name."""
    (person,) = (each for each in people(text, names(text)) if each.name == name)
    return [*roles(text, person)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("On Friday French President Anna Reed spoke.", "French president"),
        ("He met Prime Minister Anna Reed in Oslo.", "prime minister"),
        ("He saw them in French. Prime Minister Anna Reed left.", "prime minister"),
        ("The US special envoy Anna Reed left.", "US special envoy"),
        ("In Rome Anna Reed, the mayor of Ely, was heard.", "mayor of Ely"),
        ("So said Anna Reed, a retired analyst at Hill Bank.", "retired analyst at Hill Bank"),
        ("White House press secretary Anna Reed told them.", "press secretary"),
        ("The former president Anna Reed told them.", "former president"),
        # Nobody's role, or somebody else's.
        ("They saw Anna Reed, the mayor’s wife, on Friday.", ""),
        ("They saw Anna Reed, the mayor, and Bo Lind on Friday.", ""),
        ("They saw Anna Reed, the mayor of Ely who resigned, on Friday.", ""),
        ("He met the minister. Anna Reed said so.", ""),
        ("His brother Anna Reed said so.", ""),
        ("They saw Anna Reed, the weather turning, on Friday.", ""),
        ("They saw Anna Reed on Friday.", ""),
    ],
)
def test_a_role_is_told_where_it_is_surely_theirs(text: str, role: str) -> None:
    assert called(text, "Anna Reed") == [role] * bool(role)


@pytest.mark.parametrize(
    ("found", "role"),
    [
        ([], ""),
        ([["president"], ["French president"], ["president", "leader"]], "French president"),
        ([["senator"], ["minister"]], "senator"),
        ([["president"], ["former president"], ["president"]], "president"),
        ([["president"], ["president"], ["former president"]], "president"),
    ],
)
def test_most_articles_decide_and_a_short_form_speaks_for_the_longer(
    found: list[list[str]], role: str
) -> None:
    assert likeliest(found) == role


def test_a_long_text_takes_no_longer_than_its_length() -> None:
    text = f"Anna Reed, {'the mayor of ' * 5_000}. {'President ' * 5_000} Anna Reed."
    (person,) = (each for each in people(text, names(text)) if each.name == "Anna Reed")
    assert len([*roles(text, person)]) <= 2
