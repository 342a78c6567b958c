"""The other articles that carry a quotation, each with what differs there."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reader.articles.written_days import short_day
from reader.language.words import counted, marked, tr
from reader.library.answers import Echo, Kept
from reader.library.ids import day_of
from reader.models.carried import Carried
from reader.models.palette import Palette
from reader.window.comparing_sheet import ComparingSheet, Side

_COLUMNS = (marked("Day"), marked("Headline"), marked("Source"), marked("Wording"))
_KEYS = marked("Enter opens the article at the quotation, B beside the open one.")


class AlsoSheet(ComparingSheet):
    """Lists where else a quotation stands; the words here stand above those there."""

    def __init__(self, kept: Kept, carried: Carried, palette: Palette, parent: QWidget) -> None:
        columns = [tr(each) for each in _COLUMNS]
        super().__init__(tr("Also In"), columns, 1, palette, parent, one_above=True)
        self.echoes = tuple(sorted(carried.echoes, key=_when))
        self._here = Side(
            tr("Here  ·  {day}  ·  {source}").format(
                day=short_day(day_of(kept.id)), source=kept.source
            ),
            kept.article.title,
            carried.text,
        )
        stands = counted(
            "This quotation stands in {n} other article as well.",
            "This quotation stands in {n} other articles as well.",
            len({each.article for each in self.echoes}),
        )
        self._told.setText(f"{stands} {tr(_KEYS)}")
        self._list([_cells(each) for each in self.echoes], 0)
        self.table.setFocus()

    def sides(self, row: int) -> tuple[Side, Side]:
        """The words here, and there."""
        echo = self.echoes[row]
        head = tr("There  ·  {day}  ·  {source}").format(
            day=short_day(day_of(echo.article)), source=echo.source
        )
        return self._here, Side(head, echo.title, echo.text)


def _cells(echo: Echo) -> tuple[str, str, str, str]:
    return short_day(day_of(echo.article)), echo.title, echo.source, tr(echo.kind)


def _when(echo: Echo) -> tuple[int, int]:
    return echo.article, echo.place
