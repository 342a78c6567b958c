"""What stands beside a paragraph: whose words they are, and where else they stand."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from reader.models.article_page import ArticlePage
from reader.models.carried import Carried
from reader.models.page_marks import Label, first_of


class MarginWords(NamedTuple):
    """A label, and the quotation that others carry too; not `named` where the speaker's name
    stands near already."""

    label: Label
    carried: Carried | None = None
    named: bool = True


def margin_words(page: ArticlePage, number: int) -> list[MarginWords]:
    """All that stands beside the block of that number, in the order of the text."""
    labels = [MarginWords(label) for label in page.labels.get(number, ())]
    if not page.carried:
        return labels
    block = page.document.findBlockByNumber(number)
    start, end = block.position(), block.position() + block.length()
    offset, position = page.offsets.offset, page.offsets.position
    for each in page.carried.beginning(offset(start), offset(end) + 1):
        at = position(each.spans[0].start)
        if not start <= at < end:
            continue
        which = next(
            (n for n, words in enumerate(labels) if words.label.said.quoted == each.spans[0]), None
        )
        if which is not None:
            labels[which] = labels[which]._replace(carried=each)
            continue
        near = bisect_left(page.quotations, at, key=first_of)
        said = next((mark.said for mark in page.quotations[near : near + 1]), None)
        if said is not None:
            labels.append(MarginWords(Label(at, said), each, named=False))
    return sorted(labels, key=_position)


def _position(words: MarginWords) -> int:
    return words.label.position
