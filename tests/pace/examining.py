"""How fast an article is examined: `python -m tests.pace.examining [FOLDER]`.

No test: it prints how long the data takes to load, the words a second of one core over the
articles of FOLDER (the two that ship with it, again and again, where none is given) and the
memory at its highest; then, for texts made to be hard, the milliseconds at growing lengths.
`growth` is the power of the length with which the time grows from the shortest to the longest:
1 for time in proportion to the text, 2 for its square.
"""

from __future__ import annotations

import math
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from tests.pace.figures import Figure, Unit

MEGABYTE = 1024 if sys.platform == "linux" else 1024 * 1024  # in the units of ru_maxrss
SEEDS = Path(__file__).parents[2] / "seeds"
MOST = 300  # articles
LENGTHS = (25_000, 50_000, 100_000, 200_000)  # characters

HARD: dict[str, str] = {
    "prose": "Ann Ek of Porto met Bo Lind on Thursday. “We shall close,” she said. He agreed.\n\n",
    "one letter": "a",
    "one capital": "A",
    "capitals": "THE QUAY OF PORTO IS CLOSED ",
    "capitalised words": "Quay Porto Ann Closed ",
    "one name": "Ann Ek ",
    "opening marks": "“",
    "closing marks": "”",
    "straight marks": '"',
    "single marks": "'",
    "all marks": "“‘'\"”’«„»'' ",
    "words between marks": "“a” ",
    "quotations, one paragraph": "“It is over,” said Ann Ek. ",
    "verbs of saying": "he said that she said that ",
    "commas": "Ek, Lind, ",
    "months": "March May ",
    "digits": "12 ",
    "full stops": "A. ",
    "hyphens": "a-",
    "line ends": "a\n",
    "paragraphs": "Ann Ek said so.\n\n",
    "blanks": " ",
}


def milliseconds(deed: Callable[[], object]) -> float:
    """How long `deed` takes, in time of the processor."""
    begun = time.process_time()
    deed()
    return (time.process_time() - begun) * 1000


def texts(folder: Path) -> list[str]:
    """The texts of a folder, at most `MOST`."""
    files = sorted(path for path in folder.rglob("*.txt") if path.is_file())[:MOST]
    return [path.read_text(encoding="utf-8", errors="replace") for path in files]


def figures(folder: Path) -> Iterator[Figure]:
    """The words a second over the articles of a folder, in time of one processor."""
    from reader.analysis.examine import examine  # noqa: PLC0415 - `main` measures its loading
    from reader.articles.formats import article  # noqa: PLC0415
    from reader.library.work import collecting_seldom  # noqa: PLC0415

    articles = [article(text) for text in texts(folder)]
    examine(articles[0])
    words = sum(len(each.text.split()) for each in articles)
    with collecting_seldom():
        took = sum(milliseconds(partial(examine, each)) for each in articles)
    pace = words / took * 1000
    told = f"{pace:,.0f} (one processor, {len(articles):,} articles, {words:,} words)"
    yield Figure("words examined a second", pace, Unit.PLAIN, told)


def main(arguments: Sequence[str]) -> int:
    """Measure and print."""
    begun = time.perf_counter()
    from reader.analysis.examine import examine  # noqa: PLC0415 - its loading is measured
    from reader.articles.formats import article  # noqa: PLC0415
    from reader.library.work import collect_seldom  # noqa: PLC0415

    collect_seldom()

    examine(article("Ann Ek said so.", title=""))
    loaded = time.perf_counter() - begun
    given = texts(Path(arguments[0])) if arguments else texts(SEEDS) * 100
    articles = [article(text) for text in given]
    words = sum(len(each.text.split()) for each in articles)
    took = sum(milliseconds(partial(examine, each)) for each in articles)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE
    sys.stdout.write(
        f"load {loaded:.2f} s · {len(articles):,} articles, {words:,} words ·"
        f" {words / took * 1000:,.0f} words/s · {memory:.0f} MB\n\n"
    )
    head = "".join(f"{length // 1000:>7} kB" for length in LENGTHS)
    sys.stdout.write(f"{'ms for':<28}{head}  growth\n")
    for name, piece in HARD.items():
        hard = [article((piece * (n // len(piece) + 1))[:n], title="") for n in LENGTHS]
        times = [milliseconds(partial(examine, each)) for each in hard]
        growth = math.log(times[-1] / times[0], LENGTHS[-1] / LENGTHS[0])
        sys.stdout.write(
            f"{name:<28}" + "".join(f"{took:10,.0f}" for took in times) + f"{growth:8.2f}\n"
        )
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
