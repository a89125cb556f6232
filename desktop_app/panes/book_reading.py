"""One answer of the library as one reads it, and its history with what changed between versions."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFileDialog, QListWidget, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.library.diff import Change
from desktop_app.look.flow import FlowBox
from desktop_app.look.look import Look
from desktop_app.look.parts import button, column, iconed, label, tall, text_field
from desktop_app.panes.book_confirm import QUESTIONS, Confirm
from desktop_app.panes.book_forms import form_said
from desktop_app.panes.book_views import Act, ReadingView, VersionView
from desktop_app.tongue import tr

ACTS = {
    Act.EDIT: ("Изменить", "note"),
    Act.APPROVE: ("Утвердить", "check"),
    Act.PUBLISH: ("Показать гражданам", "eye"),
    Act.WITHDRAW: ("Скрыть от граждан", "held"),
    Act.DISCARD: ("Убрать черновик", "close"),
    Act.RETIRE: ("Вывести из употребления", "person_gone"),
    Act.HISTORY: ("История", "sync"),
}
INKS = {Change.SAME.value: "text", Change.ADDED.value: "calm", Change.GONE.value: "breach"}


class ReadingPane(QWidget):
    """Shows a `ReadingView`. `acted` carries what is to be done, `form_asked` a form's id and where to put it."""

    acted = Signal(str, object)
    form_asked = Signal(str, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view = ReadingView()
        self.setProperty("kind", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = label(kind="heading", wrap=True)
        self._state = label(kind="muted", wrap=True)
        self._warning = label(wrap=True)
        self._warning.setProperty("urgency", "warning")
        self.text = text_field(tr("Текст ответа"))
        self._facts = label(wrap=True)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.buttons: dict[Act, QPushButton] = {
            act: iconed(button(tr(text)), look, icon) for act, (text, icon) in ACTS.items()
        }
        self.confirm = Confirm(look)
        self._forms = QVBoxLayout()
        self._place()

    def show_view(self, view: ReadingView) -> None:
        self.confirm.keep(view.acts if view.id == self._view.id else ())
        self._view = view
        self._title.setText(view.title or tr("Выберите ответ слева или найдите его по словам"))
        for part, text in ((self._state, view.state), (self._warning, view.warning)):
            part.setText(text)
            part.setVisible(bool(text))
        if self.text.toPlainText() != view.text:
            self.text.setPlainText(view.text)
        self.text.setVisible(bool(view.id))
        self._facts.setText("\n".join(f"{name}: {value}" for name, value in view.facts))
        self._facts.setVisible(bool(view.facts))
        for act, made in self.buttons.items():
            made.setVisible(act in view.acts)
        self._show_forms()

    def _press(self, act: Act) -> None:
        """What others would miss is asked first."""
        if act in QUESTIONS:
            self.confirm.ask(act)
        else:
            self.acted.emit(self._view.id, act)

    def _confirmed(self, act: Act) -> None:
        self.text.setFocus()
        self.acted.emit(self._view.id, act)

    def _show_forms(self) -> None:
        while (item := self._forms.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for form in self._view.forms:
            text = tr("Сохранить бланк: {name}").format(name=form_said(form))
            made = iconed(button(text), self._look, "down")
            made.clicked.connect(partial(self._save, form.id, form.name))
            self._forms.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)

    def _save(self, form: str, name: str) -> None:
        dialog = QFileDialog(self, tr("Куда сохранить бланк"), name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(partial(self.form_asked.emit, form))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _place(self) -> None:
        px = self._look.px
        outer = column(self, margins=px(8))
        inside = QWidget()
        inner = column(inside, spacing=px(8))
        inner.addWidget(self._title)
        inner.addWidget(self._state)
        inner.addWidget(self._warning)
        inner.addWidget(FlowBox(*self.buttons.values(), gap=px(4)))
        inner.addWidget(self.confirm)
        self.text.setReadOnly(True)
        inner.addWidget(tall(self.text, px(150)), 1)
        inner.addWidget(self._facts)
        inner.addLayout(self._forms)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(area, 1)
        for act, made in self.buttons.items():
            made.clicked.connect(lambda _=False, act=act: self._press(act))
        self.confirm.confirmed.connect(self._confirmed)
        self.confirm.declined.connect(lambda act: self.buttons[act].setFocus())
        self.show_view(self._view)


class HistoryPane(QWidget):
    """The versions, the newest first, and what the chosen one changed. `restored` carries the answer and its number."""

    restored = Signal(str, int)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._answer = ""
        self._versions: tuple[VersionView, ...] = ()
        self.setProperty("kind", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = QListWidget()
        self.text = text_field(tr("Что изменилось"))
        self.restore = button(tr("Вернуть эту версию"))
        self._back = button(tr("К ответу"))
        self._place()
        look.changed.connect(self._choose)

    def show_view(self, versions: tuple[VersionView, ...], *, answer: str = "") -> None:
        """The versions of one answer."""
        self._answer, self._versions = answer, versions
        self.list.clear()
        self.list.addItems([one.title for one in versions])
        self.list.setCurrentRow(0)

    @property
    def chosen(self) -> VersionView | None:
        row = self.list.currentRow()
        return self._versions[row] if 0 <= row < len(self._versions) else None

    def _choose(self) -> None:
        """Gone words are struck through, new ones underlined; a screen reader is told both in words."""
        view = self.chosen
        self.text.clear()
        self.restore.setEnabled(view is not None and view.may_restore)
        self.text.setAccessibleDescription("" if view is None else view.spoken)
        cursor = QTextCursor(self.text.document())
        for change, piece in () if view is None else view.pieces:
            cursor.insertText(piece, self._format(change))

    def _format(self, change: str) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(self._look.colour(INKS[change]))
        made.setFontStrikeOut(change == Change.GONE)
        made.setFontUnderline(change == Change.ADDED)
        return made

    def _place(self) -> None:
        px = self._look.px
        outer = column(self, margins=px(14), spacing=px(8))
        outer.addWidget(label(tr("История ответа"), kind="heading"))
        self.list.setProperty("kind", "choices")
        self.list.setAccessibleName(tr("Версии, сначала новые"))
        self.list.setWordWrap(True)
        self.list.setMaximumHeight(px(200))
        outer.addWidget(self.list)
        outer.addWidget(label(tr("Убранное зачёркнуто, новое подчёркнуто"), kind="muted", wrap=True))
        self.text.setReadOnly(True)
        outer.addWidget(self.text, 1)
        outer.addWidget(FlowBox(self.restore, self._back, gap=px(4)))
        self.list.currentRowChanged.connect(self._choose)
        self.restore.clicked.connect(self._restore)
        self._back.clicked.connect(self.left)

    def _restore(self) -> None:
        view = self.chosen
        if view is not None and view.may_restore:
            self.restored.emit(self._answer, view.version)
