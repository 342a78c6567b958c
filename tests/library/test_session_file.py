"""Where a window was left, as a file beside the library tells it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.library.session_file import (
    HEAD,
    NO_SESSION,
    LeftPage,
    Session,
    forget_session,
    keep_session,
    kept_session,
    session_path,
)

PAGE = LeftPage("person", "Ada\tNys", "quoted", "the “pier”\n", under_filter=True, at=3, top=9)


@pytest.mark.parametrize(
    "session",
    [
        NO_SESSION,
        Session(filter='person:"Ada Nys" -pier\\n'),
        Session("a", 20250326000001, 20250326000002, 20250320000009, -11, PAGE, once=True),
        Session(article=7, page=LeftPage("place", "Lyon")),
    ],
)
def test_what_is_kept_is_there_the_next_time(tmp_path: Path, session: Session) -> None:
    library = tmp_path / "library.sqlite"
    keep_session(library, session)
    assert session_path(library).name == "library.session.txt"
    assert kept_session(library) == session
    forget_session(library)
    assert kept_session(library) == NO_SESSION
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("text", "session"),
    [
        ("", NO_SESSION),
        ("# Something else 1\nfilter\tpier\n", NO_SESSION),
        (f"{HEAD}\nfilter\tpier\nnews\tof later\n", Session("pier")),
        (f"{HEAD}\narticle\tten\narticle\t-4\nlist\t5\nbeside\t99999999999999999999\n", NO_SESSION),
        (f"{HEAD}\npage\tship\tAda\t\t\t0\t0\t0\t0\t0\nfilter\tpier\n", Session("pier")),
        (f"{HEAD}\npage\tperson\tAda\t\t\t0\t0\t0\tx\t0\n", NO_SESSION),
        (f"{HEAD}\npage\tperson\tAda\t\t\t0\t0\t0\t0\t{1 << 40}\n", NO_SESSION),
        (f"{HEAD}\npage\tperson\tAda\t\t\t0\t0\t0\t{1 << 70}\t0\n", NO_SESSION),
        (f"{HEAD}\nlist\t20250320000009\t-{1 << 40}\nlist\t7\t3\n", NO_SESSION),
        (f"{HEAD}\nfilter\t{'(' * 40_000}\n", NO_SESSION),
        (f"{HEAD}\r\nfilter\tpier\r\n", Session("pier")),
    ],
)
def test_what_tells_nothing_is_passed_over(tmp_path: Path, text: str, session: Session) -> None:
    library = tmp_path / "library.sqlite"
    session_path(library).write_text(text, "utf-8")
    assert kept_session(library) == session


def test_bytes_of_any_kind_are_no_session(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    session_path(library).write_bytes(b"\x00\xff" * 4000)
    assert kept_session(library) == NO_SESSION


def test_a_folder_that_cannot_be_written_to_stays_as_it_was(tmp_path: Path) -> None:
    keep_session(tmp_path / "none" / "library.sqlite", Session("pier"))
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are pipes only on POSIX")
def test_a_pipe_in_its_place_is_not_waited_for(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    os.mkfifo(session_path(library))
    assert kept_session(library) == NO_SESSION


def test_half_a_letter_in_the_filter_takes_nothing_else_away(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    keep_session(library, Session("pier \ud83d", article=7))
    assert kept_session(library) == Session("pier ?", article=7)


def test_what_was_half_written_is_not_left_lying(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    session_path(library).mkdir()  # which no file can be put in the place of
    keep_session(library, Session("pier"))
    assert list(tmp_path.iterdir()) == [session_path(library)]
    session_path(library).rmdir()
    (tmp_path / "library.session.txt.new").write_text(f"{HEAD}\nfilter\tpi", "utf-8")
    forget_session(library)
    assert not list(tmp_path.iterdir())
