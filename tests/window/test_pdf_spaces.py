"""The text that is copied from a PDF."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QPainter, QPdfWriter

from reader.models.typography import READING_FAMILY
from reader.window.pdf_spaces import blanks_for_tabs

pytestmark = pytest.mark.usefixtures("reading_faces")


def pdf_of(file: Path, *families: str) -> bytes:
    writer = QPdfWriter(str(file))
    with QPainter(writer) as painter:
        for number, family in enumerate(families, 1):
            font = QFont(family)
            font.setPixelSize(300)
            painter.setFont(font)
            painter.drawText(100, 600 * number, "The tide table is wrong, said Ann.")
    return file.read_bytes()


def objects(pdf: bytes) -> dict[int, bytes]:
    """By number, as a reader of PDF finds them: by the last table and those before it."""
    found: dict[int, bytes] = {}
    start = int(pdf[pdf.rindex(b"startxref") :].split()[1])
    while True:
        lines = iter(pdf[start : pdf.index(b"trailer", start)].splitlines()[1:])
        for line in lines:
            first, count = map(int, line.split())
            for number in range(first, first + count):
                at, _, kind = next(lines).split()
                if kind == b"n":
                    begin = int(at)
                    assert pdf.startswith(b"%d 0 obj" % number, begin)
                    found.setdefault(number, pdf[begin : pdf.index(b"endobj", begin)])
        trailer = pdf[pdf.index(b"trailer", start) : pdf.index(b"startxref", start)]
        assert int(re.findall(rb"/Size (\d+)", trailer)[0]) > max(found)
        assert re.search(rb"/Root \d+ 0 R", trailer)
        before = re.search(rb"/Prev (\d+)", trailer)
        if before is None:
            return found
        start = int(before[1])


def told(pdf: bytes) -> list[str]:
    """The characters that the shapes of each font stand for."""
    found = objects(pdf)
    texts: list[str] = []
    for number in re.findall(rb"/ToUnicode (\d+) 0 R", b"".join(found.values())):
        head, _, rest = found[int(number)].partition(b"stream\n")
        body = rest[: rest.rindex(b"\nendstream")]
        if b"/FlateDecode" in head:
            body = zlib.decompress(body)
        else:
            assert int(re.findall(rb"/Length (\d+)", head)[0]) == len(body)
        listed = b"".join(re.findall(rb"\[[^\]]*\]", body))
        texts.append("".join(chr(int(each, 16)) for each in re.findall(rb"<(\w{4})>", listed)))
    return texts


@pytest.mark.parametrize("families", [(READING_FAMILY,), (READING_FAMILY, "", "monospace")])
def test_blanks_are_copied_as_blanks(tmp_path: Path, families: tuple[str, ...]) -> None:
    pdf = pdf_of(tmp_path / "tide.pdf", *families)
    before = told(pdf)
    right = pdf + blanks_for_tabs(pdf)
    assert told(right) == [text.replace("\t", " ") for text in before]
    assert all(" " in text and "\t" not in text for text in told(right))
    assert blanks_for_tabs(right) == b""


def test_what_is_no_such_pdf_is_left_alone(tmp_path: Path) -> None:
    pdf = pdf_of(tmp_path / "tide.pdf", READING_FAMILY)
    for other in (b"", b"startxref", pdf[:-40], pdf[:300], pdf.replace(b"xref\n0 ", b"xref\n1 ")):
        assert blanks_for_tabs(other) == b""
