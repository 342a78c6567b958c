"""What can be said of articles that fit a filter: each thing in a phrase, and its opposite in one.

Both stand whole, since languages differ in where a “not” goes and in what it does to the rest.
They follow “articles that”, or one another in lists.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from reader.language.words import marked, tr


class Clause(NamedTuple):
    """A phrase and its opposite."""

    yes: str
    no: str

    def told(self, is_so: bool, **values: str) -> str:
        """The phrase, or its opposite, with the values in their places."""
        return tr(self.yes if is_so else self.no).format(**values)


class Days(NamedTuple):
    """What is said of days: from the first to the last of them, to an open end, or of all."""

    span: Clause
    since: Clause
    until: Clause
    month: Clause
    year: Clause
    day: Clause
    any: Clause


READ = Clause(marked("are read"), marked("are not read"))
UNREAD = Clause(marked("are unread"), marked("are not unread"))
STARRED = Clause(marked("are starred"), marked("are not starred"))
TAGGED = Clause(marked("are tagged"), marked("are not tagged"))
TAGGED_SO = Clause(marked("are tagged {name}"), marked("are not tagged {name}"))
SAY = Clause(marked("say {words}"), marked("do not say {words}"))
SAY_IN_TITLE = Clause(marked("say {words} in the title"), marked("do not say {words} in the title"))
SAY_IN_TEXT = Clause(marked("say {words} in the text"), marked("do not say {words} in the text"))
PERSON = Clause(marked("mention the person {name}"), marked("do not mention the person {name}"))
PLACE = Clause(
    marked("mention the place {name} or one inside it"),
    marked("do not mention the place {name} or one inside it"),
)
QUOTE = Clause(marked("quote {name}"), marked("do not quote {name}"))
QUOTE_SAYING = Clause(
    marked("quote {name} saying {words}"), marked("do not quote {name} saying {words}")
)
REPORT = Clause(
    marked("report {name} as saying {words}"), marked("do not report {name} as saying {words}")
)
QUOTE_AND_REPORT = Clause(
    marked("quote {name} saying {words} and report {name} as saying {others}"),
    marked("do not quote {name} saying {words} and report {name} as saying {others}"),
)
QUOTE_SOMEONE = Clause(marked("quote someone"), marked("do not quote someone"))
QUOTE_SOMEONE_SAYING = Clause(
    marked("quote someone saying {words}"), marked("do not quote someone saying {words}")
)
REPORT_SOMEONE = Clause(
    marked("report someone as saying {words}"), marked("do not report someone as saying {words}")
)
QUOTE_AND_REPORT_SOMEONE = Clause(
    marked("quote someone saying {words} and report someone as saying {others}"),
    marked("do not quote someone saying {words} and report someone as saying {others}"),
)
QUOTATION = Clause(marked("hold a quotation"), marked("do not hold a quotation"))
ATTRIBUTED = Clause(
    marked("hold a quotation whose speaker is known"),
    marked("do not hold a quotation whose speaker is known"),
)
REPORTED = Clause(marked("report what someone said"), marked("do not report what someone said"))
SOURCE = Clause(marked("come from the source {name}"), marked("do not come from the source {name}"))
FILE = Clause(
    marked("come from a file with {name} in its name"),
    marked("do not come from a file with {name} in its name"),
)
PUBLISHED = Days(
    Clause(marked("date from {first} to {last}"), marked("do not date from {first} to {last}")),
    Clause(marked("date from {day} or after"), marked("do not date from {day} or after")),
    Clause(marked("date from {day} or before"), marked("do not date from {day} or before")),
    Clause(marked("date from {month}"), marked("do not date from {month}")),
    Clause(marked("date from {year}"), marked("do not date from {year}")),
    Clause(marked("date from {day}"), marked("do not date from {day}")),
    Clause(marked("date from any day"), marked("do not date from any day")),
)
SPEAKING = Days(
    Clause(marked("speak of {first} to {last}"), marked("do not speak of {first} to {last}")),
    Clause(marked("speak of {day} or after"), marked("do not speak of {day} or after")),
    Clause(marked("speak of {day} or before"), marked("do not speak of {day} or before")),
    Clause(marked("speak of {month}"), marked("do not speak of {month}")),
    Clause(marked("speak of {year}"), marked("do not speak of {year}")),
    Clause(marked("speak of {day}"), marked("do not speak of {day}")),
    Clause(marked("speak of any day"), marked("do not speak of any day")),
)


class Joint(Enum):
    """How several things are joined to one: what stands between them, and before the last.

    The second form before the last is for lists one of whose parts is a list itself.
    """

    AND = (
        marked(", ", "in a list"),
        marked("{list} and {last}"),
        marked("{list}, and {last}"),
    )
    OR = (
        marked(", ", "in a list"),
        marked("{list} or {last}"),
        marked("{list}, or {last}"),
    )
    EITHER = (
        marked(", ", "in a list after “either”"),
        marked("either {list} or {last}"),
        marked("either {list}, or {last}"),
    )

    def of(self, parts: Sequence[str], *, nested: bool = False) -> str:
        """The parts in one."""
        if len(parts) < 2:
            return "".join(parts)
        between, joined, joined_nested = self.value
        note = "in a list after “either”" if self is Joint.EITHER else "in a list"
        first = tr(between, note).join(parts[:-1])
        return tr(joined_nested if nested else joined).format(list=first, last=parts[-1])
