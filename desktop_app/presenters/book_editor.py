"""The editor's presenter: every key is on the disk, saving brings it to the relay, nothing typed is lost to anybody."""

import asyncio
from pathlib import Path

from msgspec.structs import replace

from core.dialogue.events import Answered, Posted
from core.dialogue.words import AnswerKind, Author
from core.guard.guard import Guard
from core.guard.lexicon import Reading
from core.guard.masking import masked
from core.library.content import Attachment
from core.library.variables import filled, names
from core.protocol.desk import Recorded
from core.protocol.http import LibraryAnswer, Place, Reference
from core.protocol.library import Changed, Conflict
from desktop_app.model.books import NEW, Draft, Sketch, draft_of, shown_version
from desktop_app.model.stream import Stream
from desktop_app.net.trouble import Trouble
from desktop_app.panes.book_editor import NAMES, EditorPane, Offer
from desktop_app.panes.book_views import Act
from desktop_app.panes.workplace import Workplace
from desktop_app.presenters.books import BooksPresenter, told_said
from desktop_app.presenters.scene import Scene
from desktop_app.shift.books import Unwritten
from desktop_app.shown.finds import named
from desktop_app.shown.troubles import trouble_said
from desktop_app.tasks import Tasks
from desktop_app.tongue import tr

KEPT = "Сохранено на этом компьютере, на сервере ещё нет: нажмите «Сохранить»."
WAITS = "Нет связи: текст лежит на этом компьютере и уйдёт на сервер сам, как только связь появится."
FASTER = "Пока Вы писали, {name} сохранил версию {number}. Ваш текст цел: сравните и сохраните ещё раз."
SEEN = "Похоже на персональные данные, сервер такое не примет: {finds}"


class NoDictionary:
    """The desk carries none: names are judged by their endings, and the relay reads everything again."""

    def reading(self, _word: str) -> Reading:
        return Reading()


