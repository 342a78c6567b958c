"""Files made worse: bits, lengths, encodings, marks, line ends, NULs, huge lines, odd signs."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

_ENCODINGS = (
    "cp1252",
    "utf-16",
    "utf-16-be",
    "utf-32",
    "utf-8-sig",
    "cp1251",
    "shift_jis",
    "cp437",
)
_MARKS = "\"'“”„‟‘’‚‛«»‹›—–-()[]…"
_ENDS = ("\r\n", "\r", "\n\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1e")
_ODD = (
    "\x00",
    "\x1b[31m",
    "\x1b]0;title\x07",
    "\u202e",
    "\u2066",
    "\ufeff",
    "\ufffe",
    "\U0010ffff",
    "\u0301" * 40,
    "👩‍👩‍👧‍👦",
    "𝐌𝐚𝐜𝐫𝐨𝐧",
    "ﷺ",
    "İıſßŒﬃ",
    "مرحبا",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt;&#x202e;",
    "{0}{person}%s%n",
    "'; DROP TABLE articles; --",
    "date 2024-99-99",
    " date 0000-00-00 ",
    "---\ndate: !!python/object:os.system x\n---\n",
    "99999999999999999999999999",
)
_LONG = 20_000  # characters that a mutation may add

Mutation = Callable[[bytes, Random], bytes]


def mutated(data: bytes, dice: Random) -> bytes:
    """The file after one to four mutations."""
    for _ in range(dice.choice([1, 1, 2, 4])):
        data = dice.choice(MUTATIONS)(data, dice)
    return data


def _bits(data: bytes, dice: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(dice.choice([1, 3, 30]) if data else 0):
        changed[dice.randrange(len(changed))] ^= 1 << dice.randrange(8)
    return bytes(changed)


def _cut(data: bytes, dice: Random) -> bytes:
    first, last = sorted(dice.randrange(len(data) + 1) for _ in range(2))
    return dice.choice([data[:first], data[last:], data[:first] + data[last:], data[first:last]])


def _again(data: bytes, dice: Random) -> bytes:
    first = dice.randrange(len(data) + 1)
    piece = data[first : first + dice.choice([1, 20, 400])]
    times = min(dice.choice([2, 2, 50, 50, 3_000]), _LONG // max(1, len(piece)))
    return data[:first] + piece * times + data[first:]


def _encoded(data: bytes, dice: Random) -> bytes:
    return data.decode("utf-8", "replace").encode(dice.choice(_ENCODINGS), "replace")


def _misread(data: bytes, dice: Random) -> bytes:
    """As by a program that took UTF-8 for something else, once or twice."""
    for _ in range(dice.randint(1, 2)):
        data = data.decode(dice.choice(["cp1252", "latin-1"]), "replace").encode("utf-8")
    return data


def _marks(data: bytes, dice: Random) -> bytes:
    text = list(data.decode("utf-8", "replace"))
    places = [at for at, sign in enumerate(text) if sign in _MARKS]
    for at in dice.sample(places, min(len(places), dice.choice([1, 5, 50]))):
        text[at] = dice.choice([*_MARKS, ""])
    for _ in range(dice.choice([0, 3, 30])):
        text.insert(dice.randrange(len(text) + 1), dice.choice(_MARKS))
    return "".join(text).encode("utf-8", "replace")


def _ends(data: bytes, dice: Random) -> bytes:
    end = dice.choice(_ENDS).encode()
    share = dice.choice([1.0, 0.3])
    lines = data.split(b"\n")
    joined = [line + (end if dice.random() < share else b"\n") for line in lines[:-1]]
    return b"".join([*joined, lines[-1]])


def _one_line(data: bytes, dice: Random) -> bytes:
    return data.replace(b"\n", b" ") * dice.choice([1, 1, 8])


def _nuls(data: bytes, dice: Random) -> bytes:
    at = dice.randrange(len(data) + 1)
    return data[:at] + bytes(dice.choice([1, 2, 500])) + data[at:]


def _odd(data: bytes, dice: Random) -> bytes:
    text = data.decode("utf-8", "replace")
    for _ in range(dice.choice([1, 3, 20])):
        at = dice.randrange(len(text) + 1) if dice.random() < 0.8 else dice.choice([0, len(text)])
        text = text[:at] + dice.choice(_ODD) + text[at:]
    return text.encode("utf-8", "replace")


def _monotone(data: bytes, dice: Random) -> bytes:
    sign = dice.choice(["a", "A", "“", "”", "'", '"', "A. ", "Ann Ek ", "said ", "(", "\n", "1"])
    at = dice.randrange(len(data) + 1)
    return (
        data[:at]
        + (sign * (dice.choice([100, 100, 2_000, 2_000, _LONG]) // len(sign))).encode()
        + data[at:]
    )


def _shuffled(data: bytes, dice: Random) -> bytes:
    words = data.split(b" ")
    first = dice.randrange(len(words))
    some = words[first : first + 200]
    dice.shuffle(some)
    return b" ".join(words[:first] + some + words[first + 200 :])


def _cased(data: bytes, dice: Random) -> bytes:
    text = data.decode("utf-8", "replace")
    return dice.choice([text.upper, text.lower, text.title, text.swapcase])().encode("utf-8")


def _noise(data: bytes, dice: Random) -> bytes:
    at = dice.randrange(len(data) + 1)
    return data[:at] + dice.randbytes(dice.choice([1, 10, 3_000])) + data[at:]


MUTATIONS: tuple[Mutation, ...] = (
    _bits,
    _cut,
    _again,
    _encoded,
    _misread,
    _marks,
    _ends,
    _one_line,
    _nuls,
    _odd,
    _monotone,
    _shuffled,
    _cased,
    _noise,
)
