"""The command line's door: a verb without a window, or the window."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from reader.cli.arguments import asked
from reader.cli.printing import note, write_anything
from reader.cli.wishes import Asked, Picture
from reader.files import system

# What follows is imported where it is needed: a verb loads no Qt, and the window's first
# paint waits for nothing that only the verbs want.

_PICTURE = Picture(Path("dateline.png"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks for; gives the exit status."""
    write_anything()
    wanted = asked(sys.argv[1:] if arguments is None else arguments)
    if wanted.verb:
        return _do(wanted)
    if wanted.picture:
        return _draw(wanted, wanted.picture)
    shown_on = system.screen(os.environ)
    if shown_on is system.Screen.NONE:
        return _without_a_screen(wanted)
    if _lacks_libraries(shown_on):
        return 1
    from reader.files.meeting import meet  # noqa: PLC0415  no verb asks for a window

    met = meet(wanted.library, wanted.paths, os.environ)
    if met.answered:  # by the window that shows the library already, and now has the paths
        return 0
    gc.disable()  # a tenth of a start goes into looking for garbage in what stays
    from reader import start  # noqa: PLC0415

    return start.run(wanted.library, wanted.paths, met.listener, language=wanted.language)


def _do(wanted: Asked) -> int:
    from reader.cli.verbs import do  # noqa: PLC0415

    return do(wanted)


def _without_a_screen(wanted: Asked) -> int:
    """What the window would have shown, as far as a terminal can, and a picture of it."""
    note(
        f"No window can open here: {system.screen_missing(os.environ)}. "
        f"Instead, the list, and a picture of the window in {_PICTURE.file}."
    )
    if wanted.paths and (status := _do(replace(wanted, verb="import"))):
        return status
    if status := _do(replace(wanted, verb="list", paths=())):
        return status
    if _lacks_libraries(system.Screen.NONE):
        return 0  # the articles were shown; the picture is told how to come by
    return _draw(replace(wanted, paths=()), _PICTURE)


def _draw(wanted: Asked, picture: Picture) -> int:
    if _lacks_libraries(system.Screen.NONE):
        return 1
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from reader import screenshot  # noqa: PLC0415

    return screenshot.screenshot(wanted.library, wanted.paths, picture, language=wanted.language)


def _lacks_libraries(shown_on: system.Screen) -> bool:
    lacking = system.missing(system.libraries_for(shown_on))
    if lacking:
        note(f"The window lacks system libraries. To bring them: {system.advice(lacking)}")
    return bool(lacking)


if __name__ == "__main__":
    sys.exit(main())
