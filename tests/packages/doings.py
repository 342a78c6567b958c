"""What a package must do, however it came and wherever it is started."""

from __future__ import annotations

import json
from pathlib import Path

from tests.libraries import written
from tests.packages.started import Program, colours

OPENED = {
    "a.txt": " date 2031-05-02 A bridge is opened\n\nLISBON\n\n"
    "“We have waited nine years,” said Marta Quintela, the mayor.\n",
}
CLOSED = {
    "b.txt": " date 2031-05-03 A bridge is closed\n\nLISBON\n\nNobody would say why.\n",
}
WINDOW = ("--size", "1000x700", "--theme", "light")


def takes_in_and_tells(dateline: Program, place: Path) -> None:
    """Its window takes articles in by a program of its own; its commands tell what they say."""
    library = ("--library", str(place / "l.sqlite"))
    first, second = written(place / "first", OPENED), written(place / "second", CLOSED)
    picture = place / "window.png"
    dateline.said(*library, *WINDOW, "--screenshot", str(picture), str(first))
    assert colours(picture) > 100
    dateline.said("import", *library, str(second))
    told = [row["title"] for row in dateline.rows("list", *library, "bridge")]
    assert told == ["A bridge is closed", "A bridge is opened"]
    assert [row["title"] for row in dateline.rows("list", *library, "place:portugal closed")] == [
        "A bridge is closed"
    ]
    [quote] = dateline.rows("quotes", *library, "speaker:quintela")
    assert quote["speaker"] == "Marta Quintela"
    annotated = json.loads(dateline.said("annotate", str(first / "a.txt")))
    assert [each["speaker"] for each in annotated["quotes"]] == ["Marta Quintela"]
    assert [each["country"] for each in annotated["places"]] == ["Portugal"]


def speaks_french(dateline: Program, place: Path) -> None:
    """Its window is another one in French: the translation came along."""
    library = ("--library", str(place / "french.sqlite"))
    dateline.said("import", *library, str(written(place / "first", OPENED)))
    pictures: dict[str, bytes] = {}
    for language in ("en", "fr", "en"):
        file = place / f"{language}.png"
        dateline.said(*library, *WINDOW, "--language", language, "--screenshot", str(file))
        pictures.setdefault(language, file.read_bytes())
    assert file.read_bytes() == pictures["en"]  # it is the language that makes the difference
    assert pictures["fr"] != pictures["en"]
