"""Finds what is marked and named in a paragraph of a page, when that paragraph is asked for.

An article may hold thousands of quotations and names, and a view shows some thirty. Spans
of the text are kept in the order in which they begin, and what meets a paragraph is found
by bisection.
"""

from __future__ import annotations

import sys
from abc import abstractmethod
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple, TypeVar, overload

from reader.articles.article import Span
from reader.models.margin import Said
from reader.models.offsets import Offsets
from reader.models.page_marks import Label, Mark, first_of

T = TypeVar("T")

_NEAR = 400
"""Characters, some six lines, over which a label is still seen beside other words."""


class Blocks(NamedTuple):
    """Where the blocks of a document begin, and where in it each offset of the text stands."""

    starts: Sequence[int]
    offsets: Offsets

    def after(self, number: int) -> int:
        """Where the block after that one begins; beyond everything for the last."""
        return self.starts[number + 1] if number + 1 < len(self.starts) else sys.maxsize

    def text_of(self, number: int) -> tuple[int, int]:
        """The offsets between which everything begins that begins in the block."""
        start, after = self.starts[number], self.after(number)
        shown = self.offsets.positions
        # What isn't shown counts to the block behind it, or to the last.
        first = self.offsets.offset(start - 1) if shown and start > shown[0] else 0
        last = self.offsets.offset(after) if shown and after <= shown[-1] else sys.maxsize
        return first, last


class Layer:
    """Spans of a text that are marked alike, and the mark of each, wherever it may stand."""

    def __init__(self, spans: Sequence[Span], mark: Callable[[int], Mark]) -> None:
        """`mark` gives the mark of the span of that number, at any position."""
        self.spans = spans
        self.mark = mark
        starts, ends = [start for start, _ in spans], [end for _, end in spans]
        self._order = sorted(range(len(spans)), key=starts.__getitem__)
        self._starts = [starts[each] for each in self._order]
        # How far any of them reaches, up to each.
        self._reach = list(accumulate([ends[each] for each in self._order], max))

    def meeting(self, first: int, last: int) -> list[int]:
        """The numbers of those that may reach into the text between two offsets."""
        begin, end = bisect_left(self._reach, first), bisect_right(self._starts, last)
        return sorted(self._order[begin:end])

    def beginning(self, first: int, last: int) -> list[int]:
        """The numbers of those that begin from one offset to another, that one included."""
        begin, end = bisect_left(self._starts, first), bisect_right(self._starts, last)
        return sorted(self._order[begin:end])


class ByBlock(Mapping[int, tuple[T, ...]]):
    """What lies in each block of a document, by its number; worked out once it is asked for."""

    def __init__(self, blocks: Blocks) -> None:
        self._blocks = blocks
        self._known: dict[int, tuple[T, ...]] = {}

    def __getitem__(self, number: int) -> tuple[T, ...]:
        if number not in self._known:
            held = 0 <= number < len(self._blocks.starts)
            self._known[number] = self._found(number) if held else ()
        if found := self._known[number]:
            return found
        raise KeyError(number)

    def __iter__(self) -> Iterator[int]:
        return (number for number in range(len(self._blocks.starts)) if self.get(number))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    @abstractmethod
    def _found(self, number: int) -> tuple[T, ...]:
        """What lies in the block of that number."""


class Marks(ByBlock[Mark]):
    """The marks of each block, in the order of the text; what crosses blocks is in each."""

    def __init__(self, blocks: Blocks, layers: Sequence[Layer]) -> None:
        super().__init__(blocks)
        self._layers = layers

    def _found(self, number: int) -> tuple[Mark, ...]:
        start, end = self._blocks.starts[number], self._blocks.after(number) - 1
        offset, position = self._blocks.offsets.offset, self._blocks.offsets.position
        low, high = offset(start), offset(end)
        marks = []
        for layer in self._layers:
            for each in layer.meeting(low, high):
                span = layer.spans[each]
                first, last = max(start, position(span.start)), min(end, position(span.end))
                if first < last:
                    # Not by `_replace`, which takes longer than all the rest of this.
                    marks.append(Mark(first, last, *layer.mark(each)[2:]))
        return tuple(sorted(marks, key=first_of))


class Labels(ByBlock[Label]):
    """The labels of each block, in the order of the text.

    Words are labelled where they begin, unless the speaker's label stands near in the
    paragraph. Reported words that nobody is known to have said have no label, nor have those
    of a block in `headline`, whose line is left out as well.
    """

    def __init__(
        self, blocks: Blocks, quoted: Layer, reported: Layer, headline: Container[int] = ()
    ) -> None:
        super().__init__(blocks)
        self._quoted = quoted
        self._reported = reported
        self._headline = headline

    def quoted_in(self, number: int) -> bool:
        """Whether the block of that number has a label of more than reported words."""
        return any(True for _ in self._beginning(self._quoted, number))

    def at_most(self, number: int) -> int:
        """A number of labels that the block of that number doesn't exceed."""
        layers = (self._quoted, self._reported)
        return sum(1 for layer in layers for _ in self._beginning(layer, number))

    def _found(self, number: int) -> tuple[Label, ...]:
        labels = []
        named: dict[str, list[int]] = defaultdict(list)  # where, in order
        for layer in (self._quoted, self._reported):
            for each, at in self._beginning(layer, number):
                said = layer.mark(each).said
                if said is None or not self._labelled(number, said):
                    continue
                near = named[said.name]
                beside = bisect_left(near, at)
                if all(abs(at - other) >= _NEAR for other in near[max(0, beside - 1) : beside + 1]):
                    near.insert(beside, at)
                    labels.append(Label(at, said))
        return tuple(sorted(labels, key=attrgetter("position")))

    def _beginning(self, layer: Layer, number: int) -> Iterator[tuple[int, int]]:
        """The spans of `layer` that begin in a block, by number, and where."""
        start, after = self._blocks.starts[number], self._blocks.after(number)
        for each in layer.beginning(*self._blocks.text_of(number)):
            at = self._blocks.offsets.position(layer.spans[each].start)
            if start <= at < after:
                yield each, at

    def _labelled(self, number: int, said: Said) -> bool:
        return not said.reported or (said.who is not None and number not in self._headline)


class Wholes(Sequence[Mark]):
    """The marks of some spans, each over all of its words whatever blocks they cross.

    `mark` gives the mark of the span of that number, at any position.
    """

    def __init__(
        self, spans: Sequence[Span], mark: Callable[[int], Mark], offsets: Offsets
    ) -> None:
        self._spans = spans
        self._mark = mark
        self._offsets = offsets

    def __len__(self) -> int:
        return len(self._spans)

    @overload
    def __getitem__(self, which: int) -> Mark: ...
    @overload
    def __getitem__(self, which: slice) -> tuple[Mark, ...]: ...
    def __getitem__(self, which: int | slice) -> Mark | tuple[Mark, ...]:
        if isinstance(which, slice):
            return tuple(self[number] for number in range(*which.indices(len(self))))
        which = range(len(self))[which]
        span = self._spans[which]
        position = self._offsets.position
        return Mark(position(span.start), position(span.end), *self._mark(which)[2:])
