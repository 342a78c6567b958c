"""What a person is told of each fault, kept as docs/faults.md."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.torture.infirmary import Said

_HEAD = """\
# What is said when something goes wrong

Written by one run of `make torture`, never by hand. Each of these was done to a library of
{articles} articles with eight corrections; below it stands, word for word and line by line, what a
person was told by a command that reads, by `dateline import` of the same folder, and by the
window. “No more than usual” means that all went on as if nothing had happened. Afterwards, once
whatever ailed was over, the folder was taken in again: no text and no correction was lost.

Where a library is damaged the broken file is never deleted: it is put aside, a new one takes its
place with the corrections that are kept in `library.corrections.txt`, and the folders that
`library.folders.txt` names are taken in again.
"""


def page(heard: Sequence[Said], articles: int) -> str:
    """The page; `articles` is how many the library held."""
    return "".join([_HEAD.format(articles=articles), *_sections(heard)])


def spoken(heard: Sequence[Said]) -> str:
    """The same without the head, as it is shown in a terminal."""
    return "".join(_sections(heard))


def _sections(heard: Sequence[Said]) -> Iterator[str]:
    for said in heard:
        yield f"\n## {said.ailment[0].upper()}{said.ailment[1:]}\n\n"
        if said.why:
            yield f"{said.why}\n\n"
        for where, lines in said.heard:
            if not lines:
                yield f"- {where}: no more than usual\n"
            else:
                yield "".join([f"- {where}:\n", *(f"  - {line}\n" for line in lines)])
