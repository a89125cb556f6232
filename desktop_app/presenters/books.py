"""The presenter of the library's page: lists as one types, shows an answer, its history, and what is ordered of it."""

from datetime import date

from core.library import diff
from core.library.content import Version
from core.library.orders import LibraryOrders, Restore
from core.permissions import Right
from core.protocol.errors import Error
from core.protocol.http import LibraryAnswer
from core.protocol.library import Changed, Conflict, Entry
from core.protocol.shared import Held
from desktop_app.model.books import Books, shown_version
from desktop_app.net.trouble import Trouble
from desktop_app.panes.book_views import Act, Sift, VersionView
from desktop_app.panes.books import BooksPage
from desktop_app.presenters.scene import Scene
from desktop_app.shown.books import ORDERS, STATES, books_view, reading_view, sifted, stale
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
        self._turn: tuple[int, int] = (-1, -1)
        self._chosen = ""
        self._versions: tuple[Version, ...] = ()
        self.notice = ""
        page.sifted.connect(self._sift)
        page.chosen.connect(self.show)
        page.reading.acted.connect(self._act)
        page.reading.form_asked.connect(lambda form, path: self._start(self._save_form(form, path)))
        page.history.restored.connect(lambda number: self._order(Restore(version=number)))

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
            if self._chosen:
                self.show(self._chosen)

    def say(self, text: str) -> None:
        """What happened, at the page's top."""
        self.notice = text
        self._page.notice.setText(text)
        self._page.notice.setVisible(bool(text))

    def show(self, answer: str) -> None:
        """One answer on the right."""
        entry = self._books.entries.get(answer)
        self._chosen = answer
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
        ids = sifted(books, sift, found=found, me=me, today=self._today)
        view = books_view(books, ids=ids, rights=rights, today=self._today, notice=self.notice)
        if wish == self._wish:
            self._page.show_view(view)

    def _act(self, answer: str, act: Act) -> None:
        if act is Act.HISTORY:
            self._start(self._history(answer))
        elif act in ORDERS:
            self._order(ORDERS[act])

    def _order(self, order: LibraryOrders) -> None:
        entry = self._books.entries.get(self._chosen)
        if entry is not None:
            self._start(self._ordered(entry, order))

    async def _ordered(self, entry: Entry, order: LibraryOrders) -> None:
        try:
            told = await self._scene.shift.books.order(entry.id, order, base=entry.newest)
        except Trouble as trouble:
            self.say(trouble_said(trouble))
            return
        self.say(told_said(told))
        self.show(entry.id)

    async def _history(self, answer: str) -> None:
        try:
            self._versions = await self._scene.shift.books.versions(answer)
        except Trouble as trouble:
            self.say(trouble_said(trouble))
            return
        self._page.history.show_view(self._history_views())
        self._page.bring(self._page.history)
        self._page.history.list.setFocus()

    def _history_views(self) -> tuple[VersionView, ...]:
        """The newest first, each beside the one before."""
        views: list[VersionView] = []
        before: Version | None = None
        for version in self._versions:
            views.append(self._version_view(version, before))
            before = version
        return tuple(reversed(views))

    def _version_view(self, version: Version, before: Version | None) -> VersionView:
        said = self._scene.setting.said(version.at)
        parts = (version.author_name, said, tr(STATES[version.state]), version.comment)
        title = tr("Версия {number}").format(number=version.version) + ": " + ", ".join(part for part in parts if part)
        spans = diff.words("" if before is None else before.content.text, version.content.text)
        return VersionView(
            version=version.version,
            title=title,
            pieces=tuple((one.change.value, one.text) for one in spans),
            spoken="" if before is None else spoken(spans),
            may_restore=version is not self._versions[-1] and Right.EDIT_LIBRARY in self._rights,
        )

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


def spoken(spans: tuple[diff.Span, ...]) -> str:
    """What changed, in words."""
    names = {diff.Change.GONE: tr("убрано: {words}"), diff.Change.ADDED: tr("добавлено: {words}")}
    parts = (names[one.change].format(words=one.text.strip()) for one in spans if one.change in names)
    return "; ".join(parts)


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
