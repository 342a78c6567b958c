"""Reading translations, and choosing among them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.language.translations import chosen, language, languages

_TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context><name></name>
<message><source>Close</source><translation>Fermer</translation></message>
<message><source>Close</source><comment>near</comment><translation>Proche</translation></message>
<message><source>Open</source><translation type="unfinished">Ouv</translation></message>
<message numerus="yes"><source>one day</source><comment>{n} days</comment>
<translation><numerusform>{n} jour</numerusform><numerusform>{n} jours</numerusform></translation>
</message>
</context></TS>
"""


def test_reads_what_is_finished(tmp_path: Path) -> None:
    (tmp_path / "fr.ts").write_text(_TS, "utf-8")
    french = language("fr", tmp_path)
    assert french is not None
    assert french.words == {
        ("Close", ""): ("Fermer",),
        ("Close", "near"): ("Proche",),
        ("one day", "{n} days"): ("{n} jour", "{n} jours"),
    }
    assert [french.form(count) for count in (0, 1, 2)] == [0, 0, 1]


def test_english_needs_no_file(tmp_path: Path) -> None:
    assert language("en", tmp_path) is None
    assert language("fr", tmp_path) is None


@pytest.mark.parametrize("held", ["", _TS[:300], "\0" * 300, "{}"])
def test_speaks_english_where_a_file_is_damaged(tmp_path: Path, held: str) -> None:
    (tmp_path / "fr.ts").write_text(held, "utf-8")
    assert language("fr", tmp_path) is None


def test_lists_the_languages_to_be_had(tmp_path: Path) -> None:
    (tmp_path / "fr.ts").write_text(_TS, "utf-8")
    assert languages(tmp_path) == ["en", "fr"]


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (["fr-CA", "en"], "fr"),
        (["fr_FR.UTF-8"], "fr"),
        (["de-DE", "fr"], "fr"),
        (["en-GB", "fr"], "en"),
        (["C", ""], "en"),
        ([], "en"),
    ],
)
def test_takes_the_first_language_that_is_known(wanted: list[str], code: str) -> None:
    assert chosen(wanted, ["en", "fr"]) == code
