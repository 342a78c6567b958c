"""Has articles examined by a Dask cluster, where the reader names one by its address.

Dask is imported, and a connection opened, only then. Article text goes to the cluster as
data; what comes back is unpickled here, so it must be a cluster of the reader's own.
"""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import suppress
from functools import partial
from threading import Event, Lock, Thread
from typing import Any

from reader.analysis.examine import VERSION
from reader.files.release import version
from reader.library.crew import Gone
from reader.library.work import collecting_seldom

_PATIENCE = 10.0
"""Seconds that a scheduler and its first worker may take to answer."""

_AGAIN = 3.0
"""The same for one that has answered before."""

_GLANCE = 1.0
"""Seconds between two looks at whether the cluster is still there."""

_ONE_AT_A_TIME = Lock()
"""Dask may run several threads in a process; the tagger is made for one."""


class NoCluster(Exception):
    """The cluster can't be used; the message is a sentence to show."""


class Cluster(Executor):
    """A cluster's workers. What goes wrong with them, a task's own faults included, breaks it."""

    def __init__(self, address: str, patience: float = _PATIENCE, ours: str = "") -> None:
        """Raises `NoCluster` where none answers, or one of another Dateline than `ours`.

        `patience` in seconds; `ours` is this `edition` where none is given.
        """
        self._ours = ours or edition()
        try:
            import dask  # noqa: PLC0415  an extra, and slow to import
            from distributed import Client  # noqa: PLC0415
        except ImportError as error:
            raise NoCluster(
                "To share the work with a cluster, Dateline needs Dask:"
                ' pip install "dateline-reader[dask]"'
            ) from error
        # What it logs and warns of, we say ourselves, in a sentence.
        for name in ("distributed", "distributed.client"):
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)
        dask.config.set({"distributed.admin.large-graph-warning-threshold": "1GB"})
        self._lock = Lock()
        self._waiting: set[Future[Any]] = set()
        self._broken = False
        self._left = Event()
        _knock(address, patience)
        try:
            self._client = Client(address, timeout=patience, set_as_default=False, name="dateline")
        except (OSError, ValueError, TypeError) as error:
            raise NoCluster(f"No Dask scheduler answers at {address}.") from error
        try:
            self.workers = self._ready(address, patience)
        except NoCluster:
            self._close(patience)
            raise
        except (OSError, RuntimeError) as error:
            self._close(_GLANCE)
            raise NoCluster(f"The Dask scheduler at {address} has gone.") from error
        self._executor = self._client.get_executor(pure=False)
        Thread(target=self._watch, name="cluster", daemon=True).start()

    def submit(self, deed: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:
        """Have a deed done. Raises `Gone` where the cluster has."""
        future: Future[Any] = Future()
        with self._lock:
            if self._broken:
                raise Gone("the cluster has gone")
            self._waiting.add(future)
        try:
            theirs = self._executor.submit(_done_alike, self._ours, partial(deed, *given, **named))
        except Exception as error:  # whatever Dask raises, it is of no use any more
            self._break()
            raise Gone(str(error)) from error
        theirs.add_done_callback(partial(self._pass_on, future))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take leave of the cluster, which stays; what it has not done yet is dropped."""
        self._left.set()
        self._break()
        self._close(_PATIENCE if wait else _GLANCE)

    def _ready(self, address: str, patience: float) -> int:
        """How many tasks it does at once; `NoCluster` where it can do none of ours."""
        try:
            self._client.wait_for_workers(1, timeout=patience)
        except TimeoutError as error:
            raise NoCluster(f"The cluster at {address} has no workers.") from error
        for found in self._client.run(edition, on_error="return").values():
            if isinstance(found, Exception):
                raise NoCluster(
                    f"The cluster at {address} can’t examine articles: its machines need"
                    f" {self._ours} as well ({found})."
                )
            if found != self._ours:
                raise NoCluster(
                    f"The cluster at {address} is of {found}, this is {self._ours};"
                    " both must be the same."
                )
        threads: dict[str, int] = self._client.nthreads()
        return max(1, sum(threads.values()))

    def _close(self, patience: float) -> None:
        with suppress(OSError, TimeoutError):  # one that has gone takes no leave
            self._client.close(timeout=patience)

    def _pass_on(self, future: Future[Any], theirs: Future[Any]) -> None:
        """Hand on what came of a task; a task of ours raises nothing of its own accord."""
        with self._lock:
            if future not in self._waiting:
                return
            self._waiting.remove(future)
        if theirs.cancelled():
            future.set_exception(Gone("the cluster let go of it"))
        elif (error := theirs.exception()) is not None:
            # A text that kills Dask’s workers one after the other ends as such an error too.
            future.set_exception(BrokenExecutor(str(error)))
        else:
            future.set_result(theirs.result())

    def _watch(self) -> None:
        """Break where the scheduler is lost, or all workers for two looks."""
        missed = 0
        while not self._left.wait(_GLANCE) and missed < 2:
            try:
                running = self._client.status == "running"
                missed = 0 if running and self._client.nthreads() else missed + 1 + (not running)
            except Exception:  # noqa: BLE001  whatever it is, nobody has answered
                missed += 1
        if not self._left.is_set():
            self._break()

    def _break(self) -> None:
        with self._lock:
            self._broken = True
            lost, self._waiting = self._waiting, set()
        for future in lost:
            future.set_exception(Gone("the cluster has gone"))


class OrOurselves:
    """Gives the cluster while it stands, and another executor once it has gone."""

    def __init__(
        self, address: str, instead: Callable[[], Executor], say: Callable[[str], None]
    ) -> None:
        """`say` hears in a sentence when the cluster has gone. Raises `NoCluster`."""
        self._address = address
        self._instead = instead
        self._say = say
        self._first: Cluster | None = Cluster(address)
        self.workers = self._first.workers
        self._gone = False

    def __call__(self) -> Executor:
        """An executor to go on with."""
        cluster, self._first = self._first, None
        if cluster is not None:
            return cluster
        if not self._gone:
            try:
                return Cluster(self._address, _AGAIN)
            except NoCluster:
                self._gone = True
                self._say(f"The cluster at {self._address} has gone; this machine goes on alone.")
        return self._instead()

    def leave(self) -> None:
        """Take leave of a cluster that was never needed."""
        if self._first is not None:
            self._first.shutdown()


def _knock(address: str, patience: float) -> None:
    """Raise `NoCluster` where nobody is at home: Dask’s client leaves a mess behind there."""
    from distributed.comm import get_address_host_port  # noqa: PLC0415

    if "://" in address and not address.startswith(("tcp://", "tls://")):
        return
    try:
        host, port = get_address_host_port(address, strict=True)
        socket.create_connection((host, port), patience).close()
    except (OSError, ValueError, OverflowError) as error:
        raise NoCluster(f"No Dask scheduler answers at {address}.") from error


def edition() -> str:
    """Which Dateline examines here: only the same finds the same."""
    return f"Dateline {version()}, analysis {VERSION}"


def _done_alike(ours: str, deed: Callable[[], Any]) -> Any:
    """What comes of a deed, on a machine that joined later perhaps."""
    if edition() != ours:
        raise RuntimeError(f"a worker is of {edition()}")
    with _ONE_AT_A_TIME, collecting_seldom():
        return deed()
