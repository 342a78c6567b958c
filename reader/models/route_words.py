"""Plain words for the rules by which the analysis gives words to a speaker."""

from __future__ import annotations

from reader.library.corrections import ROUTE

_ROUTES = {
    "continued": "the quotation goes on from the paragraph above",
    "behind": "right behind the words",
    "before_by_name": "right before the words",
    "at_the_end": "at the end of the sentence",
    "before": "right before the words",
    "behind_by_name": "a name right behind the words",
    "led_up_to": "a colon leads up to the words",
    "signed": "signed with the name",
    "carried_on": "goes on speaking",
    "told_before": "the sentence before tells of the speaker",
    "about_a_name": "whom the sentence is about",
    "about_a_description": "whom the sentence is about",
    "carried_over": "whoever spoke before goes on",
    "loosely_before": "perhaps a verb of saying before the words",
    "told_above": "nearest person above",
    ROUTE: "set by you",
}
"""By the names of the rules in `analysis/routes.py`; and the reader's own word."""


def route_in_words(route: str) -> str:
    """How the speaker was found; empty where the rule isn't known or wasn't told."""
    return _ROUTES.get(route, "")
