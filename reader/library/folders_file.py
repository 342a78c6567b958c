"""The text file beside the library that keeps what was taken in, so that it can be made anew."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.library.faults import told_plainly
from reader.library.good_copies import GoodCopies, text_of
from reader.library.lock import only_mender
from reader.library.whose_file import Identity, companions, file_there

_HEAD = """\
# Dateline keeps here what was taken in, to make its library anew from should it be lost.
# To begin with nothing, delete this file together with the library.
"""
_DUE = "due"


class Kept(NamedTuple):
    """The files and folders that were taken in, first ones first.

    They are `due` while a new library has not yet taken all of them in again.
    """

    roots: tuple[Path, ...] = ()
    due: bool = False


class FoldersFile:
    """The file of one library: a path to a line, as JSON writes text.

    Several programs may write it, one after the other. Every method raises `LibraryFault`.
    """

    def __init__(self, library: Path) -> None:
        self._library = library
        self.path = companions(library).folders
        self._copies = GoodCopies(self.path)

    def read(self) -> Kept:
        """What the file holds, or where it is spoiled the newest copy that isn't.

        One that is not there was taken away by the reader, to begin with nothing.
        """
        with told_plainly(self.path):
            if (held := self._copies.read()) is None:
                return Kept()
            texts = (held, *map(text_of, self._copies.copies()))
            return next((kept for kept in map(_kept, texts) if kept is not None), Kept())

    def add(self, roots: Iterable[Path]) -> None:
        """Keep these as well."""
        roots = tuple(roots)
        if not set(roots) <= set(self.read().roots):
            self._change(roots, due=None)

    def note_due(self, besides: Sequence[Path] = ()) -> bool:
        """Note that all, and `besides`, are to be taken in again; whether there are any."""
        if not besides and not self.read().roots:
            return False
        self._change(besides, due=True)
        return True

    def note_taken(self, roots: Iterable[Path], into: Identity | None) -> None:
        """Note that these have been taken in to the end, if the library is still that file."""
        kept = self.read()
        if kept.due and set(kept.roots) <= set(roots):
            self._change((), due=False, into=into)

    def _change(
        self, more: Iterable[Path], *, due: bool | None, into: Identity | None = None
    ) -> None:
        with only_mender(self._library), told_plainly(self.path):
            if into is not None and file_there(self._library) != into:
                return  # it was set aside meanwhile, and what it had is due in the new one
            kept = self.read()
            roots = tuple(dict.fromkeys([*kept.roots, *more]))
            text = _text(Kept(roots, kept.due if due is None else due))
            held = self._copies.read()
            if text != held:
                self._copies.write(text, spoiled=held is not None and _kept(held) is None)


def _text(kept: Kept) -> str:
    lines = [_HEAD, *([f"{_DUE}\n"] if kept.due else [])]
    lines += [f"{json.dumps(os.fspath(root), ensure_ascii=False)}\n" for root in kept.roots]
    return "".join(lines)


def _kept(text: str | None) -> Kept | None:
    """What the text of such a file says; None where it isn't one, or not a whole one."""
    if text is None or not text.startswith(_HEAD) or not text.endswith("\n"):
        return None
    roots, due = [], False
    for line in text.removeprefix(_HEAD).split("\n")[:-1]:
        if line == _DUE:
            due = True
            continue
        try:
            root = json.loads(line)
        except ValueError:
            return None
        if not isinstance(root, str):
            return None
        roots.append(Path(root))
    return Kept(tuple(roots), due)
