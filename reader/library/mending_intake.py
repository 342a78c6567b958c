"""An intake that makes the library anew where it finds it broken, and goes on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from pathlib import Path

from reader.language.words import counted, tr
from reader.library.faults import Damaged, Moved
from reader.library.folders_file import FoldersFile
from reader.library.intake import take_in
from reader.library.mending import made_anew, opened_or_made_anew
from reader.library.salvage import save_from_broken
from reader.library.soundness import check
from reader.library.steps import News, Report, Step
from reader.library.whose_file import file_there


def take_in_mending(
    paths: Sequence[Path],
    library: Path,
    *,
    again: bool = False,
    told: Callable[[Step], None] = lambda _: None,
    stop: Callable[[], bool] = lambda: False,
    workers: int | None = None,
    executor: Callable[[], Executor] | None = None,
) -> Report:
    """Take in as `take_in` does, `library` being brought up to date, or made anew, before.

    With `again`, and where a new library has not yet everything that the one before it had,
    that is taken in first; what its files can't give any more is saved from the broken library
    where it lies aside. Afterwards it is looked at whether all holds together. What
    becomes of the library is told as `News`. Raises `LibraryFault`.
    """

    def once() -> Report:
        opened = opened_or_made_anew(library)
        if opened.news:
            told(News(opened.news))
        elif opened.due and not again:
            told(News(tr("What the library had taken in before is taken in again.")))
        if opened.due and (saved := save_from_broken(library, stop)):
            told(News(_saved(saved)))
        before = FoldersFile(library).read().roots if again or opened.due else ()
        roots = dict.fromkeys([*before, *map(Path.absolute, paths)])
        report = take_in(roots, library, workers=workers, executor=executor, told=told, stop=stop)
        if not report.stopped:
            check(library, however_large=again)
        return report

    try:
        return once()
    except (Damaged, Moved):
        # A second look tells what is broken from what was only in the middle of something, such
        # as another program that set the library aside.
        found = file_there(library)
        try:
            return once()
        except Damaged:
            if news := made_anew(library, found).news:
                told(News(news))
            return once()


def _saved(articles: int) -> str:
    return counted(
        "One article whose file is gone was saved from the broken library.",
        "{n} articles whose files are gone were saved from the broken library.",
        articles,
    )
