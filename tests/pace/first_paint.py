"""A window of its own process, which tells when it has painted: an empty one, or Dateline.

`python -m tests.pace.first_paint [LIBRARY]` prints `painted` once the empty window has been
painted, or Dateline's list with articles in it, with the seconds of the processor that this took,
and `settled` once nothing more is to come. It ends when its standard input does. Whoever started
it holds the watch.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from threading import Thread


def empty() -> None:
    """The least that a PySide6 program can show."""
    from PySide6.QtGui import QPaintEvent  # noqa: PLC0415 - nothing but what a window needs
    from PySide6.QtWidgets import QApplication, QWidget  # noqa: PLC0415

    class Empty(QWidget):
        told = False

        def paintEvent(self, _event: QPaintEvent) -> None:
            if not self.told:
                self.told = True
                tell(f"painted {time.process_time()}")
                tell("settled")

    application = QApplication([])
    window = Empty()
    window.resize(1440, 900)
    window.show()
    application.exec()


def dateline(library: str) -> None:
    """Dateline by its own door, with an eye on the list."""
    from reader.__main__ import _lacks_libraries  # noqa: PLC0415 - its loading is measured
    from reader.cli.arguments import asked  # noqa: PLC0415
    from reader.files.system import screen  # noqa: PLC0415

    wanted = asked(["--library", library])
    if _lacks_libraries(screen(os.environ)):
        raise SystemExit(1)
    from reader.files.meeting import meet  # noqa: PLC0415

    met = meet(wanted.library, (), os.environ)
    gc.disable()  # as the door does
    from PySide6.QtCore import QTimer  # noqa: PLC0415

    from reader import first_screen, start  # noqa: PLC0415

    class Watched(first_screen.FirstScreen):
        # Not by an eye on the application: PySide would load the kind of all that it sees.
        def show(self) -> None:
            super().show()
            if self.window.list_pane.view.model().rowCount():
                tell(f"painted {time.process_time()}")
                QTimer.singleShot(_SETTLED, _settled)

    def _settled() -> None:
        tell("settled")

    vars(start)["FirstScreen"] = Watched
    start.run(wanted.library, (), met.listener)


_SETTLED = 1_500
"""Milliseconds after which the count, the page and all else are there too."""


def tell(words: str) -> None:
    """Tell whoever listens."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def _end_with_input() -> None:
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    Thread(target=_end_with_input, daemon=True).start()
    if len(sys.argv) > 1:
        dateline(sys.argv[1])
    else:
        empty()
