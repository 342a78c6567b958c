"""The verb `export`: quotations or articles as a table or a text for other programs."""

from __future__ import annotations

import csv
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import IO, NamedTuple

from reader.cli.opening import opened, say_none, understood
from reader.cli.printing import json_line, note, on_one_line
from reader.cli.wishes import Asked, Export
from reader.library.answers import Kept
from reader.library.catalogue import Catalogue
from reader.library.ids import ArticleId, day_of, shown
from reader.library.wanted import Wanted
from reader.models.certainty import attributed

Value = str | int | float | None
Record = Mapping[str, Value]

_FORMULA = re.compile("\\s*[=+\\-@\uff1d\uff0b\uff0d\uff20]|[\t\r]")
"""How a cell begins that a spreadsheet would work out instead of showing it.

After OWASP, CSV Injection: https://owasp.org/www-community/attacks/CSV_Injection
"""
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~&])")
_COUNTED = re.compile(r"^(\d+)([.)])")

_QUOTATION = ("id", "date", "title", "source", "speaker", "quotation", "certainty", "file")
_ARTICLE = ("id", "date", "title", "source", "quotations", "speakers", "places", "file")


class _Kind(NamedTuple):
    """What a row is of, its columns, and the rows."""

    columns: tuple[str, ...]
    rows: Callable[[Catalogue, Wanted], Iterator[Record]]


def export(asked: Asked) -> int:
    """Write what fits the filter; gives the exit status.

    Raises `LibraryFault`, and `OSError` where standard output can't be written.
    """
    wish = asked.export or Export()
    if wish.file is not None and wish.file.exists():
        if not wish.file.is_file():
            note(f"{wish.file} is no file that could be written over.")
            return 1
        if not wish.force:
            note(f"{wish.file} is there already. To write over it: --force")
            return 1
    try:
        written = _export(asked, wish)
    except OSError as error:
        if wish.file is None:
            raise
        note(f"{wish.file} can’t be written: {error.strerror or error}.")
        return 1
    if wish.file is not None:
        note(f"{written:,} {wish.of if written != 1 else wish.of[:-1]} written to {wish.file}.")
    return 0


def _export(asked: Asked, wish: Export) -> int:
    """Write it; gives the number of rows."""
    kind = _KINDS[wish.of]
    with opened(asked.library) as catalogue:
        found = understood(asked.filter)
        with _output(wish) as stream:
            rows = kind.rows(catalogue, found.wanted)
            written = _WRITERS[wish.format](stream, kind.columns, rows)
        if not written and not catalogue.count(found.wanted):
            say_none(asked.library, catalogue, asked.filter, found)
    return written


@contextmanager
def _output(wish: Export) -> Iterator[IO[str]]:
    """Standard output, or a file that is there whole at the end, or not at all.

    A table in a file begins with the mark by which spreadsheets know UTF-8.
    """
    if wish.file is None:
        yield sys.stdout
        return
    part = wish.file.with_name(f".{wish.file.name}.{os.getpid()}.part")
    encoding = "utf-8-sig" if wish.format == "csv" else "utf-8"
    try:
        with part.open("x", encoding=encoding, errors="backslashreplace", newline="") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        _put_in_place(part, wish.file, force=wish.force)
    finally:
        part.unlink(missing_ok=True)


def _put_in_place(part: Path, file: Path, *, force: bool) -> None:
    if not force:
        # A link is never made over a file that has come to be there meanwhile.
        try:
            file.hardlink_to(part)
        except FileExistsError:
            raise
        except (OSError, NotImplementedError):  # a disk that knows no links
            pass
        else:
            return
    part.replace(file)


def _quotations(catalogue: Catalogue, wanted: Wanted) -> Iterator[Record]:
    for number, several in groupby(catalogue.quotations(wanted), lambda said: said.article):
        kept = catalogue.article(number)
        for said in several:
            yield {
                **_of_article(number, said.title, kept),
                "speaker": said.speaker,
                "quotation": said.text,
                "certainty": round(said.certainty, 3),
            }


def _articles(catalogue: Catalogue, wanted: Wanted) -> Iterator[Record]:
    for each in catalogue.ids(wanted):
        number = ArticleId(each)
        kept = catalogue.article(number)
        for row in catalogue.rows([number], wanted):
            yield {
                **_of_article(number, row.title, kept),
                "quotations": row.quotations,
                "speakers": "; ".join(row.speakers),
                "places": "; ".join(row.places),
            }


def _of_article(number: ArticleId, title: str, kept: Kept | None) -> dict[str, Value]:
    return {
        "id": shown(number),
        "date": day_of(number).isoformat(),
        "title": title,
        "source": kept.source if kept else None,
        "file": kept.path if kept else None,
    }


_KINDS = {
    "quotations": _Kind(_QUOTATION, _quotations),
    "articles": _Kind(_ARTICLE, _articles),
}


def _write_csv(stream: IO[str], columns: tuple[str, ...], rows: Iterator[Record]) -> int:
    # RFC 4180 ends lines so; what goes through a terminal or a pipe ends them as all else does.
    writer = csv.writer(stream, lineterminator="\n" if stream is sys.stdout else "\r\n")
    writer.writerow(columns)
    written = 0
    for row in rows:
        writer.writerow([cell(row[column]) for column in columns])
        written += 1
    return written


def cell(value: Value) -> str:
    """The value as text on one line that no spreadsheet takes for a formula."""
    if not isinstance(value, str):
        return "" if value is None else str(value)
    text = on_one_line(value)
    return f"'{text}" if _FORMULA.match(value) or _FORMULA.match(text) else text


def _write_json(stream: IO[str], columns: tuple[str, ...], rows: Iterator[Record]) -> int:
    written = 0
    for row in rows:
        stream.write(f"{json_line({column: row[column] for column in columns})}\n")
        written += 1
    return written


def _write_markdown(stream: IO[str], _columns: tuple[str, ...], rows: Iterator[Record]) -> int:
    written = 0
    for (_, title), several in groupby(rows, lambda row: (row["id"], row["title"])):
        for place, row in enumerate(several):
            written += 1
            if not place:
                whence = " · ".join(plain(row[name]) for name in ("date", "source", "id"))
                stream.write(f"## {plain(title)}\n\n{whence}\n\n")
            if "quotation" in row:
                stream.write(f"> {plain(row['quotation'])}\n>\n> — {_attributed(row)}\n\n")
            elif row["speakers"]:
                stream.write(f"Speakers: {plain(row['speakers'])}\n\n")
    return written


def _attributed(row: Record) -> str:
    speaker, certainty = plain(row["speaker"]) or "unknown", row["certainty"]
    if not row["speaker"] or not isinstance(certainty, (int, float)):
        return speaker
    return attributed(speaker, certainty)


def plain(value: Value) -> str:
    """The value as text on one line in which Markdown sees nothing but text."""
    text = on_one_line("" if value is None else str(value))
    text = _COUNTED.sub(r"\1\\\2", _MARKDOWN.sub(r"\\\1", text))
    return f"\\{text}" if text.startswith(("-", "+", "=")) else text


_WRITERS = {"csv": _write_csv, "json": _write_json, "markdown": _write_markdown}
