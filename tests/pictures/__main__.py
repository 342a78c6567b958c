"""The pictures of docs/pictures, drawn anew: `make pictures`, or `ARGS="--only NAME"`.

The real window is driven by keys, with no screen. The library of 100,000 made articles takes
five minutes to fill; `--folder DIR` keeps it for the next time. What can't be drawn here is
named with the reason.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.pictures.drawing import drawn
from tests.pictures.of_the_guide import GUIDE, guide_pictures
from tests.pictures.page import PAGE, PICTURES, page
from tests.pictures.pictures import pictures
from tests.pictures.shelves import Shelf

_SCREEN: Final = {"name": "desk", "x": 0, "y": 0, "width": 2560, "height": 1600, "dpr": 1}
_POINTS: Final = {"logicalDpi": 96, "logicalBaseDpi": 96}


def main(arguments: Sequence[str]) -> int:
    """Draw what is asked for, and say what was drawn; the exit status."""
    parser = argparse.ArgumentParser(prog="tests.pictures", description=__doc__.splitlines()[0])
    parser.add_argument("--only", action="append", metavar="NAME", help="that picture alone")
    parser.add_argument("--folder", type=Path, help="where libraries stay for the next run")
    parser.add_argument("--to", type=Path, help="where pictures are written instead of docs")
    parser.add_argument("--apart", action="store_true", help="in this process, come what may")
    asked = parser.parse_args(arguments)
    usual = [*pictures()]
    known = {picture.name: picture for picture in (*usual, *guide_pictures())}
    if unknown := set(asked.only or ()) - set(known):
        parser.error(f"there is no picture {min(unknown)!r}; there are {', '.join(known)}")
    with tempfile.TemporaryDirectory(prefix="dateline-pictures-") as scratch:
        home = Path(scratch)
        _live_in(home)
        kept = asked.folder or home / "libraries"
        kept.mkdir(parents=True, exist_ok=True)
        for name in asked.only or known:
            picture = known[name]
            to = asked.to or (GUIDE if picture.shelf is Shelf.GUIDE else PICTURES)
            to.mkdir(parents=True, exist_ok=True)
            apart = picture.language and not asked.apart
            if apart or str(picture.scale) != os.environ["QT_SCALE_FACTOR"]:
                _draw_apart(name, picture.scale, to, kept)
                continue
            told = drawn(picture, kept, home, to)
            sys.stdout.write(f"{name}: {told}\n")
            sys.stdout.flush()
        if asked.to is None:
            PAGE.write_text(page(usual), "utf-8")
    return 0


def _draw_apart(name: str, scale: int, to: Path, kept: Path) -> None:
    """Draw a picture at another scale or in another language, which a process has but one of."""
    again = [sys.executable, "-m", "tests.pictures", "--apart", "--only", name]
    again += ["--to", str(to.absolute())]
    environment = os.environ | {"QT_SCALE_FACTOR": str(scale)}
    subprocess.run([*again, "--folder", str(kept.absolute())], env=environment, check=True)


def _live_in(home: Path) -> None:
    """Let nothing that is started here touch what is the reader's own, or a screen.

    Qt reads its environment when the application is made.
    """
    for name in ("data", "config", "cache", "state"):
        os.environ[f"XDG_{name.upper()}_HOME"] = str(home / name)
    # Qt's own is 800 by 800, and dialogs are moved about to fit into it.
    screen = home / "screen.json"
    screen.write_text(json.dumps({"screens": [_SCREEN | _POINTS]}), "utf-8")
    os.environ.setdefault("QT_SCALE_FACTOR", "1")
    os.environ.update(
        HOME=str(home),
        QT_QPA_PLATFORM=f"offscreen:configfile={screen}",
        QT_LOGGING_RULES="default.warning=false",  # said of every window drawn unseen
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
