"""The outline of the world, as painter paths in degrees; read from resources/ once it is drawn."""

from __future__ import annotations

import zlib
from collections.abc import Generator
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QDataStream, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPainterPath

from reader.files.folders import shipped
from reader.models.world_view import Area

COARSE, FINE = 0, 1
"""Levels of detail: for the whole world, and for a part of it."""

_COUNT = 4  # bytes of the number before each level
_A_TURN = 40  # countries or borders that are read in a turn, in a millisecond or two


class Country(NamedTuple):
    """A country's land; `key` is the gazetteer's, or a name where it has none.

    Degrees east and north positive; land across the date line goes on beyond 180.
    """

    key: str
    land: QPainterPath
    bounds: Area


class Border(NamedTuple):
    """What two countries have in common of their outlines."""

    disputed: bool
    line: QPainterPath
    bounds: Area


class Outline(NamedTuple):
    """The world at one level of detail."""

    countries: tuple[Country, ...]
    borders: tuple[Border, ...]


class World(QObject):
    """The outlines, for all maps of a window; `refined` tells that the fine one is there."""

    refined = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._coarse: Outline | None = None
        self._fine: Outline | None = None
        self._turns: Generator[None, None, Outline] | None = None
        self._main_lands: dict[str, QRectF] = {}

    @property
    def is_reading(self) -> bool:
        """Whether the fine outline is asked for and still on its way."""
        return self._turns is not None

    def outline(self, level: int) -> Outline:
        """The world at a level of detail; of the fine one, the coarse one until it is read.

        Raises OSError where the file can't be read.
        """
        if level == FINE:
            if self._fine is not None:
                return self._fine
            if self._turns is None:
                self._turns = _read_in_turns(FINE)
                QTimer.singleShot(0, self, self._read_on)
        if self._coarse is None:
            self._coarse = read(COARSE)
        return self._coarse

    def main_land(self, key: str) -> QRectF:
        """The bounds of a country's largest part, as it is drawn; empty where it isn't drawn."""
        if key not in self._main_lands:
            lands = (each.land for each in self.outline(COARSE).countries if each.key == key)
            parts = [part.boundingRect() for land in lands for part in land.toSubpathPolygons()]
            largest = max(parts, key=lambda each: each.width() * each.height(), default=QRectF())
            self._main_lands[key] = largest
        return self._main_lands[key]

    def _read_on(self) -> None:
        if self._turns is None:
            return
        try:
            next(self._turns)
        except StopIteration as ended:
            self._fine = ended.value
            self._turns = None
            self.refined.emit()
        else:
            QTimer.singleShot(0, self, self._read_on)


def read(level: int) -> Outline:
    """The world at a level of detail: the coarse one takes 2 ms, the fine one 10.

    Raises OSError where the file can't be read.
    """
    turns = _read_in_turns(level)
    while True:
        try:
            next(turns)
        except StopIteration as ended:
            outline: Outline = ended.value
            return outline


def _read_in_turns(level: int) -> Generator[None, None, Outline]:
    stream = QDataStream(QByteArray(zlib.decompress(_pressed(level))))
    yield
    stream.setVersion(QDataStream.Version.Qt_6_0)
    stream.setFloatingPointPrecision(QDataStream.FloatingPointPrecision.SinglePrecision)
    countries: list[Country] = []
    for number in range(stream.readInt32()):
        key, land = stream.readQString(), QPainterPath()
        stream >> land
        countries.append(Country(key, land, _bounds(land)))
        if number % _A_TURN == 0:
            yield
    borders: list[Border] = []
    for number in range(stream.readInt32()):
        disputed, line = bool(stream.readInt32()), QPainterPath()
        stream >> line
        borders.append(Border(disputed, line, _bounds(line)))
        if number % _A_TURN == 0:
            yield
    return Outline(tuple(countries), tuple(borders))


def _bounds(path: QPainterPath) -> Area:
    held = path.controlPointRect()
    return Area(held.left(), held.top(), held.right(), held.bottom())


def _pressed(level: int) -> memoryview:
    rest = memoryview((shipped("resources") / "world.outline").read_bytes())
    for _ in range(level):
        rest = rest[_COUNT + int.from_bytes(rest[:_COUNT], "big") :]
    return rest[_COUNT : _COUNT + int.from_bytes(rest[:_COUNT], "big")]
