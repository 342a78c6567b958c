"""One picture from its description to its file."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QRect

from tests.pictures import small_png
from tests.pictures.doings import print_it
from tests.pictures.paper import pages, unprintable
from tests.pictures.pictures import Picture
from tests.pictures.shelves import Shelf, lacking, library
from tests.pictures.sitting import sitting


def file_name(picture: Picture) -> str:
    """What its file is called; in the guide's own folder no name says that it is the guide's."""
    name = picture.name
    return f"{name.removeprefix('guide-') if picture.shelf is Shelf.GUIDE else name}.png"


def drawn(picture: Picture, kept: Path, scratch: Path, to: Path) -> str:
    """Draw `picture` into the folder `to`; what is to be said of it.

    It is drawn of a copy in `scratch`, since reading alone changes a library: libraries in
    `kept` are made where they are lacking, and never opened by a window.
    """
    no_paper = "" if picture.does is not print_it else unprintable()
    if reason := lacking(picture.shelf) or lacking(picture.takes_in) or no_paper:
        return f"left out, {reason}"
    copy = scratch / "library.sqlite"
    for left in scratch.glob("library.*"):
        left.unlink()
    shutil.copyfile(library(picture.shelf, kept), copy)
    with sitting(copy, picture.size, picture.theme, picture.language) as at:
        picture.does(at)
        image = pages(at.paper) if at.paper.exists() else at.picture()
    if picture.part is not None:
        part = QRect(*picture.part)
        image = image.copy(QRect(part.topLeft() * picture.scale, part.size() * picture.scale))
    file = to / file_name(picture)
    small_png.write(image, file)
    return f"{image.width()} by {image.height()}, {file.stat().st_size / 1000:.0f} kB"
