"""The editor's presenter: what it is opened with; every key is on the disk, and what the guard sees is said."""

from core.dialogue.events import Answered, Posted
from core.dialogue.words import AnswerKind, Author
from core.guard.guard import Guard
from core.guard.lexicon import Reading
from core.guard.masking import masked
from core.library.variables import filled, names
from core.protocol.desk import Recorded
from core.protocol.http import LibraryAnswer, Place, Reference
from desktop_app.model.books import NEW, Draft, Sketch
from desktop_app.model.stream import Stream
from desktop_app.panes.book_editor import EditorPane, Offer
from desktop_app.panes.book_views import Act
from desktop_app.panes.workplace import Workplace
from desktop_app.presenters.book_saving import WAITS
from desktop_app.presenters.scene import Scene
from desktop_app.shown.finds import named
from desktop_app.tongue import tr

KEPT = "Сохранено на этом компьютере, на сервере ещё нет: нажмите «Сохранить»."
SEEN = "Похоже на персональные данные, сервер такое не примет: {finds}"


class NoDictionary:
    """The desk carries none: names are judged by their endings, and the relay reads everything again."""

    def reading(self, _word: str) -> Reading:
        return Reading()


class EditorPresenter:
    def __init__(self, place: Workplace, scene: Scene) -> None:
        self._place, self._scene = place, scene
        self._page = place.books
        self._guard = Guard(NoDictionary())
        page, editor = place.books, place.books.editor
        page.began.connect(lambda: self.edit(self._begun()))
        page.reading.acted.connect(self._acted)
        place.pages.from_dialogue.connect(self._from_dialogue)
        editor.changed.connect(self._changed)

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
            self.edit(self._scene.shift.books.books.sketch_of(answer))

    def _begun(self) -> Sketch:
        """A new answer that was begun and not saved comes first; nothing of it is ever written over."""
        sketches = self._scene.shift.books.books.sketches.values()
        return next((one for one in sketches if one.answer.startswith(NEW)), Sketch(answer=NEW, base=0, draft=Draft()))

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
        self._scene.shift.books.sketching.put(sketch)
        self._place.pages.open_books()
        self.edit(sketch)

    def _masked(self, text: str) -> str:
        return masked(text, self._guard.check(text).spans)

    def _changed(self, sketch: Sketch) -> None:
        self._scene.shift.books.sketching.put(sketch)
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
