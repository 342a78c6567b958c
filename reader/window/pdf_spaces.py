"""Has the blanks of a PDF that Qt wrote copied as blanks.

Qt tells which characters a font's shapes stand for, and a blank's shape stands for a tab as well:
it tells the one that comes first, so that whoever copies text has tabs between the words. What is
told of each font is put right in an addition to the file's end, as PDF provides for changes: none
of what Qt wrote is touched.
"""

from __future__ import annotations

import re
import zlib

_TOLD_IN = re.compile(rb"/ToUnicode (\d+) 0 R")
_TABLE = re.compile(rb"xref\s*\n0 (\d+)\s*\n")
_TRAILER = re.compile(rb"trailer\s*<<([^<>]*(?:<[0-9A-Fa-f]*>[^<>]*)*)>>\s*startxref")
_ENTRY = 20
"""Bytes of a line of the table that tells where each object begins."""

_LISTED = re.compile(rb"\[[^\]]*\]")
_ALONE = re.compile(rb"(<([0-9A-Fa-f]{4})> <\2> )<0009>")
_TAB, _BLANK = b"<0009>", b"<0020>"


def blanks_for_tabs(pdf: bytes) -> bytes:
    """What is to be added to `pdf`; nothing where it has no such tabs or another form."""
    begin = pdf.rfind(b"startxref")
    start = re.match(rb"startxref\s+(\d+)", pdf[begin : begin + 40]) if begin >= 0 else None
    table = _TABLE.match(pdf, int(start[1])) if start else None
    if start is None or table is None:
        return b""
    entries = int(table[1])
    trailer = _TRAILER.search(pdf, table.end() + entries * _ENTRY)
    if trailer is None or b"/Prev" in trailer[1]:
        return b""
    added: list[bytes] = []
    places = [b"0 1\n0000000000 65535 f \n"]  # as every table begins
    length = len(pdf)
    for number in sorted({int(told[1]) for told in _TOLD_IN.finditer(pdf)}):
        at = table.end() + number * _ENTRY
        text = _told(pdf, number, int(pdf[at : at + 10])) if number < entries else b""
        if (right := _with_blanks(text)) != text:
            made = b"%d 0 obj\n<< /Length %d >>\nstream\n%b\nendstream\nendobj\n"
            added.append(made % (number, len(right), right))
            places.append(b"%d 1\n%010d 00000 n \n" % (number, length))
            length += len(added[-1])
    if not added:
        return b""
    end = b"trailer\n<<%b/Prev %b\n>>\nstartxref\n%d\n%%%%EOF\n" % (trailer[1], start[1], length)
    return b"".join([*added, b"xref\n", *places, end])


def _told(pdf: bytes, number: int, at: int) -> bytes:
    """What the object of that number, which begins there, tells of a font; empty if nothing."""
    head = re.compile(rb"%d 0 obj\s*<<([^>]*)>>\s*stream\r?\n" % number).match(pdf, at)
    if head is None:
        return b""
    text = pdf[head.end() : pdf.find(b"endstream", head.end())]
    if b"/FlateDecode" in head[1]:
        try:
            text = zlib.decompressobj().decompress(text)
        except zlib.error:
            return b""
    return text.rstrip() if b"begincmap" in text else b""


def _with_blanks(text: bytes) -> bytes:
    """The text with a blank for each tab that a shape is told to stand for."""
    listed = _LISTED.sub(lambda found: found[0].replace(_TAB, _BLANK), text)
    return _ALONE.sub(rb"\1" + _BLANK, listed)
