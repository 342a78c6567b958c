"""What is proposed of the library while one types: names, sources and tags that begin so."""

from __future__ import annotations

import sqlite3

from reader.library.answers import Counted, PersonCount
from reader.library.one_state import OneState
from reader.library.proposing import Proposals
from reader.library.standing import Standing
from reader.library.tag_names import tags_like


class Proposed:
    """The proposals of a catalogue, on its connection; each tells of one state of the library.

    Every method raises what those of the catalogue raise.
    """

    def __init__(
        self, connection: sqlite3.Connection, standing: Standing, one_state: OneState
    ) -> None:
        self._connection = connection
        self._one_state = one_state
        self._proposals = Proposals(connection, standing)

    def people_like(self, beginning: str, limit: int = 12) -> list[Counted]:
        """People one of whose names has words beginning so, in most articles first."""
        with self._one_state.held():
            return self._proposals.people_like(beginning, limit)

    def speakers_like(self, beginning: str, limit: int = 12) -> list[Counted]:
        """Speakers whose name has words beginning so, quoted in most articles first."""
        with self._one_state.held():
            return self._proposals.speakers_like(beginning, limit)

    def places_like(self, beginning: str, limit: int = 12) -> list[Counted]:
        """Places whose name has words beginning so, in most articles first.

        The articles counted are those that name the place or one inside it.
        """
        with self._one_state.held():
            return self._proposals.places_like(beginning, limit)

    def lands_of(self, name: str) -> list[str]:
        """The countries in which places of that name lie, the one of most articles first."""
        with self._one_state.held():
            return self._proposals.lands_of(name)

    def sources_like(self, beginning: str, limit: int = 12) -> list[Counted]:
        """Sources whose name has words beginning so, with most articles first."""
        with self._one_state.held():
            return self._proposals.sources_like(beginning, limit)

    def tags_like(self, beginning: str, limit: int = 12) -> list[Counted]:
        """The reader's tags with words beginning so, on most articles first."""
        with self._one_state.held():
            return tags_like(self._connection, beginning, limit)

    def known_people(self, beginning: str, limit: int = 12) -> list[PersonCount]:
        """Each person one of whose names has words beginning so, in most articles first."""
        with self._one_state.held():
            return self._proposals.known_people(beginning, limit)
