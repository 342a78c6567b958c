"""Presses what a row holds, and knows it again only where it is just what was written.

SQLite gives the bytes of a row as they are, whatever became of them on the disk. zlib ends
what it wrote with a sum over all of it, so that bits that turned in a pressed row are told.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable
from functools import wraps
from typing import Final, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

_LEVEL: Final = 6
_WINDOW: Final = 15
_MEMORY: Final = 8
_EIGHT: Final = "\0".join(["%s"] * 8)


def pressed(text: str, usual: bytes) -> bytes:
    """`text` made small; `usual` is what such texts hold most often.

    Raises UnicodeEncodeError where it holds half characters, which no file can hold.
    """
    press = zlib.compressobj(_LEVEL, zlib.DEFLATED, _WINDOW, _MEMORY, zdict=usual)
    return press.compress(text.encode("utf-8")) + press.flush()


def unpressed(kept: bytes, usual: bytes) -> str:
    """The text that `pressed` was given, with the same `usual`.

    Raises ValueError, TypeError or `zlib.error` where `kept` is not what `pressed` gave.
    """
    press = zlib.decompressobj(_WINDOW, zdict=usual)
    text = press.decompress(kept)
    if not press.eof or press.unused_data:
        raise ValueError("what was pressed has been cut, or goes on behind its end")
    return text.decode("utf-8")


def proof(*shown: object) -> int:
    """A sum over the eight values of a row of the list, by which it is known again."""
    return zlib.crc32((_EIGHT % shown).encode("utf-8", "surrogatepass"))


def or_damaged(unpack: Callable[P, R]) -> Callable[P, R]:
    """`unpack`, which for what was never packed raises as SQLite does for a damaged file.

    Bits that turn inside a row are none of SQLite's business: it gives them as they are.
    """

    @wraps(unpack)
    def unpacking(*packed: P.args, **named: P.kwargs) -> R:
        try:
            return unpack(*packed, **named)
        except (ValueError, TypeError, LookupError, RecursionError, zlib.error) as error:
            raise damage() from error

    return unpacking


def damage() -> sqlite3.DatabaseError:
    """What SQLite raises for a damaged file."""
    found = sqlite3.DatabaseError("a row holds what was never written to it")
    found.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return found
