"""The side: one form at a time, or the list of keys."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QStackedWidget

from desktop_app.look.look import Look
from desktop_app.look.parts import label
from desktop_app.panes.answer_form import AnswerForm
from desktop_app.panes.card import CardForm
from desktop_app.panes.deferral import DeferralForm
from desktop_app.panes.form import Form
from desktop_app.panes.report import ReportForm
from desktop_app.panes.transfer import NoteForm, TransferForm
from desktop_app.tongue import tr

KEYS = (
    ("F1", "этот список"),
    ("F2", "взять самое срочное"),
    ("F3", "к очереди"),
    ("F4", "ответить"),
    ("Shift+F4", "отказ по 152-ФЗ на вопрос о своих выплатах"),
    ("F5", "нужно время"),
    ("F6", "передать"),
    ("F7", "заметка"),
    ("F8", "карточка"),
    ("F9", "к сообщениям"),
    ("F10", "к полю ввода"),
    ("F11", "к неотправленному из-за персональных данных"),
    ("Alt+1", "изменить неотправленное"),
    ("Alt+2", "отправить его как есть, если это предложено"),
    ("Alt+3", "сообщить, что это не персональные данные"),
    ("Alt+4 … Alt+6", "предложенный готовый ответ — в ответ гражданину"),
    ("Alt+Shift+4 … 6", "только его текст — в сообщение"),
    ("Alt+0", "ничего из предложенного не подошло"),
    ("Ctrl+Пробел", "следующий шаг"),
    ("Ctrl+1 … Ctrl+9", "диалог по номеру"),
    ("Ctrl+Tab", "следующий диалог"),
    ("Enter", "отправить сообщение"),
    ("Shift+Enter", "новая строка"),
    ("Ctrl+Enter", "отправить форму"),
    ("Ctrl+C", "скопировать сообщения"),
    ("Esc", "скрыть форму"),
)
"""Every key of the workplace, with what it does."""


class KeysForm(Form):
    """The list of keys."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Клавиши"), act=tr("Понятно"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(16))
        grid.setVerticalSpacing(look.px(6))
        grid.setColumnStretch(1, 1)
        for row, (key, meaning) in enumerate(KEYS):
            grid.addWidget(label(tr(key), kind="field"), row, 0)
            grid.addWidget(label(tr(meaning), wrap=True), row, 1)
        self.add(grid)
        self.lack("")

    def submit(self) -> None:
        self.left.emit()


class SidePane(QStackedWidget):
    """Holds the forms. `left`: the one in front was put away."""

    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.answer = AnswerForm(look)
        self.deferral = DeferralForm(look)
        self.card = CardForm(look)
        self.transfer = TransferForm(look)
        self.note = NoteForm(look)
        self.report = ReportForm(look)
        self.keys = KeysForm(look)
        for form in self.forms:
            self.addWidget(form)
            form.left.connect(self.left)

    @property
    def forms(self) -> tuple[Form, ...]:
        return (self.answer, self.deferral, self.card, self.transfer, self.note, self.report, self.keys)

    def bring(self, form: Form) -> None:
        """Show a form and put the focus into its first field; a person asked for it."""
        self.setCurrentWidget(form)
        (form.first or form.act).setFocus()
