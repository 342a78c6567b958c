"""Annotates a gold file as a user would, for score.py: `annotated.py GOLD.jsonl > PRED.jsonl`.

The articles go through `python -m reader annotate`; what comes back is turned into the rows
that ../shared/gold/score.py reads. A row of names that are or aren't the same becomes an
article of its own, a sentence to a name.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

PROJECT: Final = Path(__file__).resolve().parents[2]

Row = dict[str, Any]


def main(arguments: Sequence[str]) -> int:
    """Write the predictions for the gold file named in `arguments` to standard output."""
    if len(arguments) != 1:
        sys.stderr.write("usage: annotated.py GOLD.jsonl > PRED.jsonl\n")
        return 2
    for row in predictions(rows(Path(arguments[0]))):
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    return 0


def rows(path: Path) -> list[Row]:
    """The objects of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def predictions(gold: Sequence[Row]) -> Iterator[Row]:
    """What score.py compares with `gold`, row by row."""
    articles = [article for row in gold for article in (_named(row) if "same" in row else [row])]
    annotations = {row["id"]: row for row in annotated(articles)}
    for row in gold:
        if "same" in row:
            named = ((article, annotations[article["id"]]) for article in _named(row))
            keys = (_keys(article, annotation) for article, annotation in named)
            yield {"id": row["id"], "keys": {name: key for some in keys for name, key in some}}
        else:
            yield predicted(annotations[row["id"]])


def annotated(articles: Iterable[Row]) -> Iterator[Row]:
    """What the program says of articles with `id`, `text` and perhaps `title` and `date`."""
    kept = ("id", "text", "title", "date")
    given = "".join(
        json.dumps({key: article[key] for key in kept if key in article}) + "\n"
        for article in articles
    )
    done = subprocess.run(
        [sys.executable, "-m", "reader", "annotate", "-"],
        input=given.encode(),
        stdout=subprocess.PIPE,
        cwd=PROJECT,
        check=True,
    )
    return (json.loads(line) for line in done.stdout.decode().split("\n") if line)


def predicted(annotation: Row) -> Row:
    """An annotation in score.py's words: each mention a row that names its entity."""
    return {
        "id": annotation["id"],
        "quotes": [
            {key: quote[key] for key in ("start", "end", "speaker")}
            for quote in annotation["quotes"]
        ],
        "people": _mentions(annotation["people"]),
        "places": _mentions(annotation["places"]),
        "countries": annotation["countries"],
        "reported": annotation["reported"],
    }


def _mentions(entities: Sequence[Row]) -> list[Row]:
    return [
        {"start": start, "end": end, "entity": entity["name"]}
        for entity in entities
        for start, end in entity["mentions"]
    ]


def _named(row: Row) -> list[Row]:
    """An article with the names that are one, and one for each that is another's."""
    sentence = "{} spoke to reporters." if row["kind"] == "person" else "They met in {} on Monday."
    return [
        {
            "id": f"{row['id']}#{number}",
            "names": names,
            "text": "\n\n".join(map(sentence.format, names)),
        }
        for number, names in enumerate([row["same"], *([name] for name in row["different"])])
    ]


def _keys(article: Row, annotation: Row) -> list[tuple[str, str]]:
    """Which entity each name of an article was taken for; a name not found is left out."""
    mentions = _mentions(annotation["people"] + annotation["places"])
    keys: list[tuple[str, str]] = []
    start = 0
    for name in article["names"]:
        start = article["text"].index(name, start)
        end = start + len(name)
        taken = [row["entity"] for row in mentions if row["start"] < end and start < row["end"]]
        keys += [(name, entity) for entity in taken[:1]]
        start = end
    return keys


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
