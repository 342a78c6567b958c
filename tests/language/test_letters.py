"""The letters that menus and buttons are chosen by: in every language each leads to one of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QMenuBar, QWidget

from reader.files.tongue import tongues
from tests.accessibility.conftest import (
    Open,
    a_shelf,
    dressed,
    library,
    open_desk,
    open_it,
)
from tests.accessibility.openings import OPENINGS
from tests.language.with_qt import spoken_with_qt

__all__ = ["a_shelf", "dressed", "library", "open_desk", "open_it"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(params=tongues())
def speaking(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """A language, in which Qt's own buttons speak as well."""
    with spoken_with_qt(request.param, qapp):
        yield


@pytest.mark.usefixtures("speaking")
def test_each_letter_leads_to_one_thing(open_it: Open) -> None:
    faults, seen = set[str](), 0
    for opening in OPENINGS:
        shown = open_it(opening)
        for group in groups(shown.front):
            chosen_by = [*letters(group)]
            seen += len(chosen_by)
            twice = {each for each, count in Counter(chosen_by).items() if count > 1}
            odd = {each for each in chosen_by if not re.fullmatch("[a-z0-9]", each)}
            for each in twice | odd:
                faults.add(f"{opening}: {[text for text in group if each in letters([text])]}")
    assert seen > 200
    assert not faults, "\n".join(sorted(faults))


def groups(window: QWidget) -> Iterator[list[str]]:
    """Texts whose letters are chosen among at one time: of each menu, and of what lies open."""
    menus = [each for each in window.findChildren(QMenu) if each.actions()]
    for menu in (*menus, *([window] if isinstance(window, QMenu) else [])):
        yield [action.text() for action in menu.actions() if action.isVisible()]
    # A label without a buddy is only painted: no letter of it is underlined.
    labels = [each for each in window.findChildren(QLabel) if each.buddy() is not None]
    buttons = window.findChildren(QAbstractButton)
    bars = window.findChildren(QMenuBar)
    yield [
        *(button.text() for button in buttons if button.isVisible()),
        *(label.text() for label in labels if label.isVisible()),
        *(action.text() for bar in bars for action in bar.actions()),
        *(f"&{key}" for key in keys_with_alt(window)),
    ]


def keys_with_alt(window: QWidget) -> Iterator[str]:
    """The letters that do something together with Alt wherever one is in the window."""
    for action in window.actions():
        for key in action.shortcuts():
            found = re.fullmatch(r"Alt\+([A-Z])", key.toString())
            if found is not None:
                yield found[1]


def letters(texts: list[str]) -> Iterator[str]:
    """The letters that the texts are chosen by, in their order."""
    for text in texts:
        found = re.search("&([^&])", text.replace("&&", ""))
        if found is not None:
            yield found[1].casefold()
