"""Writes anew what of the guide can be written by itself: the keys, and the contents.

python -m tests.guide
"""

from __future__ import annotations

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QMainWindow

from reader.language.words import tr
from reader.models.guide import Guide
from reader.window.actions import Actions
from reader.window.keys_told import keys_by_group
from tests.guide.written import FOLDER, LANGUAGES
from tests.language.with_qt import spoken_with_qt


def main() -> None:
    """Write both in each language."""
    application = QApplication([])
    for language in LANGUAGES:
        with spoken_with_qt(language, application):
            write_keys(Guide(FOLDER, language).page("keys").file)
        write_contents(Guide(FOLDER, language))
    application.quit()


def write_keys(file: Path) -> None:
    """Write the tables of keys below the page's first lines."""
    parts = [file.read_text("utf-8").partition("\n\n## ")[0].rstrip()]
    window = QMainWindow()
    key, does = tr("Key"), tr("What it does")
    for group in keys_by_group(Actions(window)):
        rows = "\n".join(f"| `{each}` | {told} |" for each, told in group.keys)
        parts.append(f"## {group.heading}\n\n| {key} | {does} |\n|---|---|\n{rows}")
    file.write_text("\n\n".join(parts) + "\n", "utf-8")


def write_contents(guide: Guide) -> None:
    """Write the list of the pages below the first lines of the contents."""
    file = guide.pages[0].file.parent / "README.md"
    head = file.read_text("utf-8").partition("\n\n1. ")[0].rstrip()
    listed = [
        f"{number}. [{page.title}]({page.file.name})\n"
        for number, page in enumerate(guide.pages, 1)
    ]
    file.write_text(f"{head}\n\n{''.join(listed)}", "utf-8")


if __name__ == "__main__":
    main()
