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
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pycrfsuite

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reader.analysis.naming.features import first_names
from reader.analysis.naming.lexicon import Lexicon
from reader.analysis.naming.names import word_spans
from reader.analysis.naming.parts import parts
from reader.analysis.words.gazetteer import find, folded, nations
from reader.analysis.words.titles import BEFORE_NAMES, HONORIFICS, words_of

HERE = Path(__file__).resolve().parent
TITLES = HONORIFICS | BEFORE_NAMES
SAINTS = {"st", "saint"}  # St. Louis
POSSESSIVES = {"'s", "’s", "'", "’"}
PEOPLES = set(nations().people) | {"white", "black", "whites", "blacks", "hispanic", "native"}
SWAPPED_BODIES = 0.5  # share of bodies that are renamed
SHOUTED = 0.3  # share of teams in capitals
RENAMED_TIMES = 2
EDITED_TIMES = 2  # what people annotated for names counts for as much more
RESULTS = 40
RESULT_LINES = (
    "{0} {2} {1} {3}",
    "{0} {2}, {1} {3}",
    "{0} v {1}",
    "{0} AT {1}",
    "{0} beat {1} {2}-{3}",
    "{0} {2} {3} {4} {5} {6} {7}",
    "{0} {2} {3} .{4}{5} {6}",
    "{8} ({10}) beat {9} ({11}) 6-{2} 6-{3}",
    "{2}. {8} ({10}) {3}.{4}",
    "{8}, {9}; {2}",
    "{8} c {9} b {8} {2}",
)
KINDS = ("PER", "LOC", "ORG")
NO_BLANK_BEFORE = {*",.;:!?)]}%", *words_of("'s ’s n't n’t 're 've 'll 'd 'm '' ”")}
NO_BLANK_AFTER = {*"([{$£€#", "``", "“"}


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
            opened = before in NO_BLANK_AFTER or (before == '"' and quoted)
            if before and not (closes or joins or glued or opened):
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


def clean(article: Labelled) -> Labelled:
    """The article with its names cut as news annotators cut them; for GUM's entity spans.

    Without title, article or possessive; peoples are no persons.
    """
    names = []
    for start, end, kind in article.names:
        words = list(re.finditer(r"\S+", article.text[start:end]))
        while words and (
            (w := folded(words[0][0])) == "the"
            or (w in TITLES and not (kind == "LOC" and w in SAINTS))
            or words[0][0].islower()
        ):
            words.pop(0)
        while words and (words[-1][0] in POSSESSIVES or words[-1][0].islower()):
            words.pop()
        if not words:
            continue
        left, right = start + words[0].start(), start + words[-1].end()
        name = article.text[left:right]
        if kind == "PER" and ({folded(w[0]) for w in words} & PEOPLES or not name[0].isupper()):
            continue
        names.append((left, right, kind))
    return Labelled(article.text, names)


def renamed(article: Labelled, chance: random.Random, lists: Lists) -> Labelled:
    """The article with other persons, towns and countries, each changed throughout.

    What teaches the tagger to go by the company of a name it never saw.
    """
    into: dict[str, str] = {}
    text = ""
    names = []
    last = 0
    for start, end, kind in sorted(article.names):
        if start < last:
            continue
        text += article.text[last:start]
        written = article.text[start:end]
        if kind == "PER":
            words = written.split(" ")
            new = " ".join(
                into.setdefault(word, lists.person(word, place, len(words), chance))
                for place, word in enumerate(words)
            )
        elif kind == "ORG" and chance.random() < SWAPPED_BODIES:
            new = into.setdefault(written, chance.choice(lists.bodies))
        elif kind == "LOC" and written[:1].isupper():
            new = into.setdefault(written, lists.place(written, chance))
        else:
            new = written
        names.append((len(text), len(text) + len(new), kind))
        text += new
        last = end
    return Labelled(text + article.text[last:], names)


