"""Thousands of worsened files through `annotate` and the import: no crash, true spans, in time."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import fields, is_dataclass
from itertools import pairwise
from pathlib import Path
from time import process_time
from typing import Any

from reader.analysis.examine import examine
from reader.articles.article import Span
from reader.articles.formats import article
from reader.cli.annotation import annotation
from reader.cli.printing import json_line
from reader.files.pages import LeftOut, page
from reader.library.catalogue import Catalogue
from reader.library.connection import open_library
from reader.library.ids import ArticleId
from reader.library.intake import take_in
from tests.torture.clippings import real_texts
from tests.torture.mutations import mutated
from tests.torture.program import at_home, run
from tests.torture.score import Plan, Score
from tests.torture.wholeness import wounds

_TEXTS = 1_500
_BATCH = 500
_SLOWEST = 200e-6
"""Seconds of processor time a character: some fifty times what prose takes."""

_ALLOWED = 3.0  # s, on top, for what has to be loaded and for a machine at its limits
_SHOWN = 300


def mutate(plan: Plan, place: Path) -> Score:
    """Mutate a real file in every case of the plan, and put it through all of the program."""
    score = Score("files mutated")
    texts = [text.encode("utf-8") for text in real_texts(min(_TEXTS, 10 + plan.cases))]
    batch: list[tuple[int, Path]] = []
    for number in plan.numbers(score):
        dice = plan.dice(score.part, number)
        path = place / "mutants" / str(len(batch) % 20) / f"{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(mutated(dice.choice(texts), dice))
        _annotate(number, path, score)
        batch.append((number, path))
        if len(batch) == _BATCH:
            _take_in(batch, place, score)
            batch = []
    if batch:
        _take_in(batch, place, score)
    return score


def _annotate(number: int, path: Path, score: Score) -> None:
    """What `annotate` does with one file, in this process."""
    began = process_time()
    try:
        read = page(path)
        dated = article(read.text, file_name=path.name, modified=read.modified)
        found = examine(dated)
        record = json.loads(json_line(annotation(str(path), dated, found)))
    except LeftOut:
        return
    except Exception as error:  # noqa: BLE001  whatever it is, the next is tried
        score.crash(number, f"{type(error).__name__}: {str(error)[:_SHOWN]}")
        return
    took = process_time() - began
    if took > _ALLOWED + _SLOWEST * len(read.text):
        score.lose(number, f"time: {took:.1f} s for {len(read.text):,} characters")
    if dated.text != read.text:
        score.lose(number, "the text is not as it was read")
    for what in (*_untrue(dated, len(read.text)), *_untrue(found, len(read.text))):
        score.lose(number, what)
    for quote in record["quotes"]:
        if read.text[quote["start"] : quote["end"]] != quote["text"]:
            score.lose(number, f"a quotation’s offsets: {quote}")
    ends = [quotation.span for quotation in found.quotations]
    if any(one.end > other.start for one, other in pairwise(ends)):
        score.lose(number, "quotations overlap")


def _untrue(value: Any, length: int) -> Iterator[str]:
    """The spans inside of a value that are none in a text of that length."""
    if isinstance(value, Span):
        if not 0 <= value.start <= value.end <= length:
            yield f"{value} in a text of {length}"
    elif is_dataclass(value):
        for field in fields(value):
            yield from _untrue(getattr(value, field.name), length)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _untrue(each, length)


def _take_in(batch: Sequence[tuple[int, Path]], place: Path, score: Score) -> None:
    """Take the files in; each must be in the library with its very text, or left out."""
    library = place / "library.sqlite"
    numbers = f"{batch[0][0]}–{batch[-1][0]}"
    open_library(library)
    command = [sys.executable, "-m", "reader", "import", "--progress", "--library", str(library)]
    ended = run([*command, "--", str(place / "mutants")], at_home(place / "home"), patience=600)
    if ended.crash or ended.status not in (0, 1):
        score.crash(numbers, ended.crash or f"exit status {ended.status}: {ended.err[-_SHOWN:]}")
    for what in wounds(library):
        score.lose(numbers, what)
    with closing(Catalogue(library)) as catalogue:
        left = {file.path: file.reason for file in catalogue.left_out()}
        held = {
            path: kept
            for number in catalogue.ids()
            if (kept := catalogue.article(ArticleId(number))) is not None
            for path in kept.paths
        }
    for number, path in batch:
        if (why := left.get(str(path))) is not None:
            if "analysis" in why:
                score.crash(number, why)
        elif (kept := held.get(str(path))) is None:
            score.lose(number, "it is neither in the library nor left out")
        elif kept.article.text != page(path).text:
            score.lose(number, "the library holds another text")
        elif odd := list(_untrue(kept.examination, len(kept.article.text))):
            score.lose(number, f"in the library: {odd[0]}")
    again = take_in([place / "mutants"], library, workers=0)
    if again.taken or again.replaced:
        score.lose(numbers, f"a second run took {again.taken + again.replaced} of them anew")
    shutil.rmtree(place / "mutants")
    for path in place.glob("library.*"):
        path.unlink()
