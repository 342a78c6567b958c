"""The rules that give a quotation to its speaker, in the order in which they are asked.

It runs from what is plainly written to what is merely likely; the first rule with an opinion
decides.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from reader.analysis.beside import (
    at_the_end,
    before,
    before_by_name,
    behind,
    behind_by_name,
    led_up_to,
    loosely_before,
    signed,
)
from reader.analysis.carrying import (
    about_a_description,
    about_a_name,
    carried_on,
    carried_over,
    continued,
    told_above,
    told_before,
)
from reader.analysis.governing import Spot
from reader.analysis.referents import Given, Scene

Route = Callable[[Scene, Spot], Given | None]


ROUTES: Final[tuple[tuple[Route, float], ...]] = (
    (continued, 0.95),
    (behind, 0.97),
    (before_by_name, 0.93),
    (at_the_end, 0.95),
    (before, 0.88),
    (behind_by_name, 0.9),
    (led_up_to, 0.95),
    (signed, 0.9),
    (carried_on, 0.97),
    (told_before, 0.8),
    (about_a_name, 0.62),
    (about_a_description, 0.66),
    (carried_over, 0.65),
    (loosely_before, 0.5),
    (told_above, 0.25),
)
"""The rules in the order in which they are asked, with how often each is right."""
