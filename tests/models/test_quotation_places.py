"""Quotations by their place, and stretches of their words in the article's text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.marks import Quotation, StretchKind
from reader.articles.article import Span
from reader.models.quotation_places import QuotationPlaces, in_text


def quotation(start: int, end: int, *, continues: bool = False, scare: bool = False) -> Quotation:
    kind = StretchKind.SCARE if scare else StretchKind.SPEECH
    return Quotation(Span(start, end), kind, continues=continues, attribution=None)


def test_what_runs_on_is_one_and_what_is_no_speech_has_no_place() -> None:
    said = quotation(0, 5), quotation(20, 30), quotation(31, 40, continues=True)
    scare, last = quotation(8, 12, scare=True), quotation(50, 60)
    places = QuotationPlaces([said[0], scare, *said[1:], last])
    assert len(places) == 3
    found = [places.of(each.span) for each in (*said, last)]
    assert found == [1, 2, 2, 3]
    assert places.of(Span(8, 12)) is None
    speech = places.at(2)
    assert speech is not None
    assert speech.spans == (Span(20, 30), Span(31, 40))
    assert places.at(0) is places.at(4) is None


@given(st.data())
def test_stretches_keep_their_words(data: st.DataObject) -> None:
    text = data.draw(st.text(st.characters(min_codepoint=97, max_codepoint=120), min_size=6))
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=6)))
    spans = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    joined = "\n".join(span.of(text) for span in spans)
    first = data.draw(st.integers(0, len(joined)))
    last = data.draw(st.integers(first, len(joined)))
    found = in_text(spans, [Span(first, last)])
    assert "".join(span.of(text) for span in found) == joined[first:last].replace("\n", "")
    assert all(any(each.holds(span) for each in spans) for span in found)
