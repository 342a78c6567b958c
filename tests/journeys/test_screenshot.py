"""The window drawn to a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from reader.cli.wishes import Picture
from reader.models.palette import DARK, LIGHT, Palette
from reader.screenshot import screenshot


@pytest.mark.parametrize(("theme", "palette"), [("light", LIGHT), ("dark", DARK)])
def test_the_window_is_drawn_as_asked(
    dressed: QApplication,
    two: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    theme: str,
    palette: Palette,
) -> None:
    file = tmp_path / "picture.png"
    picture = Picture(file, filter="person:macron", select=2, theme=theme, size=(1000, 700))  # type: ignore[arg-type]
    assert screenshot(two, (), picture) == 0
    drawn = QImage(str(file))
    assert (drawn.width(), drawn.height()) == (1000, 700)
    colours = {drawn.pixelColor(x, y).name() for x in range(0, 1000, 7) for y in range(0, 700, 7)}
    wanted = (palette.paper, palette.side, palette.chosen)
    assert {colour.name() for colour in wanted} <= colours
    assert capsys.readouterr().err == ""


def test_a_picture_that_cannot_be_written_is_told(
    dressed: QApplication, two: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert screenshot(two, (), Picture(tmp_path / "nowhere" / "picture.png")) == 1
    assert "could not be written" in capsys.readouterr().err


def test_an_article_beyond_the_list_is_told(
    dressed: QApplication, two: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "picture.png"
    assert screenshot(two, (), Picture(file, select=3)) == 1
    assert "no article 3 to select; the list holds 2" in capsys.readouterr().err
    assert not file.exists()
    assert screenshot(two, (), Picture(file, filter="nosuchword")) == 0


def test_a_file_that_is_no_library_is_told(
    dressed: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear reader, this is no library at all. " * 40, "utf-8")
    assert screenshot(letter, (), Picture(tmp_path / "picture.png")) == 1
    assert "not a Dateline library" in capsys.readouterr().err
