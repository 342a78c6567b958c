"""Puts articles on the shelf: each is there whole, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from reader.analysis.marks import Examination
from reader.articles.article import Article
from reader.library import kept_articles
from reader.library.connection import reading, writing
from reader.library.corrected import corrected, finds
from reader.library.corrected_sheet import corrected_sheet
from reader.library.corrections import NameIs, NamesJoined, Page
from reader.library.day_numbers import DayNumbers
from reader.library.faults import told_plainly
from reader.library.file_table import FileFacts, FileTable
from reader.library.following import Following
from reader.library.ids import ArticleId, day_of
from reader.library.ledger import Ledger
from reader.library.packing import unpacked
from reader.library.pen import Pen
from reader.library.register import Register
from reader.library.settling import settle
from reader.library.sheet import Sheet
from reader.library.steps import Outcome
from reader.library.transactions import Transactions
from reader.library.whose_file import file_there


class Shelf:
    """The library opened for writing. Everything is written inside `with shelf.batch():`.

    Every method raises `LibraryFault` where the library can't be written to, and `Moved`
    where its file isn't the one any more that was opened.
    """

    def __init__(self, path: Path) -> None:
        """Open the library at `path`, which stands ready (see `open_library`)."""
        self.path = path
        self.file = file_there(path)
        self._connection = writing(path)
        # SQLite's last connection takes the write-ahead log away, and whether it is the last
        # it tells by file locks. A window loses its own when anything in its process, such as
        # a file dialog, opens and closes the library; it would then be left without the log.
        # While this one is open ours is never the last, and it can't take the log away itself.
        self._keeper = reading(path)
        self._pen = Pen(self._connection, Register(self._connection))
        self._numbers = DayNumbers(self._connection)
        self.ledger = Ledger(self._connection)
        self._transactions = Transactions(
            path, self.file, self._connection, self.ledger, self._forget
        )
        self.states = self._transactions.states
        self._following = Following(self._connection, self.states)
        self.files = FileTable(self._connection, path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Write the log back into the file, as far as nobody reads it, and let go of both."""
        self._transactions.catch_up()
        try:
            with told_plainly(self.path):
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self._connection.close()
            self._keeper.close()

    def let_go(self) -> None:
        """Let go of the file at once, whatever still stands in its log."""
        self._transactions.catch_up()
        self._connection.close()
        self._keeper.close()

    @contextmanager
    def batch(self) -> Iterator[None]:
        """One transaction: all that is written inside is kept at its end, or nothing is."""
        with self._transactions.whole():
            yield
            self._pen.settle()

    def stating(self) -> AbstractContextManager[None]:
        """One transaction in which nothing but `states` is written to.

        Whoever reads keeps what is remembered of everything else: see written.py.
        """
        return self._transactions.stating()

    def settle(self) -> None:
        """Bring the sets of articles up to date; inside a batch, as all that writes.

        What still waits of states is given to whoever comes closest.
        """
        settle(self._connection)
        self._following.settle()

    def meet(self, file: FileFacts) -> Outcome | None:
        """Enter a file whose content is on the shelf already; None where it is not.

        A known file is there again, or still; a new one is a copy. A file that used to hold
        something else takes its old article away, unless that has copies elsewhere.
        """
        article = self.files.article_with(file.fingerprint)
        if article is None:
            return None
        known = self.files.known(file.path)
        self.files.enter(file, article)
        if known is None:
            return Outcome.COPY
        if known.article == article:
            return Outcome.UNCHANGED
        if not self.files.any_holds(known.article):
            self.remove(known.article)
        return Outcome.REPLACED

    def take(self, file: FileFacts, written: Sheet, source: str, analysis: int) -> Outcome:
        """Shelve the article of a file, in the place of what the file held before.

        `analysis` is the version of the examination. `NoRoom` is raised before anything is
        written. The number stays where the day does.
        """
        met = self.meet(file)
        if met is not None:
            return met
        known = self.files.known(file.path)
        number = before = None
        if known is None or day_of(known.article) != written.day.date:
            self._numbers.next(written.day.date)
        if known is not None:
            self.files.forget(file.path)
            if not self.files.any_holds(known.article):
                self._pen.strike(known.article)
                before = known.article
                number = before if day_of(before) == written.day.date else None
        article = self.shelve(written, source, analysis, number, before)
        self.files.enter(file, article)
        return Outcome.TAKEN if known is None else Outcome.REPLACED

    def shelve(
        self,
        written: Sheet,
        source: str,
        analysis: int,
        number: ArticleId | None = None,
        before: ArticleId | None = None,
    ) -> ArticleId:
        """Write an article down under `number`, which must be free, or its day's next.

        What was corrected in the article `before`, which it replaces, goes on in it.
        """
        article = self._numbers.taken(written.day.date) if number is None else number
        page = Page(written.day.date, written.title)
        if before is not None:
            self.ledger.move(before, article, page)
            self._following.move(before, article, page, written.opening)
        else:
            self._following.arrive(article, page, written.opening)
        self._welcome(article, written)
        self._write(article, written, source, analysis, vanished=False)
        return article

    def correct_again(self, article: ArticleId) -> None:
        """Write an article anew as its corrections by now have it; it isn't examined again."""
        found = kept_articles.as_found(self._connection, article)
        if found is not None:
            self._pen.strike(article)
            self._write(article, found.sheet, found.source, found.analysis, vanished=found.vanished)

    def remove(self, article: ArticleId) -> None:
        """Take the article and what is known of its files off the shelf."""
        self.files.forget_all(article)
        self._following.leave(article)
        self._pen.strike(article)
        self.ledger.move(article, None)

    def found_on(self, page: Page) -> Iterator[tuple[ArticleId, str, Examination]]:
        """The articles of that day and title, with what was found in each."""
        return kept_articles.found_on(self._connection, page)

    def count_examined_before(self, analysis: int) -> int:
        """How many articles an older analysis examined."""
        with told_plainly(self.path):
            return kept_articles.count_examined_before(self._connection, analysis)

    def examined_before(self, analysis: int, limit: int) -> list[tuple[ArticleId, Article]]:
        """Some articles that an older analysis examined, newest first."""
        with told_plainly(self.path):
            return kept_articles.examined_before(self._connection, analysis, limit)

    def examine_again(self, article: ArticleId, written: Sheet, analysis: int) -> None:
        """Put a newer examination in the place of the old; files and number stay.

        A correction of what only the newer one finds has waited for it.
        """
        source, vanished = self._connection.execute(
            "SELECT name, vanished FROM articles JOIN sources ON sources.id = source"
            " WHERE articles.id = ?",
            (article,),
        ).fetchone()
        self._pen.strike(article)
        self._welcome(article, written)
        self._write(article, written, source, analysis, vanished=bool(vanished))

    def keep_examination(self, article: ArticleId, analysis: int) -> None:
        """Let the old examination stand for a newer analysis, which could not do better."""
        self._connection.execute(
            "UPDATE articles SET analysis = ? WHERE id = ?", (analysis, article)
        )

    def _forget(self) -> None:
        self._pen.forget()
        self._numbers.forget()

    def _welcome(self, article: ArticleId, written: Sheet) -> None:
        """Let the article have the corrections that were waiting for it."""
        for each in self.ledger.waiting(Page(written.day.date, written.title)):
            if isinstance(each.change, NamesJoined | NameIs):
                continue
            # One may be of what another has made: a name taken apart of one that was no place.
            found = corrected(written.text, unpacked(written.found), self.ledger.of(article))
            if finds(written.text, found, each.change):
                self.ledger.place(each.number, article)

    def _write(
        self, article: ArticleId, written: Sheet, source: str, analysis: int, *, vanished: bool
    ) -> None:
        """Write an article down as it was corrected; what was found in it stays beside."""
        if changes := self.ledger.of(article):
            written = corrected_sheet(written, changes)
        self._pen.write(article, written, source, analysis, vanished=vanished)
