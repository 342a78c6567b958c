"""Thousands of filters, by the grammar and mangled, asked of a small library."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random
from time import process_time

from reader.filter.completion import completed, completing, known_choices
from reader.filter.meaning import Meaning, meaning
from reader.filter.sentence import sentence
from reader.filter.ways_back import ways_back
from reader.library.catalogue import Catalogue
from reader.library.faults import LibraryFault
from reader.library.ids import ArticleId
from reader.library.wanted import EVERYTHING, Without
from reader.models.filter_dress import chips
from tests.library.made import Told, filled
from tests.torture.score import Plan, Score
from tests.torture.typed_filters import grammatical, mangled, told_by_chance

_ARTICLES = 14
_TODAY = date(2025, 3, 26)
_LONGEST = 5.0  # s of processor time
_SHOWN = 200
_OTHERS = 250  # filters asked of one library


def ask(plan: Plan, place: Path) -> Score:
    """Ask a filter in every case of the plan; every second is one by the grammar."""
    score = Score("filters typed")
    at, library = -1, None
    told: list[Told] = []
    for number in plan.numbers(score):
        if number // _OTHERS != at:
            if library is not None:
                library.close()
            at = number // _OTHERS
            told = told_by_chance(plan.dice("told", at), _ARTICLES)
            library = filled(place / f"library-{at}", *told)
        assert library is not None
        dice = plan.dice(score.part, number)
        if number % 2:
            score.seen["by the grammar were judged by reading every article"] += 1
            _judge(library, told, dice, number, score)
        else:
            faulty = _abuse(library, mangled(dice), number, score)
            score.seen["of the mangled ones had a fault, which was said"] += faulty
    if library is not None:
        library.close()
    return score


def _judge(library: Catalogue, told: list[Told], dice: Random, number: int, score: Score) -> None:
    """A filter by the grammar finds what reading finds, and has no fault."""
    asked = grammatical(dice)
    try:
        understood = meaning(asked.typed, _TODAY)
        found = {
            path
            for each in library.ids(understood.wanted)
            if (kept := library.article(ArticleId(each))) is not None
            for path in kept.paths
        }
    except Exception as error:  # noqa: BLE001  whatever it is, the next is tried
        score.crash(number, f"{asked.typed[:_SHOWN]!r}: {type(error).__name__}: {error}")
        return
    if understood.faults:
        score.lose(number, f"{asked.typed!r} is called faulty: {understood.faults[0].sentence}")
    expected = {each.path for each in told if asked.fits(each)}
    if found != expected:
        score.lose(number, f"{asked.typed!r} finds {sorted(found)}, not {sorted(expected)}")


def _abuse(library: Catalogue, typed: str, number: int, score: Score) -> bool:
    """Whatever is typed is answered in time, and what was not understood is said."""
    began = process_time()
    try:
        understood = meaning(typed, _TODAY)
        wrong = _wrongs(library, typed, understood)
        _use(library, typed, understood)
    except LibraryFault as fault:
        score.crash(number, f"{typed[:_SHOWN]!r}: SQLite refused it: {fault}")
        return False
    except Exception as error:  # noqa: BLE001
        score.crash(number, f"{typed[:_SHOWN]!r}: {type(error).__name__}: {error}")
        return False
    for what in wrong:
        score.lose(number, f"{typed[:_SHOWN]!r}: {what}")
    if (took := process_time() - began) > _LONGEST:
        score.lose(number, f"{typed[:_SHOWN]!r}: it took {took:.1f} s")
    return bool(understood.faults)


def _wrongs(library: Catalogue, typed: str, understood: Meaning) -> list[str]:
    found = []
    everything = list(library.ids())
    wanted = understood.wanted
    answer = list(library.ids(wanted))
    if not understood.conditions:
        if answer != everything:
            found.append("nothing was understood, and yet the list is shortened")
        if typed.strip("\0 \t\r\n") and not typed.isspace() and not understood.faults:
            found.append("nothing was understood, and no fault is said")
    elif len(answer) != library.count(wanted):
        found.append(f"{len(answer)} found and {library.count(wanted)} counted")
    others = list(library.ids(Without(wanted)))
    # What holds no word at all asks for nothing, and so does its opposite.
    asks = wanted != EVERYTHING and not answer == others == everything
    if asks and sorted(answer + others) != sorted(everything):
        found.append("it and its opposite don’t add up")
    for fault in understood.faults:
        if not 0 <= fault.span.start <= fault.span.end <= len(typed):
            found.append(f"a fault at {fault.span}")
        if not fault.sentence.endswith((".", "?", "!")):
            found.append(f"a fault without a sentence: {fault.sentence!r}")
    found += [
        f"a condition at {condition.spans}"
        for condition in understood.conditions
        if any(not 0 <= span.start < span.end <= len(typed) for span in condition.spans)
    ]
    return found


def _use(library: Catalogue, typed: str, understood: Meaning) -> None:
    """All else that the window does with a filter."""
    chips(typed)
    sentence(understood.wanted)
    ids = library.numbers(understood.wanted, 3).ids
    library.rows(list(ids), understood.wanted)
    for each in ids:
        library.hits(ArticleId(each), understood.wanted)
    list(library.quotations(understood.wanted))
    for count in (library.people, library.speakers, library.places):
        count(understood.wanted)
    if not ids:
        ways_back(typed, understood, library.count)
    names = library.proposed
    for cursor in (len(typed), len(typed) // 2):
        meaning(typed, _TODAY, cursor)
        if (being_typed := completing(typed, cursor)) is None:
            continue
        for choice in known_choices(being_typed):
            completed(typed, being_typed, choice)
        for proposed in (
            *(names.people_like, names.places_like, names.speakers_like),
            *(names.sources_like, names.tags_like),
        ):
            proposed(being_typed.beginning)


def once(typed: str, place: Path) -> Score:
    """One filter asked of a library of nobody's articles: what came of it."""
    score = Score("filters typed")
    told = told_by_chance(Random(typed), _ARTICLES)  # noqa: S311
    with closing(filled(place / "library", *told)) as library:
        _abuse(library, typed, 1, score)
    return score
