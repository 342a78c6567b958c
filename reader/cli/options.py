"""The options that commands share, and how what is typed for them is read."""

from __future__ import annotations

import argparse
import textwrap
from pathlib import Path

from reader.files.folders import default_library


def parser_of(verb: str, deed: str, more: str = "") -> argparse.ArgumentParser:
    """Reads the arguments of `verb`, or of the window's start, which does `deed`."""
    return argparse.ArgumentParser(
        prog=f"dateline {verb}".rstrip(),
        usage=None if verb else "dateline [PATH…] [option…]\n       dateline COMMAND [option…]",
        description=textwrap.fill(deed, 78),
        epilog=more,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def add_library(parser: argparse.ArgumentParser) -> None:
    """Let another library be named."""
    parser.add_argument(
        "--library",
        type=_library,
        default="",  # read as if it were typed, so that only who needs a library looks for one
        metavar="FILE",
        help="another library than your own",
    )


def add_language(parser: argparse.ArgumentParser, told: str) -> None:
    """Let a language be named, for what is `told`."""
    parser.add_argument("--language", type=_language, default="", metavar="CODE", help=told)


def add_json(parser: argparse.ArgumentParser) -> None:
    """Let JSON lines be asked for."""
    parser.add_argument("--json", action="store_true", help="print JSON lines instead of a table")


def veiled(argument: str) -> str:
    """A filter's `-word` such that argparse takes it for no option; no argument holds a NUL."""
    is_filter = argument.startswith("-") and not argument.startswith("--") and argument != "-h"
    return f"\0{argument}" if is_filter else argument


def unveiled(argument: str) -> str:
    """What was typed for a veiled argument."""
    return argument.removeprefix("\0")


def count(text: str) -> int:
    """A number from 1 up. Raises ArgumentTypeError."""
    if not text.isascii() or not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 up")
    return int(text)


def size(text: str) -> tuple[int, int]:
    """Width and height in pixels, as in 1440x900. Raises ArgumentTypeError."""
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text!r} is no size like 1440x900")
    sides = int(width), int(height)
    if not all(200 <= side <= 10_000 for side in sides):
        raise argparse.ArgumentTypeError("each side is from 200 to 10000")
    return sides


def _language(code: str) -> str:
    from reader.files.tongue import tongues  # noqa: PLC0415  hardly ever named

    known = tongues()
    if code and code not in known:
        raise argparse.ArgumentTypeError(f"{code!r} is none of: {', '.join(known)}")
    return code


def _library(typed: str) -> Path:
    return Path(typed) if typed else default_library()
