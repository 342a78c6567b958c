"""Which Dateline this is."""

from __future__ import annotations

from pathlib import Path


def version() -> str:
    """The version that is installed, or that the checkout is of."""
    import tomllib  # noqa: PLC0415  slow to import, and seldom asked
    from importlib import metadata  # noqa: PLC0415

    try:
        return metadata.version("dateline-reader")
    except metadata.PackageNotFoundError:
        project = Path(__file__).parents[2] / "pyproject.toml"
        return str(tomllib.loads(project.read_text("utf-8"))["project"]["version"])
