"""The typed answer (R8): kind, what it points at, the words, the reason of a refusal, where it goes."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QWidget

from core.dialogue.answers import TypedAnswer
from core.dialogue.commands import Answer, DeskOrder
from core.dialogue.words import AnswerKind, Channel, Source
from desktop_app.look.look import Look
from desktop_app.look.parts import label, restore
from desktop_app.panes.announce import say_now
from desktop_app.panes.answer_words import AnswerWords
from desktop_app.panes.chooser import Chooser
from desktop_app.panes.countdown import CHARACTERS
from desktop_app.panes.form import Form, Segments
from desktop_app.panes.form_views import AnswerView, Choice, LibraryHit, LibraryView
from desktop_app.tongue import counted, tr

KINDS = (
    (AnswerKind.LINK, "Ссылка на источник"),
    (AnswerKind.CONSULTATION, "Консультация"),
    (AnswerKind.REFUSAL, "Отказ с обоснованием"),
)
SOURCES = (
    (Source.SECTION, "Раздел сайта"),
    (Source.HOTLINE, "Горячая линия"),
    (Source.VISIT, "Личный приём"),
)
CHANNELS = ((Channel.CHAT, "В чат"), (Channel.EMAIL, "На почту"))


class AnswerForm(Form):
    """Shows an `AnswerView` and a `LibraryView`; orders an `Answer`. `searched` carries the library's query."""

    searched = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Ответ гражданину"), act=tr("Отправить ответ"))
        self._view = AnswerView(dialogue="")
        self._hits: dict[str, LibraryHit] = {}
        self._words = AnswerWords(look, self)
        self.request = QComboBox()
        self.kind = Segments(tr("Вид ответа"), KINDS)
        self.source = Segments(tr("Источник"), SOURCES)
        self.place = Chooser(look, tr("Куда направить"))
        self.library = Chooser(look, tr("Готовые ответы"), placeholder=tr("Найти готовый ответ"))
        self.text, self.reason = self._words.text, self._words.reason
        self.slash = self._words.slash
        self.channel = Segments(tr("Куда отправить"), CHANNELS)
        self._no_email = label(kind="small", wrap=True)
        self._sections = self._place()
        self.first = self.text
        self._connect()
        self._look_again()

    def show_view(self, view: AnswerView) -> None:
        if view.dialogue != self._view.dialogue:
            self.clear()
        self._view = view
        chosen = self.request.currentData()
        self.request.clear()
        for choice in view.requests:
            self.request.addItem(f"{choice.number}. {choice.question}", choice.number)
        self.request.setCurrentIndex(max(0, self.request.findData(chosen)))
        self.channel.allow(Channel.EMAIL, why_not=view.no_email)
        self._no_email.setText(view.no_email)
        self._no_email.setVisible(bool(view.no_email))
        self._look_again()

    def show_library(self, view: LibraryView) -> None:
        """What was found: the model has searched, so every hit is shown."""
        self._hits = {hit.id: hit for hit in view.hits}
        hits = (Choice(id=hit.id, title=hit.title, detail=hit.detail, more=view.query) for hit in view.hits)
        self.library.put(tuple(hits))

    def put_back(self, order: DeskOrder) -> None:
        if not isinstance(order, Answer):
            return
        self.request.setCurrentIndex(max(0, self.request.findData(order.request)))
        self.kind.choose(order.answer.kind)
        self._point(order.answer.source, order.answer.reference)
        self.channel.choose(order.channel)
        restore(self.text, order.text)
        restore(self.reason, order.reason or "")
        self._words.stand_on(self._view.used, forms=order.answer.attachments)
        self._look_again()

    def clear(self) -> None:
        """An empty form for the next answer."""
        self._words.clear()
        self.library.field.clear()
        self.place.field.clear()
        self.kind.choose(AnswerKind.CONSULTATION)
        self.channel.choose(Channel.CHAT)

    def submit(self) -> None:
        if self._lacking():
            self._look_again()
            return
        asked = self._words.ask()
        if asked:
            self.warn(asked)
            say_now(self.text, asked)
            return
        number = self.request.currentData()
        order = Answer(
            request=number,
            text=self._words.said,
            answer=self._typed(),
            reason=self._words.grounds if self.kind.value is AnswerKind.REFUSAL else None,
            channel=Channel(str(self.channel.value)),
        )
        dialogue = self._view.dialogue
        self.clear()
        self.ordered.emit(dialogue, order)

    def _typed(self) -> TypedAnswer:
        kind, place, used = AnswerKind(str(self.kind.value)), self.place.choice, self._words.used
        link = kind is AnswerKind.LINK and place is not None
        return TypedAnswer(
            kind=kind,
            source=Source(str(self.source.value)) if link else None,
            reference=place.id if link and place is not None else None,
            library_answer=used.id if used else None,
            library_version=used.version if used else None,
            edited=self._words.edited,
            attachments=self._words.forms.chosen,
        )

    def _lacking(self) -> str:
        kind = self.kind.value
        text, reason = self._words.said, self._words.grounds
        long_text, long_reason = len(text) - self._view.text_limit, len(reason) - self._view.reason_limit
        checks = (
            (not self._view.requests, tr("Нет вопроса, на который можно ответить")),
            (kind is AnswerKind.LINK and self.place.choice is None, tr("Выберите, куда направить гражданина")),
            (not text, tr("Напишите текст ответа")),
            (long_text > 0, tr("Сократите текст на {count}").format(count=counted(long_text, CHARACTERS))),
            (kind is AnswerKind.REFUSAL and not reason, tr("Отказ без обоснования отправить нельзя: напишите его")),
            (
                long_reason > 0,
                tr("Сократите обоснование на {count}").format(count=counted(long_reason, CHARACTERS)),
            ),
        )
        return next((said for lacks, said in checks if lacks), "")

    def use(self, hit: LibraryHit, *, request: int = 0) -> None:
        """Put a canned answer in with all that it carries; `request`: the one it answers."""
        self._words.use(hit)
        if request:
            self.request.setCurrentIndex(max(0, self.request.findData(request)))

    def _carry(self, hit: LibraryHit) -> None:
        self.kind.choose(hit.kind)
        self._point(hit.source, hit.reference or None)

    def _point(self, source: Source | None, reference: str | None) -> None:
        """Choose what a link points at, as far as it is known."""
        if source is not None:
            self.source.choose(source)
            self._sources()
            self.place.field.clear()
            self.place.put(places(self._view, self.source.value), chosen=reference)

    def _look_again(self) -> None:
        kind = self.kind.value
        link = kind is AnswerKind.LINK
        several = len(self._view.requests) > 1
        for part, wanted in (
            (self.request, several),
            (self.source, link),
            (self.place, link),
            (self.reason, kind is AnswerKind.REFUSAL),
            (self._words.forms, self._words.forms.any),
        ):
            self._sections[part].setVisible(wanted)
        self.lack(self._lacking())

    def _place(self) -> dict[QWidget, QWidget]:
        """The sections by their fields."""
        line = QFontMetrics(self.look.font()).lineSpacing()
        self.text.setMinimumHeight(6 * line)
        self.reason.setFixedHeight(4 * line + self.look.px(8))
        return {
            self.request: self.add(self.request, name=tr("На какой вопрос")),
            self.kind: self.add(self.kind, name=tr("Вид ответа")),
            self.source: self.add(self.source, name=tr("Источник")),
            self.place: self.add(self.place, name=tr("Куда направить")),
            self.library: self.add(self.library, name=tr("Готовые ответы")),
            self.text: self.add(self.text, self._words.note, name=tr("Текст ответа")),
            self._words.forms: self.add(self._words.forms, name=tr("Формы к ответу")),
            self.reason: self.add(self.reason, name=tr("Обоснование отказа")),
            self.channel: self.add(self.channel, self._no_email, name=tr("Куда отправить")),
        }

    def _connect(self) -> None:
        self.kind.choose(AnswerKind.CONSULTATION)
        self.source.chosen.connect(self._sources)
        self.kind.chosen.connect(self._sources)
        self.place.chosen.connect(self._look_again)
        self.library.searched.connect(self.searched)
        self.library.picked.connect(lambda choice: self.use(self._hits[choice.id]) if choice else None)
        self._words.taken.connect(self._carry)
        self._words.changed.connect(self._look_again)

    def _sources(self) -> None:
        self.place.put(places(self._view, self.source.value))
        self._look_again()


def places(view: AnswerView, source: object) -> tuple[Choice, ...]:
    """What a link of this source may point at."""
    return {Source.SECTION: view.sections, Source.HOTLINE: view.hotlines, Source.VISIT: view.branches}[
        Source(str(source))
    ]
