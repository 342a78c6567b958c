"""What is being read: the one object whose state changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.articles.article import Span
from reader.filter.changing import begun, toggled, without
from reader.filter.dating import dated
from reader.filter.days import Days
from reader.filter.meaning import Meaning, meaning
from reader.filter.remark import remark
from reader.library.answers import Kept
from reader.library.catalogue import Catalogue
from reader.library.ids import ArticleId
from reader.library.states import State
from reader.library.wanted import Wanted
from reader.models.article_names import entries
from reader.models.asking import Asking, Kind
from reader.models.galley import Galley, galley
from reader.models.names_list import Entry
from reader.models.page_look import USUAL, PageLook
from reader.models.palette import Theme


@dataclass(frozen=True, slots=True)
class Opened:
    """The open article, what of its text hits the filter's words, its page so far, its names."""

    kept: Kept
    hits: tuple[Span, ...]
    galley: Galley = field(compare=False)
    names: tuple[Entry, ...] = field(compare=False)


class Reading(QObject):
    """The filter as typed, the open article, and how both are shown.

    Everything the window shows follows from this and from the library; everything that
    is done in the window ends in one of these verbs. `gone` tells the number of an article that
    was to be opened and isn't in the library any more; what is open stays open.
    """

    filter_changed = Signal(str)
    wanted_changed = Signal(object)
    article_opened = Signal(object)
    gone = Signal(object)
    state_changed = Signal(object)
    theme_changed = Signal(object)
    marks_changed = Signal(bool)
    look_changed = Signal(object)
    finished = Signal()

    def __init__(
        self, asking: Asking, today: Callable[[], date], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._asking = asking
        self._today = today
        self._chosen: ArticleId | None = None
        self._told: State | None = None
        self.filter_text = ""
        self._cursor: int | None = None
        self.finishing = False
        """Whether it isn't known yet what the last word means, now that it is typed."""
        self.meaning = Meaning()
        self.opened: Opened | None = None
        self.theme = Theme.SYSTEM
        self.marks_shown = True
        self.look = USUAL

    @property
    def sentence(self) -> str:
        """What the filter shows, in one plain sentence, and before it what is wrong with it."""
        return self.sentence_at(None)

    def sentence_at(self, cursor: int | None) -> str:
        """The same, where of several faults the one at the `cursor` is told."""
        return remark(self.meaning, cursor)

    def meant_by(self, text: str) -> Meaning:
        """What a filter would mean, were it typed today."""
        return meaning(text, self._today())

    def type_filter(self, text: str, cursor: int | None = None) -> None:
        """Filter by `text`; with `cursor`, the name that ends there is still being typed."""
        before = self.meaning.wanted
        self._cursor, self.finishing = cursor, False
        self._asking.forget(Kind.FINISHED)
        self.meaning = meaning(text, self._today(), cursor)
        changed, self.filter_text = text != self.filter_text, text
        # The library is asked first: it answers while the window shows what was typed.
        if asked_anew := self.meaning.wanted != before:
            self.wanted_changed.emit(self.meaning.wanted)
        if changed:
            self.filter_changed.emit(text)
        if asked_anew:
            self.reread()  # the words that now are to be marked in it

    @property
    def text_as_meant(self) -> str:
        """The filter with a word that is still being typed written as a beginning: `peac*`."""
        text, wanted = self.filter_text, self.meaning.wanted
        if self._cursor is not None and self.meant_by(text).wanted != wanted:
            written = begun(text, self._cursor)
            if self.meant_by(written).wanted == wanted:
                return written
        return text

    def finish_filter(self) -> None:
        """Take the word that was still being typed for a whole one; `finished` tells of it.

        Where the filter then finds nothing, though what the word begins was found, it is
        written as the beginning that it is: `peac*`.
        """
        whole, shown = self.meant_by(self.filter_text).wanted, self.meaning.wanted
        self.finishing = whole != shown
        if not self.finishing:
            self.finished.emit()
            return
        self._asking.ask(
            Kind.FINISHED,
            lambda catalogue: _finds(catalogue, whole) or not _finds(catalogue, shown),
            self._finish,
        )

    def toggle(self, field: str, name: str) -> None:
        """Filter by `field:name` as well, or no longer."""
        self.type_filter(toggled(self.filter_text, field, name))

    def choose_days(self, days: Days, text: str | None = None) -> None:
        """Filter by these days of publication, and else as now, or as `text` asks for."""
        text = self.text_as_meant if text is None else text
        self.type_filter(dated(text, days, self._today()))

    def leave_out(self, spans: tuple[Span, ...]) -> None:
        """Filter without these stretches of the text."""
        self.type_filter(without(self.filter_text, spans))

    def open(self, article: ArticleId) -> None:
        """Open the article; what is open stays until the other is there."""
        if article != self._chosen:
            self._chosen = article
            self._fetch(article)

    def reread(self) -> None:
        """Fetch the open article again, since its file or the words to mark may have changed."""
        if self._chosen is not None:
            self._fetch(self._chosen)

    def show_states(self, states: Mapping[ArticleId, State]) -> None:
        """Take over what the reader has made of articles; of the open one it is told."""
        opened = self.opened
        if self._chosen is not None:
            self._told = states.get(self._chosen, self._told)
        if opened is not None and (state := states.get(opened.kept.id)) is not None:
            self.opened = replace(opened, kept=replace(opened.kept, state=state))
            self.state_changed.emit(state)

    def choose_theme(self, theme: Theme) -> None:
        """Look so from now on."""
        if theme is not self.theme:
            self.theme = theme
            self.theme_changed.emit(theme)

    def show_marks(self, shown: bool) -> None:
        """Show or hide what is marked on the page."""
        if shown != self.marks_shown:
            self.marks_shown = shown
            self.marks_changed.emit(shown)

    def choose_look(self, look: PageLook) -> None:
        """Set the article so from now on."""
        if look != self.look:
            self.look = look
            self.look_changed.emit(look)

    def _finish(self, as_whole: bool) -> None:
        self.type_filter(self.filter_text if as_whole else self.text_as_meant)
        self.finished.emit()

    def _fetch(self, article: ArticleId) -> None:
        wanted, self._told = self.meaning.wanted, None
        self._asking.ask(
            Kind.ARTICLE,
            lambda catalogue: opened_article(catalogue, article, wanted),
            lambda opened: self._open(article, opened),
        )

    def _open(self, article: ArticleId, opened: Opened | None) -> None:
        if opened is None:
            self._miss(article)
            return
        if self._told is not None:  # it was read before that was known
            opened = replace(opened, kept=replace(opened.kept, state=self._told))
        if opened != self.opened:
            self.opened = opened
            self.article_opened.emit(opened)

    def _miss(self, article: ArticleId) -> None:
        open_now = None if self.opened is None else self.opened.kept.id
        if article != open_now:  # the open one may go on being read
            self._chosen = open_now
            self.gone.emit(article)


def _finds(catalogue: Catalogue, wanted: Wanted) -> bool:
    return len(catalogue.numbers(wanted, 1).ids) > 0


def opened_article(catalogue: Catalogue, article: ArticleId, wanted: Wanted) -> Opened | None:
    """The article ready to be shown, `wanted`'s words marked; None where it is gone."""
    kept = catalogue.article(article)
    if kept is None:
        return None
    hits = tuple(catalogue.hits(article, wanted))
    return Opened(
        kept,
        hits,
        galley(
            kept.article,
            kept.examination,
            hits=hits,
            file_name=Path(kept.path).name if kept.path else "",
            file_gone=kept.vanished,
        ),
        tuple(entries(kept.examination, kept.article.text)),
    )
