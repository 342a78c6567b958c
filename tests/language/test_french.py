"""The French translation: whole, in step with the code, and French to the last sign."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from reader.files.folders import shipped
from reader.files.tongue import speak_tongue
from reader.filter.fields import FIELDS
from reader.language.words import tr
from reader.window.actions import MENUS, THEMES
from resources.recipes.gather_words import gather

FRENCH = shipped("resources") / "translations" / "fr.ts"

SAME = {
    *(
        "continent",
        "guide",
        "article",
        "articles",
        "copies",
        "mention",
        "mentions",
        "correction",
        "corrections",
        "source",
    ),
    *("s", "min", "h", "px"),  # units
    *("version", "qt pyside python"),  # what tells of the program
    *("tab", "ctrl+a", "ctrl+c", "ctrl+"),  # what stands on keys, wherever they were made
}
"""What French writes as English does, without values, counts and signs."""

_LETTER = re.compile(r"&(?=[^&\s])(.)")
_PLACE = re.compile(r"\{\w*\}")
_FIELD = re.compile(rf"(?:\b(?:{'|'.join(FIELDS)})|\{{(?:field|other)\}}):|;;")
"""What is typed into the filter, and what parts the kinds of a file dialog."""
_KEY = re.compile(r"(?:^|  )\? ")
"""The key of that name, before what it does."""
_ENGLISH_SIGN = re.compile(r"['\"“”„]|\.\.\.")
_BARE = re.compile(
    "(?<!\u202f)[;!?]|(?<!\u00a0):(?!/)|(?<!\u00a0)»|«(?!\u00a0)|\u202f(?![;!?%])| [\u00a0\u202f]"
)


class Message(NamedTuple):
    """A text, its note (the plural of a counted one), and what French has for it."""

    source: str
    note: str
    kind: str
    forms: tuple[str, ...]
    counts: bool


def _messages() -> list[Message]:
    found = []
    for message in ElementTree.parse(FRENCH).iter("message"):  # noqa: S314  our own file
        told = message.find("translation")
        assert told is not None
        forms = [form.text or "" for form in told.iter("numerusform")] or [told.text or ""]
        found.append(
            Message(
                message.findtext("source", ""),
                message.findtext("comment", ""),
                told.get("type", ""),
                tuple(forms),
                message.get("numerus") == "yes",
            )
        )
    return found


MESSAGES = _messages()


def _bare(text: str) -> str:
    """The words of a text without its values, counts, signs and the letter of its key."""
    return " ".join(re.sub(r"\{\w*\}|[^\w+]|[\d_]", " ", text.replace("&", "")).split()).lower()


def test_it_has_the_texts_of_the_code_and_no_others(tmp_path: Path) -> None:
    copy = Path(shutil.copy(FRENCH, tmp_path))
    gather(copy)
    assert copy.read_text("utf-8") == FRENCH.read_text("utf-8")


def test_all_of_it_is_translated() -> None:
    assert len(MESSAGES) > 900
    assert [each for each in MESSAGES if each.kind or not all(each.forms)] == []
    assert [each for each in MESSAGES if len(each.forms) != 1 + each.counts] == []


def test_the_same_values_are_put_in() -> None:
    def values(text: str) -> set[str]:
        return {*_PLACE.findall(text)}

    def fits(each: Message) -> bool:
        if not each.counts:
            return values(each.forms[0]) == values(each.source)
        one, *more = each.forms
        wanted = values(each.note)  # `one article` needs no {n}
        return values(one) | {"{n}"} == wanted | {"{n}"} and all(
            values(form) == wanted for form in more
        )

    assert [each for each in MESSAGES if not fits(each)] == []


def test_a_menu_item_has_one_letter_to_press() -> None:
    def letters(text: str) -> int:
        return len(_LETTER.findall(text))

    assert [
        each
        for each in MESSAGES
        if any(letters(form) != letters(each.source) for form in each.forms)
    ] == []


@pytest.mark.parametrize("code", ["en", "fr"])
def test_no_two_items_of_a_menu_have_the_same_letter(code: str) -> None:
    speak_tongue(code)
    menus = {title: [deed for deed in deeds if deed] for title, deeds in MENUS.items()}
    together = {"the menus": [tr(title) for title in menus]}
    for title, deeds in menus.items():
        for within in {deed.within for deed in deeds}:
            beside = {deed.within for deed in deeds if deed.within} if not within else ()
            themes = THEMES.values() if (title, within) == ("&View", "") else ()
            here = [deed.text for deed in deeds if deed.within == within]
            together[f"{title} {within}"] = [tr(text) for text in (*here, *beside, *themes)]
    for menu, texts in together.items():
        letters = Counter(_LETTER.findall(text)[0].lower() for text in texts)
        assert [letter for letter, count in letters.items() if count > 1] == [], menu
        assert all("a" <= letter <= "z" for letter in letters), menu  # on every keyboard


def test_what_goes_on_or_asks_further_says_so() -> None:
    def goes_on(each: Message) -> bool:
        return all(("…" in form) == ("…" in each.source) for form in each.forms)

    assert [each for each in MESSAGES if not goes_on(each)] == []


def test_its_signs_are_french() -> None:
    def is_french(text: str) -> bool:
        told = _FIELD.sub("", _KEY.sub("", text))
        return not _ENGLISH_SIGN.search(told) and not _BARE.search(told)

    signs = [each for each in MESSAGES if each.note != "between thousands"]
    assert [form for each in signs for form in each.forms if not is_french(form)] == []


def test_what_is_the_same_in_both_languages_is_known() -> None:
    same = {
        words
        for each in MESSAGES
        for form in each.forms
        if (words := _bare(form)) and words in (_bare(each.source), _bare(each.note))
    }
    assert same - SAME == set()
    assert SAME - same == set()
