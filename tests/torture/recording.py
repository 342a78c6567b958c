"""What a person is told of each fault, kept as docs/faults.md."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.torture.infirmary import Said

_HEAD = """\
# What is said when something goes wrong

Written by `make torture`, never by hand. Each of these was done to a library of {articles}
articles with eight corrections; below it stands, word for word, what a person was told by
`dateline list`, by `dateline import` of the same folder, and by the window. Afterwards, once
whatever ailed was over, the folder was taken in again: no text and no correction was lost.

Where a library is damaged the broken file is never deleted: it is put aside, a new one takes its
place with the corrections that are kept in `library.corrections.txt`, and the folders that
`library.folders.txt` names are taken in again.
"""
_WHERE = ("`dateline list`", "`dateline import`", "the window")
_ON_THE_WAY = re.compile(r"^[\d,]+ (of [\d,]+ )?files")
_DAY = re.compile(r"(library\.broken-)\d{4}-\d{2}-\d{2}")


def page(heard: Sequence[Said], place: Path, articles: int) -> str:
    """The page, with the folder of the case left out of the paths, and the day of the names."""
    return "".join([_HEAD.format(articles=articles), *_sections(heard, place)])


def _sections(heard: Sequence[Said], place: Path) -> Iterator[str]:
    for said in heard:
        yield f"\n## {said.ailment[0].upper()}{said.ailment[1:]}\n\n"
        for where, words in zip(_WHERE, said[1:], strict=True):
            yield f"- {where}: {_plain(words, place)}\n"


def _plain(words: str, place: Path) -> str:
    pieces = [piece for piece in words.split(" | ") if not _ON_THE_WAY.match(piece)]
    text = " / ".join(pieces).replace("dateline: ", "")
    for folder in ("library/", "clippings/", ""):
        text = text.replace(f"{place / 'case'}/{folder}", "")
    text = _DAY.sub(r"\1DATE", text)
    return "nothing" if text.startswith("(nothing)") else text
