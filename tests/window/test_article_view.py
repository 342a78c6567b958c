"""The article on its page: what one sees, clicks on, copies, finds and goes to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import combinations, product

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QHelpEvent, QImage, QTextDocument, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from reader.analysis.marks import Attribution, Examination, Person, Place, Quotation, StretchKind
from reader.articles.article import Article, Span
from reader.models.article_page import ArticlePage, article_page
from reader.models.galley import galley
from reader.models.page_look import USUAL, PageLook
from reader.models.palette import DARK, LIGHT, Palette
from reader.window.article_view import ArticleView
from reader.window.page_column import Column
from reader.window.page_lines import Bar, bars, block_at, position_at
from reader.window.page_margin import Margin

WORDS = (
    "Ann Ek walked down to the lock in Porto and looked at the water for a long while. "
    "“It will hold,” she said, and <b>Bo Lind</b> wrote it down."
)
TEXT = "\r\n\r\n".join([WORDS] + [f"Paragraph {n}. “Word {n},” said Bo Lind." for n in range(40)])


def spans(words: str, text: str = TEXT) -> tuple[Span, ...]:
    found = []
    start = text.find(words)
    while start >= 0:
        found.append(Span(start, start + len(words)))
        start = text.find(words, start + 1)
    return tuple(found)


def quotation(words: str, speaker: str) -> Quotation:
    who = Attribution(speaker, speaker.lower(), None, None, 0.9)
    return Quotation(spans(words)[0], StretchKind.SPEECH, continues=False, attribution=who)


EXAMINATION = Examination(
    quotations=(
        quotation("“It will hold,”", "Ann Ek"),
        *(quotation(f"“Word {n},”", "Bo Lind") for n in range(40)),
    ),
    people=(
        Person("Ann Ek", "ann ek", spans("Ann Ek")),
        Person("Bo Lind", "bo lind", spans("Bo Lind")),
    ),
    places=(Place("Porto", "porto", spans("Porto"), "Portugal"),),
)


def page(palette: Palette = LIGHT, look: PageLook = USUAL) -> ArticlePage:
    article = Article(TEXT, "At the lock", Span(0, len(TEXT)))
    return article_page(galley(article, EXAMINATION, file_name="lock.txt"), palette, look)


@pytest.fixture
def view(blank_view: ArticleView) -> ArticleView:
    blank_view.show_page(page())
    return blank_view


def place_of(view: ArticleView, words: str) -> QPoint:
    """The middle of the first `words` in the viewport."""
    assert view.page is not None
    position = view.page.offsets.position(TEXT.index(words))
    block = view.document().findBlock(position)
    bar = next(bars(block, position, position + len(words)))
    y = bar.baseline - 4 - view.verticalScrollBar().value()
    return QPointF((bar.left + bar.right) / 2, y).toPoint()


def picture(view: ArticleView) -> QImage:
    return view.viewport().grab().toImage()


def holds(image: QImage, colour: QColor) -> bool:
    return any(
        image.pixelColor(x, y) == colour
        for y in range(image.height())
        for x in range(image.width())
    )


def select(view: ArticleView, first: int, last: int) -> None:
    cursor = view.textCursor()
    cursor.setPosition(first)
    cursor.setPosition(last, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def click(view: ArticleView, point: QPoint) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


@pytest.mark.parametrize(
    ("words", "kind"), [("Ann Ek", "person"), ("Bo Lind", "person"), ("Porto", "place")]
)
def test_a_click_on_a_name_chooses_it(view: ArticleView, words: str, kind: str) -> None:
    chosen: list[tuple[str, str]] = []
    view.person_chosen.connect(lambda name: chosen.append(("person", name)))
    view.place_chosen.connect(lambda name: chosen.append(("place", name)))
    click(view, place_of(view, words))
    assert chosen == [(kind, words)]


def test_a_click_elsewhere_chooses_nothing(view: ArticleView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.person_chosen), qtbot.assertNotEmitted(view.place_chosen):
        for words in ("water", "It will hold"):
            click(view, place_of(view, words))


def test_a_drag_over_a_name_selects_and_chooses_nothing(view: ArticleView, qtbot: QtBot) -> None:
    start, end = place_of(view, "walked"), place_of(view, "Ann Ek")
    with qtbot.assertNotEmitted(view.person_chosen):
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(view.viewport(), (start + end) / 2)
        QTest.mouseMove(view.viewport(), end)
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert view.textCursor().hasSelection()


def test_the_pointer_is_a_hand_over_names(view: ArticleView) -> None:
    shapes = []
    for point in (place_of(view, "Ann Ek"), place_of(view, "water"), QPoint(2, 300)):
        QTest.mouseMove(view.viewport(), point)
        shapes.append(view.viewport().cursor().shape())
    assert shapes == [
        Qt.CursorShape.PointingHandCursor,
        Qt.CursorShape.IBeamCursor,
        Qt.CursorShape.ArrowCursor,
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("It will hold", "Ann Ek · 90% certain"),
        ("Bo Lind", "Bo Lind · 41 mentions"),
        ("Porto", "Porto, Portugal"),
        ("water", ""),
    ],
)
def test_what_is_under_the_pointer(view: ArticleView, words: str, told: str) -> None:
    assert view.told_at(place_of(view, words)) == told


def test_a_label_tells_whose_words_it_names(view: ArticleView) -> None:
    picture(view)
    beside = place_of(view, "It will hold")
    assert view.told_at(QPoint(100, beside.y())) == "Ann Ek · 90% certain"


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_tool_tip_takes_nothing_for_markup(view: ArticleView) -> None:
    text = "Ann <i>Ek</i> spoke."
    people = (Person("Ann <i>Ek</i>", "ann ek", (Span(0, 13),)),)
    article = Article(text, "Ann", Span(0, len(text)))
    view.show_page(article_page(galley(article, Examination(people=people)), LIGHT))
    block = view.document().lastBlock()
    bar = next(bars(block, block.position(), block.position() + 5))
    point = QPointF(bar.left + 4, bar.baseline - 4).toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    assert QToolTip.text() == "<qt>Ann &lt;i&gt;Ek&lt;/i&gt; · 1 mention</qt>"
    QToolTip.hideText()


def test_markup_in_the_text_is_text(view: ArticleView) -> None:
    assert "<b>Bo Lind</b>" in view.toPlainText()


def test_copying_gives_the_words_of_the_text(view: ArticleView) -> None:
    view.selectAll()
    view.copy()
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text().endswith(TEXT)
    assert not copied.hasHtml()


def test_marks_come_and_go_and_the_text_stays(view: ArticleView) -> None:
    tint = LIGHT.speakers[0].tint
    before = view.toPlainText()
    marked = picture(view)
    assert holds(marked, tint)
    view.show_marks(shown=False)
    assert not view.marks_shown
    assert not holds(picture(view), tint)
    assert view.toPlainText() == before
    view.show_marks(shown=True)
    assert picture(view) == marked


def test_no_name_is_chosen_while_marks_are_hidden(view: ArticleView, qtbot: QtBot) -> None:
    view.show_marks(shown=False)
    with qtbot.assertNotEmitted(view.person_chosen):
        click(view, place_of(view, "Ann Ek"))


def test_from_quotation_to_quotation_and_back(view: ArticleView, qtbot: QtBot) -> None:
    reached: list[str] = []
    view.quotation_reached.connect(reached.append)
    assert not view.previous_quotation()
    for _ in range(41):
        assert view.next_quotation()
        assert view.in_view(view.textCursor().position())
    assert not view.next_quotation()
    assert view.previous_quotation()
    assert reached[0] == "Ann Ek (1 of 41)"
    assert [told.rpartition(" (")[2] for told in reached[-2:]] == ["41 of 41)", "40 of 41)"]


def test_the_filters_words_are_gone_to_in_turn_and_round(view: ArticleView) -> None:
    assert view.go_to_hit() == (0, 0)
    hits = [*spans("Paragraph 3")[:1], *spans("Paragraph 39"), *spans("Porto")]
    article = Article(TEXT, "At the lock", Span(0, len(TEXT)))
    view.show_page(article_page(galley(article, EXAMINATION, hits=hits), LIGHT))
    for backward, which, words in (
        (False, 1, "Porto"),
        (False, 2, "Paragraph 3"),
        (False, 3, "Paragraph 39"),
        (False, 1, "Porto"),
        (True, 3, "Paragraph 39"),
        (True, 2, "Paragraph 3"),
    ):
        assert view.go_to_hit(backward=backward) == (which, 3)
        assert view.textCursor().selectedText() == words
        assert view.in_view(view.textCursor().selectionStart())


def test_quotations_go_on_from_where_the_reader_scrolled(view: ArticleView) -> None:
    view.next_quotation()
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    top = view.position_at_top()
    assert view.next_quotation()
    assert view.textCursor().position() >= top


def test_words_are_found_in_turn_and_round(view: ArticleView) -> None:
    assert view.find_text("paragraph") == (1, 40)
    assert view.find_text("paragraph") == (2, 40)
    assert view.textCursor().selectedText() == "Paragraph"
    assert view.find_text("paragraph", backward=True) == (1, 40)
    assert view.find_text("paragraph", backward=True) == (40, 40)
    assert view.in_view(view.textCursor().position())
    assert view.find_text("paragraph") == (1, 40)
    assert holds(picture(view), LIGHT.hit.tint)


def test_words_that_are_not_there(view: ArticleView) -> None:
    assert view.find_text("submarine") == (0, 0)
    view.find_text("paragraph")
    assert view.find_text("") == (0, 0)
    view.textCursor().clearSelection()
    view.verticalScrollBar().setValue(0)
    assert not holds(picture(view), LIGHT.hit.tint)


def test_space_scrolls_to_the_end_and_says_so(view: ArticleView) -> None:
    steps = 0
    while view.scroll_page():
        steps += 1
    assert steps > 1
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()


def crowd() -> ArticlePage:
    """Five speakers on a line, and one more below, some with a note."""
    text = "“Yes,” “No,” “Why?” “So.” “Ah.” they said.\n\n“Well,” said Zoe, who had come late."
    quotations = []
    for number, (start, end) in enumerate(m.span() for m in re.finditer("“[^”]*”", text)):
        cue = Span(text.index("said"), text.index("said") + 4)
        name = ("Al Fox", "Anna-Maria von Hohenstein-Wittgenstein", "Cy", "officials", "Di", "Zoe")
        speaker = name[number]
        who = Attribution(speaker, speaker.lower() if number != 3 else None, None, cue, 1.0)
        quotations.append(
            Quotation(Span(start, end), StretchKind.SPEECH, continues=False, attribution=who)
        )
    article = Article(text, "A crowd", Span(0, len(text)))
    return article_page(galley(article, Examination(tuple(quotations))), LIGHT)


def letters_of(document: QTextDocument) -> Iterator[Bar]:
    """Where each letter of a document stands."""
    block = document.begin()
    while block.isValid():
        for position in range(block.position(), block.position() + block.length() - 1):
            yield from bars(block, position, position + 1)
        block = block.next()


@pytest.mark.parametrize("width", [320, 480, 599, 640, 780, 1100, 1900])
@pytest.mark.parametrize("shown", [page, crowd])
def test_labels_stand_clear_of_each_other_and_of_the_text(
    view: ArticleView, shown: Callable[[], ArticlePage], width: int
) -> None:
    view.resize(width, 700)
    view.show_page(shown())
    picture(view)
    assert view._margin is not None
    lines = view._margin.lines(0, 700)
    assert lines
    for one, other in combinations(lines, 2):
        assert not one.box.intersects(other.box)
    for line in lines:
        assert line.box.left() >= 0
        assert line.box.right() <= view.viewport().width()
    text = list(letters_of(view.document()))
    for line, bar in product(lines, text):
        # Above their ascent's height letters leave room; so a pixel or two may be shared.
        letters = QRectF(bar.left, bar.top + 2, bar.right - bar.left, bar.bottom - bar.top - 2)
        assert not line.box.intersects(letters)


def test_names_in_the_lines_are_seen_on_what_is_selected(view: ArticleView) -> None:
    view.resize(480, 700)
    set_page = page()
    view.show_page(set_page)
    assert view._margin is not None
    name = next(line for line in view._margin.lines(0, 600) if line.words == "Bo Lind")
    view.selectAll()
    drawn = view.viewport().grab(name.box.toAlignedRect()).toImage()
    colours = {
        drawn.pixelColor(x, y).name() for x in range(drawn.width()) for y in range(drawn.height())
    }
    assert LIGHT.selection.name() in colours
    assert LIGHT.speakers[1].ink.name() in colours


@pytest.mark.parametrize("width", [480, 1100])
@pytest.mark.parametrize("shown", [page, crowd])
def test_labels_stand_the_same_however_one_comes_there(
    view: ArticleView, shown: Callable[[], ArticlePage], width: int
) -> None:
    set_page = shown()
    view.resize(width, 700)
    view.show_page(set_page)
    column = Column.within(width, USUAL)
    set_page.fit(column.gutter, column.measure, run_in=column.run_in)
    whole, bit_by_bit = Margin(set_page, column), Margin(set_page, column)
    whole.lines(0, 9000)
    for top in range(0, 700, 5):
        assert bit_by_bit.lines(top, top + 5) == whole.lines(top, top + 5)


def test_the_column_keeps_its_measure_where_there_is_room(view: ArticleView) -> None:
    widths = []
    for width in (900, 1200, 1900):
        view.resize(width, 700)
        widths.append(view.document().textWidth())
    assert len(set(widths)) == 1


def test_blocks_and_lines_are_found_by_height(view: ArticleView) -> None:
    document = view.document()
    block = document.begin()
    while block.isValid():
        box = document.documentLayout().blockBoundingRect(block)
        assert block_at(document, box.top() + 1) == block
        assert block_at(document, box.bottom()) == block
        assert position_at(document, box.top() + 1) == block.position()
        block = block.next()
    assert block_at(document, -5) == document.begin()
    assert position_at(document, 0) == 0
    assert block_at(document, 1e9) == document.lastBlock()


@pytest.mark.parametrize("change", ["narrower", "size", "measure", "colours", "marks"])
def test_the_reader_stays_at_the_same_line(view: ArticleView, change: str) -> None:
    assert view.page is not None
    view.resize(550, 700)
    offset = TEXT.index("Paragraph 20")
    view.scroll_to(view.page.offsets.position(offset), above=0)
    changes: dict[str, Callable[[], None]] = {
        "narrower": lambda: view.resize(700, 700),
        "size": lambda: view.show_page(page(look=PageLook(size=26))),
        "measure": lambda: view.show_page(page(look=PageLook(measure=45, justified=True))),
        "colours": lambda: view.show_page(page(DARK)),
        "marks": lambda: view.show_marks(shown=False),
    }
    changes[change]()
    top = view.page.offsets.offset(view.position_at_top())
    assert TEXT[top:].startswith("Paragraph 20")


def test_another_page_starts_at_its_top(view: ArticleView) -> None:
    view.verticalScrollBar().setValue(500)
    other = Article("Short. " * 900, "Short", Span(0, 6300))
    view.show_page(article_page(galley(other, Examination()), LIGHT))
    assert view.verticalScrollBar().value() == 0
    assert view.accessibleName() == "Short"


def test_a_page_shown_before_the_window_starts_at_its_top(qtbot: QtBot) -> None:
    early = ArticleView()
    qtbot.addWidget(early)
    early.show_page(page())
    early.resize(900, 600)
    early.show()
    qtbot.waitExposed(early)
    assert early.verticalScrollBar().value() == 0


def test_it_says_what_it_is_to_those_who_do_not_see_it(view: ArticleView) -> None:
    assert view.accessibleName() == "At the lock"
    assert view.accessibleDescription() == "no date · 2 min · 41 quotes by 2 speakers"


def test_without_a_page_there_is_nowhere_to_go(qtbot: QtBot) -> None:
    view = ArticleView()
    qtbot.addWidget(view)
    assert not view.next_quotation()
    assert view.find_text("lock") == (0, 0)


def test_the_wheel_scrolls_beside_the_column_too(view: ArticleView) -> None:
    def turn(modifiers: Qt.KeyboardModifier) -> int:
        before = view.verticalScrollBar().value()
        event = QWheelEvent(
            QPointF(2, 300),
            view.mapToGlobal(QPointF(2, 300)),
            QPoint(),
            QPoint(0, -240),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 (Qt names no argument)
        )
        QApplication.sendEvent(view, event)
        return view.verticalScrollBar().value() - before

    assert turn(Qt.KeyboardModifier.NoModifier) > 0
    assert turn(Qt.KeyboardModifier.ControlModifier) == 0


def test_dark_paper_is_dark_to_the_edges(view: ArticleView) -> None:
    view.show_page(page(DARK))
    view.clearFocus()  # else an edge tells that the keys are here
    image = view.grab().toImage()
    assert image.pixelColor(1, 1) == DARK.paper
    assert image.pixelColor(400, 5) == DARK.paper


def test_a_hit_is_marked_inside_its_word(view: ArticleView) -> None:
    article = Article(TEXT, "At the lock", Span(0, len(TEXT)))
    view.show_page(article_page(galley(article, Examination(), hits=spans("the lock")), LIGHT))
    assert view.page is not None
    start = view.page.offsets.position(TEXT.index("the lock"))
    block = view.document().findBlock(start)
    bar = next(bars(block, start, start + len("the lock")))
    drawn = view.viewport().grab().toImage()
    marked = {LIGHT.hit.tint.name(), LIGHT.hit.ink.name()}
    y = round(bar.baseline) + 2
    columns = [x for x in range(drawn.width()) if drawn.pixelColor(x, y).name() in marked]
    assert bar.left - 0.5 <= min(columns) <= bar.left + 2
    assert bar.right - 2 <= max(columns) + 1 <= bar.right + 0.5
    blanks = [
        *range(round(bar.left) - 4, int(bar.left)),
        *range(round(bar.right) + 1, round(bar.right) + 4),
    ]
    assert {drawn.pixelColor(x, y).name() for x in blanks} == {LIGHT.paper.name()}
