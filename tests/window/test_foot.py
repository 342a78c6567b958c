"""What the window's foot tells."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.window.foot import Foot


@pytest.mark.parametrize(
    ("total", "told"), [(0, "No articles yet"), (1, "1 article"), (1_295, "1,295 articles")]
)
def test_the_articles_are_counted_in_words(qtbot: QtBot, total: int, told: str) -> None:
    foot = Foot()
    qtbot.addWidget(foot)
    foot.show_count(total)
    assert told in [label.text() for label in foot.findChildren(QLabel)]


def test_what_was_told_is_taken_back(qtbot: QtBot) -> None:
    foot = Foot()
    qtbot.addWidget(foot)
    foot.say("Copied.")
    foot.take_back()
    assert not foot.told


def test_an_intake_is_never_taken_back(qtbot: QtBot) -> None:
    foot = Foot()
    qtbot.addWidget(foot)
    foot.show_progress(1, 2, "Taking in articles")
    foot.take_back()
    assert foot.told == "Taking in articles"
    foot.show_report("2 articles taken in.", 1)
    foot.take_back()
    assert foot.told == "2 articles taken in."
