"""What a person sees is said through `tr`, `counted` or `marked`, and never as it stands.

`test_everything_speaks.py` sees what the openings of the window show; this sees all of the code.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import reader

READER = Path(reader.__file__).parent
LAYERS = ("filter", "models", "window")
SAID = {"tr", "counted", "marked"}

NOT_SAID = {
    "Dateline": "the program's name",
    "Markdown": "a form's name, and the same everywhere",
    "Esc": "a key as Qt calls it",
    "Space": "a key as Qt calls it",
    "Down": "an icon or a key by its name",
    "Left": "a column as a key",
    "Right": "a column as a key",
    " — Dateline": "the program's name",
    " is missing or isn't a font": "a fault of the installation, at the start",
    "name:": "the beginning of a key",
    "Noto Serif": "a face of the type that ships",
    "Regular": "a face of the type that ships",
    "Bold": "a face of the type that ships",
    "Italic": "a face of the type that ships",
    "nobody's words": "a kind of mark, which is no text",
    "reported speech": "a kind of mark, which is no text",
    "untitled article": "a citation follows an English manual of style",
    "paraphrased in": "a citation follows an English manual of style",
    "quoted in": "a citation follows an English manual of style",
    "an ": "a citation follows an English manual of style",
    "in a list after “either”": "a note for translators",
    "in a list": "a note for translators",
    "The committee said on Monday that it would look at the plan again, and Ms Hale, who leads "
    "it, “asked for time” until the costs of 2024 are known to both towns. ": "only measured",
}
"""What may stand as it is, and why."""

NOT_SAID_IN = {
    "filter/completion.py": "what is typed: `last week`",
    "window/preferences.py": "what languages are called in themselves",
    "models/motion.py": "what desktops call their settings",
    "models/told.py": "what countries are called, as the articles have it",
}

_WORD = r"[A-Za-z’']{2,}"
_SENTENCE = re.compile(rf"{_WORD},? {_WORD}|^[A-Z][a-z]{{2,}}[.…:?!]?$")
"""Words with a blank between them, or one with a capital."""
_PIECE = re.compile(r"(?:^|\s|\()[A-Za-z’']{2,}(?:\s|[.,…:;?!)]|$)")
"""A word in what stands between the values of an f-string."""
_OTHER = re.compile(
    r"[{};]|^\s*\w+-\w+:|\dpx|\b(?:solid|palette)\b|\b(?:color|background): $"
    r"|\(\?|\[\^|\\[wsdb]"
)
"""What is of a style sheet, or of a pattern."""


def bare(source: str) -> Iterator[str]:
    """The literals of a module that look like English and go through nothing that speaks."""
    tree = ast.parse(source)
    passed: set[int] = set()
    pieces: set[int] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant()) | ast.Raise(exc=ast.Call(func=ast.Name())):
                passed |= {id(each) for each in _plain(node)}
            case ast.Call(func=ast.Name(id=name)) if name in SAID:
                passed |= {id(each) for each in ast.walk(node)}
            case ast.JoinedStr(values=values):
                pieces |= {id(each) for each in values}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in passed:
            text = node.value
            looks = _PIECE if id(node) in pieces else _SENTENCE
            if isinstance(text, str) and looks.search(text) and not _OTHER.search(text):
                yield text


def _plain(node: ast.AST) -> Iterator[ast.AST]:
    """All in a docstring, or in a fault that is for programmers."""
    if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
        name = node.exc.func.id if isinstance(node.exc.func, ast.Name) else ""
        if name not in {"AssertionError", "TypeError", "ValueError", "RuntimeError"}:
            return
    yield from ast.walk(node)


MODULES = sorted(file for layer in LAYERS for file in (READER / layer).rglob("*.py"))


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(READER)))
def test_nothing_is_said_in_bare_english(file: Path) -> None:
    if file.relative_to(READER).as_posix() in NOT_SAID_IN:
        pytest.skip(NOT_SAID_IN[file.relative_to(READER).as_posix()])
    assert [text for text in bare(file.read_text("utf-8")) if text not in NOT_SAID] == []


@pytest.mark.parametrize(
    "source",
    [
        'label.setText("No article here.")',
        'button = QPushButton("Close")',
        'text = f"{n} of {m}"',
        'told = f"Copied: {words}"',
        'raise NoDay("No calendar has it")',
        'tr("This is said.") + " and this is not"',
    ],
)
def test_it_notices_bare_english(source: str) -> None:
    assert list(bare(source))


@pytest.mark.parametrize(
    "source",
    [
        '"""A docstring of a module."""',
        'tr("No article here.")',
        'counted("one article", "{n} articles", 2)',
        'raise AssertionError("this cannot be")',
        'f"QLabel {{ color: {colour}; border: 1px solid {line}; }}"',
        'settings["page_width"]',
        'f"{day}-{month}"',
    ],
)
def test_it_lets_pass_what_is_none(source: str) -> None:
    assert not list(bare(source))
