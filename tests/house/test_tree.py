"""The house law, as far as a machine can read it: names, docstrings, layers, locks, leavings."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "reader").rglob("*.py"))
SHAPELESS = {"utils", "util", "helpers", "common", "base", "core", "manager", "service", "misc"}
SEEDS = {
    "000_82dac2a46820e30c.txt": "74140e9b7f065d6803d7baa3acf6bb5e9cbeb4579330d384c176ca687a1153b3",
    "003_d90b73ff650c5895.txt": "fe52b9c7fbe91007467ccedfde12bd243fe2ceee307ca38f11c99c2d79af4db1",
}
# Put together here, so that this file holds none of what it looks for.
UNFINISHED = re.compile("#\\s*(?:TO" + "DO|FIX" + "ME|X" + "XX)\\b")
ADDRESSES = re.compile(
    "|".join(
        (
            "pypi" + r"\.org",
            "python" + r"hosted\.org",
            "npm" + r"js\.(?:org|com)",
            "index" + r"[-_]url\s*[= ]\s*[\"']?\w",
            r"https?://\d+\.\d+\.\d+\.\d+",
        )
    )
)
PLACES_OF_MACHINES = re.compile(
    r"(?<![\w.~-])/(?:" + "|".join(("ro" + "ot", "wo" + "rk", "Use" + "rs/\\w+")) + r")/"
)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tracked() -> dict[str, str]:
    """The text of every tracked file, by its path."""
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("this is no checkout, or there is no git")
    asked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True)
    if asked.returncode:
        pytest.skip("git does not read this checkout")
    found = {}
    for name in asked.stdout.decode().split("\0"):
        path = ROOT / name
        if name and path.is_file():
            data = path.read_bytes()
            if b"\0" not in data:
                found[name] = data.decode("utf-8", errors="replace")
    return found


def pins() -> dict[str, int]:
    """The packages of the lock, with the number of hashes of each."""
    found: dict[str, int] = {}
    package = ""
    for line in (ROOT / "requirements.txt").read_text().splitlines():
        pin = re.match(r"([a-z0-9][a-z0-9.-]*)==[^\s;\\]+(?:\s*;[^\\]*)?\s*\\?$", line)
        if pin:
            package = pin[1]
            found[package] = 0
        elif re.fullmatch(r"\s+--hash=sha256:[0-9a-f]{64}(?: \\)?", line):
            found[package] += 1
        else:
            pytest.fail(f"no pin and no hash: {line!r}")
    return found


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_opens_with_one_sentence_on_one_line(module: Path) -> None:
    docstring = ast.get_docstring(ast.parse(module.read_text("utf-8")))
    assert docstring, "it has no docstring"
    first, _, rest = docstring.partition("\n")
    assert first.endswith((".", "?")), "its first line is no whole sentence"
    assert not rest or rest.startswith("\n"), "its first sentence goes on in a second line"


@pytest.mark.parametrize(
    "package", [module for module in MODULES if module.name == "__init__.py"], ids=name_of
)
def test_a_package_holds_one_docstring_and_exports_nothing(package: Path) -> None:
    statements = ast.parse(package.read_text("utf-8")).body
    assert len(statements) == 1
    assert isinstance(statements[0], ast.Expr)


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_is_named_for_what_it_holds(module: Path) -> None:
    for name in module.relative_to(ROOT).with_suffix("").parts:
        assert name not in SHAPELESS
        assert re.fullmatch(r"[a-z][a-z0-9_]*|__init__|__main__", name)


def test_nothing_tracked_is_left_unfinished() -> None:
    assert [name for name, text in tracked().items() if UNFINISHED.search(text)] == []


def test_nothing_tracked_names_a_registry() -> None:
    assert [name for name, text in tracked().items() if ADDRESSES.search(text)] == []


def test_nothing_tracked_names_a_place_on_some_machine() -> None:
    own = [str(path) for path in (ROOT, Path.home()) if len(path.parts) > 2]
    found = [
        name
        for name, text in tracked().items()
        if PLACES_OF_MACHINES.search(text) or any(path in text for path in own)
    ]
    assert found == []


def test_what_is_ours_is_not_tracked() -> None:
    left = [
        name
        for name in tracked()
        if re.search(r"(?:^|/)(?:__pycache__|\.venv|\.hypothesis|\.\w+_cache)/|\.pyc$", name)
        or name in {"uv.lock", "pylock.toml"}
    ]
    assert left == []


@pytest.mark.parametrize("name", SEEDS)
def test_the_seeds_are_as_they_were_given(name: str) -> None:
    assert sha256((ROOT / "seeds" / name).read_bytes()).hexdigest() == SEEDS[name]


def test_there_are_no_other_seeds() -> None:
    assert {path.name for path in (ROOT / "seeds").iterdir()} == set(SEEDS)


def test_the_lock_holds_no_address_and_a_hash_for_every_pin() -> None:
    assert "://" not in (ROOT / "requirements.txt").read_text()
    assert len(pins()) > 10
    assert [package for package, hashes in pins().items() if not hashes] == []


def test_every_package_asked_for_is_in_the_lock() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = {re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", one)[0]).lower() for one in asked}  # type: ignore[index]
    assert names - set(pins()) == set()


def test_the_layers_hold() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    if not linter.exists():
        pytest.skip("import-linter is not installed beside this Python")
    found = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert found.returncode == 0, found.stdout[found.stdout.find("Contracts") :] + found.stderr
