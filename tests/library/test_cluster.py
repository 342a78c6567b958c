"""A Dask cluster makes the library that this machine makes; without one a sentence says why not."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from reader.analysis.examine import VERSION, examine
from reader.analysis.marks import Examination
from reader.articles.article import Article
from reader.library.cluster import Cluster, NoCluster, OrOurselves, edition
from reader.library.connection import open_library
from reader.library.crew import processes
from reader.library.hands import Analysis
from reader.library.intake import take_in
from reader.library.steps import Step
from reader.library.work import Failed
from tests.torture.likeness import content

ARTICLES = 300
STORY = """ date 2024-{month:02d}-{day:02d} The mill of {number} towns

“We grind in Porto, and {number} more wait,” said Anna Dvorak, the mayor of Lyon.

Bo Lind said that the river had risen since March. “It will fall,” he added.
"""

pytestmark = [
    pytest.mark.connects,
    pytest.mark.skipif(find_spec("distributed") is None, reason="the extra “dask” is not here"),
    # Dask's own: what it uses grows old, and a cluster that is ended in the middle leaves sockets.
    pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def watched(folder: Path, article: Article) -> Examination:
    """Examined, and by which process."""
    (folder / str(os.getpid())).touch()
    return examine(article)


def doubled(numbers: Sequence[int]) -> list[int | Failed]:
    """Each number twice."""
    return [2 * number for number in numbers]


@pytest.fixture
def clips(tmp_path: Path) -> Path:
    folder = tmp_path / "clips"
    folder.mkdir()
    for number in range(ARTICLES):
        text = STORY.format(month=number % 12 + 1, day=number % 28 + 1, number=number)
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def cluster() -> Iterator[Any]:
    from distributed import LocalCluster  # noqa: PLC0415  an extra

    before = {name: logging.getLogger(name).level for name in ("distributed", "distributed.client")}
    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=logging.CRITICAL
    ) as made:
        yield made
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


def test_a_cluster_of_two_makes_the_same_library(tmp_path: Path, clips: Path, cluster: Any) -> None:
    here = open_library(tmp_path / "here.sqlite").path
    there = open_library(tmp_path / "there.sqlite").path
    hands = tmp_path / "hands"
    hands.mkdir()
    said: list[str] = []
    make = OrOurselves(cluster.scheduler_address, partial(processes, 1), said.append)
    assert make.workers == 2
    theirs = set(make._first._client.run(os.getpid).values()) if make._first else set()
    take_in([clips], here, workers=0)
    analysis = Analysis(partial(watched, hands), VERSION)
    report = take_in([clips], there, workers=make.workers, executor=make, analysis=analysis)
    assert report.taken == ARTICLES
    assert content(here).differences(content(there)) == []
    assert {int(hand.name) for hand in hands.iterdir()} == {os.getpid(), *theirs}
    assert said == []


def test_where_the_cluster_goes_this_machine_goes_on(
    tmp_path: Path, clips: Path, cluster: Any
) -> None:
    here = open_library(tmp_path / "here.sqlite").path
    there = open_library(tmp_path / "there.sqlite").path
    said: list[str] = []
    make = OrOurselves(cluster.scheduler_address, partial(processes, 1), said.append)

    hands = tmp_path / "hands"
    hands.mkdir()

    def ending(_: Step) -> None:
        if any(hand.name != str(os.getpid()) for hand in hands.iterdir()):
            cluster.close()

    take_in([clips], here, workers=0)
    analysis = Analysis(partial(watched, hands), VERSION)
    report = take_in(
        [clips], there, workers=make.workers, executor=make, told=ending, analysis=analysis
    )
    make.leave()
    assert report.taken == ARTICLES
    assert content(here).differences(content(there)) == []
    assert said == [
        f"The cluster at {cluster.scheduler_address} has gone; this machine goes on alone."
    ]


def test_a_cluster_of_another_dateline_is_not_used(cluster: Any) -> None:
    other = "Dateline 0, analysis 0"
    with pytest.raises(NoCluster, match=f"is of {edition()}, this is {other}; both must be the"):
        Cluster(cluster.scheduler_address, ours=other)
    with Cluster(cluster.scheduler_address) as same:
        assert same.submit(doubled, [1, 2]).result() == [2, 4]
        same._ours = other  # a worker that joins later is not asked before; it says so itself
        with pytest.raises(BrokenExecutor, match=f"a worker is of {edition()}"):
            same.submit(doubled, [1, 2]).result()


def test_a_cluster_without_workers_is_not_waited_for(cluster: Any) -> None:
    cluster.scale(0)
    while cluster.workers:
        cluster.sync(cluster._correct_state)
    with pytest.raises(NoCluster, match="has no workers"):
        Cluster(cluster.scheduler_address, patience=1.0)


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:{port}", "127.0.0.1:{port}", "nonsense", ""])
def test_an_address_where_nobody_answers_is_told(address: str) -> None:
    with socket.socket() as unheard:
        unheard.bind(("127.0.0.1", 0))
        address = address.format(port=unheard.getsockname()[1])
        with pytest.raises(NoCluster, match=f"No Dask scheduler answers at {address}"):
            Cluster(address, patience=1.0)


def test_an_edition_names_version_and_analysis() -> None:
    assert edition().startswith("Dateline ")
    assert edition().endswith(f"analysis {VERSION}")
