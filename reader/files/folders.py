"""Where the program keeps its own: its data, and what ships with it."""

from __future__ import annotations

from pathlib import Path


def shipped(name: str) -> Path:
    """The folder `name` that ships with the program (`resources`, `seeds`).

    An installed copy holds it inside the package, a checkout beside it.
    """
    package = Path(__file__).resolve().parent.parent
    inside = package / name
    return inside if inside.is_dir() else package.parent / name


def default_library() -> Path:
    """The library file used where none is named, in the platform's data folder."""
    import platformdirs  # noqa: PLC0415  not all who look for a folder look for this one

    return Path(platformdirs.user_data_dir("dateline", appauthor=False)) / "library.sqlite"
