"""The fields that a filter can ask for, such as `person:`."""

from __future__ import annotations

from difflib import get_close_matches

from reader.language.words import marked, tr

_NAME, _WORD, _DAYS = (
    marked("a name"),
    marked("a word"),
    marked("a day, a month or a year"),
)

FIELDS = {
    "person": _NAME,
    "place": _NAME,
    "speaker": _NAME,
    "said": _WORD,
    "reported": _WORD,
    "title": _WORD,
    "text": _WORD,
    "source": _NAME,
    "file": marked("a part of a file’s name"),
    "date": _DAYS,
    "about": _DAYS,
    "since": _DAYS,
    "after": _DAYS,
    "until": _DAYS,
    "before": _DAYS,
    "has": marked("quote, speaker, reported or tag"),
    "is": marked("unread, read or starred"),
    "tag": marked("a tag"),
}
"""The fields in the order in which they are proposed, and what each wants, to be said by `tr`."""


def wants(name: str) -> str:
    """What has to follow a field, in a sentence for where it doesn't."""
    told = tr("{field}: wants {what} right after the colon.")
    return told.format(field=name, what=tr(FIELDS[name]))


def no_field(name: str) -> str:
    """Why nothing is looked for in a field that there is not, in a sentence."""
    close = get_close_matches(name, FIELDS, n=1)
    if close:
        told = tr("There is no field “{field}:”; did you mean “{other}:”?")
        return told.format(field=name, other=close[0])
    told = tr("There is no field “{field}:”; in quotation marks it would be looked for as a word.")
    return told.format(field=name)
