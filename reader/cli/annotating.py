"""The verb `annotate`: texts in, a JSON line for each out, no library used."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from reader.analysis.examine import examine
from reader.articles.formats import article
from reader.cli.annotation import annotation
from reader.cli.printing import json_line, note, print_line
from reader.cli.wishes import Asked
from reader.files.pages import LeftOut, page
from reader.library.crew import Crew, processes
from reader.library.work import Failed, collect_seldom

_BATCH = 16  # texts that one process is handed at a time
_STDIN = "-"
_HALF = re.compile("[\ud800-\udfff]")  # of a character in UTF-16; JSON can escape it alone


class _Given(NamedTuple):
    """A text to annotate: a line of JSON, or where `file` is set the path of a file."""

    name: str
    line: bytes = b""
    file: Path | None = None


class _Fault(ValueError):
    """What is wrong with a text that was given, in words."""


class _Answer(NamedTuple):
    """The JSON line for a text, or what is wrong with it."""

    line: str | None
    fault: str | None


def annotate(asked: Asked) -> int:
    """Print an annotation of each text that is given; gives the exit status.

    What is wrong with a text is said on standard error, and the rest goes on.
    """
    given = chain.from_iterable(map(_given, asked.words or (_STDIN,)))
    faults = 0
    for answer in _answers(given, asked.workers or 1):
        if answer.line is not None:
            print_line(answer.line)
            sys.stdout.flush()  # a program may wait for it before it sends the next text
        else:
            faults += 1
            note(f"dateline annotate: {answer.fault}")
    return 1 if faults else 0


def _given(name: str) -> Iterator[_Given]:
    if name != _STDIN:
        yield _Given(name, file=Path(name))
        return
    for number, line in enumerate(sys.stdin.buffer, 1):
        if line.strip():
            yield _Given(f"line {number}", line)


def _answers(given: Iterator[_Given], workers: int) -> Iterator[_Answer]:
    """The answers in the order of what was given, which is read no further than needed."""
    crew: Crew[str, _Given, _Answer] = Crew(_batch, 2 * workers)
    collect_seldom()
    if workers > 1:
        crew.hire(partial(processes, workers))
    try:
        while batch := list(islice(given, _BATCH if crew.hired else 1)):
            crew.give([(each.name, each) for each in batch])
            yield from map(_plain, crew.take())
        yield from map(_plain, crew.take(all_=True))
    finally:
        crew.dismiss()


def _plain(brought: tuple[str, _Answer | Failed]) -> _Answer:
    name, answer = brought
    return _Answer(None, f"{name}: {answer.reason}") if isinstance(answer, Failed) else answer


def _batch(given: Sequence[_Given]) -> list[_Answer | Failed]:
    return list(map(_answer, given))


def _answer(given: _Given) -> _Answer:
    try:
        return _Answer(json_line(_of_file(given.file) if given.file else _of_line(given)), None)
    except _Fault as fault:
        return _Answer(None, f"{given.name}: {fault}")
    except LeftOut as fault:
        return _Answer(None, f"{given.name}: {fault.reason}")
    except Exception as error:  # noqa: BLE001 (whatever a text sets off, the next is annotated)
        return _Answer(None, f"{given.name}: the analysis failed ({type(error).__name__}: {error})")


def _of_file(path: Path) -> dict[str, object]:
    read = page(path)
    dated = article(read.text, file_name=path.name, modified=read.modified)
    return annotation(str(path), dated, examine(dated))


def _of_line(given: _Given) -> dict[str, object]:
    try:
        record = json.loads(given.line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise _Fault(f"not JSON in UTF-8 ({error})") from error
    if not isinstance(record, dict):
        raise _Fault('not an object like {"id": …, "text": …}')
    text, title, day = record.get("text"), record.get("title"), record.get("date")
    if not isinstance(text, str):
        raise _Fault("“text” is missing or not a string")
    if not isinstance(title, str | None):
        raise _Fault("“title” is not a string")
    if not isinstance(day, str | None):
        raise _Fault("“date” is not a string like 2025-03-26")
    # Half a character can be told apart from no other, and keeps its place all the same.
    dated = article(_HALF.sub("\ufffd", text), title=title, day=day)
    return annotation(record.get("id", given.name), dated, examine(dated))
