"""An article's sheet written anew as the reader has corrected its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.words.spelling import name_words
from reader.library.corrected import corrected
from reader.library.corrections import Change
from reader.library.kept_page import unpacked_article
from reader.library.packing import unpacked
from reader.library.sheet import Sheet, sheet


def corrected_sheet(written: Sheet, changes: Sequence[Change]) -> Sheet:
    """`written`, which is as the analysis had it, after the changes.

    What was found stays beside, so that a change can be taken back. Nobody is called
    by words that the analysis doesn't know for theirs and that their name lacks: those would
    stay with them in the whole library when the change has gone.
    """
    article = unpacked_article(written.page, written.title, written.day)
    made = sheet(article, corrected(written.text, unpacked(written.found), changes))
    called = {note.key: note.words for note in written.people}
    called |= {note.key: note.words for note in written.speakers}

    def known(key: str, name: str) -> frozenset[str]:
        return called.get(key, frozenset()) | frozenset(name_words(name))

    return replace(
        made,
        found=written.found,
        people=tuple(
            note._replace(words=note.words & known(note.key, note.name)) for note in made.people
        ),
        speakers=tuple(
            note._replace(words=note.words & known(note.key, note.name)) if note.named else note
            for note in made.speakers
        ),
    )
