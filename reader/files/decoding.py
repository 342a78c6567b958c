"""Bytes into text: which encoding they are in, told by the surest sign there is."""

from __future__ import annotations

import codecs
import re

import charset_normalizer

# UTF-32's mark begins with UTF-16's, so it is looked for first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Only charsets that leave ASCII alone: an article may well *speak* of UTF-16.
_DECLARED = re.compile(
    rb"(?:charset|coding|encoding)[ \t]*[=:][ \t]*[\"']?(utf-?8|(?:iso-?)?8859-\d\d?|latin-?\d"
    rb"|windows-?125\d|cp125\d|cp8\d\d|koi8-[rut]|mac-?roman|gbk|gb2312|gb18030|big5|euc-(?:jp|kr)"
    rb"|shift[_-]jis)(?![\w-])",
    re.IGNORECASE,
)
_DECLARED_WITHIN = 1024
_CONTROL = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r\x1b") + b"\x7f"
_CONTROL_SHARE = 0.01
_GUESSED_FROM = 65_536

# In a Western text these stand alone or beside digits; against letters they give away a
# text of Central Europe, whose letters have these numbers. So do accented letters in a row.
_MISPLACED = re.compile(
    r"(?<=[^\W\d_])[¡-©«-¸»-¿×÷ƒ†‡ˆ˜‰‹›€™š](?=[a-z])|[¤¦¨¬¯´¸¹²³¼¾](?=[a-z])|[À-ÿ]{4}"
)
_WESTERN_SHARE = 0.25
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")

# In UTF-8 the accented letters of the West, curly marks and dashes. The same bytes in Windows-1252
# are "Ã©" and "â€œ", which nobody writes.
_SURELY_UTF_8 = re.compile(rb"\xc3[\x80-\xbf]|\xe2\x80[\x80-\xbf]")
_WITH_FAULTS = "utf-8 with faults"


def decoded(data: bytes) -> tuple[str, str] | None:
    """The text that `data` holds and the encoding's name; None where it is not text.

    A byte order mark goes first and is dropped, then UTF-8, a charset that the text
    declares, Windows-1252 where its letters make sense, at last a statistical guess. A
    few bytes that don't fit UTF-8 (its name is then "utf-8 with faults") or a mark become
    U+FFFD. Line ends stay as they are.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, errors="replace"), name
    wide = _wide(data)
    if wide is not None:
        return data.decode(wide, errors="replace"), wide
    if len(data.translate(None, _CONTROL)) < len(data) - max(1, len(data) * _CONTROL_SHARE):
        return None
    return _utf_8(data) or _declared(data) or _western(data) or _guessed(data)


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark: nearly every second byte is zero, and none of the others."""
    sample = data[:4096]
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if half and odd > half * 0.6 and even < half * 0.05:
        return "utf-16-le"
    if half and even > half * 0.6 and odd < half * 0.05:
        return "utf-16-be"
    return None


def _utf_8(data: bytes) -> tuple[str, str] | None:
    # Tried before what the text declares: a file that was saved anew keeps its old
    # declaration, while bytes of another charset are hardly ever good UTF-8.
    text = data.decode("utf-8", errors="replace")
    faults = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    if not faults:
        return text, "utf-8"
    # In a short text one byte that went astray is a large share; what is surely UTF-8 tells.
    few = faults * 10 <= len(_BEYOND_ASCII.findall(text))
    if few or faults <= len(_SURELY_UTF_8.findall(data)):
        return text, _WITH_FAULTS
    return None


def _declared(data: bytes) -> tuple[str, str] | None:
    said = _DECLARED.search(data[:_DECLARED_WITHIN])
    if said is None:
        return None
    name = said[1].decode("ascii").lower()
    # As browsers do: those who say Latin-1 mean the Windows charset that contains it.
    if re.fullmatch(r"(?:iso-?)?8859-1|latin-?1", name):
        name = "cp1252"
    try:
        return data.decode(name), name
    except (LookupError, UnicodeDecodeError):
        return None


def _western(data: bytes) -> tuple[str, str] | None:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    beyond = len(_BEYOND_ASCII.findall(text))
    if beyond > len(text) * _WESTERN_SHARE or len(_MISPLACED.findall(text)) * 10 > beyond:
        return None
    return text, "cp1252"


def _guessed(data: bytes) -> tuple[str, str] | None:
    guess = charset_normalizer.from_bytes(data[:_GUESSED_FROM]).best()
    if guess is None:
        return None
    return data.decode(guess.encoding, errors="replace"), guess.encoding
