"""Writes anew what of the guide can be written by itself: the keys, and the contents.

python -m tests.guide
"""

from __future__ import annotations

import os
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QMainWindow

from reader.models.guide import Guide
from reader.window.actions import Actions
from reader.window.keys_told import keys_by_group
from tests.guide.written import FOLDER

KEYS: Final = FOLDER / "16-keys.md"
_CONTENTS: Final = """\
# The guide

Short pages for people who read with Dateline. In the program, `F1` shows them.

"""


def main() -> None:
    """Write both."""
    application = QApplication([])
    parts = [KEYS.read_text("utf-8").partition("\n\n## ")[0].rstrip()]
    window = QMainWindow()
    for group in keys_by_group(Actions(window)):
        rows = "\n".join(f"| `{keys}` | {does} |" for keys, does in group.keys)
        parts.append(f"## {group.heading}\n\n| Key | What it does |\n|---|---|\n{rows}")
    KEYS.write_text("\n\n".join(parts) + "\n", "utf-8")
    listed = [
        f"{number}. [{page.title}]({page.file.name})\n"
        for number, page in enumerate(Guide(FOLDER).pages, 1)
    ]
    (FOLDER / "README.md").write_text(_CONTENTS + "".join(listed), "utf-8")
    application.quit()


if __name__ == "__main__":
    main()
