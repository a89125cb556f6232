"""What becomes of the words in the library's editor: saving, a colleague who was faster, forms, no line."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec.structs import replace

from core.library.content import Attachment
from core.protocol.library import Changed, Conflict
from desktop_app.model.books import Sketch, shown_version
from desktop_app.net.trouble import Trouble
from desktop_app.panes.book_editor import NAMES, EditorPane
from desktop_app.panes.books import BooksPage
from desktop_app.presenters.books import BooksPresenter, told_said
from desktop_app.presenters.scene import Scene
from desktop_app.shift.sketching import Sketching, Told, Unwritten
from desktop_app.shown.troubles import trouble_said
from desktop_app.tasks import Tasks
from desktop_app.tongue import tr

WAITS = "Нет связи: текст лежит на этом компьютере и уйдёт на сервер сам, как только связь появится."
FASTER = "Пока Вы писали, {name} сохранил версию {number}. Ваш текст цел: сравните и сохраните ещё раз."
SAVED = "Сохранено: версия {number}."
SINCE = "Сохранено: версия {number}. Написанное после этого лежит только на этом компьютере: нажмите «Сохранить»."
BUSY = "Ещё сохраняется: дождитесь ответа сервера."
UNKEPT = "Не сохранено на сервере: «{title}». {why}"
ATTACHED = "Бланк приложен к ответу «{title}», на сервере этого ещё нет: откройте ответ и сохраните."


class Trail:
    """How an answer is called while something goes on about it; nothing once its words are dropped."""

    def __init__(self, name: str) -> None:
        self.name = name


class SavingPresenter:
    """Whatever comes late is about the answer it was asked for, never about the one that stands in the editor since."""

    def __init__(self, page: BooksPage, scene: Scene, books: BooksPresenter, *, tasks: Tasks) -> None:
        self._page, self._scene, self._books = page, scene, books
        self._trails: list[Trail] = []
        self._sketching.moved, self._sketching.settled = self._moved, self._settled
        page.editor.saved.connect(lambda sketch: tasks.start("library", self._save(sketch)))
        page.editor.dropped.connect(self._drop)
        page.editor.form_chosen.connect(lambda path: tasks.start("library", self._attach(path, self._editor.answer)))

    @property
    def _editor(self) -> EditorPane:
        return self._page.editor

    @property
    def _sketching(self) -> Sketching:
        return self._scene.shift.books.sketching

    def _shows(self, name: str) -> bool:
        """The words of this answer are before the eye."""
        return self._editor.answer == name and self._page.detail.currentWidget() is self._editor

    @contextmanager
    def _trail(self, name: str) -> Iterator[Trail]:
        trail = Trail(name)
        self._trails.append(trail)
        try:
            yield trail
        finally:
            self._trails.remove(trail)

    def _moved(self, before: str, after: str, base: int) -> None:
        for trail in self._trails:
            if trail.name == before:
                trail.name = after
        if self._editor.answer == before:
            self._editor.go_on_as(after, base=base)

    async def _save(self, sketch: Sketch) -> None:
        with self._trail(sketch.answer) as trail:
            try:
                told = await self._sketching.save(sketch)
            except Unwritten as lacks:
                self._editor.point_at(lacks.field)
                name = tr(NAMES.get(lacks.field, lacks.field))
                self._editor.say(tr("Не сохранено: проверьте поле «{name}».").format(name=name), kind="error")
            except Trouble as trouble:
                if self._shows(trail.name):
                    self._editor.say(f"{trouble_said(trouble)} {tr(WAITS)}", kind="error")
            else:
                if told is not None and self._told(trail.name, told, title=sketch.draft.title):
                    self._books.show(trail.name)
                    self._page.bring(self._page.reading)
                    self._page.field.setFocus()

    def _settled(self, sketch: Sketch, told: Told) -> None:
        """What went by itself: the editor stays as it is, and what failed is said wherever one looks."""
        name = told.entry.id if isinstance(told, Changed) else sketch.answer
        if self._told(name, told, title=sketch.draft.title):
            self._editor.say(said_saved(SAVED, told))

    def _told(self, name: str, told: Told, *, title: str) -> bool:
        """Say what became of it; true where all that stands in the editor is saved."""
        shows = self._shows(name)
        if isinstance(told, Changed):
            self._books.say(said_saved(SAVED, told))
            if shows:
                self._editor.point_at("")
            if shows and name in self._scene.shift.books.books.sketches:
                self._editor.say(said_saved(SINCE, told))
                return False
            return shows
        if not shows:
            said = tr(UNKEPT).format(title=title, why=told_said(told))
            self._books.say(said)
            self._scene.shift.notice(said)
        elif isinstance(told, Conflict):
            self._conflict(name, told)
        else:
            self._editor.say(told_said(told), kind="error")
        return False

    def _conflict(self, name: str, told: Conflict) -> None:
        """Mine stays in the fields, theirs stands beside; the next saving is on theirs."""
        theirs, mine = shown_version(told.entry), self._scene.shift.books.books.sketches.get(name)
        self._editor.go_on_as(name, base=told.entry.newest)
        if mine is not None:
            self._sketching.put(replace(mine, base=told.entry.newest))
        if theirs is not None:
            self._editor.say(tr(FASTER).format(name=theirs.author_name, number=theirs.version), kind="error")
            self._editor.show_theirs(theirs.content.text)

    def _drop(self, answer: str) -> None:
        if self._sketching.saving(answer):
            self._editor.say(tr(BUSY))
            return
        for trail in self._trails:
            if trail.name == answer:
                trail.name = ""
        self._sketching.forget(answer)
        self._page.bring(self._page.reading)
        self._page.field.setFocus()

    async def _attach(self, path: str, answer: str) -> None:
        file = Path(path)
        with self._trail(answer) as trail:
            try:
                form = await self._scene.shift.books.upload(file.name, await asyncio.to_thread(file.read_bytes))
            except Trouble as trouble:
                self._say(trail.name, trouble_said(trouble))
            except OSError:
                self._say(trail.name, tr("Не удалось прочитать файл: {name}").format(name=file.name))
            else:
                if isinstance(form, Attachment):
                    self._attached(trail.name, form)
                else:
                    self._say(trail.name, told_said(form))

    def _attached(self, name: str, form: Attachment) -> None:
        """A form belongs to the words it was chosen for, wherever the eye is now."""
        if name and self._editor.answer == name:
            self._editor.forms.attach(form)
        elif name:
            sketch = self._scene.shift.books.books.sketch_of(name)
            draft = replace(sketch.draft, attachments=(*sketch.draft.attachments, form))
            self._sketching.put(replace(sketch, draft=draft, waiting=False))
            self._books.say(tr(ATTACHED).format(title=draft.title))

    def _say(self, name: str, text: str) -> None:
        """A failure, where it is looked for."""
        if self._shows(name):
            self._editor.say(text, kind="error")
        else:
            self._books.say(text)


def said_saved(text: str, told: Told) -> str:
    return tr(text).format(number=told.entry.newest) if isinstance(told, Changed) else ""
