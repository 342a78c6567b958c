"""Takes a folder in without the analysis: `python -m tests.pace.unexamined LIBRARY FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

from reader.analysis.examine import VERSION
from reader.analysis.marks import Examination
from reader.articles.article import Article
from reader.library.connection import open_library
from reader.library.hands import Analysis
from reader.library.intake import take_in
from reader.library.work import collect_seldom


def nothing(_article: Article) -> Examination:
    """What an analysis finds that doesn't look."""
    return Examination()


if __name__ == "__main__":
    given = Path(sys.argv[1])
    open_library(given)
    collect_seldom()
    take_in([Path(sys.argv[2])], given, analysis=Analysis(nothing, VERSION))
