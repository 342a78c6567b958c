"""Whether two quotations are the same one, and how the words of one stand beside the other's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import log2
from typing import Final, NamedTuple

from reader.analysis.comparing.alignment import aligned
from reader.analysis.comparing.compared import Compared
from reader.library.answers import EchoKind

LONGEST: Final = 1_000
"""Words of each that are looked at where neither holds the other whole."""

_A_BREAK: Final = 3.0
"""Bits that are lost wherever the shared words break off and go on."""

_MOST: Final = 0.75
"""Of what the words of the shorter tell, so much must be shared where any were trimmed."""

_AT_LENGTH: Final = 2.5
"""So many times as much as is enough may be shared in one stretch by two that each go on."""

_MORE: Final = 1.4
"""So many times as much as is enough must be shared where any word was changed."""

_ALIKE: Final = 0.62
"""Of what the words of both tell, so much must be shared where any was reworded."""

_IN_ORDER: Final = 0.4
"""Of what the words of the shorter tell, so much must also come in the same order."""


_NEGATIONS: Final = frozenset(
    ("no", "not", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "cannot")
)
"""In English, as all that is told from words here."""


class Alike(NamedTuple):
    """How two quotations are the same, and how many bits tell it."""

    kind: EchoKind
    bits: float


class Judge:
    """Says what is the same quotation, by how much the shared words tell.

    Words are worth the more bits the rarer they are in the library (`Rarity`). What is shared
    must be worth `enough`, which grows with the library so that no two quotations would share
    as much by chance (“yes, of course” never is; six uncommon words are):

    - the same words, or those of one, in one piece, inside the other's;
    - pieces of one that follow each other in the other, as where something was left out at an
      ellipsis: the shorter, or, if they tell more, most of it or very much of both; each
      break takes bits away, the more the wider it is;
    - of what the words of both tell the greater part, in any order but most of it in the same
      one, worth more than enough, and nothing that contradicts: other figures, where both
      have any; and where the two were not `near` in time, figures or a negation in one alone.
      Years later that is another statement, and no other wording of the first.

    Set phrases (“the General Agreement on Tariffs and Trade”) are worth much, hence most of
    the shorter must be shared. Words in brackets count for nothing.
    """

    def __init__(self, bits: Callable[[str], float], enough: float) -> None:
        self._bits = bits
        self.enough = enough

    def worth(self, words: Iterable[str]) -> float:
        """What the words tell together, each counted once."""
        return sum(map(self._bits, set(words)))

    def alike(self, ours: Compared, theirs: Compared, *, near: bool = True) -> Alike | None:
        """How they are the same quotation: what theirs is beside ours; None where they aren't.

        `near` tells that no more than some days lie between them.
        """
        one, other = ours.spoken, theirs.spoken
        if "".join(one) == "".join(other):
            return self._told(EchoKind.SAME, self.worth(one))
        if self.worth(set(one) & set(other)) < self.enough:
            return None
        if _holds(one, other):
            return self._told(EchoKind.SHORTER, self.worth(other))
        if _holds(other, one):
            return self._told(EchoKind.LONGER, self.worth(one))
        return self._in_part(one[:LONGEST], other[:LONGEST], near=near)

    def _in_part(self, one: Sequence[str], other: Sequence[str], *, near: bool) -> Alike | None:
        pairs = aligned(one, other)
        shorter = min(self.worth(one), self.worth(other))
        shared = self._in_pieces(one, pairs)
        whole = len(pairs) == min(len(one), len(other))
        least = self.enough if whole else _MORE * self.enough
        trimmed = shared >= max(least, min(_MOST * shorter, _AT_LENGTH * self.enough))
        if not whole and not _contradict({*one}, {*other}, near=near):
            bits = self._reworded(one, other, pairs, shorter)
            if bits:
                return Alike(EchoKind.REWORDED, bits)
        if trimmed:
            return Alike(EchoKind.LONGER if len(other) > len(one) else EchoKind.SHORTER, shared)
        return None

    def _in_pieces(self, one: Sequence[str], pairs: Sequence[tuple[int, int]]) -> float:
        """What the pieces tell that follow each other in both, of the best such stretch.

        Words may be missing in it from one of the two, but not from both: that is rewording.
        """
        best = now = 0.0
        seen: set[str] = set()
        missing = (False, False)
        before = (-1, -1)
        for pair in pairs:
            skipped = pair[0] - before[0] - 1, pair[1] - before[1] - 1
            missing = missing[0] or skipped[0] > 0, missing[1] or skipped[1] > 0
            if any(skipped):
                now -= _A_BREAK + log2(1 + sum(skipped))
            if now <= 0 or all(missing):
                now, missing = 0.0, (False, False)
                seen.clear()
            before = pair
            word = one[pair[0]]
            if word not in seen:
                seen.add(word)
                now += self._bits(word)
            best = max(best, now)
        return best

    def _reworded(
        self,
        one: Sequence[str],
        other: Sequence[str],
        pairs: Sequence[tuple[int, int]],
        shorter: float,
    ) -> float:
        """What the words tell that both have, where one is the other in other words; else 0."""
        ours, theirs = set(one), set(other)
        shared = self.worth(ours & theirs)
        alike = 2 * shared >= _ALIKE * (self.worth(ours) + self.worth(theirs))
        in_order = self.worth(one[at] for at, _ in pairs) >= _IN_ORDER * shorter
        return shared if alike and in_order and shared >= _MORE * self.enough else 0.0

    def _told(self, kind: EchoKind, bits: float) -> Alike | None:
        return Alike(kind, bits) if bits >= self.enough else None


def _holds(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """Whether the words of the one stand in the other in one piece."""
    return bool(shorter) and f" {' '.join(shorter)} " in f" {' '.join(longer)} "


def _contradict(ours: set[str], theirs: set[str], *, near: bool) -> bool:
    """Whether one has figures that the other has not, or says no to what the other says."""
    one, other = _figures(ours), _figures(theirs)
    if near:
        return bool(one and other and one != other)
    return one != other or _says_no(ours) != _says_no(theirs)


def _says_no(words: set[str]) -> bool:
    # An apostrophe inside a word is a blank by now: won t, didn t.
    return not words.isdisjoint(_NEGATIONS) or any(word.endswith("n t") for word in words)


def _figures(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in words if word[0].isdigit())
