"""The presenter of an answer's history: each version beside the one before it, and an old one brought back."""

from core.library import diff
from core.library.content import Version
from core.library.orders import Restore
from core.permissions import Right
from desktop_app.net.trouble import Trouble
from desktop_app.panes.book_views import Act, VersionView
from desktop_app.panes.books import BooksPage
from desktop_app.presenters.books import BooksPresenter
from desktop_app.presenters.scene import Scene
from desktop_app.shown.books import STATES
from desktop_app.shown.troubles import trouble_said
from desktop_app.tasks import Tasks
from desktop_app.tongue import tr


class HistoryPresenter:
    def __init__(self, page: BooksPage, scene: Scene, books: BooksPresenter, *, tasks: Tasks) -> None:
        self._page, self._scene, self._books, self._tasks = page, scene, books, tasks
        page.reading.acted.connect(self._act)
        page.history.restored.connect(lambda answer, number: books.order(answer, Restore(version=number)))

    def _act(self, answer: str, act: Act) -> None:
        if act is Act.HISTORY:
            self._tasks.start("library", self._history(answer))

    async def _history(self, answer: str) -> None:
        """Whoever went on meanwhile to another answer, or to writing, no longer asks for it."""
        try:
            versions = await self._scene.shift.books.versions(answer)
        except Trouble as trouble:
            self._books.say(trouble_said(trouble))
            return
        if self._books.chosen != answer or self._page.detail.currentWidget() is not self._page.reading:
            return
        self._page.history.show_view(self._history_views(versions), answer=answer)
        self._page.bring(self._page.history)
        self._page.history.list.setFocus()

    def _history_views(self, versions: tuple[Version, ...]) -> tuple[VersionView, ...]:
        """The newest first, each beside the one before."""
        views: list[VersionView] = []
        before: Version | None = None
        for version in versions:
            views.append(self._version_view(version, before, newest=versions[-1].version))
            before = version
        return tuple(reversed(views))

    def _version_view(self, version: Version, before: Version | None, *, newest: int) -> VersionView:
        said = self._scene.setting.said(version.at)
        parts = (version.author_name, said, tr(STATES[version.state]), version.comment)
        title = tr("Версия {number}").format(number=version.version) + ": " + ", ".join(part for part in parts if part)
        spans = diff.words("" if before is None else before.content.text, version.content.text)
        return VersionView(
            version=version.version,
            title=title,
            pieces=tuple((one.change.value, one.text) for one in spans),
            spoken="" if before is None else spoken(spans),
            may_restore=version.version != newest and self._scene.shift.held.desk.may(Right.EDIT_LIBRARY),
        )


def spoken(spans: tuple[diff.Span, ...]) -> str:
    """What changed, in words."""
    names = {diff.Change.GONE: tr("убрано: {words}"), diff.Change.ADDED: tr("добавлено: {words}")}
    parts = (names[one.change].format(words=one.text.strip()) for one in spans if one.change in names)
    return "; ".join(parts)
