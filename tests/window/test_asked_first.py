"""What a key is to show at once is asked for before what may follow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.app import Desk
from reader.first_screen import FirstScreen
from reader.models.asking import Kind
from reader.window.remembered import Remembered


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, seeds: Path) -> Iterator[Desk]:
    desk = Desk(FirstScreen(seeds, Remembered(None)))
    qtbot.addWidget(desk.window)
    desk.settle()
    yield desk
    desk.close()


def test_the_list_is_asked_for_before_all_that_follows_the_filter(desk: Desk) -> None:
    desk.reading.type_filter("person:nobody")
    asked = [*desk._asking._latest]
    assert asked[0] is Kind.FIRST
    assert Kind.TIMELINE in asked
    desk.settle()
