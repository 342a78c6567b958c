"""Writes anew what of the guide can be written by itself: the keys, and the contents.

python -m tests.guide
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QMainWindow

from reader.language.words import tr
from reader.models.guide import Guide
from reader.window.actions import Actions
from reader.window.keys_told import keys_by_group
from tests.guide.written import FOLDER, LANGUAGES
from tests.language.with_qt import spoken_with_qt

_CONTENTS: Final = """\
# The guide

Short pages for people who read with Dateline. In the program, `F1` shows them.

"""


def main() -> None:
    """Write both, the keys in each language."""
    application = QApplication([])
    for language in LANGUAGES:
        with spoken_with_qt(language, application):
            write_keys(Guide(FOLDER, language).page("keys").file)
    listed = [
        f"{number}. [{page.title}]({page.file.name})\n"
        for number, page in enumerate(Guide(FOLDER).pages, 1)
    ]
    (FOLDER / "README.md").write_text(_CONTENTS + "".join(listed), "utf-8")
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


if __name__ == "__main__":
    main()
