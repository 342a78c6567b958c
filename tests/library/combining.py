"""What a filter may want, put together in any way."""

from __future__ import annotations

from hypothesis import strategies as st

from reader.library.wanted import Both, Either, Wanted, Without


def combined(
    leaves: st.SearchStrategy[Wanted], *, both: int, leaves_at_most: int
) -> st.SearchStrategy[Wanted]:
    """Leaves joined by AND (at most `both` at once), by OR and by NOT."""
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.lists(inner, max_size=both).map(lambda parts: Both(tuple(parts))),
            st.lists(inner, max_size=3).map(lambda parts: Either(tuple(parts))),
            inner.map(Without),
        ),
        max_leaves=leaves_at_most,
    )
