"""One file of text: its bytes read once, decoded and fingerprinted; never written to."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path

from reader.files.decoding import decoded
from reader.language.words import marked, tr

LARGEST = 16_000_000
"""Bytes; a text beyond them is a dump or a log, not an article."""

_FINGERPRINT_BYTES = 20
_FORMATS = (
    (b"%PDF-", marked("it is a PDF, not plain text")),
    (b"{\\rtf", marked("it is an RTF document, not plain text")),
    (b"PK\x03\x04", marked("it is an archive, not plain text")),
)
_KINDS = (
    (stat.S_ISDIR, marked("it is a folder")),
    (stat.S_ISFIFO, marked("it is a pipe")),
    (stat.S_ISSOCK, marked("it is a socket")),
    (stat.S_ISCHR, marked("it is a device")),
    (stat.S_ISBLK, marked("it is a device")),
)
_IRREGULAR = marked("it is no regular file")
_REASONS = {
    errno.ENOENT: marked("no such file or folder"),
    errno.ENOTDIR: marked("no such file or folder"),
    errno.EACCES: marked("permission denied"),
    errno.EPERM: marked("permission denied"),
    errno.EISDIR: marked("it is a folder"),
    errno.ELOOP: marked("its links run in a circle"),
    errno.ENAMETOOLONG: marked("its path is too long"),
}


class LeftOut(Exception):
    """A file or folder that is left out, and why, in words for people."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Page:
    """A text file as it was when it was read.

    `text` is exact but for a byte order mark, line ends included. `fingerprint` is the
    BLAKE2b digest of the bytes, `size` their number, `modified` the file's
    own time in the local zone.
    """

    path: Path
    text: str
    encoding: str
    fingerprint: bytes
    size: int
    modified: datetime


def page(path: Path) -> Page:
    """The text file at `path`.

    Raises:
        LeftOut: it is missing, unreadable, no regular file, too large, empty or not text.
    """
    try:
        data, modified = _contents(path)
    except OSError as error:
        raise LeftOut(path, reason(error)) from error
    except ValueError as error:  # a path with a NUL
        raise LeftOut(path, tr(_REASONS[errno.ENOENT])) from error
    for beginning, told in _FORMATS:
        if data.startswith(beginning):
            raise LeftOut(path, tr(told))
    found = decoded(data)
    if found is None:
        raise LeftOut(path, tr("it is not text"))
    text, encoding = found
    if not text:
        raise LeftOut(path, tr("it is empty"))
    if text.isspace():
        raise LeftOut(path, tr("it holds nothing but blanks"))
    fingerprint = blake2b(data, digest_size=_FINGERPRINT_BYTES).digest()
    return Page(path, text, encoding, fingerprint, len(data), modified)


def reason(error: OSError) -> str:
    """What an error of the file system means, in words for people."""
    known = _REASONS.get(error.errno or 0)
    if known:
        return tr(known)
    return tr("it can't be read ({fault})").format(
        fault=(error.strerror or tr("unknown fault")).lower()
    )


def irregular(mode: int) -> str | None:
    """Why a file with this `st_mode` isn't opened; None for a regular file."""
    if stat.S_ISREG(mode):
        return None
    return tr(next((words for test, words in _KINDS if test(mode)), _IRREGULAR))


def _contents(path: Path) -> tuple[bytes, datetime]:
    """The bytes of a regular file and its time; pipes and devices are not even opened."""
    _check(path, path.stat())
    with open(path, "rb", opener=_unblocking) as file:
        # What was a file a moment ago may be a pipe by now.
        found = os.fstat(file.fileno())
        _check(path, found)
        # A pseudo-file that would make one wait gives None. Some say they are of no size.
        data: bytes = file.read(LARGEST + 1) or b""
    if len(data) > LARGEST:
        raise _too_large(path)
    return data, local_time(found.st_mtime)


def _check(path: Path, found: os.stat_result) -> None:
    kind = irregular(found.st_mode)
    if kind is not None:
        raise LeftOut(path, kind)
    if found.st_size > LARGEST:
        raise _too_large(path)


def _too_large(path: Path) -> LeftOut:
    told = tr("it is larger than {n} MB")
    return LeftOut(path, told.format(n=LARGEST // 1_000_000))


def _unblocking(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0))


def local_time(seconds: float) -> datetime:
    """A file's time, in seconds since 1970, where the reader sits."""
    try:
        return datetime.fromtimestamp(seconds, UTC).astimezone()
    except (OverflowError, ValueError, OSError):  # file systems hold years beyond 9999
        return datetime.fromtimestamp(0, UTC)
