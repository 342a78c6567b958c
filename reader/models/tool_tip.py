"""Words for a tool tip, which Qt would otherwise take for markup where they look like it."""

from __future__ import annotations

from html import escape


def tip(words: str) -> str:
    """`words` so that a tool tip shows them as they are, in lines of bearable length.

    Titles, names and paths may hold `<img src=…>`; it is neither obeyed nor fetched. Empty
    for no words, which is no tool tip.
    """
    return f"<qt>{escape(words).replace(chr(10), '<br>')}</qt>" if words else ""
