"""The door of the frozen program: what PyInstaller starts."""

from __future__ import annotations

import sys
from multiprocessing import freeze_support

# A worker of an import is this same program, started again: it must get no further than here.
freeze_support()

from reader.__main__ import main  # noqa: E402  not before a worker has been told from a start

sys.exit(main())
