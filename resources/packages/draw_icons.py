"""Draws the program's icon in the sizes and forms that systems ask for.

    python -m resources.packages.draw_icons FOLDER

writes `hicolor/` (a theme's tree: PNG and SVG), `dateline.ico` for Windows and `dateline.icns`
for macOS into FOLDER.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from struct import pack

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parents[1] / "icons"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_SMALL = 32
"""Pixels up to which the small drawing is used: its lines lie on whole pixels at 16 and 32."""
_MACOS = (
    (b"ic11", 32),
    (b"ic12", 64),
    (b"ic07", 128),
    (b"ic08", 256),
    (b"ic09", 512),
    (b"ic10", 1024),
)
"""The kinds of picture that macOS knows, and pixels a side; the first two are for fine screens."""


def drawn(size: int) -> QImage:
    """The icon, `size` pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    name = "dateline-small" if size <= _SMALL else "dateline"
    with QPainter(image) as painter:
        QSvgRenderer(str(ICONS / f"{name}.svg")).render(painter)
    return image


def for_windows() -> bytes:
    """An .ico of several sizes: a table of places, then each as a PNG (Vista and later)."""
    pictures = [(size, _png(drawn(size))) for size in (16, 24, 32, 48, 64, 256)]
    table, at = pack("<HHH", 0, 1, len(pictures)), 6 + 16 * len(pictures)
    for size, png in pictures:
        side = size % 256  # 256 is written as 0
        table += pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(png), at)
        at += len(png)
    return table + b"".join(png for _, png in pictures)


def for_macos() -> bytes:
    """An .icns: each size as a PNG behind the four letters that stand for it."""
    parts = [(letters, _png(drawn(size))) for letters, size in _MACOS]
    body = b"".join(letters + pack(">I", 8 + len(png)) + png for letters, png in parts)
    return b"icns" + pack(">I", 8 + len(body)) + body


def draw(folder: Path) -> None:
    """Write all icons into `folder`."""
    theme = folder / "hicolor"
    for size in SIZES:
        place = theme / f"{size}x{size}" / "apps"
        place.mkdir(parents=True, exist_ok=True)
        (place / "dateline.png").write_bytes(_png(drawn(size)))
    (folder / "dateline.ico").write_bytes(for_windows())
    (folder / "dateline.icns").write_bytes(for_macos())
    scalable = theme / "scalable" / "apps"
    scalable.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(ICONS / "dateline.svg", scalable / "dateline.svg")


def _png(image: QImage) -> bytes:
    written = QBuffer()
    written.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(written, QByteArray(b"PNG")).write(image)
    return bytes(written.data().data())


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv[:1])
    draw(Path(sys.argv[1]))
