"""A library that is kept open is looked at twice before it is made anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library.catalogue import Catalogue
from reader.library.connection import open_library
from reader.library.faults import Damaged, damaged
from reader.library.lasting import Lasting
from reader.library.whose_file import file_there


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def kept(tmp_path: Path, told: list[str]) -> Iterator[Lasting[Catalogue]]:
    path = open_library(tmp_path / "library.sqlite").path
    made = Lasting(path, lambda: Catalogue(path), Catalogue.close, told.append)
    yield made
    made.let_go()


@pytest.mark.parametrize(("times", "anew"), [(1, False), (2, True)])
def test_what_is_found_broken_once_is_only_opened_again(
    kept: Lasting[Catalogue], told: list[str], tmp_path: Path, times: int, anew: bool
) -> None:
    before = file_there(tmp_path / "library.sqlite")
    faults = iter([damaged(tmp_path)] * times)

    def count(catalogue: Catalogue) -> int:
        if (fault := next(faults, None)) is not None:
            raise fault
        return catalogue.count()

    assert kept.do(count) == 0
    assert (file_there(tmp_path / "library.sqlite") != before) is anew
    assert bool(told) is anew


def test_what_stays_broken_is_told(kept: Lasting[Catalogue], tmp_path: Path) -> None:
    def fail(_: Catalogue) -> None:
        raise damaged(tmp_path)

    with pytest.raises(Damaged):
        kept.do(fail)
