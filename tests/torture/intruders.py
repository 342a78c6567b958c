"""Articles that would be let in: markup, entities, terminal codes, turned words, in every place."""

from __future__ import annotations

import json
import os
import pty
import re
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path

from reader.library.catalogue import Catalogue
from reader.library.ids import ArticleId, shown
from tests.torture.by_the_reader import correct_some
from tests.torture.program import ROOT, at_home, dateline
from tests.torture.score import Plan, Score
from tests.torture.watching import watched

HARMFUL = (
    "<img src=x onerror=alert(1)>",
    '<img src="http://localhost:9/a.png">',
    '<a href="file:///etc/passwd">x</a>',
    "<script>alert(1)</script>",
    "<b>bold</b> &lt;b&gt; &#x1b;[31m &nbsp;",
    "\x1b[31mred\x1b[0m",
    "\x1b]0;title\x07",
    "\x1b]8;;http://localhost:9/\x1b\\link\x1b]8;;\x1b\\",
    "\x9b31m",
    "\u202egnp.exe\u202c",
    "\u2066\u2069\u2067",
    "a\x08\x08b\x7f\x00\x05",
    "[bold]rich[/bold] [link=http://x]y[/link] :smile:",
    "%s%n{0}{self}$HOME `id`",
    "=HYPERLINK(1)",
    "../../../../outside",
)
_OBEYED = re.compile(
    "[\0-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\x1b(?!\\[[0-9;]*m)"
)
"""What a terminal, or a reader's eye, would obey; the program's own bold and dim are fine."""

_VERBS = ("list", "quotes", "people", "places", "corrections")
_CONTEXT = 40


def let_in(plan: Plan, place: Path, most: int | None = None) -> Score:
    """Take in articles that hold harm in every place, and look at all that is shown of them.

    With `most`, no more than so many are printed by `show`, and not every verb is asked.
    """
    score = Score("harm in articles and library")
    home = at_home(place / "home")
    library = place / "kept" / "library.sqlite"
    folder = _folder(place / "clippings")
    taken = dateline("import", "--library", library, "--", folder, home=home)
    _look("import", taken.out + taken.err, score)
    correct_some(library, plan.dice("harm"), 12)
    _terminal(library, home, score, most)
    _window(library, home, place, score)
    _paths(library, home, place, score)
    score.wanted = score.tried
    return score


def _folder(folder: Path) -> Path:
    folder.mkdir(parents=True)
    for number, harm in enumerate(HARMFUL):
        line = " ".join(harm.split("\n"))
        name = f"Anna {line} Dvorak"
        text = (
            f" date 2024-05-{number + 1:02d} {line} said {line}\n\n{line.upper()}\n\n"
            f"“We {line} sail,” said {name} of Oslo {line}.\n\n{line}: “It {harm} ends,” he said."
            f"\n\nMr {line} said that Paris {line} was shut. A caption (AP/{line})\n"
        )
        (folder / f"{number}.txt").write_text(text, "utf-8", newline="")
        front = f"---\ntitle: '{line}'\nsource: '{line}'\ndate: 2024-05-02\n---\n\n{text[20:]}"
        (folder / f"{number}.md").write_text(front, "utf-8", newline="")
        odd = "".join(sign for sign in line if sign not in "/\0")
        with suppress(OSError):
            (folder / f"{number} {odd}.txt").write_text(f"{text}\n\n{number}", "utf-8", newline="")
    for number, odd_name in enumerate(("new\nline", "bell\x07", "\udcff\udcfe", "turn\u202egpj")):
        path = os.fsencode(folder / f"{number} {odd_name}.txt")
        Path(os.fsdecode(path)).write_bytes(b"\0\1\2" * 9)
    return folder


