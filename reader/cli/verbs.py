"""Does what a verb asks for, and ends it well whatever happens."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from reader.cli.annotating import annotate
from reader.cli.asking import ask
from reader.cli.correcting import corrections
from reader.cli.exporting import export
from reader.cli.opening import NothingUnderstood
from reader.cli.printing import note
from reader.cli.showing import show
from reader.cli.taking_in import import_articles
from reader.cli.wishes import Asked
from reader.library.faults import Damaged, LibraryFault
from reader.library.setting_aside import note_broken

FINE, FAULT, NOT_UNDERSTOOD, STOPPED = 0, 1, 2, 130


def do(asked: Asked) -> int:
    """Do what the verb of `asked` says; gives the exit status."""
    try:
        status = _VERBS[asked.verb](asked)
        sys.stdout.flush()
    except NothingUnderstood:
        return NOT_UNDERSTOOD
    except Damaged as fault:
        note_broken(asked.library)
        note(f"dateline: {fault}")
        return FAULT
    except LibraryFault as fault:
        note(f"dateline: {fault}")
        return FAULT
    except BrokenPipeError:
        _close_pipe()
        return FINE  # `| head` has seen enough
    except OSError as error:  # files and libraries tell theirs themselves: this is the output's
        _close_pipe()
        note(f"dateline: the output can’t be written: {error.strerror or error}")
        return FAULT
    except KeyboardInterrupt:
        note("Stopped.")
        return STOPPED
    return status


def _close_pipe() -> None:
    """Point standard output nowhere, so that Python's own last flush finds no fault."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


_VERBS: dict[str, Callable[[Asked], int]] = {
    "import": import_articles,
    "list": ask,
    "show": show,
    "quotes": ask,
    "people": ask,
    "speakers": ask,
    "places": ask,
    "corrections": corrections,
    "annotate": annotate,
    "export": export,
}
