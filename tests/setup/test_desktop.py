"""What tells a desktop of the program: its entry, metainfo, manual page and icons."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QColor, QImage, QImageReader
from pytestqt.qtbot import QtBot

from reader.cli import arguments
from resources.packages import draw_icons, manual_page
from resources.packages.releases import Release, releases, with_releases

ROOT = Path(__file__).parents[2]
DESKTOP = ROOT / "resources" / "desktop"
METAINFO = DESKTOP / "page.dateline.dateline.metainfo.xml"


def entry() -> dict[str, str]:
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]  # keys have capitals
    parser.read(DESKTOP / "dateline.desktop", "utf-8")
    return dict(parser["Desktop Entry"])


def judged(tool: str, *more: str) -> tuple[int, str]:
    if shutil.which(tool) is None:
        pytest.skip(f"no {tool} here")
    done = subprocess.run(
        [tool, *more],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    return done.returncode, done.stdout


def test_the_desktop_entry_is_valid() -> None:
    assert judged("desktop-file-validate", str(DESKTOP / "dateline.desktop")) == (0, "")


def test_the_metainfo_is_valid() -> None:
    status, said = judged("appstreamcli", "validate", "--no-net", str(METAINFO))
    assert status == 0, said
    assert not [line for line in said.splitlines() if line.startswith(("E:", "W:"))], said


def test_the_desktop_entry_names_what_there_is() -> None:
    told = entry()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    command, _, _ = told["Exec"].partition(" ")
    assert command in project["scripts"]
    assert (ROOT / "resources" / "icons" / f"{told['Icon']}.svg").is_file()
    # By these a desktop knows whose window it is.
    assert named_to_the_desktop() == ["dateline", told["StartupWMClass"]]


_NAMES = """
from reader.first_screen import prepared_application
application = prepared_application()
print(application.desktopFileName(), application.applicationName())
"""


def named_to_the_desktop() -> list[str]:
    """In a process of its own, since one that tests has an application already."""
    return subprocess.run(
        [sys.executable, "-c", _NAMES], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True
    ).stdout.split()


def component() -> ElementTree.Element:
    return ElementTree.parse(METAINFO).getroot()  # noqa: S314  our own file


def test_the_metainfo_tells_of_the_same_program() -> None:
    metainfo = component()
    told = entry()
    assert metainfo.findtext("id") == METAINFO.name.removesuffix(".metainfo.xml")
    assert metainfo.findtext("launchable") == "dateline.desktop"
    assert metainfo.findtext("name") == told["Name"]
    assert metainfo.findtext("summary") == told["Comment"]
    assert metainfo.findtext("icon") == told["Icon"]
    assert metainfo.findtext("provides/binary") == told["TryExec"]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert metainfo.findtext("project_license") == project["license"]


def test_every_sentence_of_both_is_in_french_too() -> None:
    told = entry()
    assert told["Name[fr]"] == told["Name"]  # it is a name
    for key in ("GenericName", "Comment", "Keywords"):
        assert told[f"{key}[fr]"] not in ("", told[key])
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    top = component()
    parts = (top, *map(top.find, ("description", "description/ul", "keywords")))
    for parent in parts:
        assert parent is not None
        texts = [each for each in parent if each.tag in ("summary", "p", "li", "keyword")]
        french = [each for each in texts if each.get(language) == "fr"]
        assert len(french) * 2 == len(texts) > 0
        for each in (told["Comment[fr]"], *(line.text or "" for line in french)):
            assert not re.search(r"(?<!\u00a0):|(?<!\u202f)[;!?]", each), each


def test_the_metainfo_names_the_languages_there_are() -> None:
    told = [(each.text, each.get("percentage")) for each in component().findall("languages/lang")]
    translations = sorted(file.stem for file in (ROOT / "resources/translations").glob("*.ts"))
    assert told == [("en", None), *((code, "100") for code in translations)]


CHANGELOG = """\
# Changelog

## [Unreleased]

### Added

- More.

## [1.1.0] - 2027-02-01

What `you` see & read is
*quicker*.

