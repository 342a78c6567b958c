"""Bring the translations up to date with the texts in the code, for `make words`.

    python -m resources.recipes.gather_words

New texts come in unfinished, those that are gone go out, and what was translated stays. Then
open a file in Qt Linguist (`pyside6-linguist`), which PySide6 brings, and finish it. For another
language: `cp resources/translations/fr.ts resources/translations/de.ts`, change the language in
its second line, run this, and add its numbers to `reader/language/translations.py`.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import PySide6

_PROJECT = Path(__file__).resolve().parents[2]
TRANSLATIONS = _PROJECT / "resources" / "translations"


def gather(translation: Path) -> None:
    """Bring one .ts file up to date.

    Raises CalledProcessError where Qt's lupdate can't read the code or the file.
    """
    sources = sorted((_PROJECT / "reader").rglob("*.py"))
    subprocess.run(
        [
            Path(PySide6.__file__).parent / "lupdate",
            *("-silent", "-locations", "none", "-no-obsolete", "-no-ui-lines"),
            *("-tr-function-alias", "tr+=counted,QT_TR_NOOP=marked"),
            *sources,
            *("-ts", translation),
        ],
        check=True,
    )


if __name__ == "__main__":
    for file in sorted(TRANSLATIONS.glob("*.ts")):
        gather(file)
