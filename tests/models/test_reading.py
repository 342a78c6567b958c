from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.filter.ways_back import WayBack
from reader.library.catalogue import Catalogue
from reader.library.ids import article_id
from reader.library.states import State
from reader.library.wanted import AboutPerson, Quoted
from reader.models.asking import Asking
from reader.models.completion_list import CompletionList
from reader.models.page_look import PageLook
from reader.models.palette import Theme
from reader.models.reading import Reading
from reader.models.ways_back import WaysBack

MARCH_26 = article_id("20250326-1")
MARCH_16 = article_id("20250316-1")


@pytest.fixture
def asking(qtbot: QtBot, seeds: Path) -> Iterator[Asking]:
    made = Asking(lambda: Catalogue(seeds))
    yield made
    made.close()


@pytest.fixture
def reading(asking: Asking) -> Reading:
    return Reading(asking, lambda: date(2025, 4, 1))


def test_a_name_being_typed_is_still_a_beginning(reading: Reading) -> None:
    wanted: list[object] = []
    reading.wanted_changed.connect(wanted.append)
    reading.type_filter("person:mac", 10)
    reading.type_filter("person:mac", 10)
    assert wanted == [AboutPerson("mac*")]
    assert reading.filter_text == "person:mac"


def test_a_name_is_filtered_by_and_no_longer(reading: Reading) -> None:
    reading.toggle("speaker", "Emmanuel Macron")
    assert reading.filter_text == 'speaker:"Emmanuel Macron"'
    assert reading.meaning.wanted == Quoted("Emmanuel Macron")
    reading.toggle("place", "Paris")
    reading.toggle("speaker", "Emmanuel Macron")
    assert reading.filter_text == "place:Paris"


def test_the_sentence_says_what_is_shown_or_what_is_wrong(reading: Reading) -> None:
    assert reading.sentence == "All articles."
    reading.type_filter("person:macron")
    assert reading.sentence == "Articles that mention the person “macron”."
    reading.type_filter("person:macron (force")
    assert "bracket" in reading.sentence


def test_an_article_opens_with_its_hits(qtbot: QtBot, reading: Reading) -> None:
    reading.type_filter("ceasefire")
    with qtbot.waitSignal(reading.article_opened):
        reading.open(MARCH_26)
    assert reading.opened is not None
    kept = reading.opened.kept
    assert kept.id == MARCH_26
    words = {hit.of(kept.article.text) for hit in reading.opened.hits}
    assert words == {"ceasefire"}


def test_of_two_articles_opened_at_once_the_later_is_shown(qtbot: QtBot, reading: Reading) -> None:
    opened: list[int] = []
    reading.article_opened.connect(lambda each: opened.append(each.kept.id))
    reading.open(MARCH_26)
    reading.open(MARCH_16)
    qtbot.waitUntil(lambda: bool(opened))
    assert opened == [MARCH_16]


def test_another_filter_marks_other_words_in_the_open_article(
    qtbot: QtBot, reading: Reading
) -> None:
    with qtbot.waitSignal(reading.article_opened):
        reading.open(MARCH_26)
    with qtbot.waitSignal(reading.article_opened) as told:
        reading.type_filter("ceasefire")
    assert told.args[0].hits
    with qtbot.assertNotEmitted(reading.article_opened, wait=200):
        reading.reread()


def test_a_mark_made_while_its_article_is_read_again_is_not_lost(
    qtbot: QtBot, reading: Reading
) -> None:
    with qtbot.waitSignal(reading.article_opened):
        reading.open(MARCH_26)
    starred = State(starred=True)
    reading.reread()
    with qtbot.waitSignal(reading.state_changed) as told:
        reading.show_states({MARCH_26: starred})
    assert told.args == [starred]
    with qtbot.assertNotEmitted(reading.article_opened, wait=300):
        reading.show_states({MARCH_16: State(read=True)})
    assert reading.opened is not None
    assert reading.opened.kept.state == starred


def test_looks_change_once(qtbot: QtBot, reading: Reading) -> None:
    told: list[object] = []
    for signal in (reading.theme_changed, reading.marks_changed, reading.look_changed):
        signal.connect(told.append)
    for _ in range(2):
        reading.choose_theme(Theme.DARK)
        reading.show_marks(False)  # noqa: FBT003 (a slot)
        reading.choose_look(PageLook(size=22))
    assert told == [Theme.DARK, False, PageLook(size=22)]


def test_what_keeps_articles_away_is_told(qtbot: QtBot, asking: Asking, reading: Reading) -> None:
    text = 'person:macron "no such words" place:paris'
    reading.type_filter(text)
    ways = WaysBack(asking)
    with qtbot.waitSignal(ways.found) as told:
        ways.look_for(text, reading.meaning)
    (way,) = told.args[0].ways
    assert way == WayBack('"no such words"', way.spans, 2)
    reading.leave_out(way.spans)
    assert reading.filter_text == "person:macron place:paris"


@pytest.mark.parametrize(
    ("typed", "proposed"),
    [
        ("person:macr", [("person:Emmanuel Macron", 2)]),
        ("zelen", [("person:Volodymyr Zelensky", 2)]),
        ("has:", [(f"has:{it}", None) for it in ("quote", "speaker", "reported", "tag")]),
        ("sinc", [("since:", None)]),
        ("since:yes", [("since:yesterday", 0)]),
        ("date:202", [("date:2025", 2)]),
        ("date:2025-", [("date:2025-03", 2)]),
        ("xyzzy", []),
        ("", []),
    ],
)
def test_what_is_typed_can_go_on(
    qtbot: QtBot, asking: Asking, typed: str, proposed: list[tuple[str, int | None]]
) -> None:
    proposals = CompletionList(asking)
    proposals.propose(typed, len(typed))
    qtbot.waitUntil(lambda: asking.idle)
    found = [proposals.offer(row) for row in range(proposals.rowCount())]
    assert [(each.words, each.articles) for each in found] == proposed


def test_a_proposal_taken_stands_in_the_text(qtbot: QtBot, asking: Asking) -> None:
    proposals = CompletionList(asking)
    with qtbot.waitSignal(proposals.modelReset):
        proposals.propose("peace person:mac", 16)
    changed = proposals.completed("peace person:mac", 0)
    assert changed.text.rstrip() == 'peace person:"Emmanuel Macron"'
    with qtbot.waitSignal(proposals.modelReset):
        proposals.clear()
    assert proposals.rowCount() == 0
