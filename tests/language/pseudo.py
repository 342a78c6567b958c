"""A language that nobody speaks, to see what is said without a translation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reader.language.words import Language, Said

OPEN, CLOSE = "⟦", "⟧"


class Framed(Mapping[Said, tuple[str, ...]]):
    """Translates whatever it is asked for into itself between brackets.

    `asked` holds all of it.
    """

    def __init__(self) -> None:
        self.asked: set[Said] = set()

    def __getitem__(self, said: Said) -> tuple[str, ...]:
        self.asked.add(said)
        return (f"{OPEN}{said[0]}{CLOSE}",)

    def __iter__(self) -> Iterator[Said]:
        return iter(self.asked)

    def __len__(self) -> int:
        return 1


def pseudo_language() -> Language:
    """The language in brackets; the programs that the window starts take it for English."""
    return Language(words=Framed())


def outside(text: str) -> Iterator[str]:
    """What of `text` stands outside all brackets, piece by piece."""
    depth, piece = 0, ""
    for letter in text:
        if letter == OPEN:
            if not depth:
                yield piece
            depth, piece = depth + 1, ""
        elif letter == CLOSE:
            depth, piece = max(0, depth - 1), ""
        elif not depth:
            piece += letter
    yield piece
