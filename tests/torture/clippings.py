"""Articles to torture the program with: made by chance, and real ones where they are at hand."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from reader.files.folders import shipped

_PROJECT = Path(__file__).resolve().parents[2]
_BESIDE = _PROJECT.parent / "shared" / "corpus"

_PEOPLE = (
    "Anna Dvorak",
    "Tomas Lindqvist",
    "Ines Caldeira",
    "Keir Starmer",
    "Emmanuel Macron",
    "Volodymyr Zelensky",
    "Mary O’Hara",
    "Xi Jinping",
)
_PLACES = ("Oslo", "Lyon", "Paris", "Porto", "Kyiv", "France", "Norway", "London", "Ukraine")
_THINGS = ("ferry", "quay", "mill", "bridge", "harbour", "tramway", "market", "lighthouse")
_VERBS = ("said", "told reporters", "added", "wrote", "announced")
_WORDS = (
    "We sail when we sail",
    "Nobody here has asked for it",
    "It will be mended by the spring",
    "The money was never there",
    "I have seen no paper that says so",
    "Pensions are another matter",
)
_PLAIN = (
    "The council met for an hour on {weekday} and adjourned.",
    "A {thing} stands where the old {thing} stood in {place} since 2014.",
    "{person} walked from {place} to {place} last March.",
    "Officials in {place} said that the {thing} would stay closed until Friday.",
    "Nothing was decided about the {thing}, according to {person}.",
)
_SPOKEN = (
    "“{words},” {verb} {person}.",
    "{person} {verb}: “{words}.”",
    "“{words},” {verb} a spokesman for the {thing}. “{words}.”",
    "{surname} called it “a {thing} of a kind” and went home.",
    "“{words}.",
)
_DAYS = ("Monday", "Tuesday", "Thursday", "Sunday")
_FIRST = date(2019, 1, 1)


def clipping(dice: Random, number: int) -> str:
    """An article of some 60 to 250 words in the seeds' form, with quotations and names."""
    day = _FIRST + timedelta(days=dice.randrange(2_000))
    title = _filled("{person} and the {thing} of {place}", dice)
    head = dice.choice([f" date {day} {title} ({number})", f" date {day} {title}, no. {number}"])
    paragraphs = [
        " ".join(
            _filled(dice.choice(_SPOKEN if dice.random() < 0.4 else _PLAIN), dice)
            for _ in range(dice.randint(1, 4))
        )
        for _ in range(dice.randint(2, 7))
    ]
    if dice.random() < 0.3:
        paragraphs.insert(0, dice.choice(_PLACES).upper())
    return "\n\n".join([head, *paragraphs]) + "\n"


def folder_of(folder: Path, dice: Random, count: int, first: int = 0) -> Path:
    """`folder` with so many articles, and with a few copies and files that are none."""
    for number in range(first, first + count):
        place = folder / f"{number % 7}"
        place.mkdir(parents=True, exist_ok=True)
        text = clipping(dice, number)
        (place / f"{number:05}.txt").write_text(text, "utf-8")
        if number % 40 == 7:
            (place / f"{number:05} copy.txt").write_text(text, "utf-8")
        if number % 40 == 9:
            (place / f"{number:05}.txt").write_bytes(b"\0\1\2" * 50)
    return folder


def real_texts(most: int) -> list[str]:
    """Up to so many articles that people wrote, the shipped ones first; made ones for the rest.

    Those of others lie beside the project where it is worked on, and never inside it.
    """
    found = [path.read_text("utf-8") for path in sorted(shipped("seeds").glob("*.txt"))]
    for text in _beside():
        if len(found) >= most:
            break
        found.append(text)
    dice = Random("clippings")  # noqa: S311
    return (found + [clipping(dice, number) for number in range(most - len(found))])[:most]


def _beside() -> Iterator[str]:
    if not _BESIDE.is_dir():
        return
    stories = _BESIDE / "reuters-21578.jsonl.gz"
    news = iter(sorted((_BESIDE / "wikinews").glob("*/*.txt")))
    if stories.is_file():
        with gzip.open(stories, "rt", encoding="utf-8") as lines:
            for line in lines:
                story = json.loads(line)
                yield f" date 1987-03-02 {story['title'] or ''}\n\n{story['body']}\n"
                if (path := next(news, None)) is not None:
                    yield path.read_text("utf-8")


def _filled(form: str, dice: Random) -> str:
    person = dice.choice(_PEOPLE)
    return form.format(
        person=person,
        surname=person.split()[-1],
        place=dice.choice(_PLACES),
        thing=dice.choice(_THINGS),
        verb=dice.choice(_VERBS),
        words=dice.choice(_WORDS),
        weekday=dice.choice(_DAYS),
    )
