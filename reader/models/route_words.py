"""Plain words for the rules by which the analysis gives words to a speaker."""

from __future__ import annotations

from reader.language.words import marked, tr
from reader.library.corrections import ROUTE

_ROUTES = {
    "continued": marked("the quotation goes on from the paragraph above"),
    "behind": marked("right behind the words"),
    "before_by_name": marked("right before the words"),
    "at_the_end": marked("at the end of the sentence"),
    "before": marked("right before the words"),
    "behind_by_name": marked("a name right behind the words"),
    "led_up_to": marked("a colon leads up to the words"),
    "signed": marked("signed with the name"),
    "carried_on": marked("goes on speaking"),
    "told_before": marked("the sentence before tells of the speaker"),
    "about_a_name": marked("whom the sentence is about"),
    "about_a_description": marked("whom the sentence is about"),
    "carried_over": marked("whoever spoke before goes on"),
    "loosely_before": marked("perhaps a verb of saying before the words"),
    "told_above": marked("nearest person above"),
    ROUTE: marked("set by you"),
}
"""By the names of the rules in `analysis/routes.py`; and the reader's own word."""


def route_in_words(route: str) -> str:
    """How the speaker was found; empty where the rule isn't known or wasn't told."""
    words = _ROUTES.get(route)
    return tr(words) if words else ""
