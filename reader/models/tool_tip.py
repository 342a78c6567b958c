"""Words for a tool tip, which Qt would otherwise take for markup where they look like it."""

from __future__ import annotations

_AS_THEY_ARE = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;", "\n": "<br>"}
)
"""As `html.escape` has it, which brings a list of all entities along."""


def tip(words: str) -> str:
    """`words` so that a tool tip shows them as they are, in lines of bearable length.

    Titles, names and paths may hold `<img src=…>`; it is neither obeyed nor fetched. Empty
    for no words, which is no tool tip.
    """
    return f"<qt>{words.translate(_AS_THEY_ARE)}</qt>" if words else ""
