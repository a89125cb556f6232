"""The editor of an answer: every field, what the guard would say, and a colleague's words beside one's own."""

from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from core.dialogue.words import AnswerKind, Source
from core.library.content import Scope
from desktop_app.look.flow import FlowBox
from desktop_app.look.look import Look
from desktop_app.look.parts import button, column, field_label, label, line_field, mark, tall, text_field
from desktop_app.model.books import Sketch
from desktop_app.panes.book_forms import FormsBox
from desktop_app.panes.picker import Picker
from desktop_app.panes.views import View
from desktop_app.tongue import tr

KINDS = (
    (AnswerKind.CONSULTATION.value, "консультация"),
    (AnswerKind.LINK.value, "ссылка на источник"),
    (AnswerKind.REFUSAL.value, "отказ"),
)
SCOPES = ((Scope.SHARED.value, "общий"), (Scope.BRANCH.value, "отделения"), (Scope.PERSONAL.value, "личный"))
SOURCES = (
    ("", "не указан"),
    (Source.SECTION.value, "раздел сайта"),
    (Source.HOTLINE.value, "горячая линия"),
    (Source.VISIT.value, "отделение"),
)
LINES = ("title", "category", "tags", "legal_basis", "review", "reason")
PICKED = ("kind", "scope", "source", "reference", "topic", "branch")
NAMES = {
    "title": "Название",
    "text": "Текст",
    "category": "Рубрика, например Пособия/Дети",
    "tags": "Метки через запятую",
    "reference": "Куда ведёт ссылка",
    "topic": "Тема карточки",
    "kind": "Вид ответа",
    "scope": "Область",
    "source": "Источник",
    "legal_basis": "Правовое основание",
    "review": "Проверить до, дд.мм.гггг",
    "reason": "Причина отказа",
    "branch": "Отделение",
}
NOTHING = (("", "—"),)
Pairs = tuple[tuple[str, str], ...]


class Offer(View, frozen=True):
    """What can be chosen of the centre's lists: codes and titles; `places` by the kind of source."""

    topics: Pairs = ()
    branches: Pairs = ()
    places: Mapping[str, Pairs] = MappingProxyType({})


