"""The fields that a filter can ask for, such as `person:`."""

from __future__ import annotations

from difflib import get_close_matches

FIELDS = {
    "person": "a name",
    "place": "a name",
    "speaker": "a name",
    "said": "a word",
    "reported": "a word",
    "title": "a word",
    "text": "a word",
    "source": "a name",
    "file": "a part of a file’s name",
    "date": "a day, a month or a year",
    "about": "a day, a month or a year",
    "since": "a day, a month or a year",
    "after": "a day, a month or a year",
    "until": "a day, a month or a year",
    "before": "a day, a month or a year",
    "has": "quote, speaker, reported or tag",
    "is": "unread, read or starred",
    "tag": "a tag",
}
"""The fields in the order in which they are proposed, and what each wants."""


def wants(name: str) -> str:
    """What has to follow a field, in a sentence for where it doesn't."""
    return f"{name}: wants {FIELDS[name]} right after the colon."


def no_field(name: str) -> str:
    """Why nothing is looked for in a field that there is not, in a sentence."""
    close = get_close_matches(name, FIELDS, n=1)
    if close:
        return f"There is no field “{name}:”; did you mean “{close[0]}:”?"
    return f"There is no field “{name}:”; in quotation marks it would be looked for as a word."
