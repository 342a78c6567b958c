"""What the names beside the page are of."""

from __future__ import annotations

from enum import StrEnum


class Side(StrEnum):
    """The two sides of the pane beside the page: names of the open article, or of the filter."""

    ARTICLE = "article"
    FILTER = "filter"

    @property
    def other(self) -> Side:
        """The side that is not shown."""
        return Side.FILTER if self is Side.ARTICLE else Side.ARTICLE