def _terminal(library: Path, home: Mapping[str, str], score: Score, most: int | None) -> None:
    """Every verb, into a file and on a terminal."""
    with closing(Catalogue(library)) as catalogue:
        numbers = [shown(ArticleId(number)) for number in catalogue.ids()]
    asked: list[tuple[str, ...]] = [(verb,) for verb in _VERBS] + [
        ("show", number) for number in numbers[::2][:most]
    ]
    asked += [("export", f"--format={form}") for form in ("csv", "json", "markdown")]
    asked += [("list", HARMFUL[0]), ("list", "person:\x1b[31m", "place:nowhere")]
    if most is not None:
        asked = [each for each in asked if each[0] in ("list", "quotes", "show", "export")]
    for verb, *words in asked:
        for more in ((),) if verb in ("show", "export") or most is not None else ((), ("--json",)):
            ended = dateline(verb, *more, *words, "--library", library, home=home)
            score.tried += 1
            if ended.crash:
                score.crash(verb, ended.crash)
            _look(f"{verb} {words}", ended.out + ended.err, score)
    clippings = sorted((library.parent.parent / "clippings").glob("*.txt"))
    annotated = dateline("annotate", *clippings, home=home)
    score.tried += 1
    _look("annotate", annotated.out + annotated.err, score)
    seen = asked[:7] if most is None else asked[1:3]
    for verb, *words in (*seen, ("import", str(library.parent.parent / "clippings"))):
        score.tried += 1
        _look(f"{verb} on a terminal", _on_a_terminal([verb, *words], library, home), score)


def _look(what: str, said: str, score: Score) -> None:
    found = _OBEYED.search(said.replace("\r\n", "\n").replace("\r", ""))
    if found is not None:
        around = said[max(0, found.start() - _CONTEXT) : found.end() + _CONTEXT]
        score.lose(what, f"it prints {found[0]!r} in {around!r}")


def _on_a_terminal(words: list[str], library: Path, home: Mapping[str, str]) -> str:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "reader", *words, "--library", str(library)]
    env = {**home, "TERM": "xterm-256color", "COLUMNS": "100"}
    with subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=subprocess.DEVNULL, cwd=ROOT, env=env
    ) as process:
        os.close(theirs)
        said = b""
        with suppress(OSError):  # a terminal that nobody holds any more
            while piece := os.read(ours, 65_536):
                said += piece
        process.wait()
    os.close(ours)
    return said.decode("utf-8", "replace")


def _window(library: Path, home: Mapping[str, str], place: Path, score: Score) -> None:
    """Every article in the window: nothing of it is taken for markup, nobody is called."""
    command = [sys.executable, "-m", "tests.torture.inspection", str(library)]
    ended, deeds = watched(command, home, place, [library.parent, place / "home"])
    score.tried += 1
    if ended.crash or ended.status:
        score.crash("window", ended.crash or ended.err[-500:])
        return
    seen = json.loads(ended.out.splitlines()[-1])
    score.notes.append(
        f"{seen['articles']} articles and {seen['words']} words looked at in the window"
    )
    for what in (*seen["odd"], *deeds):
        score.lose("window", what)


def _paths(library: Path, home: Mapping[str, str], place: Path, score: Score) -> None:
    """A library whose paths lead elsewhere makes nobody write there."""
    outside = place / "outside"
    outside.mkdir()
    for name in ("there.txt", "library.sqlite"):
        (outside / name).write_text("whatever")
    bad = place / "bad" / "library.sqlite"
    bad.parent.mkdir()
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("VACUUM INTO ?", (str(bad),))
    leading = (f"{outside}/there.txt", "../../outside/new.txt", f"{outside}/new.txt", "\0", "")
    with closing(sqlite3.connect(bad)) as connection:
        (articles,) = connection.execute("SELECT json_group_array(id) FROM articles").fetchone()
        for path, article in zip(leading, json.loads(articles), strict=False):
            connection.execute("UPDATE files SET path = ? WHERE article = ?", (path, article))
            connection.execute("UPDATE articles SET title = ? WHERE id = ?", (path, article))
            connection.execute("INSERT OR REPLACE INTO left_out VALUES (?, 'x')", (path + "2",))
        connection.commit()
    before = {path.name: path.read_bytes() for path in outside.iterdir()}
    for words in (["list"], ["import", str(place / "clippings")], ["corrections"]):
        command = [sys.executable, "-m", "reader", *words, "--library", str(bad)]
        _watch(command, home, place, bad, score)
    _watch([sys.executable, "-m", "tests.torture.inspection", str(bad)], home, place, bad, score)
    if {path.name: path.read_bytes() for path in outside.iterdir()} != before:
        score.lose("paths in a library", "something outside was written to")


def _watch(
    command: list[str], home: Mapping[str, str], place: Path, library: Path, score: Score
) -> None:
    ended, deeds = watched(command, home, place, [library.parent, place / "home"])
    score.tried += 1
    if ended.crash:
        score.crash(command[2:4], ended.crash)
    for what in deeds:
        score.lose(command[2:4], what)
