"""Evidence: why are these words given to this speaker?"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.libraries import library_of, written

FERRY = (
    " date 2025-03-28 The ferry stays in port\n\n"
    "Emmanuel Berg runs the ferry to the islands.\n\n"
    "Mr Berg spoke in the harbour. “We sail when we sail,” he said.\n\n"
    "The crew was not asked. “We are paid to wait,” officials said.\n"
)


def steps_lit(desk: Desk) -> list[str]:
    """The steps that are lit on the page, from the words to the speaker."""
    view = desk.window.page_pane.view
    if view.page is None or view.lit is None:
        return []
    return [view.page.words(step.first, step.last) for step in view.lit.steps]


def test_the_evidence_is_shown_step_by_step_and_ended(open_desk: OpenDesk, tmp_path: Path) -> None:
    desk = open_desk(library_of(tmp_path, [written(tmp_path / "articles", {"ferry.txt": FERRY})]))
    desk.type_filter("berg")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_E)
    assert steps_lit(desk) == ["said", "he", "Mr Berg", "Emmanuel Berg"]
    assert desk.told.startswith("said ← he ← Mr Berg ← Emmanuel Berg · ")
    assert desk.told.endswith("% certain")
    desk.press(Qt.Key.Key_N)
    assert steps_lit(desk) == ["said", "officials"]
    desk.press(Qt.Key.Key_E)
    assert steps_lit(desk) == []
    desk.press(Qt.Key.Key_P)
    desk.press(Qt.Key.Key_E)
    assert steps_lit(desk)[-1] == "Emmanuel Berg"
    desk.press(Qt.Key.Key_Escape)
    assert (steps_lit(desk), desk.told) == ([], "")
    assert desk.filter_text == "berg"  # the first Escape was the evidence's
    desk.press(Qt.Key.Key_Escape)
    assert desk.filter_text == ""


def test_an_article_without_quotations_has_no_evidence(open_desk: OpenDesk, tmp_path: Path) -> None:
    quay = {"quay.txt": " date 2025-03-20 A quay is mended\n\nNobody had asked for it.\n"}
    desk = open_desk(library_of(tmp_path, [written(tmp_path / "articles", quay)]))
    desk.press(Qt.Key.Key_E)
    assert desk.told == "No quotation is in view."


def test_the_label_of_a_speaker_filters(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five)
    desk.click_label("Emmanuel Macron")
    assert desk.filter_text == 'speaker:"Emmanuel Macron"'
    assert desk.count == "2 of 5"