class Lists(NamedTuple):
    """Names to put in the place of others."""

    first: dict[str, list[str]]
    families: list[str]
    towns: list[str]
    countries: list[str]
    bodies: list[str]

    @staticmethod
    def shipped(articles: Iterable[Labelled]) -> Lists:
        """The lists beside the model, and the bodies that the articles name."""
        first: dict[str, list[str]] = {"f": [], "m": [], "u": []}
        for name, sort in first_names().items():
            first[sort].append(name.capitalize())
        folder = HERE.parent
        families = [n.capitalize() for n in (folder / "surnames.txt").read_text().split("\n") if n]
        towns, countries = [], []
        for line in (folder / "places.tsv").read_text("utf-8").splitlines():
            _, name, _, kind, _, _, _, people = line.split("\t")
            if kind == "country":
                countries.append(name)
            elif kind in ("city", "region", "county") and name.isascii() and "/" not in name:
                # News names large towns more often.
                towns += [name] * (1 + int(people) // 200_000)
        bodies = [
            article.text[start:end]
            for article in articles
            for start, end, kind in article.names
            if kind == "ORG" and "\n" not in article.text[start:end]
        ]
        return Lists(first, families, towns, countries, bodies)

    def person(self, word: str, place: int, words: int, chance: random.Random) -> str:
        """Another first name or surname for one, in the same gender where that is told."""
        if not word.isalpha() or not word[0].isupper() or len(word) < 3:
            return word
        sort = first_names().get(folded(word))
        if sort and place < words - 1:
            return chance.choice(self.first[sort])
        return chance.choice(self.families)

    def player(self, chance: random.Random) -> str:
        """A person as results name them: in full, by surname or with an initial."""
        first = chance.choice(self.first[chance.choice("fm")])
        family = chance.choice(self.families)
        return chance.choice([f"{first} {family}", f"{first[0]}. {family}", family])

    def place(self, name: str, chance: random.Random) -> str:
        """Another town, region or country for one; what the table lacks stays."""
        known = find(name)
        if not known or name.isupper():
            return name
        if known[0].kind == "country":
            return chance.choice(self.countries)
        return chance.choice(self.towns) if known[0].kind in ("city", "region", "county") else name


def shouted(article: Labelled) -> Labelled:
    """The article in capitals, as headlines are."""
    text = "".join(c.upper() if len(c.upper()) == 1 else c for c in article.text)
    return Labelled(text, article.names)


def headline(article: Labelled) -> Labelled:
    """The article's first sentences alone."""
    end = article.text.find("\n\n")
    end = len(article.text) if end < 0 else end
    return Labelled(article.text[:end], [name for name in article.names if name[1] <= end])


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


def results(lists: Lists, chance: random.Random) -> Labelled:
    """A page of sports results, where a town's name is its team's."""
    text = "RESULTS\n\n"
    names = []
    for _ in range(20):
        teams = [chance.choice(lists.towns) for _ in range(2)]
        teams = [team.upper() if chance.random() < SHOUTED else team for team in teams]
        figures = [str(chance.randrange(100)) for _ in range(6)]
        pattern = chance.choice(RESULT_LINES)
        players = [lists.player(chance) for _ in range(2)]
        lands = [chance.choice(lists.countries) for _ in range(2)]
        fields = [*teams, *figures, *players, *lands]
        for piece in re.split(r"(\{\d+\})", pattern):
            number = int(piece[1:-1]) if piece.startswith("{") else -1
            written = fields[number] if number >= 0 else piece
            kind = {0: "ORG", 1: "ORG", 8: "PER", 9: "PER", 10: "LOC", 11: "LOC"}.get(number)
            if kind:
                names.append((len(text), len(text) + len(written), kind))
            text += written
        text += "\n\n"
    return Labelled(text, names)


def train(folder: Path, labels: Path, model: Path) -> None:
    """Write the model."""
    chance = random.Random(1)  # noqa: S311 (the same sources shall give the same model)
    gold = {
        name: [clean(article) for article in articles_of(folder / f"{name}.conll")]
        for name in ("wikigold", "uner-ewt", "gum")
    }
    all_gold = [article for each in gold.values() for article in each]
    once = [*all_gold, *silver(labels)]
    lists = Lists.shipped(once)
    articles = [*once, *(gold["wikigold"] + gold["uner-ewt"]) * EDITED_TIMES]
    for _ in range(RENAMED_TIMES):
        articles += [renamed(article, chance, lists) for article in once]
    articles += [shouted(headline(article)) for article in once]
    articles += [results(lists, chance) for _ in range(RESULTS)]
    chance.shuffle(articles)
    trainer = pycrfsuite.Trainer(verbose=False)
    lexicon = Lexicon()
    for article in articles:
        words, tags = tagged(article)
        for described, row in zip(parts(words, lexicon), tags, strict=True):
            for part in described:
                trainer.append(part.rows, row[part.start : part.start + len(part.rows)])
    trainer.set_params({"c1": 0.6, "c2": 0.02, "max_iterations": 120, "feature.minfreq": 3})
    trainer.train(str(model))


if __name__ == "__main__":
    train(*(Path(argument) for argument in sys.argv[1:4]))
