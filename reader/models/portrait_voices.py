"""In what colours words are marked on the page of a person or a place."""

from __future__ import annotations

from dataclasses import dataclass

from reader.library.answers import Saying
from reader.models.palette import SPEAKERS, Palette, Voice
from reader.models.portrait import Portrait


@dataclass(frozen=True, slots=True)
class PortraitVoices:
    """The colours of one page: a person's own, or of those who speak most about a place.

    `speakers` are the names that have a colour, the first the first one; None where all
    words are one person's.
    """

    palette: Palette
    speakers: tuple[str, ...] | None = None

    def of(self, saying: Saying) -> Voice:
        """What the words of the saying are marked with."""
        if self.speakers is None:
            return self.palette.speakers[0]
        if saying.speaker is None:
            return self.palette.unknown
        if saying.speaker not in self.speakers:
            return self.palette.unnamed
        return self.palette.speakers[self.speakers.index(saying.speaker)]


def voices(palette: Palette, portrait: Portrait) -> PortraitVoices:
    """The colours of that page."""
    if not portrait.sitting.subject.is_place:
        return PortraitVoices(palette)
    beside = portrait.facts.beside if portrait.facts.speak else ()
    return PortraitVoices(palette, tuple(each.subject.name for each in beside[:SPEAKERS]))
