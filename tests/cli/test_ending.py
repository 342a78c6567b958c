"""How the program ends where it is cut short, or where there is no screen for the window."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT

PROGRAM = [sys.executable, "-m", "reader"]
PNG = b"\x89PNG\r\n\x1a\n"


def environment(**more: str) -> dict[str, str]:
    """That of the tests, without the platform that they choose for Qt."""
    own = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    return {**own, "PYTHONPATH": str(ROOT), **more}


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise there")
def test_who_has_read_enough_ends_it_without_a_word(seeded: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)  # what `| head` does once it has its lines
    done = subprocess.run(
        [*PROGRAM, "--library", str(seeded), "quotes"],
        stdout=writing,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="made with a disk that is full")
def test_an_output_that_can_not_be_written_is_told_in_a_line(seeded: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*PROGRAM, "--library", str(seeded), "list"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            text=True,
        )
    assert done.returncode == 1
    assert done.stderr.startswith("dateline: the output can’t be written: ")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is no signal there")
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_and_a_desktop_that_is_left_close_the_window(
    seeded: Path, tmp_path: Path, sign: signal.Signals
) -> None:
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    window = subprocess.Popen(
        [*PROGRAM, "--library", str(seeded)],
        stderr=subprocess.PIPE,
        env=environment(QT_QPA_PLATFORM="xcb;offscreen", XDG_RUNTIME_DIR=str(runtime)),
    )
    while not list(runtime.glob("dateline/*")) and window.poll() is None:
        time.sleep(0.05)
    time.sleep(2)
    window.send_signal(sign)
    try:
        _, told = window.communicate(timeout=60)
    finally:
        window.kill()
    assert (window.returncode, b"Traceback" in told) == (130, False)


linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a screen is always there")


@linux
@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({}, "neither DISPLAY nor WAYLAND_DISPLAY is set"),
        ({"DISPLAY": ":59999"}, "nothing answers at DISPLAY=:59999"),
        ({"QT_QPA_PLATFORM": "offscreen"}, "QT_QPA_PLATFORM is offscreen"),
    ],
)
def test_without_a_screen_the_list_is_printed_and_the_window_drawn(
    tmp_path: Path, library: Path, more: dict[str, str], why: str
) -> None:
    done = subprocess.run(
        [*PROGRAM, "--library", str(library)],
        cwd=tmp_path,
        env=environment(**more),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert why in done.stderr.splitlines()[0]
    assert "2025-03-26" in done.stdout
    assert (tmp_path / "dateline.png").read_bytes().startswith(PNG)


@linux
def test_without_libraries_there_is_the_list_and_a_line_to_paste(
    tmp_path: Path, library: Path
) -> None:
    hidden = tmp_path / "hidden"
    hidden.mkdir()
    (hidden / "libEGL.so.1").write_bytes(b"")
    done = subprocess.run(
        [*PROGRAM, "--library", str(library)],
        cwd=tmp_path,
        env=environment(LD_LIBRARY_PATH=str(hidden)),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0
    assert "2025-03-26" in done.stdout
    assert "sudo apt-get install libegl1 " in done.stderr.splitlines()[-1]
    assert not (tmp_path / "dateline.png").exists()


def run(library: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own: it is one that Qt can end."""
    line = [*PROGRAM, "--library", str(library), *map(str, words)]
    return subprocess.run(line, env=environment(), capture_output=True, text=True)


def test_a_picture_of_the_window(tmp_path: Path, seeded: Path) -> None:
    picture = tmp_path / "window.png"
    words = ["--theme", "dark", "--size", "1000x700", "--filter", "place:ukraine", "--select", "2"]
    done = run(seeded, "--screenshot", picture, *words)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert picture.read_bytes()[:8] == PNG
    width, height = (int.from_bytes(picture.read_bytes()[at : at + 4]) for at in (16, 20))
    assert (width, height) == (1000, 700)


def test_a_picture_that_can_not_be_written_is_a_fault(tmp_path: Path, seeded: Path) -> None:
    done = run(seeded, "--screenshot", tmp_path / "no folder" / "window.png")
    assert done.returncode == 1
    assert "could not be written" in done.stderr
