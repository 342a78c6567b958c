"""Translations as translators keep them: one .ts file of Qt Linguist for each language.

They are read as they are, which takes 10 ms, by Qt's programs as by those that load no Qt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from reader.language.words import ENGLISH, Language, Said

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_FORMS: dict[str, Callable[[int], int]] = {
    "fr": lambda count: int(count > 1),
}
"""Which form goes with a number, by language, as Qt Linguist asks for them."""


def languages(folder: Path) -> list[str]:
    """The codes of the languages to be had, English among them."""
    return sorted({ENGLISH, *(file.stem for file in folder.glob("*.ts"))})


def chosen(wanted: Iterable[str], known: Iterable[str]) -> str:
    """The first of the languages `wanted` (`fr-CA`, `fr_FR.UTF-8`, `fr`) that is known."""
    known = set(known)
    for name in wanted:
        code = name.replace("_", "-").partition("-")[0].lower()
        if code in known:
            return code
    return ENGLISH


def language(code: str, folder: Path) -> Language | None:
    """The language `code` as `folder` has it; None for English and for one that it has not.

    Nor has it one whose file is damaged: it is better to open in English than not at all.
    """
    file = folder / f"{code}.ts"
    if code == ENGLISH or code not in _FORMS or not file.is_file():
        return None
    from xml.etree import ElementTree  # noqa: PLC0415  English needs none

    try:
        messages = ElementTree.parse(file).iter("message")  # noqa: S314  our own file
    except (OSError, ElementTree.ParseError):
        return None
    return Language(code, dict(_words(messages)), _FORMS[code])


def _words(
    messages: Iterable[Element],
) -> Iterable[tuple[Said, tuple[str, ...]]]:
    for message in messages:
        told = message.find("translation")
        if told is None or told.get("type"):  # unfinished, vanished, obsolete
            continue
        forms = tuple(form.text or "" for form in told.iter("numerusform")) or (told.text or "",)
        if all(forms):
            yield (message.findtext("source", ""), message.findtext("comment", "")), forms
