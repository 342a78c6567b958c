"""Installs the Debian package in a new system, opens its window there, and removes it.

    sudo .venv/bin/python -m tests.packages.clean_root dist/dateline-reader_*.deb PICTURE.png

The system is made by debootstrap in a folder and thrown away: it has no Python. Needs root,
debootstrap, Xvfb, xdotool and imagemagick, and Debian's packages. Ends with 1 where something
is amiss: the window does not come, articles are not taken in, or a file is left behind.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.packages.screens import picture, screen, window_within

SUITE = "bookworm"
ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
MANY = ROOT.parent / "shared" / "corpus" / "wikinews"
"""295 articles, where they are."""

_CHANGES_ANYHOW = ("var/cache", "var/log", "var/lib/apt", "var/lib/dpkg", "tmp", "proc", "dev")
"""Where the package manager keeps its own books, and the work is done."""

_DEB = "/tmp/dateline.deb"  # noqa: S108  in a system that is ours alone
_ARTICLES = "/tmp/articles"  # noqa: S108
_MANY = "/tmp/many"  # noqa: S108
_QUIETLY = ("-y", "-qq", "-o", "Dpkg::Use-Pty=0")
_NEEDED_ALONE = ("apt-get", "install", *_QUIETLY, "--no-install-recommends")


class Root:
    """A new system in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        subprocess.run(
            ["debootstrap", "--variant=minbase", SUITE, str(folder)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        subprocess.run(["mount", "-t", "proc", "proc", str(folder / "proc")], check=True)
        self.said("apt-get", "update", "-qq")

    def close(self) -> None:
        """Let go of what is mounted."""
        subprocess.run(["umount", str(self._folder / "proc")], check=True)

    def said(self, *command: str) -> str:
        """What a command prints there. Raises CalledProcessError where it ends with a fault."""
        return subprocess.run(
            self._inside(*command), check=True, stdout=subprocess.PIPE, text=True
        ).stdout

    @contextmanager
    def running(self, *command: str) -> Iterator[None]:
        """A command at work there."""
        with subprocess.Popen(self._inside(*command)) as program:
            try:
                yield
            finally:
                program.terminate()

    def files(self) -> set[str]:
        """Every file and link, but those that change anyhow."""
        find = ("find", str(self._folder), "-xdev", "-printf", "%P\\n")
        listed = subprocess.run(find, check=True, stdout=subprocess.PIPE, text=True).stdout
        return {each for each in listed.splitlines() if not each.startswith(_CHANGES_ANYHOW)}

    def _inside(self, *command: str) -> list[str]:
        clean = [
            "env",
            "-i",
            "HOME=/tmp/home",
            "LC_ALL=C.UTF-8",
            "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
        ]
        return ["chroot", str(self._folder), *clean, "DEBIAN_FRONTEND=noninteractive", *command]


def tried(root: Root, deb: str, shot: Path) -> Iterator[tuple[str, bool]]:
    """What was tried, and whether it went well."""
    needs = subprocess.run(["dpkg-deb", "-f", deb, "Depends"], stdout=subprocess.PIPE, text=True)
    names = [each.split()[0] for each in needs.stdout.split(", ")]
    root.said(*_NEEDED_ALONE, *names)  # first, so that only the package itself comes and goes
    before = root.files()
    yield "there is no Python", not any(each.startswith("usr/bin/python") for each in before)
    root.said(*_NEEDED_ALONE, _DEB)
    yield "it knows its version", root.said("dateline", "--version").startswith("Dateline ")
    with (
        screen() as display,
        root.running("env", f"DISPLAY={display}", "dateline", _ARTICLES),
    ):
        title = window_within(display, 30)
        time.sleep(5)  # for the articles to be taken in, and their page painted
        picture(display, shot)
    yield f"its window opens ({title!r})", bool(title)
    yield (
        "the window took articles in",
        len(root.said("dateline", "list", "--json").splitlines()) == 2,
    )
    yield "quotations are printed", len(root.said("dateline", "quotes", "--json").splitlines()) > 5
    if MANY.is_dir():
        alone = ("env", "PATH=", "/usr/bin/dateline")
        root.said(*alone, "import", "--workers", "2", _MANY)
        articles = root.said(*alone, "list", "--json").splitlines()
        yield f"two workers took the others in ({len(articles)} in all)", len(articles) == 2 + 295
        found = root.said(*alone, "list", "--json", "person:obama").splitlines()
        yield f"a filter is answered ({len(found)} articles)", 0 < len(found) < 295
    root.said("apt-get", "purge", *_QUIETLY, "dateline-reader")
    after = root.files()
    yield f"nothing is left behind {sorted(after - before)[:9]}", after <= before
    yield f"nothing else is gone {sorted(before - after)[:9]}", before <= after


def main() -> int:
    """Try it all; 1 where something is amiss."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "root"
        root = Root(folder)
        try:
            shutil.copyfile(sys.argv[1], folder / _DEB[1:])
            shutil.copytree(SEEDS, folder / _ARTICLES[1:])
            if MANY.is_dir():
                shutil.copytree(MANY, folder / _MANY[1:])
            fine = True
            for what, well in tried(root, sys.argv[1], Path(sys.argv[2])):
                fine &= well
                print(f"{'yes' if well else 'NO '}  {what}")  # noqa: T201  what was asked for
        finally:
            root.close()
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
