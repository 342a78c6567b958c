"""The rules that give a quotation to its speaker, in the order in which they are asked.

It runs from what is plainly written to what is merely likely; the first rule with an opinion
decides.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from reader.analysis.speaking.beside import (
    at_the_end,
    before,
    before_by_name,
    behind,
    behind_by_name,
    led_up_to,
    loosely_before,
    signed,
)
from reader.analysis.speaking.carrying import (
    about_a_description,
    about_a_name,
    carried_on,
    carried_over,
    continued,
    told_above,
    told_before,
)
from reader.analysis.speaking.governing import Spot
from reader.analysis.telling.referents import Given, Scene

Route = Callable[[Scene, Spot], Given | None]


ROUTES: Final[tuple[Route, ...]] = (
    continued,
    behind,
    before_by_name,
    at_the_end,
    before,
    behind_by_name,
    led_up_to,
    signed,
    carried_on,
    told_before,
    about_a_name,
    about_a_description,
    carried_over,
    loosely_before,
    told_above,
)
"""The rules in the order in which they are asked; `certainty` has how often each is right."""
