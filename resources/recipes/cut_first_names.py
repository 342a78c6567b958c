"""Cut the lists of first names and of surnames out of two packages.

    python cut_first_names.py NAMES_FOLDER FAKER_FOLDER FIRST_NAMES.tsv SURNAMES.txt

NAMES_FOLDER is the folder `names` of the source package names 0.3.0, which holds the lists of
the United States' Census of 1990 (public domain). FAKER_FOLDER is the unpacked wheel faker
40.54.0 (MIT), whose locales hold names of many countries. `more_names.tsv` beside this file
adds some that the news has and they lack.

FIRST_NAMES.tsv: a folded name, then f, m or u (given to both about alike). SURNAMES.txt: a
folded surname a line.
"""

from __future__ import annotations

import importlib
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reader.analysis.words.gazetteer import folded

HERE = Path(__file__).resolve().parent
SURNAMES_OF_THE_CENSUS = 8_000
CLEARLY = 0.85  # share of one gender from which a name tells it


def latin(name: str) -> bool:
    """Whether a name is one word in Latin letters."""
    return name.replace("-", "").replace("'", "").isalpha() and all(ord(c) < 0x250 for c in name)


def census(path: Path) -> dict[str, float]:
    """Each name and its share of the people, in percent."""
    rows = (line.split() for line in path.read_text("ascii").splitlines())
    return {folded(row[0]): float(row[1]) for row in rows if row}


def cut(names: Path, faker: Path, first_names: Path, surnames: Path) -> None:
    """Write both lists."""
    female = defaultdict(float, census(names / "dist.female.first"))
    male = defaultdict(float, census(names / "dist.male.first"))
    families = list(census(names / "dist.all.last"))[:SURNAMES_OF_THE_CENSUS]
    sys.path.insert(0, str(faker))
    for folder in sorted((faker / "faker" / "providers" / "person").iterdir()):
        if not (folder / "__init__.py").exists() or folder.name.startswith(("en_US", "__")):
            continue
        provider = importlib.import_module(f"faker.providers.person.{folder.name}").Provider

        def given(field: str, provider: object = provider) -> Iterable[str]:
            listed = getattr(provider, field, ())
            return (folded(name) for name in listed if isinstance(name, str) and latin(name))

        # One locale's list weighs as much as a name borne by one in ten thousand.
        for name in set(given("first_names_female")):
            female[name] += 0.01
        for name in set(given("first_names_male")):
            male[name] += 0.01
        families += given("last_names")
    for line in (HERE / "more_names.tsv").read_text(encoding="utf-8").splitlines():
        sort, _, listed = line.partition("\t")
        for name in (folded(each) for each in listed.split()):
            if sort == "s":
                families.append(name)
            elif not line.startswith("#") and name not in female and name not in male:
                (female if sort == "f" else male)[name] += 0.01
    with first_names.open("w", encoding="utf-8") as out:
        for name in sorted({*female, *male}):
            if len(name) < 2 or " " in name:
                continue
            share = female[name] / (female[name] + male[name])
            out.write(
                f"{name}\t{'f' if share >= CLEARLY else 'm' if share <= 1 - CLEARLY else 'u'}\n"
            )
    single = {name for name in families if len(name) > 1 and " " not in name}
    surnames.write_text("".join(name + "\n" for name in sorted(single)), encoding="utf-8")


if __name__ == "__main__":
    cut(*(Path(argument) for argument in sys.argv[1:5]))
