"""What is said, in English and in another language."""

from __future__ import annotations

from reader.language.words import Language, counted, marked, number, speak, spoken, tr

_FRENCH = Language(
    "fr",
    {
        ("Page", ""): ("Page",),
        ("Close", "near"): ("Proche",),
        ("Close", ""): ("Fermer",),
        ("one article", "{n} articles"): ("{n} article", "{n} articles"),
        (",", "between thousands"): ("\u202f",),
    },
    lambda count: int(count > 1),
)


def test_speaks_english_where_nothing_was_chosen() -> None:
    assert (spoken(), tr("Close")) == ("en", "Close")
    assert counted("one article", "{n} articles", 1) == "one article"
    assert counted("one article", "{n} articles", 0) == "0 articles"
    assert counted("one article", "{n} articles", 1_234) == "1,234 articles"


def test_says_what_the_translation_has() -> None:
    speak(_FRENCH)
    assert (spoken(), tr("Close")) == ("fr", "Fermer")
    assert counted("one article", "{n} articles", 1_234) == "1\u202f234 articles"


def test_counts_as_the_language_counts() -> None:
    speak(_FRENCH)
    assert counted("one article", "{n} articles", 0) == "0 article"


def test_tells_texts_apart_by_their_notes() -> None:
    speak(_FRENCH)
    assert tr("Close", "near") == "Proche"


def test_says_in_english_what_the_translation_lacks() -> None:
    speak(_FRENCH)
    assert tr("Open") == "Open"
    assert counted("one day", "{n} days", 2) == "2 days"


def test_what_is_marked_is_said_later() -> None:
    listed = marked("Close", "near")
    speak(_FRENCH)
    assert listed == "Close"
    assert tr(listed, "near") == "Proche"


def test_sets_thousands_apart_as_the_language_does() -> None:
    assert number(12_345) == "12,345"
    speak(_FRENCH)
    assert number(12_345) == "12\u202f345"
