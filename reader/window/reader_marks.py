"""What the reader makes of articles, at the window: marks, where they stopped, saved filters."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.library.ids import ArticleId
from reader.library.states import StateChange
from reader.models.article_list import ArticleList
from reader.models.asking import Asking
from reader.models.attention import Attention
from reader.models.marking import Marking
from reader.models.reading import Opened, Reading
from reader.models.saved_filters import SavedFilters
from reader.models.undoing import Undoing
from reader.models.unread import Unread
from reader.models.writing import Writing
from reader.window.filter_deeds import FilterDeeds
from reader.window.main_window import MainWindow
from reader.window.marking_deeds import MarkingDeeds
from reader.window.page_corner import PageCorner
from reader.window.page_watch import PageWatch
from reader.window.undo_menu import UndoMenu


class ReaderMarks(QObject):
    """Joins the window with all that is marked, kept and undone in it."""

    def __init__(
        self,
        window: MainWindow,
        reading: Reading,
        articles: ArticleList,
        asking: Asking,
        writing: Writing,
        undoing: Undoing,
    ) -> None:
        super().__init__(window)
        self.marking = marking = Marking(writing, undoing, self)
        self.filters = SavedFilters(writing, asking, undoing, self)
        self._attention = Attention(marking, self)
        self._watch = PageWatch(window, reading, self._attention)
        unread = Unread(asking, articles, reading, marking, self)
        self.deeds = MarkingDeeds(window, reading, articles, marking, unread, asking)
        filters = FilterDeeds(window, reading, self.filters, undoing)
        filters.show_count(0, articles.rowCount())  # until they are counted
        articles.counted.connect(filters.show_count)
        UndoMenu(window, undoing)
        self._corner = PageCorner(window.page_pane.view)
        self._corner.wear(window.colours)
        self._join(window, reading)
        marking.states_changed.connect(reading.show_states)
        marking.states_changed.connect(articles.show_states)
        self.filters.look()

    def _join(self, window: MainWindow, reading: Reading) -> None:
        corner, actions = self._corner, window.actions_by_name
        window.worn.connect(corner.wear)
        reading.article_opened.connect(self._show_state)
        reading.state_changed.connect(corner.show_state)
        corner.star_turned.connect(actions["star"].trigger)
        corner.tags_wanted.connect(actions["tags"].trigger)

    def _show_state(self, opened: Opened) -> None:
        self._corner.show_state(opened.kept.state)

    def lead(self, article: ArticleId) -> None:
        """Take the reader nowhere in this article when it opens next: somebody else does."""
        self._watch.lead(article)

    def note_place(self, article: ArticleId, offset: int) -> None:
        """Have it noted that the reader stopped there, in an article that isn't followed."""
        self.marking.note(article, StateChange(stopped=offset))

    def rest(self) -> None:
        """Take nothing as read: nobody reads what is only drawn."""
        self._attention.rest()

    def write_down(self) -> None:
        """Have written where the reader is, before the window goes."""
        self._watch.look()
        self._attention.leave()
