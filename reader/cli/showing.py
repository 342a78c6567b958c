"""The verb `show`: one article, readable in a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from reader.analysis.marks import Quotation, StretchKind
from reader.articles.article import Span
from reader.articles.plain import paragraphs
from reader.cli.annotation import annotation
from reader.cli.opening import opened
from reader.cli.printing import joined, note, on_one_line, print_json
from reader.cli.quotes import NOBODY, told_speaker
from reader.cli.wishes import Asked
from reader.library.answers import Kept
from reader.library.ids import article_id, day_of, shown

_MEASURE = 78  # cells of a line that reads well


def show(asked: Asked) -> int:
    """Print the article that is asked for; gives the exit status.

    Raises `LibraryFault`.
    """
    (typed,) = asked.words
    try:
        number = article_id(typed)
    except ValueError:
        note(f"{typed!r} is no article's number: they look like 20250326-1. See: dateline list")
        return 2
    with opened(asked.library) as catalogue:
        kept = catalogue.article(number)
    if kept is None:
        note(f"There is no article {shown(number)} in {asked.library}.")
        return 1
    if asked.json:
        print_json([annotation(shown(number), kept.article, kept.examination)])
    else:
        _print(kept)
    return 0


def _print(kept: Kept) -> None:
    article = kept.article
    console = Console(markup=False, emoji=False, highlight=False)
    console.width = min(console.width, _MEASURE)
    console.print(Text(on_one_line(article.title), style="bold"))
    origin = f" (from the {article.day.origin.value})" if article.day else ""
    gone = " (no longer there)" if kept.vanished else ""
    day = f"{day_of(kept.id).isoformat()}{origin}"
    whence = f"{shown(kept.id)}  {day}  {on_one_line(kept.path or '')}{gone}"
    console.print(Text(whence, style="dim"), soft_wrap=True)
    for paragraph in paragraphs(article.text):
        if paragraph != article.headline:
            console.print()
            for line in Text.assemble(*_marked(kept, paragraph)).wrap(console, console.width):
                line.rstrip()
                console.print(line)


def _marked(kept: Kept, paragraph: Span) -> Iterator[tuple[str, str]]:
    """The paragraph in pieces with their styles, each quotation followed by its speaker's name."""
    text, at = kept.article.text, paragraph.start
    for quotation in kept.examination.quotations:
        if quotation.kind is StretchKind.SPEECH and paragraph.holds(quotation.span):
            yield joined(text[at : quotation.span.start]), ""
            yield joined(quotation.span.of(text)), "bold"
            yield f" [{_speaker(quotation)}]", "dim"
            at = quotation.span.end
    yield joined(text[at : paragraph.end]), ""


def _speaker(quotation: Quotation) -> str:
    whose = quotation.attribution
    return on_one_line(told_speaker(whose.speaker, whose.certainty)) if whose else NOBODY
