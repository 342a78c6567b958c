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


def test_keys_give_way_to_a_sentence_that_has_no_room_beside_them(qtbot: QtBot) -> None:
    foot = Foot()
    qtbot.addWidget(foot)
    foot.show_count(12)
    foot.show()
    foot.resize(700, foot.height())
    keys = next(label for label in foot.findChildren(QLabel) if label.text() == foot.keys_named)
    foot.say("Copied.")
    assert keys.isVisibleTo(foot)
    foot.say("What was found here is in no quotation; " * 3)
    assert not keys.isVisibleTo(foot)
    foot.resize(1600, foot.height())
    assert keys.isVisibleTo(foot)
    foot.resize(700, foot.height())
    foot.take_back()
    assert keys.isVisibleTo(foot)
    foot.show_progress(1, 2, "Taking in articles")
    assert not keys.isVisibleTo(foot)


def test_a_narrow_window_names_the_last_keys_alone(qtbot: QtBot) -> None:
    foot = Foot()
    qtbot.addWidget(foot)
    foot.show_count(12)
    foot.name_keys("Enter in its article  ·  O order  ·  ? all keys")
    foot.resize(900, 28)
    foot.show()
    names = [each.text() for each in foot.findChildren(QLabel)]
    assert "Enter in its article  ·  O order  ·  ? all keys" in names
    foot.resize(260, 28)
    assert foot.width() == 260
    names = [each.text() for each in foot.findChildren(QLabel)]
    assert "O order  ·  ? all keys" in names or "? all keys" in names
