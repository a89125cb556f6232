"""The presenter of the library's page: lists as one types, shows an answer, its history, and what is ordered of it."""

import asyncio
from datetime import date

from core.library.orders import LibraryOrders
from core.permissions import Right
from core.protocol.errors import Error
from core.protocol.http import LibraryAnswer
from core.protocol.library import Changed, Conflict, Entry
from core.protocol.shared import Held
from desktop_app.model.books import Books, shown_version
from desktop_app.net.trouble import Trouble
from desktop_app.panes.book_views import Act, BooksView, Sift
from desktop_app.panes.books import BooksPage
from desktop_app.presenters.scene import Scene
from desktop_app.shown.books import ORDERS, Labels, books_view, labels_of, reading_view, sifted, stale
from desktop_app.shown.errors import error_said
from desktop_app.shown.troubles import trouble_said
from desktop_app.tasks import Tasks
from desktop_app.tongue import tr


class BooksPresenter:
    """`edit` is told by the page's button and answered by the editor's presenter."""

    def __init__(self, page: BooksPage, scene: Scene, *, tasks: Tasks, today: date) -> None:
        self._page, self._scene, self._tasks, self._today = page, scene, tasks, today
        self._wish = 0
        self._counted = (-1, 0)
        self._labels: tuple[int, Labels] = (-1, ((), (), 0))
        self._turn: tuple[int, int] = (-1, -1)
        self.chosen = ""
        self.notice = ""
        page.sifted.connect(self._sift)
        page.chosen.connect(self.show)
        page.reading.acted.connect(self._act)
        page.reading.form_asked.connect(lambda form, path: self._start(self._save_form(form, path)))

    @property
    def stale(self) -> int:
        """How many answers need a look, for the status bar; nothing for those who may not approve."""
        if not self._scene.shift.held.desk.may(Right.APPROVE_LIBRARY):
            return 0
        if self._counted[0] != self._books.turn:
            self._counted = self._books.turn, stale(self._books.entries.values(), today=self._today)
        return self._counted[1]

    def render(self) -> None:
        """The list again, if anything in it changed."""
        turn = (self._books.turn, len(self._books.sketches))
        if turn != self._turn:
            self._turn = turn
            self._sift(self._page.sift)
            if self.chosen:
                self.show(self.chosen)

    def say(self, text: str) -> None:
        """What happened, at the page's top."""
        self.notice = text
        self._page.notice.setText(text)
        self._page.notice.setVisible(bool(text))

    def show(self, answer: str) -> None:
        """One answer on the right."""
        entry = self._books.entries.get(answer)
        self.chosen = answer
        if entry is None:
            return
        version = shown_version(entry)
        assert version is not None
        content = version.content
        plain = LibraryAnswer(
            id=answer, version=version.version, title=content.title, text=content.text, kind=content.kind,
            branch=content.branch,
        )  # fmt: skip
        desk = self._scene.shift.held.desk
        self._page.reading.show_view(
            reading_view(
                entry,
                me=desk.my_id,
                rights=self._rights,
                values=self._scene.filling.values(plain),
                today=self._today,
                setting=self._scene.setting,
            )
        )
        if self._page.detail.currentWidget() is self._page.history:
            self._page.bring(self._page.reading)

    @property
    def _books(self) -> Books:
        return self._scene.shift.books.books

    @property
    def _rights(self) -> frozenset[Right]:
        me = self._scene.shift.held.desk.me
        return frozenset() if me is None else frozenset(me.rights)

    def _sift(self, sift: Sift) -> None:
        self._wish += 1
        self._tasks.start("library sift", self._list(sift, self._wish))

    async def _list(self, sift: Sift, wish: int) -> None:
        """What is typed meanwhile is never overtaken by an older answer; the window waits for none of it."""
        shift = self._scene.shift
        found = await shift.books.search(sift.query) if sift.query.strip() else ()
        if wish != self._wish:
            return
        books, me, rights = self._books.snapshot(), shift.held.desk.my_id, self._rights
        view = await asyncio.to_thread(self._listed, books, sift, found=found, me=me, rights=rights)
        if wish == self._wish:
            self._page.show_view(view)

    def _listed(
        self, books: Books, sift: Sift, *, found: tuple[str, ...], me: str, rights: frozenset[Right]
    ) -> BooksView:
        """In a thread: nothing but what is given may be read."""
        if self._labels[0] != books.turn:
            self._labels = books.turn, labels_of(books, today=self._today)
        ids = sifted(books, sift, found=found, me=me, today=self._today)
        labels = self._labels[1]
        return books_view(books, ids=ids, labels=labels, rights=rights, today=self._today, notice=self.notice)

    def _act(self, answer: str, act: Act) -> None:
        if act in ORDERS:
            self.order(answer, ORDERS[act])

    def order(self, answer: str, order: LibraryOrders) -> None:
        """An order about an answer as it was shown."""
        entry = self._books.entries.get(answer)
        if entry is not None:
            self._start(self._ordered(entry, order))

    async def _ordered(self, entry: Entry, order: LibraryOrders) -> None:
        try:
            told = await self._scene.shift.books.order(entry.id, order, base=entry.newest)
        except Trouble as trouble:
            self.say(trouble_said(trouble))
            return
        self.say(told_said(told))
        if self.chosen == entry.id:
            self.show(entry.id)

    async def _save_form(self, form: str, path: str) -> None:
        shift = self._scene.shift
        try:
            await shift.books.save_form(form, path)
        except Trouble as trouble:
            self.say(trouble_said(trouble))
        except OSError:
            self.say(tr("Не удалось записать файл: проверьте папку и место на диске."))
        else:
            self.say(tr("Бланк сохранён: {path}").format(path=path))

    def _start(self, work: object) -> None:
        self._tasks.start("library", work)  # type: ignore[arg-type]


def told_said(told: Changed | Conflict | Held | Error) -> str:
    """What became of an order, in words."""
    match told:
        case Changed():
            return tr("Готово.")
        case Conflict():
            return tr("Ответ только что изменил другой: посмотрите новую версию и повторите.")
        case Held():
            return tr("Не сохранено: в тексте похоже есть персональные данные. Уберите их.")
        case Error():
            return error_said(told)
