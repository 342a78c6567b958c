"""A second start finds the first, or isn't kept from starting by one that is dead or hangs."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.files.calls import ANSWER, LONGEST, Call, call, call_in, written
from reader.files.meeting import Heard, Listener, called, first_there, meet, meeting_point

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no sockets of one's own")

paths = st.builds(
    lambda name: Path(f"/{name}"),
    st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])),
)
odd = st.builds(lambda name: Path("/" + os.fsdecode(name.replace(b"\0", b""))), st.binary())
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(st.sampled_from(["library", "paths", "token", "x"]), inner)
    ),
)


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    return {"XDG_RUNTIME_DIR": str(tmp_path)}


@pytest.fixture
def point(tmp_path: Path) -> Path:
    return tmp_path / "point"


@pytest.fixture
def listener(point: Path) -> Iterator[Listener]:
    held = Listener(point)
    yield held
    held.close()


def answer(listener: Listener, words: bytes) -> list[bytes]:
    """Answer one call on a thread with `words`; what it said comes into the list."""
    heard: list[bytes] = []

    def work() -> None:
        while (line := listener.caller()) is None:
            pass
        while (said := line.hear(LONGEST)) is None:
            pass
        heard.append(said)
        line.say(words)
        line.close()

    Thread(target=work, daemon=True).start()
    return heard


@given(paths, st.lists(paths | odd))
def test_a_call_comes_as_it_was_made(library: Path, brought: list[Path]) -> None:
    made = call(library, brought, {"XDG_ACTIVATION_TOKEN": "ab-1"})
    line = written(made)
    assert line is not None
    assert call_in(line) == Call(library, tuple(brought), "ab-1")


def test_paths_are_those_that_the_caller_meant() -> None:
    assert call(Path("/l"), [Path("a.txt")], {}).paths == (Path.cwd() / "a.txt",)


def test_a_call_too_long_is_not_made() -> None:
    assert written(Call(Path("/l"), (Path("/" + "x" * LONGEST),))) is None


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"hello\n",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"library": "/l", "paths": "/a", "token": ""}',
        b'{"library": "/l", "paths": [7], "token": ""}',
        b'{"library": "/l", "paths": ["a"], "token": ""}',
        b'{"library": "/l", "paths": ["/a\\u0000b"], "token": ""}',
        b'{"library": "/l", "paths": ["/a\\ud800b"], "token": ""}',
        b'{"library": null, "paths": [], "token": ""}',
        b'{"library": "/l", "paths": []}',
    ],
)
def test_what_is_no_call_is_none(line: bytes) -> None:
    assert call_in(line) is None


@given(json_values)
def test_whatever_is_said_is_a_call_or_none(value: object) -> None:
    heard = call_in(json.dumps(value).encode())
    assert heard is None or all(path.is_absolute() for path in (heard.library, *heard.paths))


@pytest.mark.parametrize("token", ["x" * 300, "a\nb", "naïve"])
def test_an_odd_token_is_left_out(token: str) -> None:
    line = json.dumps({"library": "/l", "paths": [], "token": token}).encode()
    assert call_in(line) == Call(Path("/l"))


@pytest.mark.connects
def test_who_answers_is_heard(point: Path, listener: Listener) -> None:
    heard = answer(listener, ANSWER)
    assert called(point, b"a line\n", ANSWER) is Heard.ANSWER
    assert heard == [b"a line\n"]


@pytest.mark.connects
def test_another_answer_is_none(point: Path, listener: Listener) -> None:
    answer(listener, b'{"answer": "gone"}\n')
    assert called(point, b"a line\n", ANSWER) is Heard.SILENCE


@pytest.mark.connects
def test_one_that_died_gives_way(point: Path) -> None:
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(point))
        dead.listen()
    assert called(point, b"a line\n", ANSWER) is Heard.NOBODY
    first = first_there(point, b"a line\n", ANSWER)
    assert first is not None
    first.close()
    assert not point.exists()


@pytest.mark.connects
def test_one_that_hangs_gives_way_and_leaves_the_next_alone(
    point: Path, listener: Listener
) -> None:
    os.utime(point, (1, 1))  # started long ago, so that it is waited for a second only
    first = first_there(point, b"a line\n", ANSWER)
    assert first is not None
    listener.close()  # it comes to itself, and ends
    heard = answer(first, ANSWER)
    assert first_there(point, b"a line\n", ANSWER) is None
    assert heard
    first.close()


@pytest.mark.connects
def test_all_ways_to_a_library_lead_to_one_window(tmp_path: Path, home: dict[str, str]) -> None:
    (tmp_path / "way").symlink_to(tmp_path)
    first = meet(tmp_path / "library", (), home).listener
    assert first is not None
    heard = answer(first, ANSWER)
    again = meet(tmp_path / "way" / ".." / tmp_path.name / "library", [Path("a")], home)
    assert again.answered
    assert json.loads(heard[0])["paths"] == [str(Path.cwd() / "a")]
    other = meet(tmp_path / "other", (), home)
    assert not other.answered
    assert other.listener is not None
    other.listener.close()
    first.close()


def test_a_folder_that_others_may_enter_is_no_meeting_place(
    tmp_path: Path, home: dict[str, str]
) -> None:
    folder = tmp_path / "dateline"
    folder.mkdir(mode=0o700)
    assert meeting_point(Path("/l"), home) is not None
    folder.chmod(0o750)
    assert meeting_point(Path("/l"), home) is None
    folder.rmdir()
    folder.symlink_to(tmp_path)
    assert meeting_point(Path("/l"), home) is None
    assert meet(Path("/l"), (), home) == (False, None)
