"""Goes on where the window was left the last time, and keeps where it is left now."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from reader.library.answers import SayingKind
from reader.library.ids import ArticleId
from reader.library.session_file import NO_SESSION, LeftPage, Session, forget_session, keep_session
from reader.library.wanted import EVERYTHING
from reader.models.article_list import ArticleList
from reader.models.asking import Asking, Kind
from reader.models.beside import Beside
from reader.models.portrait import Sitting, Subject
from reader.models.portrait_list import PortraitPlace
from reader.models.reading import Opened, Reading
from reader.window.list_place import Anchor
from reader.window.main_window import MainWindow
from reader.window.portrait_deeds import PortraitDeeds
from reader.window.remembered import Remembered

_SOON = 700
"""Milliseconds in which changes gather before they are kept: so much is lost at the worst."""


class SessionDeeds(QObject):
    """Keeps a window's session beside its library, as long as that is wanted.

    `remembered` says whether; where it remembers nothing, neither is a session kept.
    """

    def __init__(
        self,
        window: MainWindow,
        reading: Reading,
        articles: ArticleList,
        portraits: PortraitDeeds,
        second: Beside,
        asking: Asking,
        remembered: Remembered,
        library: Path,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._articles = articles
        self._portraits = portraits
        self._second = second
        self._asking = asking
        self._library = library
        self._keeps = remembered.lasts
        self.wanted = remembered.keeps_session
        self._waiting: Session | None = None
        self._kept = NO_SESSION
        self._writer: Thread | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._keep)

    @property
    def is_returning(self) -> bool:
        """Whether the article that was left open is still to come."""
        return self._waiting is not None

    def go_on(self, session: Session) -> None:
        """Be where `session` was left, as far as that is still to be had; from now on keep."""
        reading, view = self._reading, self._window.list_pane.view
        reading.gone.connect(self._miss)
        reading.article_opened.connect(self._arrive)
        article = ArticleId(session.article) if session.article else None
        place = Anchor(ArticleId(session.seen), session.below) if session.seen else None
        view.expect(article, place)
        if session.filter:
            reading.type_filter(session.filter)
            if place is not None and reading.meaning.wanted != EVERYTHING:
                # All that it finds is about to be asked for, and the first screen isn't wanted.
                self._asking.forget(Kind.FIRST)
        if article is not None:
            self._waiting = session
            reading.open(article)
        elif session.page is not None:
            self._open_page(session.page)
        self._follow()

    def keep_once(self) -> None:
        """Keep where the window is for the next start, also where that isn't usual."""
        self._join()
        keep_session(self._library, self._now._replace(once=True))
        self._keeps = False

    def want(self, wanted: bool) -> None:
        """Keep sessions from now on; or no more, and forget what was kept."""
        self.wanted = wanted
        self._kept = NO_SESSION
        self._soon.stop()
        self._join()
        if wanted:
            self._keep()
        elif self._keeps:
            forget_session(self._library)

    def keep_now(self) -> None:
        """Keep where the window is before this ends: the desktop may be left in a moment."""
        self._soon.stop()
        self._join()
        if self._keeps and self.wanted and not self.is_returning:
            keep_session(self._library, self._now)

    def close(self) -> None:
        """Keep where the window is left, and nothing after that."""
        self.keep_now()
        self._keeps = False

    # Going on

    def _arrive(self, opened: Opened) -> None:
        """The article is there: now what stood in its place, or beside it."""
        session, self._waiting = self._waiting, None
        if session is None or session.article != opened.kept.id:
            return
        if session.page is not None:
            self._open_page(session.page)
        if session.beside:
            self._second.open(ArticleId(session.beside))

    def _miss(self, _article: ArticleId) -> None:
        """Go on without the article; that it is gone, `GoingBack` tells of every one."""
        session, self._waiting = self._waiting, None
        if session is None:
            return
        if session.page is not None:
            self._open_page(session.page)
        view = self._window.list_pane.view
        view.expect(None, None)
        if self._articles.rowCount():
            view.choose_newest()

    def _open_page(self, page: LeftPage) -> None:
        sitting = Sitting(
            Subject(page.field, page.name),
            under_filter=page.under_filter,
            kind=SayingKind(page.kind) if page.kind in set(SayingKind) else None,
            typed=page.typed,
            oldest_first=page.oldest_first,
        )
        place = PortraitPlace(page.at or None, page.top, page.hidden) if page.top else None
        self._portraits.return_to(sitting, place)

    # Keeping

    def _follow(self) -> None:
        if not self._keeps:
            return
        view = self._window.list_pane.view
        for told in (
            self._reading.filter_changed,
            self._reading.article_opened,
            self._second.article_opened,
            self._second.let_go,
            self._portraits.opened,
            self._portraits.changed,
            self._portraits.left,
            view.verticalScrollBar().valueChanged,
            self._articles.modelReset,
        ):
            told.connect(self._note)
        self._portraits.opened.connect(self._follow_page)
        if isinstance(application := QGuiApplication.instance(), QGuiApplication):
            application.commitDataRequest.connect(self._leave_desktop)

    def _leave_desktop(self, _manager: object) -> None:
        self.keep_now()

    def _follow_page(self) -> None:
        self._portraits.opened.disconnect(self._follow_page)  # from now on there is a page
        view = self._portraits.page.view
        view.verticalScrollBar().valueChanged.connect(self._note)
        view.selectionModel().currentChanged.connect(self._note)

    def _note(self, *_what: object) -> None:
        if self.wanted and not self._soon.isActive():  # more changes don't put it off
            self._soon.start()

    def _keep(self) -> None:
        if not self._keeps or not self.wanted or self.is_returning:
            return
        if self._writer is not None and self._writer.is_alive():
            self._soon.start()
        elif (now := self._now) != self._kept:
            self._kept = now
            self._writer = Thread(target=keep_session, args=(self._library, now))
            self._writer.start()

    def _join(self) -> None:
        if self._writer is not None:
            self._writer.join()

    @property
    def _now(self) -> Session:
        opened, beside = self._reading.opened, self._second.chosen
        article = 0 if opened is None else opened.kept.id
        place = self._window.list_pane.view.place
        return Session(
            filter=self._reading.text_as_meant,
            article=article,
            beside=beside if beside is not None and beside != article else 0,
            seen=0 if place is None else place.article,
            below=0 if place is None else place.below,
            page=self._page,
        )

    @property
    def _page(self) -> LeftPage | None:
        sitting = self._portraits.sitting
        if sitting is None or not self._portraits.is_shown:
            return None
        place = self._portraits.page.view.place
        return LeftPage(
            sitting.subject.field,
            sitting.subject.name,
            "" if sitting.kind is None else str(sitting.kind),
            sitting.typed,
            sitting.under_filter,
            sitting.oldest_first,
            *((0, 0, 0) if place is None else (place.current or 0, place.top, place.hidden)),
        )
