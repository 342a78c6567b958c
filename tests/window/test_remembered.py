from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot

from reader.models.page_look import PageLook
from reader.models.palette import Theme
from reader.window.remembered import Remembered


def test_what_is_kept_is_there_the_next_time(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    Remembered(file).keep(theme="dark", names=False, scale=1.2, geometry=QByteArray(b"\x00\xff"))
    again = Remembered(file)
    assert again.theme is Theme.DARK
    assert again.flag("names", default=True) is False
    assert again.number("scale", default=1.0) == 1.2
    assert again.bytes_of("geometry") == QByteArray(b"\x00\xff")


def test_what_is_kept_soon_is_kept_though_nothing_is_closed(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    kept = Remembered(file)
    for step in range(9):
        kept.keep_soon(theme="sepia", scale=1 + step / 10)
    assert not file.exists()  # a slider doesn't write at each step
    qtbot.waitUntil(file.exists, timeout=1000)
    assert Remembered(file).theme is Theme.SEPIA
    assert Remembered(file).number("scale", default=1.0) == 1.8


@pytest.mark.parametrize(
    "family",
    [
        "Noto Serif",
        "a, b; c",
        'Say "so" \\ no',
        "@Vertical",
        "Ünder Ålesund 明朝",
        " blank ",
        "#=%",
    ],
)
def test_any_family_of_fonts_is_kept_soon(qtbot: QtBot, tmp_path: Path, family: str) -> None:
    file = tmp_path / "config" / "window.ini"
    kept = Remembered(file)
    kept.keep(geometry=QByteArray(b"\x00=\xff\n[x]"), theme="light", family="Serif")
    look = PageLook(size=20, measure=72, family=family, justified=True)
    kept.keep_soon(theme="dark", **look.told)
    qtbot.waitUntil(lambda: Remembered(file).theme is Theme.DARK, timeout=1000)
    for again in (Remembered(file), kept):
        assert again.look == look
        assert again.bytes_of("geometry") == QByteArray(b"\x00=\xff\n[x]")
    kept.keep_soon(measure=45)
    kept.keep(names=False)
    assert Remembered(file).look == replace(look, measure=45)


def test_what_is_kept_soon_is_kept_with_what_is_kept_at_once(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    kept = Remembered(file)
    kept.keep_soon(theme="sepia", names=False)
    kept.keep(names=True)
    assert Remembered(file).theme is Theme.SEPIA
    assert Remembered(file).flag("names", default=False) is True


def test_a_damaged_file_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    file.write_text("theme=mauve\nscale=large\nnames=perhaps\ngeometry=3\n", "utf-8")
    kept = Remembered(file)
    assert kept.theme is Theme.SYSTEM
    assert kept.number("scale", default=1.0) == 1.0
    assert kept.flag("names", default=True) is True
    assert kept.bytes_of("geometry").isEmpty()


@pytest.mark.parametrize(
    "garbage", [b"\x00\x01\xfe" * 400, b"{'theme': 'dark'}\nno\n", b"\xff", b" " * 9 + b"x" * 9]
)
def test_what_is_no_such_file_is_kept_under_another_name(tmp_path: Path, garbage: bytes) -> None:
    file = tmp_path / "window.ini"
    file.write_bytes(garbage)
    kept = Remembered(file)
    assert kept.theme is Theme.SYSTEM
    kept.keep(theme="dark")
    assert Remembered(file).theme is Theme.DARK
    assert (tmp_path / "window-broken.ini").read_bytes() == garbage


def test_without_a_file_nothing_is_remembered() -> None:
    nothing = Remembered(None)
    nothing.keep(theme="dark")
    assert nothing.theme is Theme.SYSTEM
