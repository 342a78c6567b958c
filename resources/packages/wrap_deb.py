"""Wraps the program's folder, as PyInstaller made it, into a Debian package.

    python -m resources.packages.wrap_deb dist/dateline build/icons dist

The program goes to /usr/lib/dateline; `dateline` on the path is a link to it.
"""

from __future__ import annotations

import gzip
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from reader.files.release import version
from reader.files.system import DRAWING, WAYLAND_WINDOW, X_WINDOW

PROJECT = Path(__file__).resolve().parents[2]
NAME = "dateline-reader"

# Not named by `reader.files.system`, since no machine with Python and pip lacks them.
_PLAIN = ("libc6 (>= {glibc})", "libstdc++6", "zlib1g")
_WISHED = ("libcups2", "libgtk-3-0", "libwayland-egl1")
"""Printers, the desktop's own dialogs, Wayland with OpenGL: desktops have them."""
_MACHINES = {"x86_64": "amd64", "aarch64": "arm64"}


def control(kibibytes: int) -> str:
    """What the package says of itself; it takes `kibibytes` on the disk."""
    glibc = platform.libc_ver()[1]
    needs = [each.format(glibc=glibc) for each in _PLAIN]
    needs += [library.package for library in (*DRAWING, *X_WINDOW)]
    wished = [library.package for library in WAYLAND_WINDOW]
    wished += _WISHED
    return (
        f"Package: {NAME}\n"
        f"Version: {version()}\n"
        f"Architecture: {_MACHINES[platform.machine()]}\n"
        "Maintainer: The Dateline project <dateline@localhost>\n"
        f"Installed-Size: {kibibytes}\n"
        f"Depends: {', '.join(needs)}\n"
        f"Recommends: {', '.join(wished)}\n"
        "Section: text\n"
        "Priority: optional\n"
        "Description: reader for dated articles: who said what, where and when\n"
        " Open a folder of articles: they stand in a list by date, and the one you pick reads\n"
        " like a well-set page, every quotation marked and its speaker named in the margin. One\n"
        " box filters by person, place, day, words, or a speaker's own words.\n"
        " .\n"
        " It brings its own Python and Qt. It never uses the network.\n"
    )


def lay(root: Path, program: Path, icons: Path) -> None:
    """Lay under `root` all that the package installs."""
    usr = root / "usr"
    shutil.copytree(program, usr / "lib" / "dateline", symlinks=True)
    (usr / "bin").mkdir()
    (usr / "bin" / "dateline").symlink_to("../lib/dateline/dateline")
    share = usr / "share"
    shutil.copytree(icons / "hicolor", share / "icons" / "hicolor")
    desktop = PROJECT / "resources" / "desktop"
    _copy(desktop / "dateline.desktop", share / "applications")
    for metainfo in desktop.glob("*.metainfo.xml"):
        _copy(metainfo, share / "metainfo")
    _press(desktop / "dateline.1", share / "man" / "man1" / "dateline.1.gz")
    papers = share / "doc" / NAME
    _press(PROJECT / "CHANGELOG.md", papers / "changelog.gz")
    (papers / "copyright").write_text(_copyright(), encoding="utf-8")
    for each in root.rglob("*"):
        if not each.is_symlink():
            each.chmod(0o755 if each.is_dir() or each == usr / "lib/dateline/dateline" else 0o644)


def wrap(program: Path, icons: Path, folder: Path) -> Path:
    """The package made of `program` and `icons`, in `folder`."""
    made = folder / f"{NAME}_{version()}_{_MACHINES[platform.machine()]}.deb"
    with tempfile.TemporaryDirectory() as place:
        root = Path(place) / "root"
        root.mkdir(mode=0o755)
        lay(root, program, icons)
        size = sum(each.lstat().st_size for each in root.rglob("*") if not each.is_dir())
        (root / "DEBIAN").mkdir(mode=0o755)
        (root / "DEBIAN" / "control").write_text(control(-(-size // 1024)), encoding="utf-8")
        deb = ("dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(made))
        subprocess.run(deb, check=True, stdout=subprocess.DEVNULL)
    return made


def _copy(file: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, folder / file.name)


def _press(file: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_bytes(gzip.compress(file.read_bytes(), mtime=0))


def _copyright() -> str:
    ours = (PROJECT / "LICENSE").read_text("utf-8")
    return (
        f"{ours}\n"
        "What it ships besides:\n\n"
        "Qt and PySide6, under the LGPL version 3 (/usr/share/common-licenses/LGPL-3), as\n"
        "libraries of their own in /usr/lib/dateline/_internal/PySide6, where others may take\n"
        "their place. Python, under the PSF licence. What the data was made from and under which\n"
        "licences: /usr/lib/dateline/_internal/reader/resources/README.md. The reading face Noto\n"
        "Serif, under the SIL Open Font License: fonts/OFL.txt beside it.\n"
    )


if __name__ == "__main__":
    wrap(*map(Path, sys.argv[1:]))
