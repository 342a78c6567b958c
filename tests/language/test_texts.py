"""How texts are said in the code: so that translators find them, and in the language chosen."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Set
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


def calls(nodes: Iterable[ast.AST], of: Set[str]) -> Iterator[ast.Call]:
    """The calls of functions or methods so called."""
    for node in nodes:
        if isinstance(node, ast.Call) and called(node) in of:
            yield node


def called(call: ast.Call) -> str:
    """What is called."""
    return getattr(call.func, "id", "") or getattr(call.func, "attr", "")


def faults_of(tree: ast.Module) -> Iterator[str]:
    """Texts that Qt's lupdate doesn't find, or that are said before a language is chosen."""
    for call in calls(ast.walk(tree), SAID):
        if not is_found(call):
            yield f"{call.lineno}: no literal: {ast.unparse(call)}"
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            for call in calls(ast.walk(node), SAID):
                if isinstance(call.args[0], ast.Constant):
                    yield f"{call.lineno}: lupdate looks into no f-string: {ast.unparse(call)}"
    for call in calls(at_import(tree.body), {"tr", "counted", "number"}):
        yield f"{call.lineno}: said while the module loads: {ast.unparse(call)}"


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
    for call in calls(ast.walk(tree), SHOWN):
        given = [*call.args, *(keyword.value for keyword in call.keywords)]
        for each in given:
            if is_words("".join(literals(each))):
                yield f"{call.lineno}: {ast.unparse(each)}"


def literals(node: ast.expr) -> Iterator[str]:
    """The letters that stand there literally, whichever way an if goes."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        for part in node.values:
            yield from literals(part) if isinstance(part, ast.Constant) else ()
    elif isinstance(node, ast.IfExp):
        yield from (*literals(node.body), *literals(node.orelse))
    elif isinstance(node, ast.BinOp):
        yield from (*literals(node.left), *literals(node.right))
    elif isinstance(node, ast.BoolOp | ast.Tuple | ast.List):
        for each in node.values if isinstance(node, ast.BoolOp) else node.elts:
            yield from literals(each)


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
