"""The verb `corrections`: what the reader has corrected, listed, taken back, carried over."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC
from pathlib import Path

from reader.cli.opening import begin, opened
from reader.cli.printing import note, print_json, print_line
from reader.cli.tables import Column, print_table
from reader.cli.wishes import Asked
from reader.library.correcting import take_back, take_over
from reader.library.correction_lines import line_of, written
from reader.library.corrections import Listed, NameIs, NamesJoined
from reader.library.ids import shown
from reader.library.shelf import Shelf

FAULT, WRONG = 1, 2
_STREAM = "-"


def corrections(asked: Asked) -> int:
    """Do what is asked for with the corrections; gives the exit status.

    Raises `LibraryFault`.
    """
    deed, *words = asked.words or ("list",)
    return _DEEDS[deed](asked, words)


def _list(asked: Asked, _words: list[str]) -> int:
    with opened(asked.library) as catalogue:
        listed = catalogue.corrections()
    if asked.json:
        print_json(map(_record, listed))
    elif not print_table(
        (
            Column("N", right=True),
            Column("MADE"),
            Column("ARTICLE", yields=True),
            Column("CORRECTION", yields=True),
        ),
        map(_line, listed),
    ):
        note("Nothing has been corrected.")
    return 0


def _line(listed: Listed) -> tuple[str, ...]:
    correction = listed.correction
    sentence = correction.change.sentence
    if listed.idle:
        sentence = f"{sentence.removesuffix('.')}: {listed.idle}."
    made = correction.made.astimezone().strftime("%Y-%m-%d %H:%M")
    return str(correction.number), made, _where(listed), sentence


def _where(listed: Listed) -> str:
    """The article's number, or its title where it isn't here; empty for what holds everywhere."""
    correction = listed.correction
    if correction.article is not None:
        return shown(correction.article)
    change = correction.change
    return "" if isinstance(change, NamesJoined | NameIs) else change.page.title


def _record(listed: Listed) -> dict[str, object]:
    correction = listed.correction
    change = correction.change
    page = None if isinstance(change, NamesJoined | NameIs) else change.page
    return {
        "number": correction.number,
        "made": correction.made.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "article": None if correction.article is None else shown(correction.article),
        "date": None if page is None else page.day.isoformat(),
        "title": None if page is None else page.title,
        "sentence": change.sentence,
        "correction": line_of(change).split("\t"),
        "idle": listed.idle or None,
    }


def _undo(asked: Asked, words: list[str]) -> int:
    (number,) = words
    if not (number.isascii() and number.isdecimal() and len(number) < 18):
        note(f"{number!r} is no number. See: dateline corrections")
        return WRONG
    begin(asked.library)
    with Shelf(asked.library) as shelf:
        found = take_back(shelf, int(number))
    if found is None:
        note(f"There is no correction {int(number)}. See: dateline corrections")
        return FAULT
    print_line(f"Taken back: {found.change.sentence}")
    return 0


def _export(asked: Asked, words: list[str]) -> int:
    with opened(asked.library) as catalogue:
        text = written(each.correction for each in catalogue.corrections(checked=False))
    (file,) = words
    if file == _STREAM:
        sys.stdout.write(text)
        return 0
    try:
        Path(file).write_text(text, "utf-8", newline="\n")
    except OSError as error:
        note(f"dateline: {file} can’t be written: {error.strerror or error}")
        return FAULT
    return 0


def _import(asked: Asked, words: list[str]) -> int:
    (file,) = words
    try:
        data = sys.stdin.buffer.read() if file == _STREAM else Path(file).read_bytes()
    except OSError as error:
        note(f"dateline: {file} can’t be read: {error.strerror or error}")
        return FAULT
    begin(asked.library)
    with Shelf(asked.library) as shelf:
        done = take_over(shelf, data.decode("utf-8", "replace"))
    for line in done.bad:
        note(f"{file}, line {line.number}: {line.why}")
    if asked.json:
        print_json([{"new": done.new, "known": done.known, "bad": len(done.bad)}])
    else:
        print_line(f"{done.new:7,}  new")
        print_line(f"{done.known:7,}  known already")
        print_line(f"{len(done.bad):7,}  not understood")
    return FAULT if done.bad and not (done.new or done.known) else 0


_DEEDS: dict[str, Callable[[Asked, list[str]], int]] = {
    "list": _list,
    "undo": _undo,
    "export": _export,
    "import": _import,
}
