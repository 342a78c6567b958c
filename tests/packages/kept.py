"""The files of the program that the checkout keeps, as every package must hold them."""

from __future__ import annotations

import subprocess

from tests.packages.conftest import ROOT, SHIPPED

FOR_THE_WORK = ("resources/desktop/", "resources/packages/", "resources/recipes/")
"""What builds the program or tells a desktop of it, and isn't read by it."""


def kept_files() -> set[str]:
    """Where the files lie in an installed copy, from its folder `site-packages`."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", *SHIPPED], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True
    ).stdout.split("\0")
    kept = {each for each in listed if each and not each.startswith(FOR_THE_WORK)}
    return {each if each.startswith("reader/") else f"reader/{each}" for each in kept}