class EditorPane(QWidget):
    """Shows a `Sketch`. `changed` and `saved` carry it as it is now; `form_chosen` the path of a file."""

    changed = Signal(object)
    saved = Signal(object)
    dropped = Signal(str)
    left = Signal()
    form_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._sketch: Sketch | None = None
        self._filling = False
        self.setProperty("kind", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.lines: dict[str, QLineEdit] = {name: line_field(tr(NAMES[name])) for name in LINES}
        self.text: QPlainTextEdit = text_field(tr(NAMES["text"]))
        first: dict[str, Pairs] = {"kind": KINDS, "scope": SCOPES, "source": SOURCES}
        self._offer = Offer()
        self.picked: dict[str, Picker] = {
            name: Picker(look, tr(NAMES[name]), tuple((value, tr(text)) for value, text in first.get(name, NOTHING)))
            for name in PICKED
        }
        self.comment = line_field(tr("Что изменили (для истории)"))
        self.save = button(tr("Сохранить  (Ctrl+Enter)"), kind="primary", name=tr("Сохранить"))
        self.drop = button(tr("Отменить правку"))
        self.forms = FormsBox(look)
        self.note = label(wrap=True)
        self.preview = label(kind="muted", wrap=True)
        self.theirs = text_field(tr("Текст коллеги"))
        self.take = button(tr("Взять текст коллеги"))
        self._colleague = QWidget()
        self._place()
        self._connect()

    def show_view(self, sketch: Sketch) -> None:
        """Fill every field; nothing is told while that is done."""
        self._filling, self._sketch = True, sketch
        draft = sketch.draft
        for name, field in self.lines.items():
            value = getattr(draft, name)
            text = ", ".join(value) if name == "tags" else shown_day(value) if name == "review" else value
            if name != "tags" or typed_tags(field.text()) != value:
                field.setText(text)
        if self.text.toPlainText() != draft.text:
            self.text.setPlainText(draft.text)
        for name, box in self.picked.items():
            box.choose(str(getattr(draft, name)))
        self._offer_places()
        self.comment.setText(sketch.comment)
        self.forms.show_forms(draft.attachments)
        self._filling = False

    @property
    def answer(self) -> str:
        """Whose words these are; nothing before any were shown."""
        return "" if self._sketch is None else self._sketch.answer

    def go_on_as(self, answer: str, *, base: int) -> None:
        """The same words are another answer's now, or written on another version of it."""
        if self._sketch is not None:
            self._sketch = replace(self._sketch, answer=answer, base=base)

    def offer(self, offer: Offer) -> None:
        """The centre's lists as they are now."""
        self._offer = offer
        self.picked["topic"].offer((*NOTHING, *offer.topics))
        self.picked["branch"].offer((*NOTHING, *offer.branches))
        self._offer_places()

    def _offer_places(self) -> None:
        """What the kind of source that is chosen can lead to."""
        self.picked["reference"].offer((*NOTHING, *self._offer.places.get(self.picked["source"].value, ())))

    def say(self, text: str, *, kind: str = "muted") -> None:
        """How saving stands, what the guard sees, or why it was refused."""
        self.note.setText(text)
        self.note.setVisible(bool(text))
        mark(self.note, "kind", kind)
        self.save.setAccessibleDescription(text)

    def show_theirs(self, text: str) -> None:
        """The words of whoever was faster, or with an empty text nothing."""
        self.theirs.setPlainText(text)
        self._colleague.setVisible(bool(text))

    def point_at(self, field: str) -> None:
        """The field that lacks something."""
        widget = self.text if field == "text" else self.lines.get(field) or self.picked.get(field)
        for name, one in (*self.lines.items(), ("text", self.text)):
            mark(one, "wrong", "true" if name == field else "false")
        if widget is not None:
            widget.setFocus()

    @property
    def sketch(self) -> Sketch | None:
        """As the fields stand now."""
        if self._sketch is None:
            return None
        words = {name: field.text().strip() for name, field in self.lines.items() if name != "tags"}
        draft = replace(
            self._sketch.draft,
            **words | {"review": iso_day(words["review"])},
            text=self.text.toPlainText(),
            tags=typed_tags(self.lines["tags"].text()),
            attachments=self.forms.forms,
            **{name: box.value for name, box in self.picked.items() if name != "scope"},
            scope=Scope(self.picked["scope"].value),
        )
        return replace(self._sketch, draft=draft, comment=self.comment.text(), waiting=False, sent=None)

    def _tell(self) -> None:
        sketch = self.sketch
        if sketch is not None and not self._filling:
            self.changed.emit(sketch)

    def _turn_source(self) -> None:
        """Another kind of source leads elsewhere: what was chosen of the one before goes."""
        self.picked["reference"].choose("")
        self._offer_places()

    def _connect(self) -> None:
        for field in (*self.lines.values(), self.comment):
            field.textEdited.connect(lambda _text: self._tell())
        self.text.textChanged.connect(self._tell)
        self.picked["source"].activated.connect(lambda _row: self._turn_source())
        for box in self.picked.values():
            box.currentIndexChanged.connect(lambda _row: self._tell())
        self.save.clicked.connect(lambda: None if self._sketch is None else self.saved.emit(self.sketch))
        self.drop.clicked.connect(lambda: self.dropped.emit(self.answer))
        self.forms.changed.connect(self._tell)
        self.forms.chosen.connect(self.form_chosen)
        self.take.clicked.connect(lambda: self.text.setPlainText(self.theirs.toPlainText()))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            made = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.setAutoRepeat(False)
            made.activated.connect(self.save.click)

    def _theirs(self) -> QWidget:
        """The colleague's words under their name, with what may be done with them."""
        self.theirs.setReadOnly(True)
        inner = column(self._colleague, spacing=self._look.px(4))
        inner.addWidget(field_label(tr("Текст коллеги, сохранённый раньше Вашего"), self.theirs))
        inner.addWidget(tall(self.theirs, self._look.px(110)))
        inner.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        return self._colleague

    def _place(self) -> None:
        px = self._look.px
        outer = column(self, margins=px(14), spacing=px(6))
        inside = QWidget()
        inner = column(inside, spacing=px(4))
        fields: tuple[tuple[str, QWidget], ...] = (
            (NAMES["title"], self.lines["title"]),
            (NAMES["text"], tall(self.text, px(150))),
            ("", self.preview),
            ("", self._theirs()),
            *((NAMES[name], self.picked[name]) for name in ("kind", "source", "reference", "topic")),
            (NAMES["reason"], self.lines["reason"]),
            *((NAMES[name], self.picked[name]) for name in ("scope", "branch")),
            *((NAMES[name], self.lines[name]) for name in ("category", "tags", "legal_basis", "review")),
            ("", self.forms),
            ("Что изменили (для истории)", self.comment),
        )
        for name, widget in fields:
            if name:
                inner.addWidget(field_label(tr(name), self.text if name == NAMES["text"] else widget))
            inner.addWidget(widget)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(area, 1)
        outer.addWidget(self.note)
        outer.addWidget(FlowBox(self.save, self.drop, gap=px(4)))
        inside_of: dict[str, tuple[QWidget, ...]] = {NAMES["text"]: (self.text, self.theirs, self.take), "": ()}
        order = [one for name, widget in fields[:-1] for one in inside_of.get(name, (widget,))]
        for before, after in pairwise((*order, self.forms.add, self.comment, self.save, self.drop)):
            QWidget.setTabOrder(before, after)
        self.show_theirs("")
        self.say("")


def typed_tags(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))


def shown_day(iso: str) -> str:
    """«24.11.2026» of an ISO day; what is no day stays as it was typed."""
    parts = iso.split("-")
    return ".".join(reversed(parts)) if len(parts) == 3 else iso  # noqa: PLR2004 - year, month, day


def iso_day(text: str) -> str:
    """The ISO day of «24.11.2026»; what is no day stays, so that nothing typed is lost."""
    parts = text.replace("/", ".").split(".")
    if len(parts) != 3 or not all(part.isdigit() for part in parts):  # noqa: PLR2004 - day, month, year
        return text
    day, month, year = parts
    return f"{year:0>4}-{month:0>2}-{day:0>2}"
