"""The other articles that carry a quotation, each with what differs there."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reader.articles.written_days import short_day
from reader.library.answers import Echo, Kept
from reader.library.ids import day_of
from reader.models.carried import Carried
from reader.models.page_summary import counted
from reader.models.palette import Palette
from reader.window.comparing_sheet import ComparingSheet, Side

_COLUMNS = ("Day", "Headline", "Source", "Wording")
_KEYS = "Enter opens the article at the quotation, B beside the open one."


class AlsoSheet(ComparingSheet):
    """Lists where else a quotation stands; the words here stand above those there."""

    def __init__(self, kept: Kept, carried: Carried, palette: Palette, parent: QWidget) -> None:
        super().__init__("Also In", _COLUMNS, 1, palette, parent, one_above=True)
        self.echoes = tuple(sorted(carried.echoes, key=_when))
        self._here = Side(
            f"Here  ·  {short_day(day_of(kept.id))}  ·  {kept.source}",
            kept.article.title,
            carried.text,
        )
        others = counted(len({each.article for each in self.echoes}), "other article")
        self._told.setText(f"This quotation stands in {others} as well. {_KEYS}")
        self._list([_cells(each) for each in self.echoes], 0)
        self.table.setFocus()

    def sides(self, row: int) -> tuple[Side, Side]:
        """The words here, and there."""
        echo = self.echoes[row]
        day, source = short_day(day_of(echo.article)), echo.source
        return self._here, Side(f"There  ·  {day}  ·  {source}", echo.title, echo.text)


def _cells(echo: Echo) -> tuple[str, str, str, str]:
    return short_day(day_of(echo.article)), echo.title, echo.source, str(echo.kind)


def _when(echo: Echo) -> tuple[int, int]:
    return echo.article, echo.place
