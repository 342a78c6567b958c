"""What can be done to articles, in menus and by key: star, mark as read, tag, go to the unread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from reader.language.words import marked, number, tr
from reader.library.answers import Saying
from reader.library.ids import ArticleId
from reader.library.states import UNTOUCHED, State, StateChange
from reader.models.article_list import ArticleList
from reader.models.asking import Asking, Kind
from reader.models.marking import GONE, Marking, Turned
from reader.models.reading import Opened, Reading
from reader.models.state_changes import read_turned, star_turned
from reader.models.tag_list import TagList, TagsOf, tags_of
from reader.models.unread import Unread
from reader.window.actions import dropping_checked
from reader.window.main_window import MainWindow
from reader.window.of_article import of_article, of_chosen

_OF_SEVERAL = marked("&Star or Unstar"), marked("Mark as &Read or Unread")
_MOST_TAGGED = 400
"""Articles above which it isn't looked up what each of them is tagged."""


class MarkingDeeds(QObject):
    """Marks the articles that are chosen in the list; where none is, the one on the page.

    Of several, a star goes only where all have one; else it comes where there is none yet. Where
    a page of a person or a place stands in the article's place, the article of a saying is
    marked (`turn_star_of` and the others), unless the keys are in the list.
    """

    def __init__(
        self,
        window: MainWindow,
        reading: Reading,
        articles: ArticleList,
        marking: Marking,
        unread: Unread,
        asking: Asking,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._articles = articles
        self._marking = marking
        self._unread = unread
        self._asking = asking
        self._several = False
        self._tags = TagList(asking, self)
        deeds: dict[str, Callable[[], object]] = {
            "star": of_chosen(window, "star", self.turn_star),
            "read": of_chosen(window, "read", self.turn_read),
            "tags": of_chosen(window, "tags", self.ask_for_tags),
            "next_unread": self.next_unread,
            "mark_all": unread.mark_all,
            "page_top": of_article(window.page_area, "page_top", self.go_to_top),
        }
        for name, deed in deeds.items():
            window.actions_by_name[name].triggered.connect(dropping_checked(deed))
        marking.told.connect(window.foot.say)
        unread.found.connect(window.list_pane.view.choose)
        unread.none_found.connect(self._tell_none)
        reading.article_opened.connect(self._follow_article)
        reading.state_changed.connect(self._follow)
        window.list_pane.view.selection_told.connect(self._follow_selection)
        articles.counted.connect(self._follow_count)
        window.page_pane.turned.connect(self._follow_page)
        self._follow(UNTOUCHED)

    def turn_star(self) -> None:
        """Star the chosen articles, or take their stars off."""
        self._turn(star_turned)

    def turn_read(self) -> None:
        """Mark the chosen articles as read, or as unread."""
        self._turn(read_turned)

    def ask_for_tags(self) -> None:
        """Ask how the chosen articles are to be tagged."""
        if chosen := tuple(self._chosen):
            self._ask_for_tags(chosen)

    def turn_star_of(self, saying: Saying) -> None:
        """Star the article of that saying, or take its star off."""
        self._marking.mark((saying.article,), star_turned, saying.title)

    def turn_read_of(self, saying: Saying) -> None:
        """Mark the article of that saying as read, or as unread."""
        self._marking.mark((saying.article,), read_turned, saying.title)

    def ask_for_tags_of(self, saying: Saying) -> None:
        """Ask how the article of that saying is to be tagged."""
        self._ask_for_tags((saying.article,), saying.title)

    def _ask_for_tags(self, chosen: tuple[ArticleId, ...], title: str = "") -> None:
        if len(chosen) > _MOST_TAGGED:
            self._open_tags_sheet(TagsOf(chosen, {}, known=False), title)
        else:
            self._asking.ask(
                Kind.CHOICES,
                lambda catalogue: tags_of(catalogue, chosen),
                lambda tags: self._open_tags_sheet(tags, title),
            )

    def next_unread(self) -> None:
        """Open the next unread article further down the list."""
        self._unread.look_below(self._window.list_pane.view.currentIndex().row())

    def go_to_top(self) -> None:
        """Show the article from its beginning."""
        self._window.page_area.in_hand.view.verticalScrollBar().setValue(0)

    def _open_tags_sheet(self, tags: TagsOf, title: str) -> None:
        if not tags.articles:
            self._window.foot.say(GONE)
            return
        from reader.window.tags_sheet import TagsSheet  # noqa: PLC0415  seldom needed

        sheet = TagsSheet(
            tags,
            title or self._title_of(tags.articles),
            self._tags,
            self._window.colours,
            self._window,
        )
        sheet.kept.connect(partial(self._tag, title=title))
        sheet.open()

    def _tag(self, articles: Sequence[ArticleId], change: StateChange, title: str) -> None:
        if change != StateChange():
            self._marking.mark(articles, change, title or self._title_of(articles))

    def _turn(self, turned: Turned) -> None:
        chosen = self._chosen
        one = len(chosen) == 1  # which is turned from what it is seen to be
        change = turned((self._state,)) if one else turned
        self._marking.mark(chosen, change, self._title_of(chosen))

    @property
    def _chosen(self) -> Sequence[ArticleId]:
        opened = self._reading.opened
        chosen = self._window.list_pane.view.chosen_articles()
        return chosen or ([opened.kept.id] if opened is not None else [])

    @property
    def _state(self) -> State:
        """The state of the chosen article; of several the open one's, or that of the first."""
        chosen = self._chosen
        opened = self._reading.opened
        if opened is not None and opened.kept.id in chosen:
            return opened.kept.state
        row = self._articles.row_of(chosen[0]) if chosen else None
        shown = None if row is None else self._articles.article(row)
        return UNTOUCHED if shown is None else shown.state

    def _title_of(self, articles: Sequence[ArticleId]) -> str:
        """The title of the one article, where it is known; of several none."""
        if len(articles) != 1:
            return ""
        opened = self._reading.opened
        if opened is not None and opened.kept.id == articles[0]:
            return opened.kept.article.title
        row = self._articles.row_of(articles[0])
        shown = None if row is None else self._articles.article(row)
        return "" if shown is None else shown.title

    def _tell_none(self) -> None:
        self._window.foot.say(tr("No unread article further down."))

    def _follow_article(self, opened: Opened) -> None:
        self._follow(opened.kept.state)

    def _follow(self, state: State) -> None:
        """Say in the menu what its keys would do."""
        actions = self._window.actions_by_name
        star, read = map(tr, _OF_SEVERAL)
        if not self._several and self._window.page_pane.instead is None:
            star = tr("Un&star") if state.starred else tr("&Star")
            read = tr("Mark as Un&read") if state.read else tr("Mark as &Read")
        actions["star"].setText(star)
        actions["read"].setText(read)

    def _follow_page(self) -> None:
        """On a page of a person or a place the keys mark another article than the list's."""
        self._follow(UNTOUCHED if self._several else self._state)

    def _follow_selection(self, count: int) -> None:
        if self._several or count > 1:
            self._several = count > 1
            self._follow(UNTOUCHED if self._several else self._state)

    def _follow_count(self, shown: int, _total: int) -> None:
        """Say how many would be marked as read."""
        words = tr("Mark &All {count} Shown as Read").format(count=number(shown))
        self._window.actions_by_name["mark_all"].setText(words)
