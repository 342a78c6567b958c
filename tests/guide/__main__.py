"""Writes anew what of the guide can be written by itself: the keys, and the contents.

python -m tests.guide
"""

from __future__ import annotations

import os
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication

from reader.models.guide import Guide
from reader.window.keys_told import keys_in_words
from tests.guide.written import FOLDER

KEYS: Final = FOLDER / "15-keys.md"
_CONTENTS: Final = """\
# The guide

Short pages for people who read with Dateline. In the program, `F1` shows them.

"""


def main() -> None:
    """Write both."""
    application = QGuiApplication([])
    head = KEYS.read_text("utf-8").partition("\n| ")[0].rstrip()
    rows = [f"| `{keys}` | {words} |\n" for keys, words in keys_in_words()]
    KEYS.write_text(f"{head}\n\n| Key | What it does |\n|---|---|\n{''.join(rows)}", "utf-8")
    listed = [
        f"{number}. [{page.title}]({page.file.name})\n"
        for number, page in enumerate(Guide(FOLDER).pages, 1)
    ]
    (FOLDER / "README.md").write_text(_CONTENTS + "".join(listed), "utf-8")
    application.quit()


if __name__ == "__main__":
    main()
