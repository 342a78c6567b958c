"""What is printed: readable, whole where it is piped, and powerless over the terminal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
from contextlib import suppress

import hypothesis.strategies as st
import pytest
from hypothesis import given

from reader.cli.printing import harmless, joined, json_line, on_one_line
from reader.cli.tables import Column, print_table

TEXT = st.text(alphabet=st.characters(), max_size=60)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("plain “text” – é 日本 😀", "plain “text” – é 日本 😀"),
        ("red \x1b[31malert\x1b[0m", "red [31malert[0m"),
        ("\x9b2J\x07\x08\x7f\x00", "2J"),
        ("a\u202egnp.exe\u2066b\u2069", "agnp.exeb"),
        ("one\r\ntwo\rthree\tfour", "one\ntwo\nthree\tfour"),
        ("half \ud83d of it", "half  of it"),
    ],
)
def test_nothing_is_left_that_a_terminal_obeys(text: str, left: str) -> None:
    assert harmless(text) == left


@given(TEXT)
def test_no_control_character_passes(text: str) -> None:
    for sign in harmless(text):
        assert sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cs")
        assert unicodedata.bidirectional(sign) not in ("LRO", "RLO", "LRE", "RLE", "PDF")
    assert harmless(harmless(text)) == harmless(text)


@given(TEXT)
def test_one_line_is_one_line(text: str) -> None:
    assert len(on_one_line(text).splitlines()) <= 1
    assert on_one_line(text) == joined(text).strip()


@given(st.recursive(TEXT | st.integers() | st.none(), lambda each: st.lists(each, max_size=3)))
def test_json_lines_are_one_line_and_come_back(value: object) -> None:
    line = json_line(value)
    assert len(line.splitlines()) == 1
    assert harmless(line) == line
    assert json.loads(line.encode().decode()) == value


def test_json_lines_escape_what_ends_lines_or_steers_a_terminal() -> None:
    assert json_line("a\u2028b\u2029c\x85d\x9be\u202ef") == (
        r'"a\u2028b\u2029c\u0085d\u009be\u202ef"'
    )


def test_json_lines_are_readable() -> None:
    assert json_line({"name": "Dvořák “😀”"}) == '{"name": "Dvořák “😀”"}'


COLUMNS = (Column("NAME", yields=True), Column("COUNT", right=True), Column("WHERE", yields=True))
ROWS = [
    ("Ann\nBly", "7", "Oslo"),
    ("Zhōu 周 of the very long name indeed", "1204", "a place whose name runs on and on and on"),
]


def test_a_piped_table_is_whole(capsys: pytest.CaptureFixture[str]) -> None:
    assert print_table(COLUMNS, ROWS) == 2
    assert capsys.readouterr().out.splitlines() == [
        "NAME                                  COUNT  WHERE",
        "Ann Bly                                   7  Oslo",
        "Zhōu 周 of the very long name indeed   1204  a place whose name runs on and on and on",
    ]


def test_no_rows_print_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert print_table(COLUMNS, []) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.skipif(sys.platform == "win32", reason="made with a pseudo-terminal")
@pytest.mark.parametrize("width", [40, 60])
def test_on_a_terminal_it_keeps_to_the_width(width: int) -> None:
    program = (
        "from tests.cli.test_printing import *;"
        "from rich.cells import cell_len;"
        "print_table(COLUMNS, ROWS)"
    )
    ours, theirs = os.openpty()
    environment = {**os.environ, "COLUMNS": str(width), "NO_COLOR": "1"}
    process = subprocess.Popen([sys.executable, "-c", program], stdout=theirs, env=environment)
    os.close(theirs)
    said = b""
    with suppress(OSError):  # how Linux tells that the other side is gone
        while piece := os.read(ours, 4096):
            said += piece
    assert process.wait() == 0
    os.close(ours)
    lines = said.decode().splitlines()
    assert len(lines) == 3
    assert max(map(len, lines)) <= width
    assert "…" in lines[2]
    assert " 1204 " in lines[2]
