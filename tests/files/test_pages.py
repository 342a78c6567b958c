"""Real files of every kind: the page of a text, and the reason where there is none."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path

import pytest

from reader.files.folders import shipped
from reader.files.pages import LARGEST, LeftOut, page

NOBODY = 65_534


@pytest.fixture
def unprivileged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """In the test's folder as a user who may not read everything (root may)."""
    tmp_path.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def why(path: Path) -> str:
    with pytest.raises(LeftOut) as left_out:
        page(path)
    assert left_out.value.path == path
    return left_out.value.reason


def test_a_page_holds_what_the_file_held(tmp_path: Path) -> None:
    file = tmp_path / "ferry.txt"
    data = "\ufeff date 2025-03-26 The ferry sailed.\r\n“On time.”\n".encode()
    file.write_bytes(data)
    os.utime(file, (1_742_990_400, 1_742_990_400))
    found = page(file)
    assert found.path == file
    assert found.text == " date 2025-03-26 The ferry sailed.\r\n“On time.”\n"
    assert found.encoding == "utf-8"
    assert found.size == len(data)
    assert found.fingerprint == blake2b(data, digest_size=20).digest()
    assert found.modified == datetime(2025, 3, 26, 12, tzinfo=UTC)
    assert found.modified.tzinfo is not None
    assert file.read_bytes() == data


def test_the_same_bytes_have_the_same_fingerprint(tmp_path: Path) -> None:
    for name, text in (("a", "One."), ("b", "One."), ("c", "One. ")):
        (tmp_path / name).write_text(text)
    a, b, c = (page(tmp_path / name).fingerprint for name in "abc")
    assert a == b != c


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is empty"),
        (b"\xef\xbb\xbf", "it is empty"),
        (b" \r\n\t\n", "it holds nothing but blanks"),
        ("\u2003\u2029".encode(), "it holds nothing but blanks"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x10", "it is not text"),
        (b"%PDF-1.7\n1 0 obj", "it is a PDF, not plain text"),
        (b"{\\rtf1 Words}", "it is an RTF document, not plain text"),
        (b"PK\x03\x04\x14\x00", "it is an archive, not plain text"),
        (b"words " * (LARGEST // 6 + 1), "it is larger than 16 MB"),
    ],
)
def test_files_without_a_page(data: bytes, reason: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(data)
    assert why(tmp_path / "file") == reason


def test_the_largest_file_is_still_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"a" * LARGEST)
    assert page(tmp_path / "file").size == LARGEST


def test_what_is_no_file_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path must be short
    (tmp_path / "folder").mkdir()
    os.mkfifo("pipe")
    (tmp_path / "gone").symlink_to("nowhere")
    (tmp_path / "circle").symlink_to("circle")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("socket")
        assert why(Path("socket")) == "it is a socket"
    assert why(tmp_path / "folder") == "it is a folder"
    assert why(tmp_path / "pipe") == "it is a pipe"
    assert why(Path(os.devnull)) == "it is a device"
    assert why(tmp_path / "gone") == "no such file or folder"
    assert why(tmp_path / "missing") == "no such file or folder"
    assert why(tmp_path / "pipe" / "below") == "no such file or folder"
    assert why(tmp_path / "a\0b") == "no such file or folder"
    assert why(tmp_path / "circle") == "its links run in a circle"
    assert why(tmp_path / ("n" * 300)) == "its path is too long"


@pytest.mark.usefixtures("unprivileged")
def test_a_file_one_may_not_read(tmp_path: Path) -> None:
    locked = Path("locked.txt")
    if os.geteuid() == NOBODY:
        os.seteuid(0)
        locked.write_text("Secret.")
        locked.chmod(0o600)
        os.seteuid(NOBODY)
    else:
        locked.write_text("Secret.")
        locked.chmod(0)
    assert why(locked) == "permission denied"


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs Linux' /proc")
def test_a_fault_while_reading_is_told() -> None:
    assert why(Path("/proc/self/mem")) == "it can't be read (input/output error)"


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="needs Linux' /proc")
def test_a_file_that_says_it_is_of_no_size_is_read() -> None:
    assert page(Path("/proc/version")).text


def test_a_file_time_out_of_all_bounds(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("Words.")
    try:
        os.utime(file, (10**12, 10**12))
    except (OSError, OverflowError):
        pytest.skip("this file system holds no such time")
    assert page(file).modified.tzinfo is not None


def test_a_name_that_is_not_utf_8(tmp_path: Path) -> None:
    file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    file.write_text("Words.")
    assert page(file).text == "Words."


@pytest.mark.parametrize("seed", sorted(shipped("seeds").glob("*.txt")), ids=lambda path: path.name)
def test_the_seeds_are_read_exactly(seed: Path) -> None:
    assert page(seed).text.encode() == seed.read_bytes()
