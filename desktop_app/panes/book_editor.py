"""The editor of an answer: every field, what the guard would say, and a colleague's words beside one's own."""

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from core.dialogue.words import AnswerKind, Source
from core.library.content import Attachment, Scope
from desktop_app.look.flow import FlowBox
from desktop_app.look.look import Look
from desktop_app.look.parts import button, column, field_label, label, line_field, mark, text_field
from desktop_app.model.books import Sketch
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
LINES = ("title", "category", "tags", "reference", "legal_basis", "review", "reason", "branch")
NAMES = {
    "title": "Название",
    "text": "Текст",
    "category": "Рубрика, например Пособия/Дети",
    "tags": "Метки через запятую",
    "reference": "Код источника",
    "legal_basis": "Правовое основание",
    "review": "Проверить до, дд.мм.гггг",
    "reason": "Причина отказа",
    "branch": "Код отделения",
}
Places = dict[str, tuple[tuple[str, str], ...]]


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
        self.kind, self.scope, self.source = choices(KINDS), choices(SCOPES), choices(SOURCES)
        self.comment = line_field(tr("Что изменили (для истории)"))
        self.save = button(tr("Сохранить  (Ctrl+Enter)"), kind="primary", name=tr("Сохранить"))
        self.drop = button(tr("Отменить правку"))
        self.form = button(tr("Приложить бланк…"))
        self.no_forms = button(tr("Убрать бланки"))
        self._forms = label(kind="muted", wrap=True)
        self.note = label(wrap=True)
        self.preview = label(kind="muted", wrap=True)
        self.theirs = text_field(tr("Текст коллеги"))
        self.take = button(tr("Взять текст коллеги"))
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
        for box, wanted in ((self.kind, draft.kind), (self.scope, draft.scope), (self.source, draft.source)):
            box.setCurrentIndex(max(0, box.findData(str(wanted))))
        self.comment.setText(sketch.comment)
        self._show_forms(draft.attachments)
        self._filling = False

    def say(self, text: str, *, kind: str = "muted") -> None:
        """How saving stands, what the guard sees, or why it was refused."""
        self.note.setText(text)
        self.note.setVisible(bool(text))
        mark(self.note, "kind", kind)
        self.save.setAccessibleDescription(text)

    def show_theirs(self, text: str) -> None:
        """The words of whoever was faster, or with an empty text nothing."""
        self.theirs.setPlainText(text)
        for part in (self.theirs, self.take):
            part.setVisible(bool(text))

    def point_at(self, field: str) -> None:
        """The field that lacks something."""
        widget = self.text if field == "text" else self.lines.get(field)
        for name, one in (*self.lines.items(), ("text", self.text)):
            mark(one, "wrong", "true" if name == field else "false")
        if widget is not None:
            widget.setFocus()

    def attach(self, form: Attachment) -> None:
        if self._sketch is not None:
            draft = self._sketch.draft
            self._sketch = replace(self._sketch, draft=replace(draft, attachments=(*draft.attachments, form)))
            self._show_forms(self._sketch.draft.attachments)
            self._tell()

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
            kind=self.kind.currentData(),
            scope=Scope(self.scope.currentData()),
            source=self.source.currentData(),
        )
        return replace(self._sketch, draft=draft, comment=self.comment.text(), waiting=False, key="")

    def _show_forms(self, forms: tuple[Attachment, ...]) -> None:
        self._forms.setText(tr("Бланки: {names}").format(names=", ".join(one.name for one in forms)) if forms else "")
        for part in (self._forms, self.no_forms):
            part.setVisible(bool(forms))

    def _tell(self) -> None:
        sketch = self.sketch
        if sketch is not None and not self._filling:
            self.changed.emit(sketch)

    def _save(self) -> None:
        sketch = self.sketch
        if sketch is not None:
            self.saved.emit(sketch)

    def _choose_form(self) -> None:
        kinds = "(*.docx *.xlsx *.pdf *.odt *.rtf *.png *.jpg)"
        dialog = QFileDialog(self, tr("Бланк до 5 МБ"), "", f"{tr('Бланки')} {kinds}")
        dialog.fileSelected.connect(self.form_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _drop_forms(self) -> None:
        if self._sketch is not None:
            self._sketch = replace(self._sketch, draft=replace(self._sketch.draft, attachments=()))
            self._show_forms(())
            self._tell()

    def _connect(self) -> None:
        for field in (*self.lines.values(), self.comment):
            field.textEdited.connect(lambda _text: self._tell())
        self.text.textChanged.connect(self._tell)
        for box in (self.kind, self.scope, self.source):
            box.currentIndexChanged.connect(lambda _row: self._tell())
        self.save.clicked.connect(self._save)
        self.drop.clicked.connect(lambda: self.dropped.emit("" if self._sketch is None else self._sketch.answer))
        self.form.clicked.connect(self._choose_form)
        self.no_forms.clicked.connect(self._drop_forms)
        self.take.clicked.connect(lambda: self.text.setPlainText(self.theirs.toPlainText()))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            made = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.activated.connect(self._save)

    def _place(self) -> None:
        px = self._look.px
        outer = column(self, margins=px(14), spacing=px(6))
        inside = QWidget()
        inner = column(inside, spacing=px(4))
        fields: tuple[tuple[str, QWidget], ...] = (
            (NAMES["title"], self.lines["title"]),
            (NAMES["text"], self.text),
            ("", self.preview),
            ("Текст коллеги, сохранённый раньше Вашего", self.theirs),
            ("", self.take),
            ("Вид ответа", self.kind),
            ("Область", self.scope),
            *((NAMES[name], self.lines[name]) for name in ("category", "tags", "legal_basis", "review")),
            ("Источник", self.source),
            *((NAMES[name], self.lines[name]) for name in ("reference", "reason", "branch")),
            ("", self._forms),
            ("", FlowBox(self.form, self.no_forms, gap=px(4))),
            ("Что изменили (для истории)", self.comment),
        )
        for name, widget in fields:
            if name:
                inner.addWidget(field_label(tr(name), widget))
            inner.addWidget(widget)
        self.text.setMinimumHeight(px(160))
        self.theirs.setReadOnly(True)
        self.theirs.setMinimumHeight(px(120))
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(area, 1)
        outer.addWidget(self.note)
        outer.addWidget(FlowBox(self.save, self.drop, gap=px(4)))
        self.show_theirs("")
        self.say("")
        self._show_forms(())


def choices(values: tuple[tuple[str, str], ...]) -> QComboBox:
    made = QComboBox()
    for value, text in values:
        made.addItem(tr(text), value)
    return made


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
