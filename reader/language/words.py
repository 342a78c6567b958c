"""What the program says: English as it stands in the code, or what a translation has for it.

A text is looked up where it is said and never while modules load, so that it is said in the
language chosen by then. What is only listed at first is listed as `marked` and goes through `tr`
when it is said. `make words` finds the texts by these three names, so they are given as literals;
values are put in afterwards: `tr("{name} is no place here.").format(name=name)`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

Said = tuple[str, str]
"""A text as the code has it, and the note that tells it from its like (empty where none does)."""

ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Language:
    """A language: its code (`fr`), its words, and which form of a word goes with a number.

    `words` holds one form of each text, or as many as the language counts by; a text that is
    missing is said in English.
    """

    code: str = ENGLISH
    words: Mapping[Said, tuple[str, ...]] = field(default_factory=dict)
    form: Callable[[int], int] = lambda count: int(count != 1)


_spoken = Language()


def speak(language: Language | None = None) -> None:
    """Say all that follows in `language`; in English where none is given."""
    global _spoken  # noqa: PLW0603  a process has one reader
    _spoken = language or Language()


def spoken() -> str:
    """The code of the language that is spoken."""
    return _spoken.code


def tr(text: str, note: str = "") -> str:
    """`text` in the language that is spoken.

    `note` tells translators which of several meanings is meant, and tells these apart.
    """
    words = _spoken.words
    return words.get((text, note), (text,))[0] if words else text


def counted(one: str, many: str, count: int) -> str:
    """`one` or `many` as goes with `count`, which is written out in place of `{n}`.

    For translators `many` is the note on `one`.
    """
    forms = _spoken.words.get((one, many))
    if forms is None:
        text = one if count == 1 else many
    else:
        text = forms[min(_spoken.form(count), len(forms) - 1)]
    return text.replace("{n}", number(count))


def marked(text: str, _note: str = "") -> str:
    """`text` as it is, to be said through `tr`, with the same note, later."""
    return text


def number(count: int) -> str:
    """A number with its thousands set apart: `12,345`."""
    plain = f"{count:,}"
    return plain.replace(",", tr(",", "between thousands")) if _spoken.words else plain
