"""What is asked for on the command line: the window, or a verb."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from reader.cli.manual import DEED, FILTER, OVERVIEW, SPREADSHEETS
from reader.cli.options import (
    add_json,
    add_language,
    add_library,
    count,
    parser_of,
    size,
    unveiled,
    veiled,
)
from reader.cli.printing import print_line
from reader.cli.wishes import Asked, Export, Picture
from reader.files.folders import default_library
from reader.files.release import version


def asked(arguments: Sequence[str]) -> Asked:
    """What `arguments`, without the program's name, ask for.

    Raises SystemExit, with help or the fault printed, as argparse does.
    """
    at = 0
    while at < len(arguments) and arguments[at].startswith("--library"):
        at += 1 if "=" in arguments[at] else 2
    verb = arguments[at] if at < len(arguments) else ""
    if verb in _VERBS:
        return _VERBS[verb](verb, [*arguments[:at], *arguments[at + 1 :]])
    return _window(arguments)


def _window(arguments: Sequence[str]) -> Asked:
    parser = parser_of("", "Read dated articles: who said what, where and when.", OVERVIEW)
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="files and folders to take in first"
    )
    parser.add_argument("--version", action="store_true", help="print the version and stop")
    add_language(parser, "the window’s language, as fr (the system’s; en in a picture)")
    picture = parser.add_argument_group("a picture of the window, drawn without a screen")
    picture.add_argument("--screenshot", type=Path, metavar="FILE.png")
    picture.add_argument("--filter", help="with this in the filter box")
    picture.add_argument(
        "--select", type=count, metavar="N", help="with the Nth article of the list open (1)"
    )
    picture.add_argument("--theme", choices=("light", "sepia", "dark"), help="light")
    picture.add_argument("--size", type=size, metavar="WIDTHxHEIGHT", help="1440x900")
    add_library(parser)
    read = parser.parse_args(arguments)
    if read.version:
        print_line(f"Dateline {version()}")
        parser.exit()
    for path in read.paths:
        if not os.path.lexists(path):
            parser.error(f"there is no file, folder or command {str(path)!r}")
    return Asked(
        "",
        read.library,
        paths=tuple(read.paths),
        picture=_picture(parser, read),
        language=read.language,
    )


def _picture(parser: argparse.ArgumentParser, read: argparse.Namespace) -> Picture | None:
    chosen = {
        name: getattr(read, name)
        for name in ("filter", "select", "theme", "size")
        if getattr(read, name) is not None
    }
    if read.screenshot:
        return Picture(read.screenshot, **chosen)
    if chosen:
        parser.error(f"--{next(iter(chosen))} goes with --screenshot")
    return None


def _import(verb: str, arguments: Sequence[str]) -> Asked:
    parser = parser_of(verb, "Take in articles; folders with all that lies below them.")
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="a text file or a folder"
    )
    parser.add_argument(
        "--again",
        action="store_true",
        help="take in all that was taken in before as well; a library that is damaged or was"
        " lost is made anew so",
    )
    parser.add_argument(
        "--progress",
        action="store_true",
        help="print a JSON line for each step instead of a report",
    )
    parser.add_argument(
        "--workers",
        type=count,
        metavar="N",
        help="processes that examine articles (as many as there are processors;"
        " one fewer while the window is open)",
    )
    parser.add_argument(
        "--scheduler",
        default="",
        metavar="ADDRESS",
        help="have a Dask cluster of your own examine them, by its scheduler’s address, such as"
        " tcp://desk:8786. It is sent the articles’ text over the network. Its machines need"
        " this same version of Dateline, and this one the extra dateline-reader[dask]",
    )
    add_language(parser, "what language to tell it in (en)")
    add_library(parser)
    read = parser.parse_args(arguments)
    if read.language and not read.progress:
        parser.error("--language goes with --progress: reports are in English")
    if not (read.paths or read.again):
        parser.error("name a file or a folder, or say --again")
    return Asked(
        verb,
        read.library,
        paths=tuple(read.paths),
        again=read.again,
        steps=read.progress,
        workers=read.workers,
        scheduler=read.scheduler,
        language=read.language,
    )


def _of_filter(verb: str, arguments: Sequence[str]) -> Asked:
    parser = parser_of(verb, _DEEDS[verb], FILTER)
    parser.add_argument(
        "words", nargs="*", metavar="FILTER", help="which articles; all where there is none"
    )
    if verb == "quotes":
        parser.add_argument(
            "--also", action="store_true", help="tell in which other articles each stands too"
        )
    add_json(parser)
    add_library(parser)
    read = parser.parse_intermixed_args([veiled(each) for each in arguments])
    words = tuple(map(unveiled, read.words))
    also = verb == "quotes" and read.also
    return Asked(verb, read.library, words=words, json=read.json, also=also)


def _export(verb: str, arguments: Sequence[str]) -> Asked:
    parser = parser_of(
        verb,
        "Write the quotations of the articles that fit, or the articles, for other programs.",
        f"{SPREADSHEETS}\n{FILTER}",
    )
    parser.add_argument(
        "words", nargs="*", metavar="FILTER", help="which articles; all where there is none"
    )
    parser.add_argument("--format", choices=("csv", "json", "markdown"), default="csv", help="csv")
    parser.add_argument(
        "--of", choices=("quotations", "articles"), default="quotations", help="quotations"
    )
    parser.add_argument("--output", type=Path, metavar="FILE", help="a new file to write")
    parser.add_argument("--force", action="store_true", help="write over a file that is there")
    add_library(parser)
    read = parser.parse_intermixed_args([veiled(each) for each in arguments])
    wish = Export(read.format, read.of, read.output, read.force)
    return Asked(verb, read.library, words=tuple(map(unveiled, read.words)), export=wish)


def _show(verb: str, arguments: Sequence[str]) -> Asked:
    parser = parser_of(verb, "Print one article, its quotations marked and their speakers named.")
    parser.add_argument(
        "words", nargs=1, metavar="ID", help="as `dateline list` prints it: 20250326-1"
    )
    add_json(parser)
    add_library(parser)
    read = parser.parse_args(arguments)
    return Asked(verb, read.library, words=tuple(read.words), json=read.json)


def _corrections(verb: str, arguments: Sequence[str]) -> Asked:
    parser = parser_of(verb, "Print, take back, export or import what you have corrected.", DEED)
    parser.add_argument(
        "words", nargs="*", metavar="DEED", help="as below; the list where there is none"
    )
    add_json(parser)
    add_library(parser)
    read = parser.parse_intermixed_args(arguments)
    deed, *more = read.words or ["list"]
    wants = {"list": 0, "undo": 1, "export": 1, "import": 1}
    if wants.get(deed) != len(more):
        parser.error(f"{' '.join(read.words)!r} is none of: list, undo N, export FILE, import FILE")
    return Asked(verb, read.library, words=(deed, *more), json=read.json)


def _annotate(verb: str, arguments: Sequence[str]) -> Asked:
    parser = parser_of(
        verb,
        "Print a JSON line for each article: its quotations, their speakers, people, places. "
        "Offsets count characters of the text as it was given. No library is used.",
    )
    parser.add_argument(
        "words",
        nargs="*",
        metavar="FILE",
        help="text files; with - or none, standard input, where each line is a JSON object "
        'with "text" and, if known, "id", "title", "date"',
    )
    parser.add_argument(
        "--workers", type=count, metavar="N", help="processes to share the work (1)"
    )
    read = parser.parse_args(arguments)
    return Asked(verb, default_library(), words=tuple(read.words), workers=read.workers)


_DEEDS = {
    "list": "Print the articles that fit, newest first.",
    "quotes": "Print what was said in the articles that fit, and by whom.",
    "people": "Print who is mentioned in the articles that fit, in most of them first.",
    "speakers": "Print who is quoted in the articles that fit, how often and with how many "
    "words, most words first.",
    "places": "Print what places the articles that fit name, in most of them first.",
}
_VERBS: dict[str, Callable[[str, Sequence[str]], Asked]] = {
    "import": _import,
    "show": _show,
    "annotate": _annotate,
    "corrections": _corrections,
    "export": _export,
    **dict.fromkeys(_DEEDS, _of_filter),
}
