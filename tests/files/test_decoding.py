"""Bytes of every kind that folders of clippings hold, and the text they must become."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.files.decoding import decoded

CURLY = "“It’s over,” she said — and left the café for £5.\r\nNo one followed."
GERMAN = "Der Bürgermeister sagte: „Wir öffnen die Brücke früher.“ Über die Größe schwieg er."
RUSSIAN = "Капитан сказал, что паром выйдет вовремя. Никто ему не поверил, и все остались дома."
POLISH = "Kapitan powiedział, że prom wypłynie o świcie. Źródła mówią, że nikt już nie wierzy."
CHINESE = "船长表示，渡轮将于明天早上准时出发。码头上没有人相信他说的话。"


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"Plain words.", "Plain words.", "utf-8"),
        (b"", "", "utf-8"),
        (CURLY.encode(), CURLY, "utf-8"),
        (CURLY.encode("utf-8-sig"), CURLY, "utf-8"),
        (CURLY.encode("utf-16"), CURLY, "utf-16-le"),
        (codecs.BOM_UTF16_BE + CURLY.encode("utf-16-be"), CURLY, "utf-16-be"),
        (CURLY.encode("utf-32"), CURLY, "utf-32-le"),
        (codecs.BOM_UTF32_BE + CURLY.encode("utf-32-be"), CURLY, "utf-32-be"),
        (CURLY.encode("utf-16-le"), CURLY, "utf-16-le"),
        (CURLY.encode("utf-16-be"), CURLY, "utf-16-be"),
        (CURLY.encode("cp1252"), CURLY, "cp1252"),
        (GERMAN.encode("cp1252"), GERMAN, "cp1252"),
        (
            b"charset=iso-8859-1\n" + CURLY.encode("cp1252"),
            "charset=iso-8859-1\n" + CURLY,
            "cp1252",
        ),
        (RUSSIAN.encode("cp1251"), RUSSIAN, "cp1251"),
        (POLISH.encode("cp1250"), POLISH, "cp1250"),
        (b"coding: koi8-r\n" + RUSSIAN.encode("koi8-r"), "coding: koi8-r\n" + RUSSIAN, "koi8-r"),
        (b"charset=utf-16 is meant.", "charset=utf-16 is meant.", "utf-8"),
        (b"charset=koi8-r " + RUSSIAN.encode(), "charset=koi8-r " + RUSSIAN, "utf-8"),
        (b"Tom\x00Dick and Harry", "Tom\x00Dick and Harry", "utf-8"),
        (("é" * 20).encode() + b"\xc3", "é" * 20 + "\ufffd", "utf-8 with faults"),
        ("Le café ".encode() + b"ferm\xe9.", "Le café ferm\ufffd.", "utf-8 with faults"),
        (CURLY.encode() + b" \x93", CURLY + " \ufffd", "utf-8 with faults"),
        (RUSSIAN.encode() + b" \xff", RUSSIAN + " \ufffd", "utf-8 with faults"),
        # A capital and the mark behind it happen to be good UTF-8; the mark before is not.
        ("“LE CAFÉ” ferme".encode("cp1252"), "“LE CAFÉ” ferme", "cp1252"),
        (codecs.BOM_UTF16_LE + b"a\x00b", "a\ufffd", "utf-16-le"),
        ("A \ufffd stays.".encode(), "A \ufffd stays.", "utf-8"),
    ],
)
def test_text(data: bytes, text: str, encoding: str) -> None:
    assert decoded(data) == (text, encoding)


@pytest.mark.parametrize(("text", "encoding"), [(CHINESE, "gb18030"), (RUSSIAN, "iso8859-5")])
def test_other_alphabets_are_guessed_not_taken_for_western(text: str, encoding: str) -> None:
    found = decoded((text * 3).encode(encoding))
    assert found is not None
    assert found[0] == text * 3


@pytest.mark.parametrize(
    "data",
    [
        b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03\x00\x3e\x00",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x10",
        bytes(range(256)) * 4,
        b"\x00" * 500,
        b"\x01\x02\x03",
    ],
)
def test_binaries_are_no_text(data: bytes) -> None:
    assert decoded(data) is None


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"], include_characters="\t\n\r")))
def test_utf_8_comes_back_exactly(text: str) -> None:
    assert decoded(codecs.BOM_UTF8 + text.encode()) == (text, "utf-8")
    bare = decoded(text.encode())
    assert text.startswith("\ufeff") or bare == (text, "utf-8")


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_nothing(data: bytes) -> None:
    found = decoded(data)
    if found is not None:
        assert found[0].encode(errors="strict") is not None
