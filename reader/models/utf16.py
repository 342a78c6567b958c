"""Places in a text as Python counts them, in code points, and as Qt does, in UTF-16 units."""

from __future__ import annotations


def units_before(text: str, offset: int) -> int:
    """The UTF-16 units before the code point at `offset`."""
    return offset if text.isascii() else len(_encoded(text[:offset])) // 2


def offset_at(text: str, units: int) -> int:
    """The code points before the UTF-16 unit number `units`."""
    if text.isascii():
        return units
    return len(_encoded(text)[: 2 * units].decode("utf-16-le", "replace"))


def _encoded(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")
