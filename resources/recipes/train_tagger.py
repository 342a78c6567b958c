"""Train the tagger of names.

    python train_tagger.py TRAIN_FOLDER LABELS.jsonl MODEL.crfsuite

TRAIN_FOLDER holds wikigold.conll (CC BY 4.0), uner-ewt.conll (Universal NER over UD English
EWT, CC BY-SA 4.0) and gum.conll (GUM, annotations CC BY 4.0): a word, a tab and a tag a line.
LABELS.jsonl is what label_wikinews.py wrote (Wikinews, CC BY 2.5). Needs the program's own
environment; the same sources give the same model.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pycrfsuite

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reader.analysis.features import features
from reader.analysis.names import word_spans

KINDS = ("PER", "LOC", "ORG")
NO_BLANK_BEFORE = set(",.;:!?)]}%") | {
    "'s",
    "’s",
    "n't",
    "n’t",
    "'re",
    "'ve",
    "'ll",
    "'d",
    "'m",
    "''",
    "”",
}
NO_BLANK_AFTER = set("([{$£€#") | {"``", "“"}


class Labelled(NamedTuple):
    """A text and its names: start, end, kind."""

    text: str
    names: list[tuple[int, int, str]]


def written(sentences: Iterable[list[tuple[str, str]]]) -> Labelled:
    """Tagged words put together as people write them, a sentence a paragraph."""
    text = ""
    names: list[tuple[int, int, str]] = []
    for sentence in sentences:
        before = ""
        quoted = False
        for place, (word, tag) in enumerate(sentence):
            opens = word in NO_BLANK_AFTER or (word == '"' and not quoted)
            closes = word in NO_BLANK_BEFORE or (word == '"' and quoted)
            if word == '"':
                quoted = not quoted
            joins = (
                word == "-"
                and 0 < place < len(sentence) - 1
                and before.isalpha()
                and sentence[place + 1][0][0].isalnum()
            )
            glued = before == "-" and text.endswith("-") and not text.endswith(" -")
            if before and not closes and not joins and not glued and before not in NO_BLANK_AFTER:
                if not (before == '"' and quoted and text.endswith('"')):
                    text += " "
            kind = tag[2:] if tag[2:] in KINDS else ""
            if kind:
                last = names[-1] if names else None
                goes_on = tag[0] == "I" and last is not None and last[1] >= len(text) - 1
                if goes_on and last is not None:
                    # Where one name lies in another (Durham University), the longer is meant.
                    names[-1] = (last[0], len(text) + len(word), kind)
                else:
                    names.append((len(text), len(text) + len(word), kind))
            text += word
            before = word
            del opens
        text += "\n\n"
    return Labelled(text, names)


def sentences_of(path: Path) -> Iterator[list[tuple[str, str]]]:
    """The sentences of a file of tagged words."""
    sentence: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        word, _, tag = line.partition("\t")
        if word:
            sentence.append((word, tag))
        elif sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def articles_of(path: Path, length: int = 25) -> Iterator[Labelled]:
    """The file's sentences, so many to an article: it doesn't tell where articles end."""
    group: list[list[tuple[str, str]]] = []
    for sentence in sentences_of(path):
        group.append(sentence)
        if len(group) == length:
            yield written(group)
            group = []
    if group:
        yield written(group)


def silver(path: Path) -> Iterator[Labelled]:
    """The articles that a teacher labelled."""
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        names = [(s, e, kind) for s, e, kind, _ in article["names"] if kind in KINDS]
        yield Labelled(article["text"], names)


def tagged(article: Labelled) -> tuple[list[list[str]], list[list[str]]]:
    """An article's words, sentence by sentence, and their tags."""
    spans = word_spans(article.text)
    kinds = {}
    for number, (start, end, _) in enumerate(article.names):
        for place in range(start, end):
            kinds[place] = number
    words: list[list[str]] = []
    tags: list[list[str]] = []
    for sentence in spans:
        words.append([article.text[span.start : span.end] for span in sentence])
        before = -1
        row = []
        for span in sentence:
            number = kinds.get(span.start, -1)
            if number < 0:
                row.append("O")
            else:
                kind = article.names[number][2]
                row.append(f"{'I' if number == before else 'B'}-{kind}")
            before = number
        tags.append(row)
    return words, tags


def train(folder: Path, labels: Path, model: Path) -> None:
    """Write the model."""
    articles: list[Labelled] = []
    for name, times in (("wikigold", 2), ("uner-ewt", 2), ("gum", 1)):
        articles += list(articles_of(folder / f"{name}.conll")) * times
    articles += list(silver(labels))
    random.Random(1).shuffle(articles)
    trainer = pycrfsuite.Trainer(verbose=False)
    for article in articles:
        words, tags = tagged(article)
        for described, row in zip(features(words), tags, strict=True):
            if row:
                trainer.append(described, row)
    trainer.set_params({"c1": 0.3, "c2": 0.02, "max_iterations": 120, "feature.minfreq": 2})
    trainer.train(str(model))


if __name__ == "__main__":
    train(*(Path(argument) for argument in sys.argv[1:4]))
