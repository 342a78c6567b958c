"""What the command line asks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.cli.arguments import asked
from reader.cli.wishes import Asked, Picture
from reader.files.folders import default_library
from reader.files.release import version

OWN = default_library()
LIST = Path("a/list")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ([], Asked("", OWN)),
        (["tests", "reader"], Asked("", OWN, paths=(Path("tests"), Path("reader")))),
        (["--library", "a", "tests"], Asked("", Path("a"), paths=(Path("tests"),))),
        (["import", "x", "y"], Asked("import", OWN, paths=(Path("x"), Path("y")))),
        (["import", "--progress", "x"], Asked("import", OWN, paths=(Path("x"),), steps=True)),
        (["import", "--workers", "3", "x"], Asked("import", OWN, paths=(Path("x"),), workers=3)),
        (
            ["import", "--scheduler", "tcp://desk:8786", "x"],
            Asked("import", OWN, paths=(Path("x"),), scheduler="tcp://desk:8786"),
        ),
        (["--language", "fr"], Asked("", OWN, language="fr")),
        (
            ["import", "--progress", "--language", "fr", "x"],
            Asked("import", OWN, paths=(Path("x"),), steps=True, language="fr"),
        ),
        (["list"], Asked("list", OWN)),
        (["list", "person:macron"], Asked("list", OWN, words=("person:macron",))),
        (["list", "a", "OR", "-b"], Asked("list", OWN, words=("a", "OR", "-b"))),
        (["list", "-place:Lyon"], Asked("list", OWN, words=("-place:Lyon",))),
        (["list", "a", "--json", "-b"], Asked("list", OWN, words=("a", "-b"), json=True)),
        (["list", "-j"], Asked("list", OWN, words=("-j",))),
        (["list", '"a b" c'], Asked("list", OWN, words=('"a b" c',))),
        (["--library", "a", "list", "b"], Asked("list", Path("a"), words=("b",))),
        (["--library=a", "list"], Asked("list", Path("a"))),
        (["list", "b", "--library", "a"], Asked("list", Path("a"), words=("b",))),
        (["quotes", "--json"], Asked("quotes", OWN, json=True)),
        (["people", "x"], Asked("people", OWN, words=("x",))),
        (["speakers", "x"], Asked("speakers", OWN, words=("x",))),
        (["places"], Asked("places", OWN)),
        (["show", "20250326-1"], Asked("show", OWN, words=("20250326-1",))),
        (["show", "--json", "1"], Asked("show", OWN, words=("1",), json=True)),
        (["annotate"], Asked("annotate", OWN)),
        (["annotate", "-"], Asked("annotate", OWN, words=("-",))),
        (["annotate", "--workers", "3", "f"], Asked("annotate", OWN, words=("f",), workers=3)),
        (["--screenshot", "a.png"], Asked("", OWN, picture=Picture(Path("a.png")))),
        (
            [
                "--screenshot",
                "a.png",
                "--filter",
                "x",
                "--select",
                "2",
                "--theme",
                "dark",
                "--size",
                "800x600",
            ],
            Asked("", OWN, picture=Picture(Path("a.png"), "x", 2, "dark", (800, 600))),
        ),
    ],
)
def test_what_is_asked_for(line: list[str], expected: Asked) -> None:
    assert asked(line) == expected


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["no/such/path"], "no file, folder or command 'no/such/path'"),
        (["lst"], "no file, folder or command 'lst'"),
        (["import"], "PATH"),
        (["show"], "ID"),
        (["show", "1", "2"], "2"),
        (["list", "--jsn"], "--jsn"),
        (["list", "--library"], "--library"),
        (["import", "--workers", "0", "x"], "'0' is no number from 1 up"),
        (["annotate", "--workers", "0"], "'0' is no number from 1 up"),
        (["annotate", "--workers", "²"], "no number"),
        (["--screenshot", "a.png", "--size", "big"], "no size like 1440x900"),
        (["--screenshot", "a.png", "--size", "10x99999"], "from 200 to 10000"),
        (["--screenshot", "a.png", "--select", "0"], "no number from 1 up"),
        (["--theme", "dark"], "--theme goes with --screenshot"),
        (["--language", "xx"], "'xx' is none of: en, fr"),
        (["import", "--language", "fr", "x"], "--language goes with --progress"),
        (["list", "--language", "fr"], "unrecognized arguments"),
    ],
)
def test_what_is_not_understood_is_said_and_ends_with_2(
    line: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        asked(line)
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def test_a_path_named_like_a_verb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("list").mkdir()
    assert asked(["./list"]) == Asked("", OWN, paths=(Path("list"),))
    assert asked(["--", "list"]) == Asked("", OWN, paths=(Path("list"),))


@pytest.mark.parametrize("line", [["--help"], ["list", "-h"], ["annotate", "--help"]])
def test_help_fits_a_terminal(line: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        asked(line)
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert said.startswith("usage: dateline")
    assert max(map(len, said.splitlines())) <= 80


def test_the_version_is_the_project_s(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        asked(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"Dateline {version()}\n"
    assert version()[0].isdecimal()


def test_the_words_are_one_filter() -> None:
    assert asked(["list", "speaker:macron", "-lyon"]).filter == "speaker:macron -lyon"
