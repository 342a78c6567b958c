"""Real folders, with links in circles, pipes, odd names and great depth."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from reader.files.pages import LeftOut
from reader.files.walk import Found, count, files, shown

NOBODY = 65_534


def put(*names: str) -> None:
    """Files of these names below the folder one stands in."""
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(f"The text of {name}.")


def walked(paths: Iterable[str]) -> list[str]:
    """What a walk gives, in order: a path, or a path and why it is left out."""
    return [
        f"{found.path}: {found.reason}" if isinstance(found, LeftOut) else str(found.path)
        for found in files(map(Path, paths))
    ]


@pytest.fixture(autouse=True)
def standing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    tmp_path.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    yield
    if os.geteuid() == NOBODY:
        os.seteuid(0)


def test_a_folder_comes_in_the_order_of_names() -> None:
    put("a/2.txt", "a/10.txt", "a/b/1.txt", "a/Z.txt", "a/c.txt")
    assert walked(["a"]) == ["a/10.txt", "a/2.txt", "a/Z.txt", "a/b/1.txt", "a/c.txt"]


def test_a_file_comes_with_what_is_known_of_it_and_all_are_counted() -> None:
    put("a/1.txt", "a/b/2.txt", "a/3.pdf")
    (found, *_) = files([Path("a")])
    assert isinstance(found, Found)
    assert found.status == Path("a/1.txt").stat()
    assert count([Path("a"), Path("a/b"), Path("none")]) == 4


def test_given_paths_keep_their_order() -> None:
    put("b/1.txt", "a/1.txt", "c.txt")
    assert walked(["c.txt", "b", "a"]) == ["c.txt", "b/1.txt", "a/1.txt"]


def test_each_file_comes_once() -> None:
    put("a/1.txt", "a/b/2.txt")
    Path("a/3.txt").symlink_to("1.txt")
    Path("a/4.txt").hardlink_to("a/1.txt")
    assert walked(["a", "a/b", "a/1.txt", "./a/"]) == ["a/1.txt", "a/b/2.txt"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("a.txt", None),
        ("a.TXT", None),
        ("a.text", None),
        ("a.md", None),
        ("a.Markdown", None),
        ("a", None),
        ("Talks in the U.S. fail", None),
        ("minutes.2019", None),
        ("a.pdf", "not a text file (.pdf)"),
        ("a.txt.gz", "not a text file (.gz)"),
        ("a.JPG", "not a text file (.jpg)"),
        ("a.mp3", "not a text file (.mp3)"),
        ("a.7z", "not a text file (.7z)"),
        ("a.txt~", "it is an editor's backup copy"),
    ],
)
def test_what_counts_in_a_folder_and_by_name(name: str, reason: str | None) -> None:
    put(f"folder/{name}")
    path = f"folder/{name}"
    assert walked(["folder"]) == [path if reason is None else f"{path}: {reason}"]
    assert walked([path]) == [path]


def test_hidden_ones_are_skipped_unless_given() -> None:
    put("a/.git/config", "a/.note.txt", "a/1.txt")
    assert walked(["a"]) == ["a/1.txt"]
    assert walked(["a/.note.txt", "a/.git"]) == ["a/.note.txt", "a/.git/config"]


def test_links_in_circles_end() -> None:
    put("a/b/1.txt")
    Path("a/b/up").symlink_to("..")
    Path("a/self").symlink_to("self")
    Path("a/here").symlink_to(".")
    assert walked(["a"]) == ["a/b/1.txt", "a/self: its links run in a circle"]


def test_linked_folders_are_followed() -> None:
    put("far/1.txt")
    Path("near").mkdir()
    Path("near/link").symlink_to("../far")
    assert walked(["near", "far"]) == ["near/link/1.txt"]


def test_links_to_nothing_and_missing_paths_are_told() -> None:
    put("a/1.txt")
    Path("a/0.txt").symlink_to("nowhere")
    assert walked(["a", "b", "a/1.txt/c", "a\0b"]) == [
        "a/0.txt: it is a link to nothing",
        "a/1.txt",
        "b: no such file or folder",
        "a/1.txt/c: no such file or folder",
        "a\0b: no such file or folder",
    ]


def test_pipes_sockets_and_devices_are_left_out_unopened() -> None:
    put("a/z.txt")
    os.mkfifo("a/pipe.txt")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("a/socket.txt")
        found = walked(["a", "a/pipe.txt", os.devnull])
    assert found == [
        "a/pipe.txt: it is a pipe",
        "a/socket.txt: it is a socket",
        "a/z.txt",
        f"{os.devnull}: it is a device",
    ]


def test_a_folder_one_may_not_read_stops_nothing() -> None:
    put("a/1.txt", "b/1.txt", "c/1.txt")
    Path("b").chmod(0)
    if os.geteuid() == 0:
        os.seteuid(NOBODY)
    found = walked(["a", "b", "c"])
    if os.geteuid() == NOBODY:
        os.seteuid(0)
    Path("b").chmod(0o755)
    assert found == ["a/1.txt", "b: permission denied", "c/1.txt"]


def test_great_depth() -> None:
    deep = "/".join("d" * 300)
    Path(deep).mkdir(parents=True)
    put(f"{deep}/1.txt")
    assert walked(["d"]) == [f"{deep}/1.txt"]


def test_a_depth_beyond_what_a_path_may_hold_is_told(tmp_path: Path) -> None:
    name = "d" * 200
    here = os.open(".", os.O_RDONLY)
    try:
        for _ in range(30):
            os.mkdir(name, dir_fd=here)
            below = os.open(name, os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = below
    finally:
        os.close(here)
    found = list(files([tmp_path]))
    assert [type(one) for one in found] == [LeftOut]
    assert str(found[0]).endswith("'its path is too long')")


def test_names_that_are_not_utf_8_survive(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(raw)).write_text("Words.")
    found = list(files([tmp_path]))
    assert [os.fsencode(each.path) for each in found if isinstance(each, Found)] == [raw]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"caf\xe9.txt", r"caf\xe9.txt"),
        ("café “1”.txt".encode(), "café “1”.txt"),
        (b"two\nlines\x1b[31m.txt", r"two\nlines\x1b[31m.txt"),
        ("left\u202eright".encode(), r"left\u202eright"),
    ],
)
def test_any_path_can_be_shown(raw: bytes, expected: str) -> None:
    found = shown(Path(os.fsdecode(raw)))
    assert found == expected
    assert found.encode("utf-8")
