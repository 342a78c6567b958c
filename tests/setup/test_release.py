"""One version everywhere: what is said of a release agrees wherever it is said."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree

from resources.packages.releases import Release, releases

ROOT = Path(__file__).parents[2]
DESKTOP = ROOT / "resources" / "desktop"


def newest() -> Release:
    """The newest release that the changelog tells of."""
    return next(releases((ROOT / "CHANGELOG.md").read_text("utf-8")))


def test_the_project_is_of_the_newest_release() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == newest().version
    told = subprocess.run(
        [sys.executable, "-m", "reader", "--version"], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ).stdout
    assert told == f"Dateline {newest().version}\n"


def test_software_centres_and_the_manual_tell_of_it() -> None:
    metainfo = ElementTree.parse(DESKTOP / "page.dateline.dateline.metainfo.xml")  # noqa: S314
    told = metainfo.findall("releases/release")[0]
    assert (told.get("version"), told.get("date")) == newest()[:2]
    assert told.findtext("description/p") == newest().told != ""
    manual = (DESKTOP / "dateline.1").read_text("utf-8")
    assert f'"Dateline {newest().version}"' in manual


def test_every_release_has_its_notes_and_they_its_day() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    for version, day, _ in releases(changelog):
        notes = (ROOT / "docs" / "releases" / f"{version}.md").read_text("utf-8")
        assert notes.startswith(f"# Dateline {version}\n"), version
        assert day in notes.split("\n\n")[1], version


def test_releases_stand_newest_first_and_only_what_is_coming_stands_above() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    headings = re.findall(r"^## \[(.+?)\]", changelog, re.MULTILINE)
    told = list(releases(changelog))
    assert [each for each in headings if each != "Unreleased"] == [each.version for each in told]
    assert "Unreleased" not in headings[1:]
    days = [each.day for each in told]
    assert days == sorted(days, reverse=True)


def test_install_lines_name_the_packages_of_this_release() -> None:
    """Wherever a package is called by its whole name, that name has the newest version in it."""
    named = re.compile(r"dateline[_-]reader[-_](\d+\.\d+\.\d+)")
    for page in (ROOT / "README.md", ROOT / "docs" / "packages.md"):
        assert set(named.findall(page.read_text("utf-8"))) <= {newest().version}, page
