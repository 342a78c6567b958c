"""The recipe of the pictures draws them, small and true."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from reader.models.palette import DARK, Theme
from tests.pictures import small_png
from tests.pictures.__main__ import main
from tests.pictures.bundles import Piece, laid_out, pieces
from tests.pictures.doings import filtered
from tests.pictures.drawing import drawn
from tests.pictures.hearing import hearing
from tests.pictures.notices import of_night_trains, of_the_estuary
from tests.pictures.page import PAGE, PICTURES, page
from tests.pictures.pictures import Picture, pictures
from tests.pictures.shelves import Shelf


def test_a_picture_is_drawn_as_it_is_described(qapp: QApplication, tmp_path: Path) -> None:
    does = filtered("place:paris since:2025-03", "Macron says")
    told = drawn(
        Picture("small", "", Shelf.SEEDS, does, (760, 420), Theme.DARK),
        tmp_path,
        tmp_path,
        tmp_path,
    )
    seen = QImage(str(tmp_path / "small.png"))
    assert told.startswith("760 by 420, ")
    assert (seen.width(), seen.height()) == (760, 420)
    colours = {QColor(colour).name() for colour in seen.colorTable()}
    assert {colour.name() for colour in (DARK.paper, DARK.side, DARK.ink, DARK.chosen)} <= colours


def test_a_colour_of_a_few_pixels_outlives_the_greys_of_the_letters() -> None:
    image = QImage(60, 80, QImage.Format.Format_RGB32)
    for at in range(60 * 80):  # twelve pixels each of 400 colours that are nearly grey
        grey = at // 12
        image.setPixelColor(at % 60, at // 60, QColor(grey // 2, grey // 2 + grey % 2, grey // 2))
    rust = QColor("#a3491f")
    for at in range(8):
        image.setPixelColor(at, 0, rust)
    few = small_png.few_coloured(image)
    assert len(few.colorTable()) <= small_png.COLOURS
    assert few.pixelColor(3, 0) == rust


def test_an_article_of_sixty_quotations_has_sixty() -> None:
    assert hearing().count("“") == 60


def test_the_page_shows_every_picture_there_is() -> None:
    names = [picture.name for picture in pictures()]
    assert len(names) == len(set(names))
    assert {file.stem for file in PICTURES.glob("*.png")} == set(names)
    assert PAGE.read_text("utf-8") == page(pictures())


def test_a_name_that_no_picture_has_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with pytest.raises(SystemExit):
        main(["--only", "nosuchpicture", "--to", str(tmp_path)])
    assert "there is no picture 'nosuchpicture'" in capsys.readouterr().err


def test_a_bundle_is_laid_out_by_outlet(tmp_path: Path) -> None:
    bundle = "=== Herald\n date 2026-05-02 One\n\nA.\n\n=== Wire\n date 2026-05-03 Two\n\nB.\n"
    folders = laid_out(pieces(bundle), tmp_path)
    assert [folder.name for folder in folders] == ["Herald", "Wire"]
    files = [file for folder in folders for file in folder.iterdir()]
    assert [file.name for file in files] == ["2026-05-02-one.txt", "2026-05-03-two.txt"]
    texts = [file.read_text("utf-8") for file in files]
    assert texts == [" date 2026-05-02 One\n\nA.\n", " date 2026-05-03 Two\n\nB.\n"]


def test_a_bundle_without_an_outlet_is_refused() -> None:
    with pytest.raises(ValueError, match="outlet"):
        list(pieces(" date 2026-05-02 One\n\nA.\n"))


@pytest.mark.parametrize(
    ("notices", "first", "last"), [(of_the_estuary, 1986, 2025), (of_night_trains, 2025, 2025)]
)
def test_notices_are_of_all_their_years_and_never_the_same(
    notices: Callable[[], Iterator[Piece]], first: int, last: int
) -> None:
    made = list(notices())
    years = {int(piece.text[len(" date ") :][:4]) for piece in made}
    assert years == set(range(first, last + 1))
    assert len(set(made)) == len(made)
