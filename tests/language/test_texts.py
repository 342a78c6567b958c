"""How texts are said in the code: so that translators find them, and in the language chosen."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import reader

READER = Path(reader.__file__).parent
SAID = {"tr", "counted", "marked"}
SHOWN = {
    *("QLabel", "QPushButton", "QAction", "QGroupBox", "QCheckBox", "QRadioButton", "OneLine"),
    *("setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setWindowTitle"),
    *("setPlaceholderText", "setTitle", "addMenu", "addAction", "addButton", "addRow", "addTab"),
    *("say", "announce", "tip", "setStatusTip", "setWhatsThis", "setFormat", "setPrefix"),
    *("setSuffix", "setHorizontalHeaderLabels", "name_keys", "show_hint"),
}
"""What puts words on the screen, or in a reader's ears."""
NAMES = {"Dateline", "Aa"}
"""What is called so in every language."""

MODULES = [*sorted(READER.rglob("*.py"))]


def called(node: ast.AST) -> str:
    """What the call calls; empty where `node` is none."""
    if not isinstance(node, ast.Call):
        return ""
    return getattr(node.func, "id", "") or getattr(node.func, "attr", "")


def faults_of(tree: ast.Module) -> Iterator[str]:
    """Texts that Qt's lupdate doesn't find, or that are said before a language is chosen."""
    for node in ast.walk(tree):
        if called(node) in SAID and not is_found(node):
            yield f"{node.lineno}: no literal: {ast.unparse(node)}"
        if isinstance(node, ast.JoinedStr):
            within = (each for each in ast.walk(node) if called(each) in SAID)
            yield from (
                f"{node.lineno}: lupdate looks into no f-string: {ast.unparse(each)}"
                for each in within
                if isinstance(each.args[0], ast.Constant)
            )
    for node in at_import(tree.body):
        if called(node) in {"tr", "counted", "number"}:
            yield f"{node.lineno}: said while the module loads: {ast.unparse(node)}"


def is_found(call: ast.Call) -> bool:
    """Whether the text and its note are literals, or for `tr` were marked elsewhere."""
    first, *notes = call.args[:2]
    if called(call) == "tr" and not isinstance(first, ast.Constant):
        return not any(literals(first)) and not isinstance(first, ast.JoinedStr)
    return all(isinstance(text, ast.Constant) for text in (first, *notes))


def at_import(nodes: list[ast.stmt]) -> Iterator[ast.AST]:
    """All that is done while the module loads."""
    waiting: list[ast.AST] = [*nodes]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            waiting += [
                *node.decorator_list,
                *node.args.defaults,
                *filter(None, node.args.kw_defaults),
            ]
        elif not isinstance(node, ast.Lambda):
            waiting += ast.iter_child_nodes(node)


def shown_past(tree: ast.Module) -> Iterator[str]:
    """Words that are put on the screen as they stand in the code."""
    for node in ast.walk(tree):
        if called(node) in SHOWN:
            assert isinstance(node, ast.Call)
            given = [*node.args, *(keyword.value for keyword in node.keywords)]
            yield from (
                f"{node.lineno}: {ast.unparse(each)}"
                for each in given
                if is_words("".join(literals(each)))
            )


def literals(node: ast.expr) -> Iterator[str]:
    """The letters that stand there literally, whichever way an if goes."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        for part in node.values:
            yield from literals(part) if isinstance(part, ast.Constant) else ()
    elif isinstance(node, ast.IfExp):
        yield from (*literals(node.body), *literals(node.orelse))
    elif isinstance(node, ast.BinOp | ast.BoolOp):
        for part in ast.iter_child_nodes(node):
            yield from literals(part) if isinstance(part, ast.expr) else ()
    elif isinstance(node, ast.Tuple | ast.List):
        for part in node.elts:
            yield from literals(part)


def is_words(text: str) -> bool:
    return any(word not in NAMES for word in re.findall(r"[^\W\d_]{2,}", text.replace("&", "")))


@pytest.mark.parametrize(
    "module", MODULES, ids=lambda path: str(path.relative_to(READER).with_suffix(""))
)
def test_texts_are_found_and_said_when_they_are_needed(module: Path) -> None:
    tree = ast.parse(module.read_text("utf-8"))
    assert not [*faults_of(tree)]
    if module.parent.name == "window":
        assert not [*shown_past(tree)]


@pytest.mark.parametrize(
    ("code", "faults"),
    [
        ('tr("Close")', 1),
        ('class A:\n    words = tr("Close")', 1),
        ('def a(words: str = tr("Close")) -> str: ...', 1),
        ('words = marked("Close")\ndef a() -> str: return tr(words)', 0),
        ('def a() -> str: return tr(f"{1} pages")', 1),
        ('def a() -> str: return tr(f"{b}")', 1),
        ('def a() -> str: return tr("a" + "b")', 1),
        ('def a() -> str: return tr("a" if b else "c")', 1),
        ("def a() -> str: return tr(b if c else d)", 0),
        ('def a() -> str: return counted("page", pages, 1)', 1),
        ('def a() -> str: return f"1 {tr("Close")}"'.replace('tr("Close")', "tr('Close')"), 1),
        ('def a() -> str: return f"1 {tr(words)}"', 0),
    ],
)
def test_sees_what_would_be_missed(code: str, faults: int) -> None:
    assert len([*faults_of(ast.parse(code))]) == faults


@pytest.mark.parametrize(
    ("code", "faults"),
    [
        ('a.say("No article is open.")', 1),
        ('QLabel(f"{n} articles")', 1),
        ('a.setText("Save" if b else "")', 1),
        ('a.say(tr("No article is open."))', 0),
        ('a.setText(f"{n} · {m}")', 0),
    ],
)
def test_sees_what_is_shown_past_translations(code: str, faults: int) -> None:
    assert len([*shown_past(ast.parse(code))]) == faults
