"""Tool tips: Qt shows the words as they are, whatever they look like."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument

from reader.models.tool_tip import tip


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "words",
    [
        "Harbour closes",
        "<img src=x.png> <b>Bold</b> & “brave” &amp; 1 < 2",
        "one\n<i>two</i>",
        "</qt><h1>x",
    ],
)
def test_words_are_shown_as_they_are(words: str) -> None:
    told = tip(words)
    assert told.startswith("<qt>")  # so that Qt has nothing to guess
    document = QTextDocument()
    document.setHtml(told)
    assert document.toPlainText() == words


def test_no_words_are_no_tool_tip() -> None:
    assert tip("") == ""
