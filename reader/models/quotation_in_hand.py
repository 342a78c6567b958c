"""The quotation that a reader is about to correct."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from reader.analysis.marks import Quotation, StretchKind
from reader.articles.article import Span
from reader.library.answers import Kept
from reader.library.corrected import Address, address_of, beginning_of
from reader.library.corrections import Listed, Named, Speaker, SpeakerSet, Unnamed, Whose
from reader.models.correcting import page_of


class QuotationInHand(NamedTuple):
    """By what it is found again, its words, and whose the page says it is.

    `corrected` tells that the reader has corrected it before.
    """

    address: Address
    quoted: str
    speaker: Speaker
    corrected: bool

    @property
    def before(self) -> str:
        """The speaker as the page calls them; empty where nobody is known."""
        match self.speaker:
            case Named(name=name) | Unnamed(words=name):
                return name
            case _:
                return ""


def quotation_in_hand(kept: Kept, quoted: Span, listed: Iterable[Listed]) -> QuotationInHand | None:
    """The quotation whose words `quoted` are; None where they are none's."""
    text, quotations = kept.article.text, kept.examination.quotations
    at = next((at for at, each in enumerate(quotations) if each.span == quoted), None)
    if at is None:
        return None
    first = quotations[beginning_of(quotations, at)]
    address = address_of(text, quotations, at)
    page = page_of(kept)
    changes = (each.correction.change for each in listed)
    set_here = [
        change
        for change in changes
        if isinstance(change, SpeakerSet)
        and (change.page, change.words, change.nth) == (page, *address)
    ]
    corrected = bool(set_here) and set_here[-1].speaker is not Whose.AS_FOUND
    return QuotationInHand(address, first.span.of(text), _speaker(first), corrected)


def _speaker(quotation: Quotation) -> Speaker:
    who = quotation.attribution
    if who is None:
        return Whose.UNKNOWN if quotation.kind is StretchKind.SPEECH else Whose.NOBODY
    return Unnamed(who.speaker) if who.person is None else Named(who.person, who.speaker)
