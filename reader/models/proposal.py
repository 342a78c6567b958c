"""What is proposed under the filter box: a way to go on, or a filter that was used before."""

from __future__ import annotations

from dataclasses import dataclass

from reader.filter.completion import Choice


@dataclass(frozen=True, slots=True)
class Proposal:
    """A way to go on; `articles` is how many it would find, None where nothing counts them.

    Whoever is known by indirect speech alone isn't counted: `speaker:` alone would find none.
    `note` says who or what it is: a role, a country, what a field wants.
    """

    choice: Choice
    articles: int | None = None
    note: str = ""

    @property
    def words(self) -> str:
        """What one would type."""
        return f"{self.choice.field}:{self.choice.value}"


@dataclass(frozen=True, slots=True)
class Used:
    """A filter that was used before, and what it finds now, None while that is counted."""

    words: str
    articles: int | None = None
    note: str = ""