### Changed

- Less.

## [1.0.0] - 2027-01-01

### Added

- All.

[1.0.0]: somewhere
"""


def test_releases_are_those_with_a_day() -> None:
    assert list(releases(CHANGELOG)) == [
        Release("1.1.0", "2027-02-01", "What you see & read is quicker."),
        Release("1.0.0", "2027-01-01"),
    ]


def test_releases_take_the_place_of_those_before() -> None:
    bare = "<component>\n  <id>a</id>\n</component>\n"
    once = with_releases(bare, CHANGELOG)
    assert with_releases(once, CHANGELOG) == once
    assert with_releases(once, "# Changelog\n") == bare
    told = [(each.get("version"), each.findtext("description/p")) for each in releases_in(once)]
    assert told == [("1.1.0", "What you see & read is quicker."), ("1.0.0", None)]


def releases_in(metainfo: str) -> list[ElementTree.Element]:
    return ElementTree.fromstring(metainfo).findall("releases/release")  # noqa: S314  our own


def test_the_metainfo_has_the_releases_of_the_changelog() -> None:
    metainfo = METAINFO.read_text("utf-8")
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert metainfo == with_releases(metainfo, changelog), "make desktop writes it anew"


def test_the_manual_page_tells_what_help_tells() -> None:
    kept = (DESKTOP / "dateline.1").read_text("utf-8")
    assert kept == manual_page.page(), "make desktop writes it anew"


def test_the_manual_page_has_every_command() -> None:
    assert sorted(manual_page.commands()) == sorted(arguments._VERBS)


@pytest.mark.parametrize("command", ["", *manual_page.commands()])
def test_what_help_prints_is_read_whole(command: str) -> None:
    """Every word of the help, in any order, is in the parts that the page is made of."""
    words = [command] if command else []
    printed = subprocess.run(
        [sys.executable, "-m", "reader", *words, "--help"],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "10000"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout
    told = manual_page.help_of(*words)
    parts = [*told.usage, told.deed, told.rest]
    for group in told.groups:
        parts += [f"{group.heading}:", *(word for each in group.entries for word in each)]
    assert sorted(" ".join(parts).split()) == sorted(printed.removeprefix("usage:").split())
    assert all(typed for group in told.groups for typed, _ in group.entries)


def test_the_manual_page_is_sound() -> None:
    status, said = judged("man", "--warnings", "-l", str(DESKTOP / "dateline.1"))
    assert status == 0
    assert "warning" not in said


@pytest.mark.parametrize("size", draw_icons.SIZES)
def test_icons_are_drawn_in_every_size(qtbot: QtBot, tmp_path: Path, size: int) -> None:
    draw_icons.draw(tmp_path)
    icon = QImage(str(tmp_path / f"hicolor/{size}x{size}/apps/dateline.png"))
    assert (icon.width(), icon.height()) == (size, size)
    accent = QColor("#2f5aa8")
    seen = sum(icon.pixelColor(x, y) == accent for x in range(size) for y in range(size))
    assert seen > size * size / 60  # whole pixels of it, however small the icon
    assert icon.pixelColor(0, 0).alpha() < 128  # nothing behind the page


def test_windows_has_an_icon_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    draw_icons.draw(tmp_path)
    reader = QImageReader(str(tmp_path / "dateline.ico"))
    sizes = []
    for number in range(reader.imageCount()):
        assert reader.jumpToImage(number)
        sizes.append(reader.read().width())
    assert sizes == [16, 24, 32, 48, 64, 256]


def test_macos_has_an_icon_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    draw_icons.draw(tmp_path)
    pressed = (tmp_path / "dateline.icns").read_bytes()
    assert pressed[:4] == b"icns"
    assert int.from_bytes(pressed[4:8]) == len(pressed)
    at, sizes = 8, []
    while at < len(pressed):
        length = int.from_bytes(pressed[at + 4 : at + 8])
        sizes.append(QImage.fromData(pressed[at + 8 : at + length]).width())
        at += length
    assert sizes == [32, 64, 128, 256, 512, 1024]