class EditorPresenter:
    def __init__(self, place: Workplace, scene: Scene, books: BooksPresenter, *, tasks: Tasks) -> None:
        self._place, self._scene, self._books, self._tasks = place, scene, books, tasks
        self._page = place.books
        self._guard = Guard(NoDictionary())
        page, editor = place.books, place.books.editor
        page.began.connect(lambda: self.edit(self._begun()))
        page.reading.acted.connect(self._acted)
        place.pages.from_dialogue.connect(self._from_dialogue)
        editor.changed.connect(self._changed)
        editor.saved.connect(lambda sketch: tasks.start("library", self._save(sketch)))
        editor.dropped.connect(self._drop)
        editor.form_chosen.connect(lambda path: tasks.start("library", self._attach(path)))

    @property
    def _editor(self) -> EditorPane:
        return self._page.editor

    def edit(self, sketch: Sketch) -> None:
        """Put words into the editor and the focus after them."""
        self._editor.offer(offer_of(self._scene.shift.held.reference))
        self._editor.show_theirs("")
        self._editor.say(tr(WAITS) if sketch.waiting else "")
        self._editor.show_view(sketch)
        self._preview(sketch)
        self._page.bring(self._editor)
        self._editor.lines["title"].setFocus()

    def _acted(self, answer: str, act: Act) -> None:
        if act is Act.EDIT:
            self.edit(self._sketch_of(answer))

    def _begun(self) -> Sketch:
        """A new answer that was begun and not saved comes first; nothing of it is ever written over."""
        sketches = self._scene.shift.books.books.sketches.values()
        return next((one for one in sketches if one.answer.startswith(NEW)), Sketch(answer=NEW, base=0, draft=Draft()))

    def _sketch_of(self, answer: str) -> Sketch:
        """What was being written of it, else the answer as it is."""
        books = self._scene.shift.books.books
        kept, entry = books.sketches.get(answer), books.entries.get(answer)
        if kept is not None:
            return kept
        version = None if entry is None else shown_version(entry)
        if entry is None or version is None:
            return Sketch(answer=answer, base=0, draft=Draft())
        return Sketch(answer=answer, base=entry.newest, draft=draft_of(version.content))

    def _from_dialogue(self) -> None:
        """The question and the typed answer of the dialogue in front, without what tells of a person."""
        stream = self._scene.stream
        if stream is None:
            return
        name = f"{NEW}{stream.dialogue}"
        kept = self._scene.shift.books.books.sketches.get(name)
        if kept is not None:
            self._place.pages.open_books()
            self.edit(kept)
            return
        question, answer = talk_of(stream)
        if not answer:
            answer = self._scene.shift.held.drafts.get(stream.dialogue, "")
        draft = Draft(title=self._masked(question)[:200], text=self._masked(answer), kind=AnswerKind.CONSULTATION)
        sketch = Sketch(answer=name, base=0, draft=draft)
        self._scene.shift.books.sketch(sketch)
        self._place.pages.open_books()
        self.edit(sketch)

    def _masked(self, text: str) -> str:
        return masked(text, self._guard.check(text).spans)

    def _changed(self, sketch: Sketch) -> None:
        self._scene.shift.books.sketch(sketch)
        found = self._guard.check(f"{sketch.draft.title}\n{sketch.draft.text}").spans
        if found:
            self._editor.say(tr(SEEN).format(finds=named(found)), kind="error")
        else:
            self._editor.say(tr(KEPT))
        self._preview(sketch)

    def _preview(self, sketch: Sketch) -> None:
        """The text as it will be read, where variables make it another."""
        text = sketch.draft.text
        plain = LibraryAnswer(
            id="", version=0, title="", text=text, kind=AnswerKind.CONSULTATION, branch=sketch.draft.branch
        )
        values = self._scene.filling.values(plain)
        shown = tr("Так прочтёт гражданин: {text}").format(text=filled(text, values)) if names(text) else ""
        self._editor.preview.setText(shown)
        self._editor.preview.setVisible(bool(shown))

    async def _save(self, sketch: Sketch) -> None:
        try:
            told = await self._scene.shift.books.save(sketch)
        except Unwritten as lacks:
            self._editor.point_at(lacks.field)
            name = tr(NAMES.get(lacks.field, lacks.field))
            self._editor.say(tr("Не сохранено: проверьте поле «{name}».").format(name=name), kind="error")
            return
        except Trouble as trouble:
            self._editor.say(f"{trouble_said(trouble)} {tr(WAITS)}", kind="error")
            return
        self._editor.point_at("")
        match told:
            case Changed():
                self._books.say(tr("Сохранено: версия {number}.").format(number=told.entry.newest))
                self._books.show(told.entry.id)
                self._page.bring(self._page.reading)
                self._page.field.setFocus()
            case Conflict():
                self._conflict(sketch, told)
            case _:
                self._editor.say(told_said(told), kind="error")

    def _conflict(self, sketch: Sketch, told: Conflict) -> None:
        """Mine stays in the fields, theirs stands beside; the next saving is on theirs."""
        theirs = shown_version(told.entry)
        mine = replace(sketch, base=told.entry.newest, waiting=False, key="")
        self._scene.shift.books.sketch(mine)
        self._editor.show_view(mine)
        if theirs is not None:
            self._editor.say(tr(FASTER).format(name=theirs.author_name, number=theirs.version), kind="error")
            self._editor.show_theirs(theirs.content.text)

    def _drop(self, answer: str) -> None:
        self._scene.shift.books.forget(answer)
        self._page.bring(self._page.reading)
        self._page.field.setFocus()

    async def _attach(self, path: str) -> None:
        file = Path(path)
        try:
            form = await self._scene.shift.books.upload(file.name, await asyncio.to_thread(file.read_bytes))
        except Trouble as trouble:
            self._editor.say(trouble_said(trouble), kind="error")
        except OSError:
            self._editor.say(tr("Не удалось прочитать файл: {name}").format(name=file.name), kind="error")
        else:
            if isinstance(form, Attachment):
                self._editor.forms.attach(form)
            else:
                self._editor.say(told_said(form), kind="error")


def talk_of(stream: Stream) -> tuple[str, str]:
    """The last question, and the last answer or, before one is given, the last own words of the staff."""
    said = [entry.text or "" for entry in stream.entries if is_staffs(entry)]
    asked = [one for one in stream.state.requests if one.message]
    return stream.text_of(asked[-1].message) if asked else "", said[-1] if said else ""


def offer_of(reference: Reference | None) -> Offer:
    """The centre's lists as the editor offers them."""
    if reference is None:
        return Offer()
    branches = pairs(reference.branches)
    places = {"section": pairs(reference.sections), "hotline": pairs(reference.hotlines), "visit": branches}
    return Offer(topics=tuple((one.id, one.title) for one in reference.topics), branches=branches, places=places)


def pairs(places: tuple[Place, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((one.id, one.title) for one in places)


def is_staffs(entry: Recorded) -> bool:
    event = entry.event
    return isinstance(event, Answered) or (isinstance(event, Posted) and event.author is Author.SPECIALIST)
