"""How an intake gets on and how it ended, in words."""

from __future__ import annotations

from reader.language.words import counted, number, tr
from reader.library.steps import Progress, Report


def progress_in_words(progress: Progress) -> str:
    """How an intake gets on: `184 of 295 files · 52 a second · 2 s left`."""
    parts = [_done(progress)]
    if progress.files is not None:
        if progress.rate >= 1:
            parts.append(counted("{n} a second", "{n} a second", round(progress.rate)))
        if progress.left is not None and progress.done < progress.files:
            parts.append(tr("{time} left").format(time=_time(progress.left)))
    return " · ".join(parts)


def report_in_words(report: Report) -> str:
    """How an intake ended: `293 articles taken in, 2 unchanged.`"""
    parts = [
        counted("{n} article taken in", "{n} articles taken in", report.taken),
        *_besides(report),
    ]
    outcome = ", ".join(parts)
    return tr("Stopped: {outcome}.").format(outcome=outcome) if report.stopped else f"{outcome}."


def _done(progress: Progress) -> str:
    done, files = progress.done, progress.files
    if files is None:
        if progress.again:
            return counted("{n} examined again", "{n} examined again", done)
        return counted("{n} file", "{n} files", done)
    if progress.again:
        told = counted("{done} of {n} examined again", "{done} of {n} examined again", files)
    else:
        told = counted("{done} of {n} file", "{done} of {n} files", files)
    return told.format(done=number(done))


def _besides(report: Report) -> list[str]:
    """What became of files but that their articles were taken in, as far as there are such."""
    replaced, copies, again = report.replaced, report.copies, report.examined_again
    told = (
        (replaced, counted("{n} replaced", "{n} replaced", replaced)),
        (report.unchanged, counted("{n} unchanged", "{n} unchanged", report.unchanged)),
        (copies, counted("{n} copy", "{n} copies", copies)),
        (report.vanished, counted("{n} gone", "{n} gone", report.vanished)),
        (again, counted("{n} examined again", "{n} examined again", again)),
        (
            report.in_part,
            counted(
                "{n} too long to be examined to the end",
                "{n} too long to be examined to the end",
                report.in_part,
            ),
        ),
    )
    return [words for count, words in told if count]


def _time(seconds: float) -> str:
    if seconds < 60:
        return tr("{seconds} s").format(seconds=max(1, round(seconds)))
    minutes = round(seconds / 60)
    if minutes < 90:
        return tr("{minutes} min").format(minutes=minutes)
    hours = f"{seconds / 3600:.1f}".replace(".", tr(".", "between a number and its tenths"))
    return tr("{hours} h").format(hours=hours)
