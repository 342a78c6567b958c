"""The page: what is set how, what is marked where, and what comes out when it is copied."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication, QTextBlock

from reader.analysis.marks import (
    Attribution,
    DateMention,
    Examination,
    Metonym,
    Person,
    Place,
    Quotation,
    StretchKind,
    Utterance,
)
from reader.articles.article import Article, Day, DayOrigin, Span
from reader.articles.formats import article as article_of
from reader.articles.plain import paragraphs
from reader.models.article_page import ArticlePage, article_page, found
from reader.models.galley import galley
from reader.models.kicker import as_written
from reader.models.margin import NOBODY
from reader.models.page_look import PageLook
from reader.models.page_marks import MarkKind
from reader.models.palette import DARK, LIGHT
from reader.models.typography import BODY, CAPTION, DATELINE, HEADLINE, LEDE, QUIET, SUBHEAD

pytestmark = pytest.mark.usefixtures("qapp")

HEADLINE_WORDS = "Harbour town settles its quarrel"
CAPTION_WORDS = "The quay at dawn (A. Painter)"
TEXT = (
    f" date 2024-02-09 {HEADLINE_WORDS}\r\n\r\nLISBON\r\nAnn Ek opened the 😀 gate. “At last,” "
    "she said, and “never again” too.\r\n\r\n"
    f"{CAPTION_WORDS}\r\n\r\nBo Lind of Porto was there. “So it is,” said Bo Lind.\r\n"
)


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


ARTICLE = Article(
    TEXT,
    HEADLINE_WORDS,
    Span(TEXT.index("LISBON"), len(TEXT)),
    Day(date(2024, 2, 9), DayOrigin.DATE_LINE),
    headline=span(HEADLINE_WORDS),
    dateline=span("LISBON"),
    captions=(span(CAPTION_WORDS),),
)


def quotation(words: str, speaker: str | None, kind: StretchKind = StretchKind.SPEECH) -> Quotation:
    who = speaker and Attribution(speaker, speaker.lower(), None, None, 1.0)
    return Quotation(span(words), kind, continues=False, attribution=who or None)


LAST = Span(TEXT.rindex("Bo Lind"), TEXT.rindex("Bo Lind") + len("Bo Lind"))

EXAMINATION = Examination(
    quotations=(
        quotation("“At last,”", "Ann Ek"),
        quotation("“never again”", "Ann Ek"),
        quotation("“So it is,”", "Bo Lind"),
    ),
    people=(
        Person("Ann Ek", "ann ek", (span("Ann Ek"),)),
        Person("Bo Lind", "bo lind", (span("Bo Lind"), LAST)),
    ),
    places=(Place("Porto", "porto", (span("Porto"),), "Portugal"),),
)


def page(article: Article = ARTICLE, examination: Examination = EXAMINATION) -> ArticlePage:
    return article_page(galley(article, examination, file_name="quay.txt"), LIGHT)


def blocks(shown: ArticlePage) -> list[QTextBlock]:
    found_blocks = []
    block = shown.document.begin()
    while block.isValid():
        found_blocks.append(block)
        block = block.next()
    return found_blocks


def sizes(shown: ArticlePage) -> list[tuple[str, int]]:
    return [
        (as_written(block.text()), block.charFormat().font().pixelSize()) for block in blocks(shown)
    ]


def test_a_dateline_is_a_little_apart_from_its_paragraph() -> None:
    above = {each.words: each.above for each in page().galley.sheet.paragraphs}
    body = next(space for words, space in above.items() if words.startswith("Ann Ek opened"))
    assert 8 <= body < above["LISBON"]


def test_a_file_that_is_gone_is_told_beside_its_name() -> None:
    shown = article_page(galley(ARTICLE, EXAMINATION, file_name="quay.txt", file_gone=True), LIGHT)
    assert as_written(blocks(shown)[1].text()) == "quay.txt · file gone"


def plain(text: str) -> Article:
    return Article(text, "A title", Span(0, len(text)))


def test_every_part_is_set_in_its_style() -> None:
    assert sizes(page()) == [
        ("Friday 9 February 2024 · 1 min · 3 quotes by 2 speakers", QUIET.size),
        ("quay.txt", QUIET.size),
        (HEADLINE_WORDS, HEADLINE.size),
        ("LISBON", DATELINE.size),
        ("Ann Ek opened the 😀 gate. “At last,” she said, and “never again” too.", BODY.size),
        (CAPTION_WORDS, CAPTION.size),
        ("Bo Lind of Porto was there. “So it is,” said Bo Lind.", BODY.size),
    ]


def test_each_of_many_captions_is_set_apart_wherever_it_stands() -> None:
    text = "One. Seen (A. Painter)\n\nTwo.\n\nLooked at (B. Painter)\n\nThree.\n\nFour. Left (C)"
    captions = ("Left (C)", "Seen (A. Painter)", "Looked at (B. Painter)")
    article = plain(text)
    article = replace(article, captions=tuple(span(words, text) for words in captions))
    assert sizes(article_page(galley(article, Examination()), LIGHT))[1:] == [
        ("One.", BODY.size),
        ("Seen (A. Painter)", CAPTION.size),
        ("Two.", LEDE.size),
        ("Looked at (B. Painter)", CAPTION.size),
        ("Three.", BODY.size),
        ("Four.", BODY.size),
        ("Left (C)", CAPTION.size),
    ]


def test_without_a_headline_the_first_paragraph_is_the_lede() -> None:
    shown = article_page(galley(plain("One.\n\nTwo."), Examination()), LIGHT)
    assert sizes(shown)[1:] == [("One.", LEDE.size), ("Two.", BODY.size)]


MARKDOWN = "# A gate in Porto\n\nThe gate is open.\n\n## “At last”\n\nIt is #1. So **Bo** says."


def test_headings_of_markdown_are_shown_without_their_marks() -> None:
    shown = article_page(galley(article_of(MARKDOWN), Examination()), LIGHT)
    assert sizes(shown)[1:] == [
        ("A gate in Porto", HEADLINE.size),
        ("The gate is open.", BODY.size),
        ("“At last”", SUBHEAD.size),
        ("It is #1. So **Bo** says.", BODY.size),
    ]
    assert shown.galley.headline == {1, 3}


def test_a_heading_takes_nothing_from_the_lede() -> None:
    article = Article("## Part\n\nOne.\n\nTwo.", "A title", Span(0, 20))
    shown = article_page(galley(article, Examination()), LIGHT)
    assert sizes(shown)[1:] == [("Part", SUBHEAD.size), ("One.", LEDE.size), ("Two.", BODY.size)]


def test_hidden_marks_are_copied_but_not_found() -> None:
    shown = article_page(galley(article_of(MARKDOWN), Examination()), LIGHT)
    assert [shown.offsets.offset(mark.first) for mark in found(shown, "#")] == [
        MARKDOWN.index("#1")
    ]
    head, body, subhead, rest = blocks(shown)[shown.header :]
    assert (
        shown.words(head.position(), subhead.position() + 9) == MARKDOWN[2:].partition("\n\nIt")[0]
    )
    assert (
        shown.words(body.position(), rest.position() + 2)
        == "The gate is open.\n\n## “At last”\n\nIt"
    )
    for words in ("A gate", "open", "At last", "#1"):
        at = MARKDOWN.index(words)
        shown_at = shown.offsets.position(at)
        assert shown.offsets.offset(shown_at) == at
        assert shown.document.characterAt(shown_at) == words[0]


def test_a_very_long_first_paragraph_is_no_lede() -> None:
    shown = article_page(galley(plain("word " * 400), Examination()), LIGHT)
    assert [size for _, size in sizes(shown)][1:] == [BODY.size]


def test_a_dateline_stays_in_the_line_that_goes_on_after_it() -> None:
    text = "PORTO — The gate is open.\n\nMore."
    article = Article(text, "The gate", Span(0, len(text)), dateline=span("PORTO", text))
    shown = article_page(galley(article, Examination()), LIGHT)
    line = blocks(shown)[1]
    assert line.text() == "PORTO — The gate is open."
    formats = [run.format.font().pixelSize() for run in line.textFormats()]
    assert formats == [DATELINE.size, LEDE.size]


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (None, "no date"),
        (Day(date(2025, 3, 1), DayOrigin.DATE_LINE), "Saturday 1 March 2025"),
        (
            Day(date(2025, 3, 1), DayOrigin.DATELINE),
            "Saturday 1 March 2025 (from the dateline)",
        ),
        (
            Day(date(2025, 3, 1), DayOrigin.FILE_TIME),
            "Saturday 1 March 2025 (from the file’s own time)",
        ),
        (
            Day(date(2025, 3, 1), DayOrigin.FILE_NAME),
            "Saturday 1 March 2025 (from the file’s name)",
        ),
    ],
)
def test_the_day_in_words(day: Day | None, told: str) -> None:
    article = Article("A word.", "A word", Span(0, 7), day)
    assert (
        article_page(galley(article, Examination()), LIGHT).summary == f"{told} · 1 min · no quotes"
    )


@pytest.mark.parametrize(
    ("quotations", "told"),
    [
        ((quotation("“At last,”", "Ann Ek"),), "1 quote by 1 speaker"),
        ((quotation("“At last,”", None),), "1 quote"),
        (
            (quotation("“At last,”", "Ann Ek"), quotation("“So it is,”", None)),
            "2 quotes by 1 speaker, 1 unattributed",
        ),
        (
            (
                quotation("“At last,”", "Ann Ek"),
                quotation("“So it is,”", "Bo Lind")._replace(
                    attribution=Attribution("officials", None, None, None, 1.0)
                ),
            ),
            "2 quotes by 2 speakers",
        ),
        (
            tuple(
                quotation(words, "")._replace(attribution=Attribution(who, None, None, None, 1.0))
                for words, who in (("“At last,”", "The letter"), ("“So it is,”", "the letter"))
            ),
            "2 quotes by 1 speaker",
        ),
        ((quotation("“never again”", None, StretchKind.SCARE),), "no quotes"),
        (
            (
                quotation("“At last,”", "Ann Ek"),
                quotation("“So it is,”", "Ann Ek")._replace(continues=True),
            ),
            "1 quote by 1 speaker",
        ),
    ],
)
def test_how_many_are_quoted(quotations: tuple[Quotation, ...], told: str) -> None:
    shown = page(examination=Examination(quotations))
    assert shown.summary.split(" · ")[-1] == told


def test_marks_cover_the_words_they_were_found_in() -> None:
    shown = article_page(galley(ARTICLE, EXAMINATION, hits=[span("gate")]), LIGHT)
    text = shown.document.toPlainText().encode("utf-16-le")
    marked = {
        (mark.kind, text[2 * mark.first : 2 * mark.last].decode("utf-16-le"), mark.name)
        for marks in shown.marks.values()
        for mark in marks
    }
    assert marked == {
        (MarkKind.SPEECH, "“At last,”", ""),
        (MarkKind.SPEECH, "“never again”", ""),
        (MarkKind.SPEECH, "“So it is,”", ""),
        (MarkKind.PERSON, "Ann Ek", "Ann Ek"),
        (MarkKind.PERSON, "Bo Lind", "Bo Lind"),
        (MarkKind.PLACE, "Porto", "Porto"),
        (MarkKind.HIT, "gate", ""),
    }


def test_one_label_for_each_speaker_of_a_paragraph() -> None:
    shown = page()
    told = [[label.said.name for label in shown.labels[block]] for block in sorted(shown.labels)]
    assert told == [["Ann Ek"], ["Bo Lind"]]
    assert [mark.said and mark.said.colour for mark in shown.quotations] == [0, 0, 1]


REPORTED = Utterance(
    span("Bo Lind of Porto was there"),
    span("said Bo")._replace(end=span("said Bo").start + 4),
    Attribution("Bo Lind", "bo lind", LAST, None, 0.9),
)


def test_reported_words_are_marked_and_counted_apart() -> None:
    one = Examination((quotation("“At last,”", "Ann Ek"),), reported=(REPORTED,))
    shown = page(examination=one)
    assert shown.summary.endswith("1 quote by 1 speaker · 1 reported")
    assert [mark.kind for mark in shown.quotations] == [MarkKind.SPEECH]
    marked = [mark.kind for block in sorted(shown.marks) for mark in shown.marks[block]]
    assert marked == [MarkKind.SPEECH, MarkKind.REPORTED]
    labels = [label.said for block in sorted(shown.labels) for label in shown.labels[block]]
    assert [said.label for said in labels] == ["Ann Ek", "Bo Lind, reported"]
    assert [said.colour for said in labels] == [0, 1]


def test_reported_words_of_nobody_known_have_no_label() -> None:
    shown = page(examination=Examination(reported=(REPORTED._replace(attribution=None),)))
    assert [mark.kind for marks in shown.marks.values() for mark in marks] == [MarkKind.REPORTED]
    assert shown.labels == {}


def test_no_room_is_made_in_a_line_for_reported_words() -> None:
    shown = page(examination=Examination(reported=(REPORTED,)))
    (number,) = shown.labels
    shown.fit(24, 500, run_in=True)
    assert shown.run_ins.of(number) == []


def test_days_and_governments_are_told() -> None:
    spoken = Examination(
        dates=(DateMention(span("again"), date(2024, 2, 8), date(2024, 2, 8)),),
        metonyms=(Metonym(span("Porto"), "Portugal"),),
    )
    shown = page(examination=spoken)
    told = {mark.kind: shown.told(mark) for marks in shown.marks.values() for mark in marks}
    assert told == {
        MarkKind.DATE: "Thursday 8 February 2024",
        MarkKind.METONYM: "Porto — stands for Portugal’s government",
    }


def test_nobodys_words_are_marked_labelled_and_gone_to_but_not_counted() -> None:
    scare = Examination((quotation("“never again”", None, StretchKind.SCARE),))
    shown = page(examination=scare)
    (block,) = shown.marks
    assert shown.marks[block][0].kind is MarkKind.NOBODY
    assert shown.labels[block][0].said.name == NOBODY
    assert [mark.kind for mark in shown.quotations] == [MarkKind.NOBODY]
    assert shown.summary.endswith("no quotes")


def test_a_mark_across_paragraphs_lies_in_each() -> None:
    text = "“One two.\n\nThree four.” Five."
    whole = Quotation(
        Span(0, text.index(" Five")), StretchKind.SPEECH, continues=False, attribution=None
    )
    shown = article_page(galley(plain(text), Examination((whole,))), LIGHT)
    document = shown.document.toPlainText()
    pieces = [document[mark.first : mark.last] for (mark,) in shown.marks.values()]
    assert pieces == ["“One two.", "Three four.”"]
    assert len(shown.quotations) == 1


def test_copied_words_stand_as_in_the_text() -> None:
    shown = page()
    start = blocks(shown)[shown.header].position()
    everything = shown.words(start, shown.document.characterCount() - 1)
    assert everything == TEXT[TEXT.index(HEADLINE_WORDS) :].rstrip()
    first = shown.offsets.position(TEXT.index("😀"))
    assert shown.words(first, first + 2) == "😀"
    assert shown.words(0, start) == f"{shown.summary}\nquay.txt\n"


def test_room_for_names_in_the_lines_comes_and_goes() -> None:
    shown = page()

    def width(words: str) -> float:
        """The width of the line that begins with these words."""
        block = shown.document.findBlock(shown.offsets.position(TEXT.index(words)))
        shown.document.documentLayout().blockBoundingRect(block)  # lays it out
        return block.layout().lineAt(0).naturalTextWidth()

    shown.fit(24, 5000)
    shown.document.setTextWidth(5024)
    alone = width("Ann Ek opened")
    shown.fit(24, 5000, run_in=True)
    (name,) = shown.run_ins.of(sorted(shown.labels)[0])
    assert name.words == "Ann Ek"
    assert name.room > name.width > 20
    assert width("Ann Ek opened") == pytest.approx(alone + name.room, abs=1)
    shown.fit(24, 5000)
    assert width("Ann Ek opened") == alone


def test_names_come_into_the_lines_as_far_down_as_is_asked() -> None:
    text = "\n\n".join(f"“Word {n},” said Ann Ek. {'It rained. ' * 40}" for n in range(200))
    said = [
        quotation("“At last,”", "Ann Ek")._replace(span=span(f"“Word {n},”", text))
        for n in range(200)
    ]
    shown = article_page(galley(plain(text), Examination(tuple(said))), LIGHT)

    def named() -> int:
        return sum(1 for number in range(shown.document.blockCount()) if shown.run_ins.of(number))

    shown.fit(24, 400, run_in=True)
    at_first = named()
    assert 0 < at_first < 60
    half = shown.document.characterCount() // 2
    shown.run_ins.reach(half)
    assert 95 < named() < 105
    shown.run_ins.reach(0)
    shown.run_ins.reach(shown.document.characterCount())
    assert named() == 200
    shown.fit(24, 380, run_in=True)
    assert named() == at_first
    shown.fit(24, 380)
    assert named() == 0


def test_everything_grows_with_the_scale() -> None:
    shown = article_page(galley(ARTICLE, EXAMINATION), DARK, PageLook(size=2 * BODY.size))
    assert blocks(shown)[-1].charFormat().font().pixelSize() == 2 * BODY.size
    assert blocks(shown)[-1].charFormat().foreground().color() == DARK.ink


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        ("The gate. the GATE.", "gate", [4, 14]),
        ("wrapped by hand so\nthat it goes on", "so that", [16]),
        ("It’s “so” here", 'it\'s "so"', [0]),
        ("a.b and axb", "a.b", [0]),
        ("nothing", "", []),
        (" date 2024-02-09 A date is set.", "date", [19]),
    ],
)
def test_words_found(text: str, words: str, places: list[int]) -> None:
    shown = article_page(galley(plain(text), Examination()), LIGHT)
    assert [shown.offsets.offset(mark.first) for mark in found(shown, words)] == places


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(alphabet="ab.“” \n\r\t😀\x00\u202e<&\u2028\u2029\x85\ufdd0\ufdd1\ufffc", max_size=80)
)
def test_a_document_holds_each_paragraph_and_no_more(text: str) -> None:
    assert QGuiApplication.instance() is not None
    shown = article_page(galley(plain(text), Examination()), LIGHT)
    spans = paragraphs(text)
    set_blocks = blocks(shown)[shown.header :]
    assert len(set_blocks) == len(spans)
    for block, paragraph in zip(set_blocks, spans, strict=True):
        first = shown.offsets.position(paragraph.start)
        last = shown.offsets.position(paragraph.end)
        assert (first, last) == (block.position(), block.position() + block.length() - 1)
        assert shown.words(first, last) == paragraph.of(text)


_LETTERS = st.text(alphabet="ab. 😀\U0001d538\n\r\x00\u202e\u2029\ufdd0", max_size=40)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_LETTERS, _LETTERS, _LETTERS, _LETTERS)
def test_paragraphs_stand_in_the_document_where_the_galley_has_them(
    headline: str, dateline: str, body: str, file_name: str
) -> None:
    text = f"{headline}\n\n{dateline}{body}\n\n{body}"
    at = len(headline) + 2
    article = Article(
        text,
        "A title",
        Span(0, len(text)),
        headline=Span(0, len(headline)),
        dateline=Span(at, at + len(dateline)),
        captions=(Span(len(text) - 3, len(text)),),
    )
    made = galley(article, Examination(), file_name=file_name)
    shown = article_page(made, LIGHT)
    expected = [
        (as_written(each.lead + each.words), each.style.size) for each in made.sheet.paragraphs
    ]
    assert sizes(shown) == expected
    assert [block.position() for block in blocks(shown)] == list(made.sheet.starts)
    last = blocks(shown)[-1]
    assert made.sheet.offsets.position(len(text)) <= last.position() + last.length() - 1


def test_a_file_name_of_two_lines_is_told_in_one() -> None:
    shown = article_page(galley(ARTICLE, EXAMINATION, file_name="quay\n2.txt"), LIGHT)
    assert blocks(shown)[1].text() == "quay 2.txt"
    assert blocks(shown)[shown.header].text() == HEADLINE_WORDS


def test_reported_words_in_the_headline_have_no_label() -> None:
    told = REPORTED._replace(span=span("settles its quarrel"))
    shown = page(examination=Examination(reported=(told, REPORTED)))
    assert shown.galley.headline == {shown.header}
    assert [mark.kind for mark in shown.marks[shown.header]] == [MarkKind.REPORTED]
    assert shown.header not in shown.labels
    assert [label.said.name for (label,) in shown.labels.values()] == ["Bo Lind"]
