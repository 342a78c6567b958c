"""An article made ready for its page, as far as that goes without a document.

A galley is made on the asking thread, as part of the answer, so that the window's thread has
only to print it. What is marked in a paragraph is worked out when that paragraph shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from reader.analysis.marks import Examination, Person, Place
from reader.articles.article import Article, Span
from reader.language.words import tr
from reader.models.margin import Voices
from reader.models.page_marks import Mark, MarkKind
from reader.models.page_summary import summary_of
from reader.models.placing import Blocks, Labels, Layer, Marks, Wholes
from reader.models.quotation_count import numbered
from reader.models.remarks import FILE_GONE
from reader.models.sheet import Sheet, sheet
from reader.models.told import days_told, metonym_told, person_told, place_told
from reader.models.typography import HEADLINES


@dataclass(frozen=True, slots=True)
class Galley:
    """An article's paragraphs, and what is marked and named in each.

    `marks` and `labels` go by the number of the paragraph they lie in, each in the order of
    the text. `quotations` are whatever stands in quotation marks, nobody's words as well, for
    going from one to the next: what is wrongly nobody's must be reached to be corrected.
    `hits` are the marks of the filter's words alone. `headline` are the paragraphs that
    headline and subheads are set in. `numbered` tells which of them each quotation is
    (quotation_count.py). `summary` is the line that tells the article's day, its length and its
    quotations.
    """

    article: Article
    sheet: Sheet
    summary: str
    headline: frozenset[int]
    marks: Marks
    labels: Labels
    quotations: Sequence[Mark]
    numbered: Sequence[int]
    hits: Marks


def galley(
    article: Article,
    examination: Examination,
    *,
    hits: Iterable[Span] = (),
    file_name: str = "",
    file_gone: bool = False,
) -> Galley:
    """The galley of `article`, with what was found in it and the filter's `hits` marked.

    Spans index `article.text`. `file_name`, and that the file is gone, is told above it.
    """
    summary = summary_of(article, examination)
    file = " · ".join(words for words in (file_name, tr(FILE_GONE) if file_gone else "") if words)
    made = sheet(article, [line for line in (summary, file) if line])
    headline = frozenset(
        number for number, paragraph in enumerate(made.paragraphs) if paragraph.style in HEADLINES
    )
    blocks = Blocks(made.starts, made.offsets)
    quoted, reported = _speeches(article.text, examination)
    hit = Layer(tuple(hits), lambda _: Mark(0, 0, MarkKind.HIT))
    layers = (quoted, reported, *_names(article.text, examination), hit)
    return Galley(
        article=article,
        sheet=made,
        summary=summary,
        headline=headline,
        marks=Marks(blocks, layers),
        labels=Labels(blocks, quoted, reported, headline),
        quotations=Wholes(quoted.spans, quoted.mark, made.offsets),
        numbered=numbered(examination.quotations),
        hits=Marks(blocks, (hit,)),
    )


def _speeches(text: str, examination: Examination) -> tuple[Layer, Layer]:
    """What is quoted, and what is reported."""
    voices = Voices(text, examination)

    def quoted(number: int) -> Mark:
        said = voices.quotation(number)
        return Mark(0, 0, MarkKind.SPEECH if said.spoken else MarkKind.NOBODY, said=said)

    def reported(number: int) -> Mark:
        return Mark(0, 0, MarkKind.REPORTED, said=voices.utterance(number))

    return (
        Layer([each.span for each in examination.quotations], quoted),
        Layer([each.span for each in examination.reported], reported),
    )


def _names(text: str, examination: Examination) -> Iterator[Layer]:
    """The people, places, governments and days that are spoken of."""
    people, places = examination.people, examination.places
    metonyms, dates = examination.metonyms, examination.dates
    person_of, place_of = _owners(people), _owners(places)

    def person(number: int) -> Mark:
        who = people[person_of[number]]
        return Mark(0, 0, MarkKind.PERSON, who.name, person_told(who))

    def place(number: int) -> Mark:
        where = places[place_of[number]]
        return Mark(0, 0, MarkKind.PLACE, where.name, place_told(where))

    def metonym(number: int) -> Mark:
        stands = metonyms[number]
        return Mark(0, 0, MarkKind.METONYM, stands.country, metonym_told(text, stands))

    def days(number: int) -> Mark:
        return Mark(0, 0, MarkKind.DATE, told=days_told(dates[number]))

    yield Layer(list(chain.from_iterable(each.mentions for each in people)), person)
    yield Layer(list(chain.from_iterable(each.mentions for each in places)), place)
    yield Layer([each.span for each in metonyms], metonym)
    yield Layer([each.span for each in dates], days)


def _owners(names: Sequence[Person | Place]) -> list[int]:
    """Whose each mention is, of all their mentions in a row."""
    return [number for number, each in enumerate(names) for _ in each.mentions]
